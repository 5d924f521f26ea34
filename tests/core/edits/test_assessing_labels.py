"""What a year is called, from the month it starts in, and the label proposed for a new assessment."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import AssessmentKind
from desktop.core.edits.assessing import proposed_label, start_assessment, year_label
from desktop.core.record import new_record
from tests.builders import catalogue


@pytest.mark.parametrize(
    ("day", "year_start", "label"),
    [
        (date(2026, 11, 22), None, "2026/27"),
        (date(2026, 4, 1), 4, "2026/27"),
        (date(2026, 3, 31), 4, "2025/26"),
        (date(2026, 11, 22), 1, "2026"),
        (date(2026, 8, 31), 9, "2025/26"),
        (date(1999, 5, 1), 4, "1999/00"),
    ],
)
def test_a_year_is_named_by_the_month_it_starts_in(day: date, year_start: int | None, label: str) -> None:
    assert year_label(day, year_start) == label


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 12))
def test_a_day_a_year_later_lies_in_another_year(day: date, year_start: int) -> None:
    assert year_label(day, year_start) != year_label(day + timedelta(days=366), year_start)


def test_a_label_that_is_taken_is_told_apart_by_a_number() -> None:
    record, day = new_record("A charity"), date(2026, 11, 22)
    labels = []
    for _turn in range(3):
        labels.append(proposed_label(record, day))
        record = start_assessment(record, catalogue(), AssessmentKind.QUICK, label=labels[-1], start=day)
    assert labels == ["2026/27", "2026/27 (2)", "2026/27 (3)"]
