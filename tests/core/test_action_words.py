"""What an action says in words beside its own fields."""

from datetime import date

import pytest

from desktop.core.action import Action, ActionUpdate, BenefitSeen, Source, Status
from desktop.core.action_words import changed_words, due_value, latest_updates, principle_words, update_words, why_words
from desktop.core.framework import Benefit, Framework
from desktop.storage.content import load_framework


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
