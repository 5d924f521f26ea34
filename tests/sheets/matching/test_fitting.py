"""How well cells suit a field."""

from datetime import date

import pytest

from desktop.sheets.matching.fitting import Column, are_answers, are_codes, are_item_texts, are_names, fit
from desktop.sheets.reading.grid import Value

TODAY = date(2026, 11, 22)


def suits(field: str, *cells: Value) -> float:
    return fit(field, Column(1, "", cells, len(cells)), TODAY)


def test_days_suit_dates_and_nothing_else() -> None:
    assert suits("due_date", date(2027, 1, 1), "end of May") == 1.0
    assert suits("action", date(2027, 1, 1)) == -3.0


@pytest.mark.parametrize("field", ["rating", "status", "priority"])
def test_few_words_suit_a_choice_better_than_sentences(field: str) -> None:
    assert suits(field, "High", "Done", "Yes") > suits(field, "A long sentence of what was said on the day", "Another")


def test_numbers_and_codes_are_never_items() -> None:
    assert suits("measure", "1.1.1", "1.2.1") == -3.0
    assert suits("action", 12, 13) == -3.0


def test_parts_of_one_are_worked_out_and_no_answer() -> None:
    assert suits("rating", 0.5, 0, 1) < suits("rating", 2, 0, 1)


def test_names_of_people_are_no_items() -> None:
    assert are_names(("Ann Bee", "Cy Dee"))
    assert are_item_texts(Column(1, "", ("Ann Bee", "Cy Dee"))) == 0.0
    assert are_item_texts(Column(1, "", ("Ask people at the desk", "Tell people"))) > 10


def test_a_column_of_numbers_or_short_codes_counts_the_rows() -> None:
    assert are_codes(Column(1, "", ("SM1", "SM2", "1.2", 4)))
    assert not are_codes(Column(1, "", ("Ask people", "Tell people")))
    assert not are_codes(Column(1, "", ("1/2/2027",)))


def test_a_value_on_the_first_row_of_each_group_only_is_grouped() -> None:
    assert Column(1, "", ("Access", "Listening"), 6).grouped
    assert not Column(1, "", ("Access", "Access"), 6).grouped
    assert not Column(1, "", ("Access", "Listening"), 2).grouped


def test_answers_differ_and_are_known() -> None:
    assert are_answers("status", Column(1, "", ("Open", "Done", "Open")))
    assert not are_answers("status", Column(1, "", ("Open", "Open", "Open")))
