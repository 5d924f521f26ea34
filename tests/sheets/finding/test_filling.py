"""Cells that speak for more rows than their own."""

from dataclasses import replace

from desktop.sheets.finding.filling import (
    MOST_FILLED,
    ItemRow,
    banners,
    carried_on,
    groups_filled,
    measures_filled,
    merged_below,
    percents_written,
)
from desktop.sheets.reading.grid import Row
from tests.sheets.workbooks import grid_of


def test_numbers_shown_as_per_cent_are_written_so() -> None:
    grid = replace(grid_of(["Done"], [0.5], [0.5]), percents=frozenset({(2, 1)}))
    assert [row.cells[1] for row in percents_written(grid).rows] == ["Done", "50%", 0.5]


def test_a_cell_merged_downwards_gives_its_value_to_the_rows_below() -> None:
    grid = replace(grid_of(["Listening", "Ask"], [None, "Tell"]), merged=((1, 1, 2, 1),))
    assert merged_below(grid, grid.rows) == {2: {1: "Listening"}}


def test_a_cell_merged_to_the_end_of_the_sheet_stops_early() -> None:
    grid = replace(grid_of(["Listening"]), merged=((1, 1, 1_000_000, 1),))
    assert len(merged_below(grid, grid.rows)) == MOST_FILLED


def test_only_what_is_merged_across_three_columns_is_a_banner() -> None:
    assert banners(replace(grid_of(["Plan"]), merged=((1, 1, 1, 3), (2, 1, 2, 2)))) == {(1, 1)}


def test_texts_of_the_next_row_go_under_their_own_column() -> None:
    item = carried_on(ItemRow(2, {1: "Ask"}), Row(3, {1: "people", 2: "Chair"}), {})
    assert item.cells == {1: "Ask\npeople", 2: "Chair"}


def test_a_theme_on_the_first_row_of_its_group_goes_down_but_not_into_the_next_section() -> None:
    rows = [ItemRow(2, {1: "Access", 2: "Ask"}, "A"), ItemRow(3, {2: "Tell"}, "A"), ItemRow(4, {2: "Write"}, "B")]
    assert [row.cells.get(1) for row in groups_filled(rows, [1])] == ["Access", "Access", None]


def test_a_theme_written_again_and_again_is_not_filled_in() -> None:
    rows = [ItemRow(2, {1: "Access"}), ItemRow(3, {2: "Tell"}), ItemRow(4, {1: "Access"})]
    assert [row.cells.get(1) for row in groups_filled(rows, [1])] == ["Access", None, "Access"]


def test_several_actions_under_one_measure_keep_its_words() -> None:
    rows = [
        ItemRow(2, {1: "Soap at the basin", 2: "Buy soap"}),
        ItemRow(3, {2: "Fix the holder"}),
        ItemRow(5, {2: "Ask"}),
    ]
    assert [row.cells.get(1) for row in measures_filled(rows, 1, 2, None)] == ["Soap at the basin"] * 2 + [None]
