"""Reading a spreadsheet of any kind in a process of its own, whatever its name says."""

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.limits import LARGEST_FILE
from tests.sheets.reading.making import KINDS


def refused(data: bytes, name: str) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        read_workbook(data, name)
    return caught.value


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_by_its_content_not_its_name(kind: str) -> None:
    book = read_workbook(KINDS[kind], "plan of 2026")
    assert (book.format, book.name) == (kind, "plan of 2026")
    assert [dict(row.cells) for row in book.sheets[0].rows] == [{1: "Action", 2: "Owner"}]


@pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b"  ,\r\n,,\r\n", b"\x00" * 40])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    error = refused(data, "plan.csv")
    assert error.summary == "“plan.csv” is empty."
    assert error.advice


def test_a_file_over_twenty_megabytes_is_refused_before_anything_is_started() -> None:
    assert "20 MB" in refused(b"x" * (LARGEST_FILE + 1), "plan.csv").summary


@pytest.mark.parametrize("name", ["Café “plan” 2026.csv", "плaн.csv", "", "x" * 5000])
def test_a_file_of_any_name_is_read(name: str) -> None:
    assert read_workbook(KINDS["csv"], name).name == name


def test_a_refusal_names_the_file() -> None:
    assert refused(b"%PDF-1.7", "Café.xlsx").summary == "“Café.xlsx” is a PDF, not a spreadsheet."


def test_a_name_that_no_alphabet_holds_does_no_harm() -> None:
    assert read_workbook(KINDS["csv"], "plan\udcff.csv").name == "plan\udcff.csv"
    assert "a PDF" in refused(b"%PDF-1.7", "plan\udcff.csv").summary
