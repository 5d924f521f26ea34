"""A few choices that exclude one another, under one label, each on a line of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from desktop.ui.widgets.layout import column
from desktop.ui.widgets.text import Quiet, Strong


class RadioChoices(QWidget):
    """Chooses one of a few values; `chosen` says a person did, `display` never does."""

    chosen = Signal(object)

    def __init__(self, label: str, choices: Sequence[tuple[str, object]], hint: str = "") -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[object, QRadioButton] = {}
        for words, value in choices:
            button = QRadioButton(words)
            button.setAccessibleName(f"{label}: {words}")
            button.clicked.connect(lambda _checked=False, said=value: self.chosen.emit(said))
            self._group.addButton(button)
            self.buttons[value] = button
        heading = column(Strong(label), *((Quiet(hint),) if hint else ()), gap=2)
        column(heading, *self.buttons.values(), gap=0, parent=self)

    def display(self, value: object) -> None:
        """Show this value as the chosen one; none of them where it is not among them."""
        if value not in self.buttons:
            self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)
