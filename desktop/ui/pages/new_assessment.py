"""A new assessment: what to call it, how much to look at, and from when; the page says which one it is set beside."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.assessment import AssessmentKind
from desktop.core.edits.assessing import one_before, proposed_label, start_assessment
from desktop.core.text import clean_line
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.choice_cards import ChoiceCards
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import Choice, DateLine, Line, labelled
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Strong
from desktop.words import _

WIDEST = 720


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new assessment as a person asked for it."""

    label: str
    kind: AssessmentKind
    start: date
    principle: str | None


class NewAssessmentPage(Page):
    """A form that saves nothing until it is sent; then it asks for one edit and goes home."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._proposed = ""
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
        self.before = Quiet()
        self.begin = Button(_("Start"), primary=True)
        self.cancel = Button(_("Cancel"))
        self.card = Card(gap=20)
        self.card.setMaximumWidth(look().px(WIDEST))
        self.body.addWidget(self.errors)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.when: DateLine | None = None
        self.kinds.chosen.connect(self._choose)
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
        self.card.body.addWidget(self.before)
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
        if self.label.text() == self._proposed:
            self._proposed = proposed_label(scene.record, scene.today)
            self.label.display(self._proposed)
        self._show_before()
        self.begin.setEnabled(not scene.read_only)

    def _show_before(self, _changed: object = None) -> None:
        """Say which assessment the new one will be set beside, as the form stands."""
        scene, start = self._scene, self.when.day() if self.when is not None else None
        if scene is None or start is None:
            return
        before = one_before(scene.record, scene.framework, self._kind, start, self._chosen_principle())
        words = _("“{label}” stays as it is, and the new one is set beside it.")
        self.before.show_words(words.format(label=before.label) if before else "")

    def _chosen_principle(self) -> str | None:
        return str(self.principle.value()) if self._kind is AssessmentKind.SINGLE else None

    def _choose(self, name: str) -> None:
        self._kind = AssessmentKind(name)
        self.kinds.display(name)
        self._which.setVisible(self._kind is AssessmentKind.SINGLE)
        self._show_before()

    def draft(self) -> tuple[str, ...]:
        """What was typed and chosen so far, to be kept while the window is made anew."""
        when = self.when.line.text() if self.when is not None else ""
        return self.label.text(), self._kind.value, when, str(self.principle.value())

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show what was typed and chosen before."""
        label, kind, when, principle = draft
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
        framework = scene.framework
        before = one_before(scene.record, framework, wanted.kind, wanted.start, wanted.principle)
        self.label.setText(self._proposed)
        self.edit(
            _("Start the assessment “{label}”").format(label=wanted.label),
            lambda record: start_assessment(
                record,
                framework,
                wanted.kind,
                label=wanted.label,
                start=wanted.start,
                principle=wanted.principle,
                previous=before.id if before else None,
            ),
        )
        self.go("home")
