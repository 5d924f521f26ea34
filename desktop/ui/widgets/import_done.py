"""After an import: what comes next, and the rows that stayed out, which can be kept as a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.skipped_rows import SkippedRows
from desktop.ui.widgets.text import Text
from desktop.words import _, ngettext


class ImportDone(QWidget):
    """Shows each part only where it has something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._levels = Text()
        self.levels = Card(self._levels, tone="told")
        self.save_button = Button(_("Save these rows as a spreadsheet…"))
        self.skipped = SkippedRows(wrapped(self.save_button))
        column(self.levels, self.skipped, gap=12, parent=self)

    def display(self, skipped: Sequence[Sequence[str]], *, levels: int) -> None:
        """Show the rows left out, and how many levels wait to be confirmed."""
        words = ngettext(
            "{count} level waits in Assess. It counts once someone has confirmed it.",
            "{count} levels wait in Assess. They count once someone has confirmed them.",
            levels,
        )
        self._levels.setText(words.format(count=levels))
        self.levels.setVisible(bool(levels))
        self.skipped.display(skipped)
