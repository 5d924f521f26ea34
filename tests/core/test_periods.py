"""Calendar spans in British words."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.periods import Calendar, full_year, month_end, read_span

CALENDAR = Calendar(date(2026, 10, 6))


def test_a_two_digit_year_under_fifty_is_in_this_century() -> None:
    assert [full_year(digits) for digits in ("00", "49", "50", "99", "1815")] == [2000, 2049, 1950, 1999, 1815]


def test_months_past_december_run_into_the_next_year() -> None:
    assert month_end(2025, 14) == date(2026, 2, 28)
    assert month_end(2026, 0) == date(2025, 12, 31)


def test_a_quarter_is_three_whole_months() -> None:
    span = read_span("q4 2025/26", CALENDAR)
    assert span is not None
    assert (span.first, span.last) == (date(2026, 1, 1), date(2026, 3, 31))


def test_a_season_is_three_whole_months() -> None:
    span = read_span("winter 2026", CALENDAR)
    assert span is not None
    assert (span.first, span.last) == (date(2026, 12, 1), date(2027, 2, 28))


@given(st.integers(2000, 2098), st.integers(1, 12), st.integers(1, 4))
def test_the_quarters_of_a_year_follow_one_another(year: int, year_start: int, number: int) -> None:
    calendar = Calendar(date(2026, 10, 6), year_start)
    this = read_span(f"q{number} {year}", calendar)
    following = read_span(f"q1 {year + 1}" if number == 4 else f"q{number + 1} {year}", calendar)
    assert this is not None
    assert following is not None
    assert following.first == this.last + timedelta(1)
