"""What the shapes of old spreadsheets are looked at with: rows or bytes in, the preview and its parts out."""

from collections.abc import Mapping, Sequence

from desktop.core.record import Record, new_record
from desktop.sheets.importing.preview import Preview, apply, preview
from desktop.sheets.reading import read_workbook
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.items import Item
from tests.builders import TODAY, catalogue
from tests.sheets.workbooks import Cells, xlsx


def shown_of(
    rows: Sequence[Cells], answers: Answers | None = None, record: Record | None = None, *, name: str = "plan.xlsx"
) -> Preview:
    """The preview of a workbook with these rows on its only sheet."""
    return shown_file(xlsx({"Sheet1": rows}), name, answers, record)


def shown_file(data: bytes, name: str, answers: Answers | None = None, record: Record | None = None) -> Preview:
    """The preview of a file."""
    return preview(read_workbook(data, name), record, catalogue(), TODAY, answers)


def brought_in(shown: Preview, record: Record | None = None) -> Record:
    """The record with a preview brought in."""
    return apply(shown, record or new_record("A small charity"), catalogue(), TODAY)


def fields_of(shown: Preview) -> dict[str, str | None]:
    """Heading -> field."""
    return {" ".join(match.heading.split()): match.field for match in shown.columns}


def items_of(shown: Preview) -> dict[int, Item]:
    """Row -> item."""
    return {item.row: item for item in shown.items}


def values_of(shown: Preview, row: int) -> Mapping[str, str | int]:
    """The values of one row."""
    return items_of(shown)[row].values


def left_out(shown: Preview) -> dict[int, str]:
    """Row -> why it is left out."""
    return {each.row: each.reason for each in shown.skipped}


def fixes(shown: Preview) -> dict[str, str]:
    """Cell -> what is done about the doubt there."""
    return {each.place: each.fix for each in shown.problems}
