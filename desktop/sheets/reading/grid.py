"""Cell values of a spreadsheet, with its own row and column numbers. Nothing here knows any file format."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Value = str | int | float | bool | date | time | timedelta
"""What a cell that is not empty holds; a day with a clock time is a `datetime`."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its number (the first is 1), and its cells that are not empty, by column (A is 1)."""

    number: int
    cells: Mapping[int, Value]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its rows that are not blank, in order, and its merged ranges (first row, first column, last, last)."""

    name: str
    rows: tuple[Row, ...]
    visible: bool = True
    merged: tuple[tuple[int, int, int, int], ...] = ()


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
    """A text without marks nobody sees, and with no space at either end of a line."""
    plain = _UNSEEN.sub("", text).replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", "\n".join(line.strip() for line in plain.split("\n"))).strip()


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
