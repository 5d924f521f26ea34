"""Closed copies of a record: made by the store's own connection, checked, and put in place whole or not at all."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop.core.record import Record
from desktop.core.text import new_id
from desktop.storage import contents, database, failures, files

STEP_PAGES = 512
LIMIT_SECONDS = 60.0


def closed_copy(
    connection: sqlite3.Connection,
    target: Path,
    check: Callable[[sqlite3.Connection], None],
    *,
    limit_seconds: float = LIMIT_SECONDS,
) -> None:
    """Copy the database behind `connection` to `target`; an old file there survives any failure.

    What was written is opened again, and `check` raises ToolkitError where it is not what it should be. The copy has
    an id of its own, so that what is changed in it can be told from what is changed here.
    """
    with files.replacing(target) as temporary:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
            connection.backup(copy, pages=STEP_PAGES, progress=_stop_after(limit_seconds, target), sleep=0.01)
            copy.execute("PRAGMA journal_mode = MEMORY")  # the temporary file is synced as a whole
            copy.execute("UPDATE record SET copy = ?", (new_id(),))
        with closing(database.connect(temporary)) as copy:
            if database.damage(copy, target):
                raise failures.damaged(target)
            check(copy)


def holds(record: Record, target: Path) -> Callable[[sqlite3.Connection], None]:
    """A check that a copy reads back as exactly this record."""

    def check(copy: sqlite3.Connection) -> None:
        label = contents.read_label(copy, target)
        if contents.read_record(copy, target, label.record) != record:
            raise failures.damaged(target)

    return check


def _stop_after(seconds: float, target: Path) -> Callable[[int, int, int], None]:
    until = time.monotonic() + seconds

    def progress(status: int, _remaining: int, _pages: int) -> None:
        if status != sqlite3.SQLITE_DONE and time.monotonic() > until:
            raise failures.took_too_long(target)

    return progress
