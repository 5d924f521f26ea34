"""How cells of an xlsx file look, by the number of their style: fill, strike-through, per cent, symbol font."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.sheets.reading.colours import WHITE, Palette, theme_colours
from desktop.sheets.reading.markup import Attributes, Parts, stream

T = TypeVar("T")

_PERCENTS = frozenset({"9", "10"})
"""Excel's own number formats for per cent."""
_SYMBOLS = {
    "wingdings": {"ü": "✓", "þ": "☑", "û": "✗", "ý": "☒", "o": "☐", "¨": "☐"},
    "wingdings 2": {"P": "✓", "R": "☑", "O": "✗", "Q": "☒", "S": "☒", "T": "☒", "£": "☐"},
    "webdings": {"a": "✓", "r": "✗", "c": "☐"},
    "marlett": {"a": "✓", "b": "✓", "r": "✗"},
}
"""The signs that letters show in fonts of symbols."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a style tells: its fill (#rrggbb, white counts as none), and its font where that is one of symbols."""

    fill: str = ""
    struck: bool = False
    percent: bool = False
    symbols: str = ""


def sign(text: str, font: str) -> str:
    """What a person sees in a cell with this text alone, in this font of symbols."""
    return _SYMBOLS.get(font, {}).get(text, text)


PLAIN = Look()


def read_looks(parts: Parts, styles: str, theme: str) -> dict[str, Look]:
    """The looks that are not plain, by the number a cell gives its style."""
    reader = _Styles(Palette(theme_colours(parts, theme)))
    stream(parts.read(styles), reader.start, reader.end)
    return {str(number): look for number, look in enumerate(reader.looks()) if look != PLAIN}


class _Styles:
    """Gathers what the style part says: lists of fonts, fills and formats, and the styles that point into them."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._path: list[str] = []
        self._fonts: list[tuple[bool, str]] = []
        self._fills: list[Attributes | None] = []
        self._own_indexed: list[str] = []
        self._percents = set(_PERCENTS)
        self._styles: list[Attributes] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        within = self._path[-1] if self._path else ""
        part = self._path[1] if len(self._path) > 1 else ""
        self._path.append(tag)
        if part == "fonts":
            self._font(tag, attributes)
        elif part == "fills":
            self._fill(tag, within, attributes)
        elif part == "cellXfs" and tag == "xf":
            self._styles.append(attributes)
        elif tag == "numFmt" and part == "numFmts" and is_percent(attributes.get("formatCode", "")):
            self._percents.add(attributes.get("numFmtId", ""))
        elif tag == "rgbColor" and within == "indexedColors":
            self._own_indexed.append(attributes.get("rgb", "")[-6:].lower())

    def end(self, _tag: str) -> None:
        self._path.pop()

    def _font(self, tag: str, attributes: Attributes) -> None:
        if tag == "font":
            self._fonts.append((False, ""))
        elif self._fonts and tag == "strike":
            self._fonts[-1] = (attributes.get("val", "1") not in ("0", "false"), self._fonts[-1][1])
        elif self._fonts and tag == "name":
            self._fonts[-1] = (self._fonts[-1][0], attributes.get("val", "").lower())

    def _fill(self, tag: str, within: str, attributes: Attributes) -> None:
        if tag == "fill":
            self._fills.append(None)
        elif self._fills and self._fills[-1] is None:
            solid = tag == "fgColor" and within == "patternFill"
            if solid or (tag == "color" and within == "stop"):
                self._fills[-1] = attributes
        if tag == "patternFill" and attributes.get("patternType", "none") in ("none", "gray125") and self._fills:
            self._fills[-1] = {}

    def looks(self) -> Sequence[Look]:
        """The look of every style, in order."""
        palette = self._palette
        if self._own_indexed:
            palette = Palette(palette.theme, (*self._own_indexed, *palette.indexed[len(self._own_indexed) :]))
        fills = [palette.colour(named) if named else None for named in self._fills]
        return [self._look(style, fills) for style in self._styles]

    def _look(self, style: Attributes, fills: Sequence[str | None]) -> Look:
        fill = _at(fills, style.get("fillId"))
        struck, font = _at(self._fonts, style.get("fontId")) or (False, "")
        return Look(
            fill if fill and fill != WHITE else "",
            struck,
            style.get("numFmtId") in self._percents,
            font if font in _SYMBOLS else "",
        )


def is_percent(code: str) -> bool:
    """Whether a number format shows per cent: a sign that is neither quoted nor escaped."""
    return "%" in "".join(code.replace("\\%", "").split('"')[::2])


def _at(values: Sequence[T], place: str | None) -> T | None:
    number = int(place) if place and place.isdecimal() else 0
    return values[number] if number < len(values) else None
