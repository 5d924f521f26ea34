"""What was found in a spreadsheet, before anything changes: columns, counts, doubts at their cells, rows skipped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.sheets.account import Account
from desktop.ui.theme import look
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import column, row
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.text import Quiet, Section, Strong
from desktop.words import _, ngettext


class ImportPreview(QWidget):
    """Shows the account of a preview; each part only where it has something to say."""

    sheet_requested = Signal(str)
    """The name of a sheet a person chose instead."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Choice(_("Sheet"))
        self.sheet_part = QWidget()
        line = row(labelled(_("Sheet"), self.sheet))
        line.addStretch(1)
        self.sheet_part.setLayout(line)
        self.counts = Strong()
        self.columns = PlainTable(
            _("Columns"),
            {_("Your column"): 150, _("First values"): 190, _("Goes into"): 120, _("Why"): 150},
            {0: 0.2, 1: 0.5, 3: 0.3},
            strong=2,
        )
        self.doubts_heading = Section()
        self.doubts_intro = Quiet(
            _("All of it is brought in as the last column says. Check it afterwards if you like.")
        )
        self.doubts = PlainTable(
            _("To check"),
            {_("Cells"): 140, _("What we found"): 180, _("What we looked for"): 150, _("What we do"): 150},
            {0: 0.2, 1: 0.4, 3: 0.4},
        )
        self.skipped_heading = Section()
        self.skipped_intro = Quiet(_("These rows are no actions, so they stay out of your plan."))
        self.skipped = PlainTable(_("Rows skipped"), {_("Row"): 64, _("Why"): 200, _("Its words"): 300}, {2: 1.0})
        column(
            self.counts,
            self.sheet_part,
            self.columns,
            self.doubts_heading,
            self.doubts_intro,
            self.doubts,
            self.skipped_heading,
            self.skipped_intro,
            self.skipped,
            gap=12,
            parent=self,
        )
        for heading in (self.doubts_heading, self.skipped_heading):
            heading.setContentsMargins(0, look().px(12), 0, 0)
        self.sheet.chosen.connect(lambda name: self.sheet_requested.emit(str(name)))

    def display(self, account: Account, sheets: tuple[str, ...], sheet: str) -> None:
        """Show this account, with the sheets there are and the one it is about."""
        self.sheet.offer((each, each) for each in sheets)
        self.sheet.display(sheet)
        self.sheet_part.setVisible(len(sheets) > 1)
        self.columns.display(account.columns)
        self.columns.setVisible(bool(account.columns))
        self.counts.show_words(account.counts)
        doubts, skipped = len(account.doubts), len(account.skipped)
        self.doubts_heading.setText(
            ngettext("{count} thing to check", "{count} things to check", doubts).format(count=doubts)
        )
        self.doubts.display(account.doubts)
        for part in (self.doubts_heading, self.doubts_intro, self.doubts):
            part.setVisible(bool(doubts))
        self.skipped_heading.setText(
            ngettext("{count} row skipped", "{count} rows skipped", skipped).format(count=skipped)
        )
        self.skipped.display(account.skipped)
        for part in (self.skipped_heading, self.skipped_intro, self.skipped):
            part.setVisible(bool(skipped))
