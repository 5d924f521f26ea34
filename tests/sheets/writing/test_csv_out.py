"""The action plan as CSV."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action
from desktop.core.framework import Framework
from desktop.core.text import clean
from desktop.sheets.reading import read_workbook
from desktop.sheets.writing.csv_out import plan_csv, safe
from desktop.storage.content import load_framework
from tests.sheets.records import TODAY, with_actions


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_plan_has_one_heading_row_and_a_row_for_each_action(framework: Framework) -> None:
    record = with_actions(Action("Ask people", due_date=date(2027, 4, 3)), Action("Tell people, then ask"))
    headings, first, second = rows(plan_csv(record, framework, TODAY))
    assert headings[:3] == ["Ref", "Action", "Why"]
    assert (first[:2], first[6]) == (["A-001", "Ask people"], "03/04/2027")
    assert second[1] == "Tell people, then ask"


def test_an_empty_plan_is_its_headings(framework: Framework) -> None:
    assert len(rows(plan_csv(with_actions(), framework, TODAY))) == 1


@pytest.mark.parametrize("words", ["=1+1", "+44", "-3", "@home", "\tx", "'quoted"])
def test_a_text_that_could_be_a_formula_gets_an_apostrophe(words: str) -> None:
    assert safe(words) == f"'{words}"


@given(st.text(max_size=60))
def test_taking_the_apostrophe_away_gives_the_text_back(words: str) -> None:
    kept = safe(words)
    assert kept.removeprefix("'") == clean(words)
    assert not kept.startswith(("=", "+", "-", "@", "\t"))


@given(st.lists(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40), min_size=1, max_size=5))
def test_any_words_stay_in_their_own_cell(words: list[str]) -> None:
    record = with_actions(*(Action(each, owner=each) for each in words))
    _headings, *told = rows(plan_csv(record, load_framework(), TODAY))
    assert [(row[1], row[4]) for row in told] == [(safe(clean(each)), safe(clean(each))) for each in words]


def test_our_csv_is_read_again(framework: Framework) -> None:
    data = plan_csv(with_actions(Action("Café – “open” £5")), framework, TODAY)
    assert read_workbook(data, "plan.csv").sheets[0].rows[1].cells[2] == "Café – “open” £5"
