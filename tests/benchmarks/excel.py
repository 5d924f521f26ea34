"""The action plan workbook of 1,000 actions, and bringing it back, beside openpyxl with the same cells and no more."""

import io
from collections.abc import Callable
from datetime import date

from openpyxl import Workbook, load_workbook

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.sheets.reading import read_workbook
from desktop.sheets.returning.plan_back import changes_from
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.content import load_framework
from tests.benchmarks.large_record import large_record
from tests.benchmarks.measuring import Ratio, Taken, medians

ROUNDS = 7
TODAY = date(2026, 11, 22)
Cells = list[tuple[str, list[tuple[object, ...]]]]
"""Each sheet's name and rows."""


def run() -> tuple[Ratio | Taken, ...]:
    """The bar, and how long the way home takes."""
    framework = load_framework()
    record = large_record()
    data = plan_workbook(record, framework, None, TODAY)
    ours, bare = medians(_ours(record, framework), _bare(cells_of(data)), rounds=ROUNDS)
    (home,) = medians(_home(data, record, framework), rounds=2)
    return (
        Ratio("the plan workbook of 1,000 actions beside openpyxl writing the same cells bare", ours, bare, 2.0),
        Taken("bringing that workbook back, the process that reads it included", home),
    )


def cells_of(data: bytes) -> Cells:
    """Every cell of every sheet of a workbook, the unseen one too."""
    book = load_workbook(io.BytesIO(data))
    return [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in book.worksheets]


def _ours(record: Record, framework: Framework) -> Callable[[], object]:
    return lambda: plan_workbook(record, framework, None, TODAY)


def _bare(cells: Cells) -> Callable[[], object]:
    """The bare thing: a new workbook, each row appended, saved; no styles, widths, tables or choices."""

    def write() -> bytes:
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in cells:
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return write


def _home(data: bytes, record: Record, framework: Framework) -> Callable[[], object]:
    return lambda: changes_from(read_workbook(data, "plan.xlsx"), record, framework, TODAY)
