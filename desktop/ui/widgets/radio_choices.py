"""A few choices that exclude one another, under one label, each on a line of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from desktop.ui.widgets.layout import column, held
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
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # the ring goes round its words
            button.setAccessibleName(f"{label}: {words}")
            button.clicked.connect(lambda _checked=False, said=value: self.chosen.emit(said))
            self._group.addButton(button)
            self.buttons[value] = button
        heading = column(Strong(label), *((Quiet(hint),) if hint else ()), gap=2)
        column(heading, held(*self.buttons.values(), gap=0), gap=6, parent=self)

    def value(self) -> object:
        """The chosen value; None where none is chosen."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), None)

    def first(self) -> QRadioButton:
        """The chosen button, to which Tab leads; the first one where none is chosen."""
        every = tuple(self.buttons.values())
        return next((each for each in every if each.isChecked()), every[0])

    def any_chosen(self) -> bool:
        """Whether one of them is chosen."""
        return any(each.isChecked() for each in self.buttons.values())

    def display(self, value: object) -> None:
        """Show this value as the chosen one, to which Tab leads; none of them where it is not among them."""
        if value not in self.buttons:
            self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == value)
            strong = each == value or value not in self.buttons  # Qt itself sees to that only once a person has chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)
