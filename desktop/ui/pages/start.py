"""The first page, shown while no record is open: your records, a new one, other ways to begin, and how it looks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.core.dates import in_full
from desktop.core.framework import Work
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.ui.places import Place
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, Tickbox
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.layout import Card, TwoColumns, column, empty, row
from desktop.ui.widgets.look_choices import LookChoices
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.library import Entry
    from desktop.ui.scene import Scene

TAKE_STOCK, JUST_STARTING, IMPORT = "take stock", "just starting", "import"
WIDEST = 1040
"""At 100%: lines longer than this are hard to read."""


class NewRecordCard(Card):
    """Asks for the only two things a record begins with: a name, and what the organisation does."""

    def __init__(self) -> None:
        super().__init__(gap=16)
        self.heading = Section(_("Start with your organisation"))
        self.name = Line(_("Name of your organisation"))
        self.missing = Text()
        self.missing.setProperty("tone", "late")
        self.missing.hide()
        self.boxes = {work: Tickbox(label(work)) for work in Work}
        self.begin = Button(_("Take stock: twelve questions"), primary=True)
        self.just_starting = Button(_("We are just starting"))
        asked = labelled(_("Name of your organisation"), self.name)
        asked.insertWidget(1, self.missing)
        work = column(
            Strong(_("What do you do?")),
            Quiet(_("Tick all that fit. We use this to leave out questions that do not suit you.")),
            *self.boxes.values(),
            gap=4,
        )
        led, starting = row(self.begin), row(self.just_starting)
        for each in (led, starting):
            each.addStretch(1)
        about_stock = Quiet(_("About 25 minutes. Every answer is saved as you give it, on this computer only."))
        about_starting = Quiet(
            _("For new organisations. No questions: pick up to three of ten things, and print a 90-day plan.")
        )
        begin = column(column(led, about_stock, gap=8), column(starting, about_starting, gap=8), gap=20)
        self.body.addWidget(self.heading)
        for part in (asked, work, begin):
            self.body.addLayout(part)
        self.name.returnPressed.connect(self.begin.click)

    def work(self) -> tuple[Work, ...]:
        """The kinds of work that are ticked."""
        return tuple(work for work, box in self.boxes.items() if box.isChecked())

    def show_missing(self, words: str) -> None:
        """Say what is wrong with the name, beside it; nothing takes that back."""
        self.missing.show_words(words)
        self.name.setProperty("wrong", bool(words))
        self.name.setAccessibleDescription(words)
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)


class StartPage(Page):
    """Asks for a new record, an old one, or another way to begin; `display_library` and `display_look` show what is."""

    create_requested = Signal(str, object, str)
    """The organisation's name, the kinds of work it does (a tuple of Work), and one of the ways to begin above."""
    open_requested = Signal(object)
    """The path of a record in the library."""
    text_size_requested = Signal(int)
    theme_requested = Signal(str)

    def __init__(self, credit: str) -> None:
        super().__init__()
        self._listed: tuple[Entry, ...] = ()
        self.title.setText(_("Partnership Toolkit"))
        self.subtitle.setText(
            _("See how well you work in partnership with your patients, and plan what to do next.")
            + " "
            + _("A “patient” here is anyone who uses, or could use, your services or support.")
        )
        self.errors = ErrorSummary()
        self.records = Card(Section(_("Your records")), gap=4)
        self._rows = column(gap=0)
        self.records.body.addLayout(self._rows)
        self.records.hide()
        self.new = NewRecordCard()
        self.looks = LookChoices()
        self.example, self.import_button, self.bring_in = Button(""), Button(""), Button("")
        wide, narrow = QWidget(), QWidget()
        column(self.errors, self.records, self.new, gap=16, parent=wide)
        column(self._other_ways(), Card(Section(_("Easier to read")), self.looks), gap=16, parent=narrow)
        self.body.addWidget(TwoColumns(wide, narrow))
        self.body.addWidget(Quiet(credit))
        self.body.addStretch(1)
        self.new.begin.clicked.connect(lambda: self._create(TAKE_STOCK))
        self.new.just_starting.clicked.connect(lambda: self._create(JUST_STARTING))
        self.import_button.clicked.connect(lambda: self._create(IMPORT))
        self.looks.text_size_requested.connect(self.text_size_requested)
        self.looks.theme_requested.connect(self.theme_requested)

    def _other_ways(self) -> Card:
        """The other ways to begin, each with what it is for."""
        card = Card(Section(_("Other ways to begin")), gap=16)
        ways = (
            (self.example, "example", _("Open the worked example"), _("A made-up charity, to look around in.")),
            (
                self.import_button,
                "",
                _("Import a spreadsheet…"),
                _("Type your organisation’s name first. Then bring in the actions of a list you already keep."),
            ),
            (
                self.bring_in,
                "bring_in",
                _("Bring in a copy…"),
                _("A record from another computer, or from a colleague."),
            ),
        )
        for button, command, words, hint in ways:
            button.setText(words)
            button.setAccessibleDescription(hint)
            if command:
                button.clicked.connect(lambda _checked=False, name=command: self.command_requested.emit(name))
            card.body.addLayout(column(button, Quiet(hint), gap=4))
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page in the middle of a wide window."""
        edge = look().px(24)
        side = max(edge, (event.size().width() - look().px(WIDEST)) // 2)
        self.body.setContentsMargins(side, edge, side, edge)
        super().resizeEvent(event)

    # Showing

    def display(self, scene: "Scene | None", place: Place) -> None:
        """Show the page; it needs no record."""

    def display_library(self, records: "Sequence[Entry]") -> None:
        """Show these records, in this order; they lead where there are any."""
        listed = tuple(records)
        if listed == self._listed:
            return
        self._listed = listed
        empty(self._rows)
        for each in listed:
            self._rows.addWidget(self._row(each))
        self.records.setVisible(bool(listed))
        self.new.heading.setText(_("Start a new record") if listed else _("Start with your organisation"))

    def _row(self, entry: "Entry") -> RowButton:
        if entry.problem is None:
            about = _("Changed {day}").format(day=in_full(entry.changed_at.date()))
        else:
            about = entry.problem.summary
        made = RowButton(column(Strong(entry.name), Quiet(about), gap=0), name=f"{entry.name}. {about}")
        made.lead_on(_("Open"))
        made.clicked.connect(lambda: self.open_requested.emit(entry.path))
        return made

    def display_look(self, size: int, theme: str) -> None:
        """Show the text size in per cent and the theme that are chosen."""
        self.looks.display(size, theme)

    # What was typed

    def draft(self) -> tuple[str, ...]:
        """The name, then the kinds of work ticked, to be kept while the window is made anew."""
        return self.new.name.text(), *self.new.work()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show what was typed and ticked before."""
        name, *work = draft
        self.new.name.setText(name)
        for each, box in self.new.boxes.items():
            box.setChecked(each in work)

    def _create(self, begin: str) -> None:
        name = clean_line(self.new.name.text())
        problem = "" if name else _("Type the name of your organisation.")
        self.new.show_missing(problem)
        self.errors.display([(problem, self.new.name)] if problem else [])
        if problem:
            self.view.verticalScrollBar().setValue(0)
            return
        self.create_requested.emit(name, self.new.work(), begin)
