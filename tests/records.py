"""Made-up records for the laws: any value that a field's type allows, and references that lead somewhere."""

from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from desktop.core.record import TABLES, Entity, Organisation, Record

OWNERS = {
    "perspectives": ("assessment", "assessments"),
    "perspective_ratings": ("perspective", "perspectives"),
    "measure_ratings": ("assessment", "assessments"),
    "action_updates": ("action", "actions"),
    "board_papers": ("assessment", "assessments"),
    "imported_rows": ("batch", "import_batches"),
}
"""Table -> the field that names its owner, and the owner's table."""
LEVELS = frozenset({"level", "agreed_level", "last_level"})
MEASURES = ("P1-M1", "P2-M1", "P3-M7", "P6-M8")
MOST_ROWS = 3
WHOLE_NUMBERS = st.integers(-(2**63), 2**63 - 1)


@st.composite
def records(draw: st.DrawFn, record_id: str = "0123456789abcdef") -> Record:
    """A record with up to three rows in each table; two of them share ids, so one can turn into the other."""
    organisation = draw(_entities("organisations", Organisation, {"id": st.just("organisation")}))
    record = Record(organisations={}, id=record_id).put(organisation)
    for name, kind in TABLES.items():
        if name == "organisations":
            continue
        given: dict[str, st.SearchStrategy[Any]] = {}
        if name in OWNERS:
            field, owners = OWNERS[name]
            ids = sorted(getattr(record, owners))
            if not ids:
                continue
            given[field] = st.sampled_from(ids)
        if "id" in get_type_hints(kind):
            given["id"] = st.sampled_from([f"{name}-{number}" for number in range(MOST_ROWS + 2)])
        if "measure" in get_type_hints(kind):
            given["measure"] = st.sampled_from(MEASURES)
        rows = st.lists(_entities(name, kind, given), max_size=MOST_ROWS, unique_by=lambda entity: entity.id)
        record = record.put(*draw(rows))
    return record


def contents(record: Record) -> list[tuple[str, list[tuple[str, Entity]]]]:
    """Everything a record holds, its order too, which comparing records leaves out."""
    return [(name, list(entities.items())) for name, entities in record.tables()]


def _entities(name: str, kind: type[Entity], given: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    fields = {field: _levels(hint) if field in LEVELS else _values(hint) for field, hint in hints.items()}
    return st.builds(kind, **{**fields, **given})


def _levels(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    return st.none() | st.integers(0, 3) if NoneType in get_args(hint) else _values(hint)


def _values(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401
    """Any value of a type; numbers as large as a record can hold."""
    arguments = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*map(_values, arguments))
    if get_origin(hint) is tuple and arguments[-1] is Ellipsis:
        return st.lists(_values(arguments[0]), max_size=3).map(tuple)
    if get_origin(hint) is tuple:
        return st.tuples(*map(_values, arguments))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        NoneType: st.none(),
        bool: st.booleans(),
        date: st.dates(),
        float: st.floats(allow_nan=False, allow_infinity=False),
        int: WHOLE_NUMBERS,
        str: st.text(max_size=12),
    }
    return simple[hint]
