"""The chosen action of the plan: what does not fit in a row, its news, and what closing it or putting it off asks."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.core.action import Action, ActionUpdate, BenefitSeen, Confidence, Status
from desktop.core.dates import in_full
from desktop.core.points import priority_of
from desktop.core.terms import label
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.carried_part import CarriedPart
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, empty, row, wrapped
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _

WORDS = ("detail", "helpers", "cost", "reason", "priority_reason", "what_changed")
"""The fields of an action that are plain words, each a field of the card by the same name."""


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of one action to change, with their new values."""

    action_id: str
    fields: dict[str, Any]


class ActionCard(Card):
    """Shows one action and asks for changes to it; hidden while none is chosen."""

    changed = Signal(object)
    """A Change."""
    update_added = Signal(object)
    """An ActionUpdate."""
    remove_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._action: Action | None = None
        self._today = date.min
        self._sent: dict[str, ActionUpdate] = {}  # by action: news not seen in the record yet
        self.heading = Section()
        self.carried = CarriedPart()
        self.detail = Paragraph(_("More about it"), lines=2)
        self.helpers = Line(_("With"))
        self.helpers.setMinimumWidth(look().px(240))
        self.check_in = DateLine(_("Check-in date"), keeps_words=False)
        self.cost = Line(_("Cost"))
        self.confidence = Choice(_("How sure are we?"), ((_("Not said"), None), *((label(e), e) for e in Confidence)))
        self.reason = Line(_("Reason"))
        self.priority_reason = Line(_("Why this priority"))
        self.what_changed = Paragraph(_("What changed?"), lines=2)
        self.benefits = {each: QCheckBox(label(each)) for each in BenefitSeen}
        self.news = Line(_("Latest news"))
        self.add_news = Button(_("Add this news"))
        self.news_so_far = QVBoxLayout()
        self.remove = LinkButton(_("Remove this action"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self.reason_part = _part(labelled(_("Why is it on hold, or why will you not do it?"), self.reason))
        hint = _("It is not the one we suggested. A few words will help whoever reads the plan.")
        self.priority_part = _part(labelled(_("Why this priority?"), self.priority_reason, hint))
        asked = _("Did this make things better? Tick all that fit.")
        self.closing_part = _part(
            labelled(_("What changed?"), self.what_changed, _("A sentence for “You said, we did”.")),
            Quiet(asked),
            wrapped(*self.benefits.values()),
        )
        self.running_part = _part(
            wrapped(
                _part(labelled(_("With"), self.helpers)),
                _part(labelled(_("Check-in date"), self.check_in)),
                _part(labelled(_("How sure are we?"), self.confidence)),
                _part(labelled(_("Cost"), self.cost)),
                gap=16,
            )
        )
        news = row(self.news, self.add_news)
        news.setStretch(0, 1)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.carried)
        self.body.addWidget(self.reason_part)
        self.body.addWidget(self.priority_part)
        self.body.addWidget(self.closing_part)
        self.body.addLayout(labelled(_("More about it"), self.detail))
        self.body.addWidget(self.running_part)
        self.body.addLayout(column(Section(_("News")), self.news_so_far, news, gap=4))
        self.body.addWidget(self.remove)

    def _connect(self) -> None:
        for name in WORDS:
            getattr(self, name).committed.connect(lambda words, field=name: self._say({field: words}))
        self.check_in.committed.connect(lambda day, _words: self._say({"check_in": day}))
        self.confidence.chosen.connect(lambda value: self._say({"confidence": value}))
        for box in self.benefits.values():
            box.clicked.connect(self._say_benefits)
        self.add_news.clicked.connect(self._say_news)
        self.news.returnPressed.connect(self._say_news)
        self.remove.clicked.connect(self._say_remove)

    def reckon(self, today: date, year_start: int) -> None:
        """The day it is, and the month in which the organisation's year starts."""
        self._today = today
        self.check_in.reckon(today, year_start)

    def display(self, action: Action | None, updates: tuple[ActionUpdate, ...]) -> None:
        """Show this action and its news, the newest first; None hides the card.

        News typed for another action is added to that one first; what could not be saved waits for its action.
        """
        another = action is None or self._action is None or action.id != self._action.id
        if another:
            self.commit()
        self._action = action
        self.setVisible(action is not None)
        if another:
            self.news.clear()
        if action is None:
            return
        self._show_news(action, updates, another=another)
        self.heading.setText(f"{action.reference} {action.title}")
        paused = action.status in (Status.ON_HOLD, Status.WILL_NOT_DO)
        self.reason_part.setVisible(paused or bool(action.reason))
        self.closing_part.setVisible(action.status is Status.DONE or bool(action.what_changed))
        by_hand = action.priority_points is not None and action.priority is not priority_of(action.priority_points)
        self.priority_part.setVisible(by_hand or bool(action.priority_reason))
        for name in WORDS:
            getattr(self, name).display(getattr(action, name))
        self.check_in.display(action.check_in, anew=another)
        self.confidence.display(action.confidence)
        for benefit, box in self.benefits.items():
            box.setChecked(benefit in action.benefits_seen)

    def _show_news(self, action: Action, updates: tuple[ActionUpdate, ...], *, another: bool) -> None:
        """The news so far; the field is emptied only once the record holds what was typed there."""
        sent = self._sent.get(action.id)
        if sent is not None and any(each.id == sent.id for each in updates):
            del self._sent[action.id]
            if self.news.text().strip() == sent.text:
                self.news.clear()
        elif sent is not None and another:
            self.news.setText(sent.text)
        empty(self.news_so_far)
        for each in updates:
            self.news_so_far.addWidget(Quiet(f"{in_full(each.on)}: {each.text}"))

    def commit(self) -> None:
        """Save what is being typed."""
        sent = self._sent.get(self._action.id) if self._action is not None else None
        if sent is None or sent.text != self.news.text().strip():
            self._say_news()
        for name in WORDS:
            getattr(self, name).commit()
        self.check_in.line.commit()

    def _say(self, fields: dict[str, Any]) -> None:
        if self._action is not None:
            self.changed.emit(Change(self._action.id, fields))

    def _say_benefits(self) -> None:
        self._say({"benefits_seen": tuple(each for each, box in self.benefits.items() if box.isChecked())})

    def _say_news(self) -> None:
        words, action = self.news.text().strip(), self._action
        if words and action is not None:
            update, sent = ActionUpdate(action=action.id, on=self._today, text=words), self._sent.get(action.id)
            self._sent[action.id] = update if sent is None else replace(update, id=sent.id)
            self.update_added.emit(self._sent[action.id])

    def _say_remove(self) -> None:
        if self._action is not None:
            self.remove_requested.emit(self._action.id)


def _part(*parts: Any) -> QWidget:
    holder = QWidget()
    column(*parts, gap=4, parent=holder)
    return holder
