"""The column beside a measure: its activities, each with one click to the plan, and the rest once it is asked for."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.core.action import Action
from desktop.core.assessment import State
from desktop.core.edits import planning
from desktop.core.framework import Activity, Measure
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_offer import ActionOffer
from desktop.ui.widgets.background import Background
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.layout import Card, Rule, column, empty, wrapped
from desktop.ui.widgets.text import Section, Text
from desktop.words import _


class HowCard(Card):
    """The activities of a measure, each with one click to the plan, and an action of your own."""

    edited = Signal(object)
    action_requested = Signal(str)

    def __init__(self, measure: Measure) -> None:
        super().__init__(Section(_("How you can do it")), gap=8)
        self._measure = measure
        self.offers: list[tuple[Activity, ActionOffer]] = []
        for activity in measure.activities:
            if self.offers:
                self.body.addWidget(Rule())
            words = QLabel(f"<b>{escape(label(activity.tag))}</b> – {escape(activity.text)}")
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setWordWrap(True)
            offer = ActionOffer(activity.text)
            offer.add_requested.connect(lambda wanted=activity: self._add(planning.action_from(measure, wanted)))
            offer.open_requested.connect(self.action_requested)
            self.offers.append((activity, offer))
            self.body.addLayout(column(words, offer, gap=0))
        self.body.addWidget(Rule())
        self.own_button = LinkButton(_("+ Add an action of your own"))
        self.own_button.clicked.connect(self._open_own)
        self.own: Line | None = None
        self._own_sent: Action | None = None
        self._own_plan = column(gap=0)
        self._own_shown: tuple[str, ...] | None = None
        self._own_form = column()
        self.body.addLayout(self._own_plan)
        self.body.addWidget(self.own_button)
        self.body.addLayout(self._own_form)

    def display(self, scene: Scene) -> None:
        """Show which activities are planned, and which other actions this measure has; a form that is saved goes."""
        if self._own_saved(scene.record):
            self._close_own()
        offered = []
        for activity, offer in self.offers:
            planned = planning.planned(scene.record, self._measure.id, activity)
            offer.display(planned)
            if planned is not None:
                offered.append(planned.id)
        others = tuple(
            each
            for each in scene.record.actions.values()
            if self._measure.id in each.measures and each.id not in offered
        )
        shown = tuple(each.id + each.title for each in others)
        if shown != self._own_shown:
            self._own_shown = shown
            empty(self._own_plan)
            for each in others:
                self._own_plan.addWidget(self._link(each))

    def _link(self, action: Action) -> QWidget:
        link = ActionOffer(action.title)
        link.open_requested.connect(self.action_requested)
        link.display(action)
        holder = QWidget()
        column(Text(action.title), link, Rule(), gap=0, parent=holder)
        return holder

    def _add(self, action: Action) -> None:
        self.edited.emit(
            Edit(
                _("Add an action for “{title}”").format(title=self._measure.title),
                lambda record: planning.add_actions(record, action),
            )
        )

    def commit(self) -> None:
        """Add what was typed and not yet added, before it goes out of sight."""
        if self._own_title() and (self._own_sent is None or self._own_sent.title != self._own_title()):
            self._add_own()

    def draft(self, record: Record) -> tuple[str, str]:
        """An action of their own that is typed and not in this record: its words, and the id it was sent with."""
        if self.own is None or self._own_saved(record):
            return "", ""
        return self.own.text(), self._own_sent.id if self._own_sent else ""

    def display_draft(self, words: str, sent: str) -> None:
        """Open the form with what was typed before; the focus stays where it is."""
        self._make_own().setText(words)
        if sent:
            self._own_sent = Action(title=clean_line(words), measures=(self._measure.id,), id=sent)

    def _own_title(self) -> str:
        return clean_line(self.own.text()) if self.own is not None else ""

    def _own_saved(self, record: Record) -> bool:
        """Whether the record holds the action as it is typed."""
        sent = self._own_sent
        return sent is not None and sent.id in record.actions and sent.title == self._own_title()

    def _open_own(self) -> None:
        self._make_own().setFocus()

    def _make_own(self) -> Line:
        if self.own is not None:
            return self.own
        own = self.own = Line(_("What will you do?"))
        self.own.returnPressed.connect(self._add_own)
        self.own_add = Button(_("Add"), name=_("Add this action"))
        self.own_add.clicked.connect(self._add_own)
        form = QWidget()
        column(labelled(_("What will you do?"), self.own), wrapped(self.own_add), gap=8, parent=form)
        self._own_form.addWidget(form)
        self.own_button.hide()
        return own

    def _close_own(self) -> None:
        focused = self.own is not None and (self.own.hasFocus() or self.own_add.hasFocus())
        self.own_button.show()
        if focused:
            self.own_button.setFocus()
        empty(self._own_form)
        self.own, self._own_sent = None, None

    def _add_own(self) -> None:
        title, before = self._own_title(), self._own_sent
        if not title:
            if self.own is not None:
                self.own.setFocus()
            return
        action = Action(title=title, measures=(self._measure.id,))
        self._own_sent = replace(action, id=before.id) if before is not None else action
        self._add(self._own_sent)


class Advice(QWidget):
    """The column itself: the activities once there is an answer, all the rest once somebody asks for more."""

    edited = Signal(object)
    action_requested = Signal(str)
    guidance_requested = Signal(str)
    success_requested = Signal(str)

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self.how: HowCard | None = None
        self.background: Background | None = None
        self._laid = column(gap=16, parent=self)

    def display(self, scene: Scene, *, unfolded: bool) -> None:
        """Show what an answer brings up, or everything; a part is made when it is first needed."""
        state = scene.standings[self._measure.id].state
        wanted = unfolded or state in (State.RATED, State.DONT_KNOW)
        if wanted and self.how is None:
            self.how = HowCard(self._measure)
            self.how.edited.connect(self.edited)
            self.how.action_requested.connect(self.action_requested)
            self._laid.insertWidget(0, self.how)
        if unfolded and self.background is None:
            self.background = Background(scene, self._measure)
            self.background.edited.connect(self.edited)
            self.background.guidance_requested.connect(self.guidance_requested)
            self.background.success_requested.connect(self.success_requested)
            self._laid.addWidget(self.background)
        if self.how is not None:
            self.how.setVisible(wanted)
            self.how.display(scene)
            self.how.setEnabled(not scene.read_only)
        if self.background is not None:
            self.background.setVisible(unfolded)
            self.background.display(scene)

    def commit(self) -> None:
        """Say what is being typed."""
        if self.how is not None:
            self.how.commit()
