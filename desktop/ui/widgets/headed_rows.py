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
        self._rows: list[QWidget] = []  # all that were ever laid out: hidden ones too

    def lay_out(self, groups: Sequence[tuple[str, Sequence[QWidget]]]) -> None:
        """Show these rows in this order; a group without words has no heading.

        The card is out of sight meanwhile: rows that are shown one by one would each be laid out on their own.
        """
        focused = self.window().focusWidget()
        inside = focused if self.isAncestorOf(focused) else None
        self.hide()
        while self.body.count():
            self.body.takeAt(0)
        for old in self._headings:
            _away(old)
        wanted = {row for _words, rows in groups for row in rows}
        for row in self._rows:
            row.setVisible(row in wanted)
        self._headings = []
        for words, rows in groups:
            if words:
                self._head(words)
            for row in rows:
                self.body.addWidget(row)
                if row not in self._rows:
                    self._rows.append(row)
        self.setVisible(bool(groups))
        if inside is not None:
            inside.setFocus()

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
        self._headings.append(heading)


def _away(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
