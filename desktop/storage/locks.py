"""The lock file beside an open record: one window may change it, every other learns where it is open.

The system holds the lock for as long as the process lives, so that what a crash leaves behind counts for nothing.
On another computer's word alone (a shared folder, a stick) a lock counts for a day.
"""

import errno
import json
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

COUNTS_FOR = timedelta(hours=24)
TELL_AGAIN_AFTER = timedelta(hours=1)
_TRIES, _PAUSE = 4, 0.02
_BEYOND = 1 << 20  # the byte that is locked on Windows, past the words, which others must be able to read


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a record is open for changes: the computer, the process there, and since when."""

    computer: str
    process: int
    since: datetime

    @property
    def on_this_computer(self) -> bool:
        """Whether it is this computer."""
        return self.computer == computer()

    @property
    def here(self) -> bool:
        """Whether it is this very process."""
        return self.on_this_computer and self.process == os.getpid()


class Lock:
    """The right to change a record, until released."""

    def __init__(self, path: Path, descriptor: int, now: Callable[[], datetime]) -> None:
        self._path = path
        self._descriptor = descriptor
        self._now = now
        self._told_at = now()
        self._tell()

    def refresh(self) -> None:
        """Tell other computers, at most once an hour, that it is still in use."""
        if self._now() - self._told_at >= TELL_AGAIN_AFTER:
            self._told_at = self._now()
            self._tell()

    def release(self) -> None:
        """Give it up; twice does no harm."""
        if self._descriptor < 0:
            return
        with suppress(OSError):
            if sys.platform != "win32":
                self._path.unlink()
        os.close(self._descriptor)
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()
        self._descriptor = -1

    def _tell(self) -> None:
        words = {"computer": computer(), "process": os.getpid(), "since": self._told_at.astimezone(UTC).isoformat()}
        data = json.dumps(words).encode()
        with suppress(OSError):  # a full disk: the system holds the lock all the same
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, data)
            os.ftruncate(self._descriptor, len(data))


def lock_path(record: Path) -> Path:
    """The lock file of a record, one whatever links lead to it."""
    file = record.resolve()
    return file.with_name(f"{file.name}.lock")


def computer() -> str:
    """This computer's name on its network."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def take(record: Path, now: Callable[[], datetime], *, take_over: bool = False) -> Lock | Holder:
    """The lock of a record, or who holds it; OSError where the folder does not allow a lock file.

    `take_over` passes over another computer's word, never over a lock that is held on this one.
    """
    path = lock_path(record)
    for _attempt in range(_TRIES):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if not _lock(descriptor):
            os.close(descriptor)
            time.sleep(_PAUSE)  # someone may only be looking
            continue
        if not _still_named(path, descriptor):
            os.close(descriptor)
            continue
        holder = _read(path)
        if holder and not take_over and _counts(holder, now()):
            os.close(descriptor)
            return holder
        return Lock(path, descriptor, now)
    return _read(path) or Holder("", 0, now())


def holder(record: Path, now: Callable[[], datetime]) -> Holder | None:
    """Who may change the record now, or None."""
    path = lock_path(record)
    found = _read(path)
    if found is None or _counts(found, now()):
        return found
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return None
    free = _lock(descriptor)
    os.close(descriptor)
    return None if free else found


def _counts(found: Holder, now: datetime) -> bool:
    """Whether another computer's word still counts; on this one the system's lock speaks."""
    return found.computer != computer() and now - found.since < COUNTS_FOR


def _lock(descriptor: int) -> bool:
    """Whether the system gave us the lock, or knows no locks here."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _BEYOND, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP)
    return True


def _still_named(path: Path, descriptor: int) -> bool:
    """Whether the locked file is still the one that others would find."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _read(path: Path) -> Holder | None:
    try:
        words = json.loads(path.read_bytes())
        return Holder(
            str(words["computer"]), int(words["process"]), datetime.fromisoformat(words["since"]).astimezone()
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
