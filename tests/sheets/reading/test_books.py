"""Workbooks as grids of values with the spreadsheet's own row and column numbers."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import books
from desktop.sheets.reading.grid import LONGEST_CELL
from desktop.sheets.reading.parsing import parse
from tests.sheets.reading import making
from tests.sheets.reading.making import sheet, text_cell
from tests.sheets.workbooks import Cells, xlsx


def test_rows_and_columns_keep_the_numbers_the_spreadsheet_gives_them() -> None:
    grid = parse(xlsx({"Plan": [["Action"], [], ["Ask people"]]}, top=4, left=3), "plan.xlsx").sheets[0]
    assert [(row.number, dict(row.cells)) for row in grid.rows] == [(4, {3: "Action"}), (6, {3: "Ask people"})]


def test_values_keep_their_kind() -> None:
    row = ["text", 3, 2.5, True, date(2027, 4, 3), datetime(2027, 4, 3, 14, 30)]  # noqa: DTZ001 - cells have no zone
    cells = parse(xlsx({"Plan": [row]}), "plan.xlsx").sheets[0].rows[0].cells
    assert list(cells.values()) == row


def test_spaces_and_unseen_marks_alone_make_no_cell() -> None:
    grid = parse(xlsx({"Plan": [["Action", " \u00a0"], ["\u200b", "  "], ["Ask", ""]]}), "plan.xlsx").sheets[0]
    assert [row.number for row in grid.rows] == [1, 3]
    assert dict(grid.rows[0].cells) == {1: "Action"}


def test_hidden_sheets_are_marked() -> None:
    book = parse(xlsx({"Plan": [["Action"]], "Lists": [["Open"]]}, hidden=["Lists"]), "plan.xlsx")
    assert [(sheet.name, sheet.visible) for sheet in book.sheets] == [("Plan", True), ("Lists", False)]


def test_merged_ranges_are_kept(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B2"] = "Listening"
    sheet.merge_cells("B2:B4")
    path = tmp_path / "plan.xlsx"
    book.save(path)
    assert parse(path.read_bytes(), "plan.xlsx").sheets[0].merged == ((2, 2, 4, 2),)


def test_a_broken_sheet_is_called_damaged() -> None:
    with pytest.raises(ToolkitError, match="damaged"):
        parse(xlsx({"Plan": [["Action"]]}).replace(b"xl/workbook.xml", b"xl/wxrkbook.xml"), "plan.xlsx")


FAR = sheet(f'<row r="1">{text_cell("A1", "Action")}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def test_a_sheet_with_two_far_corners_is_too_big() -> None:
    with pytest.raises(ToolkitError, match="very far apart"):
        parse(making.xlsx(FAR), "plan.xlsx")


def test_a_sheet_that_only_claims_to_be_big_is_read() -> None:
    claim = '<dimension ref="A1:XFD1048576"/>'
    data = making.xlsx(sheet(f'<row r="1">{text_cell("A1", "Action")}</row>', before=claim))
    assert len(parse(data, "plan.xlsx").sheets[0].rows) == 1


def test_a_sheet_that_is_too_big_is_left_out_where_another_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "MOST_ROWS", 3)
    plan: list[Cells] = [["Action"], ["Ask"]]
    book = parse(xlsx({"Plan": plan, "Data": [[number] for number in range(4)]}), "plan.xlsx")
    assert [len(each.rows) for each in book.sheets] == [2, 0]
    assert "the sheet “Data”" in book.sheets[1].warnings[0].found


def test_more_cells_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "MOST_VALUES", 3)
    with pytest.raises(ToolkitError, match="too many rows"):
        parse(xlsx({"Plan": [["Action", "Owner"], ["Ask", "Chair"]]}), "plan.xlsx")


def test_values_are_read_where_the_parts_that_tell_of_looks_are_broken() -> None:
    data = making.xlsx(sheet(f'<row r="1">{text_cell("A1", "Action")}</row>'), others={"xl/theme/theme1.xml": "<a"})
    found = parse(data, "plan.xlsx").sheets[0]
    assert (dict(found.rows[0].cells), found.colours_read) == ({1: "Action"}, False)


def test_cells_further_right_than_any_list_goes_are_left_out_and_told() -> None:
    row = [None] * 1200
    found = parse(xlsx({"Plan": [["Action", *row, "far"], ["Ask", "Chair"]]}), "plan.xlsx").sheets[0]
    assert [dict(each.cells) for each in found.rows] == [{1: "Action"}, {1: "Ask", 2: "Chair"}]
    assert [(each.place, each.found) for each in found.warnings] == [("", "cells after column ALL")]
    further = parse(xlsx({"Plan": [["Action", "Owner"]]}, left=2000), "plan.xlsx").sheets[0]
    assert (further.rows, [each.found for each in further.warnings]) == ((), ["cells after column ALL"])


def test_an_empty_sheet_is_no_sheet_that_is_too_big() -> None:
    empty = parse(xlsx({"Plan": [], "More": [["Action"]]}), "plan.xlsx").sheets[0]
    assert (empty.rows, empty.warnings) == ((), ())


def test_a_cell_of_a_million_letters_is_cut_and_told() -> None:
    data = making.xlsx(sheet(f'<row r="1">{text_cell("A1", "Action")}{text_cell("B1", "x" * 1_000_000)}</row>'))
    grid = parse(data, "plan.xlsx").sheets[0]
    assert grid.rows[0].cells[2] == "x" * LONGEST_CELL
    assert [(each.place, each.found) for each in grid.warnings] == [("B1", "a very long text")]


def test_control_characters_do_not_reach_the_grid() -> None:
    data = making.xlsx(
        sheet(f'<row r="1">{text_cell("A1", "Ask_x0007_ people_x0000_")}{text_cell("B1", "_x001B_")}</row>')
    )
    assert parse(data, "plan.xlsx").sheets[0].rows[0].cells == {1: "Ask people"}


def test_a_formula_is_its_result_never_its_words() -> None:
    cells = '<c r="A1" t="str"><f>HYPERLINK("http://127.0.0.1","x")</f><v>Ask</v></c><c r="B1"><f>1+1</f><v>2</v></c>'
    assert parse(making.xlsx(sheet(f'<row r="1">{cells}</row>')), "plan.xlsx").sheets[0].rows[0].cells == {
        1: "Ask",
        2: 2,
    }


def test_a_text_that_begins_like_a_formula_stays_a_text() -> None:
    text = '=cmd|" /C calc"!A1'
    data = making.xlsx(sheet(f'<row r="1">{text_cell("A1", text.replace(chr(34), "&quot;"))}</row>'))
    assert parse(data, "plan.xlsx").sheets[0].rows[0].cells == {1: text}


def test_numbers_that_are_none_are_no_cells() -> None:
    data = making.xlsx(sheet('<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>3</v></c></row>'))
    assert parse(data, "plan.xlsx").sheets[0].rows[0].cells == {2: 3}


def test_a_tick_in_a_font_of_symbols_is_a_tick() -> None:
    styles = '<fonts><font/><font><name val="Wingdings"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>'
    data = making.xlsx(sheet(f'<row r="1">{text_cell("A1", "ü", 1)}{text_cell("B1", "ü")}</row>'), styles)
    assert parse(data, "plan.xlsx").sheets[0].rows[0].cells == {1: "✓", 2: "ü"}


def test_marks_beyond_all_that_a_sheet_holds_are_left_out() -> None:
    styles = (
        '<fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>'
        '<cellXfs><xf/><xf fillId="1"/></cellXfs>'
    )
    rows = f'<row r="1">{text_cell("A1", "Action")}<c r="C1" s="1"/></row><row r="2">{text_cell("B2", "Ask", 1)}</row>'
    data = making.xlsx(sheet(f'{rows}<row r="3"><c r="A3" s="1"/></row>'), styles)
    assert parse(data, "plan.xlsx").sheets[0].fills == {(2, 2): "#ff0000"}


def test_a_formula_without_a_result_and_an_error_are_told_at_their_cells() -> None:
    cells = f'{text_cell("A1", "Action")}<c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c>'
    warnings = parse(making.xlsx(sheet(f'<row r="1">{cells}</row>')), "plan.xlsx").sheets[0].warnings
    assert [(each.place, each.found) for each in warnings] == [
        ("C1", "an error, #REF!"),
        ("B1", "a formula that was never worked out"),
    ]


def test_entities_in_a_sheet_of_another_alphabet_are_refused_too() -> None:
    plain = sheet('<row r="1"><c r="A1"><v>&a;</v></c></row>')
    attack = f'<!DOCTYPE x [<!ENTITY a "aaaa">]>{plain}'
    with pytest.raises(ToolkitError, match="hidden instructions"):
        parse(making.xlsx(attack.encode("utf-16")), "plan.xlsx")


def test_colours_of_more_rows_than_are_looked_at_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sheets.reading.ooxml_sheet.MOST_ROWS_READ", 2)
    rows = "".join(f'<row r="{row}" hidden="1">{text_cell(f"A{row}", "x")}</row>' for row in range(1, 5))
    grid = parse(making.xlsx(sheet(rows)), "plan.xlsx").sheets[0]
    assert len(grid.rows) == 4
    assert grid.hidden_rows == {1, 2}
    assert "after row 2" in grid.warnings[0].fix
