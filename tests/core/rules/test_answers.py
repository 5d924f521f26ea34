"""Blanks, don’t knows and what does not apply, rule by rule: in the score, in coverage, and what the program does."""

from dataclasses import replace

import pytest

from desktop.core.applicability import why_it_may_not_apply
from desktop.core.assessment import AssessmentKind, Group, MeasureRating, State
from desktop.core.edits.assessing import start_assessment
from desktop.core.framework import Work
from desktop.core.points import Kind, ranked
from desktop.core.record import new_record
from desktop.core.scoring import standings
from tests.builders import (
    NOT_FOR_US,
    NOW,
    TODAY,
    UNKNOWN,
    Answer,
    agreed,
    assessed,
    catalogue,
    one_principle,
    result,
    said,
    standing,
)
from tests.exporting import exports


def test_blanks_are_not_zeros() -> None:
    assert result(one_principle(2, 2, 2, 2, 2)).score == 67
    assert result(one_principle(2, 2, 2, 2, 2, 0, 0, 0)).score == 42


def test_several_dont_knows_widen_the_range() -> None:
    found = result(one_principle(1, 1, 1, 1, 1, UNKNOWN, UNKNOWN))
    assert found.figures == "33% (24% to 52% once 2 don’t knows are settled)"
    assert found.coverage_words == "5 of 8 rated, 2 don’t knows"


def test_an_imported_level_counts_for_nothing_until_confirmed() -> None:
    rating = MeasureRating(NOW, "P2-M1", "1.0", State.RATED, 2, unconfirmed=True)
    record = said(assessed(Group.STAFF), Group.STAFF, {"P2-M1": 1}).put(rating)
    found = standing(record)
    assert (found.state, found.level, found.counted) == (State.NOT_ASSESSED, None, None)
    assert (found.unconfirmed, found.to_confirm, found.answered) == (True, 2, False)
    assert found.words == "Imported, not confirmed"
    assert standing(record.put(replace(rating, unconfirmed=False))).counted == 2


def test_one_views_not_applicable_never_settles_a_measure() -> None:
    record = assessed(Group.PATIENTS, Group.STAFF)
    alone = said(record, Group.PATIENTS, {"P2-M1": NOT_FOR_US})
    assert standing(alone).state is State.NOT_ASSESSED
    assert standing(said(alone, Group.STAFF, {"P2-M1": 1})).level == 1
    unsure = said(alone, Group.STAFF, {"P2-M1": UNKNOWN})
    assert standing(unsure).state is State.DONT_KNOW
    settled = agreed(unsure, {"P2-M1": NOT_FOR_US})
    assert (standing(settled).state, standing(settled).words) == (State.NOT_APPLICABLE, "Not applicable")


def test_a_level_goes_before_another_views_dont_know() -> None:
    record = said(assessed(Group.PATIENTS, Group.STAFF), Group.PATIENTS, {"P2-M1": UNKNOWN})
    assert standing(said(record, Group.STAFF, {"P2-M1": 2})).level == 2
    assert standing(agreed(said(record, Group.STAFF, {"P2-M1": 2}), {"P2-M1": UNKNOWN})).state is State.DONT_KNOW


def test_a_principle_where_nothing_applies_says_so() -> None:
    found = result(one_principle(*[NOT_FOR_US] * 8))
    assert (found.label, found.coverage, found.score) == ("Does not apply to us", None, None)


@pytest.mark.parametrize(
    ("answer", "applicable", "rated", "widens"),
    [(None, 8, 7, False), (UNKNOWN, 8, 7, True), (NOT_FOR_US, 7, 7, False), (1, 8, 8, False)],
)
def test_what_an_answer_does_to_score_coverage_and_range(
    answer: Answer, applicable: int, rated: int, widens: bool
) -> None:
    found = result(one_principle(1, 1, 1, 1, 1, 1, 1, answer))
    assert (found.score, found.applicable, found.rated) == (33, applicable, rated)
    assert (found.low != found.high) is widens


def test_an_imported_level_is_left_out_of_the_score_and_counts_as_missing() -> None:
    record = one_principle(1, 1, 1, 1, 1, 1, 1)
    waiting = MeasureRating(NOW, "P1-M8", "1.0", State.RATED, 3, unconfirmed=True)
    found = result(record.put(waiting))
    assert (found.score, found.applicable, found.rated, found.answered) == (33, 8, 7, 7)


def test_a_dont_know_offers_a_find_out_action_that_asks_who_and_by_when() -> None:
    (offered,) = ranked(agreed(assessed(), {"P1-M1": UNKNOWN}), catalogue(), NOW, TODAY)
    assert (offered.kind, offered.hint) == (Kind.FIND_OUT, "Who could tell us, and by when?")
    assert offered.title == "Find out where we stand: A promise we wrote together"


def test_a_dont_know_stays_visible_in_reports() -> None:
    record = agreed(assessed(measures=("P1-M1", "P1-M2")), {"P1-M1": UNKNOWN, "P1-M2": 1})
    told = dict(exports(record, [NOW]))
    assert all("Don’t know" in told[each] for each in ("show --json", f"{NOW}.xlsx", f"assessment of {NOW}"))
    assert "1 of 2 rated, 1 don’t know" in told["show"]


def test_does_not_apply_is_offered_with_its_reason_and_never_set_without_a_click() -> None:
    campaigners = new_record("A charity", (Work.CAMPAIGN,))
    record = start_assessment(campaigners, catalogue(), AssessmentKind.FULL, label="2026/27", start=TODAY)
    (assessment,) = record.assessments.values()
    offered = [each for each in catalogue().by_id.values() if why_it_may_not_apply(each, record.organisation)]
    assert offered
    assert {each.state for each in standings(record, assessment.id, TODAY).values()} == {State.NOT_ASSESSED}
    assert {each.id for each in offered} <= set(assessment.measures)
