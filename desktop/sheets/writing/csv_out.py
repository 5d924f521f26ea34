"""The action plan as CSV: one heading row, one row for each action, safe to open in any spreadsheet program."""

import csv
import io
from datetime import date

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean
from desktop.sheets.writing.plan_table import plan_columns, plan_rows
from desktop.sheets.writing.tables import Content

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "'")


def plan_csv(record: Record, framework: Framework, today: date) -> bytes:
    """The plan with the office columns, as UTF-8 with its mark, so that Excel knows the letters; days as dd/mm/yyyy.

    A text that a spreadsheet program could take for a formula gets an apostrophe before it, and so does a text that
    begins with one, so that taking one away always gives the text back.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.heading for column in plan_columns())
    writer.writerows([safe(content) for content in row] for row in plan_rows(record, framework, today))
    return out.getvalue().encode("utf-8-sig")


def safe(content: Content) -> str:
    """A cell's words as CSV carries them."""
    if isinstance(content, date):
        return content.strftime("%d/%m/%Y")
    words = clean(str(content or ""))
    return f"'{words}" if words.startswith(_FORMULA_STARTS) else words
