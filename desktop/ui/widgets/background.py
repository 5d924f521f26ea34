"""What few need each time they meet a measure: how we will know, why it matters, what the law and guidance say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.edits import describing
from desktop.core.framework import Guidance, Measure, Nation, SuccessMeasure
from desktop.core.labels import listed
from desktop.core.terms import label
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _


class GuidanceItem(QWidget):
    """One document by name; all there is to know of it stands on the page of guidance."""

    opened = Signal()

    def __init__(self, guidance: Guidance) -> None:
        super().__init__()
        facts = " · ".join(each for each in (guidance.publisher, guidance.year, guidance.nation) if each)
        self.link = LinkButton(_("More about it →"), name=_("More about {title}").format(title=guidance.title))
        self.link.clicked.connect(self.opened)
        laid = column(Text(guidance.title), Quiet(facts), gap=2, parent=self)
        if guidance.note:
            laid.addWidget(Quiet(guidance.note))
        laid.addWidget(self.link)


class Background(QWidget):
    """What few need each time: how we will know, why it matters, the law and guidance."""

    edited = Signal(object)
    guidance_requested = Signal(str)
    """The key of a document that a person wants to know more about."""
    success_requested = Signal(str)
    """The id of a success measure that a person wants to count, or see."""

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._shown: tuple[Guidance, ...] = ()
        self._guidance = column(gap=8)
        self.counts = {each.id: self._count_link(each) for each in measure.success_measures}
        success = (
            column(Text("• " + each.text), wrapped(self.counts[each.id]), gap=0) for each in measure.success_measures
        )
        laid = column(
            Card(Section(_("How we will know")), *success),
            Card(Strong(_("Why it matters")), Text(measure.why), Quiet(self._helps(scene))),
            gap=16,
            parent=self,
        )
        self.nation: QWidget | None = None
        if measure.legal_note or measure.guidance:
            laid.addWidget(self._law_card(scene))

    def _count_link(self, success: SuccessMeasure) -> LinkButton:
        link = LinkButton("")
        link.clicked.connect(lambda: self.success_requested.emit(success.id))
        return link

    def _show_counted(self, scene: Scene) -> None:
        """What is counted already leads to its numbers, everything else to the form for it."""
        counted = scene.record.tracked.keys() | {
            each.success_measure for each in scene.record.success_readings.values()
        }
        for each in self._measure.success_measures:
            link = self.counts[each.id]
            link.setText(_("See its numbers →") if each.id in counted else _("Count this →"))
            link.setAccessibleName(f"{link.text().removesuffix(' →')}: {each.text}")
            link.setVisible(each.id in counted or not scene.read_only)

    def display(self, scene: Scene) -> None:
        """Show the documents as they are called now; ask for the nation only until it is known."""
        self._show_counted(scene)
        self._show_guidance(scene)
        if self.nation is not None:
            self.nation.setVisible(scene.organisation.nation is None)
            self.nation.setEnabled(not scene.read_only)

    def _helps(self, scene: Scene) -> str:
        """Benefits and reach in words."""
        also = [label(each) for each in self._measure.also_benefits]
        benefits = listed([label(self._measure.main_benefit), *also])
        words = _("Helps: {benefits}.").format(benefits=benefits)
        principles = scene.framework.principle_by_id
        names = [principles[each].name for each in self._measure.also_supports if each in principles]
        if not names:
            return words
        return _("{helps} Also supports: {principles}.").format(helps=words, principles="; ".join(names))

    def _show_guidance(self, scene: Scene) -> None:
        """The organisation's own words for a document show instead of the catalogue's, as soon as there are any."""
        own, ours = scene.record.own_guidance, scene.framework.guidance_by_key
        known = [own[key].as_guidance() if key in own else ours.get(key) for key in self._measure.guidance]
        shown = tuple(each for each in known if each is not None)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._guidance)
        for each in shown:
            item = GuidanceItem(each)
            item.opened.connect(lambda key=each.key: self.guidance_requested.emit(key))
            self._guidance.addWidget(item)

    def _law_card(self, scene: Scene) -> Card:
        card = Card(gap=8)
        if self._measure.legal_note:
            for words in (Strong(_("The law")), Text(self._measure.legal_note), Quiet(scene.framework.legal_caution)):
                card.body.addWidget(words)
        if self._measure.guidance:
            card.body.addWidget(Strong(_("Guidance")))
        card.body.addLayout(self._guidance)
        self._show_guidance(scene)
        where = Choice(_("Where do you work?"), (("", None), *((label(each), each) for each in Nation)))
        where.chosen.connect(self._set_nation)
        self.nation = QWidget(card)
        column(labelled(_("Where do you work?"), where, _("Law and guidance differ by nation.")), parent=self.nation)
        card.body.addWidget(self.nation)
        self.nation.setVisible(scene.organisation.nation is None)
        return card

    def _set_nation(self, nation: object) -> None:
        if isinstance(nation, Nation):
            self.edited.emit(Edit(_("Where we work"), lambda record: describing.describe(record, nation=nation)))
