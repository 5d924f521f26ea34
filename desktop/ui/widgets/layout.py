"""Ways to lay parts out: cards, rows that wrap, columns that stack when narrow, and pages that scroll."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from desktop.ui.theme import look

NO_LIMIT = 16_777_215
"""What Qt calls QWIDGETSIZE_MAX."""


def column(*parts: QWidget | QLayout, gap: int = 12, parent: QWidget | None = None) -> QVBoxLayout:
    """Parts under one another, `gap` pixels apart at 100%."""
    laid = QVBoxLayout(parent) if parent else QVBoxLayout()
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(look().px(gap))
    add(laid, *parts)
    return laid


def row(*parts: QWidget | QLayout, gap: int = 12) -> QHBoxLayout:
    """Parts side by side."""
    laid = QHBoxLayout()
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(look().px(gap))
    add(laid, *parts)
    return laid


def add(laid: QBoxLayout, *parts: QWidget | QLayout) -> None:
    """Put widgets and layouts alike at the end of a layout.

    A part of bound width stands at the left of a column: else its width would bind the whole column.
    """
    for part in parts:
        if isinstance(part, QWidget):
            bound = part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum or part.maximumWidth() < NO_LIMIT
            left = bound and isinstance(laid, QVBoxLayout)
            laid.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag(0))
        else:
            laid.addLayout(part)


def empty(laid: QLayout) -> None:
    """Take every part out of a layout and delete it."""
    while (item := laid.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


class Card(QFrame):
    """A white sheet that holds what belongs together; add to `.body`."""

    def __init__(self, *parts: QWidget | QLayout, gap: int = 8, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self.body = column(gap=gap, parent=self)
        edge = look().px(16)
        self.body.setContentsMargins(edge, edge, edge, edge)
        add(self.body, *parts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


def held(*parts: QWidget, gap: int = 12) -> QWidget:
    """Parts one under another in a holder of their own: shown together, they are laid out once."""
    holder = QWidget()
    column(*parts, gap=gap, parent=holder)
    return holder


class Rule(QFrame):
    """A thin line between parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule")
        self.setFixedHeight(1)


class WrapLayout(QLayout):
    """Parts side by side that go on in a new line where there is no more room; the last may stand at the right.

    The parts of a line are level in their middles, or at their tops where asked.
    """

    def __init__(self, *parts: QWidget, gap: int = 12, last_at_right: bool = False, level_at_top: bool = False) -> None:
        super().__init__()
        self._level_at_top = level_at_top
        self._items: list[QLayoutItem] = []
        self._last_at_right = last_at_right
        self._gap = look().px(gap)
        self._heights: dict[int, int] = {}
        self._hint, self._least = QSize(), QSize()
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        """Forget what was worked out: Qt asks for the same sizes many times over in one laying out."""
        self._heights = {}
        self._hint, self._least = QSize(), QSize()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        if not self._hint.isValid():
            sizes = [item.sizeHint() for item in self._shown()]
            width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
            self._hint = QSize(width, max((size.height() for size in sizes), default=0))
        return self._hint

    def minimumSize(self) -> QSize:
        if not self._least.isValid():
            sizes = [item.minimumSize() for item in self._shown()]
            self._least = QSize(
                max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
            )
        return self._least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not (isinstance(item, QWidgetItem) and item.isEmpty())]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the lines out, each part level with its line; how tall all lines are together."""
        y = rect.y()
        for line in self._lines(rect.width()):
            tallest = max(size.height() for _item, size in line)
            x = rect.x()
            for item, size in line:
                if self._last_at_right and item is self._items[-1]:
                    x = max(x, rect.right() + 1 - size.width())
                if move:
                    down = 0 if self._level_at_top else (tallest - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, y + down), size))
                x += size.width() + self._gap
            y += tallest + self._gap
        return max(0, y - rect.y() - self._gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The parts with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        room = 0
        for item in self._shown():
            size = _natural(item).boundedTo(QSize(max(width, item.minimumSize().width()), 100_000))
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if not lines or size.width() > room:
                lines.append([])
                room = width
            lines[-1].append((item, size))
            room -= size.width() + self._gap
        return lines


def _natural(item: QLayoutItem) -> QSize:
    """The size a part would like: for words that may wrap, one line, whatever Qt's own guess."""
    size, widget = item.sizeHint(), item.widget()
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.textFormat() == Qt.TextFormat.PlainText:
        padding = look().px(16) if widget.property("badge") else 0
        widest = max(widget.fontMetrics().horizontalAdvance(line) for line in widget.text().split("\n"))
        size.setWidth(widest + padding + 2)
        size.setHeight(widget.heightForWidth(size.width()))
    return size


def wrapped(*parts: QWidget, gap: int = 12, level_at_top: bool = False) -> QWidget:
    """Parts in a row that wraps, as one widget."""
    holder = QWidget()
    holder.setLayout(WrapLayout(*parts, gap=gap, level_at_top=level_at_top))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


class TwoColumns(QWidget):
    """Two columns, wide and narrow unless `shares` says otherwise; under one another where the window is narrow."""

    stacked = Signal(bool)
    """Whether they stand under one another from now on."""

    def __init__(
        self, left: QWidget, right: QWidget, *, shares: tuple[int, int] = (5, 3), stack_under: int = 860
    ) -> None:
        super().__init__()
        self._stack_under = stack_under
        self._laid = QHBoxLayout(self)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.setSpacing(look().px(24))
        self._laid.addWidget(left, shares[0], Qt.AlignmentFlag.AlignTop)
        self._laid.addWidget(right, shares[1], Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < look().px(self._stack_under)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._laid.direction() != wanted:
            self._laid.setDirection(wanted)
            self.stacked.emit(narrow)
        super().resizeEvent(event)


class Contents(QWidget):
    """What scrolls: as tall as its words need at the width it has, not at the narrowest it could have."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Scroll(QScrollArea):
    """A page's contents, scrolling up and down only; add to `.body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.contents = Contents()
        self.contents.setObjectName("page")
        self.body = column(gap=16, parent=self.contents)
        edge = look().px(24)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.setWidget(self.contents)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what takes the focus into sight: Tab does this by itself, code not; nothing moves under the mouse."""
        if now is None or not self.isAncestorOf(now) or not now.isVisible():
            return
        seen = now.visibleRegion().boundingRect()
        cut_off = seen != now.rect() and now.height() < self.viewport().height()
        if seen.isEmpty() or (cut_off and QApplication.mouseButtons() == Qt.MouseButton.NoButton):
            self.ensureWidgetVisible(now)
