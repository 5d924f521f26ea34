"""Agreeing an assessment as a whole: who agreed it and when; then put away, or opened again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import AssessmentState
from desktop.core.edits import closing
from desktop.core.record import Record
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.assessment_list import state_words
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import DateLine, Line, labelled
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from datetime import date


def waiting_words(scene: Scene) -> str:
    """What agreeing would leave as it is: levels for now, and measures without an answer; empty where there is none."""
    for_now = sum(each.for_now for each in scene.standings.values())
    blank = sum(not each.answered for each in scene.standings.values())
    parts = (
        (ngettext("{count} level stands for now.", "{count} levels stand for now.", for_now), for_now),
        (ngettext("{count} measure has no answer.", "{count} measures have no answer.", blank), blank),
    )
    said = [words.format(count=count) for words, count in parts if count]
    return " ".join((*said, _("They stay so, and say so when printed."))) if said else ""


class AgreeWhole(Card):
    """A form while the assessment is open; afterwards what was agreed, and the way back."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(Section(_("Agree the whole assessment")), gap=12)
        self._about: str | None = None
        self._proposed = ""
        self._day: date | None = None
        self._label = ""
        self.errors = ErrorSummary()
        self.waiting = Text()
        self.by = Line(_("Who agreed it?"))
        self.when = DateLine(_("When?"), keeps_words=False)
        self.agree_button = Button(_("Agree this assessment"))
        self.state = Text()
        self.note = Quiet()
        self.again_button = Button(_("Open it to changes again"))
        self.away_button = Button(_("Put it in the archive"))
        self._form = QWidget()
        column(
            Text(
                _("Do this when you have talked it over. It can then be read and compared, and not changed by mistake.")
            ),
            self.errors,
            self.waiting,
            labelled(_("Who agreed it?"), self.by, _("Groups and numbers, no names. It is printed.")),
            labelled(_("When?"), self.when),
            wrapped(self.agree_button),
            gap=16,
            parent=self._form,
        )
        self.body.addWidget(self._form)
        self.body.addWidget(self.state)
        self.body.addWidget(self.note)
        self.body.addWidget(wrapped(self.again_button, self.away_button))
        self.agree_button.clicked.connect(self._agree)
        self.again_button.clicked.connect(self._open_again)
        self.away_button.clicked.connect(self._put_away)

    def display(self, scene: Scene) -> None:
        """Show the form, or what was agreed; what is being typed stays as long as it is the same assessment."""
        assessment = scene.assessment
        self.setVisible(assessment is not None)
        if assessment is None:
            return
        self._label = assessment.label
        self.when.reckon(scene.today, scene.organisation.year_start or 4)
        proposed = assessment.agreed_by or closing.proposed_agreed_by(scene.record, assessment.id)
        anew = assessment.id != self._about
        if anew or self.by.text() == self._proposed:
            self.by.setText(proposed)
        if anew or self.when.day() == self._day:
            self.when.display(scene.today, anew=True)
        if anew:
            self.errors.display([])
        self._about, self._proposed, self._day = assessment.id, proposed, scene.today
        open_ = assessment.state is AssessmentState.OPEN
        self._form.setVisible(open_)
        self.waiting.show_words(waiting_words(scene))
        self.state.show_words("" if open_ else state_words(assessment))
        agreed = assessment.agreed_by and not open_
        self.note.show_words(_("Agreed by: {groups}").format(groups=assessment.agreed_by) if agreed else "")
        self.again_button.setVisible(not open_)
        archived = assessment.state is AssessmentState.ARCHIVED
        self.again_button.setText(_("Take it out of the archive") if archived else _("Open it to changes again"))
        self.away_button.setVisible(assessment.state is AssessmentState.AGREED)
        self.setEnabled(not scene.read_only)

    def draft(self) -> tuple[str, str]:
        """Who and when as they are typed; nothing where they are as proposed."""
        typed = self.by.text() != self._proposed or self.when.day() != self._day
        return (self.by.text(), self.when.line.text()) if typed else ("", "")

    def display_draft(self, by: str, when: str) -> None:
        """Show what was typed before."""
        if by or when:
            self.by.setText(by)
            self.when.line.setText(when)

    def _agree(self) -> None:
        about, on, by = self._about, self.when.day(), self.by.text().strip()
        problems: list[tuple[str, QWidget]] = []
        if not by:
            problems.append((_("Say who agreed it, such as “4 staff and 6 patients”."), self.by))
        if on is None:
            problems.append((_("Type the day it was agreed, such as 3 April 2027."), self.when.line))
        self.errors.display(problems)
        if about is None or not by or on is None:
            return
        self._edit(_("Agree the assessment “{label}”"), lambda record: closing.agree_assessment(record, about, on, by))
        if self.again_button.isVisible():
            self.again_button.setFocus()

    def _open_again(self) -> None:
        about = self._about
        if about is not None:
            self._edit(_("Open “{label}” again"), lambda record: closing.open_again(record, about))
            (self.again_button if self.again_button.isVisible() else self.by).setFocus()

    def _put_away(self) -> None:
        about = self._about
        if about is not None:
            self._edit(_("Put “{label}” in the archive"), lambda record: closing.put_away(record, about))
            self.again_button.setFocus()

    def _edit(self, title: str, change: Callable[[Record], Record]) -> None:
        self.edited.emit(Edit(title.format(label=self._label), change))
