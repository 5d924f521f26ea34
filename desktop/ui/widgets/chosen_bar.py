"""What can be done with the chosen actions of the plan: with one, or with several in one step."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.action import Action, Status
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Choice, DateLine, Line
from desktop.ui.widgets.layout import Card, column, row, wrapped
from desktop.ui.widgets.text import Strong
from desktop.words import _, ngettext

FOR_ONE = ("open", "duplicate", "order")
MOVES = ("up", "down")


class ChosenBar(Card):
    """Hidden while nothing is chosen; the fields for several show from two actions on."""

    asked = Signal(str)
    """What to do with what is chosen: open, duplicate, order, up, down, remove."""
    changed = Signal(object)
    """Fields to change in all of them, with their new values."""

    def __init__(self) -> None:
        super().__init__(gap=10)
        self.told = Strong()
        words = {
            "open": _("Open"),
            "duplicate": _("Duplicate"),
            "up": _("Move up"),
            "down": _("Move down"),
            "order": _("Move it in our own order"),
            "remove": _("Remove"),
        }
        self.buttons = {name: Button(each) for name, each in words.items()}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, wanted=name: self.asked.emit(wanted))
        self.status = Choice(_("Status of all chosen"), [(_("Choose…"), None), *((label(e), e) for e in Status)])
        self.owner = Line(_("Who, for all chosen"))
        self.owner.setMinimumWidth(look().px(180))
        self.when = DateLine(_("By when, for all chosen"))
        self.set_status, self.set_owner = Button(_("Set status")), Button(_("Set who"))
        self.set_date = Button(_("Set by when"))
        self.several = QWidget()
        status = _with_button(_("Status"), self.status, self.set_status)
        owner = _with_button(_("Who"), self.owner, self.set_owner)
        when = _with_button(_("By when"), self.when, self.set_date)
        column(wrapped(status, owner, when, gap=16), parent=self.several)
        self.body.addWidget(self.told)
        self.body.addWidget(wrapped(*self.buttons.values(), gap=8))
        self.body.addWidget(self.several)
        self.set_status.clicked.connect(self._say_status)
        self.set_owner.clicked.connect(self._say_owner)
        self.owner.returnPressed.connect(self._say_owner)
        self.set_date.clicked.connect(self._say_date)
        self.when.line.returnPressed.connect(self._say_date)
        self._chosen: tuple[str, ...] = ()
        self.hide()

    def reckon(self, today: date, year_start: int) -> None:
        """The day it is, and the month in which the organisation's year starts."""
        self.when.reckon(today, year_start)

    def display(self, actions: tuple[Action, ...], *, own_order: bool) -> None:
        """Show what can be done with these; they can be moved only while the plan is in its own order."""
        count = len(actions)
        one = actions[0] if count == 1 else None
        several = ngettext("{count} action chosen", "{count} actions chosen", count).format(count=count)
        self.told.setText(f"{one.reference} {one.title}".strip() if one else several)
        for name, button in self.buttons.items():
            offered = own_order if name in MOVES else one is not None if name in FOR_ONE else True
            button.setVisible(offered and not (name == "order" and own_order))
            button.setAccessibleName(f"{button.text()}: {self.told.text()}")
        self.several.setVisible(count > 1)
        if tuple(each.id for each in actions) != self._chosen:
            self._chosen = tuple(each.id for each in actions)
            self.owner.clear()
            self.when.line.clear()
            self.status.display(None)
        self.setVisible(count > 0)

    def _say_status(self) -> None:
        value = self.status.value()
        if isinstance(value, Status):
            self.changed.emit({"status": value})
            self.status.display(None)

    def _say_owner(self) -> None:
        self.changed.emit({"owner": clean_line(self.owner.text())})

    def _say_date(self) -> None:
        day, words = self.when.day(), clean_line(self.when.line.text())
        self.changed.emit({"due_date": day, "due_note": "" if day else words})


def _with_button(words: str, field: QWidget, button: Button) -> QWidget:
    """A field under its label, with the button that takes what is typed beside it."""
    named, part = Strong(words), QWidget()
    named.setBuddy(field)
    beside = row(field, button, gap=8)
    beside.setAlignment(button, Qt.AlignmentFlag.AlignTop)
    column(named, beside, gap=4, parent=part)
    return part
