"""What is due, as a few questions to be answered where they stand: yes, a new day, or not now."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.asking import Question
from desktop.core.dates import in_full
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import DateLine, labelled
from desktop.ui.widgets.layout import Card, Rule, column, empty, wrapped
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext

MOST_ASKED = 5


class QuestionRow(QWidget):
    """One question with its answers; the field for a new day shows once it is wanted."""

    said_yes = Signal(object)
    said_later = Signal(object, object)
    said_not_now = Signal(object)
    lead_wanted = Signal(object)

    def __init__(self, question: Question, today: date, year_start: int, *, read_only: bool) -> None:
        super().__init__()
        self.question = question
        self.yes = self._button(question.yes, Button)
        self.later = self._button(question.later, Button)
        self.lead = self._button(question.lead, LinkButton if question.yes or question.later else Button)
        self.not_now = self._button(_("Not now"), LinkButton)
        self.later.setCheckable(True)
        self.when = DateLine(f"{question.later}. {question.words}", today, year_start, keeps_words=False)
        self.save = self._button(_("Save the day"), Button)
        self.problem = Text()
        self.problem.setProperty("tone", "late")
        self.problem.hide()
        self.day = QWidget()
        field = QWidget()
        column(labelled(question.later, self.when), parent=field)
        column(wrapped(field, self.save, gap=12), self.problem, gap=4, parent=self.day)
        self.day.hide()
        for each in (self.yes, self.later, self.save):
            each.setEnabled(not read_only)
        detail = (Quiet(question.detail),) if question.detail else ()
        answers = [each for each in (self.yes, self.later, self.lead, self.not_now) if each.text()]
        column(Rule(), Strong(question.words), *detail, wrapped(*answers, gap=8), self.day, gap=6, parent=self)
        self.yes.clicked.connect(lambda: self.said_yes.emit(self.question))
        self.later.toggled.connect(self._ask_day)
        self.lead.clicked.connect(lambda: self.lead_wanted.emit(self.question))
        self.not_now.clicked.connect(lambda: self.said_not_now.emit(self.question))
        self.save.clicked.connect(self._save)
        self.when.line.returnPressed.connect(self._save)

    def _button(self, words: str, kind: type[Button]) -> Button:
        made = kind(words, name=f"{words}. {self.question.words}", parent=self)
        made.setHidden(not words)
        return made

    def _ask_day(self, wanted: bool) -> None:
        self.day.setVisible(wanted)
        if wanted:
            self.when.setFocus()

    def _save(self) -> None:
        day = self.when.day()
        self.problem.show_words("" if day else _("Type a day, such as 3 4 27 or end of May."))
        if day is None:
            self.when.setFocus()
        else:
            self.said_later.emit(self.question, day)


class QuestionsCard(Card):
    """Hidden while nothing is asked; a few questions at a time, more only when the person wants them."""

    answered = Signal(object)
    """A Question whose own yes was said."""
    moved = Signal(object, object)
    """A Question and the new day for what it is about."""
    put_off = Signal(object)
    """Keys of questions not to be asked again today."""
    led = Signal(object)
    """A Question to be answered on the page of the thing."""
    told_more = Signal(str)
    """The id of an action that was just said to be done, to say what changed."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.rows: tuple[QuestionRow, ...] = ()
        self._batch: frozenset[str] = frozenset()
        self._open: tuple[Question, ...] = ()
        self._shown: object = None
        self.finished = ""
        self.heading = Section(_("Since you last opened this"))
        self.last = Quiet()
        self.done = Text()
        self.difference = LinkButton(_("Say what changed →"))
        self._done = wrapped(self.done, self.difference, gap=8)
        self._list = column(gap=12)
        self.more = Button("")
        self.none_now = LinkButton(_("Not now, for all of these"))
        for part in (self.heading, self.last, self._done):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        self.body.addWidget(wrapped(self.more, self.none_now, gap=16))
        self._done.hide()
        self.more.clicked.connect(self._ask_more)
        self.none_now.clicked.connect(self._put_all_off)
        self.difference.clicked.connect(lambda: self.told_more.emit(self.finished))
        self.hide()

    def display(
        self, asked: Sequence[Question], last: date | None, today: date, year_start: int, *, read_only: bool
    ) -> None:
        """Show the first few of these."""
        self._open = tuple(asked)
        self._reckoned = (today, year_start, read_only)
        keys = [each.key for each in self._open]
        if not self.rows and not self._batch:
            self._batch = frozenset(keys[:MOST_ASKED])
        self._fill()
        if last is not None:
            self.last.setText(_("Last time was {day}.").format(day=in_full(last)))
        self.setVisible(bool(self._open) or not self._done.isHidden())

    def _fill(self) -> None:
        today, year_start, read_only = self._reckoned
        shown = tuple(each for each in self._open if each.key in self._batch)
        left = len(self._open) - len(shown)
        words = ngettext("Ask me {count} more", "Ask me {count} more", min(left, MOST_ASKED))
        self.more.setText(words.format(count=min(left, MOST_ASKED)))
        self.more.setVisible(not shown and left > 0)
        self.none_now.setVisible(len(shown) > 1)
        if (shown, self._reckoned) == self._shown:
            return
        focused = self.window().focusWidget()
        had_focus = any(row.isAncestorOf(focused) for row in self.rows)
        self._shown = (shown, self._reckoned)
        kept = {each.question: each for each in self.rows}
        for old in self.rows:
            self._list.removeWidget(old)
            if old.question not in shown:
                old.hide()
                old.deleteLater()
        self.rows = tuple(
            kept.get(each) or self._row(QuestionRow(each, today, year_start, read_only=read_only)) for each in shown
        )
        for row in self.rows:
            self._list.addWidget(row)
        if had_focus:
            self._focus_next()

    def _focus_next(self) -> None:
        """After an answer the next question has the focus, not the end of the page."""
        first = next((each for row in self.rows for each in (row.yes, row.lead) if each.text()), None)
        target = first or (self.difference if not self._done.isHidden() else self.more)
        target.setFocus()

    def _row(self, made: QuestionRow) -> QuestionRow:
        made.said_yes.connect(self._say_yes)
        made.said_later.connect(self.moved)
        made.said_not_now.connect(lambda question: self.put_off.emit((question.key,)))
        made.lead_wanted.connect(self.led)
        return made

    def _say_yes(self, question: Question) -> None:
        self.answered.emit(question)

    def show_finished(self, action_id: str, title: str) -> None:
        """Say that an action is done, with the way to say what changed."""
        self.finished = action_id
        self.done.setText(_("✓ “{title}” is done.").format(title=title))
        self._done.show()
        self.show()

    def _put_all_off(self) -> None:
        self.put_off.emit(tuple(row.question.key for row in self.rows))

    def take_back_finished(self) -> None:
        """Say it no more: the action is open again."""
        self.finished = ""
        self._done.hide()

    def _ask_more(self) -> None:
        self._batch = frozenset(each.key for each in self._open[:MOST_ASKED])
        self._fill()
        self._focus_next()

    def forget(self) -> None:
        """Begin anew, for another record or another day."""
        self._batch, self._shown = frozenset(), None
        self._done.hide()
        empty(self._list)
        self.rows = ()
