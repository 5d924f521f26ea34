"""The numbers of one success measure as a table, the newest first, and what can be done with the chosen one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.readings import number_words, period_words, target_words
from desktop.core.tracking import Counted
from desktop.core.voices import SuccessReading
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.plain_table import PlainTable
from desktop.words import _


class NumbersTable(QWidget):
    """Made once for the numbers as they stand; the newest is chosen until a person chooses another."""

    change_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, counted: Counted, *, read_only: bool) -> None:
        super().__init__()
        self._counted = counted
        self._readings: tuple[SuccessReading, ...] = tuple(reversed(counted.readings))
        name = _("Numbers of “{name}”").format(name=counted.success.text)
        headings = {_("When"): 170, _("Counted"): 130, _("Target"): 80, _("Note"): 150}
        self.table = PlainTable(name, headings, {0: 0.3, 3: 0.7}, strong=1)
        self.table.display([self._row(each) for each in self._readings])
        self.change_button, self.remove_button = LinkButton(""), LinkButton("")
        self.change_button.clicked.connect(lambda: self.change_requested.emit(self.chosen().id))
        self.remove_button.clicked.connect(lambda: self.remove_requested.emit(self.chosen().id))
        buttons = wrapped(self.change_button, self.remove_button)
        column(self.table, buttons, gap=4, parent=self)
        buttons.setVisible(not read_only)
        self.table.selectionModel().currentChanged.connect(self._say)
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._say()

    def _row(self, reading: SuccessReading) -> tuple[str, ...]:
        target = "" if reading.target is None else target_words(reading.target, self._counted.success)
        return (period_words(reading), number_words(reading, self._counted.success), target, reading.note)

    def chosen(self) -> SuccessReading:
        """The number that is chosen in the table."""
        return self._readings[max(0, self.table.currentIndex().row())]

    def _say(self) -> None:
        words = number_words(self.chosen(), self._counted.success)
        self.change_button.setText(_("Change {number}").format(number=words))
        self.remove_button.setText(_("Remove {number}").format(number=words))
