"""The involvement log: quarters of the organisation's year, and what a quarter comes to."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.look_back import (
    Quarter,
    log_mark,
    look_back,
    meaning_of,
    quarter_after,
    quarter_before,
    quarter_of,
    quarter_words,
)
from desktop.core.record import new_record
from desktop.core.voices import Involvement, InvolvementLevel

AUTUMN = Quarter(date(2026, 10, 1), date(2026, 12, 31))


def test_a_quarter_follows_the_organisations_year() -> None:
    assert quarter_of(date(2026, 11, 22), None) == AUTUMN
    assert quarter_of(date(2026, 11, 22), 9) == Quarter(date(2026, 9, 1), date(2026, 11, 30))
    assert quarter_before(AUTUMN) == Quarter(date(2026, 7, 1), date(2026, 9, 30))
    assert quarter_words(AUTUMN) == "1 October 2026 to 31 December 2026"


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1, 12))
def test_every_day_lies_in_its_quarter_and_not_in_the_one_before(day: date, year_start: int) -> None:
    quarter = quarter_of(day, year_start)
    assert quarter.holds(day)
    assert not quarter_before(quarter).holds(day)
    assert quarter_after(quarter_before(quarter)) == quarter
    assert (quarter.begin.month - year_start) % 3 == 0


def test_an_empty_quarter_is_said_to_be_empty() -> None:
    assert look_back(new_record("A charity"), AUTUMN) == ("Nothing is in the log for these three months.",)


def test_a_quarter_is_told_in_words() -> None:
    record = new_record("A charity").put(
        Involvement(
            date(2026, 10, 5), "Forms", InvolvementLevel.ASK, what_changed="A board.", told_on=date(2026, 11, 1)
        ),
        Involvement(date(2026, 11, 5), "News", InvolvementLevel.TELL),
        Involvement(date(2026, 9, 5), "The summer before", InvolvementLevel.DECIDE),
    )
    assert look_back(record, AUTUMN) == (
        "2 activities: 1 × tell and 1 × ask.",
        "Something changed after 1 of 2. What became of the rest?",
        "People were not told what came of 1 of them.",
        "Nobody designed or decided with us. What could they, next time?",
    )


def test_each_activity_says_whether_people_heard_what_came_of_it() -> None:
    asked = Involvement(date(2026, 10, 5), "Forms")
    assert log_mark(asked) == ("▲ What changed?", "at_risk")
    told = Involvement(date(2026, 10, 5), "Forms", told_on=date(2026, 11, 1))
    assert log_mark(told) == ("✓ Told them on 1 November 2026", "on_track")


def test_every_level_is_explained() -> None:
    assert len({meaning_of(each) for each in InvolvementLevel}) == len(InvolvementLevel)
