"""Your assessments: which one shows, what is known of it, and agreeing it as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.edits.closing import describe_assessment
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.agree_whole import AgreeWhole
from desktop.ui.widgets.assessment_list import AssessmentList
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Section
from desktop.words import _


class AssessmentsPage(Page):
    """Fields save themselves; agreeing is a form of its own."""

    assessment_requested = Signal(str)
    """The id of an assessment to show."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("Your assessments"))
        self.subtitle.setText(_("Choose which one to look at. An earlier one reads as it did then."))
        self.list = AssessmentList()
        self.compare_button = Button(_("Compare years"))
        self.new_button = Button(_("New assessment…"))
        self.agree = AgreeWhole()
        self._about: str | None = None
        left, right = QWidget(), QWidget()
        column(self.list, wrapped(self.new_button, self.compare_button), gap=16, parent=left)
        column(self._details(), self.agree, gap=16, parent=right)
        self.body.addWidget(TwoColumns(left, right, shares=(1, 1)))
        self.body.addStretch(1)
        self.list.chosen.connect(self.assessment_requested)
        self.agree.edited.connect(self.edited)
        self.compare_button.clicked.connect(lambda: self.go("years"))
        self.new_button.clicked.connect(lambda: self.go("new_assessment"))

    def _details(self) -> Card:
        self.label = Line(_("What it is called"))
        self.lead = Line(_("Who leads it"))
        self.method = Paragraph(_("How you did it"), lines=2)
        self.review = DateLine(_("When the next assessment is due"), keeps_words=False)
        self.label.committed.connect(self._rename)
        self.lead.committed.connect(lambda said: self._change(self.lead.accessibleName(), lead=said))
        self.method.committed.connect(lambda said: self._change(self.method.accessibleName(), method_note=said))
        self.review.committed.connect(lambda day, _words: self._change(_("Next assessment"), review_on=day))
        questions: tuple[QVBoxLayout, ...] = (
            labelled(_("What it is called"), self.label),
            labelled(_("Who leads it"), self.lead, _("A role or initials are enough.")),
            labelled(_("How you did it"), self.method, privacy_line()),
            labelled(_("When the next assessment is due"), self.review),
        )
        self.details = Card(Section(_("About this one")), *questions, gap=16)
        return self.details

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        assessment = scene.assessment
        self.list.display(scene)
        self.compare_button.setVisible(len(scene.record.assessments) > 1)
        self.details.setVisible(assessment is not None)
        self.details.setEnabled(not scene.read_only)
        self.new_button.setEnabled(not scene.read_only)
        self.agree.display(scene)
        if assessment is None:
            return
        anew, self._about = assessment.id != self._about, assessment.id
        self.review.reckon(scene.today, scene.organisation.year_start or 4)
        for line, words in ((self.label, assessment.label), (self.lead, assessment.lead)):
            if anew:
                line.setText(words)
            line.display(words)
        self.method.display(assessment.method_note)
        self.review.display(assessment.review_on, anew=anew)

    def draft(self) -> tuple[str, str]:
        """What is typed in the form for agreeing, to be kept while the window is made anew."""
        return self.agree.draft()

    def display_draft(self, draft: tuple[str, str]) -> None:
        """Show what was typed before."""
        self.agree.display_draft(*draft)

    def _rename(self, words: str) -> None:
        self._change(self.label.accessibleName(), label=words)

    def _change(self, words: str, **changes: object) -> None:
        about = self._about
        if about is not None:
            self.edit(
                _("Change “{field}”").format(field=words),
                lambda record: describe_assessment(record, about, **changes),
            )
