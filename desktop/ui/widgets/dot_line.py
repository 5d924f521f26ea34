"""The views on one measure as lettered dots on a line from 0 to 3, with a square for the agreed level, and their key.

Letters and words, never colour alone: whatever a line stands beside says the same in words.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.assessment import PEOPLE, Group, State
from desktop.core.differences import Answer
from desktop.core.labels import group_letter, group_name, level_name, patient_answer
from desktop.core.record import Organisation
from desktop.core.scoring import Standing
from desktop.ui.theme import look
from desktop.ui.widgets.layout import row, wrapped
from desktop.ui.widgets.level_mark import LevelMark, paint_mark
from desktop.ui.widgets.text import Quiet
from desktop.words import _

DOT, GAP, SLOT, SQUARE, DIGITS = 24, 4, 72, 24, 16
"""Pixels at 100%: a dot, between two dots, the room of a level, the square for the agreed level, the numbers below."""
LEVELS = 4
ABREAST = 2
"""So many dots stand side by side over a level; more of them stand above these."""


def paint_dot(painter: QPainter, middle: QPointF, letter: str, *, people: bool) -> None:
    """Paint one view's dot: filled for patients and carers, a ring for everyone else; the letter says which."""
    colours = look()
    side = colours.px(DOT)
    ring = QPen(colours.colour("accent" if people else "ink"), colours.px(2))
    painter.setPen(ring)
    painter.setBrush(colours.colour("accent" if people else "card"))
    radius = side / 2 - ring.widthF() / 2
    painter.drawEllipse(middle, radius, radius)
    painter.setPen(colours.colour("on_accent" if people else "ink"))
    painter.setFont(colours.font("small", bold=True))
    box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


class DotLine(QWidget):
    """One measure's line; views without a level have no dot, and stand in the words beside it."""

    def __init__(self, answers: Sequence[Answer], agreed: int | None) -> None:
        super().__init__()
        self.dots = tuple(tuple(each for each in answers if each.level == level) for level in range(LEVELS))
        self.agreed = agreed
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        most = max(len(each) for each in self.dots)
        stacked = max(1, -(-most // ABREAST)) * (DOT + GAP)
        return QSize(look().px(LEVELS * SLOT), look().px(stacked + SQUARE + DIGITS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            slot = look().px(SLOT)
            line = self.height() - look().px(DIGITS) - look().px(SQUARE) / 2
            self._paint_line(painter, slot, line)
            for level, answers in enumerate(self.dots):
                middle = (level + 0.5) * slot
                self._paint_dots(painter, answers, middle, line - look().px(SQUARE) / 2 - look().px(GAP))

    def _paint_line(self, painter: QPainter, slot: float, line: float) -> None:
        colours = look()
        painter.setPen(QPen(colours.colour("edge"), colours.px(2)))
        painter.drawLine(QPointF(slot / 2, line), QPointF((LEVELS - 0.5) * slot, line))
        painter.setFont(colours.font("small"))
        for level in range(LEVELS):
            middle = (level + 0.5) * slot
            tick = colours.px(4)
            painter.setPen(QPen(colours.colour("edge"), colours.px(2)))
            painter.drawLine(QPointF(middle, line - tick), QPointF(middle, line + tick))
            painter.setPen(colours.colour("quiet"))
            below = QRectF(level * slot, self.height() - colours.px(DIGITS), slot, colours.px(DIGITS))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(level))
        if self.agreed is not None:
            side = colours.px(SQUARE)
            middle = (self.agreed + 0.5) * slot
            box = QRectF(middle - side / 2, line - side / 2, side, side)
            paint_mark(painter, box, Standing("", State.RATED, self.agreed, self.agreed, agreed=True))

    def _paint_dots(self, painter: QPainter, answers: Sequence[Answer], middle: float, floor: float) -> None:
        """The dots of one level, two side by side, from the line upwards."""
        step = look().px(DOT + GAP)
        for place in range(0, len(answers), ABREAST):
            abreast = answers[place : place + ABREAST]
            left = middle - (len(abreast) - 1) * step / 2
            y = floor - look().px(DOT) / 2 - place // ABREAST * step
            for number, each in enumerate(abreast):
                paint_dot(painter, QPointF(left + number * step, y), each.letter, people=each.group in PEOPLE)


class Dot(QWidget):
    """One dot by itself, for the key."""

    def __init__(self, letter: str, *, people: bool) -> None:
        super().__init__()
        self._letter, self._people = letter, people
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().px(DOT), look().px(DOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(self.width() / 2, self.height() / 2)
            paint_dot(painter, middle, self._letter, people=self._people)


def key_to_dots(groups: Iterable[Group], organisation: Organisation) -> QWidget:
    """Which letter is whose, what the square is, and what the numbers mean to either side."""
    letters = {group_letter(each, organisation): each for each in groups}
    parts = [
        _part(Dot(letter, people=group in PEOPLE), group_name(group, organisation)) for letter, group in letters.items()
    ]
    parts.append(_part(LevelMark(Standing("", State.RATED, 2, 2, agreed=True), side=SQUARE), _("Agreed level")))
    for level in range(LEVELS):
        said = Quiet(
            _("{number} {level}, or “{answer}”").format(
                number=level, level=level_name(level), answer=patient_answer(level)
            )
        )
        said.setWordWrap(False)
        parts.append(said)
    return wrapped(*parts, gap=16)


def _part(mark: QWidget, words: str) -> QWidget:
    part, said = QWidget(), Quiet(words)
    said.setWordWrap(False)
    part.setLayout(row(mark, said, gap=6))
    return part
