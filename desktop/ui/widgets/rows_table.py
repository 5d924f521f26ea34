"""Rows of plain words under headings as a Qt table: read only, and quick with any number of rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.ui.theme import look
from desktop.words import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RowsTable(QAbstractTableModel):
    """Shows rows of words; the column `strong` leads, in bold."""

    def __init__(self, headings: Sequence[str], *, strong: int = 0) -> None:
        super().__init__()
        self._headings = tuple(headings)
        self._strong = strong
        self._rows: Sequence[Sequence[str]] = ()

    def display(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; as many as before stay in place, and only those that differ are said to have changed."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        last = len(self._headings) - 1
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        words = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {words or _('empty')}"
        if role == Qt.ItemDataRole.FontRole and index.column() == self._strong:
            return look().font(bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None
