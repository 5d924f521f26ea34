"""Sheets of ours as values, and what writing them never does."""

import io

from openpyxl import Workbook, load_workbook

from desktop.sheets.writing.style import add_styles, lines_of, row_height
from desktop.sheets.writing.tables import Column, Sheet, fitted, write_sheet

SHEET = Sheet(
    name="Plan",
    title="A plan of ours",
    lines=("One line", "Another line"),
    table="Plan",
    columns=(Column("Ref", 8), Column("Action", 20)),
    rows=[["A-001", "Ask people"], ["A-002", "Tell everyone in a long sentence that needs several lines of its cell"]],
)


def written(sheet: Sheet) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book)
    write_sheet(book, sheet)
    out = io.BytesIO()
    book.save(out)
    return load_workbook(io.BytesIO(out.getvalue()))


def test_title_lines_headings_and_rows_follow_each_other_without_a_gap() -> None:
    page = written(SHEET)["Plan"]
    assert [page.cell(row, 1).value for row in range(1, 7)] == [
        *("A plan of ours", "One line", "Another line", "Ref", "A-001", "A-002")
    ]
    assert page.tables["Plan"].ref == "A4:B6"


def test_the_address_of_some_cells_can_be_told_to_another_sheet() -> None:
    assert SHEET.choices_range(1, 0, 2) == "'Plan'!$B$5:$B$6"


def test_rows_are_as_high_as_their_longest_cell_needs() -> None:
    page = written(SHEET)["Plan"]
    assert page.row_dimensions[5].height == row_height(1)
    assert page.row_dimensions[6].height == row_height(3)


def test_lines_are_counted_by_words_and_by_line_breaks() -> None:
    assert lines_of("", 10) == 1
    assert lines_of("short", 10) == 1
    assert lines_of("one\ntwo\nthree", 10) == 3
    assert lines_of("one two three four", 8) == 3
    assert lines_of("averyveryverylongwordindeed", 10) == 3


def test_no_row_is_higher_than_a_spreadsheet_allows() -> None:
    assert row_height(500) == 409


def test_a_hidden_sheet_is_hidden() -> None:
    book = Workbook()
    add_styles(book)
    write_sheet(book, Sheet("Unseen", "For the program", "Unseen", (Column("Key", 8),), [["a"]], hidden=True))
    assert book["Unseen"].sheet_state == "hidden"


def test_a_text_too_long_for_a_cell_says_that_it_is_cut() -> None:
    assert fitted("a" * 32_000) == "a" * 32_000
    assert len(fitted("a" * 40_000)) == 32_000
    assert fitted("a" * 40_000).endswith("see the program.")
