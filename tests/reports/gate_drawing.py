"""What the drawing code of a page draws: each text with its mark, size and place, and what is wrong with the marks."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from tests.reports.gate_fonts import Font, read_font

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the page's lower left corner."""

ARTIFACT = "Artifact"
_SAME: Matrix = (1, 0, 0, 1, 0, 0)
_PAINTS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"})
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_SETTINGS = {"TL": "leading", "Tc": "between", "Tw": "at_space", "Ts": "rise"}
_BELOW, _ABOVE = 0.15, 0.65
"""Of its size: how far ordinary letters reach below and above the line they stand on."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text drawn at once; `kind` is its mark's type, Artifact, or empty outside all marks; `number` is its MCID."""

    kind: str
    number: int | None
    text: str
    size: float
    box: Box


@dataclass(slots=True)
class PageDrawing:
    """One page: its texts, the marked sequences as (type, MCID) in the order drawn, painted boxes, what is wrong."""

    width: float
    height: float
    texts: list[Drawn] = field(default_factory=list)
    marks: list[tuple[str, int]] = field(default_factory=list)
    painted: list[Box] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    used: list[Font] = field(default_factory=list)

    def said(self) -> dict[int, str]:
        """By MCID, the text of each marked sequence."""
        found = {number: "" for _kind, number in self.marks}
        for each in self.texts:
            if each.number is not None:
                found[each.number] += each.text
        return found


def read_drawing(page: pikepdf.Page, known: dict[tuple[int, int], Font]) -> PageDrawing:
    """Follows a page's drawing code; `known` holds fonts already read."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    reader = _Reader(PageDrawing(right - left, top - bottom), page, known)
    for instruction in pikepdf.parse_content_stream(page):
        reader.take(str(instruction.operator), instruction.operands)
    return reader.ended()


@dataclass(slots=True)
class _State:
    """What q keeps and Q gives back."""

    matrix: Matrix = _SAME
    font: Font | None = None
    size: float = 0
    leading: float = 0
    between: float = 0
    at_space: float = 0
    rise: float = 0


class _Reader:
    """Takes the instructions in turn."""

    def __init__(self, drawing: PageDrawing, page: pikepdf.Page, known: dict[tuple[int, int], Font]) -> None:
        self._drawing = drawing
        self._fonts = page.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
        self._known = known
        self._state = _State()
        self._kept: list[_State] = []
        self._open: list[tuple[str, int | None]] = []
        self._text = self._line = _SAME
        self._path: list[tuple[float, float]] = []

    def ended(self) -> PageDrawing:
        """The page, once all its instructions are taken."""
        if self._open:
            self._drawing.wrong.append("a mark is never closed")
        return self._drawing

    def take(self, name: str, given: Any) -> None:  # noqa: ANN401 - what an instruction is given depends on it
        """One instruction."""
        if name in _SHOWS:
            if name in "'\"":
                self._next_line(0, -self._state.leading)
            self._show(given[0] if name == "TJ" else [given[-1]])
        elif name in ("BMC", "BDC"):
            self._begin(str(given[0])[1:], given[1] if name == "BDC" else None)
        elif name == "EMC":
            if not self._open:
                self._drawing.wrong.append("a mark is closed that was never opened")
            else:
                self._open.pop()
        elif name in _PAINTS:
            self._paint(name)
        elif name in ("W", "W*"):
            self._drawing.wrong.append("drawing is clipped, so text might be")
        elif name in ("m", "l", "c", "v", "y", "re", "n", "h"):
            self._draw_path(name, [float(each) for each in given])
        else:
            self._set(name, given)

    def _set(self, name: str, given: Any) -> None:  # noqa: ANN401
        """What changes how later texts are drawn."""
        state = self._state
        if name in _SETTINGS:
            setattr(state, _SETTINGS[name], float(given[0]))
            return
        match name:
            case "q":
                self._kept.append(replace(state))
            case "Q":
                self._state = self._kept.pop()
            case "cm":
                state.matrix = _times(_matrix(given), state.matrix)
            case "BT":
                self._text = self._line = _SAME
            case "Tm":
                self._text = self._line = _matrix(given)
            case "Td" | "TD":
                state.leading = -float(given[1]) if name == "TD" else state.leading
                self._next_line(float(given[0]), float(given[1]))
            case "T*":
                self._next_line(0, -state.leading)
            case "Tf":
                state.font, state.size = self._font(str(given[0])), float(given[1])

    def _next_line(self, x: float, y: float) -> None:
        self._text = self._line = _times((1, 0, 0, 1, x, y), self._line)

    def _font(self, name: str) -> Font:
        font = self._fonts[name]
        if font.objgen not in self._known or font.objgen == (0, 0):
            self._known[font.objgen] = read_font(font)
        found = self._known[font.objgen]
        if found not in self._drawing.used:
            self._drawing.used.append(found)
        return found

    def _begin(self, kind: str, about: Any) -> None:  # noqa: ANN401
        if self._open:
            self._drawing.wrong.append(f"a mark {kind} lies inside another, {self._open[-1][0]}")
        number = int(about.MCID) if isinstance(about, pikepdf.Dictionary) and "/MCID" in about else None
        if number is None and kind != ARTIFACT:
            self._drawing.wrong.append(f"a mark {kind} has no number")
        if number is not None:
            self._drawing.marks.append((kind, number))
        self._open.append((kind, number))

    def _paint(self, name: str) -> None:
        if not self._open:
            self._drawing.wrong.append(f"something is painted ({name}) outside every mark")
        if self._path:
            self._drawing.painted.append(_around(self._path))
        self._path = []

    def _draw_path(self, name: str, given: list[float]) -> None:
        if name == "re":
            x, y, wide, high = given
            given = [x, y, x + wide, y, x + wide, y + high, x, y + high]
        if name == "n":
            self._path = []
        self._path += [_moved(x, y, self._state.matrix) for x, y in zip(given[::2], given[1::2], strict=True)]

    def _show(self, pieces: Any) -> None:  # noqa: ANN401
        state = self._state
        if state.font is None:
            self._drawing.wrong.append("text is drawn in no font")
            return
        chars: list[str] = []
        along = filled = 0.0
        for piece in pieces:
            if not isinstance(piece, pikepdf.String):
                along -= float(piece) / 1000 * state.size
                continue
            for code in bytes(piece):
                char = state.font.characters.get(code, "\0")
                self._drawing.wrong += self._missing(state.font, code, char)
                chars.append(char)
                along += state.font.widths.get(code, 0) / 1000 * state.size + state.between
                along += state.at_space if code == ord(" ") else 0
                filled = filled if char.isspace() else along
        kind, number = self._open[-1] if self._open else ("", None)
        text = "".join(chars)
        if not kind and text.strip():
            self._drawing.wrong.append(f"“{text}” is in no tag and no artifact")
        whole = _times(self._text, state.matrix)
        low, high = state.rise - _BELOW * state.size, state.rise + _ABOVE * state.size
        box = _around([_moved(x, y, whole) for x in (0, filled) for y in (low, high)])
        size = state.size * (whole[1] ** 2 + whole[3] ** 2 if whole[1] else whole[3] ** 2) ** 0.5
        self._drawing.texts.append(Drawn(kind, number, text, size, box))
        self._text = _times((1, 0, 0, 1, along, 0), self._text)

    @staticmethod
    def _missing(font: Font, code: int, char: str) -> Iterator[str]:
        if char == "\0":
            yield f"a character (code {code} of {font.name}) leads to no text"
        if font.embedded and code not in font.glyphs:
            yield f"a character (code {code} of {font.name}) has no glyph"


def _matrix(given: Any) -> Matrix:  # noqa: ANN401
    a, b, c, d, e, f = (float(each) for each in given)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(points: list[tuple[float, float]]) -> Box:
    across, up = [x for x, _y in points], [y for _x, y in points]
    return min(across), min(up), max(across), max(up)
