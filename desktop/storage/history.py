"""The history of a record: steps with every row before and after, so that a step can be taken back or done again.

Works on an open connection inside the store's transaction; when to begin and commit is the store's affair.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from desktop.storage.columns import Sql, to_json
from desktop.storage.rows import CHANGED_AT, CHANGED_STEP, ID, PLACE, TABLES, Change, Table

Values = dict[str, Sql]


class StepState(StrEnum):
    """Whether a step stands, was taken back, or can no longer be done again."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the history; `copy` is the id of the copy of the record in which it was made."""

    number: int
    at: datetime
    kind: str
    title: str
    copy: str
    state: StepState = StepState.DONE


def last_number(connection: sqlite3.Connection) -> int:
    """The number of the newest step, 0 where there is none."""
    (found,) = connection.execute("SELECT coalesce(max(step), 0) FROM history").fetchone()
    return int(found)


def steps(connection: sqlite3.Connection, limit: int) -> tuple[Step, ...]:
    """The newest steps first, at most `limit`."""
    query = "SELECT step, at, kind, title, copy, state FROM history ORDER BY step DESC LIMIT ?"
    return tuple(map(_step, connection.execute(query, (limit,))))


def step_to_undo(connection: sqlite3.Connection) -> Step | None:
    """The newest step that stands."""
    return _first(connection, "WHERE state = 'done' ORDER BY step DESC LIMIT 1")


def step_to_redo(connection: sqlite3.Connection) -> Step | None:
    """The step taken back last: of those taken back, the oldest."""
    return _first(connection, "WHERE state = 'undone' ORDER BY step LIMIT 1")


def write_step(connection: sqlite3.Connection, step: Step, changes: Iterable[Change]) -> None:
    """Add a step, write its rows, and drop the steps that were taken back."""
    connection.execute("UPDATE history SET state = 'dropped' WHERE state = 'undone'")
    connection.execute("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?)", _values(step))
    stamps: Values = {CHANGED_AT: utc_text(step.at), CHANGED_STEP: step.number}
    for number, change in enumerate(changes):
        before, after = _sides(connection, change, stamps)
        _write_row(connection, change.table, change.id, before, after)
        line = (step.number, number, change.table.name, change.id, _json(before), _json(after))
        connection.execute("INSERT INTO history_rows VALUES (?, ?, ?, ?, ?, ?)", line)


def turn(connection: sqlite3.Connection, step: Step, state: StepState) -> list[tuple[Table, str]]:
    """Take a step back (UNDONE) or do it again (DONE); gives the rows it touched.

    Raises ValueError where what the history holds cannot have been written by this program.
    """
    back = state is StepState.UNDONE
    connection.execute("UPDATE history SET state = ? WHERE step = ?", (state.value, step.number))
    query = "SELECT table_name, row_id, before, after FROM history_rows WHERE step = ? ORDER BY number"
    lines = connection.execute(query, (step.number,)).fetchall()
    touched: list[tuple[Table, str]] = []
    for name, row_id, before, after in reversed(lines) if back else lines:
        table = TABLES.get(name)
        if table is None:
            raise ValueError(f"the history names a table {name!r}")
        sides = (_read(table, before), _read(table, after))
        _write_row(connection, table, row_id, *(reversed(sides) if back else sides))
        touched.append((table, row_id))
    return touched


def add_row(connection: sqlite3.Connection, table: Table, values: Values) -> sqlite3.Cursor:
    """Add a row that has every column."""
    return connection.execute(table.insert, [values[name] for name in table.names])


def utc_text(at: datetime) -> str:
    """A time as it is stored: in UTC, to the microsecond."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _sides(connection: sqlite3.Connection, change: Change, stamps: Values) -> tuple[Values | None, Values | None]:
    """The row before and after: every column of a row that comes or goes, else only the columns that change."""
    table = change.table
    after = None if change.new is None else {**table.row(change.new), **stamps}
    if change.old is None or change.moved:
        (place,) = connection.execute(f'SELECT coalesce(max({PLACE}), 0) + 1 FROM "{table.name}"').fetchone()
        after = {PLACE: place, **(after or {})}
    if change.old is None:
        return None, after
    row = connection.execute(table.read_one, (change.id,)).fetchone()
    before: Values = dict(zip(table.names, row, strict=True))
    if after is None:
        return before, None
    differ = [name for name, value in after.items() if before[name] != value]
    return {name: before[name] for name in differ}, {name: after[name] for name in differ}


def _write_row(
    connection: sqlite3.Connection, table: Table, row_id: str, before: Values | None, after: Values | None
) -> None:
    """Turn the row from what it was into what it is to be; ValueError where there is no such row to turn."""
    if after is None:
        done = connection.execute(f'DELETE FROM "{table.name}" WHERE {ID} = ?', (row_id,))
    elif before is None:
        done = add_row(connection, table, after)
    else:
        settings = ", ".join(f'"{name}" = ?' for name in after)
        done = connection.execute(f'UPDATE "{table.name}" SET {settings} WHERE {ID} = ?', (*after.values(), row_id))
    if done.rowcount != 1:
        raise ValueError(f"{table.name} has no row {row_id!r}")


def _first(connection: sqlite3.Connection, where: str) -> Step | None:
    row = connection.execute(f"SELECT step, at, kind, title, copy, state FROM history {where}").fetchone()
    return None if row is None else _step(row)


def _step(row: tuple[Any, ...]) -> Step:
    number, at, kind, title, copy, state = row
    return Step(number, datetime.fromisoformat(at).astimezone(), kind, title, copy, StepState(state))


def _values(step: Step) -> tuple[Sql, ...]:
    return (step.number, utc_text(step.at), step.kind, step.title, step.copy, step.state.value)


def _json(values: Values | None) -> str | None:
    return None if values is None else to_json(values)


def _read(table: Table, text: str | None) -> Values | None:
    """One side of a line of the history, checked: nothing in it is taken on trust, its names become SQL."""
    if text is None:
        return None
    values = json.loads(text)
    if not isinstance(values, dict) or not values.keys() <= set(table.names):
        raise ValueError(f"the history of {table.name} names other columns")
    if not all(isinstance(value, str | int | float | None) for value in values.values()):
        raise ValueError(f"the history of {table.name} holds other values")
    return values
