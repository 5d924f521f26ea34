"""Choosing what is counted, numbers for it, and letting it go."""

from datetime import date

import pytest

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.counting import (
    change_tracked,
    put_reading,
    reading_problem,
    remove_reading,
    stop_tracking,
    track,
    track_for_action,
)
from desktop.core.errors import ToolkitError
from desktop.core.framework import ResultKind
from desktop.core.voices import SuccessReading, Tracked
from tests.builders import TODAY, assessed, catalogue

SHARE = "P1-M6-S1"


def test_a_success_measure_of_the_catalogue_needs_no_name() -> None:
    record = track(assessed(Group.STAFF), catalogue(), Tracked(id=SHARE, every=3))
    assert record.tracked[SHARE].every == 3


def test_one_of_our_own_needs_a_name() -> None:
    with pytest.raises(ToolkitError, match="needs a name"):
        track(assessed(Group.STAFF), catalogue(), Tracked(" "))


def test_a_number_begins_the_tracking() -> None:
    record = put_reading(assessed(Group.STAFF), catalogue(), SuccessReading(SHARE, top=3, bottom=7))
    assert list(record.tracked) == [SHARE]
    (reading,) = record.success_readings.values()
    assert remove_reading(record, reading.id).success_readings == {}


@pytest.mark.parametrize(
    ("reading", "problem"),
    [
        (SuccessReading(SHARE, top=3, bottom=7), ""),
        (SuccessReading(SHARE, top=3), "Please give both numbers: how many, of how many."),
        (SuccessReading(SHARE, top=0, bottom=0), "Please give both numbers: how many, of how many."),
        (SuccessReading(SHARE, top=8, bottom=7), "The first number is larger than the second."),
        (
            SuccessReading(SHARE, date(2026, 2, 1), date(2026, 1, 1), top=1, bottom=7),
            "The period ends before it begins.",
        ),
    ],
)
def test_a_share_needs_two_numbers_that_fit(reading: SuccessReading, problem: str) -> None:
    assert reading_problem(reading, catalogue().success_by_id[SHARE]) == problem


def test_what_cannot_be_so_is_refused() -> None:
    with pytest.raises(ToolkitError, match="larger"):
        put_reading(assessed(Group.STAFF), catalogue(), SuccessReading(SHARE, top=8, bottom=7))
    assert reading_problem(SuccessReading("x"), None) == "Please give the number."


def test_letting_it_go_takes_its_numbers_and_no_others() -> None:
    record = assessed(Group.STAFF).put(SuccessReading(SHARE, top=3, bottom=7), SuccessReading("P1-M3-S1", value=2))
    record = stop_tracking(track(record, catalogue(), Tracked(id=SHARE)), SHARE)
    assert record.tracked == {}
    assert [each.success_measure for each in record.success_readings.values()] == ["P1-M3-S1"]


def test_a_change_keeps_the_day_it_began() -> None:
    record = track(assessed(Group.STAFF), catalogue(), Tracked(id=SHARE, since=TODAY))
    changed = change_tracked(record, catalogue(), Tracked(id=SHARE, every=12, since=date(2030, 1, 1)))
    assert (changed.tracked[SHARE].every, changed.tracked[SHARE].since) == (12, TODAY)


def test_an_actions_own_words_become_one_of_our_own() -> None:
    action = Action("Ring back", how_we_will_know="Calls answered in a day", measures=("P1-M6",))
    made = track_for_action(catalogue(), action)
    assert (made.text, made.kind, made.measures, made.actions) == (
        "Calls answered in a day", ResultKind.COUNT, ("P1-M6",), (action.id,),
    )  # fmt: skip


def test_an_action_in_the_catalogues_words_counts_the_catalogues() -> None:
    words = catalogue().success_by_id[SHARE].text
    action = Action("Ring back", how_we_will_know=words.upper(), measures=("P1-M6",))
    assert track_for_action(catalogue(), action).id == SHARE
