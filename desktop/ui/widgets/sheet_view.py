"""A small view of a person's own sheet: any cell of it can be shown, and all its words stand under the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.sheets.reading.grid import Grid
from desktop.ui.messages import announce
from desktop.ui.theme import look
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.sheet_cells import Index, SheetCells
from desktop.ui.widgets.text import Text
from desktop.words import _

ROWS_IN_SIGHT = 7
COLUMN_WIDTH = 150


class _Cells(QStyledItemDelegate):
    """Paints a cell's own colour under its words, which a style sheet would leave out, and a line round the marked one.

    The line stands there without the focus, too: a person is led to the cell from somewhere else.
    """

    def __init__(self, table: "SheetTable") -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fill = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(fill, QColor):
            painter.fillRect(option.rect, fill)
        super().paint(painter, option, index)
        if index == self._table.currentIndex():
            width = look().px(2)
            painter.setPen(QPen(look().colour("ink"), width))
            painter.drawRect(option.rect.adjusted(width // 2, width // 2, -width, -width))


class SheetTable(QTableView):
    """The table itself: one line a row, as spreadsheet programs show it; Tab goes on to the next control."""

    moved = Signal()
    """Another cell is the current one."""

    def __init__(self, model: SheetCells) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(_("Your spreadsheet"))
        self.setFont(look().font("small"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        line = QFontMetrics(look().font("small")).lineSpacing() + look().px(12)
        for header, size in ((self.horizontalHeader(), look().px(COLUMN_WIDTH)), (self.verticalHeader(), line)):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(line)
            header.setDefaultSectionSize(size)
            header.setHighlightSections(False)
        self._line = line
        model.modelReset.connect(self._fit)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def _fit(self) -> None:
        """As tall as its rows, up to a few."""
        rows = min(self.model().rowCount(), ROWS_IN_SIGHT)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self._line * rows + self.horizontalHeader().sizeHint().height() + bar + look().px(4))


class SheetView(QWidget):
    """Shows a sheet with one cell marked."""

    row_chosen = Signal(int)
    """The sheet's own number of the row the current cell is in."""

    def __init__(self) -> None:
        super().__init__()
        self._cells = SheetCells()
        self.table = SheetTable(self._cells)
        self.words = Text()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column(self.table, self.words, gap=4, parent=self)
        self.table.moved.connect(self._tell)

    def display(self, grid: Grid, headings: frozenset[int] = frozenset()) -> None:
        """Show this sheet, its heading rows in bold."""
        self._cells.display(grid, headings)

    def show_cell(self, name: str) -> None:
        """Mark a cell such as D12 and bring it into sight; a cell in a blank row is left to its neighbours."""
        found = self._cells.at(name)
        if found.isValid():
            self._mark(found)
            announce(self, self.words.text())

    def show_row(self, number: int) -> None:
        """Mark the first cell of a row."""
        for place in range(self._cells.rowCount()):
            if self._cells.row_number(place) == number:
                self._mark(self._cells.index(place, 0))
                return

    def _mark(self, index: Index) -> None:
        """Make a cell the current one, with a few rows above it in sight."""
        self.table.setCurrentIndex(index)
        self.table.verticalScrollBar().setValue(max(0, index.row() - ROWS_IN_SIGHT // 2))
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def shown_cell(self) -> str:
        """The name of the marked cell."""
        return self._cells.name(self.table.currentIndex())

    def shown_row(self) -> int:
        """The sheet's own number of the row of the marked cell; 0 where there is none."""
        current = self.table.currentIndex()
        return self._cells.row_number(current.row()) if current.isValid() else 0

    def _tell(self) -> None:
        current = self.table.currentIndex()
        if not current.isValid():
            self.words.setText("")
            return
        words = self._cells.words(current) or _("(empty)")
        self.words.setText(_("{cell}: {words}").format(cell=self._cells.name(current), words=words))
        self.row_chosen.emit(self._cells.row_number(current.row()))
