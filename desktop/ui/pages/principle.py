"""The results of one principle: what it adds up to, each of its measures in words, and what helps it from elsewhere."""

from PySide6.QtGui import QResizeEvent

from desktop.core.comparison import change_words
from desktop.core.labels import numbered_level
from desktop.core.reach import reach_words
from desktop.core.summary import asked_words, our_view_line, people_answered
from desktop.core.views import principle_of
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column
from desktop.ui.widgets.measure_rows import MeasureLine, MeasureRows
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Section, Strong, Text
from desktop.words import _


class PrinciplePage(Page):
    """`place.about` is the principle; the first one where it is not asked about."""

    def __init__(self) -> None:
        super().__init__()
        self._following = ""
        self.our_view, self.meaning = Text(), Text()
        self.spread, self.told = Strong(), Text()
        self.measures, self.helpers = MeasureRows(), MeasureRows(folded=True)
        self.reach = Text()
        self.reach_card = Card(Section(_("Help from other principles")), self.reach, self.helpers)
        words = column(self.spread, self.told, gap=4)
        self.measures_card = Card(words, self.measures)
        for part in (self.our_view, self.meaning, self.measures_card, self.reach_card):
            self.body.addWidget(part)
        self.body.addStretch(1)
        for rows in (self.measures, self.helpers):
            rows.opened.connect(lambda about: self.go("measure", about))
        self._build_foot()

    def _build_foot(self) -> None:
        self.all_button = Button(_("← All results"))
        self.all_button.clicked.connect(lambda: self.go("results"))
        self.next_button = Button("", primary=True)
        self.next_button.clicked.connect(self._go_on)
        self._foot = PageFoot(self.all_button, end=self.next_button)
        self._foot.place(self)

    def trail(self) -> tuple[str, ...]:
        return (_("Results"), self.title.text())

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None or scene.assessment is None or not scene.results:
            self._show_nothing()
            return
        asked = tuple(scene.results)
        key = place.about if place.about in asked else asked[0]
        following = asked[asked.index(key) + 1 :][:1]
        principle, result = scene.framework.principle_by_id[key], scene.results[key]
        self._following = following[0] if following else ""
        self.title.setText(_("{number} {principle}").format(number=principle.number, principle=principle.name))
        self.subtitle.setText(result.label)
        self.our_view.show_words(our_view_line(scene.record, scene.assessment.id))
        self.meaning.show_words(principle.meaning)
        self.spread.show_words(result.spread_words)
        measures = tuple(each for each in scene.standings if principle_of(each) == key)
        self.told.setText(" ".join(_told(scene, key, measures)))
        self.measures_card.show()
        self.measures.display([_line(scene, each) for each in measures])
        self._show_reach(scene, key)
        name = scene.framework.principle_by_id[following[0]].name if following else ""
        self.next_button.setText(_("Next: {name} →").format(name=name))
        self.next_button.setVisible(bool(following))

    def _show_nothing(self) -> None:
        self.title.setText(_("Nothing to show yet"))
        self.subtitle.setText(_("Your results appear here with your first answer."))
        for part in (self.our_view, self.meaning, self.measures_card, self.reach_card, self.next_button):
            part.hide()

    def _show_reach(self, scene: Scene, key: str) -> None:
        elsewhere = scene.framework.supported_from_elsewhere(key)
        known = (each.id for each in elsewhere if each.id in scene.standings)
        self.reach_card.setVisible(bool(elsewhere))
        self.reach.setText(_("{words}.").format(words=reach_words(scene.framework, key, scene.standings)))
        self.helpers.display([_helper(scene, each) for each in known])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.place(self)

    def _go_on(self) -> None:
        self.go("principle", self._following)


def _told(scene: Scene, key: str, measures: tuple[str, ...]) -> list[str]:
    """Coverage, who has answered, what moved and, for a quick start, that it is one."""
    result = scene.results[key]
    heard = people_answered(scene.record, scene.assessment_id or "", measures)
    parts = [
        _("{coverage}.").format(coverage=result.coverage_words),
        _("Patients or carers have answered {count} of {asked} measures.").format(count=heard, asked=len(measures))
        if heard
        else _("No answers from patients or carers yet."),
    ]
    since = scene.since_last_time.get(key, "")
    if since:
        parts.append(_("{change}.").format(change=since[:1].upper() + since[1:]))
    if scene.assessment is not None and len(scene.standings) != len(scene.framework.by_id):
        parts.append(_("These results are of {measures}.").format(measures=asked_words(scene.assessment)))
    return parts


def _line(scene: Scene, measure: str) -> MeasureLine:
    """A measure of the principle: what each view says, and what became of it since last time."""
    difference = scene.differences.get(measure)
    compared = ""
    if difference is not None and len(scene.views) > 1:
        label = _("{label}.").format(label=difference.label) if difference.size is not None else ""
        compared = " ".join(filter(None, (difference.facts, label, difference.mixed_words)))
    told = tuple(filter(None, (compared, _since(scene, measure))))
    return MeasureLine(measure, scene.title_of(measure), scene.standings[measure], told)


def _since(scene: Scene, measure: str) -> str:
    found = scene.since_last.get(measure)
    if found is None or scene.compared is None:
        return ""
    moved = found.before is not None and found.before != found.after
    was = _("It was {level}.").format(level=numbered_level(found.before)) if moved and found.before is not None else ""
    change = _("Since {label}: {change}.").format(label=scene.compared.since, change=change_words(found.change))
    return " ".join(filter(None, (change, was, found.fall)))


def _helper(scene: Scene, measure: str) -> MeasureLine:
    """A measure of another principle, with that principle's name."""
    principle = scene.framework.principle_by_id[principle_of(measure)]
    name = _("{number} {principle}").format(number=principle.number, principle=principle.name)
    return MeasureLine(measure, scene.title_of(measure), scene.standings[measure], (name,))
