"""Sheets of a workbook that are for reading: which of them were changed there all the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from desktop.sheets.reading.grid import Workbook, as_text
from desktop.sheets.returning.remembered import Remembered
from desktop.sheets.returning.tables import HomeTable, find_table, fingerprint_of
from desktop.sheets.writing.traces import PLAN
from desktop.words import _


def changed_for_reading(workbook: Workbook, memory: Remembered) -> tuple[str, ...]:
    """A sentence for each table beside the plan whose cells are not what was written; moved rows are no change."""
    return tuple(
        _("“{sheet}” was changed there. That sheet is for reading, so nothing of it comes home.").format(sheet=name)
        for name in _changed(workbook, memory)
    )


def _changed(workbook: Workbook, memory: Remembered) -> Iterator[str]:
    for kind, name in memory.names.items():
        headings, written = memory.headings.get(kind, ()), memory.of(kind)
        own = replace(workbook, sheets=tuple(each for each in workbook.sheets if each.name == name))
        table = find_table(own, headings, len(headings) // 2 + 1, written) if kind != PLAN and headings else None
        if table is None:
            continue  # taken out there, or worked on beyond knowing: nothing of it would come home
        there = Counter(_rows(table, len(headings)))
        if there != Counter(each.prints for each in written):
            yield name


def _rows(table: HomeTable, width: int) -> Iterator[tuple[str, ...]]:
    """The fingerprints of each row; a row that says that nothing is recorded, or nothing at all, is none."""
    for row in table.rows:
        said = [as_text(cell) for cell in row.cells.values() if as_text(cell)]
        if said and said != [_("Nothing recorded yet")]:
            yield tuple(fingerprint_of(table.cell(row, place)) for place in range(width))
