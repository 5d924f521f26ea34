"""Values of fields as database values, and what is refused on the way back."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from desktop.storage.columns import column


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


PAIRS: list[tuple[Any, Any, Any]] = [
    (str, "words", "words"),
    (int, 3, 3),
    (float | None, 2.5, 2.5),
    (bool, True, 1),
    (bool | None, None, None),
    (date, date(2027, 4, 3), "2027-04-03"),
    (date | None, None, None),
    (Colour, Colour.RED, "red"),
    (Colour | None, None, None),
    (tuple[str, ...], (), "[]"),
    (tuple[str, ...], ("“a”", "b"), '["“a”","b"]'),
    (tuple[Colour, ...], (Colour.BLUE,), '["blue"]'),
    (tuple[int, int], (0, 7), "[0,7]"),
    (tuple[tuple[str, str], ...], (("a", "b"),), '[["a","b"]]'),
]


@pytest.mark.parametrize(("hint", "value", "stored"), PAIRS)
def test_a_value_is_stored_plainly_and_read_back(hint: object, value: object, stored: object) -> None:
    made = column("field", hint)
    assert (made.write(value) if made.write else value) == stored
    read = made.reader() if made.reader else None
    assert (read(stored) if read else stored) == value


@pytest.mark.parametrize(
    ("hint", "stored"),
    [
        (bool, 2),
        (date, "soon"),
        (Colour, "green"),
        (tuple[str, ...], "[1]"),
        (tuple[str, ...], '{"a":1}'),
        (tuple[str, ...], "[["),
        (tuple[Colour, ...], '["green"]'),
        (tuple[int, int], "[1]"),
        (tuple[int, int], "[true,1]"),
        (tuple[tuple[str, str], ...], '[["a"]]'),
        (tuple[tuple[str, str], ...], '["ab"]'),
    ],
)
def test_what_the_type_does_not_allow_is_refused(hint: object, stored: object) -> None:
    reader = column("field", hint).reader
    assert reader is not None
    with pytest.raises((KeyError, ValueError)):
        reader()(stored)


def test_a_type_that_no_column_holds_is_refused_when_the_program_starts() -> None:
    with pytest.raises(TypeError):
        column("field", bytes)
