"""Rows under headings in one card: laid out anew as often as a filter asks, without a row being made twice."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.layout import Card
from desktop.ui.widgets.text import Section


class HeadedRows(Card):
    """Holds rows that somebody else makes and keeps; those that are not laid out now are hidden, not lost."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self._headings: list[Section] = []
        self._rows: list[QWidget] = []

    def lay_out(self, groups: Sequence[tuple[str, Sequence[QWidget]]]) -> None:
        """Show these rows in this order; a group without words has no heading."""
        while self.body.count():
            self.body.takeAt(0)
        for old in self._headings:
            _away(old)
        for row in self._rows:
            row.hide()
        self._headings, self._rows = [], []
        for words, rows in groups:
            if words:
                self._head(words)
            for row in rows:
                self.body.addWidget(row)
                row.show()
                self._rows.append(row)
        self.setVisible(bool(groups))

    def forget(self, row: QWidget) -> None:
        """Let a row go for good."""
        if row in self._rows:
            self._rows.remove(row)
        self.body.removeWidget(row)
        _away(row)

    def _head(self, words: str) -> None:
        heading = Section(words)
        heading.setContentsMargins(0, look().px(12 if self._headings else 0), 0, look().px(4))
        self.body.addWidget(heading)
        heading.show()
        self._headings.append(heading)


def _away(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
