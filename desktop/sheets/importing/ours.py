"""Rows of an action plan this program made, known again: which action each is, and what was edited there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.sheets.finding.lists import FoundList
from desktop.sheets.reading.grid import Value, Workbook, as_text
from desktop.sheets.returning.remembered import remembered
from desktop.sheets.vocabulary.headings import normal
from desktop.sheets.writing.plan_table import plan_columns, plan_rows
from desktop.sheets.writing.tables import Content
from desktop.sheets.writing.traces import PLAN, fingerprint

_EDITED = {1: "action", 4: "owner", 5: "helpers", 6: "due_date", 7: "priority", 8: "status", 10: "success_measure"}
"""Place among the columns of the plan -> the field it edits; the others are worked out when the plan is made."""
_ENOUGH = 8
"""So many of the plan's headings make a sheet one of ours."""
OUR_FIELDS: Mapping[str, tuple[str, ...]] = {
    "action": ("title",),
    "owner": ("owner",),
    "helpers": ("helpers",),
    "due_date": ("due_date", "due_note"),
    "priority": ("priority",),
    "status": ("status",),
    "success_measure": ("how_we_will_know",),
}
"""Field of our plan -> what it decides of an action."""


@dataclass(frozen=True, slots=True)
class OurRow:
    """A row of our own: the action it is, and the fields that were edited in the file."""

    action: str
    edited: frozenset[str] = frozenset()


def our_rows(
    workbook: Workbook, found: FoundList, record: Record | None, framework: Framework, today: date
) -> dict[int, OurRow]:
    """Row number -> the action it is; empty where the list is not a plan this program made, or of another record.

    What the hidden sheet remembers tells edits made there; without it, what the record holds now does.
    """
    places = _places(found)
    if record is None or len(places) < _ENOUGH or 0 not in places:
        return {}
    known = {each.reference: (each.id, each.prints) for each in remembered(workbook).of(PLAN)}
    by_reference = {each.reference: each.id for each in record.actions.values()}
    now: dict[str, Sequence[Content]] = {}
    if any(as_text(row.cells.get(places[0])) not in known for row in found.rows):
        now = {str(row[0]): row for row in plan_rows(record, framework, today)}
    rows = {}
    for row in found.rows:
        reference = as_text(row.cells.get(places[0]))
        action, prints = known.get(reference, (by_reference.get(reference, ""), ()))
        if action not in record.actions or (not prints and reference not in now):
            continue
        edited = {
            name
            for place, name in _EDITED.items()
            if place in places and not _same(row.cells.get(places[place]), place, prints, now.get(reference, ()))
        }
        if prints or "action" not in edited:
            rows[row.number] = OurRow(action, frozenset(edited))
    return rows


def _places(found: FoundList) -> dict[int, int]:
    """Place among the columns of the plan -> the column that has its heading."""
    columns = {normal(match.heading): match.column for match in found.columns}
    ours = [normal(column.heading) for column in plan_columns()]
    return {place: columns[heading] for place, heading in enumerate(ours) if heading in columns}


def _same(cell: Value | None, place: int, prints: Sequence[str], now: Sequence[Content]) -> bool:
    """Whether a cell holds what the program wrote there."""
    if prints:
        content = cell if isinstance(cell, date) else as_text(cell)
        return place < len(prints) and fingerprint(content) == prints[place]
    written = now[place]
    words = as_text(written) if isinstance(written, date) else str(written or "")
    return " ".join(as_text(cell).split()) == " ".join(words.split())
