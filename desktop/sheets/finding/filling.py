"""Cells that speak for more rows than their own: merged downwards, left blank below, or carried on in the next row."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.sheets.reading.grid import Grid, Row, Value, as_text

MOST_FILLED = 500
"""So many rows a merged cell speaks for at most."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row of the list, under the section heading that came before it; `details` are lines told under it."""

    number: int
    cells: Mapping[int, Value]
    section: str = ""
    details: tuple[str, ...] = ()


def percents_written(grid: Grid) -> Grid:
    """The sheet with the numbers it shows as per cent written so: 50%, not 0.5."""
    if not grid.percents:
        return grid
    marked = {row for row, _column in grid.percents}
    rows = [
        Row(row.number, {column: _percent(grid, row.number, column, value) for column, value in row.cells.items()})
        if row.number in marked
        else row
        for row in grid.rows
    ]
    return replace(grid, rows=tuple(rows))


def _percent(grid: Grid, row: int, column: int, value: Value) -> Value:
    if (row, column) not in grid.percents or isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return f"{round(value * 100, 6):g}%"


def merged_below(grid: Grid, below: Sequence[Row]) -> dict[int, dict[int, Value]]:
    """Cells merged downwards: row number -> the values its cells take from the first row of their range."""
    if not any(bottom > top and left == right for top, left, bottom, right in grid.merged):
        return {}
    values = {row.number: row.cells for row in below}
    filled: dict[int, dict[int, Value]] = {}
    for top, left, bottom, right in grid.merged:
        if bottom == top or right > left or top not in values or left not in values[top]:
            continue
        for number in range(top + 1, min(bottom, top + MOST_FILLED) + 1):
            filled.setdefault(number, {})[left] = values[top][left]
    return filled


def banners(grid: Grid) -> set[tuple[int, int]]:
    """The row and column of every cell merged across three columns or more."""
    return {(top, left) for top, left, _bottom, right in grid.merged if right - left >= 2}


def carried_on(item: ItemRow, row: Row, merged: Mapping[int, Value]) -> ItemRow:
    """An item with the texts of the next row, which goes on where its own cells end."""
    cells = dict(item.cells)
    for column, value in row.cells.items():
        if column in merged:
            continue
        before = cells.get(column)
        if before is None:
            cells[column] = value
        elif as_text(before) != as_text(value):
            cells[column] = f"{as_text(before)}\n{as_text(value)}"
    return replace(item, cells=dict(sorted(cells.items())))


def groups_filled(rows: list[ItemRow], columns: Collection[int]) -> list[ItemRow]:
    """Where a theme is written on the first row of its group only, the rows below take it."""
    for column in columns:
        written = [as_text(row.cells.get(column)) for row in rows]
        named = [each for each in written if each]
        grouped = len(named) < len(rows) and all(one != other for one, other in pairwise(named))
        if grouped and written[0] and len(set(named)) >= 0.9 * len(named):
            rows = _filled(rows, column)
    return rows


def _filled(rows: Sequence[ItemRow], column: int) -> list[ItemRow]:
    filled: list[ItemRow] = []
    current: Value | None = None
    section = None
    for row in rows:
        current = row.cells.get(column, current if row.section == section else None)
        section = row.section
        if column in row.cells or current is None:
            filled.append(row)
        else:
            filled.append(replace(row, cells=dict(sorted({**row.cells, column: current}.items()))))
    return filled


def measures_filled(rows: list[ItemRow], measure: int, action: int, reference: int | None) -> list[ItemRow]:
    """Where several actions follow one measure, its words left blank below, each action keeps them."""
    filled: list[ItemRow] = []
    current: Value | None = None
    last = 0
    for row in rows:
        goes_on = (
            measure not in row.cells
            and action in row.cells
            and row.number == last + 1
            and current is not None
            and (reference is None or reference not in row.cells)
        )
        if measure in row.cells:
            current = row.cells[measure]
        elif not goes_on:
            current = None
        last = row.number
        if goes_on and current is not None:
            filled.append(replace(row, cells=dict(sorted({**row.cells, measure: current}.items()))))
        else:
            filled.append(row)
    return filled
