"""A whole record in an open database: reading all of it, and filling an empty one."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import desktop
from desktop.core.record import Entity, Record
from desktop.core.text import new_id
from desktop.core.views import newest_assessment
from desktop.storage import failures, faults
from desktop.storage.history import add_row, utc_text
from desktop.storage.rows import CHANGED_AT, CHANGED_STEP, PLACE, TABLES, Table


@dataclass(frozen=True, slots=True)
class Label:
    """What a file says of itself: whose record, which copy of it, since when, and with which versions it was saved."""

    record: str
    copy: str
    made_at: datetime
    program_version: str
    framework_version: str

    @classmethod
    def for_new(cls, record: Record, made_at: datetime) -> "Label":
        """The label of a record that was never saved before."""
        return cls(record.id, new_id(), made_at, desktop.__version__, framework_version(record))


def framework_version(record: Record) -> str:
    """The version of the catalogue that the assessment started last uses, empty where there is none."""
    newest = newest_assessment(record)
    return newest.catalogue_version if newest else ""


def read_label(connection: sqlite3.Connection, path: Path) -> Label:
    """What the file says of itself."""
    with faults.told(path, failures.damaged):
        row = connection.execute("SELECT id, copy, made_at, program_version, framework_version FROM record").fetchone()
    try:
        record, copy, made_at, program, framework = row
        return Label(record, copy, datetime.fromisoformat(made_at).astimezone(), program, framework)
    except (TypeError, ValueError) as error:
        raise failures.damaged(path) from error


def read_record(connection: sqlite3.Connection, path: Path, record_id: str) -> Record:
    """Every row of the record; ToolkitError where a value cannot have been written by this program."""
    tables: dict[str, Any] = {}
    try:
        with faults.told(path, failures.damaged), _collector_paused():
            for table in TABLES.values():
                tables[table.name] = table.entities(connection.execute(table.read_all).fetchall())
    except (KeyError, RecursionError, TypeError, ValueError) as error:
        raise failures.damaged(path) from error
    record = Record(id=record_id, **tables)
    if list(record.organisations) != ["organisation"]:
        raise failures.damaged(path)
    return record


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No search for cycles while thousands of values that hold none are made: it would double the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def reread(connection: sqlite3.Connection, record: Record, touched: list[tuple[Table, str]]) -> Record:
    """The record with these rows as they are in the database now, each table in its order there.

    Raises KeyError or ValueError where a row cannot have been written by this program.
    """
    changed: dict[str, Any] = {}
    for table in dict.fromkeys(table for table, _id in touched):
        ids = [row_id for other, row_id in touched if other is table]
        rows = [connection.execute(table.read_fields, (each,)).fetchone() for each in ids]
        found = table.entities([row for row in rows if row is not None])
        held: dict[str, Entity] = {**getattr(record, table.name), **found}
        changed[table.name] = {each: held[each] for (each,) in connection.execute(table.read_order)}
    return replace(record, **changed)


def fill(connection: sqlite3.Connection, label: Label, record: Record) -> None:
    """Write a whole record into an empty database, in one transaction and without a line in the history."""
    at = utc_text(label.made_at)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "INSERT INTO record VALUES (1, ?, ?, ?, ?, ?)",
        (label.record, label.copy, at, label.program_version, label.framework_version),
    )
    for name, entities in record.tables():
        table = TABLES[name]
        for place, entity in enumerate(entities.values(), start=1):
            add_row(connection, table, {PLACE: place, **table.row(entity), CHANGED_AT: at, CHANGED_STEP: 0})
    connection.execute("COMMIT")
