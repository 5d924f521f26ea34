"""Rows told apart: items under their sections, and why the others are none."""

from datetime import date

from desktop.sheets.finding.header_rows import likely_headers
from desktop.sheets.finding.sorting import Below, Block, Sorted, blocks_of, detail_rows, sorted_rows
from desktop.sheets.reading.grid import Value
from tests.sheets.workbooks import grid_of

TODAY = date(2026, 11, 22)
TOP: tuple[Value, ...] = ("No", "Question", "Score", "Notes")
FIELDS = {"reference": 1, "measure": 2, "rating": 3, "notes": 4}


def told_apart(*rows: tuple[Value | None, ...]) -> Sorted:
    grid = grid_of(TOP, *rows)
    header = likely_headers(grid)[0]
    below = grid.rows[1:]
    return sorted_rows(grid, Below(below, detail_rows(below)), (Block(1),), FIELDS, header, TODAY)


def test_a_line_with_a_label_tells_more_of_the_row_above() -> None:
    found = told_apart((1, "Do you ask people?", 2), (None, "Guidance: once a year"), (2, "Do you tell them?", 1))
    assert [row.number for row in found.rows] == [2, 4]
    assert found.rows[0].details == ("Guidance: once a year",)


def test_a_number_above_its_own_numbers_is_a_section() -> None:
    found = told_apart(("1", "Listening"), ("1.1", "Do you ask people?", 2), ("1.2", "Do you tell them?", 1))
    assert [row.section for row in found.rows] == ["1 · Listening"] * 2
    assert found.skipped[0].reason == "section heading"


def test_words_that_go_on_in_the_next_row_belong_to_the_row_above() -> None:
    found = told_apart((1, "Do you ask people?", 2, "Since May"), (None, None, None, "and at the open day"))
    assert found.rows[0].cells[4] == "Since May\nand at the open day"
    assert found.skipped[0].reason == "part of the row above"


def test_someone_named_in_a_row_without_words_is_asked_about() -> None:
    found = told_apart((1, "Do you ask people?", 2, "Since May"), (2, None, 1, "We forgot what this was"))
    assert found.wordless == (3,)


def test_another_heading_over_each_block_names_it() -> None:
    grid = grid_of(
        ("No", "Listening", "Score"),
        (1, "Do you ask people?", 2),
        ("No", "Telling", "Score"),
        (2, "Do you tell them?", 1),
    )
    header = likely_headers(grid)[0]
    blocks = blocks_of(grid, header, {3: grid.rows[2].cells}, (2,))
    assert blocks == (Block(1, "Listening"), Block(3, "Telling"))
