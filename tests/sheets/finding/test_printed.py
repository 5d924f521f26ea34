"""What a template prints, told from what someone answered."""

import pytest

from desktop.sheets.finding.printed import (
    is_blank_line,
    is_example,
    is_explanation,
    is_numbered_line,
    is_prompt,
    printed_scales,
    without_fillers,
)
from tests.sheets.workbooks import grid_of


@pytest.mark.parametrize(
    "text", ["Yes / No", "Select from list", "dd/mm/yyyy", "[name]", "……", "Please complete", "Y/N"]
)
def test_choices_and_prompts_are_printed(text: str) -> None:
    assert is_prompt(text)


@pytest.mark.parametrize("text", ["Yes", "Complete", "Completed in May", "Chair", "In progress", "3/4/2027"])
def test_answers_are_not(text: str) -> None:
    assert not is_prompt(text)


def test_dots_and_words_in_brackets_are_blank_lines() -> None:
    assert is_blank_line("______")
    assert is_blank_line("<what you will do>")
    assert not is_blank_line("Ask people")
    assert is_numbered_line("Action 3:")
    assert not is_numbered_line("Action by the board")


def test_a_scale_in_nearly_every_cell_is_no_answer() -> None:
    assert printed_scales(("1–5", "1–5", "1–5", 4)) == {"1–5"}
    assert printed_scales(("1-2", 3, 4, 5)) == frozenset()


def test_a_sentence_typed_into_unused_cells_is_taken_away() -> None:
    filler = "Blank cell, the table starts below"
    grid = without_fillers(grid_of([filler, filler, filler], ["Action", "Owner", None], ["Ask people", "Chair", None]))
    assert [row.number for row in grid.rows] == [2, 3]


def test_a_row_of_instructions_is_told_from_an_item() -> None:
    assert is_explanation({1: "Unique number", 2: "What will be done", 3: "dd/mm/yy"}, (2,))
    assert not is_explanation({1: "R1", 2: "Write to all members", 3: "3/4/2027"}, (2,))


def test_an_example_says_so_in_its_first_cell() -> None:
    assert is_example({1: "e.g. Ask people at the desk", 2: "Chair"})
    assert not is_example({1: "Exercise class on Mondays", 2: "Chair"})
