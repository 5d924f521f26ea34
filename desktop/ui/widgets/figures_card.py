"""Percentages, for those whose funders ask: behind a switch that is off until someone turns it on."""

from functools import cached_property

from desktop.core.assessment import AssessmentKind
from desktop.core.comparison import by_principle
from desktop.core.summary import overall_words
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Tickbox
from desktop.ui.widgets.layout import Card, column
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _


class FiguresCard(Card):
    """The switch, and under it each principle's percentage with its range, and the overall figure with its care."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._scene: Scene | None = None
        self.include = Tickbox(_("Include figures"))
        self.hint = Quiet(_("Percentages, for those whose funders ask. The words above say more."))
        self.include.setAccessibleDescription(self.hint.text())
        self._table = column(gap=0)
        self.overall = Text()
        for part in (Section(_("Figures")), self.hint, self.include):
            self.body.addWidget(part)
        self.body.addLayout(self._table)
        self.body.addWidget(self.overall)
        self.include.toggled.connect(self._show)
        self._show(False)

    @cached_property
    def table(self) -> PlainTable:
        """A row for each principle, made when figures are first asked for."""
        headings = {_("Principle"): 180, _("Score"): 190, _("Like for like with last time"): 180}
        table = PlainTable(_("Figures"), headings, {0: 0.4, 1: 0.3, 2: 0.3})
        self._table.addWidget(table)
        return table

    def display(self, scene: Scene) -> None:
        """Keep the scene, and work its figures out only where they are asked for; a quick start has none."""
        self._scene = scene
        self.setVisible(scene.assessment is not None and scene.assessment.kind is not AssessmentKind.QUICK)
        self._show(self.include.isChecked())

    def _show(self, shown: bool) -> None:
        scene = self._scene
        if shown or self._table.count():
            self.table.setVisible(shown and scene is not None)
        self.overall.show_words("")
        if not shown or scene is None:
            return
        principles = scene.framework.principle_by_id
        since = by_principle(scene.compared) if scene.compared else {}
        self.table.display(
            [
                (
                    f"{principles[key].number} {principles[key].name}",
                    result.figures,
                    since[key].figures if key in since else "",
                )
                for key, result in scene.results.items()
            ]
        )
        overall = overall_words(scene.framework, scene.results)
        none = _("There is no overall figure until all six principles have one.")
        self.overall.show_words(_("Overall: {figure}").format(figure=overall) if overall else none)
