"""The gate every workbook of ours passes: the sixteen points of the UK government's guidance, told as sentences."""

import io
import zipfile
from collections.abc import Iterator

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

AnyCell = Cell | MergedCell


def broken_points(data: bytes) -> list[str]:
    """Every point the workbook fails; nothing where it passes."""
    book = load_workbook(io.BytesIO(data))
    problems = [*_whole_book(book), *_parts(data)]
    for sheet in book.worksheets:
        problems += [f"{sheet.title}: {problem}" for problem in _sheet(sheet)]
    return problems


def _whole_book(book: Workbook) -> Iterator[str]:
    names = book.sheetnames
    if len({name.casefold() for name in names}) != len(names) or any(len(name) > 31 for name in names):
        yield "sheet names are not unique, or too long"
    titles = [sheet["A1"].value for sheet in book.worksheets]
    if len(set(titles)) != len(titles):
        yield "two sheets have the same title"
    first = book.worksheets[0]
    cover = " ".join(str(cell.value) for row in first.iter_rows() for cell in row if cell.value)
    for sheet in book.worksheets[1:]:
        if sheet.sheet_state == "visible" and sheet.title not in cover:
            yield f"the cover sheet does not name {sheet.title}"
    properties = book.properties
    if not (properties.title and properties.language and properties.creator):
        yield "title, language or creator is not set"
    selected = first.sheet_view.selection
    if book.active is not first or any(each.activeCell != "A1" or each.sqref != "A1" for each in selected):
        yield "the first sheet's A1 is not selected"


def _parts(data: bytes) -> Iterator[str]:
    names = [name.lower() for name in zipfile.ZipFile(io.BytesIO(data)).namelist()]
    for unwanted in ("media/", "drawing", "vbaproject", "embeddings/", "externallinks/", "comments"):
        if any(unwanted in name for name in names):
            yield f"the file holds {unwanted}"


def _sheet(sheet: Worksheet) -> Iterator[str]:
    if sheet.merged_cells.ranges:
        yield "cells are merged"
    title = sheet["A1"].value
    if not isinstance(title, str) or len(title) < 10:
        yield "no descriptive title in A1"
    tables = list(sheet.tables.values())
    if len(tables) != 1:
        yield f"{len(tables)} marked-up tables, not one"
        return
    yield from _table(sheet, tables[0])


def _table(sheet: Worksheet, table: Table) -> Iterator[str]:
    left, top, right, bottom = range_boundaries(table.ref)
    head, *rows = [list(row) for row in sheet.iter_rows(top, bottom, left, right)]
    last = rows[-1][-1] if rows else head[-1]
    if head[0].column != 1:
        yield "the table does not start in column A"
    if (sheet.max_row, sheet.max_column) != (last.row, last.column):
        yield "something lies below or beside the table"
    headings = [cell.value for cell in head]
    if not all(isinstance(each, str) and each.strip() for each in headings) or len(set(headings)) != len(headings):
        yield "headings are empty or not unique"
    if headings != [column.name for column in table.tableColumns]:
        yield "the marked-up headings are not those of the cells"
    above = " ".join(str(row[0].value) for row in sheet.iter_rows(max_row=top) if row[0] is not head[0])
    yield from _rows(rows, above)
    yield from _looks(sheet, rows)


def _rows(rows: list[list[AnyCell]], above: str) -> Iterator[str]:
    if not rows or any(all(cell.value is None for cell in row) for row in rows):
        yield "a row of the table is blank, or it has none"
    if (
        len(rows) > 1
        and any(cell.value is None for row in rows for cell in row)
        and "empty cell" not in above.casefold()
    ):
        yield "empty cells are not explained above the table"
    if any(cell.data_type == "f" for row in rows for cell in row):
        yield "a cell is a formula"


def _looks(sheet: Worksheet, rows: list[list[AnyCell]]) -> Iterator[str]:
    if any(not cell.alignment.wrap_text for row in rows for cell in row):
        yield "text is not wrapped"
    if any(not sheet.column_dimensions[get_column_letter(cell.column)].width for cell in rows[0] if cell.column):
        yield "a column has no width"
    if any(cell.fill.fill_type for row in rows for cell in row):
        yield "a cell is filled without words"
    for area in sheet.conditional_formatting:
        for row in sheet[str(area.sqref)]:
            for cell in row:
                if cell.value and not any(letter.isalpha() for letter in str(cell.value)):
                    yield f"{cell.coordinate} means something by colour or shape alone"
