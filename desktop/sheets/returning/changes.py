"""Changes found in a workbook that came home: values only, each with what is here beside what is there."""

import dataclasses
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.core.action import Action
from desktop.core.dates import in_full
from desktop.core.errors import Problem

Words = str | date
"""What a cell says: words, or a day."""


class Kind(StrEnum):
    """What was done there; a conflict is a place that was changed here and there."""

    EDITED = "edited"
    NEW = "new"
    DELETED = "deleted"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Change:
    """One change made there, to accept or to leave.

    `what` is the reference people know it by, or a new row's title; `field` one of the import's fields, empty for a
    whole row; `cell` where it stands; `entity` the id of what it changes; `values` what accepting it sets; `news` an
    update it adds; `added` the whole new action; `doubt` how its words were taken, where that needs a look.
    """

    kind: Kind
    what: str
    field: str = ""
    here: Words = ""
    there: Words = ""
    cell: str = ""
    entity: str = ""
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    news: str = ""
    added: Action | None = None
    doubt: str = ""

    @property
    def key(self) -> str:
        """What tells this change from the others of one file."""
        return f"{self.kind.value}/{self.entity or self.cell}/{self.field}"

    def as_json(self) -> dict[str, Any]:
        """The change in the form of the command line's `--json`."""
        return {
            "kind": self.kind.value,
            "what": self.what,
            "field": self.field or None,
            "here": _json(self.here),
            "there": _json(self.there),
            "cell": self.cell or None,
        }


@dataclass(frozen=True, slots=True)
class Homecoming:
    """Everything a workbook brings home; nothing has changed yet.

    `order` is the ids in the order of the rows there, where that is another order than here, else empty.
    `problems`: cells that could not be taken, each left as it is here. `notes`: what is worth saying of the whole.
    """

    file: str
    changes: tuple[Change, ...] = ()
    order: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    rows: int = 0

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind, and how many rows came home as they were."""
        kinds = Counter(each.kind for each in self.changes)
        touched = {each.entity for each in self.changes if each.kind in (Kind.EDITED, Kind.CONFLICT)}
        new = kinds[Kind.NEW]
        return {kind.value: kinds[kind] for kind in Kind} | {"unchanged": max(self.rows - new - len(touched), 0)}

    @property
    def certain(self) -> tuple[Change, ...]:
        """The changes that are in no conflict with what was done here since."""
        return tuple(each for each in self.changes if each.kind is not Kind.CONFLICT)

    def as_json(self) -> dict[str, Any]:
        """What came home in the form of the command line's `--json`."""
        return {
            "file": self.file,
            "changes": [each.as_json() for each in self.changes],
            "reordered": bool(self.order),
            "problems": [
                {"cell": each.place, "found": each.found, "expected": each.expected, "fix": each.fix}
                for each in self.problems
            ],
            "notes": list(self.notes),
            "counts": self.counts,
        }


def shown(words: Words) -> str:
    """What a cell says, as people read it."""
    return in_full(words) if isinstance(words, date) else words


def _json(words: Words) -> str | None:
    if isinstance(words, date):
        return words.isoformat()
    return words or None
