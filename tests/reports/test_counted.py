"""What is counted, as blocks of a document."""

from datetime import date

from desktop.core.record import Record, new_record
from desktop.core.tracking import counted
from desktop.core.voices import SuccessReading
from desktop.reports.blocks import Trend
from desktop.reports.counted import counted_blocks, trend_of
from desktop.reports.document import render
from tests.builders import catalogue
from tests.reports.papers import document, words

SHARE = "P3-M7-S1"


def reading(year: int, top: int, bottom: int) -> SuccessReading:
    return SuccessReading(SHARE, period_to=date(year, 5, 1), top=top, bottom=bottom)


def record(*readings: SuccessReading) -> Record:
    return new_record("A charity").put(*readings)


def trend(*readings: SuccessReading) -> Trend | None:
    (found,) = counted(record(*readings), catalogue())
    return trend_of(found)


def test_one_reading_is_no_line() -> None:
    assert trend(reading(2025, 3, 7)) is None


def test_a_small_base_is_told_as_a_count_and_never_as_a_share() -> None:
    found = trend(reading(2025, 3, 7), reading(2026, 6, 7))
    assert found is not None
    assert [each.words for each in found.points] == ["3 of 7, 1 May 2025", "6 of 7, 1 May 2026"]
    assert "%" not in found.words


def test_the_message_comes_before_the_line() -> None:
    made = counted_blocks(counted(record(reading(2025, 3, 7), reading(2026, 6, 7)), catalogue()))
    found = words(render(document(*made)))
    assert found.index("Better than at the start.") < found.index("3 of 7, 1 May 2025")
