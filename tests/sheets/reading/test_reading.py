"""Reading a spreadsheet of any kind, whatever its name says."""

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import read_workbook
from tests.sheets.workbooks import xlsx


def refused(data: bytes, name: str) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        read_workbook(data, name)
    return caught.value


def test_a_workbook_is_known_by_its_content_not_its_name() -> None:
    data = xlsx({"Plan": [["Action", "Owner"], ["Ask people", "Chair"]]})
    assert read_workbook(data, "plan.csv").format == "xlsx"


def test_a_text_under_a_workbooks_name_is_read_where_it_holds_columns() -> None:
    assert read_workbook(b"Action\tOwner\nAsk people\tChair\n", "plan.xls").format == "tsv"


def test_a_stray_message_under_a_workbooks_name_is_refused() -> None:
    assert "not a spreadsheet" in refused(b"The attachment could not be found.", "plan.xls").summary


@pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b"  ,\r\n,,\r\n", b"\x00" * 40])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    error = refused(data, "plan.csv")
    assert error.summary == "“plan.csv” is empty."
    assert error.advice
