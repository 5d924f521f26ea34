"""Questions as values: their choices, what is taken, and how they read as a finding."""

import pytest

from desktop.core.errors import Severity
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.questions import (
    MOST_CELLS,
    asked,
    high_question,
    order_question,
    rag_choices,
    sample,
    year_question,
)


def test_a_question_tells_what_is_taken_meanwhile() -> None:
    question = order_question("When", "C1", (("C2", "1/2/27"),), "day", settled=False)
    problem = question.problem()
    assert (problem.place, problem.severity) == ("C1", Severity.CHOOSE)
    assert problem.fix == question.taken_words == "taken day first, as in 31/12/2027"


def test_the_start_of_a_year_is_a_thing_to_check_and_each_month_is_offered_once() -> None:
    question = year_question("When", "C1", (), (4, 4, 1), 4, settled=False)
    assert question.problem().severity is Severity.CHECK
    assert [each.value for each in question.choices] == ["4", "1"]


def test_the_other_end_of_a_scale_is_named_by_its_number() -> None:
    question = high_question("Rank", "B1", (), 5, "top", settled=True)
    assert question.taken_words == "5 taken as high"


@pytest.mark.parametrize(("status", "nothing", "count"), [(False, False, 3), (True, False, 4), (True, True, 5)])
def test_colours_offer_what_fits(status: bool, nothing: bool, count: int) -> None:
    assert len(rag_choices(status=status, nothing=nothing)) == count


def test_an_answer_that_is_no_choice_is_not_taken() -> None:
    said = Answers().with_asked("rag: RAG", "sideways")
    assert asked(said, "rag: RAG", rag_choices()) is None
    assert asked(said.with_asked("rag: RAG", "now"), "rag: RAG", rag_choices()) == "now"


def test_a_sample_shows_a_few_different_cells_by_name() -> None:
    cells = [(row, f"word {row // 2}") for row in range(2, 40)]
    shown = sample(3, cells)
    assert len(shown) == MOST_CELLS
    assert shown[:2] == (("C2", "word 1"), ("C4", "word 2"))
