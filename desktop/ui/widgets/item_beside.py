"""One row of a person's spreadsheet beside our reading of it, and the way through all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.sheets.account.items import Beside
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.text import Section, Text
from desktop.words import _


class ItemBeside(Card):
    """Shows the first item; the others come one by one."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._count = 0
        self._place = 0
        self._item: Callable[[int], Beside] | None = None
        self.where = Text()
        self.table = PlainTable(
            _("Your words beside our reading"),
            {_("Your column"): 130, _("Your words"): 190, _("How we read them"): 190},
            {0: 0.2, 1: 0.4, 2: 0.4},
            strong=2,
        )
        self.before = Button(_("← Row before"))
        self.after = Button(_("Next row →"))
        self.body.addWidget(Section(_("Your words beside our reading")))
        self.body.addWidget(self.where)
        self.body.addWidget(self.table)
        self.body.addWidget(wrapped(self.before, self.after))
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))

    def display(self, count: int, item: Callable[[int], Beside]) -> None:
        """Show the items that `item` gives, place by place; the place stays where there are enough of them."""
        self._count, self._item = count, item
        self._place = min(self._place, max(count - 1, 0))
        self.setVisible(count > 0 and self.parent() is not None)
        self._show()

    def first(self) -> None:
        """Go back to the first."""
        self._place = 0

    def _step(self, by: int) -> None:
        self._place += by
        self._show()
        announce(self, self.where.text())

    def _show(self) -> None:
        if self._item is None or not self._count:
            return
        shown = self._item(self._place)
        words = _("Row {row}, {number} of {count}. {becomes}")
        self.where.setText(
            words.format(row=shown.row, number=self._place + 1, count=self._count, becomes=shown.becomes)
        )
        self.table.display(
            [
                (each.heading, each.words, _("▲ {words}").format(words=each.read) if each.doubtful else each.read)
                for each in shown.readings
            ]
        )
        last = self._place == self._count - 1
        for button, ends in ((self.before, self._place == 0), (self.after, last)):
            if ends and button.hasFocus():
                other = self.after if button is self.before else self.before
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(not ends)
