"""Settling one measure: what each view says, the level for now with its reason, and the level that is agreed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.agreeing import why_for_now
from desktop.core.applicability import why_it_may_not_apply
from desktop.core.assessment import HowAgreed, State
from desktop.core.dates import in_full
from desktop.core.edits import answering, rating
from desktop.core.framework import Measure
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.views import levels_of, peoples_level
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Choice, Paragraph, labelled
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.measure_words import (
    challenge_words,
    level_choices,
    not_applicable_form,
    privacy_line,
)
from desktop.ui.widgets.rating_picker import NOTHING, Answer, RatingPicker
from desktop.ui.widgets.reason_form import ReasonForm
from desktop.ui.widgets.text import Strong, Text
from desktop.ui.widgets.views_said import ViewsSaid
from desktop.words import _


class AgreePanel(QWidget):
    """The last tab of a measure with several views."""

    edited = Signal(object)

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self._assessment = scene.assessment_id or ""
        self._today = scene.today
        self._stored: Answer = NOTHING
        self._reason = ""
        self._people: int | None = None
        self._hint = why_it_may_not_apply(measure, scene.organisation)
        self._wanted = 0
        self._how_agreed: HowAgreed | None = None
        self._said = ViewsSaid(measure)
        self._now = Text()
        self._build_choice()
        self.note = Paragraph(_("What was said when you talked about it?"))
        self.note.committed.connect(self._set_note)
        column(
            self._said,
            self._now,
            Strong(_("Which level do you agree on? Between two, choose the lower.")),
            self.picker,
            self.why_level,
            self.why_not,
            self._why,
            self._links,
            self._how,
            labelled(_("What was said when you talked about it?"), self.note, privacy_line()),
            parent=self,
        )

    def _build_choice(self) -> None:
        self.picker = RatingPicker(
            level_choices(self.measure),
            dont_know=_("We don’t know"),
            not_applicable=_("Does not apply to us…"),
        )
        self.picker.chosen.connect(self._choose)
        self.why_not = not_applicable_form()
        self.why_not.saved.connect(self._save_not_applicable)
        self.why_level = ReasonForm(
            _("Why this level?"),
            _("It is above what patients or carers said, so it needs a note. The note is printed.")
            + " "
            + privacy_line(),
            _("Please say why, in a few words."),
        )
        self.why_level.saved.connect(self._save_above)
        for form in (self.why_not, self.why_level):
            form.cancelled.connect(self._keep_answer)
        self._why = Text()
        self.why_button = LinkButton(_("Change the note"))
        self.why_button.clicked.connect(self._ask_why)
        self.reopen_button = LinkButton(_("Take back the agreed level"))
        self.reopen_button.clicked.connect(self._take_back)
        self._links = wrapped(self.why_button, self.reopen_button, gap=16)
        self.how = Choice(
            _("How was it agreed?"), ((label(each), each) for each in (HowAgreed.TOGETHER, HowAgreed.BY_LEAD))
        )
        self.how.chosen.connect(self._set_how)
        self._how = QWidget()
        column(labelled(_("How was it agreed?"), self.how), parent=self._how)

    # Showing

    def display(self, scene: Scene) -> None:
        """Show what is said and what is settled now."""
        self._said.display(scene)
        self._people = peoples_level(levels_of(scene.record, scene.views, self.measure.id))
        self._show_settled(scene)

    def _show_settled(self, scene: Scene) -> None:
        settled = rating.measure_rating(scene.record, self._assessment, self.measure)
        standing = scene.standings[self.measure.id]
        known = settled.state is not State.NOT_ASSESSED and not settled.unconfirmed
        self._stored = (settled.state, settled.agreed_level) if known else NOTHING
        self._reason = settled.reason
        if self.why_not.isHidden() and self.why_level.isHidden():
            self.picker.display(self._stored)
        if not known and standing.level is not None:
            why = why_for_now(levels_of(scene.record, scene.views, self.measure.id), scene.organisation)
            self._now.show_words(_("Level for now: {level}. {why}").format(level=standing.level_words, why=why))
        elif known and settled.on is not None:
            self._now.show_words(
                _("{answer}. Settled on {day}.").format(answer=standing.words, day=in_full(settled.on))
            )
        else:
            self._now.show_words("")
        above = settled.agreed_level is not None and self._people is not None and settled.agreed_level > self._people
        self._why.show_words(
            _("Because: {reason}").format(reason=settled.reason)
            if settled.reason
            else _("This is above what patients or carers said, and no note says why.")
            if above
            else ""
        )
        self.why_button.setVisible(known and (above or bool(settled.reason)))
        self.why_button.setText(_("Change the note") if settled.reason else _("Add a note that says why"))
        self.reopen_button.setVisible(known)
        self.reopen_button.setText(
            _("Take back the agreed level") if settled.agreed_level is not None else _("Take this back")
        )
        self._how.setVisible(settled.agreed_level is not None and not settled.unconfirmed)
        self._how_agreed = settled.how_agreed
        if self.why_level.isHidden():
            self.how.display(settled.how_agreed)
        self.note.display(settled.note)

    def commit(self) -> None:
        """Say what is being typed."""
        self.why_not.commit()
        self.why_level.commit()
        self.note.commit()

    def draft(self) -> tuple[str, str]:
        """The question that is open (a level that needs a reason, by its number), and the answer typed so far."""
        if not self.why_not.isHidden():
            return "not applicable", self.why_not.typed()
        return (str(self._wanted), self.why_level.typed()) if not self.why_level.isHidden() else ("", "")

    def display_draft(self, asked: str, reason: str) -> None:
        """Open the question again with what was typed before."""
        if asked.isdecimal():
            self._wanted = int(asked)
            self.picker.display((State.RATED, self._wanted))
            self.why_level.ask(reason)
        else:
            self.picker.display((State.NOT_APPLICABLE, None))
            self.why_not.ask(reason, challenge_words(self.measure))

    def focus_first(self) -> None:
        """Put the focus on the level."""
        self.picker.setFocus()

    # Asking for changes

    def _edit(self, title: str, change: Callable[[Record], Record]) -> None:
        self.edited.emit(Edit(title.format(title=self.measure.title), change))

    def _choose(self, answer: Answer) -> None:
        state, level = answer
        self.why_not.hide()
        self.why_level.hide()
        if state is State.NOT_APPLICABLE:
            kept = self._reason if self._stored[0] is State.NOT_APPLICABLE else self._hint
            self.why_not.ask(kept, challenge_words(self.measure))
        elif level is None:
            self._edit(
                _("Agree that we don’t know: “{title}”"),
                lambda record: answering.settle_as_unknown(record, self._assessment, self.measure, self._today),
            )
        elif self._people is not None and level > self._people:
            self._wanted = level
            self.why_level.ask(self._reason if self._stored[0] is State.RATED else "")
        else:
            self._agree(level, "")

    def _agree(self, level: int, reason: str) -> None:
        how = self.how.value()
        known = how if isinstance(how, HowAgreed) else HowAgreed.TOGETHER
        self._edit(
            _("Agree a level on “{title}”"),
            lambda record: rating.agree(
                record, self._assessment, self.measure, level, on=self._today, how=known, reason=reason
            ),
        )

    def _save_above(self, reason: str) -> None:
        self._agree(self._wanted, reason)

    def _save_not_applicable(self, reason: str) -> None:
        self._edit(
            _("“{title}” does not apply"),
            lambda record: rating.does_not_apply(record, self._assessment, self.measure, reason, self._today),
        )

    def _ask_why(self) -> None:
        state, level = self._stored
        if state is State.NOT_APPLICABLE:
            self.why_not.ask(self._reason)
        elif level is not None:
            self._wanted = level
            self.why_level.ask(self._reason)

    def _keep_answer(self) -> None:
        self.picker.display(self._stored)
        self.how.display(self._how_agreed)
        self.picker.setFocus()

    def _take_back(self) -> None:
        self.picker.setFocus()
        self._edit(
            _("Take back what was agreed on “{title}”"),
            lambda record: rating.reopen(record, self._assessment, self.measure),
        )

    def _set_how(self, how: object) -> None:
        level = self._stored[1]
        if not isinstance(how, HowAgreed) or level is None:
            return
        if self._people is not None and level > self._people and not self._reason:
            self._wanted = level
            self.why_level.ask()
        else:
            self._agree(level, self._reason)

    def _set_note(self, words: str) -> None:
        self._edit(_("Note on “{title}”"), lambda record: rating.note(record, self._assessment, self.measure, words))
