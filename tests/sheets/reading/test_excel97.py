"""What the records of an Excel 97 workbook tell of its cells."""

import struct

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import marks as gathering
from desktop.sheets.reading.compound import BrokenError
from desktop.sheets.reading.excel97 import read_marks
from desktop.sheets.reading.grid import Grid
from desktop.sheets.reading.marks import MOST_MERGED
from desktop.sheets.reading.parsing import parse
from tests.sheets.reading.making import compound, record, xls, xls_number, xls_text


def grid(*cells: bytes, before: tuple[bytes, ...] = ()) -> Grid:
    return parse(xls(cells, before), "plan.xls").sheets[0]


def formula(row: int, column: int, result: bytes, tokens: bytes = b"") -> bytes:
    return record(
        0x0006, struct.pack("<HHH", row, column, 0) + result + struct.pack("<HIH", 0, 0, len(tokens)) + tokens
    )


TEXT_RESULT = b"\x00\x00\x00\x00\x00\x00\xff\xff"


def test_an_error_is_left_empty_and_told() -> None:
    found = grid(
        xls_text(0, 0, "Action"),
        record(0x0205, struct.pack("<HHHBB", 1, 1, 0, 0x2A, 1)),
        formula(2, 0, b"\x02\x00\x07\x00\x00\x00\xff\xff"),
    )
    assert [(each.place, each.found) for each in found.warnings] == [
        ("B2", "an error, #N/A"),
        ("A3", "an error, #DIV/0!"),
    ]


def test_a_formula_with_a_text_gives_the_text() -> None:
    result = record(0x0207, struct.pack("<HB", 4, 0) + b"Done")
    assert grid(formula(0, 1, TEXT_RESULT), result).rows[0].cells == {2: "Done"}


def test_a_text_that_follows_its_formula_at_a_distance_is_still_its_own() -> None:
    result = record(0x0207, struct.pack("<HB", 4, 1) + "Doné".encode("utf-16-le"))
    found = grid(formula(0, 1, TEXT_RESULT), record(0x04BC, bytes(10)), result)
    assert found.rows[0].cells == {2: "Doné"}


TWO_TEXTS = b"\x17\x02\x00te\x17\x02\x00xt"
JOINED, CONCATENATED, UPPER, SUM = (
    TWO_TEXTS + each for each in (b"\x08", b"\x42\x02\x50\x01", b"\x41\x71\x00", b"\x03")
)


@pytest.mark.parametrize("tokens", [JOINED, CONCATENATED, UPPER])
def test_a_nought_instead_of_a_text_that_was_never_worked_out_is_left_empty_and_told(tokens: bytes) -> None:
    found = grid(xls_text(0, 0, "Action"), formula(1, 0, bytes(8), tokens))
    assert [row.number for row in found.rows] == [1]
    assert [(each.place, each.found) for each in found.warnings] == [("A2", "a formula that was never worked out")]


def test_a_text_that_does_not_follow_its_formula_is_told() -> None:
    found = grid(xls_text(0, 0, "Action"), formula(1, 0, TEXT_RESULT), xls_text(2, 0, "Ask"))
    assert [each.place for each in found.warnings] == ["A2"]
    assert [row.number for row in found.rows] == [1, 3]


def test_a_sum_of_nought_stays_nought() -> None:
    found = grid(formula(0, 0, bytes(8), SUM))
    assert found.rows[0].cells == {1: 0}
    assert found.warnings == ()


def test_hidden_rows_and_columns_are_marked() -> None:
    found = grid(
        record(0x007D, struct.pack("<HHHHHH", 1, 255, 0, 0, 1, 0)),
        record(0x0208, struct.pack("<HHHHHHI", 1, 0, 2, 0, 0, 0, 0x20)),
        xls_text(0, 0, "Action"),
        xls_text(1, 1, "Owner"),
    )
    assert found.hidden_rows == {2}
    assert found.hidden_columns == {2}
    assert not found.colours_read


def test_numbers_shown_as_per_cent_are_known_by_their_format() -> None:
    own = record(0x041E, struct.pack("<HHB", 170, 4, 0) + b"0.0%")
    plain, percent, own_percent = (record(0x00E0, struct.pack("<HH", 0, code) + bytes(16)) for code in (0, 9, 170))
    short = record(0x027E, struct.pack("<HHHI", 0, 3, 1, 0))
    several = record(0x00BD, struct.pack("<HHHIHIH", 1, 0, 0, 0, 2, 0, 1))
    numbers = (xls_number(0, column, 0.5, column) for column in range(3))
    found = grid(*numbers, short, several, before=(own, plain, percent, own_percent))
    assert found.percents == {(1, 2), (1, 3), (1, 4), (2, 2)}


def test_the_records_of_a_chart_are_no_cells() -> None:
    chart = record(0x0809, bytes(16)) + record(0x0205, struct.pack("<HHHBB", 0, 0, 0, 7, 1)) + record(0x000A)
    assert grid(chart, xls_text(0, 0, "Action")).warnings == ()


def test_values_are_read_where_the_stream_has_another_name() -> None:
    data = xls([xls_text(0, 0, "Action")]).replace("Workbook".encode("utf-16-le"), "WORKBOOK".encode("utf-16-le"))
    assert parse(data, "plan.xls").sheets[0].rows[0].cells == {1: "Action"}


@pytest.mark.parametrize("broken", [b"", record(0x0809, struct.pack("<HH", 0x0500, 5))])
def test_records_of_another_kind_have_no_marks(broken: bytes) -> None:
    with pytest.raises(BrokenError):
        list(read_marks(compound({"Book" if not broken else "Workbook": broken})))


def test_a_stream_that_is_no_workbook_is_refused() -> None:
    with pytest.raises(ToolkitError):
        parse(compound({"Workbook": b"\x00" * 100}), "plan.xls")


def test_no_more_merged_ranges_are_kept_than_any_sheet_needs() -> None:
    merged = record(0x00E5, struct.pack("<H", 1000) + struct.pack("<HHHH", 0, 1, 0, 1) * 1000)
    found = grid(xls_text(0, 0, "Action"), *[merged] * 25)
    assert len(found.merged) == MOST_MERGED
    assert found.merged[0] == (1, 1, 2, 2)


def test_rows_past_a_limit_of_marks_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST_MARKS", 1)
    wrong = (record(0x0205, struct.pack("<HHHBB", row, 1, 0, 0x2A, 1)) for row in range(5))
    found = grid(xls_text(0, 0, "Action"), *wrong)
    assert [each.place for each in found.warnings if each.place] == ["B1", "B2"]
