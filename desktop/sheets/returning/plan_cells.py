"""Cells of the action plan that came home -> what they set in an action, read by the rules of the import.

Some columns say more than their own field (why, latest update, what changed): what the program wrote beside it is
taken out again, so that only a person's own words come home.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.core.action import Action, Status
from desktop.core.action_words import changed_words, why_words
from desktop.core.framework import Framework
from desktop.core.terms import label
from desktop.core.text import clean, clean_line
from desktop.sheets.reading.grid import Value, as_day, as_text
from desktop.sheets.returning.changes import Words
from desktop.sheets.vocabulary.headings import normal
from desktop.sheets.vocabulary.values import read_priority, read_status
from desktop.sheets.writing.plan_table import plan_columns
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Taken:
    """What a cell sets: fields of an action, or news; `here` and `there` to set beside each other.

    Where it could not be understood `expected` says what would be; nothing is set then.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    here: Words = ""
    there: Words = ""
    news: str = ""
    doubt: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What reading a cell needs beside the cell: the action as it is here, its written cell, the catalogue, the day."""

    action: Action
    written: str
    framework: Framework
    today: date
    year_start: int = 4


Take = Callable[[Value | None, Around], Taken]


@dataclass(frozen=True, slots=True)
class HomeColumn:
    """A column people may change: its place among the plan's columns, its field, and how its cells are read."""

    place: int
    field: str
    take: Take


def _line(name: str) -> Take:
    def take(cell: Value | None, around: Around) -> Taken:
        there = clean_line(as_text(cell))
        return Taken({name: there}, getattr(around.action, name), there)

    return take


def _text(name: str) -> Take:
    def take(cell: Value | None, around: Around) -> Taken:
        there = clean(as_text(cell)).strip()
        return Taken({name: there}, getattr(around.action, name), there)

    return take


def _title(cell: Value | None, around: Around) -> Taken:
    there = clean_line(as_text(cell))
    if not there:
        return Taken(here=around.action.title, expected=_("what will be done"))
    return Taken({"title": there}, around.action.title, there)


def _due(cell: Value | None, around: Around) -> Taken:
    from desktop.core.dates import read_date

    here = around.action.due_date or around.action.due_note
    day = as_day(cell)
    if day is not None:
        return Taken({"due_date": day, "due_note": ""}, here, day)
    words = clean_line(as_text(cell))
    reading = read_date(words, today=around.today, year_start=around.year_start)
    values = {"due_date": reading.day, "due_note": reading.note}
    return Taken(values, here, reading.day or words, doubt=reading.why)


def _priority(cell: Value | None, around: Around) -> Taken:
    found = read_priority(cell or "").meaning
    if found is None:
        return Taken(here=label(around.action.priority), expected=_("a priority: High, Medium or Low"))
    return Taken({"priority": found}, label(around.action.priority), label(found))


def _status(cell: Value | None, around: Around) -> Taken:
    found = read_status(cell or "").meaning
    if found is None:
        return Taken(here=label(around.action.status), expected=_("a status from the list"))
    status, confidence = found
    values: dict[str, Any] = {"status": status}
    if confidence is not None:
        values["confidence"] = confidence
    if status in (Status.ON_HOLD, Status.WILL_NOT_DO) and not around.action.reason:
        values["reason"] = _("Brought back as “{words}”").format(words=clean_line(as_text(cell)))
    return Taken(values, label(around.action.status), label(status))


def _principles(cell: Value | None, around: Around) -> Taken:
    """The principles named, beside those its measures bring, which stay."""
    by_name: dict[str, str] = {}
    for each in around.framework.principles:
        for name in (each.name, f"{each.number} {each.name}", str(each.number), each.id):
            by_name[normal(name)] = each.id
    lines = [line for line in clean(as_text(cell)).split("\n") if line.strip()]
    found = [by_name.get(normal(line)) for line in lines]
    here = around.written
    if None in found:
        return Taken(here=here, expected=_("names of principles, a line each"))
    of_measures = {each.split("-")[0] for each in around.action.measures}
    added = tuple(sorted({each for each in found if each} - of_measures))
    return Taken({"principles": added}, here, "\n".join(line.strip() for line in lines))


def _beside(words: str, ours: str) -> str:
    """The words of a cell without the lines the program itself puts there."""
    written = {line.strip() for line in ours.split("\n") if line.strip()}
    return "\n".join(line for line in clean(words).split("\n") if line.strip() not in written).strip()


def _why(cell: Value | None, around: Around) -> Taken:
    from dataclasses import replace

    ours = why_words(replace(around.action, detail=""), around.framework)
    there = _beside(as_text(cell), ours)
    return Taken({"detail": there}, around.action.detail, there)


def _news(cell: Value | None, around: Around) -> Taken:
    """Lines that were not there before are news; what was taken away stays, because news is never unsaid."""
    news = _beside(as_text(cell), around.written)
    return Taken(here=around.written, there=news, news=news)


def _changed(cell: Value | None, around: Around) -> Taken:
    from dataclasses import replace

    blank = replace(around.action, what_changed="")
    done, *others = changed_words(blank).split("\n")
    words = _beside(as_text(cell), "\n".join(others if around.action.done_on else (done, *others)))
    if around.action.done_on:
        words = words.removeprefix(done).strip()
    return Taken({"what_changed": words}, around.action.what_changed, words)


COLUMNS: tuple[HomeColumn, ...] = (
    HomeColumn(1, "action", _title),
    HomeColumn(2, "detail", _why),
    HomeColumn(3, "theme", _principles),
    HomeColumn(4, "owner", _line("owner")),
    HomeColumn(5, "helpers", _line("helpers")),
    HomeColumn(6, "due_date", _due),
    HomeColumn(7, "priority", _priority),
    HomeColumn(8, "status", _status),
    HomeColumn(10, "success_measure", _text("how_we_will_know")),
    HomeColumn(11, "notes", _news),
    HomeColumn(12, "what_changed", _changed),
)
"""The columns of the plan that come home; the reference and the progress are worked out here."""
PROGRESS = 9
"""The column of progress, which is worked out: a change of it is told, and left."""


def heading_of(field: str) -> str:
    """The heading of a field's column in the plan; KeyError where it has none."""
    places = {each.field: each.place for each in COLUMNS}
    return plan_columns()[places[field]].heading
