"""Where a list ends: rows that stand apart under it are totals, keys, counts, notes and signatures, not items."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from desktop.sheets.finding.header_rows import Header
from desktop.sheets.finding.printed import is_blank_line, is_numbered_line
from desktop.sheets.reading.grid import Row, Value, as_text
from desktop.sheets.vocabulary.fields import CHOICES, DATES, ITEM
from desktop.sheets.vocabulary.headings import known_headings, normal, surest
from desktop.sheets.vocabulary.lookalikes import OTHER_TABLES
from desktop.sheets.vocabulary.values import is_choice_word, looks_like_choice, looks_like_day
from desktop.words import _

_LEGEND = re.compile(
    r"(?:key|legend|notes?|sources?|rag|disclaimer|footnotes?|version|acknowledge?ments?)(?:\s*[:–(-].*|\s*)"
    r"|key to .{1,40}|notes? (?:to|for|on) .{1,40}|end(?: of (?:table|list|sheet|worksheet|document|form|report))?\.?"
    r"|(?:copyright|©|\(c\)).*|(?:last|date) updated.*|(?:see also|for more information|for further information).*"
    r"|(?:prepared|approved|agreed|reviewed|completed|signed)(?: off)?\s*(?:by .*|[:_].*)?|(?:\w+ )?signature.*"
    r"|page \d+.*"
    r"|(?:(?:date|time|venue)(?: (?:and|&) \w+)? of )?next (?:meeting|session|review)\b.*"
    r"|(?:your|add|insert|enter|type) .{0,40}\b(?:here|below|as (?:needed|required)|if (?:needed|required))[.:]?"
    r"|\(?(?:\d{1,3}\s*(?:-|–|to)\s*\d{1,3}|[<>≤≥]=?\s*\d{1,3})%?\)?\b.{0,14}"
    r"|.{1,30}\s=\s.+|\*+\s?.+|\[\d+\].+|https?://\S+",
    re.IGNORECASE | re.DOTALL,
)
_TOTAL = re.compile(
    r"(?:grand |sub[\s-]?|overall )?totals?\b.*|averages?\b.*|mean\b|(?:overall |total |final )?score:.*|counts?\b.*"
    r"|sum\b.*|number of .*|% .*|percentage\b.*|max(?:imum)?\b.*|min(?:imum)?\b.*",
    re.IGNORECASE | re.DOTALL,
)
_JUST_TOTAL = re.compile(
    r"(?:grand |sub[\s-]?|overall |section )?totals?\s*(?:score|points|marks)?\s*:?"
    r"|(?:overall |section )?(?:average|mean|overall|percentage)(?: (?:score|rating|mark))?\s*:?"
    r"|(?:final )?score\s*:?|(?:overall |total )?(?:percentage|per cent|percent|%)(?: (?:of )?\w+){0,2}\s*:?",
    re.IGNORECASE,
)


_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_TOTAL_OF = re.compile(
    r".{1,30} (?:sub[\s-]?)?totals?(?: (?:score|points|marks))?\s*:?"
    r"|total (?:(?:score|points|marks) )?(?:for|of|in) .{1,30}",
    re.IGNORECASE,
)
_SIGNED_CELLS = 2
_LOOKED_AT = 500
"""So many rows tell what rows of the list look like."""
_SIGNED = re.compile(
    r"(?:signed|signature|prepared by|approved by|agreed by|date|version|last updated|copyright|©)\b.*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What rows of a list look like.

    `texts` are the columns that name an item, the best title first; `columns` all with a heading, `first` the
    leftmost; `usual` how many cells an item has; `numbered` whether nearly each has a reference; `asks` whether most
    are questions.
    """

    fields: Mapping[str, int]
    texts: tuple[int, ...]
    columns: frozenset[int]
    first: int
    usual: float
    numbered: bool
    asks: bool


def shape_of(below: Sequence[Row], fields: Mapping[str, int], header: Header) -> Shape:
    """The shape of the rows under some headings."""
    texts = tuple(fields[field] for field in ITEM if field in fields)
    reference = fields.get("reference", 0)
    named = [(row, words) for row in below[:_LOOKED_AT] if (words := item_text(row.cells, texts))]
    several = [(row, words) for row, words in named if len(row.cells) > 1]
    typical = several if len(several) >= 0.4 * len(named) else named
    counts = sorted(len(row.cells) for row, _words in typical)
    many = len(typical) or 1
    return Shape(
        fields,
        texts,
        columns=frozenset((*header.cells, *texts)),
        first=min(min(header.cells, default=1), *texts) if texts else 1,
        usual=counts[len(counts) // 2] if counts else 0,
        numbered=sum(reference in row.cells for row, _words in typical) > 0.7 * many,
        asks=sum(words.endswith("?") for _row, words in typical) > 0.6 * many,
    )


def item_text(cells: Mapping[int, Value], texts: Sequence[int]) -> str:
    """The words that name an item, empty where a row has none but what a form prints."""
    for column in texts:
        value = cells.get(column)
        if isinstance(value, str) and not is_blank_line(value):
            return "" if len(cells) < 3 and is_numbered_line(value) else value
    return ""


def is_legend(value: Value) -> bool:
    """Whether a text explains, dates or signs a list."""
    return isinstance(value, str) and _LEGEND.fullmatch(value) is not None


def is_total(row: Row, shape: Shape) -> bool:
    """Whether a row adds up the rows above: its first words say so, and beside them stand only numbers."""
    first = next(iter(row.cells.values()))
    if not _sums(first):
        return False
    values = list(row.cells.values())
    others = [value for value in values[1:] if isinstance(value, str) and not _is_number(value)]
    if item_text(row.cells, shape.texts) == first:
        plain = not others and shape.fields.get("reference") not in row.cells
        return plain and bool(
            _JUST_TOTAL.fullmatch(_IN_BRACKETS.sub("", first)) or (len(values) > 1 and _TOTAL_OF.fullmatch(first))
        )
    return not item_text(row.cells, shape.texts)


def _sums(first: Value) -> TypeGuard[str]:
    """Whether a row that begins with this may add up others."""
    if not isinstance(first, str) or len(first) > 60:
        return False
    return any(pattern.fullmatch(first) for pattern in (_TOTAL, _TOTAL_OF, _JUST_TOTAL))


def adds_up(row: Row) -> bool:
    """Whether a row has nothing but a word such as "Total" and numbers."""
    first, *others = row.cells.values()
    if not _sums(first):
        return False
    return bool(others) and all(not isinstance(value, str) or _is_number(value) for value in others)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[\d\s.,/%£$-]+", text) is not None


def end_of_list(
    below: Sequence[Row], shape: Shape, repeated: Collection[int], header: Header, today: date
) -> tuple[int, str]:
    """The number of the last row that belongs to the list, and why the rest does not."""
    runs = _runs(below)
    for at, run in enumerate(runs):
        if at and _other_headings(run, shape, repeated):
            return runs[at - 1][-1].number, _("another table")
    end = header.last
    kept = len(runs)
    while kept and not _belongs(runs[kept - 1], shape, repeated, today, alone=kept > 1):
        kept -= 1
    if kept == 1 and runs[0][0].number > header.last + 1 and not _belongs(runs[0], shape, repeated, today, alone=True):
        kept = 0
    if kept:
        last = list(runs[kept - 1])
        while len(last) > 1 and _is_trailing(last[-1], shape):
            last.pop()
        end = last[-1].number
    return end, _("text under the list")


def _runs(below: Sequence[Row]) -> list[list[Row]]:
    """Rows that follow one another without a blank row between."""
    runs: list[list[Row]] = []
    for row in below:
        if runs and row.number == runs[-1][-1].number + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _belongs(run: Sequence[Row], shape: Shape, repeated: Collection[int], today: date, *, alone: bool) -> bool:
    """Whether rows after a gap hold an item of the list."""
    if any(row.number in repeated for row in run):
        return True
    for row in run:
        words = item_text(row.cells, shape.texts)
        if len(row.cells) <= _SIGNED_CELLS and is_legend(next(iter(row.cells.values()))):
            continue
        if not words or is_legend(words) or is_choice_word(words) or words.endswith(":") or is_total(row, shape):
            continue
        if all(isinstance(value, str) and _heads(value) for value in row.cells.values()):
            continue
        suits = suiting(row, shape, today)
        if suits >= (2 if shape.numbered and shape.fields["reference"] not in row.cells else 1):
            return True
        if not suits and shape.usual < 2 and (len(run) > 1 or not alone):
            return True
        if not alone:
            return True
    return False


def _heads(text: str) -> bool:
    """Whether a text heads a column: of ours, or of a count."""
    return normal(text) in known_headings() or _TOTAL.fullmatch(text) is not None


def suiting(row: Row, shape: Shape, today: date) -> int:
    """How many cells beside the item hold what their columns are for."""
    count = 0
    for field, column in shape.fields.items():
        value = row.cells.get(column)
        if value is None or column in shape.texts:
            continue
        if field in DATES:
            count += looks_like_day(value, today)
        elif field in CHOICES:
            count += looks_like_choice(field, value)
        else:
            count += field == "reference" or (isinstance(value, str) and any(letter.isalpha() for letter in value))
    return count


def _is_trailing(row: Row, shape: Shape) -> bool:
    """Whether the last row of a run stands there alone: a key, a copyright line, a word such as "End"."""
    if len(row.cells) > 2:
        return False
    column, value = next(iter(row.cells.items()))
    if len(row.cells) == 2:
        signed = all(isinstance(each, str) and _SIGNED.fullmatch(each) for each in row.cells.values())
        return signed or (is_legend(value) and not item_text(row.cells, shape.texts[:1]))
    apart = column <= min(shape.texts) or column not in shape.columns
    return is_legend(value) or (apart and not item_text(row.cells, shape.texts))


def _other_headings(run: Sequence[Row], shape: Shape, repeated: Collection[int]) -> bool:
    """Whether rows after a gap are another table: the first of them reads as headings that are not this list's."""
    row = run[1] if len(run) > 2 and len(run[0].cells) == 1 else run[0]
    if row.number in repeated or len(row.cells) < 2 or len(run) < 2:
        return False
    texts = {column: value for column, value in row.cells.items() if isinstance(value, str) and len(value) <= 40}
    if len(texts) < len(row.cells):
        return False
    others = sum(normal(value) in OTHER_TABLES for value in texts.values())
    if others > 1 or (others and len(texts) < max(3, shape.usual)):
        return True
    by_column = {column: field for field, column in shape.fields.items()}
    meant = {column: found for column, value in texts.items() if (found := surest(as_text(value)))}
    sure = [column for column, (field, strength) in meant.items() if strength >= 0.8 and by_column.get(column) != field]
    return len(sure) >= 2 and len(sure) * 2 >= len(texts)
