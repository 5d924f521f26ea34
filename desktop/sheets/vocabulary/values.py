"""Words in cells -> status, confidence, priority and level, as the guidance on old spreadsheets has them.

Names of people and dates live in `owners.py` and the core's `dates.py`.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Generic

from desktop.core.action import Confidence, Priority, Status
from desktop.core.assessment import State
from desktop.core.dates import read_date
from desktop.sheets.reading.grid import Value, as_day, as_text
from desktop.sheets.vocabulary.choice_words import COLOURS, ENDLESS, LATE, LEVEL, PRIORITY, RAG, STATUS, Level, Meaning


@dataclass(frozen=True, slots=True)
class Reading(Generic[Meaning]):
    """What a cell's words mean, None where nobody can tell; `doubtful` asks a person to look."""

    meaning: Meaning | None = None
    doubtful: bool = False


_NOT_WORDS = re.compile(r"[^\w'%✓✔√✗✘?.]+|_")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A cell's words in their normal form: lower case, single spaces, no brackets or hyphens."""
    words = unicodedata.normalize("NFKC", text).replace("’", "'").casefold()
    return " ".join(_NOT_WORDS.sub(" ", words).split()).rstrip(".")


def _look_up(words: str, table: Mapping[str, Meaning]) -> Reading[Meaning]:
    """The meaning of exactly these words, of the words they start with, or of the ones they misspell."""
    for known in (words, words.lstrip("✓✔√✗✘ ")):
        if known in table:
            return Reading(table[known])
    parts = words.split()
    for length in range(min(4, len(parts) - 1), 0, -1):
        start = " ".join(parts[:length])
        if start in table and len(start) > 1:
            return Reading(table[start], doubtful=True)
    if 5 <= len(words) <= 30:
        from rapidfuzz import fuzz, process

        found = process.extractOne(words, [each for each in table if len(each) > 4], scorer=fuzz.ratio, score_cutoff=84)
        if found is not None:
            return Reading(table[found[0]], doubtful=True)
    return Reading(doubtful=True)


def _part_of_whole(value: Value, whole: int) -> float | None:
    """How much of the work is done, 0 to 1, where the cell says so in per cent or as a part of the whole."""
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, int | float):
        return float(value) if 0 <= value <= 1 and whole == 1 else value / 100 if 0 <= value <= 100 else None
    if not isinstance(value, str):
        return None
    match = re.fullmatch(
        r"\s*(\d{1,3}(?:\.\d+)?)\s*(?:%|per cent|percent)(?:\s*(?:complete|completed|done))?\s*", value
    )
    return min(float(match[1]), 100.0) / 100 if match else None


@lru_cache(maxsize=4096, typed=True)
def read_status(value: Value, whole: int = 1) -> Reading[tuple[Status, Confidence | None]]:
    """Status, with confidence where the word says both; "late" leaves the rest to the date.

    `whole` is what all of it counts as in a column of numbers: 1 or 100.
    """
    share = _part_of_whole(value, whole)
    if share is not None:
        return Reading((Status.DONE if share == 1 else Status.IN_PROGRESS if share else Status.NOT_STARTED, None))
    words = plain(as_text(value))
    if words in ("", "?"):
        return Reading()
    if words in LATE:
        return Reading((Status.IN_PROGRESS, None))
    if words.startswith(ENDLESS):
        return Reading((Status.IN_PROGRESS, None), doubtful=True)
    if words in ("red", "amber", "green", "yellow"):
        colour = COLOURS[words][1]
        return Reading((Status.IN_PROGRESS, colour), doubtful=True)
    return _look_up(words, STATUS)


@lru_cache(maxsize=4096, typed=True)
def read_progress(value: Value) -> Reading[tuple[Status | None, Confidence | None]]:
    """A colour or word of how the action is going: confidence, or the status that a colour such as blue stands for."""
    words = plain(as_text(value))
    return _look_up(words, COLOURS) if words not in ("", "?") else Reading()


@lru_cache(maxsize=4096, typed=True)
def read_priority(value: Value, *, numbers_to: int = 3, high_is: int = 1) -> Reading[Priority]:
    """Priority; `numbers_to` is the largest number in the column, `high_is` which of 1 and that one is high."""
    words = plain(as_text(value))
    if re.fullmatch(r"\d+", words):
        number = int(words)
        if not 1 <= number <= max(numbers_to, 3):
            return Reading(doubtful=True)
        if high_is != 1:
            number = numbers_to + 1 - number
        share = (number - 1) / (numbers_to - 1) if numbers_to > 4 else (0.0, 0.5, 1.0, 1.0)[number - 1]
        return Reading(Priority.HIGH if share < 0.4 else Priority.MEDIUM if share < 0.75 else Priority.LOW)
    return _look_up(words, PRIORITY) if words not in ("", "?", "tbc", "n a") else Reading()


_YES = frozenset({"✓", "✔", "√", "ü", "p", "v", "*", "•", "●", "■", "☑", "1", "tick", "ticked", "yes", "y"})
_NO = frozenset({"û", "✗", "✘", "☒", "n", "no", "0"})
_CROSSES = frozenset({"x", "×"})


def marks_of(cells: Iterable[Value]) -> dict[str, bool]:
    """A column that holds nothing but ticks and crosses (of symbol fonts too): each mark -> yes or no; else nothing.

    A cross is a no where there are ticks beside it; alone it marks what is so.
    """
    found = {as_text(cell).strip().casefold() for cell in cells}
    if not found or not found <= _YES | _NO | _CROSSES or not found - {"1", "0", "yes", "y", "no", "n"}:
        return {}
    crossed_out = bool(found & _YES)
    return {mark: mark in _YES or (mark in _CROSSES and not crossed_out) for mark in found}


def numbers_of(cells: Iterable[Value]) -> list[float]:
    """The numbers in some cells, those typed as text too."""
    some = [cell for cell in cells if not isinstance(cell, bool)]
    typed = [float(cell) for cell in some if isinstance(cell, str) and re.fullmatch(r"\d{1,3}(?:\.\d+)?", cell)]
    return typed + [float(cell) for cell in some if isinstance(cell, int | float)]


def largest_number(cells: Iterable[Value]) -> int:
    """The largest number in a column, at least 3: where a column of priorities ends."""
    return max([3, *(int(number) for number in numbers_of(cells) if number < 1000)])


def scale_of(cells: Iterable[Value]) -> int:
    """The highest number of a column's scale: 3 (0 to 3), 4, 5, 10 or 100 (per cent); 3 where it holds words only.

    0 where it is none of these, such as a score of likelihood times impact.
    """
    kept = list(cells)
    numbers = numbers_of(kept)
    if any(isinstance(cell, str) and cell.rstrip().endswith("%") for cell in kept):
        return 100
    top = max(numbers, default=3.0)
    if top <= 1 and any(number != int(number) for number in numbers):
        return 100
    if top <= 5:
        return 3 if top <= 3 else math.ceil(top)
    return 10 if top <= 10 else 0 if top <= 25 else 100


_STEPS = {3: (0, 1, 2, 3), 4: (None, 0, 1, 2, 3), 5: (None, 0, 1, 1, 2, 3)}


@lru_cache(maxsize=4096, typed=True)
def read_level(value: Value, scale: int = 3, high_is: int = 3) -> Reading[Level]:
    """A suggestion for a level on a scale of `scale_of`, 1 its best end where `high_is` is 1.

    Doubtful where the scales do not quite match.
    """
    text = as_text(value)
    words = plain(text)
    if words in ("?", "??"):
        return Reading(Level(State.DONT_KNOW))
    if words == "":
        return Reading(Level(State.NOT_ASSESSED)) if text else Reading()
    match = re.match(r"(\d{1,3}(?:\.\d+)?)\s?(%)?\s?(.*)", words)
    if match is None:
        return _look_up(words, LEVEL)
    if match[3] in LEVEL:
        return Reading(LEVEL[match[3]], doubtful=scale != 3)
    number = float(match[1])
    if scale == 100 or match[2]:
        return _from_share(number / 100 if match[2] or number > 1 else number)
    if scale == 10:
        return _from_share(number / 10 if high_is != 1 else (11 - number) / 10)
    steps = _STEPS.get(scale, ())
    at = int(number)
    if high_is == 1 and scale in (4, 5):
        at = scale + 1 - at
    found = steps[at] if number == int(number) and 0 <= at < len(steps) else None
    return Reading(Level(State.RATED, found), doubtful=scale != 3) if found is not None else Reading(doubtful=True)


def _from_share(share: float) -> Reading[Level]:
    level = 0 if share < 0.2 else 1 if share < 0.8 else 2
    return Reading(Level(State.RATED, level), doubtful=True)


def are_colours(cells: Iterable[Value]) -> bool:
    """Whether a column's words are mostly red, amber and green, so that a person must say what they tell."""
    words = [plain(as_text(cell)) for cell in cells]
    words = [word for word in words if word]
    return (
        bool(words)
        and len({word for word in words if word in RAG}) > 1
        and (sum(word in RAG for word in words) >= 0.7 * len(words))
    )


_TICKS = frozenset("✓✔√üû✗✘☑☒xX×")
_GRADED = re.compile(r"\d\s?\D|(?:yes|no|partly|partially|not yet|fully|mostly|level \d|grade \d)\b")


def is_choice_word(text: str) -> bool:
    """Whether a text is only a status, priority, colour or level, as in a key under a list."""
    words = plain(text)
    return words in STATUS or words in PRIORITY or words in LEVEL or words in COLOURS or words in LATE


def looks_like_choice(field: str, value: Value) -> bool:
    """Whether a cell holds one of the words (or numbers) of a status, progress, priority or rating column."""
    words = plain(as_text(value))
    if isinstance(value, int | float) or words.isdigit():
        return field in ("priority", "rating") and re.fullmatch(r"\d{1,3}", words) is not None
    if field != "priority" and as_text(value).strip() in _TICKS:
        return True
    if field == "status":
        return words in STATUS or words in LATE or words.startswith(ENDLESS) or words in RAG
    tables: dict[str, Mapping[str, object]] = {"progress": COLOURS, "priority": PRIORITY, "rating": LEVEL}
    graded = field == "rating" and (words in PRIORITY or _GRADED.match(words) is not None)
    return words in tables[field] or graded


def looks_like_day(value: Value, today: date) -> bool:
    """Whether a cell says when: a date, or words known to stand in place of one."""
    if as_day(value) is not None:
        return True
    if not isinstance(value, str) or len(value) > 60:
        return False
    reading = read_date(value, today=today)
    return reading.day is not None or reading.start is not None or not reading.doubtful
