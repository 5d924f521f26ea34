"""Faults of the disk and of SQLite, turned into the ToolkitErrors of `failures`.

Only what a person can put right is turned; any other fault is our own bug and goes on as it is.
"""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.errors import ToolkitError
from desktop.storage import failures

Sentence = Callable[[Path], ToolkitError]

_OF_SYSTEM: dict[int, Sentence] = {
    errno.ENOSPC: failures.no_room,
    errno.EDQUOT: failures.no_room,
    errno.EFBIG: failures.no_room,
    errno.EACCES: failures.not_allowed,
    errno.EPERM: failures.not_allowed,
    errno.EROFS: failures.not_allowed,
    errno.EISDIR: failures.is_folder,
    errno.ENAMETOOLONG: failures.name_too_long,
    errno.ENOTDIR: failures.missing_folder,
}
_PRIMARY = 0xFF  # the low byte of an SQLite result code says which kind it is
_OF_SQLITE: dict[int, Sentence] = {
    sqlite3.SQLITE_FULL: failures.no_room,
    sqlite3.SQLITE_IOERR: failures.disk_fault,
    sqlite3.SQLITE_NOLFS: failures.disk_fault,
    sqlite3.SQLITE_READONLY: failures.not_allowed,
    sqlite3.SQLITE_PERM: failures.not_allowed,
    sqlite3.SQLITE_BUSY: failures.locked,
    sqlite3.SQLITE_LOCKED: failures.locked,
    sqlite3.SQLITE_PROTOCOL: failures.locked,
    sqlite3.SQLITE_CORRUPT: failures.damaged,
    sqlite3.SQLITE_NOTADB: failures.not_ours,
    sqlite3.SQLITE_CANTOPEN: failures.unreachable,
    sqlite3.SQLITE_TOOBIG: failures.too_large,
}


@contextmanager
def told(path: Path, otherwise: Sentence | None = None) -> Iterator[None]:
    """Turns what goes wrong with `path` inside the block into ToolkitErrors.

    `otherwise` is what any other fault of SQLite means: where we only read, it can only be the file.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        said = of_sqlite(error, path) or (otherwise(path) if otherwise else None)
        if said is None:
            raise
        raise said from error
    except OSError as error:
        raise of_system(error, path) from error
    except UnicodeDecodeError as error:  # SQLite quotes what it found
        raise failures.damaged(path) from error
    except OverflowError as error:  # a whole number beyond 64 bits
        raise failures.too_large(path) from error


def of_sqlite(error: sqlite3.Error, path: Path) -> ToolkitError | None:
    """What an SQLite fault means to a person, or None where it can only be our bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # Python's own: a text that is no text
        return failures.damaged(path)
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return failures.cut_short(path)
    sentence = _OF_SQLITE.get(code & _PRIMARY)
    return sentence(path) if sentence else None


def of_system(error: OSError, path: Path) -> ToolkitError:
    """What a fault of the file system means to a person."""
    if error.errno == errno.ENOENT:
        return failures.missing(path) if path.parent.is_dir() else failures.missing_folder(path)
    return _OF_SYSTEM.get(error.errno or 0, failures.disk_fault)(path)
