"""A new assessment: what to call it, how much to look at, and from when; the page says which one it is set beside."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import AssessmentKind
from desktop.core.carried import standing_actions
from desktop.core.edits.assessing import one_before, proposed_label, start_assessment
from desktop.core.edits.carrying import carry_actions
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.core.views import newest_assessment
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.carry_list import CarryList
from desktop.ui.widgets.choice_cards import ChoiceCards
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import Choice, DateLine, Line, labelled
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Strong, Text
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from desktop.core.action import Action

WIDEST = 720
ASKED_AGAIN = (AssessmentKind.QUICK, AssessmentKind.FULL)
"""The kinds that are proposed again where the newest assessment was one of them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new assessment as a person asked for it."""

    label: str
    kind: AssessmentKind
    start: date
    principle: str | None


class NewAssessmentPage(Page):
    """A form that saves nothing until it is sent; then it asks for one edit, and goes home once that is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._proposed = ""
        self._known: frozenset[str] = frozenset()
        self._sent = ""
        self._unfinished: tuple[Action, ...] = ()
        self._record = ""
        self.title.setText(_("New assessment"))
        self.subtitle.setText(_("One look at your measures, with a name of its own."))
        self.errors = ErrorSummary()
        self.label = Line(_("What to call it"))
        self.kinds = ChoiceCards(
            (
                (
                    AssessmentKind.QUICK,
                    _("Quick start"),
                    _("Twelve questions, two for each principle. About 25 minutes."),
                ),
                (
                    AssessmentKind.FULL,
                    _("All 48 measures"),
                    _("Six sessions of about an hour, one for each principle."),
                ),
                (AssessmentKind.SINGLE, _("One principle"), _("Its eight measures. About an hour.")),
            )
        )
        self.principle = Choice(_("Which principle"))
        self._which = QWidget()
        column(labelled(_("Which principle"), self.principle), parent=self._which)
        self.before, self.beside = Text(), Quiet()
        self._carrying = QWidget()
        self.carry_button = LinkButton("")
        self.carry = CarryList()
        self.carry.hide()
        column(self.carry_button, self.carry, gap=8, parent=self._carrying)
        self.begin = Button(_("Start"), primary=True)
        self.cancel = Button(_("Cancel"))
        self.card = Card(gap=20)
        self.card.setMaximumWidth(look().px(WIDEST))
        self.body.addWidget(self.errors)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.when: DateLine | None = None
        self.kinds.chosen.connect(self._choose)
        self.carry_button.clicked.connect(lambda: self._show_carrying(shown=self.carry.isHidden()))
        self.carry.changed.connect(self._count_carried)
        self.begin.clicked.connect(self._start)
        self.cancel.clicked.connect(lambda: self.go("home"))
        self._choose(AssessmentKind.QUICK)

    def _lay_out(self, scene: Scene) -> DateLine:
        """Put the questions on the page, once it is known what day it is and which principles there are."""
        when = DateLine(_("From when"), keeps_words=False)
        self.principle.offer((f"{each.number} {each.name}", each.id) for each in scene.framework.principles)
        self.principle.chosen.connect(self._show_before)
        when.line.textChanged.connect(self._show_before)
        kinds = column(Strong(_("How much to look at")), self.kinds, self._which, gap=8)
        self.card.body.addLayout(labelled(_("What to call it"), self.label, _("Your year is a good name.")))
        self.card.body.addLayout(kinds)
        self.card.body.addLayout(labelled(_("From when"), when))
        self.card.body.addLayout(column(self.before, self.beside, gap=4))
        self.card.body.addWidget(self._carrying)
        self.card.body.addWidget(wrapped(self.begin, self.cancel))
        return when

    def display(self, scene: Scene | None, place: Place) -> None:
        self._scene = scene
        if scene is None:
            return
        if self.when is None:
            self.when = self._lay_out(scene)
            self.when.display(scene.today)
        self.when.reckon(scene.today, scene.organisation.year_start or 4)
        self._take_note(scene)
        if self.label.text() == self._proposed:
            self._proposed = proposed_label(scene.record, scene.today)
            self.label.display(self._proposed)
        self._unfinished = tuple(each for each in standing_actions(scene.record) if each.open)
        self._carrying.setVisible(bool(self._unfinished) and bool(scene.record.assessments))
        self._show_carrying(shown=not self.carry.isHidden())
        self._show_before()
        self.begin.setEnabled(not scene.read_only)

    def _take_note(self, scene: Scene) -> None:
        """Once what was sent is saved, the form begins anew and leads home; until then, what was typed stays."""
        known, another = frozenset(scene.record.assessments), scene.record.id != self._record
        arrived = bool(self._sent) and not another and bool(known - self._known)
        if another:
            newest = newest_assessment(scene.record)
            self._choose(newest.kind if newest is not None and newest.kind in ASKED_AGAIN else AssessmentKind.QUICK)
        if arrived and self.isVisible():
            QTimer.singleShot(0, self, lambda: self.go("home"))
        if arrived or another:
            self._sent, self._proposed = "", self.label.text()
            self.carry.tick(())
            self._show_carrying(shown=False)
        self._known, self._record = known, scene.record.id

    def _show_before(self, _changed: object = None) -> None:
        """Say which assessment the new one will be set beside, as the form stands."""
        scene, start = self._scene, self.when.day() if self.when is not None else None
        if scene is None or start is None:
            return
        before = one_before(scene.record, scene.framework, self._kind, start, self._chosen_principle())
        words = _("“{label}” stays as it is, and the new one is set beside it.")
        self.before.show_words(words.format(label=before.label) if before else "")
        beside = _("Each measure shows its answer from then. Nothing is taken over until you say “No change”.")
        self.beside.show_words(beside if before else "")

    def _show_carrying(self, *, shown: bool) -> None:
        """Show the unfinished actions to tick, which are listed only then, or fold them."""
        if shown and self._scene is not None:
            self.carry.display(self._scene.record, self._unfinished)
        self.carry.setVisible(shown)
        self._count_carried()

    def _count_carried(self) -> None:
        """Say how many unfinished actions there are, or how many of them are ticked."""
        count, ticked = len(self._unfinished), len(self.carry.ticked())
        offer = ngettext(
            "Carry an unfinished action into the new plan…",
            "Carry unfinished actions into the new plan… ({count})",
            count,
        )
        chosen = ngettext("{count} action is carried", "{count} actions are carried", ticked)
        words = chosen.format(count=ticked) if ticked else offer.format(count=count)
        self.carry_button.setText(f"{'▸' if self.carry.isHidden() else '▾'} {words}")

    def _chosen_principle(self) -> str | None:
        return str(self.principle.value()) if self._kind is AssessmentKind.SINGLE else None

    def _choose(self, name: str) -> None:
        self._kind = AssessmentKind(name)
        self.kinds.display(name)
        self._which.setVisible(self._kind is AssessmentKind.SINGLE)
        self._show_before()

    def draft(self) -> tuple[str, ...]:
        """What was typed, chosen and ticked so far, to be kept while the window is made anew."""
        when = self.when.line.text() if self.when is not None else ""
        return self.label.text(), self._kind.value, when, str(self.principle.value()), *self.carry.ticked()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show what was typed, chosen and ticked before."""
        label, kind, when, principle, *carried = draft
        self._show_carrying(shown=bool(carried))
        self.carry.tick(tuple(carried))
        self.label.setText(label)
        self._choose(kind)
        self.principle.display(principle)
        if self.when is not None:
            self.when.line.setText(when)

    def wanted(self) -> Wanted | None:
        """What the form asks for; None, with the problems shown, where something is missing."""
        if self.when is None or self._scene is None:
            return None
        label = clean_line(self.label.text())
        start = self.when.day()
        problems: list[tuple[str, QWidget]] = []
        if not label:
            problems.append((_("Type what to call the assessment."), self.label))
        if start is None:
            problems.append((_("Type the day it starts from, such as 3 April 2027."), self.when.line))
        self.errors.display(problems)
        if not label or start is None:
            self.view.verticalScrollBar().setValue(0)
            return None
        return Wanted(label, self._kind, start, self._chosen_principle())

    def _start(self) -> None:
        wanted, scene = self.wanted(), self._scene
        if wanted is None or scene is None:
            return
        framework, today, carried = scene.framework, scene.today, self.carry.ticked()
        self._sent = wanted.label
        self.edit(
            _("Start the assessment “{label}”").format(label=wanted.label),
            lambda record: _started(record, framework, wanted, carried, today),
        )


def _started(record: Record, framework: Framework, wanted: Wanted, carried: tuple[str, ...], today: date) -> Record:
    """The record with the assessment that was asked for, and the ticked actions carried into its plan."""
    before = one_before(record, framework, wanted.kind, wanted.start, wanted.principle)
    started = start_assessment(
        record,
        framework,
        wanted.kind,
        label=wanted.label,
        start=wanted.start,
        principle=wanted.principle,
        previous=before.id if before else None,
    )
    (new,) = started.assessments.keys() - record.assessments.keys()
    still = [each for each in carried if each in record.actions and record.actions[each].open]
    return carry_actions(started, still, new, today)
