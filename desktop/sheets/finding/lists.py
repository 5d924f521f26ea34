"""A workbook -> where its list is: the sheet, the headings, the rows that are items, and why the others are not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.sheets.finding.filling import ItemRow, percents_written
from desktop.sheets.finding.header_rows import Header, header_at, likely_headers, repeated_headers
from desktop.sheets.finding.list_end import adds_up
from desktop.sheets.finding.printed import is_prompt, printed_scales, without_fillers
from desktop.sheets.finding.sorting import Below, Skipped, blocks_of, detail_rows, sorted_rows
from desktop.sheets.matching.columns import Match, match_columns
from desktop.sheets.matching.fitting import Column
from desktop.sheets.matching.mark_columns import MarkColumns, mark_columns, with_choices
from desktop.sheets.reading.grid import Grid, Row, Value
from desktop.sheets.vocabulary.choice_words import STATUS
from desktop.sheets.vocabulary.fields import CHOICES, ITEM, PLANNING
from desktop.sheets.vocabulary.headings import meanings, normal
from desktop.sheets.vocabulary.lookalikes import ANSWERED, CONTACTS, OTHER_TABLES

__all__ = ["FoundList", "ItemRow", "Skipped", "best_list", "find_list"]

_BACKING = PLANNING | {"rating", "priority", "evidence", "success_measure", "what_changed"}
"""Fields that only lists of ours have."""
_GLANCE = 120
"""So many rows under some headings tell whether they are the right ones."""
_STAGES = frozenset(
    {"backlog", "doing", "next", "testing", "review", "in review", "ideas", "later", "today", "this week"}
)
"""Names of stages on a board that are no status of an action."""
_ASIDE = ("archive", "archived", "completed", "closed", "old", "example", "sample", "guidance", "instructions", "lists")
"""Words in the names of sheets that lie beside the one people work in."""


@dataclass(frozen=True, slots=True)
class FoundList:
    """What was found on one sheet; without `header_rows` no list was.

    `told`: a person named the row or a column. `choices` are columns of marks that are one; `marked_twice` and
    `wordless` are rows to ask about.
    """

    grid: Grid
    header_rows: tuple[int, ...] = ()
    columns: tuple[Match, ...] = ()
    rows: tuple[ItemRow, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    told: bool = False
    choices: tuple[MarkColumns, ...] = ()
    marked_twice: tuple[tuple[int, int], ...] = ()
    wordless: tuple[int, ...] = ()

    @property
    def fields(self) -> dict[str, int]:
        """Which column holds which field; the first, where several are one choice."""
        fields: dict[str, int] = {}
        for match in self.columns:
            if match.field:
                fields.setdefault(match.field, match.column)
        return fields

    @property
    def is_list(self) -> bool:
        """Whether this is a list of actions or measures, not a grid, a form or an address book."""
        fields = set(self.fields)
        if not self.header_rows or not fields & set(ITEM):
            return False
        if self.told:
            return True
        if _is_board(self.columns):
            return False
        return _is_backed(self.columns) and not _is_of_others(self.columns) and not _is_grid(self)


def _is_backed(columns: Sequence[Match]) -> bool:
    """Whether something beside the items' own column speaks for a list: a sure heading there, or an owner, a level."""
    fields = {match.field for match in columns if match.field}
    if any(match.field == "due_date" and normal(match.heading) in ("date", "dates") for match in columns):
        fields.discard("due_date")
    if len(fields) < 2:
        return False
    sure = any(
        strength >= 0.8
        for match in columns
        if match.field in ITEM
        for _field, strength, _known in meanings(match.heading)
    )
    return bool(fields & _BACKING) or (sure and bool(fields - {"cost", "helpers", "start_date", *ITEM}))


def _is_of_others(columns: Sequence[Match]) -> bool:
    """Whether the headings are those of a table of people, things, money or the like."""
    fields = {match.field for match in columns if match.field}
    headings = {normal(match.heading) for match in columns}
    sure = any(
        field == "action" and strength >= 0.9
        for match in columns
        if match.field == "action"
        for field, strength, _known in meanings(match.heading)
    )
    if sure and fields & PLANNING:
        return False
    others = len(headings & OTHER_TABLES)
    return others > 1 or len(headings & (CONTACTS | ANSWERED)) > 0


def _is_board(columns: Sequence[Match]) -> bool:
    """Whether the headings are the stages of a board with a card in each cell: to do, doing, done."""
    headings = [normal(match.heading) for match in columns if match.heading]
    return len(headings) > 1 and all(each in STATUS or each in _STAGES for each in headings)


def _is_grid(found: FoundList) -> bool:
    """Whether nearly all cells are numbers or single marks under headings that say nothing to us."""
    fields = found.fields
    if set(fields) & (PLANNING | {"rating", "priority", "evidence", "reference"}) or len(found.columns) < 5:
        return False
    cells = [
        value for row in found.rows[:_GLANCE] for column, value in row.cells.items() if column not in fields.values()
    ]
    short = sum(not isinstance(value, str) or len(value) < 3 for value in cells)
    return len(cells) > 4 and short > 0.8 * len(cells)


def find_list(
    grid: Grid, today: date, header_row: int | None = None, chosen: Mapping[str, str | None] | None = None
) -> FoundList:
    """The list on one sheet; `header_row` and `chosen` (heading -> field) are what a person said."""
    bare = without_fillers(percents_written(grid))
    told = bool(header_row or chosen)
    if header_row:
        header = header_at(bare, header_row) or header_at(grid, header_row)
        return replace(_read(bare, header, today, chosen, told=True), grid=grid) if header else FoundList(grid)
    headers = likely_headers(bare)
    headers = [each for each in headers if each.strength >= 0.6 * headers[0].strength]
    if len(headers) > 1:
        headers = [_first_of_its_kind(max(headers, key=lambda each: _promise(bare, each, today, chosen)), headers)]
    found = _read(bare, headers[0], today, chosen, told=told) if headers else FoundList(bare)
    return replace(found, grid=grid) if found.is_list else FoundList(grid)


def best_list(grids: Sequence[Grid], today: date, chosen: Mapping[str, str | None] | None = None) -> FoundList:
    """The best list on these sheets; where none holds one, nothing found on the fullest sheet."""
    found = [find_list(grid, today, chosen=chosen) for grid in grids]
    lists = [each for each in found if each.is_list]
    if not lists:
        return FoundList(max(grids, key=lambda grid: len(grid.rows)))
    return max(lists, key=lambda each: (_worth(each), len(each.rows)))


def _glimpse(grid: Grid, header: Header) -> Grid:
    """The sheet down to some rows under these headings."""
    rows = [row for row in grid.rows if row.number >= header.number][: _GLANCE + 1]
    return replace(grid, rows=tuple(rows))


def _first_of_its_kind(header: Header, headers: Sequence[Header]) -> Header:
    """The uppermost of the headings that are these, or these again in other words for some."""
    words = {column: normal(text) for column, text in header.cells.items()}

    def alike(other: Header) -> bool:
        same = sum(words.get(column) == normal(text) for column, text in other.cells.items())
        return same > 1 and same * 2 >= len(words)

    return min((each for each in headers if each is header or alike(each)), key=lambda each: each.number)


def _promise(grid: Grid, header: Header, today: date, chosen: Mapping[str, str | None] | None) -> float:
    """How good a list these headings would make, judged by the rows right under them."""
    found = _read(_glimpse(grid, header), header, today, chosen, told=False)
    if not found.is_list:
        return header.strength - 100
    return header.strength + 0.5 * _worth(found) + min(len(found.rows), 12) / 12


def _worth(found: FoundList) -> float:
    """How much of a plan or an assessment this is: its fields, and whether it holds anything yet."""
    fields = set(found.fields)
    worth = 2 * ("action" in fields) + len(fields & PLANNING) + ("rating" in fields) + 0.5 * len(fields)
    worth += 1 + min(len(found.rows), 40) / 40 if found.rows else -4
    aside = any(word in _ASIDE for word in normal(found.grid.name).split())
    return worth - 2 * aside


def _read(grid: Grid, header: Header, today: date, chosen: Mapping[str, str | None] | None, *, told: bool) -> FoundList:
    """The list under these headings."""
    below = [row for row in grid.rows if row.number > header.last]
    details = detail_rows(below)
    plain = [row for row in below if row.number not in details]
    first_guess = match_columns(_columns(header, plain), today, chosen)
    fields = {match.column: match.field for match in first_guess if match.field}
    repeated = repeated_headers(plain, header, fields)
    choices = mark_columns(header.cells, [row for row in plain if row.number not in repeated and not adds_up(row)])
    twice: list[tuple[int, int]] = []
    if choices:
        below = [row if row.number in repeated or adds_up(row) else _chosen(row, choices, twice) for row in below]
        plain = [row for row in below if row.number not in details]
    columns = _columns(header, [row for row in plain if row.number not in repeated])
    matches = match_columns(columns, today, chosen, choices)
    below, forms = _without_prints(below, columns, matches)
    found = FoundList(grid, (header.number, *repeated), matches, told=told, choices=choices, marked_twice=tuple(twice))
    texts = [found.fields[field] for field in ITEM if field in found.fields]
    if not texts:
        return found
    blocks = blocks_of(grid, header, repeated, texts)
    told_apart = sorted_rows(grid, Below(below, details, forms), blocks, found.fields, header, today)
    kept = {row.number for row in told_apart.rows}
    return replace(
        found,
        rows=told_apart.rows,
        skipped=told_apart.skipped,
        wordless=told_apart.wordless,
        marked_twice=tuple(each for each in twice if each[0] in kept),
    )


def _chosen(row: Row, choices: Sequence[MarkColumns], twice: list[tuple[int, int]]) -> Row:
    written, several = with_choices(row, choices)
    twice += [(row.number, group.first) for group in several]
    return written


def _columns(header: Header, below: Sequence[Row]) -> list[Column]:
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
        Column(number, header.cells.get(number, ""), tuple(cells[number]), len(below))
        for number in sorted(cells)
        if number in header.cells or cells[number]
    ]


def _without_prints(
    below: Sequence[Row], columns: Sequence[Column], matches: Sequence[Match]
) -> tuple[list[Row], set[int]]:
    """The rows without what a form prints in them (choices to circle, scales, words such as “Select”), and where."""
    held = {match.column: match.field for match in matches}
    printed: dict[int, frozenset[Value]] = {}
    for column in columns:
        field = held[column.number]
        if field in CHOICES or field in ("owner", "helpers", "due_date", "start_date", "done_on", "check_in"):
            texts = {cell for cell in column.cells if isinstance(cell, str)}
            scales = printed_scales(column.cells) if field in CHOICES else frozenset()
            printed[column.number] = frozenset(scales | {text for text in texts if is_prompt(text)})
    printed = {column: texts for column, texts in printed.items() if texts}
    if not printed:
        return list(below), set()
    rows, forms = [], set()
    for row in below:
        if any(row.cells.get(column) in texts for column, texts in printed.items()):
            kept = {number: value for number, value in row.cells.items() if value not in printed.get(number, ())}
            rows.append(Row(row.number, kept))
            forms.add(row.number)
        else:
            rows.append(row)
    return rows, forms
