"""Our own focus ring: one overlay a window, drawn round whatever has the focus, set by keyboard, mouse or code."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QMenuBar, QWidget
from shiboken6 import isValid

from desktop.ui.theme import look

WIDTH = 3


class FocusRing(QWidget):
    """A ring over a window; lets the mouse through and is no child of any layout."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self.hide()
        app.focusChanged.connect(self._follow)

    def forget(self) -> None:
        """Let go of what had the focus."""
        self._follow(None, None)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for before in self._watched:
            if isValid(before):
                before.removeEventFilter(self)
        self._watched = []
        mine = now is not None and now.window() is self.window() and not isinstance(now, (QMainWindow, QMenuBar))
        self._target = _ringed(now) if now is not None and mine else None
        each: QWidget | None = self._target
        while each is not None and each is not self.window():
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)
        if event.type() in moved or (event.type() == QEvent.Type.UpdateRequest and watched is self._target):
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Put the ring round the focused part, clipped to what can be seen of it."""
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        margin = look().px(WIDTH) + 1
        corner = target.mapTo(self.window(), QPoint(0, 0))
        seen = QRect(corner, target.size()).adjusted(-margin, -margin, margin, margin)
        parent: QWidget | None = target.parentWidget()
        while parent is not None:
            if parent is self.window():
                break
            if parent.objectName() == "qt_scrollarea_viewport":
                seen &= QRect(parent.mapTo(self.window(), QPoint(0, 0)), parent.size())
            parent = parent.parentWidget()
        self.setGeometry(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look().px(WIDTH)
        ring = self.rect().adjusted(width // 2, width // 2, -width // 2, -width // 2)
        painter.setPen(QPen(look().colour("focus"), width))
        painter.drawRoundedRect(ring, 6, 6)
        painter.setPen(QPen(look().colour("focus_inner"), 1))
        inner = self.rect().adjusted(width, width, -width - 1, -width - 1)
        painter.drawRoundedRect(inner, 4, 4)
        if isinstance(self._target, QAbstractItemView):
            self._paint_cell(painter, self._target, width)

    def _paint_cell(self, painter: QPainter, view: QAbstractItemView, width: int) -> None:
        current = view.currentIndex()
        if not current.isValid():
            return
        cell = view.visualRect(current)
        corner = view.viewport().mapTo(self.window(), cell.topLeft()) - self.pos()
        painter.setPen(QPen(look().colour("focus_inner"), width))
        painter.drawRect(QRect(corner, cell.size()).adjusted(1, 1, -2, -2))


def _ringed(focused: QWidget) -> QWidget:
    """What the ring goes round: the focused part, or the larger one it speaks for (property "ring" is "parent")."""
    larger = focused.parentWidget()
    return larger if larger is not None and focused.property("ring") == "parent" else focused
