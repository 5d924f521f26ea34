"""Background colours that tell something their cells do not say in words: a hint to ask about, never an answer."""

from collections.abc import Mapping, Sequence
from colorsys import rgb_to_hsv
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from desktop.sheets.finding.lists import FoundList
from desktop.sheets.matching.columns import Match
from desktop.sheets.reading.grid import as_text
from desktop.sheets.vocabulary.fields import CHOICES

_PALEST = 0.12
"""A paler fill is shading, not a colour someone chose."""
_HUES = (
    (15, "red"),
    (27, "orange"),
    (52, "amber"),
    (72, "yellow"),
    (170, "green"),
    (262, "blue"),
    (335, "purple"),
    (361, "red"),
)


@dataclass(frozen=True, slots=True)
class Hint:
    """Colours of one column's cells, or of whole rows (column 0), by row; `field` where the heading says what for."""

    column: int
    colours: Mapping[int, str]
    field: str = ""


@lru_cache(maxsize=512)
def colour_name(fill: str) -> str:
    """The plain name of a colour such as #ff0000; empty for white, greys and pale shading."""
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, saturation, value = rgb_to_hsv(red, green, blue)
    if saturation < _PALEST or value < 0.2:
        return ""
    return next(name for end, name in _HUES if hue * 360 < end)


def hints(found: FoundList, matches: Sequence[Match]) -> tuple[Hint, ...]:
    """The colours that may tell something, whole rows first; nothing where they only repeat words or rule lines."""
    fills = found.grid.fills
    if not fills or len(found.rows) < 2:
        return ()
    columns = [match.column for match in matches]
    by_column: dict[int, dict[int, str]] = {}
    for column in columns:
        named = {
            row.number: name
            for row in found.rows
            if (fill := fills.get((row.number, column))) and (name := colour_name(fill))
        }
        if named:
            by_column[column] = named
    whole = _whole_rows(by_column, len(columns))
    kept = [] if whole is None or _explained(whole, found, matches, 0) else [Hint(0, whole)]
    for match in matches:
        own = by_column.get(match.column)
        if own is None or own == whole or _explained(own, found, matches, match.column):
            continue
        blank = all(match.column not in row.cells for row in found.rows)
        field = match.field if blank and match.field in CHOICES else ""
        kept.append(Hint(match.column, own, field or ""))
    return tuple(kept)


def _whole_rows(by_column: Mapping[int, dict[int, str]], columns: int) -> dict[int, str] | None:
    """The colours that most columns share, row by row."""
    several = [own for own in by_column.values() if sum(own == other for other in by_column.values()) >= 0.6 * columns]
    return several[0] if several and columns > 1 else None


def _explained(colours: Mapping[int, str], found: FoundList, matches: Sequence[Match], column: int) -> bool:
    """Whether colours say no more than is in words already, or rule the sheet in bands."""
    states = [colours.get(row.number, "") for row in found.rows]
    if len(set(states)) < 2 or _banded(states):
        return True
    worded = [match.column for match in matches if match.field in CHOICES or match.field == "theme"]
    told = [[as_text(row.cells.get(each)).casefold() for row in found.rows] for each in {*worded, column} - {0}]
    told.append([row.section for row in found.rows])
    return any(_follows(states, words) for words in told)


def _banded(states: Sequence[str]) -> bool:
    """Whether every other row is coloured, to guide the eye."""
    changes = sum(one != other for one, other in pairwise(states))
    return len(states) > 3 and len(set(states)) == 2 and changes >= 0.8 * (len(states) - 1)


def _follows(states: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the same words always have the same colour, and there are fewer words than rows."""
    if any(state and not word for state, word in zip(states, words, strict=True)) or len(set(words)) < 2:
        return False
    shades: dict[str, set[str]] = {}
    for state, word in zip(states, words, strict=True):
        shades.setdefault(word, set()).add(state)
    return len(shades) < len(words) and all(len(each) == 1 for each in shades.values())
