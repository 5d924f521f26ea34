"""Text of right-to-left scripts put in the order and the shapes in which it is drawn, line by line.

What a person typed is in reading order; a PDF draws from left to right. This is the part of the Unicode rules that
names and short quotes need: one change of direction, numbers kept readable, brackets turned, Arabic letters joined.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

_SCRIPTS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_FORMS = {"<isolated>": 0, "<final>": 1, "<initial>": 2, "<medial>": 3}
_FIRST_FORM, _LAST_FORM = 0xFB50, 0xFEFC


def is_needed(text: str) -> bool:
    """Whether the text holds any letter of a right-to-left script."""
    return _SCRIPTS.search(text) is not None


def visual_order(text: str) -> list[int]:
    """The places of the line's characters in the order in which they are drawn from left to right."""
    levels = _levels(text)
    order = list(range(len(text)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            if levels[start] < level:
                start += 1
                continue
            end = start
            while end < len(order) and levels[end] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def drawn(text: str) -> str:
    """A line as it is drawn from left to right."""
    if not is_needed(text):
        return text
    text = joined(text)
    levels = _levels(text)
    return "".join(_facing(text[place], levels[place]) for place in visual_order(text))


def _facing(char: str, level: int) -> str:
    """A bracket turned round where it stands in text that runs from right to left."""
    return char.translate(_MIRRORED) if level % 2 else char


def _levels(text: str) -> list[int]:
    """0 for what runs left to right, 1 for right to left, 2 for a number inside that."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    base = next((1 if kind in ("R", "AL") else 0 for kind in kinds if kind in ("L", "R", "AL")), 0)
    levels: list[int | None] = []
    strong = base
    for kind in kinds:
        if kind == "L":
            strong = 0
            levels.append(2 if base else 0)
        elif kind in ("R", "AL"):
            strong = 1
            levels.append(1)
        elif kind in ("EN", "AN"):
            levels.append(2 if strong or base else 0)
        elif kind == "NSM" and levels:
            levels.append(levels[-1])
        else:
            levels.append(None)
    return _settled(levels, base)


def _settled(levels: Sequence[int | None], base: int) -> list[int]:
    """Spaces and marks take the level of both neighbours where these agree, else the level of the whole line."""
    settled: list[int] = []
    for place, level in enumerate(levels):
        if level is not None:
            settled.append(level)
            continue
        before = settled[-1] if settled else base
        after = next((each for each in levels[place:] if each is not None), base)
        settled.append(min(before, after) if before and after else base)
    return settled


@cache
def _joined_forms() -> dict[str, list[str]]:
    """Each Arabic letter's forms: alone, at the end, at the beginning, in the middle; empty where it has none."""
    found: dict[str, list[str]] = {}
    for code in range(_FIRST_FORM, _LAST_FORM + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and parts[0] in _FORMS:
            found.setdefault(chr(int(parts[1], 16)), [""] * 4)[_FORMS[parts[0]]] = chr(code)
    return found


def joined(text: str) -> str:
    """The text with Arabic letters in the forms that join them to their neighbours."""
    forms = _joined_forms()
    shaped = []
    for place, char in enumerate(text):
        mine = forms.get(char)
        if mine is None:
            shaped.append(char)
            continue
        before, after = _neighbour(text, place, -1), _neighbour(text, place, 1)
        to_before = bool(mine[1]) and bool(forms.get(before, [""] * 4)[2])
        to_after = bool(mine[2]) and bool(forms.get(after, [""] * 4)[1])
        shaped.append(mine[to_before + 2 * to_after] or char)
    return "".join(shaped)


def _neighbour(text: str, place: int, step: int) -> str:
    """The nearest letter on one side, vowel marks passed over; empty at the end."""
    place += step
    while 0 <= place < len(text) and unicodedata.combining(text[place]):
        place += step
    return text[place] if 0 <= place < len(text) else ""
