"""The fields of one action on a page of its own; each saves itself, and what is typed stays while others change it."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.action import Action, Confidence, Priority, Status
from desktop.core.framework import Effort
from desktop.core.points import priority_of
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.ui.theme import look
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _, ngettext

WORDS = ("title", "detail", "owner", "helpers", "cost", "reason", "priority_reason", "how_we_will_know", "notes")
"""The fields of an action that are plain words, each a field of the form by the same name."""
STACKED = 400
"""Under this width, at 100%, fields stand under one another."""
CHOICES = ("status", "confidence", "priority", "effort")


class ActionForm(QWidget):
    """Shows one action in three cards: what and who, how it goes, and why it matters."""

    changed = Signal(str, object)
    """An action's id, and the fields to change with their new values."""

    def __init__(self) -> None:
        super().__init__()
        self._action: Action | None = None
        self._make_fields()
        self.problem = Quiet()
        self.problem.setProperty("tone", "late")
        self.problem.hide()
        self.what_card, self.going_card, self.why_card = Card(gap=12), Card(gap=12), Card(gap=12)
        self._lay_out()
        column(self.what_card, self.going_card, self.why_card, gap=16, parent=self)
        self._connect()

    def _make_fields(self) -> None:
        self.title, self.owner, self.helpers = Line(_("Action")), Line(_("Who")), Line(_("With"))
        self.detail = Paragraph(_("More about it"), lines=2)
        self.how_we_will_know = Paragraph(_("How we will know"), lines=2)
        self.notes = Paragraph(_("Notes"), lines=2)
        self.due = DateLine(_("By when"))
        self.check_in = DateLine(_("Check-in date"), keeps_words=False)
        self.cost, self.reason, self.priority_reason = Line(_("Cost")), Line(_("Reason")), Line(_("Why this priority"))
        self.status = Choice(_("Status"), [(label(each), each) for each in Status])
        self.confidence = Choice(_("How sure are we?"), _or_not(Confidence))
        self.priority = Choice(_("Priority"), [(label(each), each) for each in Priority])
        self.effort = Choice(_("Effort"), _or_not(Effort))
        self.cost.setMinimumWidth(look().px(200))

    def _lay_out(self) -> None:
        what, going, why = self.what_card.body, self.going_card.body, self.why_card.body
        what.addWidget(Section(_("What and who")))
        what.addWidget(self.problem)
        what.addLayout(labelled(_("Action"), self.title))
        what.addLayout(labelled(_("More about it"), self.detail, _("Please do not name patients.")))
        role = _("One person or role in charge.")
        what.addWidget(_pair(_part(_("Who"), self.owner, role), _part(_("With"), self.helpers, _("Others who help."))))
        what.addWidget(_pair(_part(_("By when"), self.due), _part(_("Check-in date"), self.check_in)))
        going.addWidget(Section(_("How it goes")))
        going.addWidget(_pair(_part(_("Status"), self.status), _part(_("How sure are we?"), self.confidence)))
        self.reason_part = _part(_("Why is it on hold, or why will you not do it?"), self.reason)
        going.addWidget(self.reason_part)
        going.addLayout(labelled(_("How we will know"), self.how_we_will_know))
        why.addWidget(Section(_("How much it matters, and what it takes")))
        takes = (_part(_("Priority"), self.priority), _part(_("Effort"), self.effort), _part(_("Cost"), self.cost))
        why.addWidget(wrapped(*takes, gap=16))
        self.points = Quiet()
        why.addWidget(self.points)
        hint = _("It is not the one we suggested. A few words will help whoever reads the plan.")
        self.priority_part = _part(_("Why this priority?"), self.priority_reason, hint)
        why.addWidget(self.priority_part)
        self.notes_part = _part(_("Notes"), self.notes)
        why.addWidget(self.notes_part)

    def _connect(self) -> None:
        for name in WORDS:
            getattr(self, name).committed.connect(lambda words, field=name: self._say_words(field, words))
        for name in CHOICES:
            getattr(self, name).chosen.connect(lambda value, field=name: self._say({field: value}))
        self.due.committed.connect(lambda day, words: self._say({"due_date": day, "due_note": words}))
        self.check_in.committed.connect(lambda day, _words: self._say({"check_in": day}))

    def reckon(self, today: date, year_start: int) -> None:
        """The day it is, and the month in which the organisation's year starts."""
        for each in (self.due, self.check_in):
            each.reckon(today, year_start)

    def display(self, action: Action | None) -> None:
        """Show this action; what is being typed for another is saved first."""
        another = action is None or self._action is None or action.id != self._action.id
        if another:
            self.commit()
        self._action = action
        if action is None:
            return
        self.problem.hide() if another else None
        for name in (*WORDS, *CHOICES):
            getattr(self, name).display(getattr(action, name))
        self.due.display(action.due_date, action.due_note, anew=another)
        self.check_in.display(action.check_in, anew=another)
        self.reason_part.setVisible(action.status in (Status.ON_HOLD, Status.WILL_NOT_DO) or bool(action.reason))
        points = action.priority_points
        by_hand = points is not None and action.priority is not priority_of(points)
        self.priority_part.setVisible(by_hand or bool(action.priority_reason))
        self.points.show_words(_points_words(points))
        self.notes_part.setVisible(bool(action.notes))

    def commit(self) -> None:
        """Save what is being typed."""
        for name in WORDS:
            getattr(self, name).commit()
        for each in (self.due, self.check_in):
            each.line.commit()

    def _say_words(self, name: str, words: str) -> None:
        empty = name == "title" and not clean_line(words)
        self.problem.show_words(_("An action needs a few words. The old ones are kept until then.") if empty else "")
        missing = name == "reason" and self.reason_part.isVisible() and not words and self._stopped()
        if not empty and not missing:
            self._say({name: words})

    def _stopped(self) -> bool:
        return self._action is not None and self._action.status in (Status.ON_HOLD, Status.WILL_NOT_DO)

    def _say(self, fields: dict[str, Any]) -> None:
        if self._action is not None:
            self.changed.emit(self._action.id, fields)


def _or_not(choices: type[Confidence] | type[Effort]) -> list[tuple[str, object]]:
    return [(_("Not said"), None), *((label(each), each) for each in choices)]


def _points_words(points: int | None) -> str:
    if points is None:
        return ""
    words = ngettext(
        "{count} point when it was suggested: {priority}.", "{count} points when it was suggested: {priority}.", points
    )
    return words.format(count=points, priority=label(priority_of(points)))


def _part(words: str, field: QWidget, hint: str = "") -> QWidget:
    holder = QWidget()
    column(labelled(words, field, hint), parent=holder)
    return holder


def _pair(left: QWidget, right: QWidget) -> TwoColumns:
    """Two fields side by side, or one under the other where there is no room."""
    return TwoColumns(left, right, shares=(1, 1), stack_under=STACKED)
