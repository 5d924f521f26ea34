"""Pointing to the row of headings in a person's own sheet, where we found none or the wrong one."""

from PySide6.QtCore import Signal

from desktop.sheets.reading.grid import Grid
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.sheet_view import SheetView
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _

NEAR = 60
"""Headings are looked for among so many rows."""


class HeadingPicker(Card):
    """Shows the sheet; the button takes the row of the marked cell."""

    row_requested = Signal(int)
    """The sheet's own number of the row that holds the headings."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.sheet = SheetView()
        self.use = Button("")
        self.close_button = Button(_("Leave it as it is"))
        self.body.addWidget(Strong(_("Which row holds the headings?")))
        self.body.addWidget(Text(_("Choose any cell in it, with the arrow keys or the mouse.")))
        self.body.addWidget(self.sheet)
        self.body.addWidget(wrapped(self.use, self.close_button))
        self.sheet.row_chosen.connect(self._name)
        self.use.clicked.connect(lambda: self.row_requested.emit(self.sheet.shown_row()))
        self.close_button.clicked.connect(self.hide)

    def display(self, grid: Grid, headings: tuple[int, ...], *, found: bool) -> None:
        """Show this sheet with its heading rows; without `found` there is nothing to go back to."""
        self.sheet.display(grid, frozenset(headings))
        self.sheet.show_row(headings[0] if headings else _likeliest(grid))
        self.close_button.setVisible(found)

    def _name(self, row: int) -> None:
        self.use.setText(_("Use row {number} as the headings").format(number=row))


def _likeliest(grid: Grid) -> int:
    """The first of the fullest rows near the top, where a person can begin to look."""
    near = grid.rows[:NEAR]
    return max(near, key=lambda row: len(row.cells)).number if near else 0
