"""Where views differ: each measure that a view answered, as dots on a line and in words, or in a table."""

from functools import cached_property

from desktop.core.assessment import rating_id
from desktop.core.differences import Apart, compared_words, two_scales
from desktop.core.summary import our_view_line
from desktop.ui.models.results_table import ResultsTable
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, ChoiceButton
from desktop.ui.widgets.dot_line import key_to_dots
from desktop.ui.widgets.edit_table import EditTable
from desktop.ui.widgets.layout import Card, column, empty, row
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.result_tabs import ResultTabs
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.view_rows import Compared, ComparedCard
from desktop.words import _

TABLE_WIDTHS = (116, 190, 130, 136, 150, 96, 96, 96, 100, 96, 96)


class DifferencesPage(Page):
    """Views are set side by side here, and never added up."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._key_shown: object = None
        self.title.setText(_("Where views differ"))
        self.as_table = ChoiceButton(_("Show as table"))
        self.as_table.toggled.connect(self._show_table)
        self.tabs = ResultTabs("differences")
        self.tabs.go_requested.connect(self.go)
        self.our_view = Text()
        self.caution = Text(two_scales())
        self.ask = Button(_("Choose whose views to ask for"), primary=True)
        self.ask.clicked.connect(lambda: self.go("views"))
        self.model = ResultsTable(compared_only=True)
        self._tables = column(gap=0)
        self.cards = {apart: ComparedCard(heading, hint) for apart, heading, hint in _cards()}
        self._lay_out()

    def _lay_out(self) -> None:
        self._key = column(gap=0)
        self.key_card = Card()
        self.key_card.body.addLayout(self._key)
        ask = row(self.ask)
        ask.addStretch(1)
        self.body.addWidget(self.our_view)
        self.body.addWidget(self.caution)
        self.body.addLayout(ask)
        self.body.addLayout(self._tables)
        self.body.addWidget(self.key_card)
        for card in self.cards.values():
            card.opened.connect(self._open)
            self.body.addWidget(card)
        self.body.addStretch(1)

    @cached_property
    def table(self) -> EditTable:
        """The same as a table, made when it is first asked for."""
        table = EditTable(_("How views compare"), self.model, TABLE_WIDTHS, {0: 0.4, 1: 0.4, 2: 0.2})
        table.setMinimumHeight(look().px(420))
        table.activated.connect(lambda index: self._open(self.model.measure(index.row())))
        self._tables.addWidget(table)
        return table

    def trail(self) -> tuple[str, ...]:
        return (_("Results"), _("Where views differ"))

    def display(self, scene: Scene | None, place: Place) -> None:
        self._scene = scene
        if scene is None or scene.assessment_id is None:
            self._show_nothing()
            return
        several = len(scene.views) > 1
        self.tools = (*self.tabs.shown(scene), *((self.as_table,) if several else ()))
        self.subtitle.setText(compared_words(scene.differences))
        self.our_view.show_words(our_view_line(scene.record, scene.assessment_id))
        self.ask.setVisible(not several and not scene.read_only)
        self.caution.setVisible(bool(scene.differences) and several)
        self._show_key(scene)
        items = tuple(_compared(scene, each) for each in scene.differences if each in scene.standings)
        for apart, card in self.cards.items():
            card.display(tuple(each for each in items if each.difference.apart is apart) if several else ())
        self._show_table(self.as_table.isChecked() and several)

    def _show_nothing(self) -> None:
        self.tools = ()
        self.subtitle.setText(_("Your results appear here with your first answer."))
        for part in (self.our_view, self.caution, self.ask, self.key_card, *self.cards.values()):
            part.hide()

    def _show_key(self, scene: Scene) -> None:
        groups = tuple(each.group for each in scene.views)
        known = (groups, scene.organisation)
        if known != self._key_shown:
            self._key_shown = known
            empty(self._key)
            self._key.addWidget(key_to_dots(groups, scene.organisation))

    def _show_table(self, shown: bool) -> None:
        if shown and self._scene is not None:
            self.model.display(self._scene)
        if shown or self._tables.count():
            self.table.setVisible(shown)
        self.key_card.setVisible(not shown and any(card.rows for card in self.cards.values()))
        for card in self.cards.values():
            card.setVisible(not shown and bool(card.rows))

    def _open(self, measure: str) -> None:
        self.go("measure", measure, "agree")


def _cards() -> tuple[tuple[Apart, str, str], ...]:
    return (
        (Apart.FAR, _("Far apart"), ""),
        (Apart.A_LITTLE, _("A little apart"), ""),
        (Apart.HIDDEN_STRENGTH, _("Hidden strengths"), _("Something here works better than you may think.")),
        (Apart.IN_STEP, _("In step"), _("We see these the same way.")),
        (Apart.ONE_SIDE, _("Only one side heard"), _("Ask the others, and this says more.")),
    )


def _compared(scene: Scene, measure: str) -> Compared:
    rating = scene.record.measure_ratings.get(rating_id(scene.assessment_id or "", measure))
    standing = scene.standings[measure]
    note = rating.reason if rating is not None and standing.agreed else ""
    return Compared(scene.title_of(measure), scene.differences[measure], standing, note)
