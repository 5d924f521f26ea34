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
from desktop.sheets.reading.grid import Value, as_day, as_text
from desktop.sheets.understanding.habits import Habits
from desktop.sheets.vocabulary.fields import DATES
from desktop.sheets.vocabulary.owners import first_name, is_plan, read_owner
from desktop.sheets.vocabulary.values import plain, read_level, read_priority, read_progress, read_status
from desktop.words import _

_SERIALS = range(29_000, 75_000)
"""Numbers that spreadsheets show as days of 1979 to 2105."""


@dataclass(frozen=True, slots=True)
class Context:
    """What reading the cells of one column depends on besides the cell."""

    today: date
    habits: Habits


@dataclass(frozen=True, slots=True)
class Understood:
    """What one cell says: values by field, a doubt about it (its place left out), whether its words go to the notes."""

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
        said = context.habits.words.get(plain(as_text(cell))) if context.habits.words else None
        return reader(cell, context) if said is None else _said(kind, said)
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
        return Understood({kind: day.isoformat()}, _doubt(words, _("a date"), _taken(in_full(day))))
    reading = _date_words(words, context.today, context.habits.year_start, context.habits.day_first)
    values: dict[str, str | int] = {}
    if reading.day is not None:
        values[kind] = reading.day.isoformat()
    if reading.start is not None and kind == "due_date":
        values["start_date"] = reading.start.isoformat()
    if reading.note and kind == "due_date":
        values["due_note"] = reading.note
    problem = _doubt(words, _("a date"), reading.why) if reading.why else None
    return Understood(values, problem, keep_words=bool(reading.note) and kind != "due_date", urgent=reading.urgent)


def _taken(words: str) -> str:
    return _("taken as {words}").format(words=words)


def _doubt(found: str, expected: str, fix: str) -> Problem:
    return Problem("", found, expected, fix, Severity.CHECK)


def _status_cell(cell: Value, context: Context) -> Understood:
    mark = _mark(cell, context)
    if mark is not None:
        return Understood({"status": (Status.DONE if mark else Status.NOT_STARTED).value}, _symbol(cell))
    reading = read_status(cell, context.habits.scale)
    return _state(as_text(cell), reading.meaning, _("a status"), doubtful=reading.doubtful)


def _progress_cell(cell: Value, _context: Context) -> Understood:
    reading = read_progress(cell)
    return _state(as_text(cell), reading.meaning, _("how the action is going"), doubtful=reading.doubtful)


def _mark(cell: Value, context: Context) -> bool | None:
    """What a mark says in a column of nothing but marks."""
    return context.habits.marks.get(as_text(cell).strip().casefold()) if context.habits.marks else None


def _symbol(cell: Value) -> Problem | None:
    """The doubt about a letter that only a symbol font shows as a tick or a cross."""
    words = as_text(cell)
    if words.casefold() not in ("ü", "û", "p"):
        return None
    fix = _("taken as a cross") if words.casefold() == "û" else _("taken as a tick")
    return _doubt(words, _("a tick or a cross"), fix)


def _state(
    words: str,
    meaning: tuple[Status | None, Confidence | None] | None,
    expected: str,
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
    return Understood(values, _doubt(words, expected, fix), keep_words=tells_more)


def _priority_cell(cell: Value, context: Context) -> Understood:
    reading = read_priority(cell, numbers_to=context.habits.scale, high_is=context.habits.high_is)
    words = as_text(cell)
    if reading.meaning is None:
        problem = _doubt(words, _("a priority"), _("kept in the notes")) if reading.doubtful else None
        return Understood({}, problem, keep_words=reading.doubtful)
    problem = _doubt(words, _("a priority"), _taken(label(reading.meaning))) if reading.doubtful else None
    return Understood({"priority": reading.meaning.value}, problem)


def _rating_cell(cell: Value, context: Context) -> Understood:
    mark = _mark(cell, context)
    if mark is not None:
        return Understood({"rating": 2 if mark else 0}, _symbol(cell))
    reading = read_level(cell, context.habits.scale, context.habits.high_is)
    words = as_text(cell)
    if reading.meaning is None:
        problem = _doubt(words, _("a level"), _("kept in the notes")) if reading.doubtful else None
        return Understood({}, problem, keep_words=reading.doubtful)
    if reading.meaning.state is State.NOT_ASSESSED:
        return Understood()
    if reading.meaning.level is None:
        return Understood({"rating": reading.meaning.state.value})
    name = numbered_level(reading.meaning.level)
    problem = _doubt(words, _("a level"), _taken(name)) if reading.doubtful else None
    return Understood({"rating": reading.meaning.level}, problem)


def _said(kind: str, value: str) -> Understood:
    """What a person said that a word means; nothing where they said that it means nothing."""
    if not value:
        return Understood(keep_words=True)
    return Understood({kind: int(value) if kind == "rating" and value.isdecimal() else value})


def _owner_cell(cell: Value, context: Context) -> Understood:
    words = as_text(cell)
    if is_plan(words):
        return _plan_cell(words, context)
    reading = read_owner(words)
    if reading.blank:
        return Understood({}, _doubt(words, _("who is in charge"), _("left blank")))
    values: dict[str, str | int] = {"owner": " ".join(reading.owner.split())}
    if reading.helpers:
        values["helpers"] = reading.helpers
    fix = _("kept: an action needs one person in charge")
    return Understood(values, _doubt(words, _("one person or role"), fix) if reading.nobody else None)


def _plan_cell(words: str, context: Context) -> Understood:
    """Names, steps and dates in one cell: the first name is in charge, the last date is when; all words are kept."""
    values: dict[str, str | int] = {}
    owner = first_name(words)
    if owner:
        values["owner"] = owner
    reading = _date_words(words, context.today, context.habits.year_start, context.habits.day_first)
    if reading.day is not None:
        values["due_date"] = reading.day.isoformat()
    fix = _taken(owner) if owner else _("kept in the notes")
    return Understood(values, _doubt(words, _("one person or role"), fix), keep_words=True)


_READERS: Mapping[str, Callable[[Value, Context], Understood]] = {
    "status": _status_cell,
    "progress": _progress_cell,
    "priority": _priority_cell,
    "rating": _rating_cell,
    "owner": _owner_cell,
}
