"""How an action is going: the first rule that fits, in the order of the guidance."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import AT_RISK_DAYS, Action, Confidence, Progress, Status, progress

TODAY = date(2026, 11, 22)
STEP = Action("Ask five people", due_date=TODAY + timedelta(days=100), status=Status.IN_PROGRESS)
STATUSES, CONFIDENCES = st.sampled_from(list(Status)), st.one_of(st.none(), st.sampled_from(list(Confidence)))
DATES = st.one_of(st.none(), st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days)))


def _due(days: int, status: Status = Status.IN_PROGRESS) -> Progress:
    return progress(replace(STEP, due_date=TODAY + timedelta(days=days), status=status), TODAY)


def test_done_comes_before_everything() -> None:
    late = replace(STEP, status=Status.DONE, due_date=date(2020, 1, 1), confidence=Confidence.OFF_TRACK)
    assert progress(late, TODAY) is Progress.DONE


@pytest.mark.parametrize("status", [Status.ON_HOLD, Status.WILL_NOT_DO])
def test_on_hold_and_will_not_do_are_paused_even_when_late(status: Status) -> None:
    assert _due(-100, status) is Progress.PAUSED


def test_late_begins_the_day_after_the_due_date() -> None:
    assert [_due(days) for days in (-1, 0)] == [Progress.LATE, Progress.ON_TRACK]


def test_late_comes_before_off_track_and_off_track_before_the_date() -> None:
    doubtful = replace(STEP, confidence=Confidence.OFF_TRACK)
    assert progress(replace(doubtful, due_date=date(2026, 1, 1)), TODAY) is Progress.LATE
    assert progress(doubtful, TODAY) is Progress.OFF_TRACK
    assert progress(replace(doubtful, due_date=None), TODAY) is Progress.OFF_TRACK


def test_confidence_at_risk_is_at_risk_with_or_without_a_date() -> None:
    unsure = replace(STEP, confidence=Confidence.AT_RISK)
    assert progress(unsure, TODAY) is Progress.AT_RISK
    assert progress(replace(unsure, due_date=None), TODAY) is Progress.AT_RISK


def test_not_started_with_30_days_or_fewer_left_is_at_risk() -> None:
    assert [_due(days, Status.NOT_STARTED) for days in (0, AT_RISK_DAYS, AT_RISK_DAYS + 1)] == [
        Progress.AT_RISK,
        Progress.AT_RISK,
        Progress.ON_TRACK,
    ]
    assert _due(1, Status.IN_PROGRESS) is Progress.ON_TRACK


def test_without_a_date_it_says_so() -> None:
    assert progress(Action("Ask"), TODAY) is Progress.NO_DATE
    assert progress(replace(STEP, due_date=None, confidence=Confidence.ON_TRACK), TODAY) is Progress.NO_DATE


@given(STATUSES, CONFIDENCES, DATES, st.integers(0, 30))
def test_time_alone_never_makes_an_open_action_better(
    status: Status, confidence: Confidence | None, due: date | None, days: int
) -> None:
    step = Action("Ask", status=status, confidence=confidence, due_date=due)
    worse = [Progress.ON_TRACK, Progress.NO_DATE, Progress.AT_RISK, Progress.OFF_TRACK, Progress.LATE]
    now, later = progress(step, TODAY), progress(step, TODAY + timedelta(days=days))
    if now in worse:
        assert worse.index(later) >= worse.index(now)
    else:
        assert later is now


@given(STATUSES, DATES)
def test_late_is_only_ever_told_of_open_actions_that_are_past_due(status: Status, due: date | None) -> None:
    step = Action("Ask", status=status, due_date=due)
    if progress(step, TODAY) is Progress.LATE:
        assert step.open
        assert due is not None
        assert due < TODAY


def test_an_action_helps_its_measures_principles_and_any_added() -> None:
    step = Action("Ask", measures=("P3-M1", "P1-M2", "P1-M3"), principles=("P6", "P1"))
    assert step.all_principles() == ("P1", "P3", "P6")


def test_open_is_all_but_done_and_will_not_do() -> None:
    assert [each for each in Status if not Action("Ask", status=each).open] == [Status.DONE, Status.WILL_NOT_DO]
