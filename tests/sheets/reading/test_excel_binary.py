"""What the records of a binary workbook tell of its cells."""

import struct

import pytest

from desktop.sheets.reading import marks as gathering
from desktop.sheets.reading.excel_binary import read_marks
from desktop.sheets.reading.grid import Grid
from desktop.sheets.reading.markup import opened
from desktop.sheets.reading.parsing import parse
from tests.sheets.reading.making import binary_record, xlsb, xlsb_row, xlsb_text


def grid(*cells: bytes, before: tuple[bytes, ...] = ()) -> Grid:
    book = parse(xlsb(cells, before), "plan.xlsx")
    assert book.format == "xlsb"
    return book.sheets[0]


def test_values_come_from_a_binary_workbook_whatever_its_name() -> None:
    found = grid(xlsb_row(0), xlsb_text(0, "Action"), xlsb_text(1, "Owner"), xlsb_row(2), xlsb_text(0, "Ask people"))
    assert [(row.number, dict(row.cells)) for row in found.rows] == [
        (1, {1: "Action", 2: "Owner"}),
        (3, {1: "Ask people"}),
    ]
    assert not found.colours_read


def test_an_error_is_left_empty_and_told() -> None:
    error = binary_record(3, struct.pack("<IIB", 1, 0, 42))
    computed = binary_record(11, struct.pack("<IIBHII", 2, 0, 7, 0, 0, 0))
    found = grid(xlsb_row(0), xlsb_text(0, "Action"), error, computed)
    assert [(each.place, each.found) for each in found.warnings] == [
        ("B1", "an error, #N/A"),
        ("C1", "an error, #DIV/0!"),
    ]


def test_hidden_rows_and_columns_are_marked() -> None:
    columns = binary_record(60, struct.pack("<IIIIH", 1, 16383, 0, 0, 1))
    rows = (xlsb_row(0), xlsb_text(0, "Action"), xlsb_row(1, hidden=True), xlsb_text(1, "Ask people"))
    found = grid(*rows, before=(binary_record(390), columns, binary_record(391)))
    assert found.hidden_rows == {2}
    assert found.hidden_columns == {2}


def test_a_record_that_claims_more_than_there_is_ends_the_part() -> None:
    data = xlsb((), before=(b"\x00\xff\xff\xff\x7f", xlsb_row(0, hidden=True)))
    with opened(data) as parts:
        ((name, marks),) = read_marks(parts)
    assert (name, marks.hidden_rows) == ("Plan", set())


def test_rows_past_a_limit_of_marks_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_MARKS", 1)
    error = binary_record(3, struct.pack("<IIB", 1, 0, 42))
    found = grid(*(each for row in range(5) for each in (xlsb_row(row), xlsb_text(0, "Ask"), error)))
    assert [each.place for each in found.warnings if each.place] == ["B1", "B2"]
