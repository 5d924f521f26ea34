"""Builds the spreadsheets that tests read: rows of values in, the bytes of a file out."""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from desktop.sheets.reading.grid import Grid, Row, Value

Cells = Sequence[object]


def xlsx(sheets: dict[str, Iterable[Cells]], *, hidden: Sequence[str] = (), top: int = 1, left: int = 1) -> bytes:
    """A workbook of these sheets, each a list of rows that starts at row `top`, column `left`."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, top):
            for column, value in enumerate(row, left):
                if value is not None:
                    sheet.cell(number, column, value)
        if name in hidden:
            sheet.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv_text(rows: Iterable[Cells], separator: str = ",", line_end: str = "\r\n") -> str:
    """A text with separators."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=line_end).writerows(rows)
    return out.getvalue()


def grid_of(*rows: Sequence[Value | None], name: str = "Plan") -> Grid:
    """A sheet of these rows from its first cell on, as the readers give it."""
    cells = (
        Row(number, {column: value for column, value in enumerate(row, 1) if value is not None})
        for number, row in enumerate(rows, 1)
    )
    return Grid(name, tuple(row for row in cells if row.cells))
