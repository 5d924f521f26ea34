"""The chosen action of the plan: what does not fit in a row, its news, and what closing it or putting it off asks."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.core.action import Action, ActionUpdate, BenefitSeen, Confidence, Status
from desktop.core.dates import in_full
from desktop.core.terms import label
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, empty, row, wrapped
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of one action to change, with their new values."""

    action_id: str
    fields: dict[str, Any]


class ActionCard(Card):
    """Shows one action and asks for changes to it; hidden while none is chosen."""

    changed = Signal(object)
    """A Change."""
    update_added = Signal(str, str)
    """An action's id, and the news."""
    remove_requested = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__(gap=12)
        self._action: Action | None = None
        self.heading = Section()
        self.detail = Paragraph(_("More about it"), lines=2)
        self.helpers = Line(_("With"))
        self.check_in = DateLine(_("Check-in date"), today)
        self.cost = Line(_("Cost"))
        self.confidence = Choice(_("How sure are we?"), ((_("Not said"), None), *((label(e), e) for e in Confidence)))
        self.reason = Line(_("Reason"))
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
        self.body.addWidget(self.reason_part)
        self.body.addWidget(self.closing_part)
        self.body.addLayout(labelled(_("More about it"), self.detail))
        self.body.addWidget(self.running_part)
        self.body.addLayout(column(Section(_("News")), self.news_so_far, news, gap=4))
        self.body.addWidget(self.remove)

    def _connect(self) -> None:
        for name in ("detail", "helpers", "cost", "reason", "what_changed"):
            getattr(self, name).committed.connect(lambda words, field=name: self._say({field: words}))
        self.check_in.committed.connect(lambda day, _words: self._say({"check_in": day}))
        self.confidence.chosen.connect(lambda value: self._say({"confidence": value}))
        for box in self.benefits.values():
            box.clicked.connect(self._say_benefits)
        self.add_news.clicked.connect(self._say_news)
        self.news.returnPressed.connect(self._say_news)
        self.remove.clicked.connect(self._say_remove)

    def display(self, action: Action | None, updates: tuple[ActionUpdate, ...]) -> None:
        """Show this action and its news, the newest first; None hides the card."""
        another = action is None or self._action is None or action.id != self._action.id
        if another:
            self.commit()
        self._action = action
        self.setVisible(action is not None)
        if action is None:
            return
        self.heading.setText(f"{action.reference} {action.title}")
        paused = action.status in (Status.ON_HOLD, Status.WILL_NOT_DO)
        self.reason_part.setVisible(paused or bool(action.reason))
        self.closing_part.setVisible(action.status is Status.DONE or bool(action.what_changed))
        for name in ("detail", "helpers", "cost", "reason", "what_changed"):
            getattr(self, name).display(getattr(action, name))
        self.check_in.display(action.check_in)
        self.confidence.display(action.confidence)
        for benefit, box in self.benefits.items():
            box.setChecked(benefit in action.benefits_seen)
        empty(self.news_so_far)
        for each in updates:
            self.news_so_far.addWidget(Quiet(f"{in_full(each.on)}: {each.text}"))

    def commit(self) -> None:
        """Save what is being typed."""
        for field in (self.detail, self.helpers, self.cost, self.reason, self.what_changed, self.check_in.line):
            field.commit()

    def _say(self, fields: dict[str, Any]) -> None:
        if self._action is not None:
            self.changed.emit(Change(self._action.id, fields))

    def _say_benefits(self) -> None:
        self._say({"benefits_seen": tuple(each for each, box in self.benefits.items() if box.isChecked())})

    def _say_news(self) -> None:
        words = self.news.text().strip()
        if words and self._action is not None:
            self.news.clear()
            self.update_added.emit(self._action.id, words)

    def _say_remove(self) -> None:
        if self._action is not None:
            self.remove_requested.emit(self._action.id)


def _part(*parts: Any) -> QWidget:
    holder = QWidget()
    column(*parts, gap=4, parent=holder)
    return holder
