"""Scoring, rule by rule, with every worked number of the guidance."""

from dataclasses import replace

import pytest

from desktop.cli.making import Choices, make
from desktop.core.assessment import AssessmentKind, Group
from desktop.core.scoring import (
    PrincipleResult,
    overall,
    percent,
)
from tests.builders import (
    NOT_FOR_US,
    NOW,
    TODAY,
    UNKNOWN,
    agreed,
    assessed,
    catalogue,
    one_principle,
    result,
    row,
    said,
    standing,
)
from tests.exporting import book_text, pdf_text


def _scored(score: int) -> PrincipleResult:
    return PrincipleResult("P1", 8, 8, 8, 0, (0, 8, 0, 0), 1, score, score, score, 8)


def test_example_a_a_normal_principle() -> None:
    found = result(one_principle(2, 1, 1, 0, UNKNOWN, 2, NOT_FOR_US, 3))
    assert (found.applicable, found.rated, found.coverage, found.answered) == (7, 6, 86, 8)
    assert (found.score, found.low, found.high) == (50, 43, 57)
    assert found.label == "Mostly In places"
    assert found.spread_words == "1 Not yet · 2 In places · 2 Usual practice · 1 Together"
    assert found.figures == "50% (43% to 57% once 1 don’t know is settled)"
    assert found.coverage_words == "6 of 7 rated, 1 don’t know"
    assert found.why_no_score == ""


def test_example_b_too_few_rated() -> None:
    found = result(one_principle(1, None, None, None, UNKNOWN, 0, NOT_FOR_US, None))
    assert (found.applicable, found.rated, found.coverage) == (7, 2, 29)
    assert (found.score, found.low, found.high) == (None, None, None)
    assert found.label == found.why_no_score == found.figures == "Not enough rated yet (2 of 7)"


def test_example_c_overall_is_the_average_of_six() -> None:
    scores = [_scored(each) for each in (58, 50, 38, 25, 67, 46)]
    assert overall(scores) == 47
    assert overall(scores[:5]) is None
    assert overall([*scores[:5], replace(scores[5], score=None)]) is None


def test_example_d_a_principle_with_few_measures_does_not_vanish() -> None:
    assert overall([_scored(100)] * 5 + [_scored(0)]) == 83
    assert percent(3 * 40, 3 * 45) == 89


def test_example_f_all_eight_rated() -> None:
    found = result(one_principle(2, 1, 1, 2, 1, 1, 0, 1))
    assert (found.score, found.figures, found.coverage) == (38, "38%", 100)


@pytest.mark.parametrize(("part", "whole", "shown"), [(1, 200, 1), (1, 201, 0), (9, 24, 38), (0, 3, 0), (3, 3, 100)])
def test_shares_round_half_up(part: int, whole: int, shown: int) -> None:
    assert percent(part, whole) == shown


def test_sixty_per_cent_coverage_is_enough_and_less_is_not() -> None:
    five = replace(assessed().assessments[NOW], measures=("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5"))
    assert result(one_principle(1, 1, 1).put(five)).score == 33
    assert result(one_principle(1, 1).put(five)).label == "Not enough rated yet (2 of 5)"
    assert result(one_principle(1, 1, 1, 1, None, None, None, NOT_FOR_US)).label == "Not enough rated yet (4 of 7)"


def test_a_percentage_needs_three_rated_measures_and_a_label_does_not() -> None:
    found = result(one_principle(2, 1, *[NOT_FOR_US] * 6))
    assert (found.label, found.score, found.low) == ("Mostly In places", None, None)
    assert found.figures == "Only 2 measures rated, too few for a percentage"


def test_a_quick_start_has_no_percentage() -> None:
    record = agreed(assessed(kind=AssessmentKind.QUICK), row("P1", 2, 2, 2, 2, 2, 2, 2, 2))
    found = result(record)
    assert (found.label, found.score) == ("Mostly Usual practice", None)
    assert found.figures == "A quick start has no percentages"


def test_the_counted_level_is_the_agreed_one_else_the_one_for_now_after_the_level_3_rule() -> None:
    record = said(assessed(Group.STAFF), Group.STAFF, row("P1", 1, 3))
    assert [standing(record, each).counted for each in ("P1-M1", "P1-M2")] == [1, 2]
    settled = agreed(record, row("P1", 2, 3))
    assert [standing(settled, each).counted for each in ("P1-M1", "P1-M2")] == [2, 2]


def test_the_label_is_the_middle_level_the_lower_of_an_even_number() -> None:
    assert result(one_principle(0, 0, 1, 2, 2, 2)).label == "Mostly In places"
    assert result(one_principle(0, 0, 0, 0, 2, 2, 2, 2)).label == "Mostly Not yet"


def test_each_measure_weighs_the_same_whatever_it_also_supports() -> None:
    scores = {result(one_principle(*(2 if place == high else 1 for place in range(8)))).score for high in range(8)}
    assert scores == {38}


def test_a_measure_scores_only_in_its_own_principle() -> None:
    record = agreed(assessed(), row("P1", 2, 2, 2, 2, 2, 2, 2, 2))
    assert any(each.also_supports for each in catalogue().principle_by_id["P1"].measures)
    assert [result(record, f"P{number}").rated for number in range(1, 7)] == [8, 0, 0, 0, 0, 0]


def test_percentages_leave_only_where_figures_are_asked_for() -> None:
    record = one_principle(1, 1, 1, 1, 1, 1, 1, 1)
    for figures in (False, True):
        asked = Choices(TODAY, figures=figures)
        book = book_text(make(record, catalogue(), NOW, ".xlsx", asked))
        paper = pdf_text(make(record, catalogue(), NOW, ".pdf", replace(asked, report="assessment")))
        assert [("33%" in each) for each in (book, paper)] == [figures, figures]
