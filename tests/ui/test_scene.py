"""What a scene works out, and where a problem found before sharing is put right."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.action import Action
from desktop.core.assessment import AssessmentState, EvidenceKind, Group
from desktop.core.checks import before_print
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record
from desktop.ui.places import Place
from desktop.ui.routes import page_names
from desktop.ui.scene import place_of_problem
from tests.builders import BEFORE, NOT_FOR_US, NOW, TODAY, agreed, assessed, catalogue, evidenced, row, said
from tests.ui.scenes import scene_of

BOTH = (Group.PATIENTS, Group.STAFF)


def leads(record: Record) -> dict[str, Place | None]:
    """What is found before sharing, each with the place it leads to."""
    scene = scene_of(record)
    found = before_print(record, catalogue(), NOW, TODAY)
    assert found == scene.problems
    return {each.found: place_of_problem(scene, each.place) for each in found}


def with_everything_wrong() -> Record:
    record = assessed(Group.STAFF, assessment=BEFORE)
    record = assessed(*BOTH, record=agreed(record, row("P2", 0), BEFORE))
    record = said(record, Group.PATIENTS, row("P1", 0))
    record = agreed(record, row("P1", 2, NOT_FOR_US, NOT_FOR_US, NOT_FOR_US, 3) | row("P2", 2))
    reasonless = (replace(each, reason="") for each in record.measure_ratings.values() if each.measure == "P1-M2")
    waiting = (replace(each, unconfirmed=True) for each in record.measure_ratings.values() if each.measure == "P1-M5")
    record = evidenced(record.put(*reasonless, *waiting), "P2-M1", EvidenceKind.RULES, good_until=date(2026, 1, 1))
    record = add_actions(record, *(Action(f"Do thing {number}", owner="Chair") for number in range(6)))
    record = add_actions(record, Action("Ring Jane Smith about her diabetes, 07700 900123"))
    look = replace(record.assessments[NOW], method_note="We rang 07700 900123 first.")
    return record.put(look, replace(record.organisation, name=" "))


def test_everything_found_before_sharing_leads_where_it_is_put_right() -> None:
    found = leads(with_everything_wrong())
    assert len(found) > 12
    assert [words for words, place in found.items() if place is None] == []
    assert {place.page for place in found.values() if place} <= set(page_names())


@pytest.mark.parametrize("measure", ["P1-M1", "P1-M2"])
def test_a_reason_that_is_missing_is_given_where_a_level_is_agreed(measure: str) -> None:
    scene = scene_of(with_everything_wrong())
    assert place_of_problem(scene, measure) == Place("measure", measure, "agree")


def test_a_reason_that_is_given_needs_no_other_place() -> None:
    assert place_of_problem(scene_of(with_everything_wrong()), "P1-M3") == Place("measure", "P1-M3")


def test_what_has_no_page_leads_nowhere() -> None:
    assert place_of_problem(scene_of(assessed()), "nowhere") is None


@pytest.mark.parametrize(
    ("place", "page"), [("feedback", "said"), ("quotes", "quotes"), ("involvement", "log"), ("readings", "success")]
)
def test_what_was_said_and_counted_leads_to_its_page(place: str, page: str) -> None:
    assert place_of_problem(scene_of(assessed()), place) == Place(page)


def test_a_scene_is_compared_with_the_assessment_before() -> None:
    scene = scene_of(with_everything_wrong())
    assert scene.since_last_time["P2"] == "1 up since 2025/26"
    assert scene.change_words("P2-M1") == "Up"
    assert scene.change_words("P6-M1") == ""


def test_what_is_planned_is_known_by_its_measure() -> None:
    record = add_actions(assessed(), Action("Ask", measures=("P1-M1",)))
    (action,) = record.actions.values()
    assert scene_of(record).planned == {"P1-M1": action.id}


def test_the_answers_of_an_agreed_assessment_are_fixed() -> None:
    record = assessed()
    assert not scene_of(record).answers_fixed
    assert scene_of(record.put(replace(record.assessments[NOW], state=AssessmentState.AGREED))).answers_fixed
