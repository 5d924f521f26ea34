"""The rows of a spreadsheet that stayed out, each with the reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _, ngettext


class SkippedRows(QWidget):
    """Shows them in a table, with what can be done with them above it; hidden while there are none."""

    def __init__(self, *above: QWidget) -> None:
        super().__init__()
        self.heading = Section()
        self.table = PlainTable(_("Rows skipped"), {_("Row"): 64, _("Why"): 200, _("Its words"): 300}, {2: 1.0})
        intro = Quiet(_("Rows that are no actions or measures of their own stay out."))
        laid = column(self.heading, intro, *above, self.table, gap=8, parent=self)
        laid.setContentsMargins(0, look().px(8), 0, 0)

    def display(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows: number, reason, words."""
        count = len(rows)
        self.heading.setText(ngettext("{count} row skipped", "{count} rows skipped", count).format(count=count))
        self.table.display(rows)
        self.setVisible(bool(rows) and self.parent() is not None)
