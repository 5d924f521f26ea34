"""What is wrong with a record's file, as Problems; the rules of the domain are core's."""

import sqlite3
from pathlib import Path

from desktop.core.errors import Problem, Severity
from desktop.core.record import Record
from desktop.storage import contents, database
from desktop.words import _


def findings(connection: sqlite3.Connection, path: Path, record: Record | None) -> tuple[Problem, ...]:
    """Damage to the file, and whether what is on disk is other than `record` (None: not compared)."""
    found = list(database.damage(connection, path))
    on_disk = contents.read_record(connection, path, contents.read_label(connection, path).record)
    if record is not None and on_disk != record:
        found.append(_("what is on disk differs from what is shown"))
    return tuple(_damage(path, words) for words in found)


def _damage(path: Path, words: str) -> Problem:
    return Problem(
        place=path.name,
        found=words,
        expected=_("a sound file"),
        fix=_("Open a backup, and keep this file until you have one."),
        severity=Severity.STOP,
    )
