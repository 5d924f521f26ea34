"""When each record was last opened on this computer, and which questions were put off today.

Beside the settings, because it is about the person at this computer: only ids and days, nothing of any record's words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

MOST_KEPT = 200


@dataclass(frozen=True, slots=True)
class Visit:
    """One record's visits by day: this one, the one before it, and the questions put off in this one."""

    this: date
    last: date | None = None
    put_off: tuple[str, ...] = ()


def visited(visit: Visit | None, today: date) -> Visit:
    """The visit of today; opening again on the same day is the same visit, so nothing is asked twice in it."""
    if visit is None:
        return Visit(today)
    return visit if visit.this == today else Visit(today, visit.this)


def put_off(visit: Visit, *keys: str) -> Visit:
    """The visit with these questions not asked again in it."""
    return replace(visit, put_off=tuple(dict.fromkeys((*visit.put_off, *keys))))


def with_visit(kept: Mapping[str, Visit], record: str, visit: Visit) -> dict[str, Visit]:
    """The kept visits with this one of a record first; the oldest are let go."""
    others = {each: old for each, old in kept.items() if each != record}
    return dict(list({record: visit, **others}.items())[:MOST_KEPT])


def load(path: Path) -> dict[str, Visit]:
    """What is kept at `path`, by record id; nothing where there is no such file or it cannot be understood."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    import msgspec

    try:
        return msgspec.json.decode(data, type=dict[str, Visit])
    except (msgspec.DecodeError, RecursionError):
        return {}


def save(path: Path, kept: Mapping[str, Visit]) -> None:
    """Write them to `path`, whole or not at all; the folder is made when it is missing."""
    import msgspec

    from desktop.storage import faults, files

    with faults.told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, msgspec.json.format(msgspec.json.encode(dict(kept)), indent=2))
