"""Large choices under one another, each a card with its title and what it is for; one of them is chosen."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.text import Quiet, Strong


class ChoiceCard(QFrame):
    """One choice: a radio button with the title, and a summary; a click anywhere chooses it."""

    def __init__(self, title: str, summary: str) -> None:
        super().__init__()
        self.setObjectName("choice_card")
        self.button = QRadioButton(title)
        self.button.setAccessibleDescription(summary)
        self.button.setFont(look().font(bold=True))
        words = Quiet(summary)
        words.setContentsMargins(look().px(32), 0, 0, 0)
        laid = column(self.button, words, gap=2, parent=self)
        laid.setContentsMargins(look().px(10), look().px(8), look().px(14), look().px(12))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.toggled.connect(self._mark)
        self._mark(False)

    def _mark(self, chosen: bool) -> None:
        colours = look().palette
        edge = f"2px solid {colours.accent}" if chosen else f"1px solid {colours.edge}"
        ground = colours.accent_soft if chosen else colours.card
        self.setStyleSheet(
            f"QFrame#choice_card {{ background: {ground}; border: {edge}; border-radius: {look().px(6)}px; }}"
            f"QFrame#choice_card QRadioButton {{ padding: {look().px(4)}px; }}"
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        self.button.click()
        super().mouseReleaseEvent(event)


class ChoiceCards(QWidget):
    """Chooses one of several by name; `chosen` says a person did, `display` never does."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], headings: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """`choices`: name, title and summary of each; `headings`: words above the choice of a name."""
        super().__init__()
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        shown: list[QWidget] = []
        for name, title, summary in choices:
            card = ChoiceCard(title, summary)
            card.button.clicked.connect(lambda _checked=False, said=name: self.chosen.emit(said))
            self._group.addButton(card.button)
            self.cards[name] = card
            shown += [Strong(headings[name]), card] if name in headings else [card]
        column(*shown, gap=8, parent=self)

    def display(self, name: str) -> None:
        """Show this choice as the chosen one, to which Tab leads."""
        if name not in self.cards:
            return
        self.cards[name].button.setChecked(True)
        for each, card in self.cards.items():  # Qt itself sees to that only once a person has chosen
            card.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == name else Qt.FocusPolicy.ClickFocus)
