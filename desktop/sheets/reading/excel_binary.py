"""Marks of xlsb sheets, from the records of their binary parts: errors, and what is hidden, but no looks or notes."""

import struct
from collections.abc import Iterator

from desktop.sheets.reading.excel97 import ERRORS
from desktop.sheets.reading.marks import MOST_COLUMNS, Gap, Marks
from desktop.sheets.reading.markup import Parts

_WORKBOOK = "xl/workbook.bin"
_SHEET, _ROW, _COLUMNS, _ERROR, _FORMULA_ERROR = 156, 0, 60, 3, 11


def read_marks(parts: Parts) -> Iterator[tuple[str, Marks]]:
    """The name of each worksheet and its marks, in order."""
    links = parts.links(_WORKBOOK)
    for kind, body in _records(parts.read(_WORKBOOK)):
        if kind == _SHEET:
            link, after = _text(body, 8)
            name, _after = _text(body, after)
            sort, part = links.get(link, ("", ""))
            if sort == "worksheet":
                yield name, _sheet_marks(parts.read(part))


def _sheet_marks(data: bytes) -> Marks:
    marks = Marks()
    row = 0
    for kind, body in _records(data):
        if kind == _ROW and len(body) >= 12:
            row = int.from_bytes(body[:4], "little") + 1
            if body[11] & 0x10:
                marks.hidden_rows.add(row)
        elif kind in (_ERROR, _FORMULA_ERROR) and len(body) >= 9:
            column = int.from_bytes(body[:4], "little") + 1
            marks.gaps[row, column] = (Gap.ERROR, ERRORS.get(body[8], ERRORS[0]))
        elif kind == _COLUMNS and len(body) >= 18 and body[16] & 1 and len(marks.hidden_columns) < MOST_COLUMNS:
            first, last = struct.unpack_from("<II", body, 0)
            marks.hidden_columns.append((first + 1, last + 1))
        if marks.full:
            marks.cut = row
            break
    return marks


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The records of a part: each begins with its kind and its length, seven bits to a byte."""
    place = 0
    while place < len(data):
        kind, place = _number(data, place, 2)
        length, place = _number(data, place, 4)
        yield kind, data[place : place + length]
        place += length


def _number(data: bytes, place: int, longest: int) -> tuple[int, int]:
    number = 0
    for shift in range(longest):
        if place >= len(data):
            break
        byte = data[place]
        place += 1
        number |= (byte & 0x7F) << (7 * shift)
        if not byte & 0x80:
            break
    return number, place


def _text(body: bytes, place: int) -> tuple[str, int]:
    """A text that follows its length, and where it ends."""
    length = int.from_bytes(body[place : place + 4], "little")
    end = min(place + 4 + 2 * length, len(body))
    return body[place + 4 : end].decode("utf-16-le", "replace"), end
