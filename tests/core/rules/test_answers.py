"""Blanks, don’t knows and what does not apply, rule by rule: in the score, in coverage, and what the program does."""

from dataclasses import replace

from desktop.core.assessment import Group, MeasureRating, State
from tests.builders import (
    NOT_FOR_US,
    NOW,
    UNKNOWN,
    agreed,
    assessed,
    one_principle,
    result,
    said,
    standing,
)


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
