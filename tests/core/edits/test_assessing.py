"""Starting an assessment, whose views it asks for, stars, and finishing a principle."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.assessment import AssessmentKind, Group, State
from desktop.core.edits import assessing, rating
from desktop.core.framework import Work
from desktop.core.record import Record, Size, new_record
from desktop.core.views import views_of
from tests.builders import NOW, assessed, catalogue, said, view_id

START = date(2026, 11, 22)


def started(record: Record, kind: AssessmentKind = AssessmentKind.QUICK, principle: str | None = None) -> Record:
    return assessing.start_assessment(record, catalogue(), kind, label="2026/27", start=START, principle=principle)


def only(record: Record) -> str:
    (assessment_id,) = record.assessments
    return assessment_id


def test_a_quick_start_asks_twelve_measures_that_fit_the_work() -> None:
    record = started(new_record("A charity", (Work.CAMPAIGN,)))
    asked = record.assessments[only(record)].measures
    assert len(asked) == 12
    assert asked[4:6] == ("P3-M7", "P3-M2")


def test_a_full_assessment_asks_all_forty_eight() -> None:
    record = started(new_record("A charity"), AssessmentKind.FULL)
    assert len(record.assessments[only(record)].measures) == 48


def test_a_single_principle_asks_its_eight() -> None:
    record = started(new_record("A charity"), AssessmentKind.SINGLE, "P4")
    assert record.assessments[only(record)].measures == tuple(f"P4-M{number}" for number in range(1, 9))


@pytest.mark.parametrize(
    ("paid", "group"), [(None, Group.STAFF), (Size.FEW, Group.STAFF), (Size.NONE, Group.VOLUNTEERS)]
)
def test_the_first_view_is_of_those_who_run_things(paid: Size | None, group: Group) -> None:
    empty = new_record("A charity")
    record = started(empty.put(replace(empty.organisation, paid_staff=paid)))
    assert [each.group for each in views_of(record, only(record))] == [group]


@pytest.mark.parametrize(
    ("day", "year_start", "label"),
    [
        (date(2026, 11, 22), None, "2026/27"),
        (date(2027, 3, 31), 4, "2026/27"),
        (date(2027, 4, 1), 4, "2027/28"),
        (date(2099, 5, 1), 4, "2099/00"),
        (date(2026, 11, 22), 1, "2026"),
    ],
)
def test_a_year_is_named_from_where_it_starts(day: date, year_start: int | None, label: str) -> None:
    assert assessing.year_label(day, year_start) == label


def looked(*looks: tuple[AssessmentKind, date, str | None]) -> Record:
    record = new_record("A charity")
    for number, (kind, start, principle) in enumerate(looks):
        record = assessing.start_assessment(
            record, catalogue(), kind, label=f"Look {number}", start=start, principle=principle
        )
    return record


FULL, QUICK, SINGLE = AssessmentKind.FULL, AssessmentKind.QUICK, AssessmentKind.SINGLE
SPRING, SUMMER, AUTUMN = date(2026, 4, 1), date(2026, 7, 1), date(2026, 10, 1)


@pytest.mark.parametrize(
    ("looks", "kind", "principle", "before"),
    [
        ((), FULL, None, None),
        (((FULL, SPRING, None), (SINGLE, SUMMER, "P1")), FULL, None, "Look 0"),
        (((QUICK, SPRING, None), (SINGLE, SUMMER, "P1")), FULL, None, "Look 0"),
        (((FULL, SPRING, None), (QUICK, SUMMER, None)), FULL, None, "Look 0"),
        (((FULL, SPRING, None), (QUICK, SUMMER, None)), QUICK, None, "Look 1"),
        (((FULL, SPRING, None), (SINGLE, SUMMER, "P2")), SINGLE, "P1", "Look 0"),
        (((FULL, SPRING, None), (SINGLE, SUMMER, "P1")), SINGLE, "P1", "Look 1"),
        (((SINGLE, SPRING, "P1"),), SINGLE, "P2", None),
        (((SINGLE, SPRING, "P1"), (SINGLE, SUMMER, "P2")), FULL, None, "Look 1"),
        (((FULL, date(2027, 4, 1), None), (FULL, SPRING, None)), FULL, None, "Look 1"),
        (((FULL, AUTUMN, None), (FULL, AUTUMN, None)), FULL, None, "Look 1"),
    ],
)
def test_a_new_assessment_is_compared_with_the_newest_that_asked_much_the_same(
    looks: tuple[tuple[AssessmentKind, date, str | None], ...],
    kind: AssessmentKind,
    principle: str | None,
    before: str | None,
) -> None:
    found = assessing.one_before(looked(*looks), catalogue(), kind, AUTUMN, principle)
    assert (found.label if found else None) == before


def test_going_on_to_all_measures_keeps_every_answer() -> None:
    record = said(assessed(Group.STAFF, measures=("P1-M1",), kind=AssessmentKind.QUICK), Group.STAFF, {"P1-M1": 2})
    widened = assessing.widen_to_full(record, catalogue(), NOW)
    assert len(widened.assessments[NOW].measures) == 48
    assert widened.perspective_ratings == record.perspective_ratings


def test_going_on_reopens_the_principles_that_got_more_to_answer() -> None:
    whole = tuple(each.id for each in catalogue().principle_by_id["P2"].measures)
    record = assessed(Group.STAFF, measures=("P1-M1", *whole), kind=AssessmentKind.QUICK)
    record = assessing.finish_principle(assessing.finish_principle(record, NOW, "P1"), NOW, "P2")
    assert assessing.widen_to_full(record, catalogue(), NOW).assessments[NOW].finished == ("P2",)


def test_going_on_keeps_a_measure_that_the_catalogue_no_longer_has() -> None:
    record = assessed(Group.STAFF, measures=("P1-M1", "P1-M99"), kind=AssessmentKind.QUICK)
    asked = assessing.widen_to_full(record, catalogue(), NOW).assessments[NOW].measures
    assert asked == (*catalogue().by_id, "P1-M99")


def test_asking_a_group_twice_changes_nothing() -> None:
    record = assessing.ask_for_view(assessed(Group.STAFF), NOW, Group.PATIENTS, people=6)
    assert assessing.ask_for_view(record, NOW, Group.PATIENTS) is record


def test_dropping_a_view_takes_what_it_said_and_nothing_else() -> None:
    record = said(said(assessed(Group.STAFF, Group.PATIENTS), Group.STAFF, {"P1-M1": 2}), Group.PATIENTS, {"P1-M1": 1})
    left = assessing.drop_view(record, view_id(Group.PATIENTS))
    assert [each.group for each in views_of(left, NOW)] == [Group.STAFF]
    assert [each.level for each in left.perspective_ratings.values()] == [2]


def test_a_sixth_star_is_left_out() -> None:
    record = assessed(Group.PATIENTS)
    for number in range(1, 7):
        record = assessing.star(record, view_id(Group.PATIENTS), f"P1-M{number}", starred=True)
    assert record.perspectives[view_id(Group.PATIENTS)].starred == ("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5")
    fewer = assessing.star(record, view_id(Group.PATIENTS), "P1-M2", starred=False)
    assert fewer.perspectives[view_id(Group.PATIENTS)].starred == ("P1-M1", "P1-M3", "P1-M4", "P1-M5")


def test_a_principle_is_finished_when_the_user_says_so_and_not_after() -> None:
    record = assessing.finish_principle(assessed(Group.STAFF), NOW, "P2")
    assert record.assessments[NOW].finished == ("P2",)
    again = assessing.finish_principle(assessing.finish_principle(record, NOW, "P1"), NOW, "P2")
    assert again.assessments[NOW].finished == ("P1", "P2")
    assert assessing.finish_principle(again, NOW, "P2", finished=False).assessments[NOW].finished == ("P1",)


def test_the_words_of_a_measure_are_kept_once_it_is_rated() -> None:
    measure = catalogue().measure("P1-M1")
    record = rating.answer(assessed(Group.STAFF), view_id(Group.STAFF), measure, State.RATED, 1)
    (words,) = record.wordings.values()
    assert (words.statement, words.levels, words.version) == (measure.statement, measure.levels, "1.0")
    assert rating.answer(record, view_id(Group.STAFF), measure, State.RATED, 2).wordings is record.wordings
