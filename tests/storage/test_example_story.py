"""What the worked example has to show: every state, every difference, every status and every signal, on any day."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.action import BenefitSeen, Confidence, Priority, Progress, Status, progress
from desktop.core.assessment import AssessmentState, EvidenceKind, Group, MeasureRating, Mode, State
from desktop.core.differences import Apart, differences
from desktop.core.framework import ResultKind
from desktop.core.record import Record
from desktop.core.scoring import Standing, standings
from desktop.core.views import answered_by, levels_of, peoples_level, views_of
from desktop.core.voices import InvolvementLevel, repeats_a_quote
from desktop.storage.content import load_framework
from desktop.storage.example import example_record

TODAY = date(2026, 11, 22)
FRAMEWORK = load_framework()
ANY_DAY = st.dates(date(2024, 1, 1), date(2060, 12, 31))


@pytest.fixture(scope="module")
def record() -> Record:
    return example_record(FRAMEWORK, TODAY)


def last_and_this(record: Record) -> tuple[str, str]:
    last, this = record.assessments
    return last, this


def standing(record: Record, today: date = TODAY) -> dict[str, Standing]:
    return standings(record, last_and_this(record)[1], today)


def test_last_year_is_agreed_and_this_year_is_open(record: Record) -> None:
    last, this = record.assessments.values()
    assert (last.state, this.state) == (AssessmentState.AGREED, AssessmentState.OPEN)
    assert this.previous == last.id
    assert last.agreed_on is not None


def test_last_year_is_nearly_all_settled(record: Record) -> None:
    settled = standings(record, last_and_this(record)[0], TODAY).values()
    assert Counter(each.state for each in settled) == {
        State.RATED: 43,
        State.NOT_APPLICABLE: 2,
        State.DONT_KNOW: 2,
        State.NOT_ASSESSED: 1,
    }
    assert all(each.agreed for each in settled if each.state is State.RATED)


def test_31_of_48_measures_are_answered_this_year(record: Record) -> None:
    found = standing(record).values()
    assert Counter(each.state for each in found) == {
        State.RATED: 26,
        State.DONT_KNOW: 3,
        State.NOT_APPLICABLE: 2,
        State.NOT_ASSESSED: 17,
    }


def test_principles_are_completed_in_progress_and_not_started(record: Record) -> None:
    answered = Counter(each.measure[:2] for each in standing(record).values() if each.answered)
    assert answered == {"P1": 8, "P2": 8, "P3": 8, "P4": 1, "P5": 6}
    assert record.assessments[last_and_this(record)[1]].finished == ("P1", "P2", "P3")


def test_levels_are_agreed_for_now_held_confirmed_and_waiting_to_be_confirmed(record: Record) -> None:
    found = standing(record)
    assert {each.level for each in found.values()} == {None, 0, 1, 2, 3}
    assert [each.measure for each in found.values() if each.held] == ["P3-M3"]
    assert [each.measure for each in found.values() if each.counted == 3] == ["P1-M6"]
    assert [each.measure for each in found.values() if each.unconfirmed] == ["P4-M5", "P5-M8"]
    assert sum(each.agreed for each in found.values()) > sum(each.for_now for each in found.values()) > 5


def test_levels_went_up_and_down_since_last_year(record: Record) -> None:
    before, after = (standings(record, each, TODAY) for each in last_and_this(record))
    pairs = [(before[each].counted, after[each].counted) for each in before]
    both = [(old, new) for old, new in pairs if old is not None and new is not None]
    assert Counter((new > old) - (new < old) for old, new in both) == {1: 9, 0: 14, -1: 3}


def test_four_views_were_heard(record: Record) -> None:
    this = record.assessments[last_and_this(record)[1]]
    heard = {view.group: answered_by(record, view, this.measures) for view in views_of(record, this.id)}
    assert heard == {Group.PATIENTS: 14, Group.CARERS: 14, Group.STAFF: 31, Group.VOLUNTEERS: 10}


def test_views_differ_in_every_way(record: Record) -> None:
    found = differences(record, last_and_this(record)[1])
    assert {each.apart for each in found.values()} == set(Apart)
    assert [each.measure for each in found.values() if each.apart is Apart.FAR] == ["P1-M3", "P3-M7", "P5-M2"]
    assert [each.measure for each in found.values() if each.mixed] == ["P2-M2", "P3-M7", "P5-M2"]


def test_some_groups_gave_one_rating_and_some_filled_in_forms(record: Record) -> None:
    assert {each.mode for each in record.perspective_ratings.values()} == set(Mode)


def test_no_tally_counts_more_forms_than_there_were_people(record: Record) -> None:
    for rating in record.perspective_ratings.values():
        assert sum(rating.counts) <= (record.perspectives[rating.perspective].people or 0)


def test_one_tally_comes_from_too_few_people_to_be_exported(record: Record) -> None:
    sizes = {sum(each.counts) for each in record.perspective_ratings.values() if each.mode is Mode.TALLY}
    assert min(sizes) < record.organisation.smallest_tally <= max(sizes)


def test_no_comment_repeats_a_quote_that_may_not_print(record: Record) -> None:
    quotes = record.quotes.values()
    said = [each.comment for each in record.perspective_ratings.values() if each.comment]
    assert said
    assert not [words for words in said if repeats_a_quote(words, quotes, TODAY)]


def test_patients_and_carers_starred_what_matters_most(record: Record) -> None:
    this = last_and_this(record)[1]
    for view in views_of(record, this):
        assert len(view.starred) <= 5
        assert bool(view.starred) == (view.group in (Group.PATIENTS, Group.CARERS))


def above_people(record: Record, rating: MeasureRating) -> bool:
    said = peoples_level(levels_of(record, views_of(record, rating.assessment), rating.measure))
    return rating.agreed_level is not None and said is not None and rating.agreed_level > said


def test_a_reason_stands_where_one_is_needed(record: Record) -> None:
    for rating in record.measure_ratings.values():
        needed = rating.state is State.NOT_APPLICABLE or above_people(record, rating)
        assert bool(rating.reason) == needed, rating.id
    assert sum(above_people(record, each) for each in record.measure_ratings.values()) == 3


def test_levels_are_levels(record: Record) -> None:
    levels = {each.level for each in record.perspective_ratings.values()}
    levels |= {each.agreed_level for each in record.measure_ratings.values()}
    assert levels == {None, 0, 1, 2, 3}


def test_evidence_is_of_all_six_kinds_and_some_is_out_of_date(record: Record) -> None:
    this = last_and_this(record)[1]
    kept = [each for each in record.evidence.values() if each.ratings[0].startswith(this)]
    assert {each.kind for each in kept} == set(EvidenceKind)
    assert any(each.good_until and each.good_until < TODAY for each in kept)
    assert not all(each.good_until for each in kept)


def test_readings_have_a_baseline_a_latest_a_target_and_one_small_number(record: Record) -> None:
    last, this = last_and_this(record)
    when = {(each.success_measure, each.assessment) for each in record.success_readings.values()}
    latest = {measure for measure, assessment in when if assessment == this}
    assert {measure for measure, assessment in when if assessment == last} <= latest
    assert any(each.target for each in record.success_readings.values())
    assert any(each.bottom and each.bottom < 10 for each in record.success_readings.values())


def test_each_reading_is_of_its_success_measures_kind(record: Record) -> None:
    kinds = set()
    for each in record.success_readings.values():
        kind = FRAMEWORK.success_by_id[each.success_measure].kind
        kinds.add(kind)
        held = (each.top is not None, each.bottom is not None, each.value is not None)
        expected = {ResultKind.COUNT: (True, False, False), ResultKind.SHARE: (True, True, False)}
        assert held == expected.get(kind, (False, False, True)), each.success_measure
    assert kinds == set(ResultKind)


def test_feedback_was_answered_refused_with_its_reason_and_is_still_open(record: Record) -> None:
    items = record.feedback.values()
    assert all(bool(each.could_not) == bool(each.because) for each in items)
    assert sum(bool(each.could_not) for each in items) == 2
    assert any(not (each.we_did or each.could_not or each.told_on) for each in items)


@given(today=ANY_DAY)
@settings(max_examples=20)
def test_one_quote_may_be_printed_one_has_ended_and_one_has_no_consent(today: date) -> None:
    quotes = example_record(FRAMEWORK, today).quotes.values()
    assert [each.may_print(today) for each in quotes] == [True, False, False]
    assert [each.consent for each in quotes] == [True, True, False]


def test_people_were_involved_at_every_level(record: Record) -> None:
    assert {each.level for each in record.involvement.values()} == set(InvolvementLevel)


def test_rows_of_the_import_became_a_rating_or_an_action_or_were_skipped(record: Record) -> None:
    for row in record.imported_rows.values():
        assert bool(row.became) != bool(row.skipped)
    became = {each.became for each in record.imported_rows.values()}
    assert became & set(record.actions)
    assert became & {each.id for each in record.measure_ratings.values() if each.unconfirmed}


def test_every_table_holds_something(record: Record) -> None:
    assert [name for name, table in record.tables() if not table] == []


@given(today=ANY_DAY)
@settings(max_examples=20)
def test_every_status_and_every_signal_shows_on_any_day(today: date) -> None:
    actions = example_record(FRAMEWORK, today).actions.values()
    assert {each.status for each in actions} == set(Status)
    assert Counter(progress(each, today) for each in actions) == {
        Progress.DONE: 4,
        Progress.PAUSED: 3,
        Progress.LATE: 1,
        Progress.OFF_TRACK: 1,
        Progress.AT_RISK: 2,
        Progress.NO_DATE: 1,
        Progress.ON_TRACK: 5,
    }


def test_one_action_is_six_days_late_and_one_is_due_in_five(record: Record) -> None:
    days = {(progress(each, TODAY), (each.due_date - TODAY).days) for each in record.actions.values() if each.due_date}
    assert {(Progress.LATE, -6), (Progress.AT_RISK, 5)} <= days


def test_actions_show_every_confidence_priority_and_benefit(record: Record) -> None:
    actions = record.actions.values()
    assert {each.confidence for each in actions} == {None, *Confidence}
    assert {each.priority for each in actions} == set(Priority)
    assert {benefit for each in actions for benefit in each.benefits_seen} == set(BenefitSeen)


def test_what_is_done_says_when_and_what_changed(record: Record) -> None:
    for action in record.actions.values():
        done = action.status is Status.DONE
        assert done == (action.done_on is not None) == bool(action.what_changed) == bool(action.benefits_seen)


def test_what_is_paused_has_its_reason(record: Record) -> None:
    for action in record.actions.values():
        assert bool(action.reason) == (progress(action, TODAY) is Progress.PAUSED)


def test_an_action_carried_from_last_year_keeps_its_first_due_date(record: Record) -> None:
    (carried,) = (each for each in record.actions.values() if each.carried_from)
    first = record.actions[carried.carried_from or ""]
    assert (carried.title, carried.due_date) == (first.title, first.due_date)
    assert not first.open


def test_every_dont_know_of_this_year_but_one_has_an_action_to_find_out(record: Record) -> None:
    unknown = {each.measure for each in standing(record).values() if each.state is State.DONT_KNOW}
    planned = {measure for action in record.actions.values() if action.open for measure in action.measures}
    assert unknown - planned == {"P3-M6"}
