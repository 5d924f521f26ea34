"""An action plan goes to Excel and comes home with exactly what was changed there."""

import random
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.action import Action, ActionUpdate, Priority, Status
from desktop.core.edits.planning import add_update, change_action, remove_actions
from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from desktop.sheets.returning.changes import Change, Kind
from desktop.storage.example import example_record
from tests.sheets.records import TODAY, with_actions
from tests.sheets.returning.plans import (
    FIRST_ROW,
    FRAMEWORK,
    HEADER_ROW,
    column_of,
    home,
    plans,
    put,
    sent,
    worked_on,
)

LEAFLETS = Action("Print leaflets", owner="Manager", due_date=date(2027, 3, 31), how_we_will_know="People have them")
CALLS = Action("Call ten people", detail="They asked us to.", owner="Volunteers", priority=Priority.HIGH)
DOORS = Action("Widen the door", owner="Trustees", status=Status.ON_HOLD, reason="No money yet")


@pytest.fixture
def record() -> Record:
    return with_actions(LEAFLETS, CALLS, DOORS)


def only(changes: tuple[Change, ...]) -> Change:
    (change,) = changes
    return change


def told(change: Change) -> tuple[str, str, str, object, object]:
    return change.kind.value, change.what, change.field, change.here, change.there


@given(plans)
@settings(max_examples=40, deadline=None)
def test_a_plan_that_nobody_touched_brings_home_nothing(plan: Record) -> None:
    found = home(sent(plan), plan)
    assert (found.changes, found.order, found.problems, found.notes) == ((), (), (), ())
    assert found.counts["unchanged"] == len(plan.actions)


def test_the_example_untouched_brings_home_nothing() -> None:
    example = example_record(FRAMEWORK, TODAY)
    assert home(sent(example), example).changes == ()


EDITS = (
    ("Action", "action", "Something else to do"),
    ("Why", "detail", "Because people asked for it twice."),
    ("Who", "owner", "Someone quite new"),
    ("With", "helpers", "Three more of us"),
    ("By when", "due_date", date(2031, 5, 4)),
    ("How we will know", "success_measure", "Nine in ten say so"),
    ("Latest update", "notes", "It has begun after all"),
    ("What changed", "what_changed", "More people come now"),
)


@given(plans, st.sampled_from(EDITS), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_one_cell_edited_there_is_exactly_one_change(
    plan: Record, edit: tuple[str, str, object], chance: random.Random
) -> None:
    heading, field, value = edit
    row = chance.randrange(len(plan.actions)) + 1
    found = home(worked_on(sent(plan), put(row, heading, value)), plan)
    change = only(found.changes)
    reference = sorted(plan.actions.values(), key=lambda each: each.position)[row - 1].reference
    assert (change.kind, change.what, change.field) == (Kind.EDITED, reference, field)
    assert change.there == value
    assert (found.order, found.problems) == ((), ())


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_workbook_opened_and_saved_by_libreoffice_brings_home_nothing(tmp_path: Path) -> None:
    example = example_record(FRAMEWORK, TODAY)
    book = tmp_path / "plan.xlsx"
    book.write_bytes(sent(example))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    for ending in ("xlsx", "ods"):
        out = tmp_path / ending
        command = [shutil.which("soffice") or "", profile, "--headless", "--convert-to", ending, "--outdir", str(out)]
        subprocess.run([*command, str(book)], check=True, capture_output=True, timeout=180)
        saved = out / f"plan.{ending}"
        found = home(saved.read_bytes(), example, saved.name)
        assert (found.changes, found.order, found.problems) == ((), (), ())


def test_status_and_priority_are_read_by_the_rules_of_the_import(record: Record) -> None:
    data = worked_on(sent(record), put(1, "Status", "on going"))
    assert told(only(home(data, record).changes)) == ("edited", "A-001", "status", "Not started", "In progress")
    data = worked_on(sent(record), put(2, "Priority", "L"))
    assert told(only(home(data, record).changes)) == ("edited", "A-002", "priority", "High", "Low")


def test_a_status_nobody_can_read_is_told_at_its_cell_and_left(record: Record) -> None:
    found = home(worked_on(sent(record), put(1, "Status", "purple monkey")), record)
    assert found.changes == ()
    (problem,) = found.problems
    assert (problem.place, problem.found) == ("Action plan, I5", "“purple monkey”")


def test_a_date_in_words_becomes_a_day_and_says_how(record: Record) -> None:
    change = only(home(worked_on(sent(record), put(1, "By when", "end of May 2027")), record).changes)
    assert (change.here, change.there) == (date(2027, 3, 31), date(2027, 5, 31))
    assert "31 May 2027" in change.doubt


def test_what_the_program_writes_beside_a_persons_words_stays_out_of_them() -> None:
    done = replace(LEAFLETS, status=Status.DONE, done_on=date(2026, 9, 1), what_changed="People read them")
    plan = with_actions(replace(done, measures=("P2-M1",)))
    plan = add_update(plan, ActionUpdate(next(iter(plan.actions)), date(2026, 8, 1), "Printed"))

    def work(sheet: Worksheet) -> None:
        for heading, words in (("Why", "New reason.\n"), ("Latest update", "All gone!\n")):
            cell = sheet.cell(FIRST_ROW, column_of(sheet, heading))
            cell.value = f"{words}{cell.value}"
        cell = sheet.cell(FIRST_ROW, column_of(sheet, "What changed"))
        cell.value = str(cell.value).replace("read", "keep")

    found = {change.field: (change.here, change.there) for change in home(worked_on(sent(plan), work), plan).changes}
    assert found["detail"] == ("", "New reason.")
    assert found["notes"][1] == "All gone!"
    assert found["what_changed"] == ("People read them", "People keep them")


def test_a_new_row_is_a_new_action_with_all_its_cells(record: Record) -> None:
    def work(sheet: Worksheet) -> None:
        sheet.append([None, "Ask at the door", None, "5", "Chair", None, "31/1/2027", "high", "started"])

    change = only(home(worked_on(sent(record), work), record).changes)
    assert (change.kind, change.what) == (Kind.NEW, "Ask at the door")
    assert change.added is not None
    added = change.added
    assert (added.owner, added.due_date, added.priority) == ("Chair", date(2027, 1, 31), Priority.HIGH)
    assert (added.status, added.principles) == (Status.IN_PROGRESS, ("P5",))


def test_a_deleted_row_is_one_deletion(record: Record) -> None:
    found = home(worked_on(sent(record), lambda sheet: sheet.delete_rows(FIRST_ROW + 1)), record)
    assert told(only(found.changes)) == ("deleted", "A-002", "", "Call ten people", "")


def test_sorted_rows_are_no_changes_but_an_order_to_take(record: Record) -> None:
    def work(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW, max_row=FIRST_ROW + 2)]
        for at, row in enumerate(reversed(rows)):
            for column, value in enumerate(row, 1):
                sheet.cell(FIRST_ROW + at, column).value = value

    found = home(worked_on(sent(record), work), record)
    assert found.changes == ()
    assert [record.actions[each].reference for each in found.order] == ["A-003", "A-002", "A-001"]


def test_columns_moved_renamed_hidden_and_added_change_nothing(record: Record) -> None:
    def work(sheet: Worksheet) -> None:
        who = column_of(sheet, "Who")
        action = column_of(sheet, "Action")
        for row in range(HEADER_ROW, FIRST_ROW + 3):
            one, other = sheet.cell(row, who), sheet.cell(row, action)
            one.value, other.value = other.value, one.value
        sheet.cell(HEADER_ROW, column_of(sheet, "Who")).value = "Person in charge"
        sheet.column_dimensions["G"].hidden = True
        sheet.cell(HEADER_ROW, 14).value = "My own notes"
        sheet.cell(FIRST_ROW, 14).value = "ring on Monday"

    found = home(worked_on(sent(record), work), record)
    assert found.changes == ()
    assert any("Person in charge" in note and "Who" in note for note in found.notes)
    assert any("My own notes" in note for note in found.notes)


def test_a_column_taken_out_empties_nothing(record: Record) -> None:
    found = home(worked_on(sent(record), lambda sheet: sheet.delete_cols(5)), record)
    assert found.changes == ()
    assert any("Who" in note for note in found.notes)


def test_a_lost_reference_is_found_again_by_the_other_cells(record: Record) -> None:
    def work(sheet: Worksheet) -> None:
        put(1, "Ref", None)(sheet)
        put(1, "Who", "Deputy")(sheet)

    assert told(only(home(worked_on(sent(record), work), record).changes)) == (
        "edited",
        "A-001",
        "owner",
        "Manager",
        "Deputy",
    )


def test_a_copied_row_with_its_reference_is_a_new_action(record: Record) -> None:
    def work(sheet: Worksheet) -> None:
        copied = [cell.value for cell in sheet[FIRST_ROW]]
        copied[1] = "Print leaflets again"
        sheet.append(copied)

    change = only(home(worked_on(sent(record), work), record).changes)
    assert (change.kind, change.what) == (Kind.NEW, "Print leaflets again")
    assert change.added is not None
    assert change.added.id not in record.actions


def test_a_cell_changed_here_and_there_is_a_conflict_with_both(record: Record) -> None:
    data = worked_on(sent(record), put(1, "Who", "Deputy"))
    (first, *_rest) = record.actions
    since = change_action(record, first, TODAY, owner="Chair")
    assert told(only(home(data, since).changes)) == ("conflict", "A-001", "owner", "Chair", "Deputy")


def test_the_same_change_here_and_there_is_none(record: Record) -> None:
    data = worked_on(sent(record), put(1, "Who", "Deputy"))
    (first, *_rest) = record.actions
    assert home(data, change_action(record, first, TODAY, owner="Deputy")).changes == ()


def test_what_was_changed_here_since_is_not_undone_by_an_old_workbook(record: Record) -> None:
    (first, *_rest) = record.actions
    since = change_action(record, first, TODAY, owner="Chair", title="Print more leaflets")
    assert home(sent(record), since).changes == ()


def test_a_row_deleted_there_and_changed_here_is_a_conflict(record: Record) -> None:
    data = worked_on(sent(record), lambda sheet: sheet.delete_rows(FIRST_ROW))
    (first, *_rest) = record.actions
    assert only(home(data, change_action(record, first, TODAY, owner="Chair")).changes).kind is Kind.CONFLICT


def test_a_row_edited_there_and_removed_here_is_a_conflict_that_can_bring_it_back(record: Record) -> None:
    data = worked_on(sent(record), put(1, "Who", "Deputy"))
    (first, *_rest) = record.actions
    change = only(home(data, remove_actions(record, first)).changes)
    assert (change.kind, change.what, change.field) == (Kind.CONFLICT, "A-001", "")
    assert change.added is not None
    assert (change.added.id, change.added.owner) == (first, "Deputy")


def test_a_change_of_progress_is_told_and_left(record: Record) -> None:
    found = home(worked_on(sent(record), put(1, "Progress", "✓ Done")), record)
    assert found.changes == ()
    assert ["worked out" in problem.expected for problem in found.problems] == [True]


def test_without_the_hidden_sheet_rows_are_known_by_reference_and_none_is_deleted(record: Record) -> None:
    def work(sheet: Worksheet) -> None:
        put(1, "Who", "Deputy")(sheet)
        sheet.delete_rows(FIRST_ROW + 2)
        assert sheet.parent is not None
        sheet.parent.remove(sheet.parent["Partnership Toolkit data"])

    found = home(worked_on(sent(record), work), record)
    assert told(only(found.changes)) == ("edited", "A-001", "owner", "Manager", "Deputy")


def test_a_plan_of_another_record_is_refused_with_what_to_do(record: Record) -> None:
    with pytest.raises(ToolkitError, match="another record"):
        home(sent(record), new_record("Another charity"))


def test_a_workbook_that_is_no_plan_is_refused(record: Record) -> None:
    from tests.sheets.workbooks import xlsx

    with pytest.raises(ToolkitError, match="no action plan"):
        home(xlsx({"Sheet1": [["Name", "Phone"], ["A", "1"]]}), record)


def test_an_empty_plan_brings_home_its_first_row() -> None:
    empty = new_record("A small charity")

    def work(sheet: Worksheet) -> None:
        put(1, "Action", "Meet once a month")(sheet)
        put(2, "Action", "Write a promise")(sheet)

    assert home(sent(empty), empty).changes == ()
    found = home(worked_on(sent(empty), work), empty)
    assert [(each.kind, each.what) for each in found.changes] == [
        (Kind.NEW, "Meet once a month"),
        (Kind.NEW, "Write a promise"),
    ]
