"""How well the cells of a column suit a field. What its heading says lives in `vocabulary`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desktop.sheets.reading.grid import Value, as_day, as_text
from desktop.sheets.vocabulary.fields import CHOICES, DATES, ITEM, TEXTS
from desktop.sheets.vocabulary.values import (
    is_choice_word,
    looks_like_choice,
    looks_like_day,
    numbers_of,
    plain,
    scale_of,
)

LOOKED_AT = 200
"""So many cells of a column settle what it holds."""
_MOST = 0.6
_HIGHEST_SCORE = 100
_LONGEST_THEME = 60
_CONFORMANCE = frozenset({"a", "aa", "aaa"})
"""Levels of a standard for web pages, not of how well it is met."""
_SHORT_QUESTION = 12
_LONG_CHOICE = 8
"""Letters: a choice has fewer, a question more."""
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Cllr)\.?\s)?[A-Z][\w'’-]*\.?(?:\s[A-Z][\w'’-]*\.?){1,2}")
_CODE = re.compile(r"[A-Z]|[A-Za-z&]{0,8}[\s.\-/#]{0,2}\d{1,6}(?:[.\-/]\d{1,4}){0,4}[a-z]?\.?\)?")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its number, its heading as written, its cells below that are not empty, of so many rows."""

    number: int
    heading: str
    cells: tuple[Value, ...] = ()
    rows: int = 0

    @property
    def grouped(self) -> bool:
        """Whether each value stands on the first row of its group only, the rows below left blank."""
        some = self.cells
        return (
            1 < len(some) < 0.8 * self.rows
            and all(isinstance(cell, str) for cell in some)
            and all(one != other for one, other in pairwise(some))
        )


def fit(field: str, column: Column, today: date) -> float:
    """How well a column's cells suit a field: from -3 (not at all) to 1 (as they should); 0 where it has none."""
    some = column.cells[:LOOKED_AT]
    if not some:
        return 0.0
    days = _share(some, lambda cell: as_day(cell) is not None)
    length = sum(len(as_text(cell)) for cell in some) / len(some)
    if field in DATES:
        dated = max(days, _share(some, lambda cell: looks_like_day(cell, today)))
        return 2 * dated - 1 if length < 60 else -2.0
    if days > 0.5:
        return -3.0
    against = _against_levels(some) if field == "rating" else 0.0
    if against:
        return against
    if field in CHOICES:
        return 1.5 * _share(some, lambda cell: looks_like_choice(field, cell)) - 0.5 - (length > 60)
    if field == "reference":
        if _share(some, lambda cell: isinstance(cell, float) and not cell.is_integer()) > 0.5:
            return -0.5
        return 0.5 if length <= 12 and len(set(some)) == len(some) else -0.5 - (length > 25)
    if field in ("owner", "helpers"):
        numbers = _share(some, lambda cell: isinstance(cell, int | float))
        return 0.5 - (length > 40) - (length > 90) - 2 * (numbers > 0.5 or length < 1.5)
    return _text_fit(field, column, some, length)


def _against_levels(some: Sequence[Value]) -> float:
    """What speaks against cells that would be levels: other numbers, or the levels of another thing."""
    if {as_text(cell).casefold() for cell in some} <= _CONFORMANCE or max(numbers_of(some), default=0) > _HIGHEST_SCORE:
        return -3.0
    return -0.5 if scale_of(some) == 0 or _are_shares(some) else 0.0


def _text_fit(field: str, column: Column, some: Sequence[Value], length: float) -> float:
    repeated = len(set(some)) < 0.6 * len(some)
    if field == "theme":
        return 1.0 if column.grouped else 0.5 if repeated else 0.0
    if field not in TEXTS:
        return 0.0
    short = _share(some, lambda cell: len(as_text(cell)) < 3 or not any(map(str.isalpha, as_text(cell))))
    suits = (-1.0 if short > 0.5 else 0.0) + (0.5 if length > 12 else -0.5 if length < 4 else 0.0)
    if field == "what_changed" and length < 10:
        suits -= 0.5
    if field in ITEM:
        if _share(some, lambda cell: any(map(str.isalpha, as_text(cell)))) < 0.2:
            return -3.0
        suits -= len(some) > 3 and (repeated or column.grouped)
        suits -= 1.5 * (len(some) > 5 and len(set(some)) < 0.3 * len(some))
        suits -= 2 * are_names(some)
    return suits


def _share(cells: Sequence[Value], fits: Callable[[Value], bool]) -> float:
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _are_shares(cells: Sequence[Value]) -> bool:
    """Whether a column holds parts of one, as a formula works them out of an answer."""
    numbers = [cell for cell in cells if isinstance(cell, int | float)]
    return len(numbers) == len(cells) and max(numbers) <= 1 and any(number % 1 for number in numbers)


def are_codes(column: Column) -> bool:
    """Whether the cells are numbers or codes such as 1.2 or SM3, one a row or one a group of rows."""
    some = column.cells[:LOOKED_AT]
    letters = [cell for cell in some if isinstance(cell, str) and len(cell) == 1 and cell.isalpha()]
    codes = sum(_CODE.fullmatch(as_text(cell)) is not None and as_day(cell) is None for cell in some)
    return len(some) > 1 and codes >= 0.8 * len(some) and len(set(letters)) == len(letters)


def are_item_texts(column: Column) -> float:
    """How long the texts of a column are, at most 40, where they differ from row to row as items do; else 0."""
    texts = [cell for cell in column.cells if isinstance(cell, str)]
    if not texts or len(texts) < len(column.cells) * 0.8 or len(set(texts)) < len(texts) * 0.7:
        return 0.0
    return 0.0 if are_names(texts) else min(sum(map(len, texts)) / len(texts), 40.0)


def are_names(cells: Sequence[Value]) -> bool:
    """Whether nearly all cells look like the names of people."""
    return len(cells) > 1 and _share(cells, lambda cell: isinstance(cell, str) and bool(_NAME.fullmatch(cell))) > 0.8


def are_answers(field: str, column: Column) -> bool:
    """Whether nearly all cells are words of a status, rating or priority, and not always the same one."""
    some = column.cells[:LOOKED_AT]
    fitting = sum(isinstance(cell, str) and looks_like_choice(field, cell) for cell in some)
    return len(some) > 2 and fitting >= 0.85 * len(some) and len(set(some)) > 1


_YES_OR_NO = frozenset(
    {"y", "n", "yes", "no", "partly", "partial", "partially", "n a", "na", "ok", "not ok"}
) | frozenset({"✓", "✔", "✗", "✘", "√", "true", "false"})


def are_days(column: Column, today: date) -> bool:
    """Whether most cells are days."""
    return _share(column.cells[:LOOKED_AT], lambda cell: looks_like_day(cell, today)) > _MOST


def are_choice_words(column: Column) -> bool:
    """Whether nearly all cells are exactly words of a status, level or priority, and not always the same one."""
    some = column.cells[:LOOKED_AT]
    fitting = sum(isinstance(cell, str) and is_choice_word(cell) for cell in some)
    return len(some) > 1 and fitting >= 0.85 * len(some) and len(set(some)) > 1


def is_yes_or_no(column: Column) -> bool:
    """Whether the cells are yes and no, one of each at least."""
    words = [plain(as_text(cell)) for cell in column.cells[:LOOKED_AT]]
    return len(set(words)) > 1 and set(words) <= _YES_OR_NO


def are_questions(column: Column) -> bool:
    """Whether most cells ask something."""
    some = column.cells[:LOOKED_AT]
    asking = _share(
        some, lambda cell: isinstance(cell, str) and cell.rstrip().endswith("?") and len(cell) > _SHORT_QUESTION
    )
    return len(some) > 2 and asking > 0.6


def holds_no_choice(field: str, column: Column) -> bool:
    """Whether the cells are sentences, none of them a word of such a choice."""
    some = column.cells[:LOOKED_AT]
    if len(some) < 2 or sum(len(as_text(cell)) for cell in some) / len(some) < _LONG_CHOICE:
        return False
    return not any(looks_like_choice(field, cell) or looks_like_choice("rating", cell) for cell in some)


def groups_rows(column: Column) -> bool:
    """Whether the cells are short texts, each for several rows."""
    some = column.cells[:LOOKED_AT]
    if len(some) < 2 or any(not isinstance(cell, str) or len(cell) > _LONGEST_THEME or cell.isdigit() for cell in some):
        return False
    if are_names(some) or are_choice_words(column) or are_codes(column):
        return False
    return column.grouped or (len(some) > 2 and 1 < len(set(some)) <= 0.7 * len(some))
