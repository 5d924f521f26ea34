"""The first step of an import: a file is chosen or dropped, read with progress, or refused with what to do."""

from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.errors import ToolkitError
from desktop.ui.messages import announce
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, row, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Strong, Text
from desktop.words import _


class ChooseCard(Card):
    """Where a file is chosen or dropped; names the file once there is one. `ask` and `about` say which file."""

    def __init__(self, ask: str = "", about: str = "") -> None:
        super().__init__(gap=12)
        self._ask = ask or _("Choose a spreadsheet, or drop it on this page")
        told = about or _(
            "An action plan, tracker or list in Excel, LibreOffice or CSV, up to 20 MB. We look for the list."
        )
        self.words = Strong()
        self.button = Button("")
        self.cancel = Button(_("Cancel"))
        self.body.addWidget(self.words)
        self.body.addWidget(Text(told))
        self.body.addWidget(wrapped(self.button, self.cancel))
        self.body.addWidget(Quiet(_("Your file is left as it is, and nothing is changed until you say so.")))
        self.setObjectName("drop")
        self.display("")

    def display(self, name: str) -> None:
        """Show the name of the file that is chosen; with none, ask for one."""
        chosen = _("“{name}” is chosen").format(name=name)
        self.words.setText(chosen if name else self._ask)
        self.button.setText(_("Choose another file…") if name else _("Choose a file…"))
        self.cancel.setVisible(not name)
        self.button.setProperty("kind", "" if name else "primary")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)

    def invite(self, *, over: bool) -> None:
        """Show that a file which is held over the page can be let go here."""
        colour = look().palette.accent
        self.setStyleSheet(f"QFrame#drop {{ border: 2px dashed {colour}; }}" if over else "")


class ReadingCard(QWidget):
    """Says that a file is being read, or looked into; shown only where it takes a while, and always in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Strong()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.stop = Button(_("Stop"))
        beside = row(self._bar, self.stop)
        beside.setStretch(0, 1)
        self._laid = column(Card(self.words, beside, tone="told"), parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def place(self, page: Page, *, inside: bool) -> None:
        """Stand where a file is chosen, or under the scrolling part of the page, whatever of it is in sight."""
        side = 0 if inside else look().px(24)
        self._laid.setContentsMargins(side, 0, side, side // 2)
        outer = page.layout()
        if isinstance(outer, QVBoxLayout):
            (page.body if inside else outer).insertWidget(page.body.indexOf(page.subtitle) + 1 if inside else 1, self)

    def say(self, words: str) -> None:
        """Come into sight, and say what takes a while."""
        self.words.setText(words)
        self._bar.setAccessibleName(words)
        self.show()
        announce(self, words)


class ProblemCard(Card):
    """Why a file was refused, and what to do."""

    def __init__(self) -> None:
        super().__init__(tone="problem")
        self.summary = Strong()
        self.advice = Text()
        self.body.addWidget(self.summary)
        self.body.addWidget(self.advice)
        self.hide()

    def display(self, error: ToolkitError | None) -> None:
        """Show what went wrong, or nothing."""
        self.setVisible(error is not None)
        if error is not None:
            self.summary.setText(error.summary)
            self.advice.setText(error.advice)
            announce(self, str(error))
