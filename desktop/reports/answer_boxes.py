"""Boxes to tick by hand, each with its answer beside it."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from desktop.palette import LIGHT
from desktop.reports.fonts import REGULAR, width
from desktop.reports.paragraphs import Flow
from desktop.reports.style import Look, colour

_ENDLESS = 1e6


class AnswerBoxes(Flowable):
    """Answers in columns of one width, at most `across` beside each other, fewer where their words need the room."""

    def __init__(self, words: Sequence[Flow], choices: Sequence[str], across: int, look: Look) -> None:
        super().__init__()
        self._words = list(words)
        self._across = across
        self._size = look.size
        self._side = look.size * 1.15
        self._beside = look.size * 0.5
        self._between = look.size * 0.45
        self._column = (
            self._side + 2.4 * self._beside + max((width(each, REGULAR, look.size) for each in choices), default=0)
        )
        self._heights: list[float] = []
        self.spaceBefore = look.size * 0.3
        self.spaceAfter = look.size * 0.5

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The whole width, and the height of as many rows as the answers need."""
        del availHeight
        self.width = availWidth
        most = max(1, min(self._across, int(availWidth // self._column)))
        rows = -(-len(self._words) // most)
        self._per_row = self._across if most == self._across else -(-len(self._words) // max(rows, 1))
        self._wide = availWidth / max(self._per_row, 1)
        room = self._wide - self._side - self._beside
        tall = [max(each.wrapOn(self.canv, room, _ENDLESS)[1], self._side) for each in self._words]
        self._heights = [max(tall[start : start + self._per_row]) for start in range(0, len(tall), self._per_row or 1)]
        self.height = sum(self._heights) + self._between * max(len(self._heights) - 1, 0)
        return self.width, self.height

    def draw(self) -> None:
        """Each box with its answer, row by row."""
        canvas = self.canv
        canvas.setStrokeColor(colour(LIGHT.ink))
        canvas.setLineWidth(1)
        top = self.height
        for row, tall in enumerate(self._heights):
            start = row * self._per_row
            for place, each in enumerate(self._words[start : start + self._per_row]):
                x = place * self._wide
                canvas.rect(x, top - self._side, self._side, self._side)
                each.drawOn(canvas, x + self._side + self._beside, top - each.height)
            top -= tall + self._between
