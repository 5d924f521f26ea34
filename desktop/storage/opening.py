"""Opening a record: is it one, may we change it, is it sound, does it need upgrading; then all of it is read."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.storage import contents, copies, database, failures, faults, locks
from desktop.storage.contents import Label
from desktop.storage.database import Migration
from desktop.storage.locks import Holder, Lock

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Right:
    """The lock that lets us change a record, or the reason why we have none; `holder` is who has it."""

    lock: Lock | None
    refusal: ToolkitError
    holder: Holder | None = None

    def release(self) -> None:
        """Give the lock up, if there is one."""
        if self.lock is not None:
            self.lock.release()


@dataclass(frozen=True, slots=True)
class Opened:
    """An open, checked record."""

    connection: sqlite3.Connection
    label: Label
    record: Record
    right: Right

    def close(self) -> None:
        """Close the file, then let others change it; twice does no harm."""
        self.connection.close()
        self.right.release()


def open_record(
    path: Path,
    now: Clock,
    *,
    read_only: bool = False,
    take_over: bool = False,
    known: tuple[Migration, ...] | None = None,
) -> Opened:
    """Open the record at `path`, for changes where nothing stands in the way, else for reading.

    `take_over` passes over what another computer's lock file says. Raises ToolkitError where the file is missing, not
    ours, newer, damaged, changed by another program, locked, or cannot be read.
    """
    steps = known or database.migrations()
    holder = locks.holder(path, now)
    if holder is None or not holder.here:
        database.identify(path, steps)
    right = Right(None, failures.reading_only(path), holder) if read_only else _right(path, now, take_over=take_over)
    try:
        connection = database.connect(path)
        try:
            connection = _make_ready(connection, path, steps, right)
            label = contents.read_label(connection, path)
            return Opened(connection, label, contents.read_record(connection, path, label.record), right)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        right.release()
        raise


def _right(path: Path, now: Clock, *, take_over: bool) -> Right:
    if not os.access(path, os.W_OK):
        return Right(None, failures.not_allowed(path))
    try:
        taken = locks.take(path, now, take_over=take_over)
    except OSError as error:
        return Right(None, faults.of_system(error, path))
    if isinstance(taken, Holder):
        return Right(None, failures.open_elsewhere(path, taken), taken)
    return Right(taken, failures.reading_only(path))


def _make_ready(
    connection: sqlite3.Connection, path: Path, steps: tuple[Migration, ...], right: Right
) -> sqlite3.Connection:
    """The connection to read from, after checking what is there and upgrading what is older.

    An older file is kept beside the record as it was. One that may not be changed is upgraded in memory alone.
    """
    with faults.told(path, failures.damaged):
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        cut_off = path.stat().st_size % page_size
    database.expect_schema(connection, path, version, steps)
    if cut_off or database.damage(connection, path):
        raise failures.damaged(path)
    if version < steps[-1].version:
        if right.lock is None:
            connection = _in_memory(connection, path)
        else:
            kept = path.with_name(f"{path.stem} (version {version}).partnership-old")
            copies.closed_copy(connection, kept, lambda copy: database.expect_schema(copy, kept, version, steps))
        with faults.told(path):
            database.upgrade(connection, version, steps)
    if right.lock is None:
        connection.execute("PRAGMA query_only = ON")
    return connection


def _in_memory(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """A copy of the database in memory, in place of the file, which is closed."""
    copy = sqlite3.connect(":memory:", isolation_level=None, cached_statements=256)
    with faults.told(path, failures.damaged):
        connection.backup(copy)
    connection.close()
    return copy
