"""The second step of an import: which of several sheets holds the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.sheets.account.sheets import SheetLine
from desktop.ui.widgets.choice_cards import ChoiceCards
from desktop.ui.widgets.layout import column, empty


class SheetChoice(QWidget):
    """A card for each sheet, with its rows and whether it looks like a list."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = ChoiceCards(())
        self._held = column()
        column(self._held, parent=self)
        self._lines: tuple[SheetLine, ...] = ()
        self._chosen = ""

    def display(self, lines: Sequence[SheetLine], chosen: str) -> None:
        """Show these sheets, the chosen one marked."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            empty(self._held)
            self.cards = ChoiceCards([(each.name, each.name, each.words) for each in lines])
            self.cards.chosen.connect(self._choose)
            self._held.addWidget(self.cards)
        self._chosen = chosen
        self.cards.display(chosen)

    def chosen(self) -> str:
        """The name of the chosen sheet."""
        return self._chosen

    def _choose(self, name: str) -> None:
        self._chosen = name

    def take_focus(self) -> None:
        """Put the focus on the chosen sheet."""
        if self._chosen in self.cards.cards:
            self.cards.cards[self._chosen].button.setFocus(Qt.FocusReason.OtherFocusReason)
