"""What an item of a spreadsheet becomes: an action, or a level to confirm; pure, and the record is not touched here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.core.action import Action, Confidence, Priority, Source, Status
from desktop.core.assessment import State
from desktop.core.framework import Framework, Measure
from desktop.core.text import clean, clean_line
from desktop.sheets.understanding.items import Item
from desktop.sheets.vocabulary.fields import ITEM
from desktop.sheets.vocabulary.headings import normal
from desktop.sheets.vocabulary.values import read_level
from desktop.words import _

FED_BY: Mapping[str, tuple[str, ...]] = {
    "action": ("title", "detail"),
    "measure": ("title", "detail", "measures", "principles"),
    "detail": ("title", "detail"),
    "owner": ("owner", "helpers"),
    "helpers": ("helpers",),
    "due_date": ("due_date", "due_note"),
    "due_note": ("due_note",),
    "check_in": ("check_in",),
    "done_on": ("done_on",),
    "status": ("status", "confidence", "reason"),
    "progress": ("status", "confidence"),
    "priority": ("priority",),
    "cost": ("cost",),
    "success_measure": ("how_we_will_know",),
    "what_changed": ("what_changed",),
}
"""Field of the spreadsheet -> what it decides of an action; every other field goes to the notes."""


_FIRST_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item belongs in the catalogue, where that is certain."""

    measure: Measure | None = None
    principle: str | None = None


class Catalogue:
    """Measures and principles by every name that leaves no doubt: their ids, titles and statements.

    `said` is what a person chose for themes and items, by the keys of `place_key`; it comes first.
    """

    def __init__(self, framework: Framework, said: Mapping[str, str] | None = None) -> None:
        self._measures: dict[str, Measure] = {}
        self._principles: dict[str, str] = {}
        self._said = said or {}
        self._framework = framework
        for measure in framework.by_id.values():
            for name in (measure.id, measure.title, measure.statement):
                self._measures[normal(name)] = measure
        for principle in framework.principles:
            for name in (principle.id, principle.name, f"{principle.number} {principle.name}"):
                self._principles[normal(name)] = principle.id
            self._principles[normal(f"principle {principle.number} {principle.name}")] = principle.id
        self._starts = {name.split()[0] for name in (*self._measures, *self._principles)}

    def place(self, item: Item) -> Place:
        """The item's measure and principle: what a person chose, else only where its words are exactly one of ours."""
        theme = str(item.values.get("theme", ""))
        principle = self._principles.get(self._name(theme))
        if self._said:
            principle = self._said.get(place_key("theme", theme), principle)
            chosen = self._said.get(place_key("item", question_of(item)))
            if chosen in self._framework.by_id:
                measure = self._framework.by_id[chosen]
                return Place(measure, measure.principle)
            if chosen is not None:
                return Place(None, chosen or principle or None)
        for field in ("measure", "reference", "action", "theme"):
            found = self._measures.get(self._name(str(item.values.get(field, ""))))
            if found is not None:
                return Place(found, found.principle)
        return Place(None, principle or None)

    def _name(self, text: str) -> str:
        """A text in the normal form of a name, empty where it begins like none of ours."""
        start = _FIRST_WORD.search(text)
        return normal(text) if start and start[0].casefold() in self._starts else ""


def place_key(kind: str, words: str) -> str:
    """The key an answer about a theme or an item is kept under, whatever its letters and marks."""
    return f"{kind}: {normal(words)}"


def question_of(item: Item) -> str:
    """What an item looks at: its measure, else its best title."""
    return clean_line(str(item.values.get("measure", ""))) or title_of(item)


def title_of(item: Item) -> str:
    """The best title an item offers: its action, else its measure, else what it is about."""
    return next((clean_line(str(item.values[field])) for field in ITEM if item.values.get(field)), "")


def level_said(item: Item) -> str | int | None:
    """The level an item says, or don't know or not applicable, which stand in a column of states too."""
    level = item.values.get("rating")
    if level is None and "status" in item.as_written and "action" not in item.values:
        found = read_level(item.as_written["status"]).meaning
        if found is not None and found.state in (State.DONT_KNOW, State.NOT_APPLICABLE):
            return found.state.value
    return level


def is_rating(item: Item, place: Place) -> bool:
    """Whether an item settles a level: its measure is certain and its cells say one."""
    return place.measure is not None and level_said(item) is not None


def action_fields(item: Item, place: Place, keys: Mapping[str, str]) -> dict[str, Any]:
    """What an item says of an action; `keys` gives each field's heading, for the words that go to the notes."""
    values = item.values
    status = Status(str(values["status"])) if "status" in values else Status.NOT_STARTED
    asks_reason = status in (Status.ON_HOLD, Status.WILL_NOT_DO)
    priority = Priority(str(values["priority"])) if "priority" in values else Priority.MEDIUM
    return {
        "title": title_of(item),
        "detail": _detail(item),
        "measures": (place.measure.id,) if place.measure else (),
        "principles": (place.principle,) if place.principle and not place.measure else (),
        "owner": str(values.get("owner", "")),
        "helpers": str(values.get("helpers", "")),
        "due_date": _day(values, "due_date"),
        "due_note": str(values.get("due_note", "")),
        "check_in": _day(values, "check_in"),
        "done_on": _day(values, "done_on"),
        "priority": Priority.HIGH if item.urgent and "priority" not in values else priority,
        "cost": str(values.get("cost", "")),
        "status": status,
        "confidence": Confidence(str(values["progress"])) if "progress" in values else None,
        "reason": _("Imported as “{words}”").format(words=item.as_written.get("status", "")) if asks_reason else "",
        "how_we_will_know": str(values.get("success_measure", "")),
        "what_changed": str(values.get("what_changed", "")),
        "notes": clean(notes_of(item, place, keys, ("evidence", "rating", "start_date"))),
        "source": Source.IMPORTED,
    }


def new_action(item: Item, place: Place, keys: Mapping[str, str]) -> Action:
    """The action an item becomes."""
    return Action(**action_fields(item, place, keys))


def _detail(item: Item) -> str:
    """What the item is about, without repeating its title."""
    title = title_of(item)
    parts = [str(item.values[field]) for field in ("measure", "detail") if item.values.get(field)]
    return clean("\n".join(part for part in parts if clean_line(part) != title))


def notes_of(item: Item, place: Place, keys: Mapping[str, str], kept: Sequence[str]) -> str:
    """The notes, and under them the words of these fields and of the cells that have none, each with its heading."""
    lines = [str(item.values["notes"])] if item.values.get("notes") else []
    if place.principle is None and place.measure is None:
        kept = ("theme", *kept)
    for field in kept:
        words = item.as_written.get(field) or (str(item.values[field]) if field in item.values else "")
        if words and not (field == "rating" and is_rating(item, place)):
            lines.append(f"{keys.get(field, _default_key(field))}: {words}")
    lines += [f"{heading}: {words}" for heading, words in item.extra]
    return "\n".join(dict.fromkeys(lines))


def _default_key(field: str) -> str:
    return {"theme": _("Section"), "start_date": _("Start")}.get(field, field)


def _day(values: Mapping[str, str | int], field: str) -> date | None:
    return date.fromisoformat(str(values[field])) if field in values else None
