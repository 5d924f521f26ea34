"""For the trustees: what their page needs beyond the assessment, each question with where its answer is printed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.board import MOST_ASKED, board_paper, lines_of, purpose_words
from desktop.core.edits.boarding import fill_in
from desktop.core.said import FIRST_MONTH
from desktop.core.voices import BoardPaper, PaperFor
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _

WIDEST = 720

if TYPE_CHECKING:
    from datetime import date

Show = Callable[[BoardPaper], None]


class BoardPaperPage(Page):
    """Every field saves itself into the paper of the assessment that is open; one function for each shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("For the trustees"))
        self._scene: Scene | None = None
        self._shows: list[Show] = []
        self._fields: list[QWidget] = []
        self._days: list[DateLine] = []
        self.errors = ErrorSummary()
        self.ask = Paragraph(_("What do you ask of trustees?"))
        self.too_many = Text()
        self.too_many.setProperty("tone", "late")
        self.too_many.hide()
        self.report_button = Button(_("See the trustees’ page"), primary=True)
        self.report_button.clicked.connect(lambda: self.go("reports", "trustees"))
        self.new_button = Button(_("New assessment…"), primary=True)
        self.new_button.clicked.connect(lambda: self.go("new_assessment"))
        self._cards = QWidget()
        cards = (self._meeting(), self._message(), self._worries())
        column(*cards, wrapped(self.report_button), gap=16, parent=self._cards)
        self._cards.setMaximumWidth(look().px(WIDEST))
        self.body.addWidget(self.errors)
        self.body.addWidget(self._cards)
        self.body.addWidget(wrapped(self.new_button))
        self.body.addStretch(1)

    # The questions

    def _meeting(self) -> Card:
        purposes: list[tuple[str, object]] = [(purpose_words(each), each) for each in PaperFor]
        purpose = Choice(_("What is the page for?"), purposes)
        purpose.chosen.connect(lambda said: self._change(_("What is the page for?"), purpose=said))
        self._keep(purpose, lambda paper: purpose.display(paper.purpose))
        return Card(
            Section(_("The meeting")),
            self._day("meeting_on", _("When do trustees meet?")),
            labelled(purpose.accessibleName(), purpose),
            self._line("author_role", _("Who writes it?"), _("A role, such as “Manager”. It stands in the appendix.")),
            self._line("sponsor", _("Which trustee stands behind it?"), _("A role, such as “Chair”.")),
            self._day("next_on", _("When will trustees look at this again?")),
            gap=20,
        )

    def _message(self) -> Card:
        words = self.ask.accessibleName()
        hint = _("Up to three lines, each with what it costs. “Agree £600 a year for people’s costs.”")
        asked = labelled(words, self.ask, hint)
        asked.insertWidget(2, self.too_many)
        self.ask.committed.connect(self._ask)
        self._keep(self.ask, lambda paper: self.ask.display(paper.ask))
        return Card(
            Section(_("What you ask and tell")),
            asked,
            self._words("summary", _("Summary"), _("Whoever stops here knows the main message.")),
            gap=20,
        )

    def _worries(self) -> Card:
        return Card(
            Section(_("Worries and risks")),
            Quiet(_("Please do not name patients or describe anyone’s health.")),
            Quiet(_("If someone may be unsafe now, act at once. Do not write it here. In danger: 999.")),
            self._words("safety_worry", _("One safety worry"), _("And what is done. It is on the first page.")),
            self._words("risks", _("Risks, costs and fairness"), _("What if nothing is done? Who might lose out?")),
            gap=20,
        )

    def _keep(self, field: QWidget, show: Show) -> None:
        self._fields.append(field)
        self._shows.append(show)

    def _line(self, field: str, words: str, why: str) -> QVBoxLayout:
        line = Line(words)
        line.committed.connect(lambda said: self._change(words, **{field: said}))
        self._keep(line, lambda paper: line.display(getattr(paper, field)))
        return labelled(words, line, why)

    def _words(self, field: str, words: str, why: str) -> QVBoxLayout:
        paragraph = Paragraph(words)
        paragraph.committed.connect(lambda said: self._change(words, **{field: said}))
        self._keep(paragraph, lambda paper: paragraph.display(getattr(paper, field)))
        return labelled(words, paragraph, why)

    def _day(self, field: str, words: str) -> QVBoxLayout:
        line = DateLine(words, keeps_words=False)
        line.committed.connect(lambda day, _words: self._change(words, **{field: day}))
        self._days.append(line)

        def show(paper: BoardPaper) -> None:
            day: date | None = getattr(paper, field)
            line.display(day)

        self._keep(line, show)
        return labelled(words, line)

    # Showing and changing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self._scene = scene
        assessment = scene.assessment
        self._cards.setVisible(assessment is not None)
        self.new_button.setVisible(assessment is None)
        self.new_button.setEnabled(not scene.read_only)
        if assessment is None:
            self.subtitle.setText(_("The trustees’ page tells of an assessment. There is none yet."))
            return
        words = _("For the trustees’ page about {label}. All of it can be left open.")
        self.subtitle.setText(words.format(label=assessment.label))
        for line in self._days:
            line.reckon(scene.today, scene.organisation.year_start or FIRST_MONTH)
        paper = board_paper(scene.record, assessment.id) or BoardPaper(assessment.id)
        for show in self._shows:
            show(paper)
        for field in self._fields:
            field.setEnabled(not scene.read_only)
        self._refuse(self.ask.toPlainText())

    def _change(self, words: str, **changes: object) -> None:
        assessment_id = self._scene.assessment_id if self._scene is not None else None
        if assessment_id is not None:
            title = _("Change “{field}”").format(field=words)
            self.edit(title, lambda record: fill_in(record, assessment_id, **changes))

    def _ask(self, said: str) -> None:
        if not self._refuse(said):
            self._change(self.ask.accessibleName(), ask=said)

    def _refuse(self, said: str) -> bool:
        """Say that it is too much, and whether it is; the words stay in the field."""
        many = len(lines_of(said)) > MOST_ASKED
        words = _("Three lines at most are printed. Please put the rest in the summary.") if many else ""
        if words != self.too_many.text():
            self.too_many.show_words(words)
            self.errors.display([(words, self.ask)] if many else [])
        return many
