"""The rows left out, as a workbook."""

import io

from openpyxl import load_workbook

from desktop.sheets.importing.skipped_out import skipped_sheet, skipped_workbook
from tests.sheets.told import looked

ROWS = [
    ("Action", "Owner", "Row"),
    ("Listening",),
    ("Ask people", "Chair", "front"),
    ("Tell people", "Chair", "back"),
    (),
    ("Key: front is the front desk",),
]


def test_each_row_left_out_comes_with_its_number_and_why() -> None:
    workbook, shown = looked(ROWS)
    assert [row[:3] for row in skipped_sheet(workbook, shown).rows] == [
        [2, "Section heading", "Listening"],
        [6, "Text under the list", "Key: front is the front desk"],
    ]


def test_no_heading_of_theirs_is_one_of_ours() -> None:
    rows = [*ROWS[:1], (None, "Chair", "side"), *ROWS[2:4]]
    workbook, shown = looked(rows)
    headings = [column.heading for column in skipped_sheet(workbook, shown).columns]
    assert len(headings) == len({each.casefold() for each in headings})
    assert "Row (C)" in headings


def test_the_workbook_opens_with_its_title_in_the_first_cell() -> None:
    workbook, shown = looked(ROWS)
    book = load_workbook(io.BytesIO(skipped_workbook(workbook, shown)))
    assert book.worksheets[0]["A1"].value == "Rows left out of “plan.xlsx”"
