"""Where views differ, as rows: in words, and never a small tally."""

from desktop.core.assessment import AssessmentKind, Group, State
from desktop.core.edits.assessing import ask_for_view, start_assessment
from desktop.core.edits.rating import answer, tally
from desktop.core.record import Record, new_record
from desktop.sheets.writing.differences_table import differences_rows
from desktop.storage.content import load_framework
from tests.sheets.records import TODAY

FRAMEWORK = load_framework()


def asked() -> tuple[Record, str, dict[Group, str]]:
    record = new_record("A small charity")
    record = start_assessment(record, FRAMEWORK, AssessmentKind.FULL, label="2026/27", start=TODAY)
    (assessment,) = record.assessments
    record = ask_for_view(record, assessment, Group.PATIENTS)
    return record, assessment, {each.group: each.id for each in record.perspectives.values()}


def test_a_measure_two_views_answered_is_a_row_and_one_of_one_view_is_none() -> None:
    record, assessment, views = asked()
    one, other = FRAMEWORK.by_id["P1-M1"], FRAMEWORK.by_id["P1-M2"]
    record = answer(record, views[Group.STAFF], one, State.RATED, 2)
    record = answer(record, views[Group.STAFF], other, State.RATED, 2)
    record = answer(record, views[Group.PATIENTS], one, State.RATED, 0)
    (row,) = differences_rows(record, FRAMEWORK, assessment)
    assert row[:3] == ["P1-M1", one.title, "Far apart"]
    assert row[4] == "Staff: Usual practice. Patients: No."


def test_forms_of_a_few_people_show_only_their_middle() -> None:
    record, assessment, views = asked()
    one = FRAMEWORK.by_id["P1-M1"]
    record = answer(record, views[Group.STAFF], one, State.RATED, 2)
    record = tally(record, views[Group.PATIENTS], one, (2, 0, 0, 1, 0))
    (row,) = differences_rows(record, FRAMEWORK, assessment)
    assert "Patients (a few people): No." in str(row[4])
    assert row[5] == ""


def test_without_an_assessment_there_is_no_row() -> None:
    assert differences_rows(new_record("A small charity"), FRAMEWORK, None) == []
