"""One cell -> the values it says in our fields, with any doubt about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from desktop.core.action import Confidence, Status
from desktop.core.assessment import State
from desktop.core.dates import DateReading, in_full, read_date
from desktop.core.errors import Problem, Severity
from desktop.core.labels import numbered_level
from desktop.core.terms import label
from desktop.sheets.fields import DATES
from desktop.sheets.owners import read_owner
from desktop.sheets.reading.grid import Value, as_day, as_text
from desktop.sheets.values import read_level, read_priority, read_progress, read_status
from desktop.words import _

_SERIALS = range(29_000, 75_000)
"""Numbers that spreadsheets show as days of 1979 to 2105."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How one column writes: day first or not, the top of its scale, and which end of it is high."""

    day_first: bool = True
    scale: int = 3
    high_is: int = 1


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a cell depends on besides the cell."""

    today: date
    year_start: int
    place: str
    habits: Habits


@dataclass(frozen=True, slots=True)
class Understood:
    """What one cell says: values by field, a doubt about it, whether its words must go to the notes too."""

    values: Mapping[str, str | int] = field(default_factory=dict)
    problem: Problem | None = None
    keep_words: bool = False
    urgent: bool = False


def read_cell(kind: str, cell: Value, context: Context) -> Understood:
    """What a cell that is not empty says, in a column that holds this field."""
    if kind in DATES:
        return _day_cell(kind, cell, context)
    reader = _READERS.get(kind)
    if reader is not None:
        return reader(cell, context)
    words = as_text(cell)
    return Understood({kind: words if kind in ("notes", "detail", "evidence") else " ".join(words.split())})


@lru_cache(maxsize=4096)
def _date_words(words: str, today: date, year_start: int, day_first: bool) -> DateReading:  # noqa: FBT001 - a cache key
    return read_date(words, today=today, year_start=year_start, day_first=day_first)


def _day_cell(kind: str, cell: Value, context: Context) -> Understood:
    real = as_day(cell)
    if real is not None:
        return Understood({kind: real.isoformat()})
    words = as_text(cell)
    if isinstance(cell, int | float) and int(cell) in _SERIALS:
        day = date(1899, 12, 30) + timedelta(int(cell))
        return Understood({kind: day.isoformat()}, _doubt(context, words, _("a date"), _taken(in_full(day))))
    reading = _date_words(words, context.today, context.year_start, context.habits.day_first)
    values: dict[str, str | int] = {}
    if reading.day is not None:
        values[kind] = reading.day.isoformat()
    if reading.start is not None and kind == "due_date":
        values["start_date"] = reading.start.isoformat()
    if reading.note and kind == "due_date":
        values["due_note"] = reading.note
    problem = _doubt(context, words, _("a date"), reading.why) if reading.why else None
    return Understood(values, problem, keep_words=bool(reading.note) and kind != "due_date", urgent=reading.urgent)


def _taken(words: str) -> str:
    return _("taken as {words}").format(words=words)


def _doubt(context: Context, found: str, expected: str, fix: str) -> Problem:
    return Problem(context.place, found, expected, fix, Severity.CHECK)


def _status_cell(cell: Value, context: Context) -> Understood:
    reading = read_status(cell)
    return _state(as_text(cell), reading.meaning, _("a status"), context, doubtful=reading.doubtful)


def _progress_cell(cell: Value, context: Context) -> Understood:
    reading = read_progress(cell)
    return _state(as_text(cell), reading.meaning, _("how the action is going"), context, doubtful=reading.doubtful)


def _state(
    words: str,
    meaning: tuple[Status | None, Confidence | None] | None,
    expected: str,
    context: Context,
    *,
    doubtful: bool,
) -> Understood:
    status, confidence = meaning or (None, None)
    values: dict[str, str | int] = {}
    if status is not None:
        values["status"] = status.value
    if confidence is not None:
        values["progress"] = confidence.value
    if not doubtful:
        return Understood(values)
    known = status or confidence
    fix = _taken(label(known)) if known else _("kept in the notes")
    tells_more = known is None or len(words.split()) > 3
    return Understood(values, _doubt(context, words, expected, fix), keep_words=tells_more)


def _priority_cell(cell: Value, context: Context) -> Understood:
    reading = read_priority(cell, numbers_to=context.habits.scale, high_is=context.habits.high_is)
    words = as_text(cell)
    if reading.meaning is None:
        problem = _doubt(context, words, _("a priority"), _("kept in the notes")) if reading.doubtful else None
        return Understood({}, problem, keep_words=reading.doubtful)
    problem = _doubt(context, words, _("a priority"), _taken(label(reading.meaning))) if reading.doubtful else None
    return Understood({"priority": reading.meaning.value}, problem)


def _rating_cell(cell: Value, context: Context) -> Understood:
    reading = read_level(cell, context.habits.scale)
    words = as_text(cell)
    if reading.meaning is None:
        problem = _doubt(context, words, _("a level"), _("kept in the notes")) if reading.doubtful else None
        return Understood({}, problem, keep_words=reading.doubtful)
    if reading.meaning.state is State.NOT_ASSESSED:
        return Understood()
    if reading.meaning.level is None:
        return Understood({"rating": reading.meaning.state.value})
    name = numbered_level(reading.meaning.level)
    problem = _doubt(context, words, _("a level"), _taken(name)) if reading.doubtful else None
    return Understood({"rating": reading.meaning.level}, problem)


def _owner_cell(cell: Value, context: Context) -> Understood:
    words = as_text(cell)
    reading = read_owner(words)
    if reading.blank:
        return Understood({}, _doubt(context, words, _("who is in charge"), _("left blank")))
    values: dict[str, str | int] = {"owner": " ".join(reading.owner.split())}
    if reading.helpers:
        values["helpers"] = reading.helpers
    fix = _("kept: an action needs one person in charge")
    return Understood(values, _doubt(context, words, _("one person or role"), fix) if reading.nobody else None)


_READERS: Mapping[str, Callable[[Value, Context], Understood]] = {
    "status": _status_cell,
    "progress": _progress_cell,
    "priority": _priority_cell,
    "rating": _rating_cell,
    "owner": _owner_cell,
}
