"""The sheets of a workbook to choose from, each with how many rows it has and whether it looks like a list."""

from dataclasses import dataclass
from datetime import date

from desktop.sheets.finding.lists import FoundList
from desktop.sheets.importing.choosing import chosen_list
from desktop.sheets.reading.grid import Workbook
from desktop.sheets.understanding.answers import Answers
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One sheet in words."""

    name: str
    words: str
    is_list: bool


def sheet_lines(workbook: Workbook, today: date) -> tuple[SheetLine, ...]:
    """A line for each sheet people see that holds anything; only one line where there is nothing to choose."""
    filled = [grid.name for grid in workbook.sheets if grid.visible and grid.rows]
    if len(filled) < 2:
        return tuple(SheetLine(name, "", is_list=True) for name in filled)
    found = (chosen_list(workbook, Answers(sheet=name), today) for name in filled)
    return tuple(SheetLine(each.grid.name, _words(each), each.is_list) for each in found)


def _words(found: FoundList) -> str:
    count = len(found.grid.rows)
    rows = ngettext("{count} row", "{count} rows", count).format(count=count)
    if not found.is_list:
        return _("{rows}. It does not look like a list.").format(rows=rows)
    number, below = found.header_rows[0], len(found.rows)
    if not below:
        words = _("{rows}. It looks like an empty list: headings on row {number}, nothing below.")
        return words.format(rows=rows, number=number)
    words = ngettext(
        "{rows}. It looks like a list: headings on row {number}, {below} row below.",
        "{rows}. It looks like a list: headings on row {number}, {below} rows below.",
        below,
    )
    return words.format(rows=rows, number=number, below=below)
