"""Which actions are due soon, and the words for when."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action, Status
from desktop.core.due import due_soon, due_words

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 11, 16), "6 days late"),
        (date(2026, 11, 21), "1 day late"),
        (TODAY, "today"),
        (date(2026, 11, 23), "tomorrow"),
        (date(2026, 11, 27), "Fri 27 Nov"),
        (date(2026, 11, 29), "Sun 29 Nov"),
        (date(2026, 11, 30), "30 Nov"),
        (date(2027, 4, 3), "3 Apr"),
        (date(2028, 4, 3), "3 Apr 2028"),
    ],
)
def test_when_something_is_due_in_the_fewest_words(due: date, words: str) -> None:
    assert due_words(due, TODAY) == words


def action(title: str, days: int | None, status: Status = Status.NOT_STARTED) -> Action:
    """An action due so many days from today."""
    return Action(title=title, due_date=None if days is None else TODAY + timedelta(days=days), status=status)


def test_late_actions_lead_and_far_or_finished_ones_are_left_out() -> None:
    plan = [
        action("next week", 7, Status.IN_PROGRESS),
        action("late", -6),
        action("far away", 31),
        action("no date", None),
        action("done", -3, Status.DONE),
        action("on hold", -3, Status.ON_HOLD),
        action("in thirty days", 30),
    ]
    assert [each.title for each in due_soon(plan, TODAY)] == ["late", "next week", "in thirty days"]


@given(st.lists(st.integers(-400, 400)))
def test_what_is_due_soon_comes_in_order_of_its_date(days: list[int]) -> None:
    found = [each.due_date for each in due_soon([action("an action", each) for each in days], TODAY)]
    assert found == sorted(found, key=lambda each: each or TODAY)
    assert len(found) == sum(each <= 30 for each in days)
