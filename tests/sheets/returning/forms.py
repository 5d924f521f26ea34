"""Forms that leave and come home in tests: the bytes of one, and what a person fills in."""

import io
from collections.abc import Mapping
from types import MappingProxyType

from openpyxl import load_workbook

from desktop.core.assessment import Group, Perspective
from desktop.core.record import Record
from desktop.sheets.reading.parsing import parse
from desktop.sheets.returning.form_back import FormHome, forms_from
from desktop.sheets.writing.form_out import form_workbook
from desktop.storage.content import load_framework
from tests.sheets.records import TODAY

FRAMEWORK = load_framework()
Filled = Mapping[str, tuple[object, object]]
"""By measure: the answer and the words that are typed."""
NOTHING: Filled = MappingProxyType({})


def view_of(record: Record, group: Group) -> Perspective:
    """A group's view of the newest assessment."""
    return [each for each in record.perspectives.values() if each.group is group][-1]


def form_of(record: Record, group: Group, filled: Filled = NOTHING, stamp: str = "stamp") -> bytes:
    """A group's form, filled in by openpyxl."""
    data = form_workbook(record, FRAMEWORK, view_of(record, group).id, TODAY, stamp)
    book = load_workbook(io.BytesIO(data))
    page = book["Form"]
    for row in page.iter_rows():
        if row[0].value in filled:
            row[-2].value, row[-1].value = filled[str(row[0].value)]  # type: ignore[assignment]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def home(data: bytes, record: Record, name: str = "form.xlsx") -> FormHome:
    """What one form brings home."""
    (found,) = forms_from([parse(data, name)], record, FRAMEWORK)
    return found
