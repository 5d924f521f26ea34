"""Workbooks (xlsx, xlsm, xlsb, xls, ods): values from calamine, marks from the files' own parts, put into grids."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time
from io import BytesIO
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from defusedxml.common import DefusedXmlException

from desktop.core.errors import Problem
from desktop.sheets.reading import excel97, excel_binary, markup, ooxml, opendocument, unread
from desktop.sheets.reading.grid import LONGEST_CELL, Grid, Merged, Place, Row, Value, Workbook, tidy
from desktop.sheets.reading.limits import MOST_COLUMNS, MOST_ROWS, MOST_SHEETS, MOST_VALUES
from desktop.sheets.reading.looks import sign
from desktop.sheets.reading.marks import MOST_MERGED, Marks
from desktop.sheets.reading.refusals import damaged, protected, too_big_unpacked, too_many_cells, too_old, unsafe
from desktop.sheets.reading.sniffing import Kind

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MOST_CELLS = 5_000_000
"""Cells of the rectangle around all that a sheet holds: the reader of values keeps room for each."""


def read_book(data: bytes, name: str, kind: Kind) -> Workbook:
    """Every worksheet of a workbook, hidden ones marked; ToolkitError where it is damaged, protected or too big."""
    from python_calamine import CalamineError, PasswordError

    try:
        marks = _marks(data, kind)
        if kind is Kind.ODS and not all(_fits(each) for each in marks.values()):
            raise too_many_cells(name)  # the reader of values takes all sheets at once
        grids = _grids(data, marks, name)
    except DefusedXmlException as error:
        raise unsafe(name) from error
    except PasswordError as error:
        raise protected(name) from error
    except CalamineError as error:
        raise (too_old(name) if "biff" in str(error).lower() else damaged(name)) from error
    except (OSError, ValueError, OverflowError) as error:
        raise damaged(name) from error
    if not grids:
        raise damaged(name)
    return Workbook(name, kind, _within_limits(grids, name))


def _marks(data: bytes, kind: Kind) -> dict[str, Marks]:
    """The marks of each sheet by its name; none where the parts that tell of them are broken: the values may not be."""
    try:
        return dict(islice(_read_marks(data, kind), MOST_SHEETS))
    except DefusedXmlException:
        raise
    except (BadZipFile, zlib.error, ExpatError, EOFError, OSError, KeyError, ValueError):
        return {}


def _read_marks(data: bytes, kind: Kind) -> Iterator[tuple[str, Marks]]:
    if kind is Kind.XLS:
        yield from excel97.read_marks(data)
        return
    with markup.opened(data) as parts:
        if kind is Kind.ODS:
            yield from opendocument.read_marks(parts)
        elif kind is Kind.XLSB:
            yield from excel_binary.read_marks(parts)
        else:
            yield from ooxml.read_marks(parts)


def _grids(data: bytes, marks: Mapping[str, Marks], name: str) -> list[Grid]:
    """The worksheets in order, of those that are too big only the name and a warning; many may be one part."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    grids = []
    cells = 0
    with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
        if len(book.sheets_metadata) > MOST_SHEETS:
            raise too_big_unpacked(name)
        for place, about in enumerate(book.sheets_metadata):
            if about.typ is not SheetTypeEnum.WorkSheet:
                continue
            known = marks.get(about.name, Marks())
            grid = None
            if _fits(known) and cells <= MOST_CELLS:
                sheet = book.get_sheet_by_index(place)
                cells += sheet.height * sheet.width
                grid = _grid(sheet, known) if sheet.height * sheet.width <= MOST_CELLS else None
            visible = about.visible is SheetVisibleEnum.Visible
            grids.append(replace(grid, visible=visible) if grid else _left_out(about.name, visible=visible))
    return grids


def _fits(marks: Marks) -> bool:
    """Whether a sheet is small enough to be read, as far as is known."""
    return marks.reach[0] * marks.reach[1] <= MOST_CELLS


def _left_out(name: str, *, visible: bool) -> Grid:
    return Grid(name, (), visible, warnings=(unread.of_sheet(name),))


def _within_limits(grids: list[Grid], name: str) -> tuple[Grid, ...]:
    """The sheets, those too big for a list left out; ToolkitError where nothing else holds anything."""
    kept, values = [], 0
    for grid in grids:
        count = sum(len(row.cells) for row in grid.rows)
        fits = len(grid.rows) <= MOST_ROWS and values + count <= MOST_VALUES
        values += count if fits else 0
        kept.append(grid if fits else _left_out(grid.name, visible=grid.visible))
    if not values and any(grid.warnings == (unread.of_sheet(grid.name),) for grid in kept):
        raise too_many_cells(name)
    return tuple(kept)


def _grid(sheet: "CalamineSheet", marks: Marks) -> Grid:
    """A sheet's values and marks; the marks beyond the last row and column that hold anything are left out."""
    first_row, first_column = sheet.start or (0, 0)
    rows: list[Row] = []
    cut: list[Place] = []
    last_column = widest = 0
    for number, values in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1):
        widest = max(widest, first_column + len(values))
        cells = _cells(number, first_column + 1, values[: max(MOST_COLUMNS - first_column, 0)], marks, cut)
        if cells:
            rows.append(Row(number, cells))
            last_column = max(last_column, *cells)
    last = (rows[-1].number if rows else 0, last_column)
    return Grid(
        sheet.name,
        tuple(rows),
        merged=tuple(sorted(marks.merged)) if marks.colours_read and not marks.cut else _merged(sheet),
        fills={place: fill for place, fill in marks.fills.items() if _within(place, last)},
        struck=frozenset(place for place in marks.struck if _within(place, last)),
        percents=frozenset(place for place in marks.percents if _within(place, last)),
        hidden_rows=frozenset(row for row in marks.hidden_rows if row <= last[0]),
        hidden_columns=marks.columns_hidden_up_to(last_column),
        notes=dict(sorted(marks.notes.items())),
        colours_read=marks.colours_read,
        warnings=(*_warnings(marks, cut), *([unread.of_columns()] if widest > MOST_COLUMNS else [])),
    )


def _merged(sheet: "CalamineSheet") -> tuple[Merged, ...]:
    ranges = sorted((sheet.merged_cell_ranges or ())[:MOST_MERGED])
    return tuple((top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges)


def _within(place: Place, last: Place) -> bool:
    return place[0] <= last[0] and place[1] <= last[1]


def _warnings(marks: Marks, cut: list[Place]) -> tuple[Problem, ...]:
    looks = [unread.of_looks(marks.cut)] if marks.cut else []
    return (*unread.of_gaps(marks.gaps), *unread.of_cut(cut, LONGEST_CELL), *looks)


def _cells(number: int, first: int, values: Iterable[Value], marks: Marks, cut: list[Place]) -> dict[int, Value]:
    """The cells of a row that are not empty; `cut` gains the places of texts that are too long."""
    cells: dict[int, Value] = {}
    for column, value in enumerate(values, first):
        if isinstance(value, str):
            if value and (text := tidy(value)):
                cells[column] = text
                if len(text) > LONGEST_CELL:
                    cells[column] = text[:LONGEST_CELL]
                    cut.append((number, column))
        elif isinstance(value, datetime) and value.time() == time():
            cells[column] = value.date()
        elif not isinstance(value, float) or isfinite(value):
            cells[column] = value
    if marks.texts or marks.symbols:
        _set_right(number, cells, marks)
    return cells


def _set_right(number: int, cells: dict[int, Value], marks: Marks) -> None:
    """What a row's formulas give where that is a text, and the signs that letters stand for in fonts of symbols."""
    for column, value in tuple(cells.items()):
        at = (number, column)
        if at in marks.texts and not isinstance(value, str):
            cells[column] = tidy(marks.texts[at])[:LONGEST_CELL]
            if not cells[column]:
                del cells[column]
        elif at in marks.symbols and isinstance(value, str):
            cells[column] = sign(value, marks.symbols[at])
