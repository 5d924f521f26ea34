"""The sentences and counts that every room shares."""

from dataclasses import replace
from datetime import date

from desktop.core.action import Action, BenefitSeen, Status
from desktop.core.assessment import AssessmentKind, Group, TookPart
from desktop.core.framework import Work
from desktop.core.record import Organisation, Record, Size
from desktop.core.scoring import PrincipleResult, current_standings, principle_results, standings
from desktop.core.summary import (
    Piles,
    answered_words,
    asked_words,
    finished_words,
    headline,
    missing_views,
    missing_words,
    our_view_line,
    overall_words,
    people_answered,
    people_answered_words,
    piles,
    views_heard,
)
from tests.builders import NOT_FOR_US, NOW, TODAY, UNKNOWN, Answer, agreed, assessed, catalogue, row, said, view_id

ALL = tuple(catalogue().by_id)


def _results(record: Record) -> dict[str, PrincipleResult]:
    return principle_results(record.assessments[NOW], standings(record, NOW, TODAY))


def _headline(levels: dict[str, Answer]) -> str:
    return headline(catalogue(), _results(agreed(assessed(Group.PATIENTS), levels)))


def _scores(*scores: int) -> dict[str, PrincipleResult]:
    return {
        f"P{number}": PrincipleResult(f"P{number}", 8, 8, 8, 0, (0, 8, 0, 0), 1, score, score, score, 8)
        for number, score in enumerate(scores, 1)
    }


def test_dont_know_and_not_applicable_are_answers() -> None:
    levels: dict[str, Answer] = dict.fromkeys(ALL[:29], 1) | {ALL[29]: UNKNOWN, ALL[30]: NOT_FOR_US}
    assert answered_words(standings(agreed(assessed(), levels), NOW, TODAY)) == "31 of 48 answered"


def test_a_quick_start_is_labelled_12_core_measures() -> None:
    quick = tuple(each.id for each in catalogue().quick_start((Work.CARE,)))
    assert asked_words(assessed(measures=quick, kind=AssessmentKind.QUICK).assessments[NOW]) == "12 core measures"
    assert asked_words(assessed().assessments[NOW]) == "48 measures"


def test_results_fall_into_three_piles() -> None:
    record = agreed(assessed(), row("P1", 0, 1, 2, 3, UNKNOWN, NOT_FOR_US, None))
    assert piles(standings(record, NOW, TODAY)) == Piles(("P1-M3", "P1-M4"), ("P1-M2", "P1-M5"), ("P1-M1",))


def test_each_view_says_who_took_part_and_how() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.PATIENTS, row("P1", 1, UNKNOWN))
    patients = record.perspectives[view_id(Group.PATIENTS)]
    record = record.put(replace(patients, people=1, took_part=(TookPart.MEETING, TookPart.PHONE)))
    found = views_heard(record, NOW, ALL)
    assert [each.words for each in found] == [
        "Patients: 1 person, by meeting and phone, 2 of 48 answered",
        "Staff: 6 people, 0 of 48 answered",
    ]


def test_who_is_missing_is_said_in_words() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS, organisation=Organisation("A", has_trustees=False))
    record = said(record, Group.STAFF, {"P1-M1": 1})
    assert missing_words(record, NOW) == "We have not heard from patients, carers and volunteers yet."


def test_groups_an_organisation_does_not_have_are_never_missing() -> None:
    alone = Organisation("A", paid_staff=Size.NONE, volunteers=Size.FEW, has_trustees=False)
    record = said(assessed(Group.STAFF, organisation=alone), Group.STAFF, {"P1-M1": 1})
    assert missing_views(record, NOW) == (Group.PATIENTS, Group.CARERS)
    heard = said(assessed(*Group), Group.PATIENTS, {"P1-M1": 1})
    for group in Group:
        heard = said(heard, group, {"P1-M1": 1})
    assert missing_words(heard, NOW) == ""


def test_the_line_stands_until_a_patient_or_carer_has_answered() -> None:
    record = said(assessed(Group.STAFF, Group.CARERS), Group.STAFF, {"P1-M1": 1})
    assert our_view_line(record, NOW) == "Our view so far. Patients not asked yet."
    assert people_answered_words(record, NOW, ALL) == our_view_line(record, NOW)
    assert our_view_line(said(record, Group.CARERS, {"P1-M1": UNKNOWN}), NOW) == ""


def test_how_much_patients_have_answered_is_said() -> None:
    record = said(assessed(Group.PATIENTS, Group.CARERS), Group.PATIENTS, dict.fromkeys(ALL[:14], 1))
    record = said(record, Group.CARERS, {ALL[0]: 1})
    assert people_answered(record, NOW, ALL) == 14
    assert people_answered_words(record, NOW, ALL) == (
        "Patients or carers have answered 14 of 48 measures. Most of this is still our own view."
    )
    half = said(record, Group.CARERS, dict.fromkeys(ALL[14:24], 1))
    assert people_answered_words(half, NOW, ALL) == "Patients or carers have answered 24 of 48 measures."


def test_a_measure_that_left_the_catalogue_unanswered_counts_nowhere() -> None:
    record = said(assessed(Group.PATIENTS, measures=("P1-M1", "P1-M9")), Group.PATIENTS, {"P1-M1": 1})
    found = current_standings(record, catalogue(), NOW, TODAY)
    assert [each.asked for each in views_heard(record, NOW, found)] == [1]
    assert people_answered_words(record, NOW, found) == "Patients or carers have answered 1 of 1 measures."


def test_the_headline_says_how_far_most_are() -> None:
    assert _headline({}) == "Nothing is rated yet."
    assert _headline(row("P1", 2, 2, 2, 0, 0)) == "Most of the 5 measures rated so far are usual practice."
    assert _headline(row("P1", 1, 1, 2, 0, 0)) == "Most of the 5 measures rated so far have begun."
    assert _headline(row("P1", 1, 0, 0)) == (
        "Most of the 3 measures rated so far have not begun yet, and it helps to know that."
    )


def test_the_headline_speaks_of_all_measures_only_where_all_that_apply_are_rated() -> None:
    everything: dict[str, Answer] = dict.fromkeys(ALL, 1)
    assert _headline(everything) == "Most of these have begun."
    assert _headline(everything | {ALL[0]: NOT_FOR_US}) == "Most of these have begun."
    assert _headline(everything | {ALL[0]: UNKNOWN}) == "Most of the 47 measures rated so far have begun."


def test_with_fewer_than_three_rated_the_headline_says_no_more() -> None:
    assert _headline(row("P1", 2)) == "1 measure rated so far. That is too few to say more."
    assert _headline(row("P1", 2, 0)) == "2 measures rated so far. That is too few to say more."


def test_the_headline_names_the_strongest_of_several() -> None:
    low, high = row("P1", *[1] * 8), row("P3", *[1] * 7, 2)
    begun = "Most of the {} measures rated so far have begun."
    assert _headline(low | high) == (
        f"{begun.format(16)} “Shared decision making and patient partnership” is strongest."
    )
    assert _headline(low | row("P3", *[1] * 8)) == begun.format(16)
    assert _headline(low | row("P3", 2, 2)) == begun.format(10), "too few rated to be called strongest"


def test_the_overall_figure_comes_with_care_and_its_lowest() -> None:
    assert overall_words(catalogue(), _scores(58, 50, 38, 25, 67, 46)) == (
        "47%, to be used with care. Lowest: Recognising inequalities, 25%."
    )
    assert overall_words(catalogue(), _scores(58, 50, 38, 25, 67)) == ""


def _done(*benefits: BenefitSeen, on: date = TODAY) -> Action:
    return Action("Ask", status=Status.DONE, done_on=on, benefits_seen=benefits)


def test_what_finished_actions_brought_is_counted() -> None:
    better = BenefitSeen.BETTER
    record = assessed().put(
        _done(better), _done(better, BenefitSeen.SAVED), _done(better), _done(BenefitSeen.SAFER), _done(), Action("Ask")
    )
    assert finished_words(record) == ("5 things finished: 3 better for patients, 1 saved time or money, 1 safer.")


def test_nothing_finished_says_nothing_and_no_answers_only_count() -> None:
    assert finished_words(assessed().put(Action("Ask"))) == ""
    assert finished_words(assessed().put(_done())) == "1 thing finished."


def test_finished_things_can_be_counted_since_a_day() -> None:
    record = assessed().put(_done(on=date(2026, 3, 1)), _done(BenefitSeen.TOO_SOON), Action("Ask", status=Status.DONE))
    assert finished_words(record, since=date(2026, 4, 1)) == "1 thing finished: 1 too soon to say."
