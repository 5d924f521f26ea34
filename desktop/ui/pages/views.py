"""Whose views the open assessment asks for, and asking for one more."""

from PySide6.QtCore import Signal

from desktop.core.assessment import Group, State
from desktop.core.edits import assessing
from desktop.core.edits.assessing import first_group
from desktop.core.labels import group_in_sentence, group_name
from desktop.core.record import Organisation, Size
from desktop.core.views import state_of
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.match_card import MatchCard
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Section, Strong, Text
from desktop.ui.widgets.view_card import ViewCard
from desktop.words import _


def why_ask(group: Group, organisation: Organisation) -> str:
    """What a group adds, and how it answers, in a sentence; of staff only where there are any."""
    if group is Group.VOLUNTEERS and organisation.paid_staff is Size.NONE:
        return _("They know how the work is done day by day.")
    return {
        Group.PATIENTS: _("They know what it is like. They answer one plain sentence for each measure."),
        Group.CARERS: _("They see what others miss. They answer one plain sentence for each measure."),
        Group.STAFF: _("They know how the work is done day by day."),
        Group.VOLUNTEERS: _("They often hear what people do not tell staff."),
        Group.TRUSTEES: _("They answer for the organisation. Their view shows beside the others."),
        Group.PARTNERS: _("They see you from outside. Their view shows beside the others."),
    }[group]


class ViewsPage(Page):
    """A card for each view; a row for each group that could still be asked."""

    told_requested = Signal(str, bool)
    """Words worth saying, and whether Undo takes back what they tell."""
    form_requested = Signal(str)
    """The id of a view whose form is to be saved in Excel."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("Whose views"))
        self._scene: Scene | None = None
        self._key: object = None
        self.cards: dict[Group, ViewCard] = {}
        self.offers: dict[Group, RowButton] = {}
        self._list = column(gap=16)
        self._more = column(gap=0)
        self._ask = Card(Section(_("Ask for one more view")), gap=4)
        self._ask.body.addLayout(self._more)
        self.start_button = Button(_("Take stock"), primary=True)
        self.start_button.clicked.connect(lambda: self.command_requested.emit("start"))
        self._start = wrapped(self.start_button)
        self.match = MatchCard()
        self.match.edited.connect(self.edited)
        self.match.told_requested.connect(self._tell_agreed)
        self.sides = Text(_("Most of you are patients or carers. Ask those who run things and those who use them."))
        self.body.addWidget(self._start)
        self.body.addWidget(self.sides)
        self.body.addLayout(self._list)
        self.body.addWidget(self._ask)
        self.body.addWidget(self.match)
        self.body.addStretch(1)

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show the views asked for; the cards are made anew only when there are other views."""
        if scene is None:
            return
        self._scene = scene
        self._start.setVisible(scene.assessment is None)
        self.start_button.setEnabled(not scene.answers_fixed)
        self.subtitle.setText(
            _("Patients and carers see what nobody else can. Ask one more group whenever you are ready.")
            if scene.assessment
            else _("Take stock first. Then you can ask others how they see it.")
        )
        key = (scene.assessment_id, tuple(each.id for each in scene.views), scene.organisation)
        if key != self._key:
            self._key = key
            self._build(scene)
        self._ask.setVisible(scene.assessment is not None and bool(self.offers) and not scene.answers_fixed)
        for card in self.cards.values():
            card.display(scene, only=len(scene.views) == 1)
        self.sides.setVisible(scene.assessment is not None and scene.organisation.mostly_patients)
        self.match.display(scene, scene.standings)

    def trail(self) -> tuple[str, ...]:
        """Assess, and whose views."""
        return (_("Assess"), _("Whose views"))

    def _build(self, scene: Scene) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget())
        empty(self._list)
        self.cards = {}
        for view in scene.views:
            card = ViewCard(scene, view)
            card.edited.connect(self.edited)
            card.answer_requested.connect(self._go_answer)
            card.removed.connect(lambda words, group=view.group: self._tell_removed(words, group))
            card.forms_requested.connect(lambda group: self.go("forms", "", group))
            card.excel_requested.connect(lambda view_id=view.id: self.form_requested.emit(view_id))
            card.meeting_requested.connect(lambda group: self.go("meeting", "", group))
            card.measure_requested.connect(lambda measure, group: self.go("measure", measure, group))
            self.cards[view.group] = card
            self._list.addWidget(card)
        empty(self._more)
        self.offers = {}
        for group in self._possible(scene):
            name = group_name(group, scene.organisation)
            why = why_ask(group, scene.organisation)
            offer = RowButton(column(Strong(name), Text(why), gap=2), name=f"{name}. {why}")
            offer.lead_on(_("Ask {group}").format(group=group_in_sentence(group, scene.organisation)))
            offer.clicked.connect(lambda _checked=False, wanted=group: self._ask_for(wanted))
            self.offers[group] = offer
            self._more.addWidget(offer)
        self.body.removeWidget(self._ask)
        place = self.body.indexOf(self._list)
        self.body.insertWidget(place if len(scene.views) == 1 else place + 1, self._ask)
        if had_focus:
            self.top()

    def _possible(self, scene: Scene) -> tuple[Group, ...]:
        """The groups not asked yet; where nobody is paid, the volunteers are those who run things."""
        asked = {each.group for each in scene.views}
        if first_group(scene.record) is Group.VOLUNTEERS:  # “staff” reads “volunteers” there: never both
            asked |= {Group.STAFF, *((Group.VOLUNTEERS,) if Group.STAFF in asked else ())}
        return tuple(each for each in Group if each not in asked)

    def _ask_for(self, group: Group) -> None:
        scene = self._scene
        if scene is None or scene.assessment_id is None:
            return
        assessment = scene.assessment_id
        self.edit(
            _("Ask {group} for their view").format(group=group_in_sentence(group, scene.organisation)),
            lambda record: assessing.ask_for_view(record, assessment, group),
        )
        if group in self.cards:
            self.cards[group].people.setFocus()
            self.view.ensureWidgetVisible(self.cards[group])

    def _tell_removed(self, words: str, group: Group) -> None:
        """Undo is offered once the view has gone; where it could not go, that has been said."""
        if group not in self.cards:
            self.told_requested.emit(words, True)

    def _tell_agreed(self, words: str, undoable: bool) -> None:
        """The button has gone with what it agreed."""
        self.top()
        self.told_requested.emit(words, undoable)

    def _go_answer(self, group: str) -> None:
        """To the first measure this group has not answered, in its own tab."""
        scene = self._scene
        if scene is None:
            return
        view = next((each for each in scene.views if each.group.value == group), None)
        asked = list(scene.standings)
        if view is None or not asked:
            return
        silent = (each for each in asked if state_of(scene.record, view, each) is State.NOT_ASSESSED)
        self.go("measure", next(silent, asked[0]), group)
