"""How one field of an entity becomes a database value and comes back, worked out from its type.

Dates become text such as 2027-04-03, choices their value, tuples JSON lists, yes and no 1 and 0. Reading refuses,
with ValueError or KeyError, whatever the type does not allow.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

Sql = str | int | float | None
"""What a column holds."""
Reader = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its name, and both directions; None where the value is kept as it is.

    `reader()` gives a fresh reading function, which remembers what it has read while a table is read.
    """

    name: str
    write: Callable[[Any], Sql] | None
    reader: Callable[[], Reader] | None


class _Memory(dict[Any, Any]):
    """Values already read, by what they were read from; None reads as None."""

    def __init__(self, read: Reader) -> None:
        super().__init__({None: None})
        self._read = read

    def __missing__(self, raw: Any) -> Any:  # noqa: ANN401
        value = self[raw] = self._read(raw)
        return value


def column(name: str, hint: Any) -> Column:  # noqa: ANN401
    """The column of a field with this type; TypeError for a type that no column can hold."""
    kind = _without_none(hint)
    if get_origin(kind) is tuple:
        return Column(name, _write_tuple, lambda: _Memory(_tuple_reader(kind)).__getitem__)
    if kind is date:
        return Column(name, _write_date, lambda: _Memory(date.fromisoformat).__getitem__)
    if kind is bool:
        return Column(name, _write_bool, lambda: {0: False, 1: True, None: None}.__getitem__)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        by_value: dict[str | None, Any] = {member.value: member for member in kind}
        return Column(name, _write_choice, lambda: {**by_value, None: None}.__getitem__)
    if kind in (str, int, float):
        return Column(name, None, None)
    raise TypeError(f"no column holds {hint!r}")


def to_json(values: Mapping[str, Sql]) -> str:
    """Column values by name as one line of JSON, for the history."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _without_none(hint: Any) -> Any:  # noqa: ANN401
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    return hint


def _write_tuple(value: tuple[Any, ...]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else "[]"


def _write_date(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _write_bool(value: bool | None) -> int | None:  # noqa: FBT001
    return None if value is None else int(value)


def _write_choice(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


def _tuple_reader(kind: Any) -> Reader:  # noqa: ANN401
    items = _items_reader(kind)
    return lambda raw: items(json.loads(raw))


def _items_reader(kind: Any) -> Reader:  # noqa: ANN401
    """From a list that came out of JSON to the tuple it stands for, every item checked."""
    kinds = get_args(kind)
    if kinds[-1] is Ellipsis:
        one = _item_reader(kinds[0])
        return lambda items: tuple(map(one, _a_list(items)))
    each = tuple(map(_item_reader, kinds))
    return lambda items: tuple(read(item) for read, item in zip(each, _a_list(items), strict=True))


def _item_reader(kind: Any) -> Reader:  # noqa: ANN401
    if get_origin(kind) is tuple:
        return _items_reader(kind)
    if issubclass(kind, StrEnum):
        choices: Reader = kind
        return choices

    def checked(item: Any) -> Any:  # noqa: ANN401
        if type(item) is not kind:
            raise ValueError(f"{item!r} is no {kind.__name__}")
        return item

    return checked


def _a_list(items: Any) -> list[Any]:  # noqa: ANN401
    if not isinstance(items, list):
        raise ValueError(f"{items!r} is no list")  # noqa: TRY004
    return items
