"""Standings and results beside the rules, which have tests of their own: order, leap days, retired measures."""

from dataclasses import replace
from datetime import date

from desktop.core.assessment import AssessmentState, Group, State
from desktop.core.scoring import (
    Standing,
    current_standings,
    principle_result,
    principle_results,
    standings,
    years_before,
)
from tests.builders import (
    NOW,
    TODAY,
    assessed,
    catalogue,
    said,
)


def test_standings_keep_the_order_the_assessment_asks_in() -> None:
    record = assessed(measures=("P5-M2", "P1-M1", "P9-M1"))
    assert list(standings(record, NOW, TODAY)) == ["P5-M2", "P1-M1", "P9-M1"]
    assert list(principle_results(record.assessments[NOW], standings(record, NOW, TODAY))) == ["P5", "P1", "P9"]


def test_two_years_before_a_leap_day_is_the_28th() -> None:
    assert years_before(date(2028, 2, 29), 2) == date(2026, 2, 28)


def test_an_empty_principle_has_neither_label_nor_middle() -> None:
    found = principle_result("P1", [Standing("P1-M1", State.NOT_ASSESSED)], quick=False)
    assert (found.middle, found.label) == (None, "Not enough rated yet (0 of 1)")


def test_what_nobody_can_answer_any_more_is_passed_over_while_an_assessment_is_open() -> None:
    record = said(assessed(Group.STAFF, measures=("P1-M1", "P1-M98", "P1-M99")), Group.STAFF, {"P1-M98": 2})
    assert list(current_standings(record, catalogue(), NOW, TODAY)) == ["P1-M1", "P1-M98"]
    record = record.put(replace(record.assessments[NOW], state=AssessmentState.AGREED))
    assert current_standings(record, catalogue(), NOW, TODAY) == standings(record, NOW, TODAY)
