"""Made-up records whose words may be anything, and whose numbers and dates are such as a person could enter."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from desktop.core.record import Entity, Record
from tests.records import records


def plausible_records() -> st.SearchStrategy[Record]:
    """Up to three rows in each table."""
    return records().map(_plausible)


def _plausible(record: Record) -> Record:
    return record.put(*(_entity(each) for _name, entities in record.tables() for each in entities.values()))


def _entity(entity: Entity) -> Entity:
    changed: dict[str, Any] = {each.name: _value(getattr(entity, each.name)) for each in fields(entity) if each.init}
    if changed.get("year_start") is not None:
        changed["year_start"] = 1 + changed["year_start"] % 12
    return replace(entity, **changed)


def _value(value: Any) -> Any:  # noqa: ANN401 - of any field
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return abs(value) % 500
    if isinstance(value, float):
        return round(abs(value) % 100, 1)
    if isinstance(value, date):
        return date(2000 + value.year % 60, value.month, min(value.day, 28))
    return tuple(map(_value, value)) if isinstance(value, tuple) else value
