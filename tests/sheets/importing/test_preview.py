"""Bringing a spreadsheet in: the preview, the record after it, and the same file again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from desktop.core.action import Priority, Source, Status
from desktop.core.assessment import AssessmentKind, HowAgreed, State, rating_id
from desktop.core.edits.assessing import start_assessment
from desktop.core.edits.planning import change_action
from desktop.core.edits.rating import answer
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework
from desktop.core.record import Record, new_record
from desktop.sheets.importing.preview import Answers, Preview, apply, column_choices, preview
from desktop.sheets.reading import read_workbook
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.content import load_framework
from tests.sheets.workbooks import Cells, csv_text, xlsx

TODAY = date(2026, 10, 6)
HEADINGS = ["Ref", "Theme", "Action", "Lead", "By when", "Status", "Comments", "Room"]
ROWS: list[Cells] = [
    ["R1", "Listening", "Ask people at the front desk", "Chair/Manager", date(2027, 3, 31), "Open", "Talk first", "12"],
    ["R2", "Listening", "Print large-print leaflets", "Manager", "end of May 2027", "Done", None, None],
    ["R3", "Information", "Tell people what changed", "JS", None, "Deferred", None, None],
]


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


def look(
    rows: Sequence[Cells], framework: Framework, record: Record | None = None, answers: Answers | None = None
) -> Preview:
    workbook = read_workbook(xlsx({"Our plan": rows}), "plan 2026.xlsx")
    return preview(workbook, record, framework, TODAY, answers)


def bring_in(rows: Sequence[Cells], framework: Framework, record: Record | None = None) -> Record:
    record = record or new_record("A small charity")
    return apply(look(rows, framework, record), record, framework, TODAY)


def test_the_preview_is_told_in_the_agreed_form(framework: Framework) -> None:
    told = look([["Plan"], [], HEADINGS, ROWS[0], ["Total", None, None, None, None, 1]], framework).as_json()
    assert told == {
        "file": "plan 2026.xlsx",
        "format": "xlsx",
        "sheets": ["Our plan"],
        "sheet": "Our plan",
        "rows_read": 4,
        "is_list": True,
        "header_rows": [3],
        "columns": [
            {"column": "A", "heading": "Ref", "field": "reference", "why": "the heading means “reference”"},
            {"column": "B", "heading": "Theme", "field": "theme", "why": "the heading means “principle or theme”"},
            {"column": "C", "heading": "Action", "field": "action", "why": "the heading means “action”"},
            {"column": "D", "heading": "Lead", "field": "owner", "why": "the heading means “who”"},
            {"column": "E", "heading": "By when", "field": "due_date", "why": "the heading means “by when”"},
            {"column": "F", "heading": "Status", "field": "status", "why": "the heading means “status”"},
            {"column": "G", "heading": "Comments", "field": "notes", "why": "the heading means “notes”"},
            {"column": "H", "heading": "Room", "field": None, "why": "kept in the notes"},
        ],
        "items": [
            {
                "row": 4,
                "values": {
                    "reference": "R1",
                    "theme": "Listening",
                    "action": "Ask people at the front desk",
                    "owner": "Chair",
                    "helpers": "Manager",
                    "due_date": "2027-03-31",
                    "status": "not_started",
                    "notes": "Talk first",
                },
                "as_written": {
                    "reference": "R1",
                    "theme": "Listening",
                    "action": "Ask people at the front desk",
                    "owner": "Chair/Manager",
                    "due_date": "31/03/2027",
                    "status": "Open",
                    "notes": "Talk first",
                },
            }
        ],
        "skipped": [{"row": 5, "reason": "total", "text": "Total · 1"}],
        "problems": [],
        "counts": {"add": 1, "change": 0, "leave": 0, "skip": 1},
    }


def test_a_problem_is_told_at_its_cell(framework: Framework) -> None:
    told = look([HEADINGS, ROWS[1]], framework).as_json()
    assert told["problems"] == [
        {
            "cell": "E2",
            "found": "end of May 2027",
            "expected": "a date",
            "fix": "taken as 31 May 2027",
            "level": "check",
        }
    ]


def test_rows_become_actions_in_their_order(framework: Framework) -> None:
    actions = list(bring_in([HEADINGS, *ROWS], framework).actions.values())
    assert [action.reference for action in actions] == ["A-001", "A-002", "A-003"]
    first, second, third = actions
    assert (first.title, first.owner, first.helpers) == ("Ask people at the front desk", "Chair", "Manager")
    assert (first.due_date, first.status, first.source) == (date(2027, 3, 31), Status.NOT_STARTED, Source.IMPORTED)
    assert first.notes == "Talk first\nTheme: Listening\nRoom: 12"
    assert (second.due_date, second.due_note) == (date(2027, 5, 31), "end of May 2027")
    assert (third.status, third.reason) == (Status.ON_HOLD, "Imported as “Deferred”")


def test_the_original_words_of_every_cell_and_skipped_row_are_kept(framework: Framework) -> None:
    record = bring_in([HEADINGS, *ROWS, ["Total", None, None, None, None, 3]], framework)
    (batch,) = record.import_batches.values()
    assert (batch.file_name, batch.sheet, batch.on) == ("plan 2026.xlsx", "Our plan", TODAY)
    assert dict(batch.mapping)["Lead"] == "owner"
    rows = list(record.imported_rows.values())
    assert [row.row for row in rows] == [2, 3, 4, 5]
    words = dict(rows[0].words)
    assert (words["Lead"], words["By when"], words["Room"]) == ("Chair/Manager", "31/03/2027", "12")
    assert [row.became in record.actions for row in rows] == [True, True, True, False]
    assert (rows[3].skipped, rows[3].words) == ("total", (("", "Total · 3"),))


def test_the_same_file_again_changes_nothing(framework: Framework) -> None:
    record = bring_in([HEADINGS, *ROWS], framework)
    assert look([HEADINGS, *ROWS], framework, record).counts == {"add": 0, "change": 0, "leave": 3, "skip": 0}
    assert bring_in([HEADINGS, *ROWS], framework, record) is record


def test_a_later_file_adds_changes_and_leaves(framework: Framework) -> None:
    record = bring_in([HEADINGS, *ROWS], framework)
    edited = ["R2", "Listening", "Print large-print leaflets", "Trustees", "end of May 2027", "Done", None, None]
    new = ["R4", "Access", "Fix the ramp", "Manager", None, "Open", None, None]
    later: list[Cells] = [HEADINGS, new, ROWS[2], edited, ROWS[0]]
    assert look(later, framework, record).counts == {"add": 1, "change": 1, "leave": 2, "skip": 0}
    after = bring_in(later, framework, record)
    assert [action.title for action in after.actions.values()][3] == "Fix the ramp"
    assert [action.owner for action in after.actions.values()] == ["Chair", "Trustees", "JS", "Manager"]
    assert look(later, framework, after).counts["leave"] == 4


def test_what_was_changed_here_since_is_left_where_the_file_did_not_change(framework: Framework) -> None:
    record = bring_in([HEADINGS, *ROWS], framework)
    first = next(iter(record.actions))
    record = change_action(record, first, TODAY, status=Status.DONE, owner="Lead volunteer")
    edited = ["R1", "Listening", "Ask people at the front desk", "Chair/Manager", date(2027, 4, 30), "Open", None, None]
    after = bring_in([HEADINGS, edited], framework, record)
    action = after.actions[first]
    assert (action.due_date, action.status, action.owner) == (date(2027, 4, 30), Status.DONE, "Lead volunteer")


def test_another_file_with_the_same_row_numbers_is_not_the_same_list(framework: Framework) -> None:
    headings = ["No", "Action", "Lead"]
    record = bring_in([headings, [1, "Ask people at the desk", "Chair"]], framework)
    assert look([headings, [1, "Mend the lift door", "Chair"]], framework, record).counts["add"] == 1


def test_a_title_matches_without_references_only_under_the_same_theme(framework: Framework) -> None:
    headings = ["Theme", "Action", "Lead"]
    record = bring_in([headings, ["Listening", "Train everyone", "Chair"]], framework)
    later: list[Cells] = [headings, ["Access", "Train everyone", "Chair"], ["Listening", "Train everyone", "Chair"]]
    assert look(later, framework, record).counts == {"add": 1, "change": 0, "leave": 1, "skip": 0}


def test_two_rows_alike_are_two_actions_and_stay_two(framework: Framework) -> None:
    rows: list[Cells] = [["Action", "Lead"], ["Ask people", "Chair"], ["Ask people", "Chair"]]
    record = bring_in(rows, framework)
    assert len(record.actions) == 2
    assert look(rows, framework, record).counts["leave"] == 2


def test_an_action_written_here_is_known_again_by_its_reference(framework: Framework) -> None:
    record = bring_in([["Action", "Lead"], ["Ask people", "Chair"]], framework)
    record = replace(record, imported_rows={}, import_batches={})
    rows: list[Cells] = [["Ref", "Action", "Lead"], ["A-001", "Ask more people", "Chair"]]
    assert look(rows, framework, record).counts == {"add": 0, "change": 1, "leave": 0, "skip": 0}


def test_our_own_workbook_is_known_again_also_for_actions_that_were_brought_in(framework: Framework) -> None:
    record = bring_in([HEADINGS, *ROWS], framework)
    workbook = read_workbook(plan_workbook(record, framework, None, TODAY), "out.xlsx")
    assert preview(workbook, record, framework, TODAY).counts["add"] == 0


def test_asap_makes_an_action_urgent_unless_a_priority_is_given(framework: Framework) -> None:
    rows: list[Cells] = [["Action", "By when", "Priority"], ["Ask", "asap", None], ["Tell", "asap", "Low"]]
    assert [action.priority for action in bring_in(rows, framework).actions.values()] == [Priority.HIGH, Priority.LOW]


def test_a_row_with_an_issue_and_no_action_takes_the_issue_as_its_title(framework: Framework) -> None:
    rows: list[Cells] = [
        ["Issue", "Action", "Lead"],
        ["Letters are hard to read", "Use larger type", "Chair"],
        ["The phone line is busy", None, "Manager"],
    ]
    actions = list(bring_in(rows, framework).actions.values())
    assert [(action.title, action.detail) for action in actions] == [
        ("Use larger type", "Letters are hard to read"),
        ("The phone line is busy", ""),
    ]


def test_a_theme_that_is_a_principle_is_linked_and_any_other_is_noted(framework: Framework) -> None:
    principle = framework.principles[2]
    rows: list[Cells] = [
        ["Theme", "Action"],
        [principle.name, "Ask people"],
        [f"{principle.number}. {principle.name}", "Tell them"],
        ["Buildings", "Fix the ramp"],
    ]
    actions = list(bring_in(rows, framework).actions.values())
    assert [action.principles for action in actions] == [(principle.id,), (principle.id,), ()]
    assert [action.notes for action in actions] == ["", "", "Theme: Buildings"]


def test_a_level_on_a_certain_measure_waits_to_be_confirmed(framework: Framework) -> None:
    measure = framework.by_id["P2-M1"]
    rows: list[Cells] = [["Measure", "Score", "Comments"], [measure.title, 2, "Since May"], ["P3-M7", "?", None]]
    record = bring_in(rows, framework)
    assert record.actions == {}
    (assessment,) = record.assessments.values()
    assert (assessment.label, assessment.kind) == ("plan 2026", AssessmentKind.FULL)
    rating = record.measure_ratings[rating_id(assessment.id, "P2-M1")]
    assert (rating.state, rating.agreed_level, rating.unconfirmed) == (State.RATED, 2, True)
    assert (rating.how_agreed, rating.note) == (HowAgreed.IMPORTED, "Since May")
    assert record.measure_ratings[rating_id(assessment.id, "P3-M7")].state is State.DONT_KNOW
    assert look(rows, framework, record).counts == {"add": 0, "change": 0, "leave": 2, "skip": 0}


def test_a_level_on_words_that_are_not_ours_stays_in_the_notes(framework: Framework) -> None:
    record = bring_in([["Question", "Score"], ["Do people have a say?", 2], ["Is it easy?", 1]], framework)
    assert record.assessments == {}
    assert [(each.title, each.notes) for each in record.actions.values()] == [
        ("Do people have a say?", "Score: 2"),
        ("Is it easy?", "Score: 1"),
    ]


def test_an_imported_level_never_takes_the_place_of_an_answer(framework: Framework) -> None:
    measure = framework.by_id["P2-M1"]
    record = start_assessment(
        new_record("A small charity"), framework, AssessmentKind.FULL, label="2026/27", start=TODAY
    )
    (view,) = record.perspectives
    record = answer(record, view, measure, State.RATED, 1)
    rows: list[Cells] = [["Measure", "Score"], ["P2-M1", 3], ["P2-M2", 2]]
    assert look(rows, framework, record).counts == {"add": 1, "change": 0, "leave": 1, "skip": 0}
    after = bring_in(rows, framework, record)
    (assessment,) = after.assessments
    assert rating_id(assessment, "P2-M1") not in after.measure_ratings
    assert after.measure_ratings[rating_id(assessment, "P2-M2")].agreed_level == 2


def test_a_workbook_without_a_list_says_so_and_brings_nothing_in(framework: Framework) -> None:
    shown = look([["Dear all,"], ["The plan is on its way."]], framework)
    assert (shown.is_list, shown.rows_read, shown.columns, shown.counts["add"]) == (False, 2, (), 0)
    with pytest.raises(ToolkitError, match="holds no list"):
        apply(shown, new_record("A small charity"), framework, TODAY)


def test_hidden_sheets_are_not_offered_but_can_be_named(framework: Framework) -> None:
    data = xlsx({"Front": [["Hello"]], "Old": [HEADINGS, *ROWS]}, hidden=["Old"])
    workbook = read_workbook(data, "plan.xlsx")
    assert preview(workbook, None, framework, TODAY).sheets == ("Front",)
    assert not preview(workbook, None, framework, TODAY).is_list
    assert preview(workbook, None, framework, TODAY, Answers(sheet="old")).counts["add"] == 3


def test_a_csv_has_one_sheet_without_a_name(framework: Framework) -> None:
    workbook = read_workbook(csv_text([["Action", "Lead"], ["Ask people", "Chair"]]).encode(), "plan.csv")
    told = preview(workbook, None, framework, TODAY).as_json()
    assert (told["format"], told["sheet"], told["counts"]["add"]) == ("csv", "", 1)


@pytest.mark.parametrize(
    ("answers", "summary"),
    [
        (Answers(sheet="Nowhere"), "has no sheet “Nowhere”"),
        (Answers(header_row=99), "Row 99 is blank or not there"),
        (Answers(columns={"Nothing": "owner"}), "There is no heading “Nothing”"),
    ],
)
def test_an_answer_about_what_is_not_there_is_put_right_by_the_person(
    framework: Framework, answers: Answers, summary: str
) -> None:
    with pytest.raises(ToolkitError, match=summary):
        look([HEADINGS, *ROWS], framework, answers=answers)


def test_columns_can_be_chosen_in_words() -> None:
    assert column_choices(["Lead = owner", "Cost=code=none"]) == {"Lead": "owner", "Cost=code": None}
    with pytest.raises(ToolkitError, match="not a field"):
        column_choices(["Lead=flavour"])
    with pytest.raises(ToolkitError, match="heading with a field"):
        column_choices(["Lead"])


def test_chosen_columns_are_followed(framework: Framework) -> None:
    shown = look([HEADINGS, *ROWS], framework, answers=Answers(columns={"Room": "cost", "Comments": None}))
    assert shown.items[0].values["cost"] == "12"
    assert shown.items[0].extra == (("Comments", "Talk first"),)
