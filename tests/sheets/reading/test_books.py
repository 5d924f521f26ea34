"""Workbooks as grids of values with the spreadsheet's own row and column numbers."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import books, read_workbook
from tests.sheets.workbooks import xlsx


def test_rows_and_columns_keep_the_numbers_the_spreadsheet_gives_them() -> None:
    grid = read_workbook(xlsx({"Plan": [["Action"], [], ["Ask people"]]}, top=4, left=3), "plan.xlsx").sheets[0]
    assert [(row.number, dict(row.cells)) for row in grid.rows] == [(4, {3: "Action"}), (6, {3: "Ask people"})]


def test_values_keep_their_kind() -> None:
    row = ["text", 3, 2.5, True, date(2027, 4, 3), datetime(2027, 4, 3, 14, 30)]  # noqa: DTZ001 - cells have no zone
    cells = read_workbook(xlsx({"Plan": [row]}), "plan.xlsx").sheets[0].rows[0].cells
    assert list(cells.values()) == row


def test_spaces_and_unseen_marks_alone_make_no_cell() -> None:
    grid = read_workbook(xlsx({"Plan": [["Action", " \u00a0"], ["\u200b", "  "], ["Ask", ""]]}), "plan.xlsx").sheets[0]
    assert [row.number for row in grid.rows] == [1, 3]
    assert dict(grid.rows[0].cells) == {1: "Action"}


def test_hidden_sheets_are_marked() -> None:
    book = read_workbook(xlsx({"Plan": [["Action"]], "Lists": [["Open"]]}, hidden=["Lists"]), "plan.xlsx")
    assert [(sheet.name, sheet.visible) for sheet in book.sheets] == [("Plan", True), ("Lists", False)]


def test_merged_ranges_are_kept(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B2"] = "Listening"
    sheet.merge_cells("B2:B4")
    path = tmp_path / "plan.xlsx"
    book.save(path)
    assert read_workbook(path.read_bytes(), "plan.xlsx").sheets[0].merged == ((2, 2, 4, 2),)


def test_a_broken_sheet_is_called_damaged() -> None:
    with pytest.raises(ToolkitError, match="damaged"):
        read_workbook(xlsx({"Plan": [["Action"]]}).replace(b"xl/workbook.xml", b"xl/wxrkbook.xml"), "plan.xlsx")


def test_a_sheet_with_two_far_corners_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "MOST_CELLS", 1000)
    with pytest.raises(ToolkitError, match="too big"):
        read_workbook(xlsx({"Plan": [["Action"], *[[]] * 88, [None] * 30 + ["there"]]}), "plan.xlsx")
