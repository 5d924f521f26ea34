"""Workbooks (xlsx, xlsm, xlsb, xls, ods) read by calamine into grids; the limits have held before."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.sheets.reading.grid import Grid, Row, Value, Workbook, tidy
from desktop.sheets.reading.refusals import damaged, protected, too_big_unpacked, too_old
from desktop.sheets.reading.sniffing import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from python_calamine import CalamineSheet

MOST_CELLS = 5_000_000


def read_book(data: bytes, name: str, kind: Kind) -> Workbook:
    """Every worksheet of a workbook, hidden ones marked; ToolkitError where it is damaged, protected or too big."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    grids = []
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            for place, about in enumerate(book.sheets_metadata):
                if about.typ is SheetTypeEnum.WorkSheet:
                    visible = about.visible is SheetVisibleEnum.Visible
                    grids.append(_grid(book.get_sheet_by_index(place), name, visible=visible))
    except PasswordError as error:
        raise protected(name) from error
    except CalamineError as error:
        raise (too_old(name) if "biff" in str(error).lower() else damaged(name)) from error
    except (OSError, ValueError, OverflowError) as error:
        raise damaged(name) from error
    if not grids:
        raise damaged(name)
    return Workbook(name, kind, tuple(grids))


def _grid(sheet: "CalamineSheet", name: str, *, visible: bool) -> Grid:
    if sheet.height * sheet.width > MOST_CELLS:
        raise too_big_unpacked(name)
    first_row, first_column = sheet.start or (0, 0)
    rows = []
    for number, values in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1):
        cells = _cells(values, first_column + 1)
        if cells:
            rows.append(Row(number, cells))
    merged = tuple(
        (top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sorted(sheet.merged_cell_ranges or ())
    )
    return Grid(sheet.name, tuple(rows), visible, merged)


def _cells(values: "Iterable[Value]", first_column: int) -> dict[int, Value]:
    cells: dict[int, Value] = {}
    for column, value in enumerate(values, first_column):
        if isinstance(value, str):
            text = tidy(value)
            if text:
                cells[column] = text
        elif isinstance(value, datetime) and value.time() == time():
            cells[column] = value.date()
        else:
            cells[column] = value
    return cells
