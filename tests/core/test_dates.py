"""What people write in a date cell, and how it is taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import dates, periods
from desktop.core.dates import in_full, read_date, short

TODAY = date(2026, 10, 6)

PLAIN_DAYS = {
    "03/04/2025": date(2025, 4, 3),
    "3.4.25": date(2025, 4, 3),
    "3-4-25": date(2025, 4, 3),
    "3 4 27": date(2027, 4, 3),
    "9.2.15": date(2015, 2, 9),
    "1/2/98": date(1998, 2, 1),
    "3rd April 25": date(2025, 4, 3),
    "3 April 2027": date(2027, 4, 3),
    "3 Apr 2027": date(2027, 4, 3),
    "by 3 April 2027": date(2027, 4, 3),
    "Sat 3rd of April, 2027": date(2027, 4, 3),
    "November 23, 2025": date(2025, 11, 23),
    "3 Sept 2026": date(2026, 9, 3),
    "29/02/2028": date(2028, 2, 29),
    "2024-03-31": date(2024, 3, 31),
    "2024-03-31 00:00:00": date(2024, 3, 31),
    "2024-03-31T10:00:00Z": date(2024, 3, 31),
    "31/01/2023 14:30": date(2023, 1, 31),
    "Tue Mar 10 2020 12:51:27 GMT+0000 (Greenwich Mean Time)": date(2020, 3, 10),
    " 03/04/2025 ": date(2025, 4, 3),
}

GUESSED_DAYS = {
    "Thurs 3 April": date(2025, 4, 3),
    "25 Apr": date(2027, 4, 25),
    "30/11": date(2026, 11, 30),
    "11/14/24": date(2024, 11, 14),
    "Friday 3 April 2027": date(2027, 4, 3),
    "before 3 April 2027": date(2027, 4, 3),
    "April 2025": date(2025, 4, 30),
    "Jan 2014": date(2014, 1, 31),
    "Apr-25": date(2025, 4, 30),
    "April 25": date(2025, 4, 30),
    "03/2026": date(2026, 3, 31),
    "end of May": date(2027, 5, 31),
    "mid-May 2027": date(2027, 5, 15),
    "Q2 2025/26": date(2025, 9, 30),
    "2025/26 Q4": date(2026, 3, 31),
    "Q4 FY26": date(2026, 3, 31),
    "Qtr 2": date(2027, 9, 30),
    "by end of Q3": date(2026, 12, 31),
    "Spring 2026": date(2026, 5, 31),
    "summer": date(2027, 8, 31),
    "autumn": date(2026, 11, 30),
    "Winter 2026": date(2027, 2, 28),
    "Winter 2027/28": date(2028, 2, 29),
    "2025/26": date(2026, 3, 31),
    "2025–26": date(2026, 3, 31),
    "FY26": date(2026, 3, 31),
    "2027": date(2027, 12, 31),
    "next Friday": date(2026, 10, 9),
    "next month": date(2026, 11, 30),
    "9.2.15, 27.1.15": date(2015, 2, 9),
    "3 April 2027\n5 May 2027": date(2027, 5, 5),
    "draft 3 April 2027, final 5 May 2027": date(2027, 5, 5),
}

RANGES = {
    "From 27.1.15": (date(2015, 1, 27), None),
    "27/1/15 onwards": (date(2015, 1, 27), None),
    "Apr–Jun 2025": (date(2025, 4, 1), date(2025, 6, 30)),
    "Sept/Oct 2025": (date(2025, 9, 1), date(2025, 10, 31)),
    "1-5 May 2027": (date(2027, 5, 1), date(2027, 5, 5)),
    "between 3 and 5 May 2027": (date(2027, 5, 3), date(2027, 5, 5)),
    "1/4/25 - 31/3/26": (date(2025, 4, 1), date(2026, 3, 31)),
    "from December to February 2027": (date(2026, 12, 1), date(2027, 2, 28)),
    "May to July": (date(2027, 5, 1), date(2027, 7, 31)),
}


@pytest.mark.parametrize(("text", "day"), PLAIN_DAYS.items())
def test_a_day_written_in_full_is_taken_without_a_question(text: str, day: date) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.day, reading.note, reading.why, reading.doubtful) == (day, "", "", False)


@pytest.mark.parametrize(("text", "day"), GUESSED_DAYS.items())
def test_a_period_is_taken_as_its_last_day_and_the_words_are_kept(text: str, day: date) -> None:
    reading = read_date(text, today=TODAY)
    assert reading.day == day
    assert reading.doubtful
    assert reading.note == " ".join(text.split())
    assert reading.why == f"taken as {in_full(day)}"


@pytest.mark.parametrize(("text", "span"), RANGES.items())
def test_a_range_gives_its_start_and_its_end(text: str, span: tuple[date, date | None]) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.start, reading.day) == span
    assert reading.note == text


@pytest.mark.parametrize("text", ["", "  ", "tbc", "TBA", "?", "??", "-", "–", "n/a", "N/A", "to be confirmed"])
def test_a_placeholder_is_a_blank(text: str) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.day, reading.note, reading.doubtful) == (None, "", False)


@pytest.mark.parametrize("text", ["asap", "ASAP", "Immediate", "urgent", "now"])
def test_as_soon_as_possible_is_urgent_and_has_no_date(text: str) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.day, reading.urgent, reading.note) == (None, True, text)


@pytest.mark.parametrize(
    "text",
    ["ongoing", "Continuous", "annually", "monthly", "rolling", "BAU", "Once every quarter", "May 1 every year"],
)
def test_work_without_an_end_keeps_its_words_and_asks_nothing(text: str) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.day, reading.note, reading.doubtful) == (None, text, False)


@pytest.mark.parametrize("text", ["next AGM", "before board", "after recruitment", "6 months", "within 3 weeks", "12"])
def test_words_that_name_no_day_are_kept_and_shown(text: str) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.day, reading.note, reading.doubtful) == (None, text, True)


@pytest.mark.parametrize("text", ["31/06/2025", "29/02/2025", "31 June", "45/45/2025", "1/2/1850"])
def test_an_impossible_day_is_never_bent_into_a_possible_one(text: str) -> None:
    reading = read_date(text, today=TODAY)
    assert (reading.day, reading.note, reading.doubtful) == (None, text, True)
    assert "no such day" in reading.why


def test_a_column_called_month_first_is_read_month_first() -> None:
    assert read_date("03/04/2025", today=TODAY, day_first=False).day == date(2025, 3, 4)
    assert read_date("3 April 2025", today=TODAY, day_first=False).day == date(2025, 4, 3)


def test_quarters_and_years_follow_the_charitys_own_year() -> None:
    assert read_date("Q1 2026", today=TODAY, year_start=1).day == date(2026, 3, 31)
    assert read_date("2025/26", today=TODAY, year_start=9).day == date(2026, 8, 31)
    assert read_date("FY26", today=TODAY, year_start=1).day == date(2026, 12, 31)


def test_a_missing_year_never_points_to_the_past() -> None:
    assert read_date("5 October", today=TODAY).day == date(2027, 10, 5)
    assert read_date("6 October", today=TODAY).day == TODAY


def test_a_day_is_printed_in_full_or_short() -> None:
    assert in_full(date(2027, 4, 3)) == "3 April 2027"
    assert short(date(2027, 4, 3)) == "3 Apr 2027"


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_printed_day_reads_back_as_the_same_day(day: date) -> None:
    assert read_date(in_full(day), today=TODAY).day == day
    assert read_date(short(day), today=TODAY).day == day
    assert read_date(day.isoformat(), today=TODAY).day == day
    assert read_date(f"{day:%d/%m/%Y}", today=TODAY).day == day
    assert read_date(f"{day:%d.%m.%y}", today=TODAY).day == day


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 12))
def test_no_text_is_too_strange_and_no_word_is_lost(text: str, today: date, year_start: int) -> None:
    reading = read_date(text, today=today, year_start=year_start)
    assert reading.doubtful or reading.day or not reading.note or reading.note == " ".join(text.split())


@given(st.text("0123456789/.- qfyjanmaytosdecwinter", max_size=24), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_range_never_ends_before_it_starts(text: str, today: date) -> None:
    reading = read_date(text, today=today)
    assert reading.start is None or reading.day is None or reading.start <= reading.day


def test_a_long_text_full_of_strokes_is_not_tried_at_each(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def noted(text: str, calendar: periods.Calendar) -> periods.Span | None:
        tried.append(text)
        return periods.read_span(text, calendar)

    monkeypatch.setattr(dates, "read_span", noted)
    for text in ("1/" * 15_000, "either/or " * 11):
        tried.clear()
        assert read_date(text, today=TODAY).day is None
        assert len(tried) < 100
