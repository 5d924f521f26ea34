"""Standings and results: every worked number of the guidance on scoring, and the level 3 rule."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.assessment import AssessmentKind, AssessmentState, EvidenceKind, Group, MeasureRating, State
from desktop.core.record import Record
from desktop.core.scoring import (
    PrincipleResult,
    Standing,
    current_standings,
    overall,
    percent,
    principle_result,
    principle_results,
    standings,
    years_before,
)
from tests.builders import (
    NOT_FOR_US,
    NOW,
    TODAY,
    UNKNOWN,
    Answer,
    agreed,
    assessed,
    catalogue,
    evidenced,
    forms,
    row,
    said,
)


def _record(*answers: Answer, confirmed: bool = True) -> Record:
    """One principle's levels agreed, with every 3 confirmed by patients."""
    record = agreed(assessed(Group.PATIENTS), row("P1", *answers))
    threes = {measure: level for measure, level in row("P1", *answers).items() if level == 3}
    return said(record, Group.PATIENTS, threes) if confirmed else record


def _result(record: Record, principle: str = "P1") -> PrincipleResult:
    return principle_results(record.assessments[NOW], standings(record, NOW, TODAY))[principle]


def _standing(record: Record, measure: str = "P2-M1") -> Standing:
    return standings(record, NOW, TODAY)[measure]


def _scored(score: int) -> PrincipleResult:
    return PrincipleResult("P1", 8, 8, 8, 0, (0, 8, 0, 0), 1, score, score, score, 8)


def test_example_a_a_normal_principle() -> None:
    result = _result(_record(2, 1, 1, 0, UNKNOWN, 2, NOT_FOR_US, 3))
    assert (result.applicable, result.rated, result.coverage, result.answered) == (7, 6, 86, 8)
    assert (result.score, result.low, result.high) == (50, 43, 57)
    assert result.label == "Mostly In places"
    assert result.spread_words == "1 Not yet · 2 In places · 2 Usual practice · 1 Together"
    assert result.figures == "50% (43% to 57% once 1 don’t know is settled)"
    assert result.coverage_words == "6 of 7 rated, 1 don’t know"
    assert result.why_no_score == ""


def test_example_b_too_few_rated() -> None:
    result = _result(_record(1, None, None, None, UNKNOWN, 0, NOT_FOR_US, None))
    assert (result.applicable, result.rated, result.coverage) == (7, 2, 29)
    assert (result.score, result.low, result.high) == (None, None, None)
    assert result.label == result.why_no_score == result.figures == "Not enough rated yet (2 of 7)"


def test_example_c_overall_is_the_average_of_six() -> None:
    scores = [_scored(each) for each in (58, 50, 38, 25, 67, 46)]
    assert overall(scores) == 47
    assert overall(scores[:5]) is None
    assert overall([*scores[:5], replace(scores[5], score=None)]) is None


def test_example_d_a_principle_with_few_measures_does_not_vanish() -> None:
    assert overall([_scored(100)] * 5 + [_scored(0)]) == 83
    assert percent(3 * 40, 3 * 45) == 89


def test_example_e_the_level_3_rule() -> None:
    record = _record(3, 3, 2, 2, confirmed=False)
    record = record.put(replace(record.assessments[NOW], measures=("P1-M1", "P1-M2", "P1-M3", "P1-M4")))
    assert [each.counted for each in standings(record, NOW, TODAY).values()] == [2, 2, 2, 2]
    assert _result(record).score == 67
    confirmed = said(record, Group.PATIENTS, {"P1-M1": 2, "P1-M2": 3})
    assert _result(confirmed).score == 83


def test_example_f_all_eight_rated() -> None:
    result = _result(_record(2, 1, 1, 2, 1, 1, 0, 1))
    assert (result.score, result.figures, result.coverage) == (38, "38%", 100)


@pytest.mark.parametrize(("part", "whole", "shown"), [(1, 200, 1), (1, 201, 0), (9, 24, 38), (0, 3, 0), (3, 3, 100)])
def test_shares_round_half_up(part: int, whole: int, shown: int) -> None:
    assert percent(part, whole) == shown


def test_sixty_per_cent_coverage_is_enough_and_less_is_not() -> None:
    five = replace(assessed().assessments[NOW], measures=("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5"))
    assert _result(_record(1, 1, 1).put(five)).score == 33
    assert _result(_record(1, 1).put(five)).label == "Not enough rated yet (2 of 5)"


def test_a_percentage_needs_three_rated_measures_and_a_label_does_not() -> None:
    result = _result(_record(2, 1, *[NOT_FOR_US] * 6))
    assert (result.label, result.score, result.low) == ("Mostly In places", None, None)
    assert result.figures == "Only 2 measures rated, too few for a percentage"


def test_a_quick_start_has_no_percentage() -> None:
    record = agreed(assessed(kind=AssessmentKind.QUICK), row("P1", 2, 2, 2, 2, 2, 2, 2, 2))
    result = _result(record)
    assert (result.label, result.score) == ("Mostly Usual practice", None)
    assert result.figures == "A quick start has no percentages"


def test_a_principle_where_nothing_applies_says_so() -> None:
    result = _result(_record(*[NOT_FOR_US] * 8))
    assert (result.label, result.coverage, result.score) == ("Does not apply to us", None, None)


def test_blanks_are_not_zeros() -> None:
    assert _result(_record(2, 2, 2, 2, 2)).score == 67
    assert _result(_record(2, 2, 2, 2, 2, 0, 0, 0)).score == 42


def test_several_dont_knows_widen_the_range() -> None:
    result = _result(_record(1, 1, 1, 1, 1, UNKNOWN, UNKNOWN))
    assert result.figures == "33% (24% to 52% once 2 don’t knows are settled)"
    assert result.coverage_words == "5 of 8 rated, 2 don’t knows"


def test_an_imported_level_counts_for_nothing_until_confirmed() -> None:
    rating = MeasureRating(NOW, "P2-M1", "1.0", State.RATED, 2, unconfirmed=True)
    record = said(assessed(Group.STAFF), Group.STAFF, {"P2-M1": 1}).put(rating)
    standing = _standing(record)
    assert (standing.state, standing.level, standing.counted) == (State.NOT_ASSESSED, None, None)
    assert (standing.unconfirmed, standing.to_confirm, standing.answered) == (True, 2, False)
    assert standing.words == "Imported, not confirmed"
    assert _standing(record.put(replace(rating, unconfirmed=False))).counted == 2


def test_the_worked_views_leave_the_lowest_level_for_now() -> None:
    record = assessed(Group.PATIENTS, Group.CARERS, Group.STAFF)
    record = forms(record, Group.STAFF, "P2-M1", 2, 2, 3, 1, 2)
    record = forms(record, Group.PATIENTS, "P2-M1", 0, 1, 1, 2)
    standing = _standing(said(record, Group.CARERS, {"P2-M1": 1}))
    assert (standing.level, standing.for_now, standing.words) == (1, True, "1 In places, for now")


def test_an_agreed_level_stands_whatever_the_views_say() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, {"P2-M1": 0})
    standing = _standing(agreed(record, {"P2-M1": 2}))
    assert (standing.level, standing.agreed, standing.words) == (2, True, "2 Usual practice")


def test_one_views_not_applicable_never_settles_a_measure() -> None:
    record = assessed(Group.PATIENTS, Group.STAFF)
    alone = said(record, Group.PATIENTS, {"P2-M1": NOT_FOR_US})
    assert _standing(alone).state is State.NOT_ASSESSED
    assert _standing(said(alone, Group.STAFF, {"P2-M1": 1})).level == 1
    unsure = said(alone, Group.STAFF, {"P2-M1": UNKNOWN})
    assert _standing(unsure).state is State.DONT_KNOW
    settled = agreed(unsure, {"P2-M1": NOT_FOR_US})
    assert (_standing(settled).state, _standing(settled).words) == (State.NOT_APPLICABLE, "Not applicable")


def test_a_level_goes_before_another_views_dont_know() -> None:
    record = said(assessed(Group.PATIENTS, Group.STAFF), Group.PATIENTS, {"P2-M1": UNKNOWN})
    assert _standing(said(record, Group.STAFF, {"P2-M1": 2})).level == 2
    assert _standing(agreed(said(record, Group.STAFF, {"P2-M1": 2}), {"P2-M1": UNKNOWN})).state is State.DONT_KNOW


def test_you_cannot_give_yourselves_a_3() -> None:
    record = said(assessed(Group.PATIENTS, Group.CARERS, Group.STAFF), Group.STAFF, {"P2-M1": 3})
    held = _standing(record)
    assert (held.level, held.counted, held.held) == (3, 2, True)
    assert held.words == "2 (3 not yet confirmed by patients), for now"
    assert _standing(agreed(record, {"P2-M1": 3})).words == "2 (3 not yet confirmed by patients)"
    little = said(agreed(record, {"P2-M1": 3}), Group.PATIENTS, {"P2-M1": 1})
    assert _standing(little).held
    mostly = said(little, Group.CARERS, {"P2-M1": 2})
    assert (_standing(mostly).counted, _standing(mostly).words) == (3, "3 Together")


def test_patients_own_3_needs_nobody_else() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, {"P2-M1": 3})
    assert _standing(record).counted == 3


def test_trustees_cannot_confirm_a_3() -> None:
    record = said(assessed(Group.TRUSTEES), Group.TRUSTEES, {"P2-M1": 3})
    assert _standing(record).held


@pytest.mark.parametrize(
    ("kind", "on", "confirms"),
    [
        (EvidenceKind.PEOPLE, TODAY, True),
        (EvidenceKind.PEOPLE, date(2024, 11, 22), True),
        (EvidenceKind.PEOPLE, date(2024, 11, 21), False),
        (EvidenceKind.PEOPLE, date(2026, 11, 23), False),
        (EvidenceKind.RULES, TODAY, False),
        (EvidenceKind.PARTNERS, TODAY, False),
    ],
)
def test_peoples_experience_of_the_last_24_months_confirms_a_3(kind: EvidenceKind, on: date, confirms: bool) -> None:
    record = agreed(assessed(Group.STAFF), {"P2-M1": 3, "P2-M2": 3})
    record = evidenced(record, "P2-M1", kind, on)
    assert _standing(record).counted == (3 if confirms else 2)
    assert _standing(record, "P2-M2").counted == 2


def test_an_agreed_assessment_still_reads_as_it_was_years_later() -> None:
    record = evidenced(agreed(assessed(Group.STAFF), {"P2-M1": 3}), "P2-M1", on=date(2026, 10, 1))
    years_later = date(2030, 1, 1)
    assert standings(record, NOW, years_later)["P2-M1"].held
    closed = replace(record.assessments[NOW], state=AssessmentState.AGREED, agreed_on=TODAY)
    assert standings(record.put(closed), NOW, years_later)["P2-M1"].counted == 3


def test_standings_keep_the_order_the_assessment_asks_in() -> None:
    record = assessed(measures=("P5-M2", "P1-M1", "P9-M1"))
    assert list(standings(record, NOW, TODAY)) == ["P5-M2", "P1-M1", "P9-M1"]
    assert list(principle_results(record.assessments[NOW], standings(record, NOW, TODAY))) == ["P5", "P1", "P9"]


def test_two_years_before_a_leap_day_is_the_28th() -> None:
    assert years_before(date(2028, 2, 29), 2) == date(2026, 2, 28)


def test_an_empty_principle_has_neither_label_nor_middle() -> None:
    result = principle_result("P1", [Standing("P1-M1", State.NOT_ASSESSED)], quick=False)
    assert (result.middle, result.label) == (None, "Not enough rated yet (0 of 1)")


def test_what_nobody_can_answer_any_more_is_passed_over_while_an_assessment_is_open() -> None:
    record = said(assessed(Group.STAFF, measures=("P1-M1", "P1-M98", "P1-M99")), Group.STAFF, {"P1-M98": 2})
    assert list(current_standings(record, catalogue(), NOW, TODAY)) == ["P1-M1", "P1-M98"]
    record = record.put(replace(record.assessments[NOW], state=AssessmentState.AGREED))
    assert current_standings(record, catalogue(), NOW, TODAY) == standings(record, NOW, TODAY)
