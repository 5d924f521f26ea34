"""What an action says in words beside its own fields."""

from datetime import date, timedelta

import pytest

from desktop.core.action import Action, ActionUpdate, BenefitSeen, Confidence, Source, Status
from desktop.core.action_words import (
    changed_words,
    due_value,
    latest_updates,
    news_of,
    principle_words,
    progress_rule,
    update_words,
    why_words,
)
from desktop.core.framework import Benefit, Framework
from desktop.storage.content import load_framework
from tests.builders import TODAY


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


def test_why_names_the_measures_safety_and_who_asked(framework: Framework) -> None:
    safe = next(each for each in framework.by_id.values() if each.main_benefit is Benefit.SAFETY)
    action = Action("a", detail="People told us", measures=(safe.id,), source=Source.PATIENTS, priority_reason="Soon")
    assert why_words(action, framework) == f"People told us\n{safe.title}. Safety. Patients asked. Soon."


def test_why_is_empty_where_nothing_is_known(framework: Framework) -> None:
    assert why_words(Action("a", measures=("P9-M9",)), framework) == ""


def test_principles_are_named_with_their_numbers(framework: Framework) -> None:
    names = {each.number: each.name for each in framework.principles}
    action = Action("a", measures=("P2-M1", "P2-M2"), principles=("P5",))
    assert principle_words(action, framework) == f"2 {names[2]}\n5 {names[5]}"


def test_the_latest_update_wins_and_of_one_day_the_one_added_later() -> None:
    updates = [ActionUpdate("x", date(2026, 5, 2), "b"), ActionUpdate("x", date(2026, 5, 1), "a")]
    assert latest_updates(updates)["x"].text == "b"
    assert latest_updates([*updates, ActionUpdate("x", date(2026, 5, 2), "c")])["x"].text == "c"


def test_an_update_tells_its_day_and_who_told_it() -> None:
    assert update_words(ActionUpdate("x", date(2026, 5, 2), "Printed", "Manager")) == "2 May 2026: Printed (Manager)"
    assert update_words(ActionUpdate("x", date(2026, 5, 2), "Printed")) == "2 May 2026: Printed"


def test_what_changed_tells_the_day_the_change_and_the_benefits() -> None:
    action = Action(
        "a",
        status=Status.DONE,
        done_on=date(2026, 5, 2),
        what_changed="Fewer calls.",
        benefits_seen=(BenefitSeen.BETTER, BenefitSeen.SAFER),
    )
    assert changed_words(action) == "Done 2 May 2026. Fewer calls.\nBetter for patients, Safer"
    assert changed_words(Action("a", status=Status.WILL_NOT_DO, reason="No room")) == "No room"


def test_words_stand_in_for_a_day_that_is_not_known() -> None:
    assert due_value(Action("a", due_date=date(2026, 5, 2), due_note="early May")) == date(2026, 5, 2)
    assert due_value(Action("a", due_note="ongoing")) == "ongoing"


@pytest.mark.parametrize(
    ("action", "wanted"),
    [
        (Action("a", status=Status.DONE, done_on=date(2026, 5, 2)), "Done on 2 May 2026."),
        (Action("a", status=Status.DONE), "It is done."),
        (Action("a", status=Status.ON_HOLD, reason="No room."), "It is on hold. No room."),
        (Action("a", due_date=date(2026, 4, 3)), "The date was 3 April 2026."),
        (Action("a", confidence=Confidence.OFF_TRACK), "You said that it is off track."),
        (Action("a", confidence=Confidence.AT_RISK), "You said that it is at risk."),
        (Action("a", due_date=TODAY), "It has not been started, and the date is today."),
        (Action("a", due_date=TODAY + timedelta(1)), "It has not been started, and the date is 1 day away."),
        (Action("a", due_date=TODAY + timedelta(30)), "It has not been started, and the date is 30 days away."),
        (Action("a"), "It has no date yet."),
        (Action("a", due_date=date(2027, 4, 3)), "The date is 3 April 2027."),
    ],
)
def test_the_rule_that_gave_the_progress_is_said(action: Action, wanted: str) -> None:
    assert progress_rule(action, TODAY) == wanted


def test_news_of_an_action_is_the_newest_first_and_the_later_told_of_one_day() -> None:
    told = [("x", 2, "a"), ("x", 3, "b"), ("y", 4, "c"), ("x", 3, "d")]
    updates = [ActionUpdate(action, date(2026, 5, day), text) for action, day, text in told]
    assert [each.text for each in news_of(updates, "x")] == ["d", "b", "a"]
