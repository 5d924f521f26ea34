"""What each view says of a measure, and which level stands for now."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import AssessmentState, Group, Mode, PerspectiveRating, State
from desktop.core.record import new_record
from desktop.core.views import (
    answered_by,
    for_choosing,
    level_for_now,
    level_said,
    levels_of,
    middle,
    newest_assessment,
    oldest_first,
    people_have_answered,
    peoples_level,
    principle_of,
    starred_by,
    state_of,
    state_said,
    views_of,
)
from tests.builders import BEFORE, NOW, UNKNOWN, assessed, forms, said, starred

ANSWERS = st.lists(st.integers(0, 3), max_size=40)


def _counts(answers: list[int]) -> list[int]:
    return [answers.count(level) for level in range(4)]


def test_of_two_assessments_started_on_one_day_the_one_added_later_is_the_newest() -> None:
    record = assessed(record=assessed(assessment="first"), assessment="second")
    assert [each.id for each in oldest_first(assessed(record=record, assessment=BEFORE))] == [BEFORE, "first", "second"]
    newest = newest_assessment(assessed(record=record, assessment=BEFORE))
    assert newest is not None
    assert newest.id == "second"
    assert newest_assessment(new_record("A charity")) is None


def test_the_middle_of_the_worked_forms() -> None:
    assert middle(_counts([2, 2, 3, 1, 2])) == 2
    assert middle(_counts([0, 1, 1, 2])) == 1
    assert middle(_counts([0, 0, 1, 1])) == 0
    assert middle([0, 0, 0, 0]) is None


@given(ANSWERS.filter(bool))
def test_the_middle_is_one_of_the_answers_with_half_on_each_side(answers: list[int]) -> None:
    found = middle(_counts(answers))
    assert found in answers
    assert 2 * sum(each < found for each in answers) < len(answers)
    assert 2 * sum(each > found for each in answers) <= len(answers)


def test_dont_knows_are_left_out_of_the_middle() -> None:
    some = PerspectiveRating("v", "P1-M1", State.RATED, mode=Mode.TALLY, counts=(0, 0, 1, 0, 9))
    none = PerspectiveRating("v", "P1-M1", State.DONT_KNOW, mode=Mode.TALLY, counts=(0, 0, 0, 0, 9))
    assert (level_said(some), state_said(some)) == (2, State.RATED)
    assert (level_said(none), state_said(none)) == (None, State.DONT_KNOW)


def test_a_row_that_holds_only_a_comment_is_no_answer() -> None:
    row = PerspectiveRating("v", "P1-M1", comment="We talked about it.")
    assert (level_said(row), state_said(row)) == (None, State.NOT_ASSESSED)
    assert state_said(PerspectiveRating("v", "P1-M1", State.RATED)) is State.NOT_ASSESSED
    assert (level_said(None), state_said(None)) == (None, State.NOT_ASSESSED)


def test_views_come_in_one_order_and_only_of_their_assessment() -> None:
    record = assessed(Group.TRUSTEES, assessment=BEFORE)
    record = assessed(Group.PARTNERS, Group.STAFF, Group.PATIENTS, record=record)
    assert [view.group for view in views_of(record, NOW)] == [Group.PATIENTS, Group.STAFF, Group.PARTNERS]


def test_the_lowest_of_patients_carers_staff_and_volunteers_stands_for_now() -> None:
    assert level_for_now([]) is None
    assert level_for_now([(Group.STAFF, 2)]) == 2
    assert level_for_now([(Group.STAFF, 3), (Group.VOLUNTEERS, 1), (Group.PATIENTS, 2)]) == 1
    assert level_for_now([(Group.STAFF, 2), (Group.TRUSTEES, 0), (Group.PARTNERS, 0)]) == 2
    assert level_for_now([(Group.TRUSTEES, 2), (Group.PARTNERS, 1)]) == 1


def test_the_peoples_level_is_the_lower_of_patients_and_carers() -> None:
    assert peoples_level([(Group.PATIENTS, 2), (Group.CARERS, 1), (Group.STAFF, 0)]) == 1
    assert peoples_level([(Group.STAFF, 2)]) is None


def test_each_view_is_looked_up_by_measure() -> None:
    record = assessed(Group.PATIENTS, Group.STAFF)
    record = said(record, Group.STAFF, {"P1-M1": 2, "P1-M2": UNKNOWN})
    record = forms(record, Group.PATIENTS, "P1-M1", 0, 1, 1, 2)
    views = views_of(record, NOW)
    assert levels_of(record, views, "P1-M1") == ((Group.PATIENTS, 1), (Group.STAFF, 2))
    assert levels_of(record, views, "P1-M2") == ()
    assert state_of(record, views[1], "P1-M2") is State.DONT_KNOW
    assert [answered_by(record, view, ("P1-M1", "P1-M2", "P1-M3")) for view in views] == [1, 2]


def test_only_patients_and_carers_star_what_matters_most() -> None:
    record = assessed(Group.PATIENTS, Group.CARERS, Group.STAFF)
    record = starred(record, Group.PATIENTS, "P1-M1", "P2-M1")
    record = starred(record, Group.CARERS, "P2-M1")
    record = starred(record, Group.STAFF, "P3-M1")
    assert starred_by(views_of(record, NOW)) == {
        "P1-M1": (Group.PATIENTS,),
        "P2-M1": (Group.PATIENTS, Group.CARERS),
    }


def test_patients_have_answered_once_they_gave_any_answer() -> None:
    record = assessed(Group.CARERS, Group.STAFF)
    record = said(record, Group.STAFF, {"P1-M1": 2})
    assert not people_have_answered(record, NOW)
    assert people_have_answered(said(record, Group.CARERS, {"P6-M8": UNKNOWN}), NOW)


def test_a_measure_names_its_principle() -> None:
    assert principle_of("P4-M2") == "P4"


def test_lists_offer_the_newest_assessment_first_and_archived_ones_last() -> None:
    record = assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))
    assert [each.id for each in for_choosing(record)] == [NOW, BEFORE]
    archived = replace(record.assessments[NOW], state=AssessmentState.ARCHIVED)
    assert [each.id for each in for_choosing(record.put(archived))] == [BEFORE, NOW]
