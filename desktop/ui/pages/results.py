"""Results on one page: a sentence, squares, three piles to pick from, what to talk about first and what to check."""

from functools import cached_property

from PySide6.QtWidgets import QWidget

from desktop.core.edits.planning import add_actions, find_out
from desktop.core.edits.suggesting import take_suggestions
from desktop.core.framework import Measure
from desktop.core.points import Suggestion
from desktop.core.summary import Piles, asked_words, headline, people_answered_words, piles
from desktop.ui.models.results_table import ResultsTable
from desktop.ui.places import Place
from desktop.ui.scene import Scene, place_of_problem
from desktop.ui.theme import look
from desktop.ui.widgets.brings_card import BringsCard
from desktop.ui.widgets.buttons import Button, ChoiceButton
from desktop.ui.widgets.edit_table import EditTable
from desktop.ui.widgets.figures_card import FiguresCard
from desktop.ui.widgets.findings import Findings
from desktop.ui.widgets.layout import TwoColumns, column, row
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.picks import MOST_PICKED, Picks
from desktop.ui.widgets.piles import PileCard, PileItem, SideBySide
from desktop.ui.widgets.principles_table import PrinciplesTable
from desktop.ui.widgets.result_tabs import ResultTabs
from desktop.ui.widgets.results_cards import ApartCard, SquaresCard
from desktop.ui.widgets.text import Quiet, Section
from desktop.ui.widgets.unknowns_card import UnknownsCard
from desktop.words import _, ngettext

TABLE_WIDTHS = (116, 190, 130, 136, 150, 96, 96, 96, 100, 96, 96)


class ResultsPage(Page):
    """What is ticked is kept by the page alone until it is added to the plan."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._picked: tuple[str, ...] = ()
        self._assessment: str | None = None
        self.as_table = ChoiceButton(_("Show as table"))
        self.tabs = ResultTabs("results")
        self.begin = Button(_("Go to the questions"), primary=True)
        self.squares, self.apart = SquaresCard(), ApartCard()
        self.model = ResultsTable()
        self.tables = QWidget()
        self._tables = column(gap=16, parent=self.tables)
        self.keep = PileCard(_("Keep going"), _("Usual practice or better."))
        self.next = PileCard(_("Next"), _("In places, or not known yet."))
        self.not_yet = PileCard(_("Not yet"), _("An honest 0 shows where to begin."))
        self.picks = Picks()
        self.unknown, self.brings, self.figures = UnknownsCard(), BringsCard(), FiguresCard()
        self.findings = Findings(_("Before you share this"), self._leads)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._piles = QWidget()
        column(
            Section(_("What to do next")),
            Quiet(_("Tick up to three. Each goes into your action plan with its first step.")),
            SideBySide(self.keep, self.next, self.not_yet),
            gap=8,
            parent=self._piles,
        )
        wide, self._aside = QWidget(), QWidget()
        column(self.squares, self._piles, self.picks, self.unknown, self.brings, self.figures, gap=16, parent=wide)
        column(self.apart, self.findings, gap=16, parent=self._aside)
        begin = row(self.begin)
        begin.addStretch(1)
        self._columns = TwoColumns(wide, self._aside, shares=(8, 3))
        self.body.addLayout(begin)
        self.body.addWidget(self.tables)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)
        self.tables.hide()

    def _connect(self) -> None:
        self.as_table.toggled.connect(self._show_table)
        self.tabs.go_requested.connect(self.go)
        self.begin.clicked.connect(lambda: self.go("assess"))
        for pile in (self.keep, self.next, self.not_yet):
            pile.opened.connect(self._open)
            pile.picked.connect(self._pick)
        self.picks.add_requested.connect(self._add)
        self.picks.plan_requested.connect(lambda: self.go("actions", "open"))
        self.apart.more.clicked.connect(lambda: self.go("differences"))
        self.unknown.find_out_requested.connect(self._find_out)
        self.unknown.action_requested.connect(lambda action: self.go("actions", action))
        self.unknown.measure_requested.connect(self._open_measure)
        self.unknown.assess_requested.connect(lambda: self.go("assess"))
        self.findings.place_requested.connect(self._lead)

    def trail(self) -> tuple[str, ...]:
        return (_("Results"),)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        self._scene = scene
        if scene is None:
            return
        if scene.assessment_id != self._assessment:
            self._assessment, self._picked = scene.assessment_id, ()
            self.picks.display((), {})
        answered = any(each.answered or each.unconfirmed for each in scene.standings.values())
        self._say(scene, answered=answered)
        self.tools = (*self.tabs.shown(scene), *((self.as_table,) if answered else ()))
        self.begin.setVisible(not answered)
        self._columns.setVisible(answered)
        self.tables.setVisible(answered and self.as_table.isChecked())
        if not answered or scene.assessment_id is None:
            return
        for principle in self.squares.display(scene):
            principle.measure_requested.connect(self._open_measure)
            principle.principle_requested.connect(lambda about: self.go("principle", about))
        for made in self.apart.display(scene):
            made.clicked.connect(lambda _checked=False, about=made.about: self.go("measure", about, "agree"))
        if self.as_table.isChecked():
            self._fill_tables(scene)
        self.findings.display(scene.problems)
        self._fill_piles(scene)
        for card in (self.unknown, self.brings, self.figures):
            card.display(scene)

    def _say(self, scene: Scene, *, answered: bool) -> None:
        if not answered or scene.assessment is None:
            self.title.setText(_("Nothing to show yet"))
            self.subtitle.setText(_("Your results appear here with your first answer."))
            return
        self.title.setText(headline(scene.framework, scene.results))
        squares = _("Every square is one of {measures}.").format(measures=asked_words(scene.assessment))
        people = people_answered_words(scene.record, scene.assessment.id, scene.standings)
        self.subtitle.setText(f"{squares} {people}".strip())

    def _fill_piles(self, scene: Scene) -> None:
        open_ = scene.planned
        best = {each.measure: place for place, each in enumerate(scene.ranked)}
        found = piles(scene.standings)
        self._picked = tuple(each for each in self._picked if each not in open_ and each in _lower(found))
        for pile, measures in ((self.keep, found.keep_going), (self.next, found.next), (self.not_yet, found.not_yet)):
            pickable = pile is not self.keep and not scene.read_only
            ordered = sorted(measures, key=lambda each: (each in open_, best.get(each, 0))) if pickable else measures
            items = (_item(scene, each, open_.get(each, ""), may_pick=pickable) for each in ordered)
            pile.display(tuple(items), self._picked)

    def _show_table(self, shown: bool) -> None:
        if shown and self._scene is not None:
            self._fill_tables(self._scene)
        self.tables.setVisible(shown)
        self.squares.setVisible(not shown)

    @cached_property
    def principles(self) -> PrinciplesTable:
        """What each principle adds up to, made when tables are first asked for."""
        return PrinciplesTable()

    @cached_property
    def table(self) -> EditTable:
        """Every measure, made when tables are first asked for."""
        table = EditTable(_("Results by measure"), self.model, TABLE_WIDTHS, {0: 0.4, 1: 0.4, 2: 0.2})
        table.setMinimumHeight(look().px(420))
        table.activated.connect(lambda index: self._open_measure(self.model.measure(index.row())))
        return table

    def _fill_tables(self, scene: Scene) -> None:
        if not self._tables.count():
            self._tables.addWidget(self.principles)
            self._tables.addWidget(self.table)
        self.model.display(scene)
        self.principles.display_scene(scene)

    # Going on

    def _leads(self, place: str) -> bool:
        return self._scene is not None and place_of_problem(self._scene, place) is not None

    def _lead(self, place: str) -> None:
        target = place_of_problem(self._scene, place) if self._scene is not None else None
        if target is not None:
            self.go_requested.emit(target)

    def _open(self, item: PileItem) -> None:
        if item.planned:
            self.go("actions", item.planned)
        else:
            self._open_measure(item.measure)

    def _open_measure(self, measure: str) -> None:
        self.go("measure", measure)

    def _find_out(self, measure: Measure) -> None:
        self.edit(
            _("Add an action for “{title}”").format(title=measure.title),
            lambda record: add_actions(record, find_out(measure)),
        )

    # Picking

    def _pick(self, measure: str, ticked: bool) -> None:
        scene = self._scene
        if scene is None:
            return
        others = tuple(each for each in self._picked if each != measure)
        refused = ticked and len(others) == MOST_PICKED
        self._picked = (*others, measure) if ticked and not refused else others
        self._fill_piles(scene)
        titles = {each: scene.framework.measure(each).title for each in self._picked}
        self.picks.display(self._suggestions(scene), titles, refused=refused)

    def _suggestions(self, scene: Scene) -> tuple[Suggestion, ...]:
        """The suggestions for what is ticked, in the order of ticking."""
        by_measure = {each.measure: each for each in scene.ranked}
        return tuple(by_measure[each] for each in self._picked if each in by_measure)

    def _add(self) -> None:
        scene = self._scene
        if scene is None or not self._picked:
            return
        taken, framework = self._suggestions(scene), scene.framework
        self._picked = ()
        words = ngettext("Add {count} action to the plan", "Add {count} actions to the plan", len(taken))
        self.edit(words.format(count=len(taken)), lambda record: take_suggestions(record, framework, taken))
        self.picks.show_added(len(taken))


def _lower(found: Piles) -> frozenset[str]:
    """The measures that may be picked."""
    return frozenset((*found.next, *found.not_yet))


def _item(scene: Scene, measure_id: str, planned: str, *, may_pick: bool) -> PileItem:
    known = measure_id in scene.framework.by_id
    return PileItem(
        measure=measure_id,
        title=scene.title_of(measure_id),
        standing=scene.standings[measure_id],
        planned=planned,
        may_pick=may_pick and not planned and known,
    )
