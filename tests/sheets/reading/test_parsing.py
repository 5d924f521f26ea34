"""From the bytes of a file to its cells, in this very process."""

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading.parsing import parse


def test_a_text_under_a_workbooks_name_is_read_where_it_holds_columns() -> None:
    assert parse(b"Action\tOwner\nAsk people\tChair\n", "plan.xls").format == "tsv"


def test_a_stray_message_under_a_workbooks_name_is_refused() -> None:
    with pytest.raises(ToolkitError, match="not a spreadsheet"):
        parse(b"The attachment could not be found.", "plan.xls")


def test_a_list_of_one_column_is_read_under_a_texts_name() -> None:
    assert len(parse(b"Action\nAsk people\n", "plan.csv").sheets[0].rows) == 2


def test_the_sheet_of_a_text_has_no_name() -> None:
    assert [each.name for each in parse(b"Action,Owner\n", "plan.csv").sheets] == [""]
