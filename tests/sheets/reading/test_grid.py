"""Cells: their names, and what a person sees in them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sheets.reading.grid import Value, as_day, as_text, cell_name, tidy


def test_cells_are_named_as_spreadsheets_name_them() -> None:
    assert [cell_name(12, column) for column in (1, 26, 27, 702, 703)] == ["A12", "Z12", "AA12", "ZZ12", "AAA12"]


def test_no_letter_bears_more_marks_than_any_language_writes() -> None:
    piled = tidy("a" + "\u0301\u0316" * 15_000 + "bc")
    assert len(piled) < 40
    assert (piled[0], piled[-2:]) == ("\u00e1", "bc")
    assert tidy("Cafe\u0301 " * 50) == ("Café " * 50).strip()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (2.5, "2.5"),
        (7, "7"),
        (True, "TRUE"),
        (date(2027, 4, 3), "03/04/2027"),
        (datetime(2027, 4, 3, 9, 5), "03/04/2027 09:05"),  # noqa: DTZ001 - cells have no zone
        (timedelta(hours=1), "1:00:00"),
        (None, ""),
    ],
)
def test_a_value_is_shown_as_a_person_sees_it(value: Value | None, text: str) -> None:
    assert as_text(value) == text


def test_only_real_dates_are_days() -> None:
    assert as_day(datetime(2027, 4, 3, 9, 5)) == date(2027, 4, 3)  # noqa: DTZ001 - cells have no zone
    assert as_day(date(2027, 4, 3)) == date(2027, 4, 3)
    assert as_day("03/04/2027") is None
    assert as_day(46115.0) is None


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  Ask\u00a0people \r\n then tell\x0bthem ", "Ask people\nthen tell\nthem"),
        ("Ask\x00\x07 people\x1b", "Ask people"),
        ("\ufeffAsk\u200b", "Ask"),
        ("\u200c \u200d", ""),
        ("نمی\u200cشود", "نمی\u200cشود"),
        ("a\ud800b\uffff", "ab"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_marks_that_nobody_sees_are_taken_out_and_letters_stay(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
