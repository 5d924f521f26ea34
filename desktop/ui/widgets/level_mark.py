"""The square that shows where one measure stands: number and pattern, never colour alone. Its words stand beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.assessment import State
from desktop.core.scoring import Standing
from desktop.ui.theme import look
from desktop.words import _

SIDE = 30
"""Pixels at 100%."""


def mark_text(standing: Standing) -> str:
    """What stands in the square: the counted level, "?", "n/a", an imported level in grey, or nothing."""
    if standing.counted is not None:
        return str(standing.counted)
    if standing.unconfirmed:
        return "" if standing.to_confirm is None else str(standing.to_confirm)
    return {State.DONT_KNOW: _("?"), State.NOT_APPLICABLE: _("n/a")}.get(standing.state, "")


def paint_mark(painter: QPainter, box: QRectF, standing: Standing) -> None:
    """Paint the square for a standing inside this box."""
    colours = look().palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill, ink = QColor(colours.card), QColor(colours.ink)
    pen = QPen(QColor(colours.level_edge), look().px(2))
    if standing.counted is not None:
        fill, ink = QColor(colours.levels[standing.counted]), QColor(colours.level_inks[standing.counted])
        if standing.counted:
            pen = QPen(fill, look().px(1))
    elif standing.state is State.DONT_KNOW:
        pen.setStyle(Qt.PenStyle.DashLine)
    elif standing.state is State.NOT_APPLICABLE:
        fill, ink, pen = QColor(colours.not_applicable), QColor(colours.quiet), QPen(QColor(colours.line), 1)
    else:
        ink, pen = QColor(colours.quiet), QPen(QColor(colours.edge), look().px(2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern((0.01, 2.4))
        fill = QColor(colours.not_applicable if standing.unconfirmed else colours.card)
    inset = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), look().px(5), look().px(5))
    painter.setPen(ink)
    painter.setFont(look().font("small", bold=True))
    lift = look().px(2) if standing.counted else 0
    painter.drawText(box.adjusted(0, 0, 0, -2 * lift), Qt.AlignmentFlag.AlignCenter, mark_text(standing))
    for dash in pattern(box, standing.counted or 0):
        painter.fillRect(dash, ink)
    painter.restore()


def pattern(box: QRectF, level: int) -> tuple[QRectF, ...]:
    """As many dashes as the level, low in the square: who cannot tell the shades apart can count them."""
    wide, high, gap = look().px(5), look().px(2), look().px(2)
    left = box.center().x() - (level * (wide + gap) - gap) / 2
    low = box.bottom() - look().px(4) - high
    return tuple(QRectF(left + number * (wide + gap), low, wide, high) for number in range(level))


class LevelMark(QWidget):
    """One such square; it takes no focus, for whatever it stands beside says the same in words."""

    def __init__(self, standing: Standing, *, side: int = SIDE) -> None:
        super().__init__()
        self._standing = standing
        self._side = side
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def display(self, standing: Standing) -> None:
        """Show another standing."""
        if standing != self._standing:
            self._standing = standing
            self.update()

    def sizeHint(self) -> QSize:
        side = look().px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_mark(painter, QRectF(self.rect()), self._standing)
