"""One row of the worked example's files as an entity: days become dates, readable keys become permanent ids.

Which rows there are, and what hangs on what, lives in example.py.
"""

import re
from dataclasses import dataclass, fields
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, TypeVar, get_args

from desktop.core.action import Action
from desktop.core.assessment import Assessment, HowAgreed, Mode, Perspective, State
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework, Measure
from desktop.core.record import Entity
from desktop.core.voices import ImportBatch
from desktop.storage.toml_values import Fault
from desktop.words import _

WITHOUT_LEVEL = {"?": State.DONT_KNOW, "n/a": State.NOT_APPLICABLE}
NAMED_BY_KEY: dict[str, type[Entity]] = {
    "assessment": Assessment,
    "previous": Assessment,
    "perspective": Perspective,
    "action": Action,
    "actions": Action,
    "carried_from": Action,
    "batch": ImportBatch,
}
"""Field -> the kind of entity whose readable keys it holds in the files."""

Row = dict[str, Any]
Made = TypeVar("Made", bound=Entity)


def permanent_id(kind: type, key: str) -> str:
    """The id of what a readable key names: the same each time, and shaped like any other id."""
    return sha256(f"example {kind.__name__} {key}".encode()).hexdigest()[:16]


def said_in_view(written: object) -> Row:
    """What one view says of a measure: a level, "?", "n/a", a list of counts, or a table that `says` one of these."""
    says, row = _apart(written)
    if isinstance(says, list):
        return {**row, "state": State.RATED, "mode": Mode.TALLY, "counts": says}
    return row | _told(says, "level")


def settled(written: object) -> Row:
    """What was settled on a measure, written in the same ways; agreed together where it does not say how."""
    says, row = _apart(written)
    told = _told(says, "agreed_level")
    return ({"how_agreed": HowAgreed.TOGETHER} if "agreed_level" in told else {}) | row | told


def _apart(written: object) -> tuple[object, Row]:
    row = dict(written) if isinstance(written, dict) else {"says": written}
    return row.pop("says", None), row


def _told(says: object, level: str) -> Row:
    if says is None:
        return {}
    if isinstance(says, str) and says in WITHOUT_LEVEL:
        return {"state": WITHOUT_LEVEL[says]}
    return {"state": State.RATED, level: says}


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes entities from the rows of one file; `today` is the day that its days count from."""

    file: str
    framework: Framework
    today: date

    def entity(self, kind: type[Made], row: Row, key: str = "", **given: Any) -> Made:
        """The row, and what its place in the file gives it, as an entity.

        Raises ToolkitError where a field is missing, not known or of the wrong kind.
        """
        import msgspec

        hints = {each.name: each.type for each in fields(kind)}
        values: Row = {"id": permanent_id(kind, key)} if key and "id" in hints else {}
        for name, value in (row | given).items():
            if name not in hints:
                raise self.fault(key, _("the key “{key}” is not known").format(key=name))
            if date in (hints[name], *get_args(hints[name])):
                values[name] = self._day(value, f"{key}, {name}")
            else:
                values[name] = _linked(name, value) if name in NAMED_BY_KEY else value
        try:
            return msgspec.convert(values, kind)
        except msgspec.ValidationError as error:
            raise self._wrong(key, str(error)) from error

    def measure(self, measure_id: str) -> Measure:
        """The catalogue's measure that a file names; ToolkitError where there is none."""
        found = self.framework.by_id.get(measure_id)
        if found is None:
            raise self.fault(measure_id, _("“{name}” leads nowhere").format(name=measure_id))
        return found

    def fault(self, place: str, reason: str) -> ToolkitError:
        """An error that names this file and the place in it."""
        return Fault(self.file, place.removeprefix(", "), reason).error()

    def _day(self, value: object, place: str) -> date:
        if type(value) is not int:
            raise self.fault(place, _("a date should be a whole number of days from today"))
        return self.today + timedelta(days=value)

    def _wrong(self, key: str, message: str) -> ToolkitError:
        """An error from a message such as "Expected `str`, got `int` - at `$.title`"."""
        missing = re.search(r"required field `(\w+)`", message)
        if missing:
            return self.fault(key, _("the key “{key}” is missing").format(key=missing[1]))
        found = re.search(r"at `\$\.(\w+)", message)
        return self.fault(f"{key}, {found[1]}" if found else key, _("the value cannot be used here"))


def _linked(name: str, value: object) -> object:
    kind = NAMED_BY_KEY[name]
    return [permanent_id(kind, each) for each in value] if isinstance(value, list) else permanent_id(kind, str(value))
