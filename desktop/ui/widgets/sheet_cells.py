"""The cells of a person's own sheet as a Qt table: letters above, row numbers beside, colours as they are."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.palette import contrast
from desktop.sheets.reading.grid import Grid, as_text, cell_name, column_letters
from desktop.ui.theme import look
from desktop.words import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LONGEST = 120
"""So many letters of a cell stand in the table; all of them under it."""


class SheetCells(QAbstractTableModel):
    """Shows the rows and columns that hold anything; blank ones between them are left out, their numbers tell."""

    def __init__(self) -> None:
        super().__init__()
        self._grid: Grid | None = None
        self._columns: tuple[int, ...] = ()
        self._headings: frozenset[int] = frozenset()

    def display(self, grid: Grid, headings: frozenset[int] = frozenset()) -> None:
        """Show this sheet; `headings` are the numbers of its heading rows."""
        if grid is self._grid and headings == self._headings:
            return
        self.beginResetModel()
        self._grid, self._headings = grid, headings
        self._columns = tuple(sorted({column for row in grid.rows for column in row.cells}))
        self.endResetModel()

    def at(self, name: str) -> QModelIndex:
        """Where a cell such as D12 is; nowhere where its row or column is blank."""
        letters = name.rstrip("0123456789")
        number = name[len(letters) :]
        rows = self._grid.rows if self._grid is not None else ()
        row = next((place for place, each in enumerate(rows) if str(each.number) == number), -1)
        column = next((place for place, each in enumerate(self._columns) if column_letters(each) == letters), -1)
        return self.index(row, column) if row >= 0 and column >= 0 else QModelIndex()

    def name(self, index: Index) -> str:
        """A cell's name, such as D12."""
        return cell_name(self.row_number(index.row()), self._columns[index.column()]) if index.isValid() else ""

    def row_number(self, row: int) -> int:
        """The sheet's own number of a row of the table."""
        return self._grid.rows[row].number if self._grid is not None else 0

    def words(self, index: Index) -> str:
        """All that a cell holds."""
        if self._grid is None or not index.isValid():
            return ""
        return as_text(self._grid.rows[index.row()].cells.get(self._columns[index.column()]))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._grid is None else len(self._grid.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return column_letters(self._columns[section]) if across else str(self.row_number(section))

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._grid is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self.words(index)[:LONGEST].split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.name(index)}: {self.words(index) or _('empty')}"
        if role == Qt.ItemDataRole.FontRole and self.row_number(index.row()) in self._headings:
            return look().font("small", bold=True)
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            fill = self._grid.fills.get((self.row_number(index.row()), self._columns[index.column()]))
            if fill is None:
                return None
            return QColor(fill if role == Qt.ItemDataRole.BackgroundRole else ink_on(fill))
        return None


def ink_on(fill: str) -> str:
    """Black or white, whichever can be read on this colour."""
    return max("#000000", "#ffffff", key=lambda ink: contrast(ink, fill))
