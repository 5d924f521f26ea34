"""Charts as flowables, drawn as lines and letters: views on a line, readings over time. Each is one figure."""

from itertools import pairwise
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from desktop.palette import LIGHT
from desktop.reports.blocks import Dot, Dots, Point, Tone, Trend
from desktop.reports.fonts import BOLD, REGULAR, Lettering, width
from desktop.reports.right_to_left import drawn
from desktop.reports.style import TONES, Look, colour
from desktop.reports.tagging.tree import Element

LEVELS = 4
ABREAST = 2
"""So many dots stand side by side over a level; more of them stand above these."""


class DotsLine(Flowable):
    """Dots over a line from 0 to 3: filled for patients and carers, a ring for everyone else, the letter says whose."""

    def __init__(self, block: Dots, look: Look, element: Element) -> None:
        super().__init__()
        self._block = block
        self._element = element
        self._size = look.size
        self._dot = look.size * 1.7
        self._step = self._dot + look.size * 0.25
        self._slot = look.size * 6.0
        self.spaceBefore = look.size * 0.2
        self.spaceAfter = look.size * 0.6

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The line with its numbers, and the dots above it."""
        del availHeight
        most = max([1, *(len(self._at(level)) for level in range(LEVELS))])
        self._slot = min(self._slot, availWidth / LEVELS)
        self.width = self._slot * LEVELS
        self.height = -(-most // ABREAST) * self._step + self._dot * 0.6 + self._size * 1.9
        return self.width, self.height

    def _at(self, level: int) -> list[Dot]:
        return [each for each in self._block.dots if each.level == level]

    def draw(self) -> None:
        """The line, its numbers, the square, then each dot."""
        canvas: Any = self.canv
        with canvas.figure(self._element, self.width, self.height):
            line = self._size * 1.9
            canvas.setStrokeColor(colour(LIGHT.edge))
            canvas.setLineWidth(1.2)
            canvas.line(self._slot / 2, line, self._slot * (LEVELS - 0.5), line)
            for level in range(LEVELS):
                middle = self._slot * (level + 0.5)
                canvas.line(middle, line - 4, middle, line + 4)
                self._letter(str(level), middle, self._size * 0.35, TONES[Tone.INK], REGULAR)
            if self._block.agreed is not None:
                self._square(self._block.agreed, line)
            self._dots(line)

    def _square(self, level: int, line: float) -> None:
        canvas: Any = self.canv
        side, middle = self._size * 1.5, self._slot * (level + 0.5)
        canvas.setFillColor(colour(LIGHT.levels[level]))
        canvas.setStrokeColor(colour(LIGHT.level_edge))
        canvas.roundRect(middle - side / 2, line - side / 2, side, side, 3, stroke=1, fill=1)
        self._letter(str(level), middle, line - self._size * 0.34, colour(LIGHT.level_inks[level]), BOLD)

    def _dots(self, line: float) -> None:
        canvas: Any = self.canv
        places: dict[int, int] = {}
        for each in self._block.dots:
            number = places.get(each.level, 0)
            places[each.level] = number + 1
            abreast = min(ABREAST, len(self._at(each.level)) - number // ABREAST * ABREAST)
            left = self._slot * (each.level + 0.5) - (abreast - 1) * self._step / 2
            x = left + number % ABREAST * self._step
            y = line + self._dot * 1.1 + number // ABREAST * self._step
            canvas.setStrokeColor(TONES[Tone.ACCENT if each.people else Tone.INK])
            canvas.setFillColor(TONES[Tone.ACCENT] if each.people else colour(LIGHT.card))
            canvas.setLineWidth(1.4)
            canvas.circle(x, y, self._dot / 2, stroke=1, fill=1)
            ink = colour(LIGHT.on_accent) if each.people else TONES[Tone.INK]
            self._letter(each.letter, x, y - self._size * 0.34, ink, BOLD)

    def _letter(self, words: str, x: float, y: float, ink: Color, font: str) -> None:
        canvas: Any = self.canv
        canvas.setFillColor(ink)
        canvas.setFont(font, self._size)
        canvas.drawCentredString(x, y, words)


class TrendLine(Flowable):
    """Readings from left to right; the first and the last have their words, the target is a dashed line."""

    def __init__(self, block: Trend, look: Look, lettering: Lettering, element: Element) -> None:
        super().__init__()
        self._block = block
        self._element = element
        self._lettering = lettering
        self._size = look.size
        self.spaceBefore = look.size * 0.2
        self.spaceAfter = look.size * 0.6

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """A small chart, as wide as its labels need."""
        del availHeight
        self.width = min(availWidth, self._size * 26)
        ends = {0, len(self._block.points) - 1}
        labels = [self._wide(self._block.points[each].words) for each in ends]
        self._rows = 2 if sum(labels) + self._size > self.width else 1
        self._floor = self._size * (0.7 + 1.3 * self._rows)
        self._plot = self._size * 3.2
        self.height = self._floor + self._plot + self._size * (1.9 if self._block.target else 0.6)
        return self.width, self.height

    def draw(self) -> None:
        """The target, the line with a dot for each reading, and the labels at both ends."""
        canvas: Any = self.canv
        with canvas.figure(self._element, self.width, self.height):
            canvas.saveState()
            if self._block.target is not None:
                y = self._y(self._block.target)
                canvas.setStrokeColor(TONES[Tone.QUIET])
                canvas.setLineWidth(1)
                canvas.setDash([4, 3])
                canvas.line(self._size, y, self.width - self._size, y)
                canvas.setDash([])
                self._label(self._block.target.words, self.width / 2, self.height - self._size)
            places = [(self._x(number), self._y(each)) for number, each in enumerate(self._block.points)]
            canvas.setStrokeColor(TONES[Tone.ACCENT])
            canvas.setFillColor(TONES[Tone.ACCENT])
            canvas.setLineWidth(2)
            for (x, y), (to_x, to_y) in pairwise(places):
                canvas.line(x, y, to_x, to_y)
            for x, y in places:
                canvas.circle(x, y, self._size * 0.35, stroke=0, fill=1)
            ends = (0, len(places) - 1) if len(places) > 1 else (0,)
            for row, number in enumerate(ends, start=1):
                y = self._size * (0.35 + 1.3 * max(0, self._rows - row))
                self._label(self._block.points[number].words, places[number][0], y)
            canvas.restoreState()

    def _x(self, number: int) -> float:
        side = self._size * 1.5
        steps = len(self._block.points) - 1
        return side + (self.width - 2 * side) * (number / steps if steps else 0.5)

    def _y(self, point: Point) -> float:
        values = [each.value for each in (*self._block.points, *([self._block.target] if self._block.target else []))]
        low, high = min(values), max(values)
        share = (point.value - low) / (high - low) if high > low else 0.5
        return self._floor + share * self._plot

    def _wide(self, words: str) -> float:
        return sum(width(piece, font, self._size) for font, piece in self._lettering.runs(drawn(words)))

    def _label(self, words: str, x: float, y: float) -> None:
        """Words around a place, kept inside the chart."""
        canvas: Any = self.canv
        runs = tuple(self._lettering.runs(drawn(words)))
        wide = self._wide(words)
        text = canvas.beginText(max(0.0, min(x - wide / 2, self.width - wide)), y)
        text.setFillColor(TONES[Tone.INK])
        for font, piece in runs:
            text.setFont(font, self._size)
            text.textOut(piece)
        canvas.drawText(text)
