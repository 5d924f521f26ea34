"""A whole row of a list as one button: labels, bars and badges side by side, one name for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from desktop.palette import TARGET
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import SmallStrong, toned
from desktop.words import _


class RowButton(Button):
    """As tall as what it holds, and at least a main target; clicks anywhere in it are its own."""

    def __init__(self, *parts: QWidget | QLayout, name: str = "", gap: int = 12) -> None:
        super().__init__("", name=name)
        self.setProperty("kind", "row")
        laid = QHBoxLayout(self)
        edge = look().px(8)
        laid.setContentsMargins(0, edge, 0, edge)
        laid.setSpacing(look().px(gap))
        for part in parts:
            if isinstance(part, QWidget):
                laid.addWidget(part)
            else:
                laid.addLayout(part)
        self.laid = laid
        self._transparent()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lead_on(self, words: str) -> None:
        """Say at the end of the row, as a link would, what a click does."""
        end = SmallStrong(_("{words} →").format(words=words))
        end.setWordWrap(False)
        toned(end, "tone", "accent")
        self.hold(end)

    def hold(self, end: QWidget) -> None:
        """Keep one more part at the end of the row."""
        self.laid.setStretch(0, 1)
        self.laid.addWidget(end)
        self._transparent()

    def _transparent(self) -> None:
        """Let clicks through to the button itself."""
        for inside in self.findChildren(QWidget):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self.laid.totalSizeHint().expandedTo(QSize(0, look().px(TARGET)))

    def minimumSizeHint(self) -> QSize:
        return self.laid.totalMinimumSize().expandedTo(QSize(0, look().px(TARGET)))

    def heightForWidth(self, width: int) -> int:
        return max(self.laid.totalHeightForWidth(width), look().px(TARGET))


class Numeral(QWidget):
    """A number in a filled circle, as principles have; the row around it says it in words."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        side = look().px(28)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent"))
        painter.drawEllipse(self.rect())
        painter.setPen(look().colour("on_accent"))
        painter.setFont(look().font("small", bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class Bar(QWidget):
    """How much of a whole is done, as a bar beside the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._done, self._whole = 0, 1
        self.setFixedHeight(look().px(12))
        self.setMinimumWidth(look().px(56))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def display(self, done: int, whole: int) -> None:
        """Show so many done of the whole."""
        if (done, whole) != (self._done, self._whole):
            self._done, self._whole = done, max(whole, 1)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self.rect().adjusted(1, 1, -1, -1)
        round_ = track.height() / 2
        painter.setPen(look().colour("line"))
        painter.setBrush(look().colour("ground"))
        painter.drawRoundedRect(track, round_, round_)
        if self._done:
            track.setWidth(max(track.height(), track.width() * self._done // self._whole))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look().colour("accent"))
            painter.drawRoundedRect(track, round_, round_)
