"""Carrying forward, rule by rule: last time beside each measure, no change, and unfinished actions."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action, ActionUpdate, Confidence, Status
from desktop.core.assessment import (
    EvidenceKind,
    Group,
    HowAgreed,
    MeasureRating,
    State,
    rating_id,
)
from desktop.core.carried import came_from, carried_words, first_due, standing_actions
from desktop.core.comparison import Change, compare
from desktop.core.edits.carrying import carry_actions, no_change
from desktop.core.edits.planning import action_from, add_actions, change_action, find_out, finding_out
from desktop.core.edits.planning import planned as planned_for
from desktop.core.errors import ToolkitError
from desktop.core.evidence_checks import evidence_of
from desktop.core.last_time import LastTime, last_time, waiting
from desktop.core.record import Record
from desktop.core.scoring import standings
from tests.builders import (
    BEFORE,
    NOT_FOR_US,
    NOW,
    TODAY,
    UNKNOWN,
    Answer,
    agreed,
    assessed,
    catalogue,
    evidenced,
    row,
    said,
    two_years,
)

MEASURE = catalogue().measure("P1-M1")


def seen(record: Record) -> LastTime:
    """What is shown of the measure beside this year's question."""
    found = last_time(record, catalogue(), NOW, MEASURE.id, TODAY)
    assert found is not None
    return found


def same_again(record: Record, *, evidence_holds: bool = False, reason: str = "") -> MeasureRating:
    """This year's rating of the measure after "No change"."""
    return copied(record, evidence_holds=evidence_holds, reason=reason).measure_ratings[rating_id(NOW, MEASURE.id)]


def copied(record: Record, *, evidence_holds: bool = False, reason: str = "") -> Record:
    return no_change(record, catalogue(), NOW, MEASURE, TODAY, evidence_holds=evidence_holds, reason=reason)


def level_now(record: Record) -> int | None:
    return standings(record, NOW, TODAY)[MEASURE.id].level


# Last year's level, note and evidence shown beside each measure


def test_last_years_level_note_evidence_and_views_are_shown_beside_each_measure() -> None:
    record = two_years({MEASURE.id: 2}, {}, Group.PATIENTS, Group.STAFF)
    record = said(said(record, Group.PATIENTS, {MEASURE.id: 1}, BEFORE), Group.STAFF, {MEASURE.id: 2}, BEFORE)
    rating = record.measure_ratings[rating_id(BEFORE, MEASURE.id)]
    record = record.put(replace(rating, note="Asked at the open day.", reason="Two calls were missed."))
    record = evidenced(record, MEASURE.id, assessment=BEFORE)
    shown = seen(record)
    assert (shown.label, shown.level, shown.words, shown.agreed) == ("2025/26", 2, "2 Usual practice", True)
    assert (shown.note, shown.reason, shown.on) == ("Asked at the open day.", "Two calls were missed.", TODAY)
    assert [(each.name, each.words) for each in shown.views] == [("Patients", "A little"), ("Staff", "Usual practice")]
    assert [each.evidence.title for each in shown.evidence] == ["What we saw"]


def test_evidence_that_ran_out_since_is_told() -> None:
    record = two_years({MEASURE.id: 2}, {})
    record = evidenced(record, MEASURE.id, assessment=BEFORE)
    record = evidenced(record, MEASURE.id, good_until=TODAY - timedelta(days=1), assessment=BEFORE)
    assert [each.out_of_date for each in seen(record).evidence] == [False, True]
    assert len(seen(record).out_of_date) == 1


def test_without_an_assessment_before_there_is_no_last_time() -> None:
    record = agreed(assessed(), {MEASURE.id: 1})
    assert last_time(record, catalogue(), NOW, MEASURE.id, TODAY) is None
    assert waiting(record, catalogue(), NOW, TODAY) == ()


def test_a_measure_that_was_not_asked_last_time_has_no_last_time() -> None:
    record = assessed(measures=("P1-M2",), assessment=BEFORE)
    assert last_time(assessed(record=record), catalogue(), NOW, MEASURE.id, TODAY) is None


def test_a_principle_tells_how_many_measures_still_wait_for_this_years_answer() -> None:
    record = two_years(row("P1", 1, 2, UNKNOWN, None), row("P1", None, 2))
    assert waiting(record, catalogue(), NOW, TODAY) == ("P1-M1", "P1-M3")


# Carry forward


def test_nothing_carries_silently() -> None:
    record = evidenced(two_years({MEASURE.id: 2}, {}), MEASURE.id, assessment=BEFORE)
    assert standings(record, NOW, TODAY)[MEASURE.id].state is State.NOT_ASSESSED
    assert evidence_of(record, NOW) == {}


def test_no_change_copies_the_level_with_a_fresh_date() -> None:
    record = two_years({MEASURE.id: 2}, {})
    then = record.measure_ratings[rating_id(BEFORE, MEASURE.id)]
    record = record.put(replace(then, on=date(2025, 10, 5), note="Asked at the open day."))
    again = same_again(record)
    assert (again.state, again.agreed_level, again.on) == (State.RATED, 2, TODAY)
    assert (again.how_agreed, again.last_level, again.note) == (HowAgreed.BY_LEAD, 2, "Asked at the open day.")
    assert not again.unconfirmed


def test_no_change_is_refused_until_the_evidence_is_said_to_hold_still() -> None:
    record = evidenced(two_years({MEASURE.id: 2}, {}), MEASURE.id, assessment=BEFORE)
    with pytest.raises(ToolkitError, match="still holds"):
        copied(record)
    again = copied(record, evidence_holds=True)
    assert level_now(again) == 2
    assert [each.title for each in evidence_of(again, NOW)[MEASURE.id]] == ["What we saw"]
    assert evidence_of(again, BEFORE) == evidence_of(record, BEFORE) | {MEASURE.id: evidence_of(again, NOW)[MEASURE.id]}


def test_evidence_is_one_item_for_both_years_and_never_linked_twice() -> None:
    record = evidenced(two_years({MEASURE.id: 2}, {}), MEASURE.id, assessment=BEFORE)
    twice = copied(copied(record, evidence_holds=True), evidence_holds=True)
    (item,) = twice.evidence.values()
    assert item.ratings == (rating_id(BEFORE, MEASURE.id), rating_id(NOW, MEASURE.id))


def test_no_change_copies_no_view_because_nobody_was_asked_again() -> None:
    record = two_years({}, {}, Group.PATIENTS, Group.STAFF)
    record = said(said(record, Group.PATIENTS, {MEASURE.id: 1}, BEFORE), Group.STAFF, {MEASURE.id: 2}, BEFORE)
    again = copied(record)
    assert level_now(again) == 1
    assert again.perspective_ratings == record.perspective_ratings


def test_no_change_across_a_change_of_meaning_is_refused_visibly() -> None:
    record = agreed(assessed(assessment=BEFORE), {MEASURE.id: 2}, BEFORE, version="0.9")
    record = assessed(record=record)
    assert not seen(record).same_meaning
    with pytest.raises(ToolkitError, match="meaning of this measure has changed since 2025/26"):
        copied(record)
    assert waiting(record, catalogue(), NOW, TODAY) == ()


def test_no_change_across_a_wording_fix_is_allowed() -> None:
    record = agreed(assessed(assessment=BEFORE), {MEASURE.id: 2}, BEFORE, version="1.7")
    assert level_now(copied(assessed(record=record))) == 2


def test_no_change_above_what_patients_say_this_year_needs_a_note() -> None:
    record = said(two_years({MEASURE.id: 2}, {}, Group.PATIENTS), Group.PATIENTS, {MEASURE.id: 1})
    with pytest.raises(ToolkitError, match="above what patients or carers said"):
        copied(record)
    assert same_again(record, reason="Two forms were about another service.").agreed_level == 2


def test_a_3_copied_without_patients_word_this_year_counts_as_2() -> None:
    record = two_years({MEASURE.id: 3}, {}, Group.PATIENTS)
    record = said(record, Group.PATIENTS, {MEASURE.id: 3}, BEFORE)
    found = standings(copied(record), NOW, TODAY)[MEASURE.id]
    assert (found.level, found.counted, found.held) == (3, 2, True)


def test_a_3_copied_with_peoples_experience_that_still_holds_counts() -> None:
    record = evidenced(two_years({MEASURE.id: 3}, {}), MEASURE.id, EvidenceKind.PEOPLE, assessment=BEFORE)
    assert standings(copied(record, evidence_holds=True), NOW, TODAY)[MEASURE.id].counted == 3


def test_does_not_apply_and_do_not_know_are_given_again_as_they_were() -> None:
    again = same_again(two_years({MEASURE.id: NOT_FOR_US}, {}))
    assert (again.state, again.reason, again.on) == (State.NOT_APPLICABLE, "We do not do this.", TODAY)
    assert same_again(two_years({MEASURE.id: UNKNOWN}, {})).state is State.DONT_KNOW


@given(st.lists(st.one_of(st.integers(0, 3), st.sampled_from([None, UNKNOWN, NOT_FOR_US])), max_size=8))
def test_copied_answers_leave_last_year_as_it_was_and_never_stand_higher(answers: list[Answer]) -> None:
    record = two_years(row("P1", *answers), {})
    copied_all = record
    for each in waiting(record, catalogue(), NOW, TODAY):
        measure = catalogue().measure(each)
        copied_all = no_change(copied_all, catalogue(), NOW, measure, TODAY, evidence_holds=False)
    assert waiting(copied_all, catalogue(), NOW, TODAY) == ()
    assert standings(copied_all, BEFORE, TODAY) == standings(record, BEFORE, TODAY)
    found = compare(copied_all, catalogue(), BEFORE, NOW, TODAY)
    assert {each.change for each in found.changes} <= {Change.SAME}


def test_an_unanswered_measure_and_an_import_nobody_confirmed_cannot_be_copied() -> None:
    record = two_years({}, {})
    with pytest.raises(ToolkitError, match="not answered last time"):
        copied(record)
    waits = MeasureRating(BEFORE, MEASURE.id, "1.0", State.RATED, 2, unconfirmed=True)
    with pytest.raises(ToolkitError, match="not answered last time"):
        copied(record.put(waits))
    with pytest.raises(ToolkitError, match="no answer from last time"):
        copied(assessed())


# Unfinished actions


def planned(**fields: Any) -> tuple[Record, str]:
    """A record of two years with one action under way, and the action's id."""
    action = replace(Action("Ring people back", due_date=date(2026, 3, 1), status=Status.IN_PROGRESS), **fields)
    return add_actions(two_years({}, {}), action), action.id


def carry(record: Record, action_id: str) -> tuple[Record, Action]:
    """The action carried into this year's plan."""
    record = carry_actions(record, [action_id], NOW, TODAY)
    (new,) = (each for each in record.actions.values() if each.carried_from == action_id)
    return record, new


def test_unfinished_actions_keep_their_first_due_date_and_show_how_often_they_were_carried() -> None:
    record, first = planned(owner="Manager")
    assert carried_words(record, record.actions[first]) == ""
    record, new = carry(record, first)
    assert (new.due_date, new.owner, new.status, new.reference) == (
        date(2026, 3, 1),
        "Manager",
        Status.IN_PROGRESS,
        "A-002",
    )
    assert carried_words(record, new) == "carried once"
    record = change_action(record, new.id, TODAY, due_date=date(2027, 3, 1))
    record, newer = carry(record, new.id)
    assert (newer.due_date, first_due(record, newer)) == (date(2027, 3, 1), date(2026, 3, 1))
    assert carried_words(record, newer) == "carried twice"
    record, newest = carry(record, newer.id)
    assert carried_words(record, newest) == "carried 3 times"


@pytest.mark.parametrize(("days", "kept"), [(-1, False), (0, True), (9, True)])
def test_a_check_in_goes_with_an_action_only_while_it_is_to_come(days: int, kept: bool) -> None:
    day = TODAY + timedelta(days=days)
    record, first = planned(check_in=day, confidence=Confidence.AT_RISK)
    record, new = carry(record, first)
    assert (new.check_in == day, new.confidence) == (kept, Confidence.AT_RISK)
    assert record.actions[first].check_in == day


def test_a_carried_action_counts_once_and_both_histories_can_be_reached() -> None:
    record, first = planned()
    record = record.put(ActionUpdate(first, date(2026, 2, 1), "Half the list is done."))
    record, new = carry(record, first)
    old = record.actions[first]
    assert (old.open, old.status, old.reason) == (False, Status.WILL_NOT_DO, "Carried into 2026/27 as A-002.")
    assert standing_actions(record) == (new,)
    assert came_from(record, new) == (old,)
    assert [each.action for each in record.action_updates.values()] == [first]


def test_what_is_planned_for_a_measure_is_the_action_that_goes_on() -> None:
    step = action_from(MEASURE, MEASURE.activities[0])
    record = add_actions(two_years({}, {}), step, find_out(MEASURE))
    for old in tuple(record.actions):
        record, new = carry(record, old)
        assert new in (planned_for(record, MEASURE.id, MEASURE.activities[0]), finding_out(record, MEASURE))


def test_a_finished_action_is_not_carried() -> None:
    record, first = planned(status=Status.DONE)
    with pytest.raises(ToolkitError, match="closed, so it cannot be carried"):
        carry(record, first)
