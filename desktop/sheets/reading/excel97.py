"""Marks of xls sheets, from the records of the workbook's stream: errors, texts of formulas, what is hidden.

Colours, strike-through and notes stay unread. Workbooks of Excel 5 and 95 have no marks here.
"""

import struct
from collections.abc import Iterator
from itertools import islice

from desktop.sheets.reading.compound import BrokenError, Compound
from desktop.sheets.reading.grid import Place
from desktop.sheets.reading.looks import is_percent
from desktop.sheets.reading.marks import MOST_COLUMNS, MOST_ROWS, Gap, Marks

_BIFF8 = 0x0600
_START, _END, _SHEET, _FORMAT, _STYLE = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_ROW, _COLUMNS, _FORMULA, _STRING, _ERROR = 0x0208, 0x007D, 0x0006, 0x0207, 0x0205
_NUMBER, _SHORT_NUMBER, _SHORT_NUMBERS = 0x0203, 0x027E, 0x00BD
_PERCENTS = frozenset({9, 10})
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
"""Errors by their numbers."""
_TEXT_RESULT, _ERROR_RESULT = 0, 2
_JOIN = b"\x08"
_FUNCTION, _FUNCTION_OF_MANY = (b"\x21", b"\x41", b"\x61"), (b"\x22", b"\x42", b"\x62")
_TEXT_FUNCTIONS = frozenset({13, 14, 30, 31, 48, 111, 112, 113, 114, 115, 116, 118, 120, 130, 336})
"""DOLLAR, FIXED, REPT, MID, TEXT, CHAR, LOWER, UPPER, PROPER, LEFT, RIGHT, TRIM, SUBSTITUTE, T, CONCATENATE."""
_MOST_SHEETS = 1_000

Record = tuple[int, bytes]


def read_marks(data: bytes) -> Iterator[tuple[str, Marks]]:
    """The name of each worksheet and its marks, in order; nothing where the stream's records make no sense."""
    book = Compound(data)
    stream = book.stream("Workbook")
    sheets: list[tuple[int, str]] = []
    formats: set[int] = set(_PERCENTS)
    styles: list[int] = []
    for kind, body in _records(stream, 0):
        if kind == _SHEET and len(body) > 8 and body[5] == 0 and len(sheets) < _MOST_SHEETS:
            sheets.append((int.from_bytes(body[:4], "little"), _text(body, 6, 1)))
        elif kind == _FORMAT and len(body) > 5 and is_percent(_text(body, 2, 2)):
            formats.add(int.from_bytes(body[:2], "little"))
        elif kind == _STYLE and len(body) >= 4:
            styles.append(int.from_bytes(body[2:4], "little"))
    percents = frozenset(number for number, style in enumerate(styles) if style in formats)
    for place, name in sheets:
        yield name, _sheet_marks(_records(stream, place), percents)


def _records(stream: bytes, place: int) -> Iterator[Record]:
    """The records of one part of the stream, those of charts inside it left out."""
    depth = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        body = stream[place + 4 : place + 4 + length]
        place += 4 + length
        if kind == _START:
            depth += 1
            if depth == 1 and body[:2] != _BIFF8.to_bytes(2, "little"):
                raise BrokenError
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, body


def _sheet_marks(records: Iterator[Record], percents: frozenset[int]) -> Marks:
    marks = Marks()
    formula = (0, 0)
    for kind, body in records:
        if kind == _FORMULA and len(body) >= 14:
            formula = _cell(body, percents, marks)
            _formula(formula, body, marks)
        elif kind == _STRING and formula != (0, 0):
            marks.texts[formula] = _text(body, 0, 2)
            marks.gaps.pop(formula, None)
        elif kind in (_NUMBER, _SHORT_NUMBER, _ERROR) and len(body) >= 8:
            at = _cell(body, percents, marks)
            if kind == _ERROR and body[7]:
                marks.gaps[at] = (Gap.ERROR, ERRORS.get(body[6], ERRORS[0]))
        elif kind == _SHORT_NUMBERS and len(body) >= 6:
            _cells(body, percents, marks)
        else:
            _hidden(kind, body, marks)
        if marks.full:
            marks.cut = min(formula[0], MOST_ROWS) or 1
            break
    return marks


def _formula(place: Place, body: bytes, marks: Marks) -> None:
    """Keep it where a formula's result is an error or missing: a text that does not follow, or a 0 instead of one."""
    kept = body[12:14] == b"\xff\xff"
    if kept and body[6] == _ERROR_RESULT:
        marks.gaps[place] = (Gap.ERROR, ERRORS.get(body[8], ERRORS[0]))
    elif (kept and body[6] == _TEXT_RESULT) or (body[6:14] == bytes(8) and _gives_text(body[22:])):
        marks.gaps[place] = (Gap.UNWORKED, "")
        marks.texts[place] = ""


def _gives_text(tokens: bytes) -> bool:
    """Whether a formula, whose last token works out its result, can give nothing but a text."""
    if tokens[-1:] == _JOIN:
        return True
    fixed, varying = tokens[-3:-2] in _FUNCTION, tokens[-4:-3] in _FUNCTION_OF_MANY
    return (fixed or varying) and int.from_bytes(tokens[-2:], "little") in _TEXT_FUNCTIONS


def _hidden(kind: int, body: bytes, marks: Marks) -> None:
    """Keep it where a record hides a row or columns."""
    if kind == _ROW and len(body) >= 16 and body[12] & 0x20:
        marks.hidden_rows.add(int.from_bytes(body[:2], "little") + 1)
    elif kind == _COLUMNS and len(body) >= 10 and body[8] & 1 and len(marks.hidden_columns) < MOST_COLUMNS:
        first, last = struct.unpack_from("<HH", body, 0)
        marks.hidden_columns.append((first + 1, last + 1))


def _cell(body: bytes, percents: frozenset[int], marks: Marks) -> tuple[int, int]:
    """Where a cell's record is, from 1; its number may be shown as per cent."""
    row, column, style = struct.unpack_from("<HHH", body, 0)
    at = (row + 1, column + 1)
    if style in percents:
        marks.percents.add(at)
    return at


def _cells(body: bytes, percents: frozenset[int], marks: Marks) -> None:
    """Where the numbers of a record that holds several are."""
    row, first = struct.unpack_from("<HH", body, 0)
    styles = islice(struct.iter_unpack("<HI", body[4 : 4 + (len(body) - 6) // 6 * 6]), 256)
    for column, (style, _number) in enumerate(styles, first + 1):
        if style in percents:
            marks.percents.add((row + 1, column))


def _text(body: bytes, start: int, width: int) -> str:
    """A text whose length takes `width` bytes, then a byte that says how wide its letters are."""
    count = int.from_bytes(body[start : start + width], "little")
    wide = body[start + width : start + width + 1] != b"\x00"
    letters = body[start + width + 1 :]
    return letters[: 2 * count].decode("utf-16-le", "replace") if wide else letters[:count].decode("latin-1")
