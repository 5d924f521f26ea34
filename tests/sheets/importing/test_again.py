"""The same file again: which items a record has already."""

from dataclasses import replace
from datetime import date

from desktop.core.action import Status
from desktop.core.assessment import AssessmentKind, AssessmentState
from desktop.core.edits.assessing import start_assessment
from desktop.core.record import new_record
from desktop.sheets.importing.again import Kind, open_assessment
from tests.builders import TODAY, catalogue
from tests.sheets.shapes.looking import brought_in, shown_of
from tests.sheets.workbooks import Cells

PLAN: list[Cells] = [
    ["No", "Action", "Owner", "Room"],
    [1, "Ask people at the desk", "Chair", "12"],
    [2, "Print large letters", "Manager", None],
]


def test_of_two_open_assessments_of_one_day_the_one_added_later_takes_the_levels() -> None:
    record = new_record("A small charity")
    for name in ("first", "second"):
        record = start_assessment(record, catalogue(), AssessmentKind.FULL, label=name, start=TODAY)
    newest = open_assessment(record)
    assert newest is not None
    assert record.assessments[newest].label == "second"


def test_an_agreed_assessment_takes_none() -> None:
    record = start_assessment(
        new_record("A small charity"), catalogue(), AssessmentKind.FULL, label="last", start=date(2026, 1, 1)
    )
    (assessment,) = record.assessments.values()
    assert open_assessment(record.put(replace(assessment, state=AssessmentState.AGREED))) is None


def test_a_changed_cell_without_a_field_changes_the_notes() -> None:
    record = brought_in(shown_of(PLAN))
    changed = shown_of([PLAN[0], [1, "Ask people at the desk", "Chair", "14"], PLAN[2]], record=record)
    assert [(fate.kind, sorted(fate.fields)) for fate in changed.fates] == [(Kind.CHANGE, ["notes"]), (Kind.LEAVE, [])]
    after = brought_in(changed, record)
    assert [action.notes for action in after.actions.values()] == ["Room: 14", ""]


def test_a_row_number_means_the_same_action_only_where_the_words_are_alike() -> None:
    record = brought_in(shown_of(PLAN))
    other = shown_of([PLAN[0], [1, "Mend the lift", "Chair", "12"]], record=record, name="other.xlsx")
    assert [fate.kind for fate in other.fates] == [Kind.ADD]
    alike = shown_of([PLAN[0], [1, "Ask people at the front desk", "Chair", "12"]], record=record)
    assert [fate.kind for fate in alike.fates] == [Kind.CHANGE]


def test_the_same_file_again_finds_the_action_that_goes_on() -> None:
    record = brought_in(shown_of(PLAN))
    first = next(iter(record.actions.values()))
    later = replace(first, id="later", reference="A-090", carried_from=first.id)
    closed = replace(first, status=Status.WILL_NOT_DO, reason="Carried into 2027 as A-090.")
    rows = [PLAN[0], [1, "Ask people at the desk", "Treasurer", "12"], PLAN[2]]
    changed = shown_of(rows, record=record.put(closed, later))
    first_fate = changed.fates[0]
    assert (first_fate.kind, first_fate.action) == (Kind.CHANGE, "later")
