"""The embedded fonts, which of them shows each character, and the characters that none can show."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop.paths import resources
from desktop.reports.right_to_left import is_needed, joined

REGULAR = "AtkinsonHyperlegibleNext-Regular"
BOLD = "AtkinsonHyperlegibleNext-Bold"
_FALLBACKS = {REGULAR: "DejaVuSans", BOLD: "DejaVuSans-Bold"}
_UNSHOWN = "□"
_WORD = re.compile(r"\s+|\S+")
_LAST_OF_FIRST_PLANE = 0xFFFF


@cache
def _covered(font: str) -> frozenset[str]:
    """The characters of a font, which is read and made ready on first use.

    Those beyond the first plane are left out: the text layer would name them wrongly.
    """
    loaded = TTFont(font, str(resources() / "fonts" / f"{font}.ttf"))
    pdfmetrics.registerFont(loaded)
    codes = loaded.face.charToGlyph
    shown = (chr(code) for code in codes if code <= _LAST_OF_FIRST_PLANE)
    return frozenset(char for char in shown if not _invisible(char))


def _invisible(char: str) -> bool:
    """Whether a character steers text and has no look of its own, even where a font has something for it."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") or "\ufe00" <= char <= "\ufe0f"


def make_ready() -> None:
    """Read the main fonts, so that they can be measured and drawn with."""
    _covered(REGULAR)
    _covered(BOLD)


def width(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


class Lettering:
    """Finds the fonts for one document's texts, and remembers what none of them could show."""

    def __init__(self) -> None:
        make_ready()
        self._missing: dict[str, None] = {}

    def runs(self, text: str, *, bold: bool = False) -> Iterator[tuple[str, str]]:
        """The text as (font, piece) pairs, with what cannot be shown replaced by its name or an empty square."""
        main = BOLD if bold else REGULAR
        covered = _covered(main)
        if is_needed(text):
            text = joined(text)
        if covered.issuperset(text):
            if text:
                yield main, text
            return
        pending_font, pending = main, ""
        for font, piece in self._pieces(text, main):
            if font != pending_font and pending:
                yield pending_font, pending
                pending = ""
            pending_font = font
            pending += piece
        if pending:
            yield pending_font, pending

    def _pieces(self, text: str, main: str) -> Iterator[tuple[str, str]]:
        covered, other = _covered(main), _FALLBACKS[main]
        for word in _WORD.findall(text):
            letters = any(char not in covered and unicodedata.category(char)[0] in "LM" for char in word)
            for char in word:
                if char in covered and not letters:
                    yield main, char
                elif char in _covered(other):
                    yield other, char
                else:
                    yield from ((other if mark == _UNSHOWN else main, mark) for mark in self._instead(char))

    def _instead(self, char: str) -> str:
        """What stands for a character no font shows: nothing for an invisible one, a symbol's name in brackets."""
        category = unicodedata.category(char)
        if char.isspace():
            return " "
        if _invisible(char) or category in ("Mn", "Me", "Sk"):
            return ""
        self._missing[char] = None
        name = unicodedata.name(char, "")
        return f"[{name.lower()}]" if category == "So" and name else _UNSHOWN

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters that could not be shown, as "grinning face", each once, in the order they came."""
        return tuple(unicodedata.name(char, f"U+{ord(char):04X}").lower() for char in self._missing)
