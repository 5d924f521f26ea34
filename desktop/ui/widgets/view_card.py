"""One group whose view an assessment asks for: how many, how they took part, who is missing, how much they answered."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.core.assessment import PEOPLE, Perspective, TookPart
from desktop.core.edits import assessing
from desktop.core.edits.keying import forms_counted
from desktop.core.labels import view_name
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.views import answered_by
from desktop.core.wording import title_of
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.text import Quiet, Section, Strong
from desktop.words import _, ngettext


class ViewCard(Card):
    """Asks for its changes; to type in answers is the page's way to go."""

    edited = Signal(object)
    answer_requested = Signal(str)
    """The group's value."""
    forms_requested = Signal(str)
    meeting_requested = Signal(str)
    excel_requested = Signal()
    """The form of this view is to be saved for others to fill in."""
    removed = Signal(str)
    """The view was asked to go; what to say of it."""
    measure_requested = Signal(str, str)
    """A measure that has a star, and the group's value."""

    def __init__(self, scene: Scene, view: Perspective) -> None:
        super().__init__(gap=12)
        self.view = view
        self._name = view_name(view.group, scene.organisation)
        self._answered = Quiet()
        self.people = NumberField(_("{view}: how many people?").format(view=self._name))
        self.people.committed.connect(self._set_people)
        self.ways = {each: QCheckBox(label(each)) for each in TookPart}
        for each in self.ways.values():
            each.clicked.connect(self._set_ways)
        self.missing = Paragraph(_("{view}: who is missing?").format(view=self._name), lines=2)
        self.missing.committed.connect(self._set_missing)
        self.answer_button = Button(_("Type in their answers"), name=self._speak(_("type in their answers")))
        self.answer_button.clicked.connect(lambda: self.answer_requested.emit(view.group.value))
        self.forms_button = Button(_("Key in printed forms"), name=self._speak(_("key in printed forms")))
        self.forms_button.clicked.connect(lambda: self.forms_requested.emit(view.group.value))
        self.excel_button = Button(_("Send a form in Excel"), name=self._speak(_("send a form in Excel")))
        self.excel_button.clicked.connect(self.excel_requested)
        self.meeting_button = Button(_("Answer in a meeting"), name=self._speak(_("answer in a meeting")))
        self.meeting_button.clicked.connect(lambda: self.meeting_requested.emit(view.group.value))
        self.remove_button = LinkButton(_("Remove this view"), name=self._speak(_("remove this view")))
        self.remove_button.clicked.connect(self._remove)
        ways = QWidget()
        column(Strong(_("How did they take part?")), wrapped(*self.ways.values(), gap=16), gap=4, parent=ways)
        hint = _("Whose voice have you not heard? Name groups, not people.") + " " + privacy_line()
        self._starred: tuple[str, ...] | None = None
        self._count = 0
        self._stars = QWidget()
        self._star_list = column(gap=0, parent=self._stars)
        self.body.addLayout(column(Section(self._name), self._answered, gap=2))
        self.body.addLayout(labelled(_("How many people?"), self.people))
        self.body.addWidget(ways)
        self.body.addLayout(labelled(_("Who is missing?"), self.missing, hint))
        self.body.addWidget(self._stars)
        ways_in = (self.answer_button, self.forms_button, self.excel_button, self.meeting_button)
        self.body.addWidget(wrapped(*ways_in, self.remove_button))

    def display(self, scene: Scene, *, only: bool) -> None:
        """Show what is known of the group's part; the `only` view cannot be removed."""
        view = scene.record.perspectives[self.view.id]
        self._shown = view
        asked = tuple(scene.standings)
        answered = answered_by(scene.record, view, asked)
        self._count = answered
        self._answered.setText(_answered_words(answered, len(asked), forms_counted(scene.record, view)))
        self.people.display(view.people)
        for way, box in self.ways.items():
            box.setChecked(way in view.took_part)
        self.missing.display(view.reach_note)
        self.remove_button.setVisible(not only)
        for each in (self.forms_button, self.excel_button):
            each.setVisible(not only or view.group in PEOPLE)
        self._show_stars(scene, view)
        self.setEnabled(not scene.answers_fixed)

    def _show_stars(self, scene: Scene, view: Perspective) -> None:
        """What matters most to this group, each a way to its measure."""
        if view.starred == self._starred:
            return
        self._starred = view.starred
        empty(self._star_list)
        self.star_links: dict[str, LinkButton] = {}
        self._star_list.addWidget(Strong(_("★ Matters most to them")))
        for measure in view.starred:
            link = LinkButton(
                title_of(scene.record, scene.framework, scene.record.assessments[view.assessment], measure)
            )
            link.clicked.connect(
                lambda _checked=False, about=measure: self.measure_requested.emit(about, view.group.value)
            )
            link.setEnabled(measure in scene.standings)
            self.star_links[measure] = link
            self._star_list.addWidget(link)
        self._stars.setVisible(bool(view.starred))

    def _speak(self, what: str) -> str:
        return _("{view}: {what}").format(view=self._name, what=what)

    def _edit(self, change: Callable[[Record], Record]) -> None:
        self.edited.emit(Edit(_("{view}: who took part").format(view=self._name), change))

    def _set_people(self, people: int | None) -> None:
        self._edit(lambda record: assessing.describe_view(record, self.view.id, people=people))

    def _set_ways(self) -> None:
        ways = tuple(way for way, box in self.ways.items() if box.isChecked())
        self._edit(lambda record: assessing.describe_view(record, self.view.id, took_part=ways))

    def _set_missing(self, words: str) -> None:
        self._edit(lambda record: assessing.describe_view(record, self.view.id, reach_note=words))

    def _remove(self) -> None:
        words = self._removed_words()
        self.edited.emit(
            Edit(
                _("Remove {view}").format(view=self._name),
                lambda record: assessing.drop_view(record, self.view.id),
            )
        )
        self.removed.emit(words)

    def _removed_words(self) -> str:
        """What goes with the view, for Undo to bring back."""
        if not self._count:
            return _("{view} is removed.").format(view=self._name)
        return ngettext(
            "{view} is removed, with its {count} answer.", "{view} is removed, with its {count} answers.", self._count
        ).format(view=self._name, count=self._count)


def _answered_words(answered: int, asked: int, counted: int) -> str:
    """How much a group answered, and on how many forms: "14 of 48 answered, 9 forms counted"."""
    words = _("{answered} of {asked} answered").format(answered=answered, asked=asked)
    if not counted:
        return words
    more = ngettext("{count} form counted", "{count} forms counted", counted).format(count=counted)
    return _("{answered}, {forms}").format(answered=words, forms=more)
