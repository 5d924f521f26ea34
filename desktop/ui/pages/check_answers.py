"""Check answers: what was said on every measure of a principle, what to look at, and calling it finished."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from desktop.core.assessment import State
from desktop.core.differences import Difference
from desktop.core.edits import assessing, planning
from desktop.core.framework import Measure, Principle
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_offer import ActionOffer
from desktop.ui.widgets.answer_rows import AnswerRow
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.match_card import MatchCard
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet, Section, Strong, Text, toned
from desktop.words import _, ngettext

MANY = 2
"""More measures of one principle than this that do not apply are worth another look (the guidance on blanks)."""


class CheckAnswersPage(Page):
    """`place.about` is the principle."""

    told_requested = Signal(str, bool)
    """Words worth saying, and whether Undo takes back what they tell."""

    def __init__(self) -> None:
        super().__init__()
        self._key: object = None
        self._scene: Scene | None = None
        self._principle: Principle | None = None
        self._asked: tuple[Measure, ...] = ()
        self._after = Place("results")
        self._offers: list[tuple[Measure, ActionOffer]] = []
        self._unknown: tuple[str, ...] = ()
        self.title.setText(_("Check your answers"))
        self.state = Strong(_("✓ Completed"))
        toned(self.state, "tone", "on_track")
        self.rows: tuple[AnswerRow, ...] = ()
        self._list = column(gap=0)
        answers = Card()
        answers.body.addLayout(self._list)
        self._build_looks()
        self._build_match()
        self._say = Text()
        for part in (self.state, answers, self._looks, self.match, self._say):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._build_foot()

    def _build_looks(self) -> None:
        self._blank, self._imported, self._set_aside, self._unsure = Text(), Text(), Text(), Text()
        self._finding = column(gap=4)
        self._looks = Card(Section(_("Worth a look")), self._blank, self._imported, self._set_aside, tone="suggest")
        self._looks.body.addWidget(self._unsure)
        self._looks.body.addLayout(self._finding)

    def _build_match(self) -> None:
        self.match = MatchCard()
        self.match.edited.connect(self.edited)
        self.match.told_requested.connect(self._tell_agreed)

    def _build_foot(self) -> None:
        self.back_button = Button(_("← Back"))
        self.back_button.clicked.connect(self._go_back)
        self.finish_button = Button("", primary=True)
        self.finish_button.clicked.connect(lambda: self._finish(finished=True))
        self.next_button = Button("", primary=True)
        self.next_button.clicked.connect(lambda: self.go_requested.emit(self._after))
        self.reopen_button = LinkButton(_("Not finished after all"))
        self.reopen_button.clicked.connect(lambda: self._finish(finished=False))
        self.progress = Quiet()
        buttons = (self.back_button, self.finish_button, self.next_button, self.reopen_button)
        self._foot = PageFoot(*buttons, end=self.progress)
        self._foot.place(self)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show the answers of one principle, the first one if it is not asked about."""
        if scene is None or not scene.principles:
            self._show_nothing()
            return
        self._scene = scene
        number = next((at for at, (each, _asked) in enumerate(scene.principles) if each.id == place.about), 0)
        self._principle, self._asked = scene.principles[number]
        following = scene.principles[number + 1][0] if number + 1 < len(scene.principles) else None
        key = (scene.assessment_id, self._principle.id, self._asked)
        if key != self._key:
            self._key = key
            self._build_rows(scene)
        for each in self.rows:
            each.display(scene)
            each.setEnabled(not scene.answers_fixed)
        self._show_looks(scene)
        self.match.display(scene, [each.id for each in self._asked])
        self._show_steps(scene, following)

    @property
    def offers(self) -> tuple[ActionOffer, ...]:
        """The links that add finding out to the plan, in order."""
        return tuple(offer for _measure, offer in self._offers)

    def trail(self) -> tuple[str, ...]:
        """Assess, the principle, and checking it."""
        named = (f"{self._principle.number} {self._principle.name}",) if self._principle else ()
        return (_("Assess"), *named, _("Check answers"))

    def _show_nothing(self) -> None:
        self._foot.hide()
        self.subtitle.setText(_("There is nothing to check yet."))
        for part in (self.state, self._looks, self.match, self._say):
            part.hide()

    def _build_rows(self, scene: Scene) -> None:
        empty(self._list)
        self.rows = tuple(AnswerRow(scene, each) for each in self._asked)
        for each in self.rows:
            each.change_requested.connect(lambda about: self.go("measure", about))
            each.agree_requested.connect(lambda about: self.go("measure", about, "agree"))
            self._list.addWidget(each)

    def _show_looks(self, scene: Scene) -> None:
        found = [(each, scene.standings[each.id]) for each in self._asked]
        imported = sum(standing.unconfirmed for _measure, standing in found)
        answered = sum(standing.answered for _measure, standing in found)
        blank = len(found) - answered - imported if answered else 0
        aside = sum(standing.state is State.NOT_APPLICABLE for _measure, standing in found)
        unsure = tuple(each for each, standing in found if standing.state is State.DONT_KNOW)
        self._blank.show_words(
            ngettext("{count} measure has no answer yet.", "{count} measures have no answer yet.", blank).format(
                count=blank
            )
            if blank
            else ""
        )
        self._imported.show_words(
            ngettext(
                "{count} imported answer waits for someone to confirm it.",
                "{count} imported answers wait for someone to confirm them.",
                imported,
            ).format(count=imported)
            if imported
            else ""
        )
        self._set_aside.show_words(
            _("{count} measures do not apply to you. Please check these.").format(count=aside) if aside > MANY else ""
        )
        self._show_unsure(scene, unsure)
        self._looks.setVisible(bool(blank or imported or aside > MANY or unsure))

    def _show_unsure(self, scene: Scene, unsure: tuple[Measure, ...]) -> None:
        self._unsure.show_words(
            ngettext(
                "{count} answer is “We don’t know”. Who could tell you, and by when?",
                "{count} answers are “We don’t know”. Who could tell you, and by when?",
                len(unsure),
            ).format(count=len(unsure))
            if unsure
            else ""
        )
        if self._unknown != tuple(each.id for each in unsure):
            self._unknown = tuple(each.id for each in unsure)
            empty(self._finding)
            self._offers = []
            for measure in unsure:
                offer = ActionOffer(measure.title, _("+ Add to action plan: {title}").format(title=measure.title))
                offer.add_requested.connect(lambda about=measure: self._add_find_out(about))
                offer.open_requested.connect(lambda action: self.go("actions", action))
                self._offers.append((measure, offer))
                self._finding.addWidget(offer)
        for measure, offer in self._offers:
            offer.display(planning.finding_out(scene.record, measure))

    def _differences(self, scene: Scene) -> Iterator[Difference]:
        return (scene.differences[each.id] for each in self._asked if each.id in scene.differences)

    def _show_steps(self, scene: Scene, following: Principle | None) -> None:
        if self._principle is None or scene.assessment is None:
            return
        result = scene.results[self._principle.id]
        finished = self._principle.id in scene.assessment.finished
        standings = [scene.standings[each.id] for each in self._asked]
        for_now = any(each.for_now for each in standings)
        self.subtitle.setText(f"{self._principle.number} {self._principle.name}")
        self.state.setVisible(finished)
        self._after = Place("assess", following.id) if following else Place("results")
        self.next_button.setText(
            _("Next: {name} →").format(name=following.name) if following else _("See your results →")
        )
        self.finish_button.setText(_("Use our answers for now") if for_now else _("Mark this principle as finished"))
        self.finish_button.setVisible(not finished and result.answered > 0 and not scene.answers_fixed)
        self.next_button.setVisible(finished or result.answered == 0)
        self.reopen_button.setVisible(finished and not scene.answers_fixed)
        several = any(len(each.answers) > 1 for each in self._differences(scene))
        self._say.show_words(_for_now_words(several=several) if for_now else "")
        self.progress.setText(_("{done} of {all} answered").format(done=result.answered, all=result.asked))
        self._foot.show()

    # What a person does

    def _go_back(self) -> None:
        if self._asked:
            self.go("measure", self._asked[-1].id)

    def _finish(self, *, finished: bool) -> None:
        principle, scene = self._principle, self._scene
        if principle is None or scene is None or scene.assessment_id is None:
            return
        assessment = scene.assessment_id
        words = _("Finish “{name}”") if finished else _("Open “{name}” again")
        self.edited.emit(
            Edit(
                words.format(name=principle.name),
                lambda record: assessing.finish_principle(record, assessment, principle.id, finished=finished),
            )
        )
        (self.next_button if finished else self.finish_button).setFocus()

    def _tell_agreed(self, words: str, undoable: bool) -> None:
        """The button has gone with what it agreed: go on to the next step."""
        following = (self.finish_button, self.next_button, self.back_button)
        next(each for each in following if not each.isHidden()).setFocus()
        self.told_requested.emit(words, undoable)

    def _add_find_out(self, measure: Measure) -> None:
        self.edit(
            _("Add an action for “{title}”").format(title=measure.title),
            lambda record: planning.add_actions(record, planning.find_out(measure)),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.place(self)


def _for_now_words(*, several: bool) -> str:
    """What "for now" means, with one view and with several."""
    if several:
        return _("Levels stand “for now” until you agree. Where views differ, the lowest one stands.")
    return _("Your levels stand “for now” until you have talked them over, best of all with patients.")
