"""What a workbook of ours carries unseen, so that changes made in it can come home: ids and fingerprints."""

from collections.abc import Sequence
from datetime import date
from zlib import crc32

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.sheets.reading.grid import tidy
from desktop.sheets.writing.tables import Column, Content, Sheet
from desktop.words import _

SCHEMA = 1
"""Raised when the meaning of these rows changes."""
TRACES = "Partnership Toolkit data"
_NONE = "none"
PLAN, RATINGS, FORM = "action plan", "ratings", "form"

Traced = tuple[str, Sheet, Sequence[str]]
"""A kind of table, the sheet it is on, and the id of each of its rows, or nothing where rows have none."""


def fingerprint(content: Content) -> str:
    """Eight letters that change when a cell's content does; what reading a cell passes over does not count."""
    words = content.isoformat() if isinstance(content, date) else str(content or "")
    return f"{crc32(tidy(words).encode()):08x}"


def traces(
    record: Record,
    framework: Framework,
    assessment_id: str | None,
    today: date,
    sheets: Sequence[Traced],
    *facts: tuple[str, str],
) -> Sheet:
    """The hidden sheet: what made the workbook, each sheet's headings, and each row's id with its cells' fingerprints.

    `facts` says more about the whole workbook.
    """
    rows: list[list[Content]] = [
        ["workbook", "schema", str(SCHEMA), _NONE],
        ["workbook", "record", record.id, _NONE],
        ["workbook", "catalogue", framework.version, _NONE],
        ["workbook", "assessment", assessment_id or _NONE, _NONE],
        ["workbook", "made", today.isoformat(), _NONE],
    ]
    rows += [["workbook", key, value or _NONE, _NONE] for key, value in facts]
    for kind, sheet, ids in sheets:
        rows.append([kind, "sheet", sheet.name, _NONE])
        rows += [[kind, "heading", column.heading, str(place)] for place, column in enumerate(sheet.columns)]
        rows += [
            [kind, row_id, str(row[0] or _NONE), " ".join(map(fingerprint, row))]
            for row_id, row in zip(ids or map(str, range(len(sheet.rows))), sheet.rows, strict=True)
        ]
    return Sheet(
        name=TRACES,
        title=_("For the program, so that changes made here can come home: please leave as it is"),
        table="ToolkitData",
        columns=(
            Column(_("Kind"), 14),
            Column(_("Key"), 22),
            Column(_("Value"), 22),
            Column(_("Fingerprints"), 60),
        ),
        rows=rows,
        hidden=True,
    )
