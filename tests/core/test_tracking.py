"""What is counted: which success measures, where they began, which way they move, and when the next number is due."""

from datetime import date

import pytest

from desktop.core.assessment import Group
from desktop.core.framework import Better, ResultKind
from desktop.core.record import Record, new_record
from desktop.core.tracking import (
    counted,
    due_line,
    every_words,
    how_many,
    months_after,
    movement_line,
    next_due,
    readings_due,
    standing_line,
)
from desktop.core.voices import SuccessReading, Tracked
from tests.builders import TODAY, assessed, catalogue

SHARE, LOWER = "P1-M6-S1", "P1-M3-S1"


def counting(*numbers: SuccessReading, tracked: Tracked | None = None) -> Record:
    record = assessed(Group.STAFF).put(*numbers)
    return record.put(tracked) if tracked is not None else record


def share(top: int, bottom: int, on: date, target: float | None = None) -> SuccessReading:
    return SuccessReading(SHARE, period_to=on, top=top, bottom=bottom, target=target)


def test_nothing_is_counted_at_first() -> None:
    assert counted(new_record("A charity"), catalogue()) == ()
    assert how_many(new_record("A charity")) == 0


def test_a_number_alone_makes_its_success_measure_a_tracked_one() -> None:
    (each,) = counted(counting(share(3, 7, TODAY)), catalogue())
    assert (each.id, each.measures, each.own) == (SHARE, ("P1-M6",), False)
    assert how_many(counting(share(3, 7, TODAY), tracked=Tracked(id=SHARE))) == 1


def test_one_of_our_own_comes_after_those_of_the_catalogue() -> None:
    own = Tracked("Mean score of our visit survey", ResultKind.AVERAGE, measures=("P3-M1",))
    record = counting(SuccessReading(own.id, value=7.5, bottom=40), share(3, 7, TODAY), tracked=own)
    first, last = counted(record, catalogue())
    assert (first.id, last.own, last.success.text) == (SHARE, True, "Mean score of our visit survey")
    assert last.measures == ("P3-M1",)
    assert standing_line(last) == "First number: 7.5 (from 40)."


def test_numbers_stand_oldest_first_whenever_they_came() -> None:
    (each,) = counted(counting(share(6, 20, TODAY), share(3, 20, date(2025, 10, 1))), catalogue())
    assert [reading.top for reading in each.readings] == [3, 6]


def test_baseline_latest_and_target_are_told() -> None:
    record = counting(share(3, 7, date(2025, 10, 1)), share(36, 40, date(2026, 10, 1), target=90))
    (each,) = counted(record, catalogue())
    assert standing_line(each) == (
        "Began at 3 of 7, 1 October 2025. Latest: 36 of 40 (90%), 1 October 2026. Target: 90%, reached."
    )
    assert movement_line(each) == "Better than at the start. So few were counted that it may be chance."


@pytest.mark.parametrize(
    ("better", "target", "words", "moved"),
    [
        (Better.LOWER, 8, "Target: 8, not reached yet.", "Better than at the start."),
        (Better.HIGHER, 8, "Target: 8, reached.", "Worse than at the start. Worth asking why."),
        (Better.WATCH, 8, "Target: 8.", "Lower than at the start."),
    ],
)
def test_which_way_is_better_decides_what_is_said(better: Better, target: float, words: str, moved: str) -> None:
    own = Tracked("Days until paid", ResultKind.AVERAGE, better, target=target)
    numbers = (
        SuccessReading(own.id, period_to=date(2026, month, 1), value=value) for month, value in ((1, 18), (6, 12))
    )
    (each,) = counted(counting(*numbers, tracked=own), catalogue())
    assert standing_line(each).endswith(words)
    assert movement_line(each) == moved


def test_without_a_number_the_first_one_is_asked_for() -> None:
    (each,) = counted(counting(tracked=Tracked(id=SHARE, target=80)), catalogue())
    assert standing_line(each) == "No number yet. The first one is where you begin. Target: 80%."
    assert movement_line(each) == ""


def test_no_percentage_is_told_under_ten() -> None:
    (each,) = counted(counting(share(2, 9, date(2025, 1, 1)), share(4, 9, TODAY)), catalogue())
    assert "%" not in standing_line(each) + movement_line(each)


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 15), -3, date(2025, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after


def test_a_number_is_due_a_quarter_after_the_latest() -> None:
    rhythm = Tracked(id=SHARE, every=3, since=date(2026, 1, 1))
    (each,) = counted(counting(share(3, 7, date(2026, 8, 1)), tracked=rhythm), catalogue())
    assert next_due(each) == date(2026, 11, 1)
    assert due_line(each, TODAY) == "Number due since 1 November 2026"
    assert due_line(each, date(2026, 11, 1)) == "Number due today"
    assert due_line(each, date(2026, 10, 1)) == "Next number by 1 November 2026"


def test_a_first_number_is_due_from_the_start() -> None:
    record = counting(tracked=Tracked(id=SHARE, every=12, since=TODAY))
    assert [each.id for each in readings_due(record, catalogue(), TODAY)] == [SHARE]


def test_without_a_rhythm_nothing_is_ever_due() -> None:
    record = counting(share(3, 7, date(2020, 1, 1)), tracked=Tracked(id=SHARE))
    assert readings_due(record, catalogue(), TODAY) == ()
    assert due_line(counted(record, catalogue())[0], TODAY) == ""


def test_what_is_longest_due_stands_first() -> None:
    record = counting(
        share(3, 7, date(2026, 8, 1)),
        SuccessReading(LOWER, period_to=date(2026, 2, 1), value=12),
        tracked=Tracked(id=SHARE, every=3),
    ).put(Tracked(id=LOWER, every=6))
    assert [each.id for each in readings_due(record, catalogue(), TODAY)] == [LOWER, SHARE]


def test_a_measure_that_left_the_catalogue_is_still_listed() -> None:
    (each,) = counted(counting(SuccessReading("P9-M9-S1", top=3)), catalogue())
    assert (each.success.text, each.readings[0].top) == ("No longer in the catalogue", 3)


def test_rhythms_are_said_in_words() -> None:
    assert [every_words(each) for each in (0, 1, 3, 6, 12)] == [
        "When it suits us", "Every month", "Each quarter", "Every 6 months", "Each year",
    ]  # fmt: skip
