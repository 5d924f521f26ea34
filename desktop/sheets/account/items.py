"""One item of a preview: the person's own cells beside our reading of them, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.core.action import Confidence, Priority, Status
from desktop.core.assessment import State
from desktop.core.dates import in_full
from desktop.core.errors import Problem
from desktop.core.labels import numbered_level
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.sheets.importing.again import Fate, Kind
from desktop.sheets.importing.preview import Preview
from desktop.sheets.reading.grid import cell_name
from desktop.sheets.understanding.items import Item, heading_keys
from desktop.sheets.vocabulary.fields import DATES, field_name
from desktop.words import _

LONGEST = 240
"""So many letters of a cell are shown."""
_BESIDE: Mapping[str, tuple[str, ...]] = {
    "owner": ("helpers",),
    "due_date": ("start_date", "due_note"),
    "status": ("progress",),
    "progress": ("status",),
}
"""Field -> what the same cell may say beside it, where no column of its own does."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One cell: its column's heading, its words, what we read in them, and whether to look at it."""

    heading: str
    words: str
    read: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """One item: its row, what becomes of it, and its cells in the order of the columns."""

    row: int
    becomes: str
    readings: tuple[Reading, ...]


def value_words(field: str, value: str | int) -> str:
    """A value of ours as people read it."""
    if field in DATES:
        return in_full(date.fromisoformat(str(value)))
    if field == "rating":
        return numbered_level(value) if isinstance(value, int) else label(State(value))
    kinds = {"status": Status, "progress": Confidence, "priority": Priority}
    return label(kinds[field](str(value))) if field in kinds else str(value)


def beside(shown: Preview, place: int, record: Record | None = None) -> Beside:
    """The item at this place among a preview's items, cell by cell; IndexError where there is none."""
    item, fate = shown.items[place], shown.fates[place]
    keys = heading_keys(shown.columns)
    extra = dict(item.extra)
    own = {match.field for match in shown.columns}
    names = {cell_name(item.row, match.column) for match in shown.columns}
    problems = {each.place: each for each in shown.problems if each.place in names}
    readings = []
    for match in shown.columns:
        key = keys[match.column]
        problem = problems.get(cell_name(item.row, match.column))
        if match.field is None:
            if key in extra:
                readings.append(Reading(key, _cut(extra[key]), _("kept in the notes")))
        elif match.field in item.as_written:
            kept = key in extra or (match.field == "rating" and fate.level is None)
            read = _read(item, match.field, own, problem, kept=kept)
            readings.append(Reading(key, _cut(item.as_written[match.field]), read, doubtful=problem is not None))
    if "theme" in item.values and "theme" not in own:
        theme = str(item.values["theme"])
        readings.append(Reading(_("Heading above"), _cut(theme), _cut(theme)))
    return Beside(item.row, _becomes(item, fate, record), tuple(readings))


def _read(item: Item, field: str, own: set[str | None], problem: Problem | None, *, kept: bool) -> str:
    """What was read in a cell, with all that the same cell says beside it."""
    parts = [value_words(field, item.values[field])] if field in item.values else []
    for other in _BESIDE.get(field, ()):
        if other in item.values and other not in own:
            words = value_words(other, item.values[other])
            parts.append(_("{field}: {words}").format(field=field_name(other), words=words))
    if kept or not parts:
        parts.append(_("kept in the notes") if kept else problem.fix if problem else _("left blank"))
    return _cut("; ".join(parts))


def _becomes(item: Item, fate: Fate, record: Record | None) -> str:
    """What becomes of an item, in a sentence; of the level alone where it is no action."""
    action = record.actions.get(fate.action) if record is not None else None
    if fate.plan is None and fate.level is not None:
        return {
            Kind.ADD: _("Its level will wait to be confirmed."),
            Kind.CHANGE: _("It changes a level that waits to be confirmed."),
            Kind.LEAVE: _("This measure has an answer already, so it is left as it is."),
        }[fate.level]
    if fate.kind is Kind.ADD:
        if fate.level is None and "rating" in item.values:
            return _("It will be added as an action. Its level goes to the notes, as we know no measure for it.")
        both = fate.level is Kind.ADD
        return _("It will be added, with a level to confirm.") if both else _("It will be added.")
    title = f"{action.reference} {action.title}" if action is not None else ""
    if fate.kind is Kind.CHANGE:
        return _("It changes “{title}”.").format(title=title) if title else _("It changes what you have.")
    return _("It is in your record already, as “{title}”.").format(title=title) if title else _("You have it already.")


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
