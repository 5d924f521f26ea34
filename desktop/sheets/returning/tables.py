"""Where a table of ours is in a workbook that came home: its sheet, its columns wherever they moved to, its rows.

Columns are known by their headings; one that was renamed, by what its cells held when they were written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.sheets.reading.grid import Grid, Row, Value, Workbook, as_day, as_text, column_letters
from desktop.sheets.returning.remembered import RememberedRow
from desktop.sheets.vocabulary.headings import normal
from desktop.sheets.writing.traces import TRACES, fingerprint
from desktop.words import _

DEEPEST_HEADER = 60
"""The headings are looked for in so many rows."""


@dataclass(frozen=True, slots=True)
class HomeTable:
    """A table of ours: its sheet, the column of each place among our headings, its rows, and what is worth saying."""

    sheet: str
    columns: Mapping[int, int]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()

    def cell(self, row: Row, place: int) -> Value | None:
        """What a row holds under one of our headings; None where it is empty."""
        return row.cells.get(self.columns[place]) if place in self.columns else None

    def address(self, row: Row, place: int) -> str:
        """A cell as people find it, with its sheet: Action plan, G12."""
        letters = column_letters(self.columns[place]) if place in self.columns else "A"
        return _("{sheet}, {cell}").format(sheet=self.sheet, cell=f"{letters}{row.number}")


def find_table(
    workbook: Workbook, headings: Sequence[str], enough: int, written: Sequence[RememberedRow]
) -> HomeTable | None:
    """The table with the most of these headings, at least `enough` of them; None where no sheet has one.

    `written` is what each row held when the workbook was made; it tells a renamed column.
    """
    wanted = {normal(heading): place for place, heading in enumerate(headings)}
    best: tuple[int, Grid, Row] | None = None
    for grid in workbook.sheets:
        for row in grid.rows if grid.name != TRACES else ():
            if row.number > DEEPEST_HEADER:
                break
            found = len({normal(as_text(cell)) for cell in row.cells.values()} & wanted.keys())
            if found >= enough and (best is None or found > best[0]):
                best = (found, grid, row)
    if best is None:
        return None
    _found, grid, header = best
    columns: dict[int, int] = {}
    extra: dict[int, str] = {}
    for column, cell in header.cells.items():
        place = wanted.get(normal(as_text(cell)))
        if place is None or place in columns:
            extra[column] = as_text(cell)
        else:
            columns[place] = column
    known = {normal(as_text(cell)) for cell in header.cells.values()}
    rows = tuple(row for row in grid.rows if row.number > header.number and not _is_header(row, known))
    columns, notes = _with_renamed(columns, extra, headings, rows, written)
    return HomeTable(grid.name, columns, rows, tuple(notes))


def _is_header(row: Row, headings: set[str]) -> bool:
    """Whether a row only says the headings again."""
    return len(row.cells) > 1 and {normal(as_text(cell)) for cell in row.cells.values()} <= headings


def _with_renamed(
    columns: dict[int, int],
    extra: Mapping[int, str],
    headings: Sequence[str],
    rows: Sequence[Row],
    written: Sequence[RememberedRow],
) -> tuple[dict[int, int], list[str]]:
    """The columns with those whose heading was changed, and a sentence for each renamed, missing or added column."""
    notes: list[str] = []
    free = dict(extra)
    for place, heading in enumerate(headings):
        if place in columns:
            continue
        renamed = _by_cells(place, free, rows, written)
        if renamed is None:
            notes.append(_("The column “{heading}” is not there: nothing of it changes.").format(heading=heading))
            continue
        columns[place] = renamed
        notes.append(
            _("“{new}” is taken as “{old}”: its cells are the same.").format(new=free.pop(renamed), old=heading)
        )
    notes += [
        _("The column “{heading}” is not ours, and is left out.").format(heading=heading)
        for column, heading in free.items()
        if heading and any(column in row.cells for row in rows)
    ]
    return columns, notes


def _by_cells(place: int, free: Mapping[int, str], rows: Sequence[Row], written: Sequence[RememberedRow]) -> int | None:
    """The column most of whose cells are what one of ours held; None where none has at least half of them."""
    held = [each.prints[place] for each in written if place < len(each.prints)]
    empty = fingerprint(None)
    full = {each for each in held if each != empty}
    if not full:
        return None
    best, column_found = 0.0, None
    for column in free:
        now = {fingerprint_of(row.cells[column]) for row in rows if column in row.cells}
        share = len(now & full) / len(full)
        if share >= 0.5 and share > best:
            best, column_found = share, column
    return column_found


def fingerprint_of(cell: Value | None) -> str:
    """The fingerprint of a cell as it came home, equal to that of what was written there."""
    return fingerprint(as_day(cell) or as_text(cell))
