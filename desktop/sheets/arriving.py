"""What an item of a spreadsheet becomes: an action, or a level to confirm; pure, and the record is not touched here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.core.action import Action, Confidence, Priority, Source, Status
from desktop.core.assessment import HowAgreed, MeasureRating, State
from desktop.core.framework import Framework, Measure
from desktop.core.text import clean, clean_line
from desktop.sheets.fields import ITEM
from desktop.sheets.matching import normal
from desktop.sheets.understanding import Item
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item belongs in the catalogue, where that is certain."""

    measure: Measure | None = None
    principle: str | None = None


class Catalogue:
    """Measures and principles by every name that leaves no doubt: their ids, titles and statements."""

    def __init__(self, framework: Framework) -> None:
        self._measures: dict[str, Measure] = {}
        self._principles: dict[str, str] = {}
        for measure in framework.by_id.values():
            for name in (measure.id, measure.title, measure.statement):
                self._measures[normal(name)] = measure
        for principle in framework.principles:
            for name in (principle.id, principle.name, f"{principle.number} {principle.name}"):
                self._principles[normal(name)] = principle.id
            self._principles[normal(f"principle {principle.number} {principle.name}")] = principle.id

    def place(self, item: Item) -> Place:
        """The item's measure and principle, each only where its words are exactly one of ours."""
        for field in ("measure", "reference", "action", "theme"):
            measure = self._measures.get(normal(str(item.values.get(field, ""))))
            if measure is not None:
                return Place(measure, measure.principle)
        return Place(None, self._principles.get(normal(str(item.values.get("theme", "")))))


def title_of(item: Item) -> str:
    """The best title an item offers: its action, else its measure, else what it is about."""
    return next((clean_line(str(item.values[field])) for field in ITEM if item.values.get(field)), "")


def is_rating(item: Item, place: Place) -> bool:
    """Whether an item settles a level: its measure is certain and its cell says one."""
    return place.measure is not None and "rating" in item.values


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
        "notes": clean(_notes(item, place, keys)),
        "source": Source.IMPORTED,
    }


def new_action(item: Item, place: Place, keys: Mapping[str, str]) -> Action:
    """The action an item becomes."""
    return Action(**action_fields(item, place, keys))


def new_rating(item: Item, measure: Measure, assessment: str, today: date, keys: Mapping[str, str]) -> MeasureRating:
    """The level an item says, imported and not confirmed, so that it counts for nothing yet."""
    found = item.values["rating"]
    state = State.RATED if isinstance(found, int) else State(found)
    return MeasureRating(
        assessment=assessment,
        measure=measure.id,
        measure_version=measure.version,
        state=state,
        agreed_level=found if isinstance(found, int) else None,
        reason=_("imported: please give a reason") if state is State.NOT_APPLICABLE else "",
        how_agreed=HowAgreed.IMPORTED,
        unconfirmed=True,
        note=clean(_notes(item, Place(measure, measure.principle), keys)),
        on=today,
    )


def _detail(item: Item) -> str:
    """What the item is about, without repeating its title."""
    title = title_of(item)
    parts = [str(item.values[field]) for field in ("measure", "detail") if item.values.get(field)]
    return clean("\n".join(part for part in parts if clean_line(part) != title))


def _notes(item: Item, place: Place, keys: Mapping[str, str]) -> str:
    """Everything that has no field of its own, each with its heading, after the notes themselves."""
    lines = [str(item.values["notes"])] if item.values.get("notes") else []
    kept: Sequence[str] = ("evidence", "rating", "start_date")
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
