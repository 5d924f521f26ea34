"""Flowables of our own: cards, rows of squares, lines to write on, lines of the contents list."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from desktop.palette import LIGHT
from desktop.reports.beside import BesideBox, stacked_gaps
from desktop.reports.blocks import Square, Tone
from desktop.reports.fonts import BOLD, REGULAR, width
from desktop.reports.pages import LateText
from desktop.reports.paragraphs import Flow, HeadingParagraph
from desktop.reports.style import TONES, Look, colour
from desktop.reports.tagging.tree import Element

_ENDLESS = 1e6


class CardBox(Flowable):
    """Flowables in a box; it moves to the next page whole, and is cut only where it is taller than `page_height`."""

    def __init__(self, content: Sequence[Flowable], look: Look, page_height: float) -> None:
        super().__init__()
        self._content = list(content)
        self._look = look
        self._page_height = page_height
        self._padding = look.size * 0.7
        self._heights: list[float] = []
        self.spaceBefore = look.size * 0.3
        self.spaceAfter = look.size * 0.7

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The whole width, and the height of what is inside, worked out once for each width."""
        del availHeight
        if self._heights and self.width == availWidth:
            return self.width, self.height
        self.width = availWidth
        inner = availWidth - 2 * self._padding
        self._heights = [each.wrapOn(self.canv, inner, _ENDLESS)[1] for each in self._content]
        self.height = sum(self._heights) + sum(stacked_gaps(self._content)) + 2 * self._padding
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - reportlab's own names
        """Nothing where the card fits a page of its own, else a card for this page and one for the rest."""
        _width, height = self.wrap(availWidth, availHeight)
        if height <= self._page_height:
            return []
        inner = availWidth - 2 * self._padding
        room = availHeight - 2 * self._padding
        fresh = availHeight > self._page_height - 1
        first: list[Flowable] = []
        rest = self._parted()
        gaps = stacked_gaps(rest)
        for each, gap in zip(tuple(rest), gaps, strict=True):
            taken = each.wrapOn(self.canv, inner, _ENDLESS)[1]
            if gap + taken <= room:
                first.append(rest.pop(0))
                room -= gap + taken
                continue
            if isinstance(each, HeadingParagraph) and not fresh:
                break
            pieces = each.splitOn(self.canv, inner, room - gap)
            if len(pieces) > 1:
                first.append(pieces[0])
                rest[:1] = pieces[1:]
            break
        while first and isinstance(first[-1], HeadingParagraph) and not fresh:
            rest.insert(0, first.pop())
        if len(first) < 2 and not fresh:
            return []
        if not first:
            return []
        return [CardBox(part, self._look, self._page_height) for part in (first, rest) if part]

    def _parted(self) -> list[Flowable]:
        """What is inside, parts that are too tall to stand side by side one below another."""
        most = self._page_height - 2 * self._padding
        return [
            piece
            for each in self._content
            for piece in (each.apart() if isinstance(each, BesideBox) and each.height > most else [each])
        ]

    def draw(self) -> None:
        """The box, then what is inside from top to bottom."""
        canvas = self.canv
        canvas.setStrokeColor(colour(LIGHT.edge))
        canvas.setLineWidth(0.75)
        canvas.roundRect(0, 0, self.width, self.height, 4)
        y = self.height - self._padding
        for each, taken, gap in zip(self._content, self._heights, stacked_gaps(self._content), strict=True):
            y -= gap + taken
            each.drawOn(canvas, self._padding, y)


class SquaresRow(Flowable):
    """A square for each measure, its number inside: levels from light to dark, dashed for don't know."""

    def __init__(self, squares: Sequence[Square], look: Look, element: Element, *, small: bool = False) -> None:
        super().__init__()
        self._element = element
        self._squares = tuple(squares)
        self._size = look.size
        self._side = look.size * (1.8 if small else 2.2)
        self._gap = look.size * (0.2 if small else 0.4)
        self.spaceBefore = look.size * 0.2
        self.spaceAfter = look.size * 0.85

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The whole width, and a row's height for as many rows as the squares need."""
        del availHeight
        step = self._side + self._gap
        self._per_row = max(1, int((availWidth + self._gap) // step))
        rows = -(-len(self._squares) // self._per_row)
        self.width, self.height = availWidth, rows * step - self._gap
        return self.width, self.height

    def draw(self) -> None:
        """Each square in its place."""
        step = self._side + self._gap
        wide = min(len(self._squares), self._per_row) * step - self._gap
        canvas: Any = self.canv
        with canvas.figure(self._element, wide, self.height):
            for number, square in enumerate(self._squares):
                row, column = divmod(number, self._per_row)
                self._draw_one(square, column * step, self.height - self._side - row * step)

    def _draw_one(self, square: Square, x: float, y: float) -> None:
        canvas = self.canv
        fill, ink, dashes = _look_of(square)
        canvas.saveState()
        canvas.setLineWidth(1.2 if square.level == 0 or square.text == "?" else 0.8)
        canvas.setStrokeColor(colour(LIGHT.level_edge))
        canvas.setFillColor(colour(fill))
        canvas.setDash(dashes)
        canvas.roundRect(x, y, self._side, self._side, 4, stroke=1, fill=1)
        if square.text:
            canvas.setFillColor(colour(ink))
            canvas.setFont(BOLD, self._size)
            canvas.drawCentredString(x + self._side / 2, y + self._side / 2 - self._size * 0.34, square.text)
        canvas.restoreState()


def _look_of(square: Square) -> tuple[str, str, list[float]]:
    """Fill, ink and dashes of a square."""
    if square.level is not None:
        return LIGHT.levels[square.level], LIGHT.level_inks[square.level], []
    if square.text == "?":
        return LIGHT.card, LIGHT.ink, [4, 2.5]
    if square.text:
        return LIGHT.not_applicable, LIGHT.quiet, []
    return LIGHT.card, LIGHT.ink, [0.8, 2]


class WritingLines(Flowable):
    """Labels with a line after each to write on by hand."""

    def __init__(self, labels: Sequence[str], look: Look, parent: Element, *, apart: bool = False) -> None:
        super().__init__()
        self._elements = [parent.add("P") for _label in labels]
        self._labels = tuple(labels)
        self._size = look.size
        self._step = (look.size - look.more) * 2.3 + look.more * 0.5
        self.spaceAfter = look.size * (1.2 if apart else 0.5)

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The whole width, and room to write for each label."""
        del availHeight
        self.width, self.height = availWidth, self._step * len(self._labels)
        return self.width, self.height

    def draw(self) -> None:
        """Labels and lines."""
        canvas: Any = self.canv
        y = self.height
        for words, element in zip(self._labels, self._elements, strict=True):
            y -= self._step
            canvas.setFillColor(TONES[Tone.INK])
            canvas.setFont(REGULAR, self._size)
            with canvas.inside(element):
                canvas.drawString(0, y + self._size * 0.4, words)
            canvas.setStrokeColor(colour(LIGHT.edge))
            canvas.setLineWidth(0.75)
            begin = width(words, REGULAR, self._size) + self._size * 0.5
            canvas.line(begin, y + self._size * 0.25, self.width, y + self._size * 0.25)


class ContentsLine(Flowable):
    """A line of the contents list: a heading's words, its page at the right, a link over both."""

    def __init__(self, words: Flow, key: str, look: Look, name: str) -> None:
        super().__init__()
        self._words = words
        self._name = name
        self._key = key
        self._size = look.size
        self.spaceAfter = look.size * 0.35

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The whole width; the words leave room for the number."""
        self.width = availWidth
        self.height = self._words.wrapOn(self.canv, availWidth - self._size * 3, availHeight)[1]
        return self.width, self.height

    def draw(self) -> None:
        """The words, a place for the number, and the link."""
        canvas: Any = self.canv
        self._words.drawOn(canvas, 0, 0)
        baseline = self.height - self._size * 1.0
        page = LateText(" {page}", {"page": self._key}, self.width, baseline, self._size, to_the_left=True)
        with canvas.inside(*([self._words.element] if self._words.element else [])):
            canvas.write_late(page)
            canvas.linkRect(self._name, self._key, (0, 0, self.width, self.height), relative=1)
