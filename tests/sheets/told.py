"""A spreadsheet of a few rows as the import page is told of it."""

from collections.abc import Iterable, Sequence

from desktop.core.record import Record, new_record
from desktop.sheets.account.whole import Account, account
from desktop.sheets.importing.preview import Preview, preview
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Workbook
from desktop.sheets.understanding.answers import Answers
from tests.builders import TODAY, catalogue
from tests.sheets.workbooks import xlsx

Rows = Iterable[Sequence[object]]


def looked(
    rows: Rows, answers: Answers | None = None, record: Record | None = None, *, sheet: str = "Actions"
) -> tuple[Workbook, Preview]:
    """The workbook of one sheet with these rows, and its preview."""
    workbook = read_workbook(xlsx({sheet: list(rows)}), "plan.xlsx")
    return workbook, preview(workbook, record or new_record("Harbour"), catalogue(), TODAY, answers)


def told(rows: Rows, answers: Answers | None = None, record: Record | None = None) -> Account:
    """The account of it."""
    workbook, shown = looked(rows, answers, record)
    return account(workbook, shown, catalogue())
