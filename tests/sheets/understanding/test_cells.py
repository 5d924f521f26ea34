"""What one cell says."""

from datetime import date

import pytest

from desktop.sheets.reading.grid import Value
from desktop.sheets.understanding.cells import Context, Understood, read_cell
from desktop.sheets.understanding.habits import Habits

TODAY = date(2026, 11, 22)


def read(kind: str, cell: Value, habits: Habits | None = None) -> Understood:
    return read_cell(kind, cell, Context(TODAY, habits or Habits()))


def test_a_date_is_its_day() -> None:
    assert read("due_date", date(2027, 3, 4)).values == {"due_date": "2027-03-04"}
    assert read("done_on", "3.4.27", Habits(day_first=False)).values == {"done_on": "2027-03-04"}


def test_words_in_a_date_column_other_than_due_go_to_the_notes() -> None:
    assert read("check_in", "after the AGM").keep_words
    assert read("due_date", "after the AGM").values == {"due_note": "after the AGM"}


def test_a_status_may_say_how_it_is_going_too() -> None:
    assert read("status", "On track").values == {"status": "in_progress", "progress": "on_track"}


@pytest.mark.parametrize(("cell", "level"), [("2/Achieving", 2), ("1 - Strongly disagree", 0), ("4 Outstanding", 3)])
def test_the_word_of_a_level_comes_before_its_number(cell: str, level: int) -> None:
    assert read("rating", cell).values == {"rating": level}


def test_a_lone_letter_of_a_symbol_font_is_a_tick_and_told() -> None:
    said = read("status", "ü", Habits(marks={"ü": True}))
    assert said.values == {"status": "done"}
    assert said.problem is not None


def test_what_a_person_said_of_a_word_comes_first() -> None:
    assert read("status", "Stuck", Habits(words={"stuck": "on_hold"})).values == {"status": "on_hold"}
    assert read("status", "Stuck", Habits(words={"stuck": ""})).keep_words


def test_no_one_yet_is_left_blank_and_told() -> None:
    said = read("owner", "TBC")
    assert (said.values, said.problem is not None) == ({}, True)
