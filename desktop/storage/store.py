"""One open record: its value in memory and its file on disk, kept equal. Every change is one transaction with history.

A store belongs to the thread that opened it.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import desktop
from desktop.core.errors import Problem, ToolkitError
from desktop.core.record import Record
from desktop.storage import contents, copies, database, failures, faults, files, history, locks, soundness
from desktop.storage.contents import Label
from desktop.storage.history import Step, StepState
from desktop.storage.locks import Holder
from desktop.storage.opening import Clock, Opened, open_record
from desktop.storage.rows import difference


def clock() -> datetime:
    """The computer's time, with its time zone."""
    return datetime.now().astimezone()


class Store:
    """An open record. What `save`, `undo` and `redo` do is on disk when they return; a failure changes nothing."""

    def __init__(self, path: Path, opened: Opened, now: Clock = clock) -> None:
        self.path = path
        self._now = now
        self._opened = opened
        self._connection = opened.connection
        self._record = opened.record
        self._label = opened.label
        self._right = opened.right
        newest = self.history(1)
        self._undoes = history.step_to_undo(self._connection)
        self._redoes = history.step_to_redo(self._connection)
        self._seen = self._data_version()
        self._file = path.stat()
        self._saved_at = newest[0].at if newest else self._label.made_at

    @classmethod
    def create(cls, path: Path, record: Record, now: Clock = clock) -> Self:
        """A new file holding `record`, opened; it appears whole or not at all. ToolkitError where a file is there."""
        with faults.told(path):
            there = path.exists()
        if there:
            raise failures.taken(path)
        with files.replacing(path) as temporary:
            connection = database.create(temporary)
            try:
                contents.fill(connection, Label.for_new(record, now()), record)
            finally:
                connection.close()
        return cls.open(path, now=now)

    @classmethod
    def open(cls, path: Path, read_only: bool = False, now: Clock = clock, *, take_over: bool = False) -> Self:  # noqa: FBT001, FBT002
        """The record at `path`; read-only where it is asked for, open elsewhere, or where the disk allows no changes.

        `take_over` passes over a lock file that another computer left. Raises ToolkitError where it cannot be read.
        """
        opened = open_record(path, now, read_only=read_only, take_over=take_over)
        try:
            with faults.told(path, failures.damaged):
                return cls(path, opened, now)
        except BaseException as error:
            opened.close()
            if isinstance(error, ValueError):
                raise failures.damaged(path) from error
            raise

    # What it holds

    @property
    def record(self) -> Record:
        """The record as it is on disk."""
        return self._record

    @property
    def saved_at(self) -> datetime:
        """When the record was last changed."""
        return self._saved_at

    @property
    def read_only(self) -> bool:
        """Whether every change is refused; why, a refused `save` says."""
        return self._right.lock is None

    @property
    def lock_holder(self) -> Holder | None:
        """Where else the record is open for changes."""
        return self._right.holder

    def why_read_only(self) -> ToolkitError:
        """Why every change is refused, and what to do."""
        return self._right.refusal

    @property
    def undo_title(self) -> str | None:
        """What `undo` would take back."""
        return self._undoes.title if self._undoes else None

    @property
    def redo_title(self) -> str | None:
        """What `redo` would do again."""
        return self._redoes.title if self._redoes else None

    def history(self, limit: int = 100) -> tuple[Step, ...]:
        """The newest steps first; ToolkitError where a line cannot be read."""
        try:
            with faults.told(self.path, failures.damaged):
                return history.steps(self._connection, limit)
        except ValueError as error:  # a time or a state that we never write
            raise failures.damaged(self.path) from error

    def check(self) -> tuple[Problem, ...]:
        """What is wrong with the file or between its parts; empty where all is sound."""
        return soundness.findings(self._connection, self.path, self._record)

    # Changing it

    def save(self, record: Record, title: str, kind: str = "edit") -> datetime:
        """Put `record` in place of the one held, as one step of the history called `title`; gives when it was saved.

        Nothing is written where nothing differs. Steps that were taken back can then no longer be done again.
        """
        if record.id != self._record.id:
            raise ValueError("another record")
        changes = difference(self._record, record)
        if not changes:
            return self._saved_at
        with faults.told(self.path):
            number = history.last_number(self._connection) + 1
        step = Step(number, self._now(), kind, title, self._label.copy)
        with self._changing(step):
            history.write_step(self._connection, step, changes)
            self._refresh_label(record)
        self._record, self._undoes, self._redoes = record, step, None
        return self._saved_at

    def undo(self) -> str | None:
        """Take back the newest step that stands; its title, or None where there is none."""
        return self._turn(self._undoes, StepState.UNDONE)

    def redo(self) -> str | None:
        """Do again the step taken back last; its title, or None where there is none."""
        return self._turn(self._redoes, StepState.DONE)

    # Leaving it

    def copy(self, path: Path) -> None:
        """A closed, checked copy of the record at `path`, to send or keep; it replaces a file there, or fails whole."""
        with faults.told(path):
            itself = path.exists() and os.path.samestat(path.stat(), self._file)
        if itself:
            raise failures.taken(path)
        if (elsewhere := locks.holder(path, self._now)) is not None:
            raise failures.open_elsewhere(path, elsewhere)
        with faults.told(self.path):
            self._connection.execute("BEGIN")
            try:
                # what another window saved since is copied too, and cannot be compared
                same = self._data_version() == self._seen
                expected = self._record if same else contents.read_record(self._connection, path, self._record.id)
                copies.closed_copy(self._connection, path, copies.holds(expected, path))
            finally:
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file and let others change it; twice does no harm."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # How a change is made

    @contextmanager
    def _changing(self, step: Step) -> Iterator[None]:
        """One transaction after which `step` is in its state; where it fails, file and memory are as they were."""
        lock = self._right.lock
        if lock is None:
            raise self._right.refusal
        with faults.told(self.path):
            self._expect_own_file()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._expect_seen()
                yield
                self._connection.execute("COMMIT")
            except BaseException as error:
                self._roll_back()
                # the last act of a commit, syncing the folder, can fail when the change has already taken hold
                if not (isinstance(error, sqlite3.Error) and self._took_hold(step)):
                    raise
        self._saved_at = step.at
        lock.refresh()

    def _turn(self, step: Step | None, state: StepState) -> str | None:
        if step is None:
            return None
        with self._changing(replace(step, state=state, at=self._now())):
            try:
                touched = history.turn(self._connection, step, state)
                record = contents.reread(self._connection, self._record, touched)
                undoes, redoes = history.step_to_undo(self._connection), history.step_to_redo(self._connection)
            except (KeyError, ValueError, sqlite3.IntegrityError) as error:
                raise failures.damaged_history(self.path, step.title) from error
        self._record, self._undoes, self._redoes = record, undoes, redoes
        return step.title

    def _refresh_label(self, record: Record) -> None:
        """Note the versions of the program and the catalogue, where they are others than last time."""
        program, framework = desktop.__version__, contents.framework_version(record)
        if (program, framework) != (self._label.program_version, self._label.framework_version):
            self._connection.execute(
                "UPDATE record SET program_version = ?, framework_version = ?", (program, framework)
            )
            self._label = replace(self._label, program_version=program, framework_version=framework)

    def _data_version(self) -> int:
        """A number that another connection's commit changes, and ours do not."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def _expect_own_file(self) -> None:
        """ToolkitError where the file was moved, deleted or replaced: writing would reach nobody."""
        if not os.path.samestat(self.path.stat(), self._file):
            raise failures.changed_elsewhere(self.path)

    def _expect_seen(self) -> None:
        """ToolkitError where another connection has changed the record since we read it."""
        version = self._data_version()
        if version != self._seen:  # or a save of ours failed, and was played back
            if contents.read_record(self._connection, self.path, self._record.id) != self._record:
                raise failures.changed_elsewhere(self.path)
            self._seen = version

    def _roll_back(self) -> None:
        with suppress(sqlite3.Error):  # a journal that cannot be played back now is played back at the next opening
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _took_hold(self, step: Step) -> bool:
        with suppress(sqlite3.Error):
            query = "SELECT 1 FROM history WHERE step = ? AND state = ?"
            return self._connection.execute(query, (step.number, step.state.value)).fetchone() is not None
        return False
