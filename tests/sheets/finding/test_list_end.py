"""Totals, keys and other rows where a list ends."""

from datetime import date

import pytest

from desktop.sheets.finding.header_rows import likely_headers
from desktop.sheets.finding.list_end import Shape, adds_up, end_of_list, is_legend, is_total, item_text, shape_of
from desktop.sheets.reading.grid import Grid, Row, Value
from tests.sheets.workbooks import grid_of

TODAY = date(2026, 11, 22)
FIELDS = {"reference": 1, "action": 2, "owner": 3}
TOP: tuple[Value, ...] = ("Ref", "Action", "Owner")
PLAN = grid_of(TOP, [1, "Ask people", "Chair"], [2, "Tell people", "Manager"])


def shape(grid: Grid) -> Shape:
    return shape_of(grid.rows[1:], FIELDS, likely_headers(grid)[0])


def end(*under: tuple[Value | None, ...]) -> tuple[int, str]:
    rows = [tuple(row.cells.get(column) for column in (1, 2, 3)) for row in PLAN.rows]
    grid = grid_of(*rows, *under)
    return end_of_list(grid.rows[1:], shape(grid), (), likely_headers(grid)[0], TODAY)


def test_the_shape_of_a_list_is_told_from_its_rows() -> None:
    found = shape(PLAN)
    assert (found.texts, found.usual, found.numbered, found.asks) == ((2,), 3, True, False)


@pytest.mark.parametrize("words", ["Key: red is late", "Legend", "© the charity", "Page 3 of 4", "R = red"])
def test_keys_and_signatures_are_legends(words: str) -> None:
    assert is_legend(words)


def test_words_of_an_item_are_no_legend() -> None:
    assert not is_legend("Keep the notes of each meeting")


def test_a_total_has_numbers_only() -> None:
    assert is_total(Row(4, {1: "Total", 3: 7}), shape(PLAN))
    assert not is_total(Row(4, {1: "Total", 2: "Count everyone who came"}), shape(PLAN))
    assert adds_up(Row(4, {1: "Section B total", 5: "12%"}))
    assert not adds_up(Row(4, {1: "Total", 2: "everyone"}))


def test_dots_to_write_on_are_no_words_of_an_item() -> None:
    assert item_text({2: "........"}, (2,)) == ""
    assert item_text({2: "Ask people"}, (2,)) == "Ask people"


@pytest.mark.parametrize(
    ("under", "last"),
    [
        ([(), ("Red means late",)], 3),
        ([(), (3, "Thank people", "Chair")], 5),
        ([(), ("Name", "Phone", "Email"), ("Reception", "0123", "desk@example.org")], 3),
        ([("End",)], 3),
    ],
    ids=["a key", "a gap", "an address book", "a last word"],
)
def test_a_list_ends_where_something_else_begins(under: list[tuple[Value | None, ...]], last: int) -> None:
    assert end(*under)[0] == last
