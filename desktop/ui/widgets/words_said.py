"""What a person said their own words mean: each can be said anew, or taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.sheets.account.words import WordLine, meanings_of
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.text import Strong
from desktop.words import _

TAKEN_BACK = None
"""The value that stands for “as it was taken before I said anything”."""


class WordsSaid(Card):
    """Hidden while nothing was said."""

    said = Signal(str, object)
    """A word's key, and its meaning or None to take it back."""

    def __init__(self) -> None:
        super().__init__(Strong(_("What you said your words mean")), gap=8)
        self.choices: dict[str, Choice] = {}
        self._laid = column(gap=8)
        self.body.addLayout(self._laid)
        self.hide()

    def display(self, lines: Sequence[WordLine]) -> None:
        """Show these words with their meanings."""
        if [line.key for line in lines] != list(self.choices):
            empty(self._laid)
            self.choices = {}
            for line in lines:
                back: tuple[str, object] = (_("As it was taken at first"), TAKEN_BACK)
                choice = Choice(line.named, [*meanings_of(line.field), back])
                choice.chosen.connect(lambda value, key=line.key: self.said.emit(key, value))
                self.choices[line.key] = choice
                self._laid.addLayout(labelled(line.named, choice))
        for line in lines:
            self.choices[line.key].display(line.value)
        self.setVisible(bool(lines) and self.parent() is not None)
