"""How a column writes, and what only a person can say about it."""

import pytest

from desktop.sheets.reading.grid import Value
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.habits import Cells, habits_of, word_key


def column(field: str, *values: Value) -> Cells:
    return Cells(3, "Score", field, 1, tuple(enumerate(values, 2)))


@pytest.mark.parametrize(
    ("cells", "day_first", "asks"),
    [
        (("13/2/2027", "1/2/2027"), True, []),
        (("2/13/2027", "1/2/2027"), False, []),
        (("1/2/2027", "3/4/2027"), True, ["order"]),
        (("13/2/2027", "2/13/2027"), True, []),
    ],
)
def test_typed_dates_settle_their_order_or_ask(cells: tuple[str, ...], day_first: bool, asks: list[str]) -> None:
    habits, questions, _problems = habits_of(column("due_date", *cells), Answers(), 4)
    assert (habits.day_first, [each.kind for each in questions]) == (day_first, asks)


def test_the_answer_for_one_column_comes_before_the_answer_for_all() -> None:
    said = Answers(day_first=True).with_asked("order: Score", "month")
    habits, (question,), _problems = habits_of(column("due_date", "1/2/2027"), said, 4)
    assert not habits.day_first
    assert question.settled


def test_quarters_ask_when_the_year_starts() -> None:
    habits, (question,), _problems = habits_of(column("due_date", "Q2 2026/27"), Answers(), 9)
    assert (habits.year_start, question.kind, question.taken) == (9, "year", "9")


def test_five_levels_ask_which_end_is_best_and_four_words_do_not() -> None:
    assert [each.kind for each in habits_of(column("rating", 1, 3, 5), Answers(), 4)[1]] == ["high"]
    assert habits_of(column("rating", "Good", "Poor"), Answers(), 4)[1] == []


def test_shares_of_a_hundred_and_of_one_are_told_apart() -> None:
    assert habits_of(column("status", 50, 100), Answers(), 4)[0].scale == 100
    assert habits_of(column("status", 0.5, 1), Answers(), 4)[0].scale == 1


def test_a_word_a_person_explained_is_kept_for_its_field_alone() -> None:
    said = Answers(words={word_key("status", "Stuck!"): "on_hold"})
    assert dict(habits_of(column("status", "Stuck"), said, 4)[0].words) == {"stuck": "on_hold"}
    assert dict(habits_of(column("priority", "Stuck"), said, 4)[0].words) == {}


def test_no_other_field_has_habits() -> None:
    assert habits_of(column("owner", "Chair"), Answers(), 4)[1:] == ([], [])
