"""The form others fill in passes the gate, and asks each group in its own words."""

import io

import pytest
from openpyxl import load_workbook

from desktop.core.assessment import Group
from desktop.core.edits.assessing import ask_for_view
from desktop.core.record import Record
from desktop.sheets.writing.style import row_height
from desktop.storage.example import example_record
from tests.sheets.gate import broken_points
from tests.sheets.records import TODAY
from tests.sheets.returning.forms import FRAMEWORK, form_of, view_of


@pytest.fixture
def record() -> Record:
    example = example_record(FRAMEWORK, TODAY)
    newest = view_of(example, Group.PATIENTS).assessment
    asked = {each.group for each in example.perspectives.values() if each.assessment == newest}
    for group in Group:
        example = example if group in asked else ask_for_view(example, newest, group)
    return example


def rows(record: Record, group: Group) -> list[list[object]]:
    page = load_workbook(io.BytesIO(form_of(record, group)))["Form"]
    return [[cell.value for cell in row] for row in page.iter_rows()]


@pytest.mark.parametrize("group", Group)
def test_every_groups_form_passes_the_gate(record: Record, group: Group) -> None:
    assert broken_points(form_of(record, group)) == []


def test_patients_answer_their_own_plain_sentence(record: Record) -> None:
    asked = {row[0]: row for row in rows(record, Group.PATIENTS)}
    measure = FRAMEWORK.measure("P2-M2")
    assert asked["P2-M2"] == ["P2-M2", measure.patient_question, None, None]


def test_staff_see_the_statement_and_the_four_levels(record: Record) -> None:
    asked = {row[0]: row for row in rows(record, Group.STAFF)}
    measure = FRAMEWORK.measure("P2-M2")
    assert asked["P2-M2"] == ["P2-M2", measure.statement, *measure.levels, None, None]


def test_every_measure_of_the_assessment_is_asked_once(record: Record) -> None:
    assessment = record.assessments[view_of(record, Group.CARERS).assessment]
    told = [row[0] for row in rows(record, Group.CARERS)]
    assert [each for each in told if each in FRAMEWORK.by_id] == list(assessment.measures)


def test_answers_are_chosen_from_a_list(record: Record) -> None:
    book = load_workbook(io.BytesIO(form_of(record, Group.PATIENTS)))
    (offered,) = book["Form"].data_validations.dataValidation
    assert "C" in str(offered.sqref)
    assert [row[1].value for row in book["Lists"].iter_rows(min_row=3)] == [
        "No",
        "A little",
        "Mostly",
        "Yes, fully",
        "Don’t know",
        "Not for me",
    ]


def test_each_row_has_room_for_what_people_write(record: Record) -> None:
    page = load_workbook(io.BytesIO(form_of(record, Group.PATIENTS)))["Form"]
    assert all(float(page.row_dimensions[row].height or 0) >= row_height(2) for row in range(6, page.max_row + 1))


def test_a_worry_about_safety_is_told_where_to_go(record: Record) -> None:
    said = " ".join(str(row[0]) for row in rows(record, Group.STAFF)[:4])
    assert "In danger: 999" in said
    assert "do not name patients" in said
