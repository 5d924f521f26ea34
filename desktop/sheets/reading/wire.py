"""How a file and what was read of it travel between two processes: plain values in MessagePack, never objects."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import IO

import msgspec
from msgspec.msgpack import Ext

from desktop.core.errors import Problem, ToolkitError
from desktop.sheets.reading.grid import Grid, Merged, Place, Row, Value, Workbook
from desktop.sheets.reading.limits import LARGEST_ANSWER, LARGEST_FILE
from desktop.sheets.reading.sniffing import Kind

LONGEST_NAME = 4_096
Plain = str | int | float | bool | Ext
_DAY, _MOMENT, _TIME, _SPAN = 1, 2, 3, 4
"""The kinds of value that MessagePack has no kind of its own for; each travels as a text."""


class Sheet(msgspec.Struct, array_like=True, frozen=True):
    """A grid as it travels: a row is its number and its cells by column; a cell's place is its row and column."""

    name: str
    rows: list[tuple[int, dict[int, Plain]]]
    visible: bool
    merged: list[Merged]
    fills: list[tuple[Place, str]]
    struck: list[Place]
    percents: list[Place]
    hidden_rows: list[int]
    hidden_columns: list[int]
    notes: list[tuple[Place, str]]
    colours_read: bool
    warnings: list[tuple[str, str, str, str]]


class Answer(msgspec.Struct, array_like=True, frozen=True):
    """What comes back: the kind of file and its sheets, or why it was refused, as a summary and advice."""

    kind: str
    sheets: list[Sheet]
    refusal: tuple[str, str] | None = None


class CutShortError(ValueError):
    """A question or an answer that ends too early, or is longer than any may be."""


def ask(target: IO[bytes], name: str, data: bytes) -> None:
    """Hand over a file: its name and its bytes."""
    for part in (name.encode("utf-8", errors="replace")[:LONGEST_NAME], data):
        target.write(len(part).to_bytes(8, "big"))
        target.write(part)
    target.flush()


def asked(source: IO[bytes]) -> tuple[str, bytes]:
    """The name and the bytes of the file that is handed over."""
    return _frame(source, LONGEST_NAME).decode("utf-8", errors="replace"), _frame(source, LARGEST_FILE)


def answer(target: IO[bytes], packed: bytes) -> None:
    """Hand back an answer."""
    target.write(len(packed).to_bytes(8, "big"))
    target.write(packed)
    target.flush()


def answered(source: IO[bytes]) -> bytes:
    """The answer that is handed back, still packed."""
    return _frame(source, LARGEST_ANSWER)


def _frame(source: IO[bytes], longest: int) -> bytes:
    """Some bytes after their length; CutShortError where they are fewer, or too many."""
    header = source.read(8)
    length = int.from_bytes(header, "big")
    data = source.read(length) if length <= longest else b""
    if len(header) != 8 or len(data) != length:
        raise CutShortError
    return data


def packed_workbook(workbook: Workbook) -> bytes:
    """An answer that holds a spreadsheet."""
    sheets = [_sheet(grid) for grid in workbook.sheets]
    return msgspec.msgpack.encode(Answer(str(workbook.format), sheets))


def packed_refusal(error: ToolkitError) -> bytes:
    """An answer that says why there is no spreadsheet."""
    return msgspec.msgpack.encode(Answer("", [], (error.summary, error.advice)))


def unpacked(packed: bytes, name: str) -> Workbook:
    """The spreadsheet in an answer, under this name; ToolkitError where it was refused.

    Raises ValueError (msgspec's errors are such) for what is no answer.
    """
    found = msgspec.msgpack.decode(packed, type=Answer)
    if found.refusal is not None:
        raise ToolkitError(*found.refusal)
    return Workbook(name, Kind(found.kind), tuple(_grid(sheet) for sheet in found.sheets))


def _sheet(grid: Grid) -> Sheet:
    return Sheet(
        grid.name,
        [(row.number, _plain(row.cells)) for row in grid.rows],
        grid.visible,
        list(grid.merged),
        list(grid.fills.items()),
        list(grid.struck),
        list(grid.percents),
        list(grid.hidden_rows),
        list(grid.hidden_columns),
        list(grid.notes.items()),
        grid.colours_read,
        [(each.place, each.found, each.expected, each.fix) for each in grid.warnings],
    )


def _grid(sheet: Sheet) -> Grid:
    return Grid(
        sheet.name,
        tuple([Row(number, _values(cells)) for number, cells in sheet.rows]),
        sheet.visible,
        tuple(sheet.merged),
        dict(sheet.fills),
        frozenset(sheet.struck),
        frozenset(sheet.percents),
        frozenset(sheet.hidden_rows),
        frozenset(sheet.hidden_columns),
        dict(sheet.notes),
        sheet.colours_read,
        tuple(Problem(*each) for each in sheet.warnings),
    )


def _plain(cells: Mapping[int, Value]) -> dict[int, Plain]:
    return {
        column: value if isinstance(value, str | int | float) else _travelling(value) for column, value in cells.items()
    }


def _travelling(value: date | time | timedelta) -> Ext:
    if isinstance(value, datetime):
        return Ext(_MOMENT, value.isoformat().encode())
    if isinstance(value, date):
        return Ext(_DAY, value.isoformat().encode())
    if isinstance(value, time):
        return Ext(_TIME, value.isoformat().encode())
    return Ext(_SPAN, f"{value.days} {value.seconds} {value.microseconds}".encode())


def _values(cells: dict[int, Plain]) -> dict[int, Value]:
    return {column: _value(value) if isinstance(value, Ext) else value for column, value in cells.items()}


def _value(travelled: Ext) -> Value:
    text = bytes(travelled.data).decode()
    if travelled.code == _DAY:
        return date.fromisoformat(text)
    if travelled.code == _MOMENT:
        return datetime.fromisoformat(text)
    if travelled.code == _TIME:
        return time.fromisoformat(text)
    days, seconds, microseconds = map(int, text.split())
    return timedelta(days, seconds, microseconds)
