"""Sheets that are for reading: a change in one is told, and nothing of it comes home."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from desktop.core.record import Record
from desktop.storage.example import example_record
from tests.sheets.records import TODAY
from tests.sheets.returning.plans import FRAMEWORK, home, sent

EXAMPLE = example_record(FRAMEWORK, TODAY)
FOR_READING = (
    "Read me",
    "Ratings",
    "Differences",
    "Success measures",
    "You said we did",
    "Involvement log",
    "Lists",
)


def changed(record: Record, sheet: str, value: object) -> bytes:
    """The workbook with the last cell of the first column of a sheet changed."""
    book = load_workbook(io.BytesIO(sent(record)))
    page = book[sheet]
    page.cell(page.max_row, 1).value = value  # type: ignore[assignment]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("sheet", FOR_READING)
@pytest.mark.parametrize("value", ["Something else", date(2031, 1, 2), None])
def test_a_change_on_a_sheet_for_reading_is_told_by_its_name(sheet: str, value: object) -> None:
    found = home(changed(EXAMPLE, sheet, value), EXAMPLE)
    assert (found.changes, found.problems) == ((), ())
    (note,) = found.notes
    assert f"“{sheet}” was changed there" in note


def test_nothing_is_told_of_sheets_left_alone_or_sorted() -> None:
    book = load_workbook(io.BytesIO(sent(EXAMPLE)))
    page = book["Ratings"]
    first = next(row[0].row for row in page.iter_rows() if row[0].value == "P1-M1")
    assert first is not None
    for column in range(1, page.max_column + 1):
        one, other = page.cell(first, column), page.cell(first + 1, column)
        one.value, other.value = other.value, one.value
    out = io.BytesIO()
    book.save(out)
    assert home(out.getvalue(), EXAMPLE).notes == ()
