"""The sheets of a workbook to choose from, each with how many rows it has and whether it looks like a list."""

from dataclasses import dataclass
from datetime import date

from desktop.core.framework import Framework
from desktop.sheets.importing import Answers, Preview, preview
from desktop.sheets.reading.grid import Workbook
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet in words."""

    name: str
    words: str
    is_list: bool


def sheet_lines(workbook: Workbook, framework: Framework, today: date) -> tuple[SheetLine, ...]:
    """A line for each sheet people see that holds anything; only one line where there is nothing to choose."""
    filled = [grid.name for grid in workbook.sheets if grid.visible and grid.rows]
    if len(filled) < 2:
        return tuple(SheetLine(name, "", is_list=True) for name in filled)
    found = (preview(workbook, None, framework, today, Answers(sheet=name)) for name in filled)
    return tuple(SheetLine(each.sheet, _words(each), each.is_list) for each in found)


def _words(shown: Preview) -> str:
    rows = ngettext("{count} row", "{count} rows", shown.rows_read).format(count=shown.rows_read)
    if not shown.is_list:
        return _("{rows}. It does not look like a list.").format(rows=rows)
    below = len(shown.items)
    if not below:
        return _("{rows}. It looks like an empty list: headings on row {number}, nothing below.").format(
            rows=rows, number=shown.header_rows[0]
        )
    words = ngettext(
        "{rows}. It looks like a list: headings on row {number}, {below} row below.",
        "{rows}. It looks like a list: headings on row {number}, {below} rows below.",
        below,
    )
    return words.format(rows=rows, number=shown.header_rows[0], below=below)
