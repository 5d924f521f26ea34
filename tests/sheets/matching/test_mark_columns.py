"""Several columns that are one choice."""

import pytest

from desktop.sheets.matching.mark_columns import are_marks_headings, mark_columns, with_choices
from desktop.sheets.reading.grid import Row

RAG = {2: "R", 3: "A", 4: "G"}


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (("Red", "Amber", "Green"), "rating"),
        (("Yes", "Partly", "No"), "rating"),
        (("1 - Disagree", "2 - Agree"), "rating"),
        (("Not started", "In progress", "Done"), "status"),
        (("High", "Medium", "Low"), "priority"),
    ],
)
def test_steps_of_a_scale_side_by_side_are_one_choice(headings: tuple[str, ...], field: str) -> None:
    assert are_marks_headings(headings)
    rows = [Row(2, {1: "x"}), Row(3, {2: "x"})]
    (group,) = mark_columns(dict(enumerate(headings, 1)), rows)
    assert (group.field, group.first) == (field, 1)


def test_columns_of_counts_are_no_choice() -> None:
    assert mark_columns({1: "Agree", 2: "Disagree"}, [Row(2, {1: 12, 2: 30}), Row(3, {1: 22, 2: 20})]) == ()


def test_an_empty_form_has_its_choices_too() -> None:
    assert len(mark_columns(RAG, [])) == 1


def test_a_mark_is_written_out_in_the_first_column() -> None:
    groups = mark_columns(RAG, [Row(2, {3: "x"})])
    row, twice = with_choices(Row(2, {1: "Ask people", 3: "x"}), groups)
    assert (row.cells, twice) == ({1: "Ask people", 2: "A"}, [])


def test_two_marks_in_one_row_are_both_told() -> None:
    groups = mark_columns(RAG, [Row(2, {3: "x"})])
    row, twice = with_choices(Row(2, {2: "x", 4: "x"}), groups)
    assert (row.cells[2], twice) == ("R / G", list(groups))
