"""A workbook -> where its list is: the sheet, the heading row, the rows that are items, and why the others are not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desktop.sheets.fields import ITEM, PLANNING
from desktop.sheets.matching import Column, Match, match_columns, meanings, normal
from desktop.sheets.reading.grid import Grid, Row, Value, as_text
from desktop.sheets.synonyms import CONTACTS
from desktop.words import _

SEARCHED_ROWS = 60
_TOTAL = re.compile(r"(?:grand |sub-?\s?)?totals?\b|average\b|(?:overall |total )?score:|count\b|sum\b", re.IGNORECASE)
_LEGEND = re.compile(r"(?:key|legend|note|notes|source|rag|©|copyright)\b.*|.{1,20}\s=\s.+", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no item: its number, the reason, and its words."""

    row: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A row of the list, under the section heading that came before it."""

    number: int
    cells: Mapping[int, Value]
    section: str = ""


@dataclass(frozen=True, slots=True)
class FoundList:
    """What was found on one sheet; without `header_rows` no list was. `told`: a person named the row or a column."""

    grid: Grid
    header_rows: tuple[int, ...] = ()
    columns: tuple[Match, ...] = ()
    rows: tuple[ItemRow, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    told: bool = False

    @property
    def fields(self) -> dict[str, int]:
        """Which column holds which field."""
        return {match.field: match.column for match in self.columns if match.field}

    @property
    def is_list(self) -> bool:
        """Whether this is a list of actions or measures, not a grid, a form or an address book."""
        fields = set(self.fields)
        if not self.header_rows or not fields & set(ITEM) or len(fields) < (1 if self.told else 2):
            return False
        contacts = sum(normal(match.heading) in CONTACTS for match in self.columns)
        return self.told or contacts == 0 or bool("action" in fields and fields & PLANNING)


def find_list(
    grid: Grid, today: date, header_row: int | None = None, chosen: Mapping[str, str | None] | None = None
) -> FoundList:
    """The list on one sheet; `header_row` and `chosen` (heading -> field) are what a person said."""
    header = _row(grid, header_row) if header_row else _best_header(grid)
    if header is None:
        return FoundList(grid)
    below = [row for row in grid.rows if row.number > header.number]
    first_guess = _columns(header, below)
    heading_words = {column.number: normal(column.heading) for column in first_guess if column.heading}
    repeats = [row for row in below if _repeats(row, heading_words)]
    repeated = {row.number for row in repeats}
    columns = _columns(header, [row for row in below if row.number not in repeated])
    matches = match_columns(columns, today, chosen)
    section = _title_above(grid, header.number) if repeated else ""
    rows, skipped = _sorted_rows(grid, below, repeated, matches, section)
    told = bool(header_row or chosen)
    found = FoundList(grid, (header.number, *sorted(repeated)), matches, tuple(rows), tuple(skipped), told)
    return found if found.is_list else FoundList(grid)


def best_list(grids: Sequence[Grid], today: date, chosen: Mapping[str, str | None] | None = None) -> FoundList:
    """The best list on these sheets; where none holds one, nothing found on the fullest sheet."""
    found = [find_list(grid, today, chosen=chosen) for grid in grids]
    lists = [each for each in found if each.is_list]
    if not lists:
        return FoundList(max(grids, key=lambda grid: len(grid.rows)))
    return max(lists, key=lambda each: (_worth(each), len(each.rows)))


def _worth(found: FoundList) -> float:
    fields = set(found.fields)
    return 2 * ("action" in fields) + len(fields & PLANNING) + 0.5 * len(fields) + (1 if found.rows else 0)


def _row(grid: Grid, number: int) -> Row | None:
    return next((row for row in grid.rows if row.number == number), None)


def _title_above(grid: Grid, header_row: int) -> str:
    """The lone text right above the first headings: where blocks follow one another, it names the first."""
    row = _row(grid, header_row - 1)
    return as_text(next(iter(row.cells.values()))) if row is not None and len(row.cells) == 1 else ""


def _best_header(grid: Grid) -> Row | None:
    """The row, of the first sixty, whose cells read most like headings; the first where two do equally."""
    best: Row | None = None
    best_score = 1.4
    for row in grid.rows:
        if row.number > SEARCHED_ROWS:
            break
        score = _header_score(row)
        if score > best_score:
            best, best_score = row, score
    return best


def _header_score(row: Row) -> float:
    fields: dict[str, float] = {}
    for value in row.cells.values():
        found = meanings(value) if isinstance(value, str) else ()
        for field, strength, _known in found[:1]:
            fields[field] = max(fields.get(field, 0), strength)
    texts = sum(isinstance(value, str) and len(value) <= 120 for value in row.cells.values())
    return sum(fields.values()) + (0.5 if fields.keys() & set(ITEM) else 0) - 0.5 * (len(row.cells) - texts)


def _columns(header: Row, below: Sequence[Row]) -> list[Column]:
    """Every column with a heading or a cell below; a column far to the right of the headings is no part of the list."""
    last = max(header.cells)
    first = min(header.cells)
    cells: dict[int, list[Value]] = {number: [] for number in range(first, last + 1)}
    for row in below:
        for number, value in row.cells.items():
            if number < first or number == last + 1:
                cells.setdefault(number, []).append(value)
            elif number <= last:
                cells[number].append(value)
    return [
        Column(number, as_text(header.cells.get(number)), tuple(cells[number]))
        for number in sorted(cells)
        if number in header.cells or cells[number]
    ]


def _repeats(row: Row, headings: Mapping[int, str]) -> bool:
    """Whether a row is the heading row again, at the start of another block."""
    same = sum(
        isinstance(value, str) and len(value) <= 120 and headings.get(number) == normal(value)
        for number, value in row.cells.items()
    )
    return same >= 2 and same * 2 >= len(row.cells)


def _sorted_rows(
    grid: Grid, below: Sequence[Row], repeated: set[int], matches: Sequence[Match], section: str
) -> tuple[list[ItemRow], list[Skipped]]:
    """Each row below the headings: an item, or skipped with its reason. Section headings name what follows."""
    fields = {match.field: match.column for match in matches if match.field}
    texts = [fields[field] for field in ITEM if field in fields]
    after = {row.number: following.number for row, following in pairwise(below)}
    end = _end_of_list(below, texts)
    wide = {top for top, left, _bottom, right in grid.merged if right - left >= 2}
    merged = _merged_values(grid, below)
    rows: list[ItemRow] = []
    skipped: list[Skipped] = []
    for row in below:
        words = " · ".join(as_text(value) for value in row.cells.values())
        cells = dict(merged.get(row.number, {})) | dict(row.cells)
        reason = ""
        if row.number in repeated:
            reason = _("headings again")
        elif row.number > end:
            reason = _("text under the list")
        elif _is_section(row, texts, in_banner=row.number in wide, before_headings=after.get(row.number) in repeated):
            reason, section = _("section heading"), words
        elif _TOTAL.match(words) and not any(isinstance(row.cells.get(column), str) for column in texts[:1]):
            reason = _("total")
        elif _counts_columns(row):
            reason = _("column numbers")
        elif not any(as_text(cells.get(column)) for column in texts):
            reason = _("no action or measure in this row")
        if reason:
            skipped.append(Skipped(row.number, reason, words))
        else:
            rows.append(ItemRow(row.number, cells, section))
    return _themes_filled(rows, fields.get("theme")), skipped


def _is_section(row: Row, texts: Sequence[int], *, in_banner: bool, before_headings: bool) -> bool:
    """A row with one text that names what follows: merged across, before headings that repeat, or beside the items."""
    if len(row.cells) != 1:
        return False
    ((column, value),) = row.cells.items()
    if not isinstance(value, str) or len(value) > 120:
        return False
    return in_banner or before_headings or column not in texts or value.endswith(":")


def _counts_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3."""
    numbers = [as_text(value) for value in row.cells.values()]
    return len(numbers) > 2 and numbers == [str(each) for each in range(1, len(numbers) + 1)]


def _end_of_list(below: Sequence[Row], texts: Sequence[int]) -> int:
    """The number of the last row that belongs to the list: what stands alone after a gap is text under it."""
    end = below[-1].number if below else 0
    for earlier, row in zip(reversed(below[:-1]), reversed(below[1:]), strict=True):
        alone = len(row.cells) == 1
        gap = row.number - earlier.number > 1
        value = next(iter(row.cells.values()))
        apart = not any(column in row.cells for column in texts)
        if alone and (gap or apart or (isinstance(value, str) and _LEGEND.fullmatch(value))):
            end = earlier.number
        elif not alone:
            break
    return end


def _merged_values(grid: Grid, below: Sequence[Row]) -> dict[int, dict[int, Value]]:
    """Cells merged downwards: the rows under the first take its value."""
    values = {row.number: row.cells for row in below}
    filled: dict[int, dict[int, Value]] = {}
    for top, left, bottom, right in grid.merged:
        if bottom == top or right > left or top not in values or left not in values[top]:
            continue
        for number in range(top + 1, min(bottom, top + 500) + 1):
            filled.setdefault(number, {})[left] = values[top][left]
    return filled


def _themes_filled(rows: list[ItemRow], theme: int | None) -> list[ItemRow]:
    """Where a theme is written on the first row of its group only, the rows below take it."""
    if theme is None:
        return rows
    written = [as_text(row.cells.get(theme)) for row in rows]
    named = [each for each in written if each]
    grouped = len(named) < len(rows) and all(one != other for one, other in pairwise(named))
    if not grouped or not written or not written[0]:
        return rows
    filled, current = [], None
    for row in rows:
        current = row.cells.get(theme, current)
        cells = row.cells if theme in row.cells or current is None else {**row.cells, theme: current}
        filled.append(ItemRow(row.number, cells, row.section))
    return filled
