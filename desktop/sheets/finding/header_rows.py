"""Which rows hold headings: one row, or two or three that belong together; and where headings come again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from desktop.sheets.matching.mark_columns import are_marks_headings
from desktop.sheets.reading.grid import Grid, Row, Value, as_text
from desktop.sheets.vocabulary.fields import ITEM
from desktop.sheets.vocabulary.headings import known_headings, meanings, normal
from desktop.sheets.vocabulary.sentences import Meanings
from desktop.sheets.vocabulary.values import is_choice_word

SEARCHED_ROWS = 150
MOST_CANDIDATES = 8
LEAST_STRENGTH = 0.95
LONGEST = 160
"""A longer text is no heading."""
_SHORT = 60
_GAIN = 0.6
"""So much more must a further row add to the headings to belong to them."""


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a list: the row with most of them, the last row of theirs, and each column's words.

    `rows` are the cells of every row of theirs in their normal form, to know them again further down.
    """

    number: int
    last: int
    cells: Mapping[int, str]
    strength: float = 0.0
    rows: tuple[Mapping[int, str], ...] = field(default=())


def header_at(grid: Grid, number: int) -> Header | None:
    """The headings in a row a person named, None where it is blank."""
    row = next((each for each in grid.rows if each.number == number), None)
    return _header([row], {}) if row is not None else None


def likely_headers(grid: Grid) -> list[Header]:
    """The rows that read most like headings, the best first; where two do equally, the upper one."""
    rows = [row for row in grid.rows if row.number <= SEARCHED_ROWS]
    spans = _spans(grid)
    found = []
    for at, row in enumerate(rows):
        single = _header([row], spans)
        if single.strength < LEAST_STRENGTH - _GAIN:
            continue
        best = max(_together(rows, at, spans, single), key=lambda each: each.strength)
        if best.strength >= LEAST_STRENGTH:
            found.append(best)
    found.sort(key=lambda each: (-each.strength, each.number))
    return found[:MOST_CANDIDATES]


def _spans(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """Where a merged range starts -> the last row and column it covers."""
    return {(top, left): (bottom, right) for top, left, bottom, right in grid.merged if top <= SEARCHED_ROWS + 3}


def _together(
    rows: Sequence[Row], at: int, spans: Mapping[tuple[int, int], tuple[int, int]], single: Header
) -> Iterable[Header]:
    """This row alone, and with the rows right above and below it where they are parts of the same headings."""
    yield single
    above = rows[at - 1] if at and rows[at - 1].number == rows[at].number - 1 else None
    below = rows[at + 1] if at + 1 < len(rows) and rows[at + 1].number == rows[at].number + 1 else None
    further = rows[at + 2] if below and at + 2 < len(rows) and rows[at + 2].number == rows[at].number + 2 else None
    for group in ((above, rows[at]), (rows[at], below), (above, rows[at], below), (rows[at], below, further)):
        parts = [each for each in group if each is not None]
        if len(parts) != len(group) or not all(_may_be_part(each) for each in parts):
            continue
        if any(not _fits_under(upper, lower, spans) for upper, lower in pairwise(parts)):
            continue
        joined = _header(parts, spans)
        if joined.strength >= single.strength + _GAIN * (len(parts) - 1):
            yield joined


def _may_be_part(row: Row) -> bool:
    return all((isinstance(value, str) and len(value) <= LONGEST) or _is_step(value) for value in row.cells.values())


def _is_step(value: Value) -> bool:
    """Whether a number may be a heading: a step of a scale, such as 0 to 5."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value in range(11)


def _fits_under(upper: Row, lower: Row, spans: Mapping[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether a lower row adds to an upper one: in columns it leaves blank or spans, or words that go on."""
    covered: set[int] = set()
    for column in upper.cells:
        _bottom, right = spans.get((upper.number, column), (upper.number, column))
        covered |= set(range(column, right + 1)) if right > column else set()
    for column, value in lower.cells.items():
        if column in covered or column not in upper.cells:
            continue
        both = normal(f"{as_text(upper.cells[column])} {as_text(value)}")
        blank_beside = column + 1 in lower.cells and column + 1 not in upper.cells
        if both not in known_headings() and not blank_beside:
            return False
    return True


def _header(parts: Sequence[Row], spans: Mapping[tuple[int, int], tuple[int, int]]) -> Header:
    """Some rows read as one row of headings."""
    cells: dict[int, str] = {}
    from_row: dict[int, int] = dict.fromkeys((part.number for part in parts), 0)
    lowest = parts[-1]
    for part in parts:
        for column in part.cells:
            upright = part is lowest or len(part.cells) > 1 or spans.get((part.number, column), (0, 0))[0] > part.number
            if not upright and column not in lowest.cells:
                continue
            if column in cells and column in part.cells:
                cells[column], owned = _joined(cells[column], as_text(part.cells[column]))
            else:
                cells[column], owned = as_text(part.cells[column]), True
            if owned and (meanings(cells[column]) or part is parts[0]):
                from_row[part.number] += 1
    width = {part.number: len(part.cells) for part in parts}
    number = max(from_row, key=lambda each: (from_row[each], width[each], -each))
    rows = tuple({column: normal(as_text(value)) for column, value in part.cells.items()} for part in parts)
    return Header(number, lowest.number, dict(sorted(cells.items())), _strength(cells, parts), rows)


def _joined(upper: str, lower: str) -> tuple[str, bool]:
    """One heading of two cells, one above the other, and whether the lower one alone makes it."""
    both = f"{upper} {lower}"
    strengths = {words: max((each[1] for each in meanings(words)), default=0.0) for words in (lower, both)}
    if normal(both) in known_headings() and strengths[both] > strengths[lower]:
        return both, False
    return lower, True


def _strength(cells: Mapping[int, str], parts: Sequence[Row]) -> float:
    """How much some words read like headings: one for each field surely meant, less for what no heading looks like."""
    fields: dict[str, float] = {}
    capitals = any(words[:1].isupper() for words in cells.values())
    labels = all(words.rstrip().endswith(":") for words in cells.values())
    for words in cells.values():
        for found, strength, _known in _meanings(words)[:1]:
            label = words.rstrip().endswith(":") and not labels
            like_data = label or is_choice_word(words) or _is_sentence(words) or (capitals and words[:1].islower())
            fields[found] = max(fields.get(found, 0), strength * (0.4 if like_data else 1))
    if are_marks_headings(list(cells.values())):
        fields["rating"] = 1.0
    values = [value for part in parts for value in part.cells.values()]
    odd = sum(not isinstance(value, str) or len(value) > LONGEST for value in values)
    return sum(fields.values()) + (0.5 if fields.keys() & set(ITEM) else 0) - min(0.5 * odd, 1.0)


def _is_sentence(words: str) -> bool:
    """Whether some words ask or tell something, as a cell of the list does rather than its heading."""
    return (words.endswith("?") and len(words) > 40) or (words.endswith(".") and " " in words)


@lru_cache(maxsize=4096)
def _meanings(words: str) -> Meanings:
    return meanings(words) if len(words) <= LONGEST else ()


def repeated_headers(below: Sequence[Row], header: Header, fields: Mapping[int, str]) -> dict[int, Mapping[int, Value]]:
    """The rows further down that are the headings again, also where some of their words have changed."""
    items = {column for column, name in fields.items() if name in ITEM}
    found: dict[int, Mapping[int, Value]] = {}
    reworded: dict[int, Mapping[int, Value]] = {}
    seen = _Seen(header)
    for row in below:
        if not seen.may_be(row):
            continue
        words = {column: normal(value) for column, value in row.cells.items() if _is_wording(value)}
        if not words or len(words) < len(row.cells) - 1:
            continue
        same = max(sum(part.get(column) == text for column, text in words.items()) for part in header.rows)
        if same >= 2 and same * 2 >= len(words):
            found[row.number] = row.cells
        elif len(words) >= 2 and _reworded(row, words, header, fields, items):
            reworded[row.number] = row.cells
    if len(reworded) <= max(2, len(below) // 4):
        found |= reworded
    return dict(sorted(found.items()))


@cache
def _telling_headings() -> frozenset[str]:
    """Known headings that no cell of a choice holds."""
    return frozenset(words for words in known_headings() if not is_choice_word(words))


class _Seen:
    """Tells quickly, for most rows, that they cannot be the headings again."""

    def __init__(self, header: Header) -> None:
        self._words: dict[int, tuple[str, ...]] = {}
        for part in header.rows:
            for column, text in part.items():
                self._words[column] = (*self._words.get(column, ()), text[:8])

    def may_be(self, row: Row) -> bool:
        """Whether two cells (one in a short row) begin as their columns' headings do, or are words of headings."""
        found = 0
        for column, value in row.cells.items():
            if isinstance(value, str) and len(value) <= LONGEST:
                text = value.casefold().lstrip("*•- ")
                found += text.startswith(self._words.get(column, ("\n",))) or text in _telling_headings()
        return found > 1 or (found == 1 and len(row.cells) <= 3)


def _is_wording(value: Value) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST


def _reworded(row: Row, words: Mapping[int, str], header: Header, fields: Mapping[int, str], items: set[int]) -> bool:
    """Whether every cell but the item's says again what its column is for, in other words at least once."""
    same = meant = 0
    for column, text in words.items():
        if any(part.get(column) == text for part in header.rows):
            same += 1
            continue
        likely = [name for name, strength, _known in meanings(as_text(row.cells[column])) if strength >= 0.7]
        if fields.get(column) in likely:
            meant += 1
        elif column not in items or len(text) > _SHORT:
            return False
    return same + meant >= 2 or (same >= 1 and same + meant == len(words) - 1)
