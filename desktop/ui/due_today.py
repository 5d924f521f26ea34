"""What fell due since the record was last opened, asked on a page; "not now" lasts for today."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.core.asking import Asks, Question, questions
from desktop.core.edits.answers_due import say_later, say_yes
from desktop.core.text import shortened
from desktop.storage.visits import Visit
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.questions_card import QuestionsCard
from desktop.words import _

PAGES = {
    Asks.ACTION: "action",
    Asks.CHECK_IN: "action",
    Asks.READING: "success",
    Asks.EVIDENCE: "evidence",
    Asks.CONSENT: "quotes",
    Asks.REPLY: "said",
    Asks.REVIEW: "new_assessment",
}
"""The page on which each kind of question is settled at length."""


class DueToday(QObject):
    """Ties the card of questions to the page it stands on; `visit` says when the record was last opened."""

    put_off = Signal(object)
    """Keys of questions not to be asked again today."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._scene: Scene | None = None
        self._visit: Visit | None = None
        self._about: tuple[str, date] | None = None
        self.card = QuestionsCard()
        self.card.answered.connect(self._yes)
        self.card.moved.connect(self._later)
        self.card.put_off.connect(self.put_off)
        self.card.led.connect(self._lead)
        self.card.told_more.connect(lambda action: page.go("action", action))

    def display_visit(self, visit: Visit) -> None:
        """Take today's visit of the record, before the scene is shown."""
        self._visit = visit

    def display(self, scene: Scene) -> None:
        """Ask what is due and was not put off today; nothing on the first visit of a record."""
        visit, about = self._visit, (scene.record.id, scene.today)
        if about != self._about:
            self._about = about
            self.card.forget()
        self._scene = scene
        finished = scene.record.actions.get(self.card.finished)
        if finished is None or finished.open:
            self.card.take_back_finished()
        last = visit.last if visit is not None else None
        asked: tuple[Question, ...] = ()
        if visit is not None and last is not None:
            found = questions(scene.record, scene.framework, scene.today)
            asked = tuple(each for each in found if each.key not in visit.put_off)
        year_start = scene.organisation.year_start or 4
        self.card.display(asked, last, scene.today, year_start, read_only=scene.read_only)

    def _yes(self, question: Question) -> None:
        scene = self._scene
        if scene is None:
            return
        today = scene.today
        self._page.edit(_edit_words(question, question.yes), lambda record: say_yes(record, question, today))
        action = self._scene.record.actions.get(question.about) if self._scene is not None else None
        if question.kind is Asks.ACTION and action is not None and not action.open:
            self.card.show_finished(action.id, shortened(action.title, 60))

    def _later(self, question: Question, day: date) -> None:
        if self._scene is not None:
            today = self._scene.today
            words = _edit_words(question, question.later)
            self._page.edit(words, lambda record: say_later(record, question, day, today))

    def _lead(self, question: Question) -> None:
        about = "" if question.kind is Asks.REVIEW else question.about
        self._page.go_requested.emit(Place(PAGES[question.kind], about))


def _edit_words(question: Question, answer: str) -> str:
    return _("{answer}: {question}").format(answer=answer, question=shortened(question.words, 60))
