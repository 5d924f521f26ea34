"""Reading the catalogue: the TOML of `resources/framework/` to one Framework whose references all lead somewhere.

No words of the catalogue live here, and nothing is kept between two calls.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop import paths
from desktop.core.framework import Framework, Guidance, Level, Measure, Principle, SharedMove
from desktop.storage.toml_values import Fault, read
from desktop.words import _

PRINCIPLE_IDS = ("P1", "P2", "P3", "P4", "P5", "P6")
SCALES, GUIDANCE, MOVES = "scales.toml", "guidance.toml", "moves.toml"


@dataclass(frozen=True, slots=True)
class _Scales:
    """What `scales.toml` holds."""

    version: str
    credit: str
    licence: str
    legal_caution: str
    levels: tuple[Level, Level, Level, Level]


@dataclass(frozen=True, slots=True)
class _Documents:
    """What `guidance.toml` holds."""

    guidance: tuple[Guidance, ...]


@dataclass(frozen=True, slots=True)
class _Moves:
    """What `moves.toml` holds."""

    moves: tuple[SharedMove, ...]


def load_framework(folder: Path | None = None) -> Framework:
    """The catalogue in `folder`, or the one that comes with the program.

    Raises ToolkitError, naming file and key, where a file cannot be read as what it should hold, where two
    entries share an id, or where an entry names a measure, principle or document that is not there.
    """
    place = folder if folder is not None else paths.resources() / "framework"
    scales = read(place / SCALES, _Scales)
    framework = Framework(
        version=scales.version,
        credit=scales.credit,
        principles=tuple(read(place / principle_file(each), Principle) for each in PRINCIPLE_IDS),
        guidance=read(place / GUIDANCE, _Documents).guidance,
        moves=read(place / MOVES, _Moves).moves,
        levels=scales.levels,
        licence=scales.licence,
        legal_caution=scales.legal_caution,
    )
    for fault in _faults(framework):
        raise fault.error()
    return framework


def principle_file(principle_id: str) -> str:
    """The name of the file that holds a principle: P1 is in `p1.toml`."""
    return f"{principle_id.lower()}.toml"


def _faults(framework: Framework) -> Iterator[Fault]:
    """Whatever does not fit together, file by file."""
    numbers = tuple(level.number for level in framework.levels)
    if numbers != (0, 1, 2, 3):
        yield Fault(SCALES, "levels", _("the numbers should be 0, 1, 2 and 3, in that order"))
    documents = tuple(each.key for each in framework.guidance)
    yield from _repeats(GUIDANCE, documents)
    for expected, principle in zip(PRINCIPLE_IDS, framework.principles, strict=True):
        file = principle_file(expected)
        if principle.id != expected:
            yield Fault(file, "id", _("it should be “{expected}”").format(expected=expected))
        yield from _repeats(file, tuple(measure.id for measure in principle.measures))
        for measure in principle.measures:
            yield from _faults_of(file, expected, measure, documents)
    yield from _repeats(MOVES, tuple(move.id for move in framework.moves))
    for move in framework.moves:
        yield from _dangling(MOVES, f"{move.id}, measures", move.measures, tuple(framework.by_id))


def _faults_of(file: str, principle_id: str, measure: Measure, documents: Sequence[str]) -> Iterator[Fault]:
    if measure.principle != principle_id:
        yield Fault(file, f"{measure.id}, principle", _("it should be “{expected}”").format(expected=principle_id))
    if not re.fullmatch(rf"{principle_id}-M[1-9]\d*", measure.id):
        example = f"{principle_id}-M1"
        yield Fault(file, measure.id, _("the id should look like “{example}”").format(example=example))
    for number, success in enumerate(measure.success_measures, start=1):
        expected = f"{measure.id}-S{number}"
        if success.id != expected:
            yield Fault(file, success.id, _("the id should be “{expected}”").format(expected=expected))
    others = tuple(each for each in PRINCIPLE_IDS if each != principle_id)
    yield from _dangling(file, f"{measure.id}, also_supports", measure.also_supports, others)
    yield from _dangling(file, f"{measure.id}, guidance", measure.guidance, documents)


def _repeats(file: str, names: Sequence[str]) -> Iterator[Fault]:
    for position, name in enumerate(names):
        if name in names[:position]:
            yield Fault(file, name, _("it is there twice"))


def _dangling(file: str, place: str, names: Sequence[str], known: Sequence[str]) -> Iterator[Fault]:
    for name in names:
        if name not in known:
            yield Fault(file, place, _("“{name}” leads nowhere").format(name=name))
