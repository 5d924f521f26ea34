"""Ratings as a table: levels agreed and for now, each view in its own words, and what is not known."""

from datetime import date
from typing import NamedTuple

import pytest

from desktop.core.assessment import AssessmentKind, Group, HowAgreed, MeasureRating, Perspective, State
from desktop.core.edits.assessing import ask_for_view, start_assessment
from desktop.core.edits.rating import agree, answer, does_not_apply, tally
from desktop.core.framework import Framework
from desktop.core.record import Record, new_record
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.sheets.writing.ratings_table import ratings_columns, ratings_rows
from desktop.storage.content import load_framework

TODAY = date(2026, 11, 22)


class Asked(NamedTuple):
    record: Record
    assessment: str
    staff: str
    patients: str


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


@pytest.fixture
def asked(framework: Framework) -> Asked:
    """An assessment with staff's and patients' views, neither of which has answered."""
    record = start_assessment(
        new_record("A small charity"), framework, AssessmentKind.FULL, label="2026/27", start=TODAY
    )
    (assessment,) = record.assessments
    record = ask_for_view(record, assessment, Group.PATIENTS)
    views: dict[Group, Perspective] = {each.group: each for each in record.perspectives.values()}
    return Asked(record, assessment, views[Group.STAFF].id, views[Group.PATIENTS].id)


def row(record: Record, asked: Asked, framework: Framework, measure: str) -> dict[str, object]:
    headings = [column.heading for column in ratings_columns(record, asked.assessment, figures=False)]
    rows = ratings_rows(record, framework, asked.assessment, TODAY, figures=False)
    return next(dict(zip(headings, each, strict=True)) for each in rows if each[0] == measure)


def test_a_level_for_now_is_the_lowest_view_and_says_so(asked: Asked, framework: Framework) -> None:
    measure = framework.by_id["P2-M1"]
    record = answer(asked.record, asked.staff, measure, State.RATED, 2)
    record = answer(record, asked.patients, measure, State.RATED, 1)
    told = row(record, asked, framework, "P2-M1")
    assert (told["State"], told["Agreed level"], told["Level for now"]) == ("Rated", "", "1 In places")
    assert told["Counted level"] == "1 In places, for now"
    assert (told["Patients’ view"], told["Staff view"]) == ("A little", "Usual practice")


def test_an_agreed_level_stands_with_its_note(asked: Asked, framework: Framework) -> None:
    measure = framework.by_id["P2-M1"]
    record = answer(asked.record, asked.staff, measure, State.RATED, 2)
    record = agree(record, asked.assessment, measure, 2, on=TODAY, how=HowAgreed.TOGETHER)
    told = row(record, asked, framework, "P2-M1")
    assert (told["Agreed level"], told["Level for now"], told["Counted level"]) == (
        "2 Usual practice",
        "",
        "2 Usual practice",
    )


def test_a_three_that_patients_have_not_confirmed_counts_as_two(asked: Asked, framework: Framework) -> None:
    record = answer(asked.record, asked.staff, framework.by_id["P2-M1"], State.RATED, 3)
    told = row(record, asked, framework, "P2-M1")
    assert told["Level for now"] == "3 Together"
    assert told["Counted level"] == "2 (3 not yet confirmed by patients), for now"


def test_an_imported_level_is_shown_and_counts_for_nothing(asked: Asked, framework: Framework) -> None:
    rating = MeasureRating(asked.assessment, "P2-M1", "1.0", State.RATED, 2, unconfirmed=True)
    told = row(asked.record.put(rating), asked, framework, "P2-M1")
    assert told["State"] == "Imported, not confirmed: 2 Usual practice"
    assert (told["Agreed level"], told["Level for now"], told["Counted level"]) == ("", "", "")


def test_not_applicable_prints_its_reason(asked: Asked, framework: Framework) -> None:
    record = does_not_apply(asked.record, asked.assessment, framework.by_id["P2-M1"], "We run no services", TODAY)
    told = row(record, asked, framework, "P2-M1")
    assert (told["State"], told["Note"]) == ("Not applicable", "Reason: We run no services")


def test_forms_of_a_few_people_show_only_their_middle_level(asked: Asked, framework: Framework) -> None:
    record = tally(asked.record, asked.patients, framework.by_id["P2-M1"], (0, 2, 1, 0, 0))
    assert row(record, asked, framework, "P2-M1")["Patients’ view"] == "A little (a few people)"


def test_the_line_about_our_own_view_stands_until_patients_are_asked(asked: Asked, framework: Framework) -> None:
    def lines(record: Record) -> bytes:
        return plan_workbook(record, framework, None, TODAY)

    from tests.sheets.writing.test_plan_out import page

    line = "Our view so far. Patients not asked yet."
    measure = framework.by_id["P2-M1"]
    ours = answer(asked.record, asked.staff, measure, State.RATED, 2)
    theirs = answer(ours, asked.patients, measure, State.RATED, 1)
    assert page(lines(ours), "Ratings")["A2"].value == line
    assert line not in [page(lines(theirs), "Ratings").cell(at, 1).value for at in range(1, 5)]
