"""Years side by side, like for like."""

from dataclasses import replace

from desktop.core.assessment import FallReason, Group, rating_id
from desktop.core.record import Record, new_record
from desktop.reports.document import render
from desktop.reports.options import ReportOptions
from desktop.reports.years import years
from tests.builders import BEFORE, NOW, assessed, catalogue, row, two_years
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, words


def told(record: Record, *, figures: bool = False) -> str:
    return words(render(years(record, catalogue(), None, options(figures=figures))))


def changed() -> Record:
    return two_years(row("P1", 1, 1, 0, 2), row("P1", 2, 1, 1, 1), Group.STAFF)


def test_it_says_what_moved_like_for_like() -> None:
    found = told(changed())
    assert "What changed, 2025/26 to 2026/27" in found
    assert "of 4 measures, 2 up, 1 down, 1 the same." in found


def test_a_fall_is_told_with_its_reason_or_that_there_is_none() -> None:
    record = changed()
    assert "No reason given yet." in told(record)
    fell = record.measure_ratings[rating_id(NOW, "P1-M4")]
    record = record.put(replace(fell, fall_reason=next(iter(FallReason)), fall_words="Two of us left."))
    assert "Two of us left." in told(record)


def test_who_took_part_in_each_year_is_told() -> None:
    found = told(example())
    assert "Patients a few people 9 people" in found
    assert "Volunteers not heard 6 people" in found


def test_figures_are_there_only_when_asked_for() -> None:
    assert "%" not in told(changed())
    assert "33% to 42%" in told(changed(), figures=True)


def test_the_years_that_are_chosen_are_set_side_by_side() -> None:
    record = changed()
    chosen = ReportOptions(TODAY, years=(NOW, BEFORE))
    assert "2025/26 to 2026/27" in words(render(years(record, catalogue(), None, chosen)))


def test_with_one_assessment_there_is_room_to_write_what_changed() -> None:
    assert "There is one assessment so far." in told(assessed())
    assert "There is no assessment yet." in told(new_record("A charity"))
