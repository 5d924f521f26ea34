"""A person's own sheet at a few of its cells, one after another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.sheets.reading.grid import Grid
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.sheet_view import SheetView
from desktop.words import _


class CellView(QWidget):
    """Shows one cell in its sheet, with the way to the next."""

    closed = Signal()

    def __init__(self, grid: Grid, headings: frozenset[int], cells: tuple[str, ...]) -> None:
        super().__init__()
        self._cells = cells
        self.sheet = SheetView()
        self.following = Button(_("Next cell"))
        self.close_button = Button(_("Hide"), name=_("Hide your spreadsheet"))
        column(self.sheet, wrapped(self.following, self.close_button), gap=8, parent=self)
        self.following.setVisible(len(cells) > 1)
        self.following.clicked.connect(self._go_on)
        self.close_button.clicked.connect(self.closed)
        self.sheet.display(grid, headings)
        self.sheet.show_cell(cells[0])

    def _go_on(self) -> None:
        shown = self.sheet.shown_cell()
        at = self._cells.index(shown) if shown in self._cells else -1
        self.sheet.show_cell(self._cells[(at + 1) % len(self._cells)])
