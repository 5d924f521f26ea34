"""A keyboard for tests of the whole window: keys go where the focus is; and a count of mouse events."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program
from tests.window import settle

CONTROL = Qt.KeyboardModifier.ControlModifier


class Mouse(QObject):
    """Counts mouse events that reach the program."""

    def __init__(self) -> None:
        super().__init__()
        self.events = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt’s
        self.events += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
        return False


class Keys:
    """Someone who only has a keyboard: presses keys where the focus is, and goes on with Tab to what is wanted."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self.app = app
        self.program = program

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.app.focusWidget() or self.program.window, key, modifier)
        settle(self.app)

    def type(self, words: str) -> None:
        focused = self.app.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        settle(self.app)

    def tab_to(self, wanted: str) -> QWidget:
        """Tab until the focus is on a control with these words or this name."""
        for _stop in range(120):
            now = self.app.focusWidget()
            if now is not None and wanted in f"{getattr(now, 'text', str)()}|{now.accessibleName()}":
                return now
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(wanted)
