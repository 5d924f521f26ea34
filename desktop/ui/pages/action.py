"""One action on a page of its own: its fields, how it goes and why, its news, what it serves, and the next one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.action import Action, ActionUpdate, Progress, Status, progress
from desktop.core.action_words import news_of, progress_rule
from desktop.core.edits import planning
from desktop.core.labels import progress_shape, progress_words
from desktop.core.plan_list import Wanted, filter_words, read_wanted, shown
from desktop.core.terms import label
from desktop.core.text import new_id
from desktop.ui.action_steps import ActionSteps
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_form import ActionForm
from desktop.ui.widgets.action_news import ActionNews
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.carried_part import CarriedPart
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.linked_measures import LinkedMeasures
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Section, Text, toned
from desktop.words import _

TONES = {
    Progress.LATE: "late",
    Progress.OFF_TRACK: "late",
    Progress.AT_RISK: "at_risk",
    Progress.ON_TRACK: "on_track",
    Progress.DONE: "accent",
}


class ActionPage(Page):
    """`about` is the action's id, `view` the filter it was come from, as text: Previous and Next stay inside it."""

    told_requested = Signal(str, bool)
    """Something worth saying, and whether Undo takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._place: Place | None = None
        self._order: tuple[str, ...] = ()
        self._view: str | None = None
        self._name = "all"
        self.steps = ActionSteps(self)
        self.form, self.news, self.linked, self.carried = ActionForm(), ActionNews(), LinkedMeasures(), CarriedPart()
        self.back_button, self.previous, self.next_button = (
            Button(_("Back to the plan")),
            Button(_("← Previous")),
            Button(_("Next →")),
        )
        self.tools = (self.back_button,)
        self.where = Quiet()
        self.signal, self.rule, self.source = Section(), Text(), Quiet()
        self.duplicate, self.remove = Button(_("Duplicate")), Button(_("Remove this action"))
        self.gone = Text(_("This action is not in the plan any more."))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.signal_card = Card(self.signal, self.rule, self.carried, self.source, gap=4)
        left, right = QWidget(), QWidget()
        column(self.steps.stop_card, self.steps.outcome, self.form, gap=16, parent=left)
        column(self.news, self.linked, wrapped(self.duplicate, self.remove), gap=16, parent=right)
        self.both = TwoColumns(left, right, shares=(3, 2), stack_under=900)
        self.body.addWidget(wrapped(self.previous, self.next_button, self.where))
        self.body.addWidget(self.gone)
        self.body.addWidget(self.signal_card)
        self.body.addWidget(self.both)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._back)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next_button.clicked.connect(lambda: self._step(1))
        self.form.changed.connect(lambda about, fields: self.steps.change((about,), fields))
        self.linked.changed.connect(lambda about, fields: self.steps.change((about,), fields))
        self.linked.open_requested.connect(lambda measure: self.go("measure", measure))
        self.news.added.connect(self._add_news)
        self.carried.open_requested.connect(lambda about: self.go("action", about, self._view or ""))
        self.duplicate.clicked.connect(self._duplicate)
        self.remove.clicked.connect(self._remove)
        self.steps.stop_card.cancel.clicked.connect(self._show_again)

    # Showing

    def trail(self) -> tuple[str, ...]:
        return (_("Action plan"), self.title.text())

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self._scene = scene
        year_start = scene.organisation.year_start or 4
        self.form.reckon(scene.today, year_start)
        self.news.reckon(scene.today, year_start)
        if place != self._place:
            self._come_to(scene, place)
        action = scene.record.actions.get(place.about)
        for part in (self.both, self.signal_card, self.where, self.previous, self.next_button):
            part.setVisible(action is not None)
        self.gone.setVisible(action is None)
        self.subtitle.setVisible(action is not None)
        for each in (self.form, self.news, self.linked, self.duplicate, self.remove):
            each.setEnabled(not scene.read_only)
        if action is None:
            self.title.setText(_("Action plan"))
            return
        self._show(scene, action)

    def _come_to(self, scene: Scene, place: Place) -> None:
        """Another action: the others around it are those of the filter, as they are on coming here."""
        self._place = place
        self.steps.close_questions()
        wanted = read_wanted(place.view)
        if place.about not in self._order or place.view != self._view:
            actions = scene.record.actions.values()
            found = tuple(each.id for each in shown(actions, wanted, scene.today))
            if place.about not in found:
                wanted = Wanted("all")
                found = tuple(each.id for each in shown(actions, wanted, scene.today))
            self._order, self._name = found, wanted.name
        self._view = place.view

    def _show(self, scene: Scene, action: Action) -> None:
        self.title.setText(action.title)
        self.subtitle.setText(action.reference)
        self.form.display(action)
        self.news.display(action, news_of(scene.record.action_updates.values(), action.id))
        self.linked.display(action, scene.framework)
        self.carried.display(scene.record, action)
        self._show_signal(action, scene.today)
        source = _("Where it came from: {source}.").format(source=label(action.source).lower())
        self.source.show_words(source)
        self.steps.display(scene)
        if action.status is Status.DONE:
            self.steps.ask_about(action)
        self.steps.outcome.close_button.hide()  # on its own page it is in nobody's way
        self._show_where(scene, action)

    def _show_signal(self, action: Action, today: date) -> None:
        signal = progress(action, today)
        self.signal.setText(f"{progress_shape(signal)} {progress_words(action, today)}")
        toned(self.signal, "tone", TONES.get(signal, "ink"))
        self.signal.setAccessibleName(progress_words(action, today))
        self.rule.setText(progress_rule(action, today))

    def _show_where(self, scene: Scene, action: Action) -> None:
        self._order = tuple(each for each in self._order if each in scene.record.actions)
        place = self._order.index(action.id) if action.id in self._order else -1
        name = filter_words(self._name)
        words = _("{number} of {count}: {filter}").format(number=place + 1, count=len(self._order), filter=name)
        self.where.show_words(words if place >= 0 else "")
        self.previous.setEnabled(place > 0)
        self.next_button.setEnabled(place < len(self._order) - 1)

    def _show_again(self) -> None:
        """What was chosen and not saved is shown as it is."""
        if self._scene is not None and self._place is not None:
            self.display(self._scene, self._place)
        self.form.status.setFocus()

    # Going on

    def _about(self) -> str:
        return self._place.about if self._place is not None else ""

    def _step(self, by: int) -> None:
        self.commit()
        place = self._order.index(self._about()) if self._about() in self._order else -1
        self.go("action", self._order[max(0, place + by)], self._view or "")

    def _back(self) -> None:
        self.commit()
        self.go("actions", self._about(), self._view or "")

    def commit(self) -> None:
        """Save what is being typed."""
        self.form.commit()
        self.news.commit()
        self.steps.outcome.commit()

    # Changing

    def _add_news(self, update: ActionUpdate) -> None:
        if self._scene is not None and update.action in self._scene.record.actions:
            self.edit(_("Add news of an action"), lambda record: planning.add_update(record, update))

    def _duplicate(self) -> None:
        about, copy = self._about(), new_id()
        words = self.steps.words_for((about,), _("Duplicate the action “{title}”"))
        self.edit(words, lambda record: planning.duplicate_action(record, about, copy))
        self.go("action", copy, self._view or "")

    def _remove(self) -> None:
        words = self.steps.words_for((self._about(),), _("“{title}” is not in the plan any more."))
        self.steps.remove((self._about(),))
        self.go("actions", view=self._view or "")
        self.told_requested.emit(words, True)

    # What is typed and not saved

    def draft(self) -> tuple[str, ...]:
        """The news typed and not added, with its action; nothing where none is."""
        words = self.news.words.text()
        return (self._about(), words) if words else ()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show the news typed before."""
        about, words = draft
        if about == self._about():
            self.news.words.setText(words)
