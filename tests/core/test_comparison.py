"""Years side by side, like for like: the worked example, and what is new, no longer applies or was not rated."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import AssessmentKind, FallReason, Group, MeasureRating, State, Wording
from desktop.core.comparison import Change, Comparison, by_principle, change_words, compare, slipped
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.core.terms import label
from tests.builders import (
    BEFORE,
    NOT_FOR_US,
    NOW,
    TODAY,
    UNKNOWN,
    Answer,
    agreed,
    assessed,
    catalogue,
    row,
    said,
    two_years,
)


def _compared(record: Record) -> Comparison:
    return compare(record, catalogue(), BEFORE, NOW, TODAY)


def _became(last: Answer, this: Answer) -> Change | None:
    changes = _compared(two_years({"P1-M1": last}, {"P1-M1": this})).changes
    return changes[0].change if changes else None


@pytest.mark.parametrize(
    ("last", "this", "became"),
    [
        (1, 2, Change.UP),
        (2, 0, Change.DOWN),
        (0, 0, Change.SAME),
        (None, 0, Change.NEWLY_RATED),
        (UNKNOWN, 1, Change.NEWLY_RATED),
        (NOT_FOR_US, 1, Change.NEWLY_RATED),
        (1, NOT_FOR_US, Change.NO_LONGER),
        (1, None, Change.NOT_RATED_NOW),
        (1, UNKNOWN, Change.NOT_RATED_NOW),
        (None, UNKNOWN, None),
        (NOT_FOR_US, None, None),
    ],
)
def test_what_becomes_of_a_measure(last: Answer, this: Answer, became: Change | None) -> None:
    assert _became(last, this) is became


def test_counted_levels_are_compared_so_an_unconfirmed_3_is_no_rise() -> None:
    assert _became(2, 3) is Change.SAME


def test_a_change_of_meaning_breaks_the_comparison_and_a_wording_fix_keeps_it() -> None:
    record = two_years({"P1-M1": 1}, {})
    assert _compared(agreed(record, {"P1-M1": 2}, version="1.4")).changes[0].change is Change.UP
    assert _compared(agreed(record, {"P1-M1": 2}, version="2.0")).changes[0].change is Change.NEW
    other = record.put(MeasureRating(NOW, "P1-M1", "2.0", State.DONT_KNOW))
    assert _compared(other).changes[0].change is Change.NO_LONGER


def test_an_older_catalogues_views_keep_the_meaning_they_were_given_with() -> None:
    record = assessed(Group.STAFF, assessment=BEFORE)
    record = said(record, Group.STAFF, {"P1-M1": 1}, BEFORE)
    record = record.put(replace(record.assessments[BEFORE], catalogue_version="0.1"))
    record = agreed(assessed(record=record), {"P1-M1": 2})
    assert _compared(record).changes[0].change is Change.UP
    words = [Wording("P1-M1", version, "", "", "", "", ("", "", "", "")) for version in ("0.3", "1.0")]
    assert _compared(record.put(*words)).changes[0].change is Change.NEW
    words = [Wording("P1-M1", version, "", "", "", "", ("", "", "", "")) for version in ("1.10", "10.0")]
    assert _compared(record.put(*words)).changes[0].change is Change.UP


def test_measures_that_came_or_went_with_the_catalogue_are_new_or_no_longer_apply() -> None:
    record = two_years({"P1-M1": 1, "P1-M9": 1}, {"P1-M1": 1, "P1-M2": 1})
    then = replace(record.assessments[BEFORE], measures=("P1-M1", "P1-M9"))
    found = _compared(record.put(then))
    assert {each.measure: each.change for each in found.changes} == {
        "P1-M1": Change.SAME,
        "P1-M2": Change.NEW,
        "P1-M9": Change.NO_LONGER,
    }
    assert found.words == "0 up, 0 down, 1 the same, 1 new, 1 no longer applies"


def test_what_a_quick_start_did_not_ask_was_only_not_rated() -> None:
    record = two_years(row("P1", 1, 1, 2), row("P1", 1, 2, 2, 1))
    then = record.assessments[BEFORE]
    quick = replace(then, kind=AssessmentKind.QUICK, measures=("P1-M1", "P1-M2", "P1-M3"))
    found = _compared(record.put(quick))
    assert found.count(Change.NEWLY_RATED) == 1
    assert (found.shared, found.before, found.figures) == (3, None, "")
    assert by_principle(found)["P1"].before is None


def test_like_for_like_figures_need_three_shared_measures() -> None:
    assert _compared(two_years(row("P1", 1, 1), row("P1", 2, 2))).figures == ""
    assert _compared(two_years(row("P1", 1, 1, 1), row("P1", 2, 2, 1))).figures == "33% to 56%, up 23 points"
    assert _compared(two_years(row("P1", 1, 1, 1), row("P1", 1, 1, 0))).figures == "33% to 22%, down 11 points"
    assert _compared(two_years(row("P1", 1, 1, 1), row("P1", 1, 0, 2))).figures == "33% to 33%, no change"


def test_measures_of_several_principles_are_never_pooled_into_one_figure() -> None:
    record = two_years(row("P1", 1, 1, 1) | row("P2", 1, 1, 1), row("P1", 2, 2, 2) | row("P2", 1, 1, 1))
    found = _compared(record)
    assert (found.shared, found.before, found.figures) == (6, None, "")
    assert by_principle(found)["P1"].figures == "33% to 67%, up 34 points"


def test_each_principle_is_compared_by_itself() -> None:
    record = two_years(row("P1", 1, 1) | row("P3", 2), row("P1", 2, 0) | row("P3", 2, 1))
    found = by_principle(_compared(record))
    assert list(found) == ["P1", "P3"]
    assert found["P1"].short_words == "1 up, 1 down since 2025/26"
    assert found["P3"].short_words == "no change since 2025/26"
    assert found["P3"].words == "0 up, 0 down, 1 the same, 1 newly rated"
    assert _compared(two_years({}, row("P1", 1))).short_words == ""


def test_a_measure_slips_when_its_counted_level_falls() -> None:
    record = two_years(row("P1", 2, 1, 2), row("P1", 1, 1, UNKNOWN))
    assert slipped(record, catalogue(), NOW, standings(record, NOW, TODAY), TODAY) == {"P1-M1"}


def test_without_an_earlier_assessment_the_level_brought_in_is_last_time() -> None:
    record = agreed(assessed(), row("P1", 1, 1))
    ratings = [
        replace(each, last_level=level) for each, level in zip(record.measure_ratings.values(), (2, 1), strict=True)
    ]
    record = record.put(*ratings)
    assert slipped(record, catalogue(), NOW, standings(record, NOW, TODAY), TODAY) == {"P1-M1"}


def test_every_change_has_words_and_falls_have_reasons_to_choose_from() -> None:
    assert [change_words(each) for each in (Change.NEW, Change.NO_LONGER, Change.NEWLY_RATED)] == [
        "New",
        "No longer applies",
        "Not rated last time",
    ]
    assert len({change_words(each) for each in Change}) == len(Change)
    assert len({label(each) for each in FallReason}) == 5


LEVELS = st.lists(st.one_of(st.integers(0, 3), st.sampled_from([None, UNKNOWN, NOT_FOR_US])), max_size=8)


@given(LEVELS)
def test_an_assessment_compared_with_itself_is_all_the_same(answers: list[Answer]) -> None:
    record = agreed(assessed(), row("P1", *answers))
    found = compare(record, catalogue(), NOW, NOW, TODAY)
    assert {each.change for each in found.changes} <= {Change.SAME}
    assert found.points in (None, 0)


@given(LEVELS, LEVELS)
def test_what_rises_one_way_falls_the_other(last: list[Answer], this: list[Answer]) -> None:
    record = two_years(row("P1", *last), row("P1", *this))
    forth, back = _compared(record), compare(record, catalogue(), NOW, BEFORE, TODAY)
    assert forth.count(Change.UP) == back.count(Change.DOWN)
    assert forth.count(Change.SAME) == back.count(Change.SAME)
    assert forth.points is None or forth.points == -(back.points or 0)
