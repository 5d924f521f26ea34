"""What is wrong with a record's file or between its parts, as Problems; the rules of the domain are core's."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from desktop.core.errors import Problem, Severity
from desktop.core.record import Record
from desktop.storage import contents, database
from desktop.words import _


def findings(connection: sqlite3.Connection, path: Path, record: Record | None) -> tuple[Problem, ...]:
    """Damage to the file, what is on disk but other than `record` (None: not compared), and evidence of nothing."""
    found = [_damage(path, words) for words in database.damage(connection, path)]
    on_disk = contents.read_record(connection, path, contents.read_label(connection, path).record)
    if record is not None and on_disk != record:
        found.append(_damage(path, _("what is on disk differs from what is shown")))
    return (*found, *_evidence_of_nothing(on_disk))


def _damage(path: Path, words: str) -> Problem:
    return Problem(
        place=path.name,
        found=words,
        expected=_("a sound file"),
        fix=_("Open a backup, and keep this file until you have one."),
        severity=Severity.STOP,
    )


def _evidence_of_nothing(record: Record) -> Iterator[Problem]:
    for evidence in record.evidence.values():
        if not any(each.split("/")[0] in record.assessments for each in evidence.ratings):
            yield Problem(
                place=evidence.title,
                found=_("evidence that belongs to no assessment"),
                expected=_("evidence for a measure of an assessment"),
                fix=_("Add it again where it belongs."),
            )
