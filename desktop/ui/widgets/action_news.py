"""The news of one action: what was told so far, the newest first, and a line to add more."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.core.action import Action, ActionUpdate
from desktop.core.dates import in_full
from desktop.core.text import clean_line
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import DateLine, Line, labelled
from desktop.ui.widgets.layout import Card, column, empty, held, wrapped
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Text
from desktop.words import _


class ActionNews(Card):
    """News typed for one action is never another's: it is added to its own, and waits while it cannot be saved."""

    added = Signal(object)
    """An ActionUpdate."""

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._action: Action | None = None
        self._today = date.min
        self._sent: dict[str, ActionUpdate] = {}  # by action: news not seen in the record yet
        self._shown: tuple[ActionUpdate, ...] = ()
        self._lines: tuple[QLabel, ...] = ()
        self.words = Line(_("Latest news"))
        self.words.setMinimumWidth(look().px(240))
        self.when = DateLine(_("Date of this news, if not today"), keeps_words=False)
        self.who = Line(_("Who says so"))
        self.add = Button(_("Add this news"))
        self.none = Quiet(_("No news yet."))
        self.so_far = column(gap=8)
        hint = _("What has happened since? Please do not name patients.")
        self.body.addWidget(Section(_("News")))
        self.body.addLayout(labelled(_("Latest news"), self.words, hint))
        when, who = QWidget(), QWidget()
        column(labelled(_("When, if not today"), self.when), parent=when)
        column(labelled(_("Who says so"), self.who), parent=who)
        self.body.addWidget(wrapped(when, who, gap=16))
        self.body.addWidget(wrapped(self.add))
        self.body.addWidget(self.none)
        self.body.addLayout(self.so_far)
        self.add.clicked.connect(self._say)
        self.words.returnPressed.connect(self._say)

    def reckon(self, today: date, year_start: int) -> None:
        """The day it is, and the month in which the organisation's year starts."""
        self._today = today
        self.when.reckon(today, year_start)

    def display(self, action: Action | None, updates: tuple[ActionUpdate, ...]) -> None:
        """Show the news of this action, the newest first."""
        another = action is None or self._action is None or action.id != self._action.id
        if another:
            self.commit()
        self._action = action
        if another:
            for field in (self.words, self.who, self.when.line):
                field.clear()
        if action is None:
            return
        sent = self._sent.get(action.id)
        if sent is not None and any(each.id == sent.id for each in updates):
            del self._sent[action.id]
            if clean_line(self.words.text()) == sent.text:
                self.words.clear()
                self.when.line.clear()
        elif sent is not None and another:
            self.words.setText(sent.text)
        self._list(updates)

    def _list(self, updates: tuple[ActionUpdate, ...]) -> None:
        self.none.setVisible(not updates)
        if updates == self._shown:
            return
        self._shown = updates
        empty(self.so_far)
        lines: list[QLabel] = []
        for each in updates:
            by = _(" ({who})").format(who=each.who) if each.who else ""
            lines += [SmallStrong(f"{in_full(each.on)}{by}"), Text(each.text)]
            self.so_far.addWidget(held(*lines[-2:], gap=0))
        self._lines = tuple(lines)

    def told(self) -> tuple[QLabel, ...]:
        """The news so far as labels: for each, its date and its words."""
        return self._lines

    def commit(self) -> None:
        """Add what is typed to its action."""
        sent = self._sent.get(self._action.id) if self._action is not None else None
        if sent is None or sent.text != clean_line(self.words.text()):
            self._say()

    def _say(self) -> None:
        words, action = clean_line(self.words.text()), self._action
        if words and action is not None:
            told = ActionUpdate(action.id, self.when.day() or self._today, words, clean_line(self.who.text()))
            sent = self._sent.get(action.id)
            self._sent[action.id] = told if sent is None else replace(told, id=sent.id)
            self.added.emit(self._sent[action.id])
