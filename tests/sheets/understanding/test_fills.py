"""Colours that tell what no cell says."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.sheets.finding.lists import find_list
from desktop.sheets.understanding.fills import Hint, colour_name, hints
from tests.sheets.workbooks import grid_of

TODAY = date(2026, 11, 22)
RED, GREEN = "#ff0000", "#00b050"
ROWS = (
    ("Action", "Owner", "RAG", "Status"),
    ("Ask people", "Chair", None, "Open"),
    ("Tell people", "Chair", None, "Open"),
    ("Thank people", "Manager", None, "Done"),
)


def found_hints(fills: dict[tuple[int, int], str]) -> tuple[Hint, ...]:
    found = find_list(replace(grid_of(*ROWS), fills=fills), TODAY)
    return hints(found, found.columns)


@pytest.mark.parametrize(
    ("fill", "name"),
    [(RED, "red"), ("#ffc000", "amber"), ("#ffff00", "yellow"), (GREEN, "green"), ("#0070c0", "blue"), ("#d9d9d9", "")],
)
def test_a_colour_has_a_plain_name_and_grey_has_none(fill: str, name: str) -> None:
    assert colour_name(fill) == name


def test_colours_in_an_empty_column_speak_for_its_heading() -> None:
    assert found_hints({(2, 3): RED, (3, 3): GREEN, (4, 3): GREEN}) == (
        Hint(3, {2: "red", 3: "green", 4: "green"}, "progress"),
    )


def test_rows_of_one_colour_are_a_hint_about_the_row() -> None:
    (hint,) = found_hints({(2, column): RED for column in range(1, 5)})
    assert (hint.column, hint.colours) == (0, {2: "red"})


def test_colours_that_repeat_a_word_say_nothing_new() -> None:
    assert found_hints({(2, 4): RED, (3, 4): RED, (4, 4): GREEN}) == ()


def test_every_row_alike_says_nothing() -> None:
    assert found_hints({(row, 1): GREEN for row in (2, 3, 4)}) == ()
