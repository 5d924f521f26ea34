"""Dropping a file on a part of the window: one file from this computer, or nothing happens."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets a widget take a file; says when one is held over it, and which one was let go."""

    held = Signal(bool)
    dropped = Signal(object)
    """The path of the file."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        path = _file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.held.emit(event.type() != QEvent.Type.Drop)
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(path)
        return True


def _file_in(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
