"""What is not known: don't knows with one click to find out, what waits to be confirmed, and 3s held at 2."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.core.framework import Measure
from desktop.core.unknowns import unknowns
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_offer import ActionOffer
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext


class UnknownsCard(Card):
    """Hidden while everything is known; what is not assessed is told in a sentence."""

    find_out_requested = Signal(object)
    """The Measure that someone should find out about."""
    action_requested = Signal(str)
    measure_requested = Signal(str)
    assess_requested = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._shown: object = None
        self.offers: dict[str, ActionOffer] = {}
        self.rows: tuple[RowButton, ...] = ()
        self._list = column(gap=8)
        self.blank = Text()
        self.go_on = LinkButton(_("Go on with the questions →"))
        self.go_on.clicked.connect(self.assess_requested)
        self.body.addWidget(Section(_("What we do not know")))
        self.body.addLayout(self._list)
        self.body.addWidget(self.blank)
        self.body.addWidget(self.go_on)

    def display(self, scene: Scene) -> None:
        """Show what is open; nothing is made anew where it is the same as before."""
        found = unknowns(scene.standings)
        self.setVisible(found.any)
        titles = tuple(scene.title_of(each) for each in (*found.dont_know, *found.to_confirm, *found.held))
        if (found, titles) != self._shown:
            self._shown = (found, titles)
            self._fill(scene, found.dont_know, found.to_confirm, found.held)
        actions = scene.record.actions
        for measure, offer in self.offers.items():
            offer.display(actions.get(scene.planned.get(measure, "")))
            offer.setEnabled(not scene.read_only or measure in scene.planned)
        blank = len(found.not_assessed)
        words = ngettext("{count} measure is not assessed yet.", "{count} measures are not assessed yet.", blank)
        self.blank.show_words(words.format(count=blank) if blank else "")
        self.go_on.setVisible(bool(blank) and not scene.answers_fixed)

    def _fill(self, scene: Scene, unsure: Sequence[str], to_confirm: Sequence[str], held: Sequence[str]) -> None:
        empty(self._list)
        self.offers, self.rows = {}, ()
        if unsure:
            self._say(_("Don’t know"), _("Who could tell us, and by when?"))
        for each in unsure:
            measure = scene.framework.by_id.get(each)
            self._list.addLayout(self._unsure(scene.title_of(each), each, measure))
        for heading, hint, measures in (
            (_("Imported, not confirmed"), _("Counts for nothing until someone confirms it."), to_confirm),
            (_("3 not yet confirmed by patients"), _("Counts as 2 until patients or carers answer."), held),
        ):
            if measures:
                self._say(heading, hint)
            for each in measures:
                self._lead(scene.title_of(each), scene.standings[each].words, each)

    def _say(self, heading: str, hint: str) -> None:
        self._list.addLayout(column(Strong(heading), Quiet(hint), gap=0))

    def _unsure(self, title: str, about: str, measure: Measure | None) -> QVBoxLayout:
        line = column(Text(title), gap=0)
        if measure is not None:
            offer = ActionOffer(title, _("+ Add finding out to the plan"))
            offer.add_requested.connect(lambda: self.find_out_requested.emit(measure))
            offer.open_requested.connect(self.action_requested)
            self.offers[about] = offer
            line.addWidget(offer)
        return line

    def _lead(self, title: str, words: str, measure: str) -> None:
        line = RowButton(Text(title), name=f"{title}. {words}")
        line.lead_on(_("Look"))
        line.clicked.connect(lambda: self.measure_requested.emit(measure))
        self.rows = (*self.rows, line)
        self._list.addWidget(line)
