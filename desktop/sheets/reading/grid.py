"""Cell values of a spreadsheet, with its own row and column numbers. Nothing here knows any file format."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from desktop.core.errors import Problem

LONGEST_CELL = 32_767
"""Letters in a cell of Excel; a longer text is cut there."""

MOST_PILED = 30
"""Marks over or under one letter."""

Value = str | int | float | bool | date | time | timedelta
"""What a cell that is not empty holds; a day with a clock time is a `datetime`."""

Place = tuple[int, int]
"""A cell's row and column, both from 1."""
Merged = tuple[int, int, int, int]
"""A merged range: first row, first column, last row, last column."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_JOINERS = "\u200c\u200d \n\t"


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its number (the first is 1), and its cells that are not empty, by column (A is 1)."""

    number: int
    cells: Mapping[int, Value]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its rows that are not blank, in order, its merged ranges, and what else its cells show.

    `fills`: background colours other than white, as #rrggbb, blank cells too. `struck`: cells struck through.
    `percents`: numbers shown as per cent, so that 0.5 is 50%. `colours_read` says whether the file's kind lets fills
    and strike-through be read at all. `warnings`: what could not be read, each at its cell or, for all of it, at "".
    """

    name: str
    rows: tuple[Row, ...]
    visible: bool = True
    merged: tuple[Merged, ...] = ()
    fills: Mapping[Place, str] = field(default_factory=dict)
    struck: frozenset[Place] = frozenset()
    percents: frozenset[Place] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    notes: Mapping[Place, str] = field(default_factory=dict)
    colours_read: bool = False
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet file: its name, what kind it really is, and its sheets in order."""

    name: str
    format: str
    sheets: tuple[Grid, ...]


def column_letters(number: int) -> str:
    """A column's letters: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """A cell's name as spreadsheets show it, such as D12."""
    return f"{column_letters(column)}{row}"


def tidy(text: str) -> str:
    """A text without marks nobody sees, with one kind of line end, and with no space at either end of a line."""
    if text.isascii() and text.isprintable():
        return text.strip()
    plain = _unpiled(_UNSEEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\u00a0", " "))
    plain = _unpiled(unicodedata.normalize("NFC", plain))
    lines = "\n".join(line.strip() for line in plain.split("\n")).strip()
    return lines if lines.strip(_JOINERS) else ""


def _unpiled(text: str) -> str:
    """The text with no more marks over one letter than any language writes: the stream-safe form of UAX 15.

    Putting thousands of them in order takes a time that grows with their square.
    """
    if len(text) <= MOST_PILED or not any(map(unicodedata.combining, text)):
        return text
    kept, piled = [], 0
    for letter in text:
        piled = piled + 1 if unicodedata.combining(letter) else 0
        if piled <= MOST_PILED:
            kept.append(letter)
    return "".join(kept)


def as_text(value: Value | None) -> str:
    """What a person sees in the cell: whole numbers without a point, days as dd/mm/yyyy."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y" if value.time() == time() else "%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return str(value)


def as_day(value: Value | None) -> date | None:
    """The day of a real spreadsheet date, else None."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None
