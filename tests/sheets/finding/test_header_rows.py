"""Which rows hold headings, alone or together, and where they come again."""

from dataclasses import replace

from desktop.sheets.finding.header_rows import header_at, likely_headers, repeated_headers
from tests.sheets.workbooks import grid_of


def test_the_row_with_most_heading_words_comes_first() -> None:
    grid = grid_of(["Action plan"], ["Ref", "Action", "Owner", "Status"], [1, "Ask people", "Chair", "Open"])
    assert likely_headers(grid)[0].number == 2


def test_headings_over_two_rows_are_one_and_the_fuller_row_counts() -> None:
    grid = grid_of([None, None, "By", "By"], ["Ref", "Action", "whom?", "when?"], [1, "Ask people", "Chair", "May"])
    best = likely_headers(grid)[0]
    assert (best.number, best.last) == (2, 2)


def test_a_band_merged_over_its_columns_is_no_heading_of_theirs() -> None:
    grid = grid_of(
        [None, "Timescale", None, "Owner"], ["Action", "Start", "Finish", None], ["Ask people", "May", "June", "Chair"]
    )
    best = likely_headers(replace(grid, merged=((1, 2, 1, 3),)))[0]
    assert best.last == 2
    assert best.cells == {1: "Action", 2: "Start", 3: "Finish", 4: "Owner"}


def test_rows_of_data_are_no_headings() -> None:
    assert (
        likely_headers(grid_of([1, "Ask people at the desk.", "Chair"], [2, "Tell people what changed.", "Chair"]))
        == []
    )


def test_a_row_that_a_person_names_is_taken_as_it_is() -> None:
    grid = grid_of(["Stuff", "Bits"], ["Ask people", "x"])
    header = header_at(grid, 1)
    assert header is not None
    assert header.cells == {1: "Stuff", 2: "Bits"}
    assert header_at(grid, 9) is None


def test_headings_that_come_again_are_known_also_where_one_is_worded_anew() -> None:
    grid = grid_of(
        ["Control", "Status", "Responsible team"],
        ["Lock the cupboard", "Open", "Office"],
        ["Control", "Implementation status", "Responsible team"],
        ["Change the code", "Done", "Office"],
    )
    header = likely_headers(grid)[0]
    found = repeated_headers(grid.rows[1:], header, {1: "measure", 2: "status", 3: "owner"})
    assert list(found) == [3]
