"""Files read within a limit or written whole, and hashes of closed files. Live records never pass here."""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from desktop.storage import failures, faults

LARGEST_READ = 20 * 1024 * 1024
"""Bytes; a file from elsewhere that is larger is not read."""


def read(path: Path) -> bytes:
    """All of a file from elsewhere, such as a spreadsheet; it is left as it is.

    Raises ToolkitError where it is larger than 20 MB, missing, a folder or no file, or may not be read.
    """
    with faults.told(path):
        if not path.is_file() and path.exists():
            raise failures.is_folder(path)
        with path.open("rb") as file:
            data = file.read(LARGEST_READ + 1)
    if len(data) > LARGEST_READ:
        raise failures.too_big_to_read(path)
    return data


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all; a file that was there before survives any failure.

    Raises ToolkitError for a full disk, a folder that is missing or may not be changed, and a folder in its place.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(data)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new empty file beside `path` to fill; it takes the place of `path` when the block ends well.

    It is on disk before the change of names, the names after; whatever goes wrong, it does not stay behind.
    """
    with faults.told(path):
        target = path.resolve() if path.is_symlink() else path
        temporary = target.with_name(f".partnership-{token_hex(6)}.tmp")
        if target.is_dir():
            raise failures.is_folder(path)
        if target.exists() and not os.access(target, os.W_OK):
            raise failures.not_allowed(path)
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        try:
            yield temporary
            _sync(temporary)
            _keep_mode(target, temporary)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(target.parent)


def sha256(path: Path) -> str:
    """The hash of a closed file, in hexadecimal; never of a live record, whose lock reading it would drop."""
    with faults.told(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on disk, where the system can."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot; the file itself is on disk
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_mode(target: Path, temporary: Path) -> None:
    """Who may read the old file may read the new one, and no one else."""
    with suppress(OSError):
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _sync(file: Path) -> None:
    descriptor = os.open(file, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
