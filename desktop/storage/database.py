"""The SQLite file of a record: telling whether a file is one, opening it with our settings, checking and upgrading it.

Knows nothing of what the tables mean; every failure a person can meet leaves as a ToolkitError.
"""

import sqlite3
import struct
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.storage import failures, faults

APPLICATION_ID = 0x50544B52
"""Bytes 68 to 71 of every record: “PTKR”."""
SCHEMA = Path(__file__).with_name("schema")
BUSY_SECONDS = 2.0
"""How long to wait for another program that is reading or writing."""
_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_SETTINGS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "locking_mode = NORMAL",
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "temp_store = MEMORY",
    "foreign_keys = ON",
)


@dataclass(frozen=True, slots=True)
class Migration:
    """What turns a record of the version before into one of `version`."""

    version: int
    script: str


@cache
def migrations() -> tuple[Migration, ...]:
    """Every migration, in order: `schema/0001.sql` makes version 1 out of nothing."""
    return tuple(Migration(int(path.stem), path.read_text(encoding="utf-8")) for path in sorted(SCHEMA.glob("*.sql")))


def identify(path: Path, known: tuple[Migration, ...] | None = None) -> int:
    """The schema version of a record; ToolkitError where the file is missing, not ours, newer or damaged.

    Reads the first bytes alone, so that a file we refuse stays byte for byte as it was. Never for a record that is
    open in this process: closing the file here would drop the locks that its connection holds.
    """
    with faults.told(path):
        if path.is_dir():
            raise failures.is_folder(path)
        with path.open("rb") as file:
            header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise failures.not_ours(path)
    write_version, read_version = header[18:20]
    (version,), (application,) = struct.unpack(">i", header[60:64]), struct.unpack(">i", header[68:72])
    if application != APPLICATION_ID:
        raise failures.not_ours(path)
    if version > _newest(known):
        raise failures.newer(path)
    if version < 1:
        raise failures.damaged(path)
    if (write_version, read_version) != (1, 1):  # a journal mode that we never set
        raise failures.altered(path)
    return int(version)


def connect(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """An open connection to an existing file with our settings; transactions are begun and ended by hand."""
    with faults.told(path, failures.damaged):
        uri = f"{path.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, cached_statements=256)
        try:
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
        except BaseException:
            connection.close()
            raise
    return connection


def create(path: Path) -> sqlite3.Connection:
    """A connection to an empty file, made into an empty record of the newest version.

    Meant for a temporary file that is synced before it takes its name, so it does not wait for the disk itself.
    """
    connection = connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    upgrade(connection, 0, migrations())
    return connection


def upgrade(connection: sqlite3.Connection, version: int, known: tuple[Migration, ...]) -> None:
    """Run every migration after `version`, each in its own transaction."""
    for step in known:
        if step.version > version:
            try:
                connection.executescript(
                    f"BEGIN IMMEDIATE;\n{step.script}\n;PRAGMA user_version = {step.version};\nCOMMIT;"
                )
            except BaseException:
                if connection.in_transaction:
                    connection.rollback()
                raise


def expect_schema(connection: sqlite3.Connection, path: Path, version: int, known: tuple[Migration, ...]) -> None:
    """ToolkitError where the file has anything but the tables of its version: triggers, views, other tables."""
    with faults.told(path, failures.damaged):
        found = _schema(connection)
    if found != _schema_of(tuple(step for step in known if step.version <= version)):
        raise failures.altered(path)


def expect_newest(connection: sqlite3.Connection, path: Path) -> None:
    """ToolkitError where the file is not a record of the newest version, and nothing else."""
    with faults.told(path, failures.damaged):
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != migrations()[-1].version:
        raise failures.older(path)
    expect_schema(connection, path, version, migrations())


def damage(connection: sqlite3.Connection, path: Path) -> tuple[str, ...]:
    """What SQLite finds wrong, in its own words: pages, types, rules, indexes and references."""
    with faults.told(path, failures.damaged):
        found = [str(line) for (line,) in connection.execute("PRAGMA integrity_check(20)") if line != "ok"]
        lost = connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    return (*found, *(f"{table}: a row refers to {parent}, where nothing is" for table, _row, parent, _key in lost))


def _newest(known: tuple[Migration, ...] | None) -> int:
    return (known or migrations())[-1].version


def _schema(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    return frozenset(connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


@cache
def _schema_of(known: tuple[Migration, ...]) -> frozenset[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        upgrade(connection, 0, known)
        return _schema(connection)
