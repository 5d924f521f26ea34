"""The review cycle, rule by rule: last time beside each measure, no change, like for like, falls, carried actions."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desktop.core.action import Action, ActionUpdate, Status
from desktop.core.assessment import (
    AssessmentKind,
    EvidenceKind,
    FallReason,
    Group,
    HowAgreed,
    MeasureRating,
    State,
    rating_id,
)
from desktop.core.carried import came_from, carried_words, first_due, standing_actions
from desktop.core.comparison import Change, Comparison, compare
from desktop.core.edits.carrying import carry_actions, no_change, say_why_fell
from desktop.core.edits.planning import add_actions, change_action
from desktop.core.errors import ToolkitError
from desktop.core.evidence_checks import evidence_of
from desktop.core.last_time import LastTime, last_time, waiting
from desktop.core.record import Record
from desktop.core.scoring import principle_results, standings
from desktop.core.years import Years, compare_all
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
)

MEASURE = catalogue().measure("P1-M1")
LAST_YEAR = row("P1", 1, 1, 0, 2, NOT_FOR_US, 1, 0, None)
THIS_YEAR = row("P1", 2, 1, 1, 2, 1, 1, 0, 1)


def two_years(last: dict[str, Answer], this: dict[str, Answer], *groups: Group) -> Record:
    """Last year's answers and this year's, agreed; both years asked these groups."""
    record = agreed(assessed(*groups, assessment=BEFORE), last, BEFORE)
    return agreed(assessed(*groups, record=record), this)


def compared(record: Record) -> Comparison:
    return compare(record, catalogue(), BEFORE, NOW, TODAY)


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


def test_an_unanswered_measure_and_an_import_nobody_confirmed_cannot_be_copied() -> None:
    record = two_years({}, {})
    with pytest.raises(ToolkitError, match="not answered last time"):
        copied(record)
    waits = MeasureRating(BEFORE, MEASURE.id, "1.0", State.RATED, 2, unconfirmed=True)
    with pytest.raises(ToolkitError, match="not answered last time"):
        copied(record.put(waits))
    with pytest.raises(ToolkitError, match="no answer from last time"):
        copied(assessed())


# Comparing years


def test_the_worked_example_is_up_11_points_like_for_like_and_never_28_to_38() -> None:
    record = two_years(LAST_YEAR, THIS_YEAR)
    found = compared(record)
    assert (found.shared, found.before, found.after) == (6, 28, 39)
    assert found.figures == "28% to 39%, up 11 points"
    assert found.words == "2 up, 0 down, 4 the same, 2 newly rated"
    table = compare_all(record, catalogue(), [BEFORE, NOW], TODAY)
    (principle,) = (each for each in table.principles if each.principle == "P1")
    assert [each.score for each in principle.results if each] == [28, 38]
    assert [each.figures for each in principle.compared if each] == ["28% to 39%, up 11 points"]


def test_the_worked_examples_own_years_are_28_on_6_rated_and_38_on_8() -> None:
    record = two_years(LAST_YEAR, THIS_YEAR)
    own = [principle_results(record.assessments[each], standings(record, each, TODAY))["P1"] for each in (BEFORE, NOW)]
    assert [(each.score, each.rated) for each in own] == [(28, 6), (38, 8)]


def test_only_measures_rated_in_both_years_are_compared_and_the_rest_is_listed() -> None:
    record = two_years(row("P1", 1, None, 1, NOT_FOR_US), row("P1", 1, 1, NOT_FOR_US, 1))
    assert {each.measure: each.change for each in compared(record).changes} == {
        "P1-M1": Change.SAME,
        "P1-M2": Change.NEWLY_RATED,
        "P1-M3": Change.NO_LONGER,
        "P1-M4": Change.NEWLY_RATED,
    }


def test_a_quick_starts_figure_is_never_set_beside_a_full_score() -> None:
    record = two_years(row("P1", 1, 1, 1), row("P1", 2, 2, 2))
    assert compared(record).figures == "33% to 67%, up 34 points"
    quick = record.put(replace(record.assessments[BEFORE], kind=AssessmentKind.QUICK))
    assert compared(quick).figures == ""
    table = compare_all(quick, catalogue(), [BEFORE, NOW], TODAY)
    assert not table.may_show_figures
    assert table.asked == ("48 core measures", "48 measures")
    assert [each.figures for each in table.compared] == [""]


# Several years


def three_years() -> Record:
    """Three assessments of P1: 1, 1, 2; then 2, 0, not asked; then 2, 1, 1."""
    record = agreed(assessed(assessment=BEFORE), row("P1", 1, 1, 2), BEFORE)
    last = record.assessments[BEFORE]
    middle = replace(last, id="middle", label="2026", start=date(2026, 4, 1), measures=("P1-M1", "P1-M2"))
    record = agreed(record.put(middle), row("P1", 2, 0), "middle")
    return agreed(assessed(record=record), row("P1", 2, 1, 1))


def table_of(record: Record, *ids: str) -> Years:
    return compare_all(record, catalogue(), ids, TODAY)


def test_several_years_stand_oldest_first_each_beside_the_one_before() -> None:
    table = table_of(three_years(), NOW, BEFORE, "middle")
    assert [each.label for each in table.assessments] == ["2025/26", "2026", "2026/27"]
    rows = {each.measure: [(one.level, one.change) for one in each.years] for each in table.of_principle("P1")[:3]}
    assert rows == {
        "P1-M1": [(1, None), (2, Change.UP), (2, Change.SAME)],
        "P1-M2": [(1, None), (0, Change.DOWN), (1, Change.UP)],
        "P1-M3": [(2, None), (None, Change.NOT_RATED_NOW), (1, Change.NEW)],
    }
    assert table.words == (
        "1 up, 0 down, 1 the same, 1 new since 2026. 1 up, 1 down, 0 the same, 1 not rated this time since 2025/26."
    )


def test_a_year_left_out_of_the_table_is_passed_over() -> None:
    table = table_of(three_years(), BEFORE, NOW)
    assert [[one.change for one in each.years] for each in table.of_principle("P1")[:3]] == [
        [None, Change.UP],
        [None, Change.SAME],
        [None, Change.DOWN],
    ]


def test_only_what_changed_can_be_told_apart() -> None:
    table = table_of(three_years(), BEFORE, NOW)
    assert [each.measure for each in table.measures if each.changed] == ["P1-M1", "P1-M3"]


def test_one_assessment_alone_has_nothing_to_be_compared_with() -> None:
    table = table_of(three_years(), NOW)
    assert (table.words, table.compared) == ("", ())


# Falls are not failures


def test_the_reason_of_a_fall_stands_with_the_figure() -> None:
    record = two_years({MEASURE.id: 2}, {MEASURE.id: 1})
    record = say_why_fell(record, NOW, MEASURE, FallReason.SOMEONE_LEFT, " Our link worker moved on.\n")
    (change,) = compared(record).changes
    assert (change.change, change.fall) == (Change.DOWN, "Someone left. Our link worker moved on.")
    (row_,) = table_of(record, BEFORE, NOW).measures[:1]
    assert row_.years[1].fall == "Someone left. Our link worker moved on."


def test_a_reason_may_be_own_words_alone_and_can_be_taken_back() -> None:
    record = two_years({MEASURE.id: 2}, {MEASURE.id: 1})
    told = say_why_fell(record, NOW, MEASURE, None, "The phone line closed.")
    assert compared(told).changes[0].fall == "The phone line closed."
    assert compared(say_why_fell(told, NOW, MEASURE, None)).changes[0].fall == ""
    silent = two_years({MEASURE.id: 2}, {})
    assert say_why_fell(silent, NOW, MEASURE, None, " ") == silent


def test_a_level_that_rose_again_shows_no_reason_of_a_fall() -> None:
    record = say_why_fell(two_years({MEASURE.id: 2}, {MEASURE.id: 1}), NOW, MEASURE, FallReason.WORSE)
    assert compared(agreed(record, {MEASURE.id: 2})).changes[0].fall == ""


def test_the_number_of_people_in_each_group_stands_with_the_figure_both_years() -> None:
    record = two_years({}, {}, Group.PATIENTS, Group.STAFF)
    for group, people in ((Group.PATIENTS, 4), (Group.STAFF, None)):
        view = record.perspectives[f"{BEFORE}-{group}"]
        record = record.put(replace(view, people=people))
        record = said(record, group, {MEASURE.id: 2}, BEFORE)
    record = said(record, Group.PATIENTS, {MEASURE.id: 1})
    assert [each.words for each in compared(record).groups] == [
        "Patients: 4 people, then 6 people.",
        "Staff: number not noted, then not heard.",
    ]


# Catalogue versions


def test_a_wording_fix_keeps_comparison_and_a_change_of_meaning_breaks_it_visibly() -> None:
    record = two_years({MEASURE.id: 1}, {})
    fixed, changed = (agreed(record, {MEASURE.id: 2}, version=each) for each in ("1.4", "2.0"))
    assert compared(fixed).changes[0].change is Change.UP
    assert compared(changed).changes[0].change is Change.NEW
    shown = [table_of(each, BEFORE, NOW).measures[0].years[1] for each in (fixed, changed)]
    assert [(each.breaks, each.change_words) for each in shown] == [(False, "Up"), (True, "New: its meaning changed")]


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


def test_a_carried_action_counts_once_and_both_histories_can_be_reached() -> None:
    record, first = planned()
    record = record.put(ActionUpdate(first, date(2026, 2, 1), "Half the list is done."))
    record, new = carry(record, first)
    old = record.actions[first]
    assert (old.open, old.status, old.reason) == (False, Status.WILL_NOT_DO, "Carried into 2026/27 as A-002.")
    assert standing_actions(record) == (new,)
    assert came_from(record, new) == (old,)
    assert [each.action for each in record.action_updates.values()] == [first]


def test_a_finished_action_is_not_carried() -> None:
    record, first = planned(status=Status.DONE)
    with pytest.raises(ToolkitError, match="closed, so it cannot be carried"):
        carry(record, first)
