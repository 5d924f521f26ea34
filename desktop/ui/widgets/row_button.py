"""A whole row that is one button: whatever stands in it leads, by mouse or keyboard, to one place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button


class RowButton(Button):
    """A button with a layout of labels inside; it grows with them, and `name` says all of them to a screen reader."""

    def __init__(self, laid: QLayout, name: str) -> None:
        super().__init__("", name=name)
        laid.setContentsMargins(look().px(8), look().px(10), look().px(8), look().px(10))
        self.setLayout(laid)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for label in self.findChildren(QWidget):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _laid(self) -> QLayout:
        laid = self.layout()
        if laid is None:
            raise TypeError(self)
        return laid

    def sizeHint(self) -> QSize:
        return self._laid().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._laid().totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid().totalHeightForWidth(width)
