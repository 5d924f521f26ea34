"""Where an assessment is on its way, and what comes next."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.action import Action
from desktop.core.assessment import AssessmentKind, Group
from desktop.core.edits.assessing import finish_principle, measures_for
from desktop.core.edits.closing import agree_assessment
from desktop.core.edits.describing import describe
from desktop.core.journey import Step, StepKind, next_steps, where_you_are
from desktop.core.record import Record, new_record
from desktop.core.scoring import standings
from tests.builders import NOW, TODAY, UNKNOWN, agreed, assessed, catalogue, said

QUICK = measures_for(catalogue(), AssessmentKind.QUICK, ())


def quick(*groups: Group, answered: int = 0) -> Record:
    """A quick start whose staff answered so many of the twelve."""
    record = assessed(*(groups or (Group.STAFF,)), measures=QUICK, kind=AssessmentKind.QUICK)
    return said(record, Group.STAFF, dict.fromkeys(QUICK[:answered], 1))


def steps(record: Record) -> tuple[Step, ...]:
    """The next steps of the record's assessment."""
    return next_steps(record, catalogue(), NOW, standings(record, NOW, TODAY), TODAY)


@pytest.mark.parametrize(
    ("answered", "words"),
    [
        (0, "Ready to begin: 12 questions"),
        (1, "A start is made: 1 of 12 measures answered"),
        (4, "Good progress: 4 of 12 measures answered"),
        (10, "Nearly there: 10 of 12 measures answered"),
        (12, "Well done: all 12 measures answered"),
    ],
)
def test_where_you_are_is_told_in_counts(answered: int, words: str) -> None:
    assert where_you_are(standings(quick(answered=answered), NOW, TODAY)) == words


def test_a_dont_know_is_an_answer() -> None:
    record = said(quick(), Group.STAFF, {QUICK[0]: UNKNOWN})
    assert where_you_are(standings(record, NOW, TODAY)) == "A start is made: 1 of 12 measures answered"


def test_with_no_assessment_the_next_step_is_to_take_stock() -> None:
    (only,) = next_steps(new_record("A charity"), catalogue(), None, {}, TODAY)
    assert (only.kind, only.offer) == (StepKind.BEGIN, "Take stock")


def test_those_who_are_just_starting_pick_from_the_ten_things_then_see_to_their_plan() -> None:
    record = describe(new_record("A charity"), just_starting=True)
    first, second = next_steps(record, catalogue(), None, {}, TODAY)
    assert (first.kind, second.kind) == (StepKind.PICK, StepKind.BEGIN)
    assert first.words == "pick up to three of the ten things that help most"
    planned = record.put(Action("A readers’ panel"))
    assert next_steps(planned, catalogue(), None, {}, TODAY)[0].offer == "Your 90-day plan"
    late = record.put(Action("A readers’ panel", due_date=TODAY - timedelta(days=1)))
    assert next_steps(late, catalogue(), None, {}, TODAY)[0].kind is StepKind.PLAN


def test_the_first_step_is_the_first_measure_by_its_title() -> None:
    first = steps(quick())[0]
    assert (first.kind, first.about) == (StepKind.ANSWER, QUICK[0])
    assert first.offer == "Start: A promise we wrote together"


def test_a_measure_the_catalogue_no_longer_has_is_never_a_step() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS, measures=("P1-M99", "P1-M1"))
    assert [each.about for each in steps(record)[:1]] == ["P1-M1"]
    hear = next(each for each in steps(said(record, Group.STAFF, {"P1-M1": 2})) if each.kind is StepKind.HEAR)
    assert hear.about == "P1-M1"
    apart = said(said(record, Group.STAFF, {"P1-M99": 2, "P1-M1": 2}), Group.PATIENTS, {"P1-M99": 0})
    assert not [each for each in steps(apart) if "P1-M99" in (each.about, each.view) or "P1-M99" in each.words]


def test_a_principle_can_be_finished_without_what_the_catalogue_no_longer_has() -> None:
    record = said(assessed(Group.STAFF, measures=("P1-M1", "P1-M99")), Group.STAFF, {"P1-M1": 2})
    assert [each.about for each in steps(record) if each.kind is StepKind.FINISH] == ["P1"]


def test_a_principle_that_was_begun_comes_before_one_that_was_not() -> None:
    record = said(quick(), Group.STAFF, {QUICK[5]: 2})
    first = steps(record)[0]
    assert (first.about, first.words) == (QUICK[4], "finish “Shared decision making and patient partnership”")


def test_once_all_is_answered_the_results_come_next_and_then_those_not_asked() -> None:
    kinds = [each.kind for each in steps(quick(answered=12))]
    assert kinds[:2] == [StepKind.RESULTS, StepKind.ASK]
    assert steps(quick(answered=12))[1].words == "ask patients and carers for their view"


def test_with_a_plan_made_the_results_are_no_longer_a_step() -> None:
    record = quick(answered=12).put(Action("Ask five people"))
    assert StepKind.RESULTS not in [each.kind for each in steps(record)]


def test_a_view_asked_for_and_not_heard_is_named_with_its_first_measure() -> None:
    record = quick(Group.STAFF, Group.PATIENTS, answered=12)
    step = next(each for each in steps(record) if each.kind is StepKind.HEAR)
    assert (step.words, step.about, step.view) == ("type in what patients said", QUICK[0], "patients")


def test_views_far_apart_are_a_step_until_a_level_is_agreed() -> None:
    record = quick(Group.STAFF, Group.PATIENTS)
    record = said(said(record, Group.STAFF, {QUICK[1]: 2}), Group.PATIENTS, {QUICK[1]: 0})
    step = next(each for each in steps(record) if each.kind is StepKind.TALK)
    assert step.about == QUICK[1]
    assert StepKind.TALK not in [each.kind for each in steps(agreed(record, {QUICK[1]: 0}))]


def test_a_principle_fully_answered_waits_to_be_called_finished() -> None:
    record = quick(answered=2)
    assert [each.about for each in steps(record) if each.kind is StepKind.FINISH] == ["P1"]
    finished = finish_principle(record, NOW, "P1")
    assert not [each for each in steps(finished) if each.kind is StepKind.FINISH]


def test_what_is_late_is_the_last_step_where_nothing_else_is_left() -> None:
    record = quick(Group.STAFF, Group.PATIENTS, Group.CARERS, answered=12)
    for group in (Group.PATIENTS, Group.CARERS):
        record = said(record, group, dict.fromkeys(QUICK, 1))
    for number in range(1, 7):
        record = finish_principle(record, NOW, f"P{number}")
    late = Action("Print the leaflet", due_date=TODAY - timedelta(days=1))
    assert [each.kind for each in steps(record.put(late))] == [StepKind.PLAN]
    assert steps(record.put(late))[0].offer == "See what is late"
    assert steps(record.put(replace(late, due_date=None)))[0].offer == "Open the action plan"


def test_an_agreed_assessment_asks_for_nothing_more() -> None:
    record = agree_assessment(quick(answered=3), NOW, TODAY, "4 staff")
    assert [each.kind for each in steps(record)] == [StepKind.RESULTS, StepKind.PLAN]


def test_once_every_level_is_agreed_the_whole_assessment_is_next() -> None:
    record = quick(Group.STAFF, answered=12)
    assert StepKind.AGREE not in [each.kind for each in steps(record)]
    assert StepKind.AGREE in [each.kind for each in steps(agreed(record, dict.fromkeys(QUICK, 1)))]


def test_a_year_after_an_agreed_assessment_began_the_next_one_is_offered() -> None:
    record = agree_assessment(quick(answered=3), NOW, TODAY, "4 staff")
    look = record.assessments[NOW]
    assert StepKind.BEGIN not in [each.kind for each in steps(record)]
    assert steps(record.put(replace(look, start=TODAY - timedelta(days=366))))[0].kind is StepKind.BEGIN
    assert steps(record.put(replace(look, review_on=TODAY)))[0].kind is StepKind.BEGIN
