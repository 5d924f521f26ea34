"""Records as rows: each table of a record to its database table and back, and the difference between two records.

Nothing here is written to disk; the store does that.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import chain, compress, islice, repeat
from operator import attrgetter, is_not
from typing import Any, get_type_hints

from desktop.core import record as core
from desktop.core.record import Entity, Record
from desktop.storage.columns import Column, Sql, column

PLACE, ID, CHANGED_AT, CHANGED_STEP = "place", "id", "changed_at", "changed_step"


@dataclass(frozen=True)
class Table:
    """One table: its entities' type, and a column for each of their fields."""

    name: str
    kind: type[Entity]
    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every column of the database table, in its order."""
        stored = (each.name for each in self.columns if each.name != ID)
        return (PLACE, ID, *stored, CHANGED_AT, CHANGED_STEP)

    @cached_property
    def read_all(self) -> str:
        """The query for every row, in order, that `entities` reads."""
        return f'SELECT {ID}, {quoted(each.name for each in self.columns)} FROM "{self.name}" ORDER BY {PLACE}'

    @cached_property
    def read_one(self) -> str:
        """The query for every column of the row with an id."""
        return f'SELECT {quoted(self.names)} FROM "{self.name}" WHERE {ID} = ?'

    @cached_property
    def read_fields(self) -> str:
        """The query for the row with an id, that `entities` reads."""
        return f'SELECT {ID}, {quoted(each.name for each in self.columns)} FROM "{self.name}" WHERE {ID} = ?'

    @cached_property
    def read_order(self) -> str:
        """The query for every id, in order."""
        return f'SELECT {ID} FROM "{self.name}" ORDER BY {PLACE}'

    @cached_property
    def insert(self) -> str:
        """The statement that adds a row with every column."""
        return f'INSERT INTO "{self.name}" ({quoted(self.names)}) VALUES ({", ".join("?" * len(self.names))})'

    @cached_property
    def _fields(self) -> Callable[[Any], tuple[Any, ...]]:
        return attrgetter(*(each.name for each in self.columns))

    def row(self, entity: Entity) -> dict[str, Sql]:
        """The entity's own column values by name: all but its place and its stamps."""
        pairs = zip(self.columns, self._fields(entity), strict=True)
        return {ID: entity.id, **{each.name: each.write(value) if each.write else value for each, value in pairs}}

    def entities(self, rows: Sequence[Sequence[Any]]) -> dict[str, Entity]:
        """The entities in rows of `read_all`, by id; ValueError or KeyError where a value cannot be one of ours."""
        if not rows:
            return {}
        ids, *raw = zip(*rows, strict=True)
        made: list[Any] = list(map(object.__new__, repeat(self.kind, len(rows))))
        for each, set_field, values in zip(self.columns, self._setters, raw, strict=True):
            deque(map(set_field, made, map(each.reader(), values) if each.reader else values), maxlen=0)
        return dict(zip(ids, made, strict=True))

    @cached_property
    def _setters(self) -> tuple[Callable[[Any, Any], None], ...]:
        """What fills each field of a new entity, a column at a time: half the time of its constructor."""
        return tuple(getattr(self.kind, each.name).__set__ for each in self.columns)


def _table(name: str, kind: type[Entity]) -> Table:
    hints = get_type_hints(kind)
    return Table(name, kind, tuple(column(each.name, hints[each.name]) for each in fields(kind)))


TABLES: dict[str, Table] = {name: _table(name, kind) for name, kind in core.TABLES.items()}
"""Every table by name, in the order they depend on one another."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one row: new (`old` is None), another value, another place, or gone (`new` is None)."""

    table: Table
    id: str
    old: Entity | None
    new: Entity | None
    moved: bool = False


def difference(old: Record, new: Record) -> list[Change]:
    """What turns one record into the other, table by table.

    Tables, then entities, are told apart by identity before their values are looked at, so that the work grows
    with the change.
    """
    changes: list[Change] = []
    for table in TABLES.values():
        before: Mapping[str, Entity] = getattr(old, table.name)
        after: Mapping[str, Entity] = getattr(new, table.name)
        if before is after:
            continue
        if list(islice(after, len(before))) == list(before):
            changes += _grown(table, before, after)
        else:
            changes += _reshaped(table, before, after)
    return changes


def _grown(table: Table, before: Mapping[str, Entity], after: Mapping[str, Entity]) -> list[Change]:
    """The changes where every row kept its place and new ones stand at the end."""
    olds = chain(before.values(), repeat(None))
    others = compress(after.items(), map(is_not, after.values(), olds))
    return [Change(table, each, was, entity) for each, entity in others if (was := before.get(each)) != entity]


def _reshaped(table: Table, before: Mapping[str, Entity], after: Mapping[str, Entity]) -> list[Change]:
    """The changes where rows went, or stand in another order."""
    gone = [Change(table, each, entity, None) for each, entity in before.items() if each not in after]
    moved = _moved(before, after)
    there = (Change(table, each, before.get(each), entity, each in moved) for each, entity in after.items())
    return [*gone, *(each for each in there if each.moved or each.old != each.new)]


def _moved(before: Mapping[str, Entity], after: Mapping[str, Entity]) -> set[str]:
    """The ids that must leave their place for the end, so that all stand in the new order."""
    position = {each: index for index, each in enumerate(before)}
    moved: set[str] = set()
    last, at_end = -1, False
    for each in after:
        index = position.get(each)
        if index is None:
            at_end = True
        elif at_end or index < last:
            at_end = True
            moved.add(each)
        else:
            last = index
    return moved


def quoted(names: Iterable[str]) -> str:
    """Column names for a statement."""
    return ", ".join(f'"{name}"' for name in names)
