"""Dropping files on a part of the window: one from this computer, or several where they are wanted, or nothing."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets a widget take a file; says when one is held over it, and which one was let go."""

    held = Signal(bool)
    dropped = Signal(object)
    """The path of the file; where several are taken, all paths."""

    def __init__(self, target: QWidget, *, several: bool = False) -> None:
        super().__init__(target)
        self._several = several
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = _files_in(event)
        if len(paths) == 1 or (paths and self._several):
            event.acceptProposedAction()
            self.held.emit(event.type() != QEvent.Type.Drop)
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(paths if self._several else paths[0])
        return True


def _files_in(event: QDropEvent) -> tuple[Path, ...]:
    """The files that are dragged; none where anything else is."""
    urls = event.mimeData().urls()
    return tuple(Path(each.toLocalFile()) for each in urls) if all(each.isLocalFile() for each in urls) else ()
