"""The star of patients and carers, "this matters most to us": five a view, and a sixth is told kindly."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.edits.assessing import MOST_STARRED
from desktop.core.labels import listed
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.text import Quiet, Text
from desktop.words import _


class StarRow(QWidget):
    """One button for the star, how many are given, and where the five are when a sixth is wanted.

    `beside` stands in the same line.
    """

    starred = Signal(bool)
    """The star is given or taken away."""

    def __init__(self, measure: str, beside: QWidget) -> None:
        super().__init__()
        self._measure = measure
        self._others: tuple[str, ...] = ()
        self.button = ChoiceButton("")
        self.button.toggled.connect(self._mark)
        self.button.clicked.connect(self._clicked)
        self._mark(False)
        self._count = Quiet()
        self.told = Text()
        self.told.hide()
        column(wrapped(self.button, self._count, beside, gap=16), self.told, gap=4, parent=self)

    def display(self, starred: Sequence[str], titles: Sequence[str]) -> None:
        """Show whether this measure has a star, and how many have; `titles` are those of the `starred`."""
        mine = self._measure in starred
        others = tuple(title for each, title in zip(starred, titles, strict=True) if each != self._measure)
        if mine or len(others) < MOST_STARRED:
            self.told.hide()
        self._others = others
        self.button.setChecked(mine)
        self._count.setText(_("{count} of {most} stars given").format(count=len(starred), most=MOST_STARRED))

    def _mark(self, given: bool) -> None:
        self.button.setText(_("★ This matters most to us") if given else _("☆ This matters most to us"))

    def _clicked(self, given: bool) -> None:
        if not given or len(self._others) < MOST_STARRED:
            self.starred.emit(given)
            return
        self.button.setChecked(False)
        titles = listed([_("“{title}”").format(title=each) for each in self._others])
        words = _("Five have a star already. Take one away to give another: {titles}.").format(titles=titles)
        self.told.show_words(words)
        announce(self.told, words)
