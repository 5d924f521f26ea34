"""What was counted, in words with its base."""

from datetime import date

import pytest

from desktop.core.framework import Better, ResultKind, SuccessMeasure
from desktop.core.readings import amount, number_in, reading_words, whole_in
from desktop.core.voices import SuccessReading

SHARE = SuccessMeasure("P1-M1-S2", "Share of staff who can name the lead.", ResultKind.SHARE, Better.HIGHER)
YES_NO = SuccessMeasure("P1-M1-S3", "Patients marked how well we did.", ResultKind.YES_NO, Better.HIGHER)


@pytest.mark.parametrize(
    ("reading", "measure", "words"),
    [
        (SuccessReading("x", top=3, bottom=7), SHARE, "3 of 7."),
        (SuccessReading("x", top=6, bottom=10, target=90), SHARE, "6 of 10 (60%), target 90%."),
        (SuccessReading("x", top=1, bottom=16), SHARE, "1 of 16 (6%)."),
        (SuccessReading("x", top=6, target=8), None, "6, target 8."),
        (SuccessReading("x", value=12.5), None, "12.5."),
        (SuccessReading("x", value=12.0, note="Working days."), None, "12. Working days."),
        (SuccessReading("x", value=1, target=1), YES_NO, "Yes, target Yes."),
        (SuccessReading("x", value=0), YES_NO, "No."),
        (SuccessReading("x"), SHARE, "nothing recorded."),
        (SuccessReading("x", top=0, bottom=0), SHARE, "0."),
    ],
)
def test_a_reading_is_told_with_its_base(reading: SuccessReading, measure: SuccessMeasure | None, words: str) -> None:
    assert reading_words(reading, measure) == words


def test_the_period_is_told_in_full() -> None:
    reading = SuccessReading("x", date(2025, 10, 6), date(2026, 10, 5), top=3, bottom=7)
    assert reading_words(reading, None) == "3 of 7, 6 October 2025 to 5 October 2026."


def test_a_single_day_is_told_alone() -> None:
    assert reading_words(SuccessReading("x", period_to=date(2026, 10, 5), top=3), None) == "3, 5 October 2026."


@pytest.mark.parametrize(
    ("words", "number"),
    [("12", 12), (" 7.5 ", 7.5), ("1,200", 1200), ("30%", 30), ("30 %", 30), ("", None), ("twelve", None), ("-3", None),
     ("1,2", None), ("inf", None), ("1e5", None)],
)  # fmt: skip
def test_a_number_is_read_as_people_type_it(words: str, number: float | None) -> None:
    assert number_in(words) == number


def test_a_count_is_a_whole_number() -> None:
    assert (whole_in("12"), whole_in("1,200"), whole_in("7.5"), whole_in("12%"), whole_in("")) == (
        12, 1200, None, None, None,
    )  # fmt: skip


def test_an_average_can_say_from_how_many() -> None:
    assert reading_words(SuccessReading("x", value=7.5, bottom=40), None) == "7.5 (from 40)."


def test_the_amount_compares_shares_in_per_cent_and_counts_as_they_are() -> None:
    assert amount(SuccessReading("x", top=3, bottom=4), SHARE) == 75
    assert amount(SuccessReading("x", value=1), YES_NO) == 1
    assert amount(SuccessReading("x"), SHARE) is None
