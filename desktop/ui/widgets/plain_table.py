"""A table for reading: as tall as its rows up to a few, and scrolling beyond that."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.theme import look
from desktop.ui.widgets.edit_table import EditTable

MOST_ROWS = 10


class PlainTable(EditTable):
    """Shows a model nobody edits; `widths` and `stretched` as for any table here."""

    def __init__(
        self, name: str, model: QAbstractTableModel, widths: Sequence[int], stretched: dict[int, float]
    ) -> None:
        super().__init__(name, model, widths, stretched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _fit_rows(self) -> None:
        for row in range(min(self.model().rowCount(), MOST_ROWS)):
            self.setRowHeight(row, max(self.sizeHintForRow(row), look().px(44)))
        super()._fit_rows()
        self._fit_height()

    def _fit_height(self) -> None:
        rows = sum(self.rowHeight(row) for row in range(min(self.model().rowCount(), MOST_ROWS)))
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = self.horizontalHeader().height() + rows + below + 2 * self.frameWidth()
        if self.height() != height:
            self.setFixedHeight(height)
