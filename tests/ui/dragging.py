"""Dragging files over a part of the window, and letting go of them there."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

BUTTONS, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(target: QWidget, *urls: QUrl) -> bool:
    """Drag these over a widget; whether it would take them."""
    carried = _carrying(urls)
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, carried, BUTTONS, KEYS)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def leave(target: QWidget) -> None:
    """Drag away from a widget again."""
    QApplication.sendEvent(target, QDragLeaveEvent())


def let_go(target: QWidget, *urls: QUrl) -> None:
    """Let go of these over a widget."""
    carried = _carrying(urls)
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, carried, BUTTONS, KEYS))


def _carrying(urls: Sequence[QUrl]) -> QMimeData:
    """What is dragged; an event does not keep it alive, so its maker does."""
    carried = QMimeData()
    carried.setUrls(list(urls))
    return carried
