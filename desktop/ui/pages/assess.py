"""The list of principles and measures of the open assessment, each with its answer so far."""

from PySide6.QtCore import QTimer

from desktop.core.assessment import AssessmentKind
from desktop.core.framework import Measure
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.principle_card import PrincipleCard
from desktop.ui.widgets.text import Section, Text
from desktop.words import _

FEW = 16
"""Up to this many measures are all shown at once, as in a quick start; more stay folded by principle."""


def next_measure(scene: Scene) -> Measure | None:
    """The first measure that nobody has answered yet, in the order of the assessment."""
    unanswered = (
        each for _principle, measures in scene.principles for each in measures if not scene.standings[each.id].answered
    )
    return next(unanswered, None)


class AssessPage(Page):
    """Principles that open to show their measures; a measure's row leads to its own page."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("Assess"))
        self._shown: tuple[str | None, tuple[str, ...]] = (None, ())
        self._about = ""
        self._next: Measure | None = None
        self.cards: dict[str, PrincipleCard] = {}
        self.next_button = Button("", primary=True)
        self.next_button.clicked.connect(self._go_on)
        self.others_button = Button(_("Ask others for their view…"))
        self.others_button.clicked.connect(lambda: self.command_requested.emit("views"))
        self._steps = wrapped(self.next_button, self.others_button)
        self._list = column(gap=16)
        self.widen = _widen_card()
        self.widen_button = Button(_("Go on to all 48 measures"))
        self.widen_button.clicked.connect(lambda: self.command_requested.emit("widen"))
        self.widen.body.addWidget(wrapped(self.widen_button))
        self.start_button = Button(_("Take stock"), primary=True)
        self.start_button.clicked.connect(lambda: self.command_requested.emit("start"))
        self._start = wrapped(self.start_button)
        self.body.addWidget(self._start)
        self.body.addWidget(self._steps)
        self.body.addLayout(self._list)
        self.body.addWidget(self.widen)
        self.body.addStretch(1)

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show every principle with how far it is; `place.about` is a principle to open, or nothing."""
        if scene is None:
            return
        assessment = scene.assessment
        self._start.setVisible(assessment is None)
        self._steps.setVisible(assessment is not None)
        quick = assessment is not None and assessment.kind is AssessmentKind.QUICK
        self.widen.setVisible(quick and not scene.answers_fixed)
        shown = (scene.assessment_id, assessment.measures if assessment else ())
        fresh = shown != self._shown
        if fresh:
            self._shown = shown
            self._build(scene)
        for each in self.cards.values():
            each.display(scene)
        if assessment is None:
            self.subtitle.setText(_("See where you stand. Twelve questions to begin with, about 25 minutes."))
            return
        self._show_steps(scene)
        if fresh or place.about != self._about:
            self._about = place.about
            self._open(scene, place.about)

    def top(self) -> None:
        """Bring the principle asked for into view, with the focus on its heading; else the start of the page."""
        super().top()
        card = self.cards.get(self._about)
        if card is None:
            (self.start_button if self._start.isVisibleTo(self) else self.next_button).setFocus()
            return
        card.heading.setFocus()
        QTimer.singleShot(0, card, lambda: self.view.verticalScrollBar().setValue(card.y() - self.body.spacing()))

    def _build(self, scene: Scene) -> None:
        empty(self._list)
        self.cards = {}
        for principle, measures in scene.principles:
            card = PrincipleCard(principle, measures)
            card.measure_requested.connect(lambda about: self.go("measure", about))
            card.check_requested.connect(lambda about: self.go("check", about))
            self.cards[principle.id] = card
            self._list.addWidget(card)
            card.show()  # at once, so that it can take the focus

    def _open(self, scene: Scene, about: str) -> None:
        """Open the principle asked for, else the one to go on with; all of them where there are few measures."""
        few = len(scene.standings) <= FEW
        following = next_measure(scene)
        wanted = about or (following.principle if following else "")
        for principle, card in self.cards.items():
            card.open_up(wanted=few or principle == wanted)

    def _show_steps(self, scene: Scene) -> None:
        answered = sum(each.answered for each in scene.standings.values())
        asked = len(scene.standings)
        self._next = next_measure(scene)
        if self._next is None:
            self.subtitle.setText(_("All {asked} are answered. You can change any of them.").format(asked=asked))
            self.next_button.setText(_("See your results →"))
            return
        self.subtitle.setText(
            _("{answered} of {asked} answered. Take them in any order: each answer is saved by itself.").format(
                answered=answered, asked=asked
            )
        )
        lead = _("Continue: {title} →") if answered else _("Begin: {title} →")
        self.next_button.setText(lead.format(title=self._next.title))

    def _go_on(self) -> None:
        if self._next is None:
            self.go("results")
        else:
            self.go("measure", self._next.id)


def _widen_card() -> Card:
    return Card(
        Section(_("Ready for more?")),
        Text(_("These are the twelve that help most at the start. The full look has 48. Your answers stay.")),
        tone="told",
    )
