"""The third step of an import: where each column goes, and which row holds the headings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.sheets.account.whole import Account
from desktop.sheets.importing.preview import Preview
from desktop.sheets.reading.grid import Grid
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.heading_picker import HeadingPicker
from desktop.ui.widgets.layout import Card, column, row
from desktop.ui.widgets.match_table import MatchTable
from desktop.ui.widgets.text import Text
from desktop.words import _


class MatchStep(QWidget):
    """Shows the columns; where no list was found, the sheet itself, so that a person can point to the headings."""

    field_chosen = Signal(str, object)
    """A column's key in the answers, and the field it should go into, or None for the notes."""
    row_chosen = Signal(int)
    """The number of the row that holds the headings."""
    check_requested = Signal(str)
    """The letters of a column whose cells need a look."""
    anew_requested = Signal()
    """What was chosen for an earlier file with the same headings should be forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self.memory = Card(tone="told")
        self.anew = LinkButton(_("Match them anew"))
        words = Text(_("These headings are matched as you chose last time."))
        told = row(words, self.anew)
        told.setStretch(0, 1)
        self.memory.body.addLayout(told)
        self.other_row = LinkButton(_("The headings are in another row…"))
        self.picker = HeadingPicker()
        self.picker.hide()
        self.table = MatchTable()
        self._keys: dict[int, str] = {}
        self._grid: Grid | None = None
        self._headings: tuple[int, ...] = ()
        self._pointed = False
        column(self.memory, self.table, self.other_row, self.picker, gap=12, parent=self)
        self.anew.clicked.connect(self.anew_requested)
        self.table.check_requested.connect(self.check_requested)
        self.other_row.clicked.connect(self._open_picker)
        self.picker.row_requested.connect(self._point)
        self.picker.close_button.clicked.connect(self._close_picker)
        self.table.chosen.connect(lambda number, field: self.field_chosen.emit(self._keys[number], field))

    def display(self, account: Account, shown: Preview, grid: Grid, *, from_memory: bool) -> None:
        """Show the columns of a preview of this sheet."""
        anew = self._pointed or grid is not self._grid or shown.header_rows != self._headings
        self._pointed = False
        self._grid, self._headings = grid, shown.header_rows
        self._keys = {line.column: line.key for line in account.columns}
        self.memory.setVisible(from_memory)
        self.table.display(account.columns)
        self.table.setVisible(bool(account.columns))
        by_hand = not account.columns
        if anew or by_hand:
            focus = QApplication.focusWidget()
            pointing = focus is not None and self.picker.isAncestorOf(focus)
            self.other_row.setVisible(not by_hand)
            if pointing and not by_hand:
                self.other_row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.picker.setVisible(by_hand)
            self._fill_picker()

    def _fill_picker(self) -> None:
        if self._grid is not None:
            self.picker.display(self._grid, self._headings, found=bool(self._keys))

    def _open_picker(self) -> None:
        self._fill_picker()
        self.picker.show()
        self.other_row.hide()
        self.picker.sheet.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _point(self, row: int) -> None:
        self._pointed = True
        self.row_chosen.emit(row)

    def _close_picker(self) -> None:
        self.other_row.show()
        self.other_row.setFocus(Qt.FocusReason.OtherFocusReason)
