"""The library: a folder with one record for each organisation. Lists, creates, and takes in files from elsewhere."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.storage import database, failures, faults, locks
from desktop.storage.opening import Clock
from desktop.storage.store import Store, clock
from desktop.words import _

ENDING = ".partnership"
LONGEST_NAME = 80
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the library; `problem` says why it cannot be opened, and then only the file's name is known."""

    path: Path
    name: str
    changed_at: datetime
    record_id: str = ""
    problem: ToolkitError | None = None


class AlreadyHeldError(ToolkitError):
    """The library holds this record already: `entry` is the one to open, or to merge with."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(
            _("Your records already hold “{name}”.").format(name=entry.name),
            _("Open that one. The file you chose was left as it is."),
        )
        self.entry = entry


class Library:
    """The records in one folder, which is made when first needed."""

    def __init__(self, folder: Path, now: Clock = clock) -> None:
        self.folder = folder
        self._now = now

    def entries(self) -> tuple[Entry, ...]:
        """Every record, the one changed last first; a folder that is not there yet holds none."""
        return tuple(sorted(self._entries(), key=lambda each: each.changed_at, reverse=True))

    def find(self, record_id: str) -> Entry | None:
        """The entry of a record, whatever its file is called."""
        return next((each for each in self._entries() if each.record_id == record_id), None)

    def holds(self, path: Path) -> bool:
        """Whether a file lies in the library itself."""
        return path.resolve().parent == self.folder.resolve()

    def create(self, record: Record) -> Store:
        """A new file for `record`, named after its organisation, opened."""
        return Store.create(self._free_path(record.organisation.name), record, self._now)

    def add_copy(self, path: Path) -> Path:
        """Take in a file from elsewhere by a closed copy, and give its place here; the file itself is left as it is.

        Raises AlreadyHeldError where the library holds that record, ToolkitError where the file cannot be read.
        """
        with Store.open(path, read_only=True, now=self._now) as store:
            held = self.find(store.record.id)
            if held is not None:
                raise AlreadyHeldError(held)
            target = self._free_path(store.record.organisation.name)
            store.copy(target)
        return target

    def _entries(self) -> Iterator[Entry]:
        if self.folder.is_dir():
            with faults.told(self.folder):
                paths = sorted(self.folder.glob(f"*{ENDING}"))
            for path in paths:
                try:
                    yield self._entry(path)
                except ToolkitError as problem:
                    yield Entry(path, path.stem, _changed_at(path), problem=problem)

    def _entry(self, path: Path) -> Entry:
        """What a listing shows, read through SQLite so that a record open in this process keeps its locks."""
        holder = locks.holder(path, self._now)
        if holder is None or not holder.here:
            database.identify(path)
        with closing(database.connect(path, busy_seconds=0.5)) as connection:
            database.expect_newest(connection, path)
            try:
                with faults.told(path):
                    (record_id,) = connection.execute("SELECT id FROM record").fetchone()
                    (name,) = connection.execute("SELECT name FROM organisations").fetchone()
            except TypeError as error:  # no such row
                raise failures.damaged(path) from error
        return Entry(path, name, _changed_at(path), record_id)

    def _free_path(self, organisation: str) -> Path:
        with faults.told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            names = {each.name.casefold() for each in self.folder.iterdir()}
        name = file_name(organisation)
        number, free = 1, name
        while f"{free}{ENDING}".casefold() in names:
            number += 1
            free = f"{name} {number}"
        return self.folder / f"{free}{ENDING}"


def file_name(organisation: str) -> str:
    """An organisation's name as a file name that every system takes, without an ending."""
    words = " ".join(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", organisation)).split())
    name = words[:LONGEST_NAME].strip(" .")
    while len(name.encode()) > 2 * LONGEST_NAME:  # most systems allow 255 bytes
        name = name[:-1].strip(" .")
    if not name or _RESERVED.fullmatch(name):
        name = f"{_('Record')} {name}".strip()
    return name


def _changed_at(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:  # it went while the folder was read
        return datetime.fromtimestamp(0).astimezone()
