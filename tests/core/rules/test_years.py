"""Comparing years, rule by rule: like for like, several years, falls with their reasons, catalogue versions."""

from dataclasses import replace
from datetime import date

from desktop.core.assessment import (
    AssessmentKind,
    FallReason,
    Group,
)
from desktop.core.checks import before_print
from desktop.core.comparison import Change, Comparison, compare, slipped
from desktop.core.edits.carrying import say_why_fell
from desktop.core.edits.rating import agree
from desktop.core.record import Record
from desktop.core.scoring import principle_results, standings
from desktop.core.years import Years, compare_all
from tests.builders import (
    BEFORE,
    NOT_FOR_US,
    NOW,
    TODAY,
    agreed,
    assessed,
    catalogue,
    forms,
    row,
    said,
    two_years,
)
from tests.exporting import exports

MEASURE = catalogue().measure("P1-M1")
LAST_YEAR = row("P1", 1, 1, 0, 2, NOT_FOR_US, 1, 0, None)
THIS_YEAR = row("P1", 2, 1, 1, 2, 1, 1, 0, 1)


def compared(record: Record) -> Comparison:
    return compare(record, catalogue(), BEFORE, NOW, TODAY)


# Comparing years


def test_the_worked_example_is_up_11_points_like_for_like_and_never_28_to_38() -> None:
    record = two_years(LAST_YEAR, THIS_YEAR)
    found = compared(record)
    assert (found.shared, found.before, found.after) == (6, 28, 39)
    assert found.figures == "28% to 39%, up 11 points"
    assert found.words == "2 up, 0 down, 4 the same, 2 newly rated"
    table = compare_all(record, catalogue(), [BEFORE, NOW], TODAY)
    (principle,) = (each for each in table.principles if each.principle == "P1")
    assert [each.score for each in principle.results if each] == [28, 38]
    assert [each.figures for each in principle.compared if each] == ["28% to 39%, up 11 points"]


def test_the_worked_examples_own_years_are_28_on_6_rated_and_38_on_8() -> None:
    record = two_years(LAST_YEAR, THIS_YEAR)
    own = [principle_results(record.assessments[each], standings(record, each, TODAY))["P1"] for each in (BEFORE, NOW)]
    assert [(each.score, each.rated) for each in own] == [(28, 6), (38, 8)]


def test_only_measures_rated_in_both_years_are_compared_and_the_rest_is_listed() -> None:
    record = two_years(row("P1", 1, None, 1, NOT_FOR_US), row("P1", 1, 1, NOT_FOR_US, 1))
    assert {each.measure: each.change for each in compared(record).changes} == {
        "P1-M1": Change.SAME,
        "P1-M2": Change.NEWLY_RATED,
        "P1-M3": Change.NO_LONGER,
        "P1-M4": Change.NEWLY_RATED,
    }


def test_a_quick_starts_figure_is_never_set_beside_a_full_score() -> None:
    record = two_years(row("P1", 1, 1, 1), row("P1", 2, 2, 2))
    assert compared(record).figures == "33% to 67%, up 34 points"
    quick = record.put(replace(record.assessments[BEFORE], kind=AssessmentKind.QUICK))
    assert compared(quick).figures == ""
    table = compare_all(quick, catalogue(), [BEFORE, NOW], TODAY)
    assert not table.may_show_figures
    assert table.asked == ("48 core measures", "48 measures")
    assert [each.figures for each in table.compared] == [""]


# Several years


def three_years() -> Record:
    """Three assessments of P1: 1, 1, 2; then 2, 0, not asked; then 2, 1, 1."""
    record = agreed(assessed(assessment=BEFORE), row("P1", 1, 1, 2), BEFORE)
    last = record.assessments[BEFORE]
    middle = replace(last, id="middle", label="2026", start=date(2026, 4, 1), measures=("P1-M1", "P1-M2"))
    record = agreed(record.put(middle), row("P1", 2, 0), "middle")
    return agreed(assessed(record=record), row("P1", 2, 1, 1))


def table_of(record: Record, *ids: str) -> Years:
    return compare_all(record, catalogue(), ids, TODAY)


def test_several_years_stand_oldest_first_each_beside_the_one_before() -> None:
    table = table_of(three_years(), NOW, BEFORE, "middle")
    assert [each.label for each in table.assessments] == ["2025/26", "2026", "2026/27"]
    rows = {each.measure: [(one.level, one.change) for one in each.years] for each in table.of_principle("P1")[:3]}
    assert rows == {
        "P1-M1": [(1, None), (2, Change.UP), (2, Change.SAME)],
        "P1-M2": [(1, None), (0, Change.DOWN), (1, Change.UP)],
        "P1-M3": [(2, None), (None, Change.NOT_RATED_NOW), (1, Change.NEW)],
    }
    assert [(each.since, each.words) for each in table.compared] == [
        ("2025/26", "1 up, 1 down, 0 the same, 1 not rated this time"),
        ("2026", "1 up, 0 down, 1 the same, 1 new"),
    ]


def test_a_year_left_out_of_the_table_is_passed_over() -> None:
    table = table_of(three_years(), BEFORE, NOW)
    assert [[one.change for one in each.years] for each in table.of_principle("P1")[:3]] == [
        [None, Change.UP],
        [None, Change.SAME],
        [None, Change.DOWN],
    ]


def test_only_what_changed_can_be_told_apart() -> None:
    table = table_of(three_years(), BEFORE, NOW)
    assert [each.measure for each in table.measures if each.changed] == ["P1-M1", "P1-M3"]


def test_one_assessment_alone_has_nothing_to_be_compared_with() -> None:
    table = table_of(three_years(), NOW)
    assert table.compared == ()
    assert all(each.change is None for row in table.measures for each in row.years)


# Falls are not failures


def test_the_reason_of_a_fall_stands_with_the_figure() -> None:
    record = two_years({MEASURE.id: 2}, {MEASURE.id: 1})
    record = say_why_fell(record, NOW, MEASURE, FallReason.SOMEONE_LEFT, " Our link worker moved on.\n")
    (change,) = compared(record).changes
    assert (change.change, change.fall) == (Change.DOWN, "Someone left. Our link worker moved on.")
    (row_,) = table_of(record, BEFORE, NOW).measures[:1]
    assert row_.years[1].fall == "Someone left. Our link worker moved on."


def test_a_reason_may_be_own_words_alone_and_can_be_taken_back() -> None:
    record = two_years({MEASURE.id: 2}, {MEASURE.id: 1})
    told = say_why_fell(record, NOW, MEASURE, None, "The phone line closed.")
    assert compared(told).changes[0].fall == "The phone line closed."
    assert compared(say_why_fell(told, NOW, MEASURE, None)).changes[0].fall == ""
    silent = two_years({MEASURE.id: 2}, {})
    assert say_why_fell(silent, NOW, MEASURE, None, " ") == silent


def test_a_3_that_only_waits_for_patients_to_confirm_it_says_so() -> None:
    record = two_years({MEASURE.id: 3}, {MEASURE.id: 3}, Group.PATIENTS)
    record = said(record, Group.PATIENTS, {MEASURE.id: 3}, BEFORE)
    (change,) = compared(record).changes
    assert (change.before, change.after) == (3, 2)
    assert change.fall == "A 3 counts as 2 until patients or carers confirm it."


def test_a_level_that_rose_again_shows_no_reason_of_a_fall() -> None:
    record = say_why_fell(two_years({MEASURE.id: 2}, {MEASURE.id: 1}), NOW, MEASURE, FallReason.WORSE)
    assert compared(record).changes[0].fall == "Practice got worse."
    again = agree(record, NOW, MEASURE, 2, on=TODAY)
    assert compared(again).changes[0].fall == ""


def test_the_number_of_people_in_each_group_stands_with_the_figure_both_years() -> None:
    record = two_years({}, {}, Group.PATIENTS, Group.STAFF)
    for group, people in ((Group.PATIENTS, 4), (Group.STAFF, None)):
        view = record.perspectives[f"{BEFORE}-{group}"]
        record = record.put(replace(view, people=people))
        record = said(record, group, {MEASURE.id: 2}, BEFORE)
    record = said(record, Group.PATIENTS, {MEASURE.id: 1})
    assert [each.words for each in compared(record).groups] == [
        "Patients: 4 people, then 6 people.",
        "Staff: number not noted, then not heard.",
    ]


# Catalogue versions


def test_a_wording_fix_keeps_comparison_and_a_change_of_meaning_breaks_it_visibly() -> None:
    record = two_years({MEASURE.id: 1}, {})
    fixed, changed = (agreed(record, {MEASURE.id: 2}, version=each) for each in ("1.4", "2.0"))
    assert compared(fixed).changes[0].change is Change.UP
    assert compared(changed).changes[0].change is Change.NEW
    shown = [table_of(each, BEFORE, NOW).measures[0].years[1] for each in (fixed, changed)]
    assert [(each.breaks, each.change_words) for each in shown] == [(False, "Up"), (True, "New: its meaning changed")]


def test_across_a_change_of_meaning_nothing_is_called_a_rise_a_jump_or_a_fall() -> None:
    record = agreed(two_years({MEASURE.id: 0}, {}), {MEASURE.id: 2}, version="2.0")
    (change,) = compared(record).changes
    assert (change.before, change.after, change.words) == (None, 2, "New: its meaning changed")
    found = before_print(record, catalogue(), NOW, TODAY)
    assert not any("since last time" in each.found for each in found)
    assert change.words in dict(exports(record, [NOW]))[f"assessment of {NOW}"]
    back = agreed(two_years({MEASURE.id: 2}, {}), {MEASURE.id: 0}, version="2.0")
    assert slipped(back, catalogue(), NOW, standings(back, NOW, TODAY), TODAY) == frozenset()


def test_a_few_people_on_forms_stand_as_that_beside_a_figure() -> None:
    record = two_years({}, {}, Group.PATIENTS)
    record = forms(said(record, Group.PATIENTS, {MEASURE.id: 2}, BEFORE), Group.PATIENTS, MEASURE.id, 1, 2, 2)
    record = record.put(replace(record.perspectives[f"{NOW}-patients"], people=3))
    assert [each.words for each in compared(record).groups] == ["Patients: 6 people, then a few people."]
