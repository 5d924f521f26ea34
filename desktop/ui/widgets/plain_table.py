"""A table of words for reading: as tall as its rows up to a few, and scrolling beyond that."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.theme import look
from desktop.ui.widgets.edit_table import EditTable
from desktop.ui.widgets.rows_table import RowsTable

MOST_ROWS = 10


class PlainTable(EditTable):
    """Shows rows of words under `headings`, each with its width in pixels at 100%; `strong` is the bold column."""

    def __init__(self, name: str, headings: Mapping[str, int], stretched: dict[int, float], *, strong: int = 0) -> None:
        self._words = RowsTable(tuple(headings), strong=strong)
        super().__init__(name, self._words, tuple(headings.values()), stretched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def display(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows."""
        self._words.display(rows)

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
