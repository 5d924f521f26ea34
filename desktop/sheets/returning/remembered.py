"""What a workbook of ours carries unseen, read back: the record it was made from, each row's id and fingerprints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.sheets.reading.grid import Workbook, as_text
from desktop.sheets.writing.traces import SCHEMA, TRACES
from desktop.words import _


@dataclass(frozen=True, slots=True)
class RememberedRow:
    """One row as it was written: the entity's id, its reference, and each cell's fingerprint."""

    id: str
    reference: str
    prints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The hidden sheet of a workbook; `known` is false where it has none, or where it was taken out.

    By kind of table: the name its sheet had, its headings, and its rows; `facts` is what it says of the whole.
    """

    known: bool = False
    schema: int = 0
    record: str = ""
    made: date | None = None
    assessment: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rows: Mapping[str, Sequence[RememberedRow]] = field(default_factory=dict)

    def of(self, kind: str) -> Sequence[RememberedRow]:
        """The rows of one sheet, in the order they were written."""
        return self.rows.get(kind, ())


def remembered(workbook: Workbook) -> Remembered:
    """What the hidden sheet of a workbook says; whatever cannot be made out there is passed over."""
    sheet = next((each for each in workbook.sheets if each.name == TRACES), None)
    if sheet is None:
        return Remembered()
    facts: dict[str, str] = {}
    names: dict[str, str] = {}
    headings: dict[str, list[str]] = {}
    rows: dict[str, list[RememberedRow]] = {}
    for row in sheet.rows:
        kind, key, value, prints = (as_text(row.cells.get(column)) for column in range(1, 5))
        if kind == "workbook":
            facts[key] = value
        elif key == "sheet":
            names[kind] = value
        elif key == "heading":
            headings.setdefault(kind, []).append(value)
        elif prints:
            rows.setdefault(kind, []).append(RememberedRow(key, value, tuple(prints.split())))
    schema = facts.get("schema", "")
    return Remembered(
        known="record" in facts,
        schema=int(schema) if schema.isdecimal() else 0,
        record=facts.get("record", ""),
        made=_day(facts.get("made", "")),
        assessment=facts.get("assessment"),
        facts=facts,
        names=names,
        headings=headings,
        rows=rows,
    )


def expect_of(found: Remembered, record: Record, file: str) -> None:
    """ToolkitError where a workbook was made from another record, or by a newer version of the program."""
    if found.known and found.schema > SCHEMA:
        raise ToolkitError(
            _("“{file}” was made by a newer version of Partnership Toolkit.").format(file=file),
            _("Install the newest version, then bring it back."),
        )
    if found.known and found.record != record.id:
        raise ToolkitError(
            _("“{file}” was made from another record.").format(file=file),
            _("Open that record to bring it back, or import the file into this one."),
        )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
