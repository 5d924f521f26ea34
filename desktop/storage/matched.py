"""How a person matched the columns of earlier spreadsheets: headings and fields, for the next file with the same ones.

Only headings and the names of our fields are kept, never what a cell of a list holds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

MOST_KEPT = 40
LONGEST_HEADING = 120
"""Longer ones are sentences, not headings: a file that has any is not remembered."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The headings of one file in their normal form, and what the person chose for some: heading -> field or None."""

    headings: frozenset[str]
    fields: Mapping[str, str | None]


def remembered(kept: Iterable[Matched], headings: Iterable[str]) -> dict[str, str | None]:
    """What was chosen for a file with exactly these headings; empty where there was none."""
    wanted = frozenset(headings)
    return next((dict(each.fields) for each in kept if each.headings == wanted), {})


def with_matched(
    kept: Iterable[Matched], headings: Iterable[str], fields: Mapping[str, str | None]
) -> tuple[Matched, ...]:
    """The kept ones with these choices first, in place of older ones for the same headings; none forgets them."""
    wanted = frozenset(headings)
    others = tuple(each for each in kept if each.headings != wanted)
    if not fields or any(len(each) > LONGEST_HEADING for each in wanted):
        return others
    return (Matched(wanted, dict(fields)), *others)[:MOST_KEPT]


def load(path: Path) -> tuple[Matched, ...]:
    """What is kept at `path`; nothing where there is no such file or it cannot be understood."""
    try:
        data = path.read_bytes()
    except OSError:
        return ()
    import msgspec

    try:
        return msgspec.json.decode(data, type=tuple[Matched, ...])
    except (msgspec.DecodeError, RecursionError):
        return ()


def save(path: Path, kept: tuple[Matched, ...]) -> None:
    """Write them to `path`, whole or not at all; the folder is made when it is missing."""
    import msgspec

    from desktop.storage import faults, files

    with faults.told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, msgspec.json.format(msgspec.json.encode(kept, order="deterministic"), indent=2))
