"""Columns -> fields, each match with its reason: headings first, then what the cells hold. No field twice."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from desktop.sheets.fields import CHOICES, DATES, FIELDS, ITEM, TEXTS, field_name
from desktop.sheets.reading.grid import Value, as_day, as_text
from desktop.sheets.synonyms import NOT_OURS, headings
from desktop.sheets.values import looks_like_choice, looks_like_day
from desktop.words import _

LONGEST_HEADING = 120
ENOUGH = 0.5
"""A match weaker than this is left to the person."""
_JOINTS = frozenset(
    {"of", "to", "for", "by", "from", "and", "or", "with", "on", "in", "that", "we", "you", "required", "needed"}
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_NOT_WORDS = re.compile(r"[^\w#]+|_")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its number, its heading as written, and its cells below that are not empty."""

    number: int
    heading: str
    cells: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a column was taken for, None where its cells are only kept in the notes, and why."""

    column: int
    heading: str
    field: str | None
    why: str


@lru_cache(maxsize=4096)
def normal(heading: str) -> str:
    """A heading in its normal form: lower case, plain words with single spaces, no bracketed lists of values."""
    plain = heading.casefold()
    if not heading.isascii():
        plain = unicodedata.normalize("NFKC", heading)
        plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf").casefold()
    bare = _NOT_WORDS.sub(" ", _BRACKETS.sub(" ", plain)).strip()
    return " ".join((bare or _NOT_WORDS.sub(" ", plain)).split())


@cache
def _headings() -> dict[str, dict[str, float]]:
    return headings()


@lru_cache(maxsize=4096)
def meanings(heading: str) -> tuple[tuple[str, float, str], ...]:
    """The fields a heading may mean: field, how likely (0 to 1), and the known heading it was likened to."""
    words = normal(heading)
    if not words or len(words) > LONGEST_HEADING or words in NOT_OURS:
        return ()
    known = _headings()
    if words in known:
        return tuple((field, strength, words) for field, strength in known[words].items())
    return _by_part(words.split()) or _by_spelling(words)


def _by_part(words: list[str]) -> tuple[tuple[str, float, str], ...]:
    """A known heading at the end of a longer one ("proposed action"), or at its start before a joint ("owner of …")."""
    known = _headings()
    for length in range(min(len(words) - 1, 5), 0, -1):
        tail, head = " ".join(words[-length:]), " ".join(words[:length])
        if tail in NOT_OURS or head in NOT_OURS:
            return ()
        share = 0.68 + 0.2 * length / len(words)
        if head in known and words[length] in _JOINTS:
            return tuple((field, strength * share, head) for field, strength in known[head].items())
        if tail in known and len(words) <= 6:
            return tuple((field, strength * share, tail) for field, strength in known[tail].items())
    return ()


def _by_spelling(words: str) -> tuple[tuple[str, float, str], ...]:
    """The known heading that this one misspells."""
    if not 5 <= len(words) <= 40:
        return ()
    from rapidfuzz import fuzz, process

    found = process.extractOne(words, list(_headings()), scorer=fuzz.ratio, score_cutoff=87)
    if found is None or len(found[0]) < 5:
        return ()
    return tuple((field, strength * 0.8, found[0]) for field, strength in _headings()[found[0]].items())


def match_columns(
    columns: Sequence[Column], today: date, chosen: Mapping[str, str | None] | None = None
) -> tuple[Match, ...]:
    """What each column holds, in their order; `chosen` maps headings (in any form) to the fields a person named."""
    named = {normal(heading): field for heading, field in (chosen or {}).items()}
    fields: dict[int, tuple[str, str]] = {}
    for column in columns:
        field = named.get(normal(column.heading))
        if field and field not in (taken for taken, _why in fields.values()):
            fields[column.number] = (field, _("you chose it"))
    settled = {column.number for column in columns if normal(column.heading) in named}
    _by_heading([each for each in columns if each.number not in settled], fields, today)
    _by_cells([each for each in columns if each.number not in settled], fields)
    return tuple(
        Match(each.number, each.heading, *fields.get(each.number, (None, _("kept in the notes")))) for each in columns
    )


def _by_heading(columns: Sequence[Column], fields: dict[int, tuple[str, str]], today: date) -> None:
    offers = []
    for column in columns:
        for field, strength, known in meanings(column.heading):
            fit = _fit(field, column.cells, today)
            offers.append((strength + 0.2 * fit, strength, -column.number, field, known))
    used = {field for field, _why in fields.values()}
    for score, strength, column_number, field, known in sorted(offers, reverse=True):
        if score < ENOUGH or field in used or -column_number in fields:
            continue
        used.add(field)
        fields[-column_number] = (field, _why(field, strength, known))


def _why(field: str, strength: float, known: str) -> str:
    if strength == 1:
        return _("the heading means “{field}”").format(field=field_name(field))
    if known in _headings() and len(_headings()[known]) > 1:
        return _("the heading and the cells fit “{field}”").format(field=field_name(field))
    return _("the heading is like “{known}”").format(known=known)


def _by_cells(columns: Sequence[Column], fields: dict[int, tuple[str, str]]) -> None:
    """Where no column with cells names the item: the column whose texts differ most from row to row and are longest."""
    filled = {each.number for each in columns if each.cells}
    items = [number for number, (field, _why) in fields.items() if field in ITEM]
    if filled.intersection(items) or len(fields) < 2:
        return
    best, longest = None, 5.0
    for column in columns:
        field = fields.get(column.number, ("", ""))[0]
        texts = [cell for cell in column.cells if isinstance(cell, str)]
        if field not in ("", "success_measure", "theme") or normal(column.heading) in NOT_OURS or not texts:
            continue
        if len(texts) < len(column.cells) * 0.8 or len(set(texts)) < len(texts) * 0.7:
            continue
        length = min(sum(map(len, texts)) / len(texts), 40.0)
        if length > longest:
            best, longest = column, length
    if best is not None:
        taken = {field for field, _why in fields.values()}
        kind = "measure" if "action" in taken or "rating" in taken else "action"
        if kind not in taken:
            fields[best.number] = (kind, _("the cells read like a list of “{field}”").format(field=field_name(kind)))


def _share(cells: Sequence[Value], fits: Callable[[Value], bool]) -> float:
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _fit(field: str, cells: Sequence[Value], today: date) -> float:
    """How well a column's cells suit a field: from -3 (not at all) to 1 (as they should); 0 where it has none."""
    some = cells[:200]
    if not some:
        return 0.0
    days = _share(some, lambda cell: as_day(cell) is not None)
    length = sum(len(as_text(cell)) for cell in some) / len(some)
    if field in DATES:
        dated = max(days, _share(some, lambda cell: looks_like_day(cell, today)))
        return 2 * dated - 1 if length < 60 else -2.0
    if days > 0.5:
        return -3.0
    if field in CHOICES:
        return 1.5 * _share(some, lambda cell: looks_like_choice(field, cell)) - 0.5 - (length > 60)
    if field == "reference":
        return 0.5 if length <= 12 and len(set(some)) == len(some) else -0.5 - (length > 25)
    if field in ("owner", "helpers"):
        return 0.5 if length <= 40 else -0.5 - (length > 90)
    repeated = len(set(some)) < 0.6 * len(some)
    if field == "theme":
        return 0.5 if repeated else 0.0
    if field in TEXTS:
        numbers = _share(some, lambda cell: isinstance(cell, int | float))
        again = repeated and field in ITEM and len(some) > 3
        return (-1.0 if numbers > 0.5 else 0.0) + (0.5 if length > 12 else -0.5 if length < 4 else 0.0) - again
    return 0.0


def known_field(name: str) -> str | None:
    """The field a person names on the command line, or None for "keep in the notes"; KeyError where there is none."""
    plain = normal(name).replace(" ", "_")
    if plain in ("", "none", "null", "skip"):
        return None
    if plain in FIELDS:
        return plain
    found = meanings(name)
    if not found or found[0][1] < 1:
        raise KeyError(name)
    return found[0][0]
