"""One view of one measure: its answer or its tally of forms, what is said of it, and what an answer brings up next."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.applicability import why_it_may_not_apply
from desktop.core.assessment import PEOPLE, Mode, Perspective, PerspectiveRating, State
from desktop.core.differences import forms
from desktop.core.edits import answering, assessing, planning, rating
from desktop.core.framework import Measure
from desktop.core.labels import group_in_sentence, group_name
from desktop.core.record import Record
from desktop.core.wording import title_of
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_offer import ActionOffer
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Paragraph, labelled
from desktop.ui.widgets.layout import Card, add, column, wrapped
from desktop.ui.widgets.measure_words import (
    answer_choices,
    challenge_words,
    not_applicable_form,
    own_question,
    privacy_line,
    scale_note,
)
from desktop.ui.widgets.rating_picker import NOTHING, Answer, RatingPicker
from desktop.ui.widgets.star_row import StarRow
from desktop.ui.widgets.tally_form import Counts, TallyForm
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext


class ViewPanel(QWidget):
    """Answers for one group. Patients and carers see their own question and the plain answers."""

    edited = Signal(object)
    action_requested = Signal(str)
    """The id of an action to show."""
    forms_requested = Signal(str)
    """To key in whole forms of a group, by its value."""
    ask_requested = Signal()
    """To ask patients for their view."""

    def __init__(self, scene: Scene, measure: Measure, view: Perspective) -> None:
        super().__init__()
        self.measure = measure
        self.view = view
        self._people = view.group in PEOPLE
        self._leads = answering.leading_view(scene.views) == view
        self._today = scene.today
        self._stored: Answer = NOTHING
        self._reason = ""
        self._said: PerspectiveRating | None = None
        self._organisation = scene.organisation
        self._build_answers(scene)
        self._build_words(scene)
        self.find_out = ActionOffer(measure.title, _("+ Add finding out to the action plan"))
        self.find_out.add_requested.connect(self._add_find_out)
        self.find_out.open_requested.connect(self.action_requested)
        self._unknown = Card(Text(_("Who could tell you, and by when?")), self.find_out, gap=4)
        self.ask_patients = LinkButton(_("Ask patients for their view"))
        self.ask_patients.clicked.connect(self.ask_requested)
        self._held = Card(
            Text(_("This counts as 2: patients have not confirmed the 3 yet.")),
            Quiet(_("Ask them for their view, or add evidence of people’s experience.")),
            self.ask_patients,
            gap=4,
        )
        laid = column(*self._heads, self.picker, self._tally_place, parent=self)
        add(laid, self._replaces, self._more, self._why, self.reason, self._unknown, self._held, self._words)

    # What it is made of

    def _build_answers(self, scene: Scene) -> None:
        group = group_in_sentence(self.view.group, scene.organisation)
        if self._people:
            choices = answer_choices(self.measure, self.view.group)
            self.picker = RatingPicker(choices, dont_know=_("Don’t know"), not_applicable=_("Not for me"))
            self._heads: tuple[QWidget, ...] = (
                Section(own_question(self.measure, self.view.group)),
                Quiet(scale_note()),
                Strong(_("What do {group} say?").format(group=group)),
            )
        else:
            self.picker = RatingPicker(
                answer_choices(self.measure, self.view.group),
                dont_know=_("We don’t know"),
                not_applicable=_("Does not apply to us…") if self._leads else _("Does not apply to us"),
            )
            hint = why_it_may_not_apply(self.measure, scene.organisation) if self._leads else ""
            self._heads = (Strong(_("Which is nearest to you? Between two, choose the lower.")),)
            if hint:
                self._heads += (Quiet(_("This may not be about your work. If so, say that it does not apply.")),)
        self._hint = why_it_may_not_apply(self.measure, scene.organisation)
        self.picker.chosen.connect(self._choose)
        self.tally: TallyForm | None = None
        self._tally_place = column()
        self.reason = not_applicable_form()
        self.reason.saved.connect(self._save_reason)
        self.reason.cancelled.connect(self._keep_answer)
        self._why = Text()
        self.separate = LinkButton(_("Count separate forms"))
        self.separate.clicked.connect(self._switch)
        self._replaces = Quiet()
        self.stars: StarRow | None = None
        if self._people:
            self.stars = StarRow(self.measure.id, self.separate)
            self.stars.starred.connect(self._star)
            self._more: QWidget = self.stars
        else:
            self._more = wrapped(self.separate)
            if len(scene.views) < 2:
                self._more.hide()

    def _build_words(self, scene: Scene) -> None:
        self.note = Paragraph(_("What makes you say so?"))
        self.note.committed.connect(self._comment)
        question = _("What did they say about it?") if self._people else _("What makes you say so?")
        self._words = QWidget()
        column(labelled(question, self.note, privacy_line()), parent=self._words)
        self.note.setAccessibleName(question)
        self._named = group_name(self.view.group, scene.organisation)

    # Showing

    def display(self, scene: Scene) -> None:
        """Show what the group says now; what is being typed stays."""
        said = rating.view_rating(scene.record, self.view.id, self.measure.id)
        standing = scene.standings[self.measure.id]
        self._stored = self._answer(scene)
        if self.reason.isHidden():
            self.picker.display(self._stored)
        settled = rating.measure_rating(scene.record, self.view.assessment, self.measure)
        self._reason = settled.reason if settled.state is State.NOT_APPLICABLE else ""
        self._why.show_words(_("Because: {reason}").format(reason=self._reason) if self._reason and self._leads else "")
        self._follow_mode(said)
        if self.tally is not None:
            self.tally.display(said.counts)
        self.note.display(said.comment)
        if self.stars is not None:
            starred = scene.record.perspectives[self.view.id].starred
            look = scene.record.assessments[self.view.assessment]
            self.stars.display(starred, [title_of(scene.record, scene.framework, look, each) for each in starred])
        planned = planning.finding_out(scene.record, self.measure)
        self._unknown.setVisible(self._leads and standing.state is State.DONT_KNOW)
        self.find_out.display(planned)
        self._held.setVisible(self._leads and standing.held)

    def commit(self) -> None:
        """Say what is being typed."""
        self.reason.commit()
        self.note.commit()
        if self.tally is not None:
            self.tally.commit()

    def draft(self) -> tuple[str, str]:
        """The question that is open, and the answer typed so far."""
        return ("not applicable", self.reason.typed()) if not self.reason.isHidden() else ("", "")

    def display_draft(self, asked: str, reason: str) -> None:
        """Open the question again with what was typed before."""
        self.picker.display((State.NOT_APPLICABLE, None))
        self.reason.ask(reason, challenge_words(self.measure))

    def focus_first(self) -> None:
        """Put the focus on the answer."""
        if self.tally is not None and not self.tally.isHidden():
            self.tally.setFocus()
        else:
            self.picker.setFocus()

    def _answer(self, scene: Scene) -> Answer:
        """The group's answer; for the view that leads, that the measure does not apply or is not known, if settled."""
        settled = scene.standings[self.measure.id].state
        said = rating.view_rating(scene.record, self.view.id, self.measure.id)
        if self._leads and settled is State.NOT_APPLICABLE:
            return settled, None
        if said.mode is Mode.TALLY:
            return State.NOT_ASSESSED, None
        if self._leads and said.state is State.NOT_ASSESSED and len(scene.views) == 1:
            return settled, scene.standings[self.measure.id].level
        return said.state, said.level

    def _follow_mode(self, said: PerspectiveRating) -> None:
        """Show forms or one answer as they are stored; what the person has opened meanwhile stays open."""
        before, self._said = self._said, said
        if said.mode is Mode.TALLY and (before is None or before.mode is not Mode.TALLY):
            self._count_separately()
        elif said.state is not State.NOT_ASSESSED and said.mode is Mode.GROUP and before != said:
            self._answer_together()
        self._tell_what_gives_way()

    def _tell_what_gives_way(self) -> None:
        said, counting = self._said, self.picker.isHidden()
        words = ""
        if said is not None and counting and said.mode is Mode.GROUP and said.state is not State.NOT_ASSESSED:
            words = _("Forms that are counted take the place of the group’s one answer.")
        elif said is not None and not counting and said.mode is Mode.TALLY:
            count = forms(said)
            words = ngettext(
                "One answer takes the place of the {count} form that is counted.",
                "One answer takes the place of the {count} forms that are counted.",
                count,
            ).format(count=count)
        self._replaces.show_words(words)

    def _count_separately(self) -> None:
        """Show number fields in place of the one answer."""
        if self.tally is None:
            self.tally = TallyForm(self.view.group, self._organisation)
            self.tally.counted.connect(self._count)
            self.tally.forms_requested.connect(lambda: self.forms_requested.emit(self.view.group.value))
            self._tally_place.addWidget(self.tally)
        self.tally.show()
        self.picker.hide()
        self.separate.setText(_("Give one answer for the group"))

    def _answer_together(self) -> None:
        """Show the one answer in place of number fields."""
        self.picker.show()
        if self.tally is not None:
            self.tally.hide()
        self.separate.setText(_("Count separate forms"))

    def _switch(self) -> None:
        if self.picker.isHidden():
            self._answer_together()
        else:
            self._count_separately()
            if self.tally is not None and self._said is not None:
                self.tally.display(self._said.counts)
        self._tell_what_gives_way()

    # Asking for changes

    def _edit(self, title: str, change: Callable[[Record], Record]) -> None:
        self.edited.emit(Edit(title.format(group=self._named, title=self.measure.title), change))

    def _choose(self, answer: Answer) -> None:
        state, level = answer
        if state is State.NOT_APPLICABLE and self._leads:
            self.reason.ask(self._reason or self._hint, challenge_words(self.measure))
            return
        self.reason.hide()
        self._edit(
            _("{group} on “{title}”"),
            lambda record: answering.choose(record, self.view.id, self.measure, state, level),
        )

    def _keep_answer(self) -> None:
        self.picker.display(self._stored)
        self.picker.setFocus()

    def _save_reason(self, reason: str) -> None:
        self._edit(
            _("“{title}” does not apply"),
            lambda record: rating.does_not_apply(record, self.view.assessment, self.measure, reason, self._today),
        )

    def _count(self, counts: Counts) -> None:
        self._edit(
            _("Forms of {group} on “{title}”"),
            lambda record: rating.tally(record, self.view.id, self.measure, counts),
        )

    def _comment(self, words: str) -> None:
        self._edit(
            _("Words of {group} on “{title}”"),
            lambda record: rating.comment(record, self.view.id, self.measure, words),
        )

    def _star(self, given: bool) -> None:
        self._edit(
            _("Star for “{title}”") if given else _("Star taken from “{title}”"),
            lambda record: assessing.star(record, self.view.id, self.measure.id, starred=given),
        )

    def _add_find_out(self) -> None:
        self._edit(
            _("Add an action for “{title}”"),
            lambda record: planning.add_actions(record, planning.find_out(self.measure)),
        )
