"""The rows under some headings -> items, each under its section; and the others, each with why it is none."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.sheets.finding.filling import ItemRow, banners, carried_on, groups_filled, measures_filled, merged_below
from desktop.sheets.finding.header_rows import Header
from desktop.sheets.finding.list_end import Shape, end_of_list, is_legend, is_total, item_text, shape_of, suiting
from desktop.sheets.finding.printed import is_example, is_explanation
from desktop.sheets.reading.grid import Grid, Row, Value, as_day, as_text
from desktop.sheets.vocabulary.headings import known_headings, normal
from desktop.words import _

_LONGEST_SECTION = 150
_LABEL = re.compile(
    r"(?:assertion|guidance|guidance note|hint|tip|note|prompt|rationale|explanation|help|n\.?b\.?|see also|examples?"
    r"|evidence could include|things to consider|consider|good practice|what this means|why this matters)s?\s*:.*",
    re.IGNORECASE | re.DOTALL,
)
_ASKS = re.compile(
    r"(?:is|are|do|does|did|has|have|had|can|could|will|would|was|were|should|how|what|who|whose|where|when|which|why|if)\b",
    re.IGNORECASE,
)
_PARTS = r"(?:section|part|standard|principle|domain|theme|area|module|objective|outcome|chapter|topic|aim|goal|pillar)"
_OUTLINE = re.compile(rf"\s*(?:{_PARTS}\s+)?((?:[A-Z]\d*|\d+)(?:\.\d+)*)[.):\s]", re.IGNORECASE)
_PART = re.compile(rf"{_PARTS}\s+(?:[A-Z]|\d+|[ivx]+)\b.*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no item: its number, the reason, and its words."""

    row: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Sorted:
    """Rows told apart; `wordless` are those left out that have an owner or a date, but no words of an item."""

    rows: tuple[ItemRow, ...]
    skipped: tuple[Skipped, ...]
    wordless: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of a list under headings of its own, and the theme they name."""

    row: int
    theme: str = ""


def detail_rows(below: Sequence[Row]) -> set[int]:
    """The rows that only tell more of the row above: they begin with a label that comes again and again."""
    labels: Counter[tuple[int, str]] = Counter()
    starts: list[tuple[int, tuple[int, str]]] = []
    for row in below:
        if len(row.cells) > 3:
            continue
        column, value = next(iter(row.cells.items()))
        if isinstance(value, str) and ":" in value:
            label = value.partition(":")[0].strip().casefold()
            if len(label) <= 30 and (len(row.cells) > 1 or not value.rstrip().endswith(":")):
                starts.append((row.number, (column, label)))
                labels[column, label] += 1
    wording = {label for label, count in labels.items() if count > 2 or _LABEL.match(f"{label[1]}:")}
    return {number for number, label in starts if label in wording}


@dataclass(frozen=True, slots=True)
class Below:
    """The rows under some headings: `details` tell more of the row above, in `forms` a form has printed something."""

    rows: Sequence[Row]
    details: Collection[int] = ()
    forms: Collection[int] = ()


def sorted_rows(
    grid: Grid, under: Below, blocks: Sequence[Block], fields: Mapping[str, int], header: Header, today: date
) -> Sorted:
    """Each row below the headings: an item, or skipped with its reason."""
    below, details = under.rows, under.details
    shape = shape_of([row for row in below if row.number not in details], fields, header)
    repeated = {block.row: block for block in blocks[1:]}
    end, why = end_of_list(below, shape, repeated, header, today)
    sorting = _Sorting(shape, repeated, banners(grid), under, today)
    sorting.theme = blocks[0].theme
    merged = merged_below(grid, below)
    inside = [row for row in below if row.number <= end]
    for at, row in enumerate(inside):
        following = inside[at + 1] if at + 1 < len(inside) else None
        sorting.add(row, following, merged.get(row.number, {}), first=at < 2 and not sorting.rows)
    for row in below[len(inside) :]:
        sorting.skip(row, _("total") if is_total(row, shape) else why)
    rows = groups_filled(sorting.rows, [fields["theme"]] if "theme" in fields else [])
    if "measure" in fields and "action" in fields:
        rows = measures_filled(rows, fields["measure"], fields["action"], fields.get("reference"))
    return Sorted(tuple(rows), tuple(sorting.skipped), tuple(sorting.wordless))


class _Sorting:
    """Takes the rows one after the other."""

    def __init__(
        self, shape: Shape, repeated: Mapping[int, Block], wide: set[tuple[int, int]], under: Below, today: date
    ) -> None:
        self._shape, self._repeated, self._wide, self._under, self._today = shape, repeated, wide, under, today
        self.rows: list[ItemRow] = []
        self.skipped: list[Skipped] = []
        self.wordless: list[int] = []
        self.section = self.theme = ""
        self._last = self._before = 0

    def add(self, row: Row, following: Row | None, merged: Mapping[int, Value], *, first: bool) -> None:
        """Take one row: an item, a part of the one before, or none."""
        self._take(row, following, merged, first=first)
        self._before = row.number

    def _take(self, row: Row, following: Row | None, merged: Mapping[int, Value], *, first: bool) -> None:
        shape = self._shape
        if row.number in self._repeated:
            self.theme = self._repeated[row.number].theme
            self.skip(row, _("headings again"))
        elif row.number in self._under.details and self.rows:
            self.rows[-1] = replace(self.rows[-1], details=(*self.rows[-1].details, _line(row)))
            self._go_on(row, _("tells more of the row above"))
        elif self._is_section(row, following):
            self.section, self.theme = _line(row), ""
            self.skip(row, _("section heading"))
        elif is_total(row, shape):
            self.skip(row, _("total"))
        elif _counts_columns(row):
            self.skip(row, _("column numbers"))
        elif is_example(row.cells):
            self.skip(row, _("an example"))
        elif first and is_explanation(row.cells, shape.texts):
            self.skip(row, _("tells what to write in each column"))
        elif item_text(row.cells, shape.texts):
            cells = dict(sorted({**merged, **row.cells}.items())) if merged else row.cells
            self.rows.append(ItemRow(row.number, cells, self.theme or self.section))
            self._last = row.number
        else:
            self._add_wordless(row, merged)

    def _add_wordless(self, row: Row, merged: Mapping[int, Value]) -> None:
        """A row without words of an item: it goes on with the one before, or is left out."""
        shape = self._shape
        next_to = self.rows and row.number == self._last + 1
        if next_to and (set(shape.texts) & merged.keys() or self._continues(row)):
            self.rows[-1] = carried_on(self.rows[-1], row, merged)
            self._go_on(row, _("part of the row above"))
            return
        printed = any(isinstance(row.cells.get(column), str) for column in shape.texts)
        if not printed and self._tells(row):
            self.wordless.append(row.number)
        self.skip(row, _("only what the form prints") if printed else _("no action or measure in this row"))

    def _tells(self, row: Row) -> bool:
        """Whether someone has written who or when in a row without words of an item."""
        fields = self._shape.fields
        written = [name for name in ("owner", "due_date", "notes", "done_on") if fields.get(name) in row.cells]
        number = fields.get("reference") in row.cells
        return bool(written) and suiting(row, self._shape, self._today) - number >= 2

    def skip(self, row: Row, reason: str) -> None:
        """Leave a row out."""
        self.skipped.append(Skipped(row.number, reason, _line(row)))

    def _go_on(self, row: Row, reason: str) -> None:
        self._last = row.number
        self.skip(row, reason)

    def _continues(self, row: Row) -> bool:
        """Whether a row without an item holds nothing but words that go on from the row above."""
        fields = self._shape.fields
        own = [
            fields[name]
            for name in ("reference", "theme", "status", "rating", "due_date", "priority")
            if name in fields
        ]
        if any(column in row.cells for column in own) or not self._shape.columns.issuperset(row.cells):
            return False
        return all(isinstance(value, str) and any(map(str.isalpha, value)) for value in row.cells.values())

    def _is_section(self, row: Row, following: Row | None) -> bool:
        """A row whose only words name what follows: merged across, before headings, or written like a heading."""
        if following is None or row.number in self._under.forms:
            return False
        if following.number in self._repeated and self._repeated[following.number].theme:
            return False
        if len(row.cells) > 2 and not self._shape.usual > 2:
            return False
        texts = [(column, value) for column, value in row.cells.items() if isinstance(value, str)]
        if not texts or len(texts) > 2 or any(as_day(value) for value in row.cells.values()):
            return False
        if len(row.cells) == 1:
            ((column, value),) = texts
            return (
                len(value) <= _LONGEST_SECTION
                and not (is_legend(value) and following.number > row.number + 1)
                and (
                    (row.number, column) in self._wide
                    or self._stands_over(row, following)
                    or column < min(self._shape.texts)
                    or (column in self._shape.texts and self._titles(column, value, following))
                )
            )
        return self._outlines(row, following)

    def _stands_over(self, row: Row, following: Row) -> bool:
        """Whether a lone text stands right over headings that come again, or apart between two blocks."""
        if following.number not in self._repeated:
            return False
        return following.number == row.number + 1 or row.number > self._before + 1

    def _titles(self, column: int, value: str, following: Row) -> bool:
        """Whether a lone text in the items' own column reads as a title of the rows that follow."""
        shape = self._shape
        if value.endswith(":") or (value.isupper() and sum(map(str.isalpha, value)) > 3):
            return True
        if value.endswith(("?", ".", ";")) or len(value) > 90:
            return False
        after = item_text(following.cells, shape.texts)
        if _PART.match(value) and not _PART.match(after):
            return True
        if _is_under(_number_of(value), _number_of(after)):
            return True
        if shape.asks:
            return after.endswith("?") and len(value) <= 60 and not _ASKS.match(value)
        return shape.usual >= 3 and column == shape.first and len(following.cells) > 1

    def _outlines(self, row: Row, following: Row) -> bool:
        """Whether a row with a number and words only is the title of the numbers under it: 1, before 1.1."""
        column = self._shape.fields.get("reference")
        if column is None or column not in row.cells:
            return False
        own = as_text(row.cells[column]).strip(". ").removesuffix(".0")
        after = as_text(following.cells.get(column)).strip(". ")
        return _is_under(own, after)


def _number_of(text: str) -> str:
    match = _OUTLINE.match(text)
    return match[1] if match else ""


def _is_under(own: str, after: str) -> bool:
    """Whether one number of an outline lies right under another: 1.1 under 1, A1 under A."""
    if not own or not after.startswith(own) or len(after) == len(own):
        return False
    rest = after[len(own) :]
    return (rest[0] in ".-)" and rest[1:2].isalnum()) or (own[-1].isalpha() and rest[0].isdigit())


def _line(row: Row) -> str:
    return " · ".join(as_text(value) for value in row.cells.values())


def _counts_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3."""
    if len(row.cells) < 3 or as_text(next(iter(row.cells.values()))).strip("()[]. ").casefold() not in ("1", "a"):
        return False
    numbers = [as_text(value).strip("()[]. ") for value in row.cells.values()]
    letters = [chr(ord("a") + each) for each in range(min(len(numbers), 26))]
    return (
        numbers == [str(each) for each in range(1, len(numbers) + 1)] or [each.lower() for each in numbers] == letters
    )


def blocks_of(
    grid: Grid, header: Header, repeated: Mapping[int, Mapping[int, Value]], texts: Sequence[int]
) -> tuple[Block, ...]:
    """The stretches of a list; where the item's heading is another in each, it names what follows.

    Where one follows another, a lone text right above the first headings names the first.
    """
    names = {}
    for column in texts:
        names = {header.number: header.cells.get(column, "")}
        names |= {number: as_text(cells.get(column)) for number, cells in repeated.items()}
        if len({normal(name) for name in names.values()}) > 1:
            break
    different = {normal(name) for name in names.values()}
    told = len(different) > 1 and not all(name in known_headings() for name in different)
    if told:
        return tuple(Block(number, names[number]) for number in (header.number, *repeated))
    title = _title_above(grid, header.number) if repeated else ""
    return (Block(header.number, title), *(Block(number) for number in repeated))


def _title_above(grid: Grid, number: int) -> str:
    row = next((each for each in grid.rows if each.number == number - 1), None)
    return _line(row) if row is not None and len(row.cells) == 1 else ""
