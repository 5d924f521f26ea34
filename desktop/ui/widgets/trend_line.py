"""The numbers of one success measure as a small line of dots, oldest at the left, with the target as a dashed line.

Whatever stands beside it says the same in words and as a table.
"""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.readings import amount, number_words, target_words
from desktop.core.tracking import Counted
from desktop.ui.theme import look
from desktop.words import _

MOST = 8
"""The newest so many have a dot; the table has them all."""
DOT, STEP, TALL = 12, 72, 64
"""Pixels at 100%: a dot, between two, and the room they move in."""


class TrendLine(QWidget):
    """Made once for the numbers as they stand; only readings with a number have a dot."""

    def __init__(self, counted: Counted) -> None:
        super().__init__()
        known = [(amount(each, counted.success), number_words(each, counted.success)) for each in counted.readings]
        self.dots = [(number, words) for number, words in known if number is not None][-MOST:]
        self.target = counted.target
        self.target_words = "" if self.target is None else target_words(self.target, counted.success)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        told = "; ".join(words for _number, words in self.dots)
        self.setAccessibleName(_("Dots, oldest first: {numbers}").format(numbers=told))
        if self.target_words:
            self.setAccessibleDescription(_("Target: {target}").format(target=self.target_words))

    def _edges(self) -> tuple[float, float]:
        """Room at the left and right, so that the first and last number's words fit."""
        metrics = self.fontMetrics()
        ends = (self.dots[0][1], self.dots[-1][1]) if self.dots else ("", "")
        left, right = (max(metrics.horizontalAdvance(words) / 2, look().px(DOT)) for words in ends)
        return left, right

    def _target_room(self) -> int:
        words = _("Target {target}").format(target=self.target_words) if self.target_words else ""
        return self.fontMetrics().horizontalAdvance(words) + look().px(12) if words else 0

    def sizeHint(self) -> QSize:
        left, right = self._edges()
        line = self.fontMetrics().height()
        between = look().px(STEP) * max(1, len(self.dots) - 1)
        if len(self.dots) > 1:
            ends = self.fontMetrics().horizontalAdvance(self.dots[0][1] + self.dots[-1][1]) / 2 + look().px(12)
            between = max(between, round(ends))
        return QSize(round(left + right) + between + self._target_room(), look().px(TALL) + 2 * line)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.dots:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.font())
            self._paint_target(painter)
            self._paint_dots(painter, self._places())

    def _height_of(self, number: float) -> float:
        """How far down a number stands: the largest at the top."""
        numbers = [each for each, _words in self.dots] + ([] if self.target is None else [self.target])
        low, high = min(numbers), max(numbers)
        line = self.fontMetrics().height()
        room = self.height() - 2 * line - look().px(DOT)
        share = (number - low) / (high - low) if high > low else 0.5
        return line + look().px(DOT) / 2 + room * (1 - share)

    def _places(self) -> list[QPointF]:
        left, right = self._edges()
        width = self.width() - left - right - self._target_room()
        step = width / max(1, len(self.dots) - 1)
        return [QPointF(left + place * step, self._height_of(number)) for place, (number, _w) in enumerate(self.dots)]

    def _paint_target(self, painter: QPainter) -> None:
        if self.target is None:
            return
        y = self._height_of(self.target)
        painter.setPen(QPen(look().colour("quiet"), look().px(1.5), Qt.PenStyle.DashLine))
        room = self._target_room()
        painter.drawLine(QPointF(0, y), QPointF(self.width() - room, y))
        painter.setPen(look().colour("quiet"))
        words = _("Target {target}").format(target=self.target_words)
        line = self.fontMetrics().height()
        box = QRectF(self.width() - room + look().px(8), y - line / 2, room, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_dots(self, painter: QPainter, places: list[QPointF]) -> None:
        painter.setPen(QPen(look().colour("edge"), look().px(2)))
        for before, after in pairwise(places):
            painter.drawLine(before, after)
        self._paint_ends(painter, places)
        radius = look().px(DOT) / 2
        painter.setPen(QPen(look().colour("accent"), look().px(2)))
        for place, where in enumerate(places):
            painter.setBrush(look().colour("accent" if place == len(places) - 1 else "card"))
            painter.drawEllipse(where, radius, radius)

    def _paint_ends(self, painter: QPainter, places: list[QPointF]) -> None:
        """The words of the first and last number, above or below their dots, away from the line."""
        radius = look().px(DOT) / 2 + look().px(1)
        painter.setPen(look().colour("ink"))
        line = self.fontMetrics().height()
        for place in dict.fromkeys((0, len(places) - 1)):
            words, where = self.dots[place][1], places[place]
            wide = self.fontMetrics().horizontalAdvance(words) + 2
            falling = len(places) > 1 and where.y() > places[1 if place == 0 else place - 1].y()
            y = where.y() + radius if falling else where.y() - radius - line
            box = QRectF(where.x() - wide / 2, y, wide, line)
            painter.fillRect(box, look().colour("card"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
