"""Our own action plan, edited by hand in a spreadsheet program and brought in like any other file."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.record import Record
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.example import example_record
from tests.builders import TODAY, catalogue
from tests.sheets.shapes.looking import brought_in, shown_file

PLAN = "Action plan"
Edit = Callable[[Worksheet], None]


def ours() -> Record:
    """The worked example."""
    return example_record(catalogue(), TODAY)


def heading_row(sheet: Worksheet) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "Ref")


def place_of(sheet: Worksheet, heading: str) -> int:
    top = heading_row(sheet)
    return next(column for column in range(1, sheet.max_column + 1) if sheet.cell(top, column).value == heading)


def edited(record: Record, *edits: Edit) -> bytes:
    """The plan of this record, changed and saved by another program, which leaves no table and no drop-down."""
    book = load_workbook(io.BytesIO(plan_workbook(record, catalogue(), None, TODAY)))
    copy = Workbook()
    copy.remove(copy.worksheets[0])
    for sheet in book.worksheets:
        twin = copy.create_sheet(sheet.title)
        twin.sheet_state = sheet.sheet_state
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    twin.cell(cell.row, cell.column, cell.value)
    for edit in edits:
        edit(copy[PLAN])
    out = io.BytesIO()
    copy.save(out)
    return out.getvalue()


def columns_moved(sheet: Worksheet) -> None:
    """The owner's column goes to the far right."""
    here, end = place_of(sheet, "Who"), sheet.max_column + 1
    for row in range(heading_row(sheet), sheet.max_row + 1):
        sheet.cell(row, end, sheet.cell(row, here).value)
    sheet.delete_cols(here)


def column_deleted(sheet: Worksheet) -> None:
    sheet.delete_cols(place_of(sheet, "With"))


def column_added(sheet: Worksheet) -> None:
    top = heading_row(sheet)
    sheet.insert_cols(3)
    sheet.cell(top, 3, "Room")
    for row in range(top + 1, sheet.max_row + 1):
        sheet.cell(row, 3, "12")


def rows_sorted(sheet: Worksheet) -> None:
    top = heading_row(sheet)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=top + 1)]
    rows.sort(key=lambda cells: str(cells[1]), reverse=True)
    for number, cells in enumerate(rows, top + 1):
        for column, value in enumerate(cells, 1):
            sheet.cell(number, column).value = value


def first_reference_removed(sheet: Worksheet) -> None:
    sheet.cell(heading_row(sheet) + 1, 1).value = None


@pytest.mark.parametrize(
    "edits",
    [
        (),
        (columns_moved,),
        (column_deleted,),
        (rows_sorted,),
        (columns_moved, rows_sorted),
        (column_deleted, columns_moved, rows_sorted),
    ],
)
def test_our_plan_moved_about_by_hand_says_nothing_new(edits: tuple[Edit, ...]) -> None:
    record = ours()
    shown = shown_file(edited(record, *edits), "plan.xlsx", record=record)
    assert shown.counts | {"skip": 0} == {"add": 0, "change": 0, "leave": len(record.actions), "skip": 0}
    assert brought_in(shown, record) is record


def test_a_lost_reference_is_found_again_by_the_action_s_words() -> None:
    record = ours()
    shown = shown_file(edited(record, first_reference_removed), "plan.xlsx", record=record)
    assert shown.counts["add"] == 0


def test_everything_at_once_adds_no_action_twice() -> None:
    record = ours()
    edits = (columns_moved, column_deleted, column_added, rows_sorted, first_reference_removed)
    shown = shown_file(edited(record, *edits), "plan.xlsx", record=record)
    assert shown.counts["add"] == 0
    assert set(brought_in(shown, record).actions) == set(record.actions)


def test_a_new_owner_is_the_only_change() -> None:
    record = ours()

    def owner_changed(sheet: Worksheet) -> None:
        sheet.cell(heading_row(sheet) + 1, place_of(sheet, "Who")).value = "Vice chair"

    shown = shown_file(edited(record, owner_changed, rows_sorted), "plan.xlsx", record=record)
    assert shown.counts["change"] == 1
    after = brought_in(shown, record)
    changed = [each for each in after.actions.values() if each != record.actions[each.id]]
    assert [(each.owner, replace(each, owner=record.actions[each.id].owner)) for each in changed] == [
        ("Vice chair", record.actions[changed[0].id])
    ]


def test_a_new_row_is_the_only_action_added() -> None:
    record = ours()

    def row_added(sheet: Worksheet) -> None:
        row = sheet.max_row + 1
        for heading, value in (
            ("Action", "Ask the youth club what would help"),
            ("Who", "Youth worker"),
            ("By when", date(2027, 5, 1)),
        ):
            sheet.cell(row, place_of(sheet, heading), value)

    shown = shown_file(edited(record, rows_sorted, row_added), "plan.xlsx", record=record)
    assert (shown.counts["add"], shown.counts["change"]) == (1, 0)
    (new,) = set(brought_in(shown, record).actions) - set(record.actions)
    assert brought_in(shown, record).actions.keys() >= record.actions.keys()
    assert new not in record.actions
