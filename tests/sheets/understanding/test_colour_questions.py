"""What red, amber and green tell: asked, with the heading's own meaning until then."""

import pytest

from desktop.sheets.understanding.answers import Answers
from tests.sheets.shapes.looking import fields_of, shown_of, values_of
from tests.sheets.workbooks import Cells


def plan(heading: str) -> list[Cells]:
    return [
        ["Action", "Owner", heading],
        ["Ask people", "Chair", "Red"],
        ["Tell people", "Chair", "Amber"],
        ["Thank people", "Manager", "Green"],
    ]


@pytest.mark.parametrize(("heading", "field"), [("RAG", "progress"), ("Priority", "priority"), ("Score", "rating")])
def test_the_heading_says_what_is_taken_until_a_person_does(heading: str, field: str) -> None:
    shown = shown_of(plan(heading))
    assert fields_of(shown)[heading] == field
    assert [(each.kind, each.settled) for each in shown.questions] == [("rag", False)]


@pytest.mark.parametrize(("said", "field"), [("now", "rating"), ("going", "progress"), ("importance", "priority")])
def test_an_answer_moves_the_column_to_its_field(said: str, field: str) -> None:
    shown = shown_of(plan("RAG"), Answers(rag=said))
    assert fields_of(shown)["RAG"] == field
    assert field in values_of(shown, 2)


def test_an_answer_never_takes_a_field_that_another_column_has() -> None:
    rows = [[*row, level] for row, level in zip(plan("RAG"), ["Priority", "High", "Low", "Low"], strict=True)]
    shown = shown_of(rows, Answers(rag="importance"))
    assert fields_of(shown)["Priority"] == "priority"
    assert fields_of(shown)["RAG"] is None
