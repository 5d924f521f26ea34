"""A whole number to type: how many people, how many forms. Empty is nothing said."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.theme import look
from desktop.ui.widgets.fields import PAUSE

MOST = 99_999


class NumberField(QLineEdit):
    """Takes digits only; up and down count; saves itself after a pause and when it is left."""

    committed = Signal(object)
    """The number, or None where the field is empty."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, MOST, self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setFixedWidth(look().px(80))
        self._saved: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.commit)

    def _typed(self) -> None:
        self._pause.start()

    def value(self) -> int | None:
        """The number as typed now."""
        return int(self.text()) if self.text().isdecimal() else None

    def commit(self) -> None:
        """Say what was typed, if it changed since it was last said."""
        self._pause.stop()
        if self.value() != self._saved:
            self._saved = self.value()
            self.committed.emit(self._saved)

    def display(self, number: int | None) -> None:
        """Show a stored number, unless the person is typing another just now."""
        if self._pause.isActive():
            return
        self._saved = number
        if self.value() != number:
            self.setText("" if number is None else str(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down add or take one."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        number = min(MOST, max(0, (self.value() or 0) + step))
        if number != self.value():
            self.setText(str(number))
            self.textEdited.emit(self.text())
