"""The root value: everything one organisation keeps, as flat tables of frozen entities.

A record never changes; `put` and `without` give a new one that shares every table they did not touch, so the
difference between two records is found without reading what stayed the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import Assessment, Evidence, MeasureRating, Perspective, PerspectiveRating, Wording
from desktop.core.framework import Guidance, Nation, Work
from desktop.core.text import clean, clean_line, new_id
from desktop.core.voices import (
    BoardPaper,
    FeedbackItem,
    ImportBatch,
    ImportedRow,
    Involvement,
    Quote,
    SuccessReading,
    Tracked,
)


class Size(StrEnum):
    """How many paid staff."""

    NONE = "none"
    FEW = "1-5"
    SOME = "6-20"
    MANY = "21+"


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who the record is about; only the name is required."""

    name: str
    charity_number: str = ""
    nation: Nation | None = None
    work: tuple[Work, ...] = ()
    just_starting: bool = False
    mostly_patients: bool = False
    paid_staff: Size | None = None
    volunteers: Size | None = None
    has_trustees: bool | None = None
    year_start: int | None = None
    other_formats: str = ""
    smallest_tally: int = 5
    id: str = "organisation"


@dataclass(frozen=True, slots=True)
class OwnGuidance:
    """A guidance row the organisation wrote itself; it shows instead of the catalogue's for its key."""

    key: str
    title: str
    publisher: str = ""
    year: str = ""
    nation: str = ""
    address: str = ""
    last_checked: date | None = None
    note: str = ""

    @property
    def id(self) -> str:
        """The permanent id: its key."""
        return self.key

    def as_guidance(self) -> Guidance:
        """The same words as a catalogue row."""
        return Guidance(**{each.name: getattr(self, each.name) for each in fields(self)})


Entity = (
    Organisation
    | Assessment
    | Perspective
    | PerspectiveRating
    | MeasureRating
    | Evidence
    | Wording
    | Action
    | ActionUpdate
    | Tracked
    | SuccessReading
    | FeedbackItem
    | Quote
    | BoardPaper
    | Involvement
    | ImportBatch
    | ImportedRow
    | OwnGuidance
)


@dataclass(frozen=True, slots=True)
class Record:
    """Everything one organisation keeps: each table maps an entity's id to the entity, in the order they came."""

    organisations: Mapping[str, Organisation]
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    perspectives: Mapping[str, Perspective] = field(default_factory=dict)
    perspective_ratings: Mapping[str, PerspectiveRating] = field(default_factory=dict)
    measure_ratings: Mapping[str, MeasureRating] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    action_updates: Mapping[str, ActionUpdate] = field(default_factory=dict)
    tracked: Mapping[str, Tracked] = field(default_factory=dict)
    success_readings: Mapping[str, SuccessReading] = field(default_factory=dict)
    feedback: Mapping[str, FeedbackItem] = field(default_factory=dict)
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    board_papers: Mapping[str, BoardPaper] = field(default_factory=dict)
    involvement: Mapping[str, Involvement] = field(default_factory=dict)
    import_batches: Mapping[str, ImportBatch] = field(default_factory=dict)
    imported_rows: Mapping[str, ImportedRow] = field(default_factory=dict)
    own_guidance: Mapping[str, OwnGuidance] = field(default_factory=dict)
    id: str = field(default_factory=new_id)

    @property
    def organisation(self) -> Organisation:
        """Who the record is about."""
        return self.organisations["organisation"]

    def put(self, *entities: Entity) -> "Record":
        """This record with these entities added, or in place of those with the same ids; texts are cleaned."""
        changed: dict[str, Any] = {}
        for entity in entities:
            name = TABLE_OF[type(entity)]
            table = changed.setdefault(name, dict(getattr(self, name)))
            cleaned = _cleaned(entity)
            table[cleaned.id] = cleaned
        return replace(self, **changed) if changed else self

    def without(self, *entities: Entity) -> "Record":
        """This record without these entities; those it does not hold are passed over."""
        changed: dict[str, Any] = {}
        for entity in entities:
            name = TABLE_OF[type(entity)]
            changed.setdefault(name, dict(getattr(self, name))).pop(entity.id, None)
        return replace(self, **changed) if changed else self

    def tables(self) -> Iterator[tuple[str, Mapping[str, Entity]]]:
        """Each table's name and contents, in an order where what is referred to comes first."""
        for name in TABLES:
            yield name, getattr(self, name)


def _entity_type(hint: object) -> type[Entity]:
    kind: type[Entity] = get_args(hint)[1]
    return kind


TABLES: dict[str, type[Entity]] = {
    name: _entity_type(hint) for name, hint in get_type_hints(Record).items() if name != "id"
}
"""Table name -> entity type, in the order they depend on one another."""
TABLE_OF: dict[type[Entity], str] = {kind: name for name, kind in TABLES.items()}
_WORDED: dict[type[Entity], tuple[str, ...]] = {
    kind: tuple(name for name, hint in get_type_hints(kind).items() if "str" in repr(hint) and name != "id")
    for kind in TABLE_OF
}
"""Entity type -> its fields that may hold text, in a tuple too."""


def _clean_value(value: object) -> object:
    if type(value) is str:
        return clean(value)
    return tuple(_clean_value(each) for each in value) if isinstance(value, tuple) else value


def _cleaned(entity: Entity) -> Entity:
    """The entity with every text normalised; the same object where nothing changes."""
    better: dict[str, Any] = {}
    for name in _WORDED[type(entity)]:
        old = getattr(entity, name)
        new = _clean_value(old)
        if new != old:
            better[name] = new
    return replace(entity, **better) if better else entity


def new_record(name: str, work: tuple[Work, ...] = ()) -> Record:
    """An empty record for an organisation."""
    return Record(organisations={"organisation": Organisation(name=clean_line(name), work=work)})
