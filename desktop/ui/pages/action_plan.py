"""The action plan: an editable table with filters in words, a way to add an action, and more about the chosen one."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.core.action import Action, ActionUpdate, Progress, Status, progress
from desktop.core.edits import planning
from desktop.ui.models.actions_table import ActionsTable
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_card import ActionCard, Change
from desktop.ui.widgets.buttons import Button, ChoiceButton
from desktop.ui.widgets.edit_table import CHOICES_ROLE, EditTable
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.layout import row, wrapped
from desktop.ui.widgets.new_action_card import NewActionCard
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet
from desktop.words import _, ngettext

WIDTHS = (68, 196, 72, 108, 122, 80, 104, 104, 126)
STRETCHED = {1: 0.6, 8: 0.4}
Filter = tuple[str, str, Callable[[Action, date], bool]]


def filters() -> tuple[Filter, ...]:
    """The filters as sentences: name, words, and which actions they show."""
    return (
        ("open", _("Open"), lambda action, _today: action.open),
        ("late", _("Late"), lambda action, today: progress(action, today) is Progress.LATE),
        ("done", _("Done"), lambda action, _today: action.status is Status.DONE),
        ("all", _("All"), lambda _action, _today: True),
    )


class ActionPlanPage(Page):
    """`about` is a filter's name or an action's id; with nothing, the last filter stays."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._filter = "open"
        self._filters = filters()
        self._shown: Place | None = None
        self.title.setText(_("Action plan"))
        self.new_button = Button(_("+ New action"), primary=True)
        self.excel_button = Button(_("Save for Excel…"))
        self.print_button = Button(_("Save as PDF…"))
        self.tools = (self.excel_button, self.print_button, self.new_button)
        self._make_filters()
        self.model = ActionsTable(CHOICES_ROLE)
        self.table = EditTable(_("Actions"), self.model, WIDTHS, STRETCHED)
        self.nothing = Quiet()
        self.new_card = NewActionCard()
        self.new_card.hide()
        self.card = ActionCard()
        self.body.addWidget(self.new_card)
        self.body.addWidget(self.filter_row)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.card)
        self._rest = QWidget()
        self.body.addWidget(self._rest, 1)
        self._connect()

    def _make_filters(self) -> None:
        self._group = QButtonGroup(self)
        self.filter_buttons: dict[str, ChoiceButton] = {}
        for name, words, _shows in self._filters:
            button = ChoiceButton(words)
            button.clicked.connect(lambda _checked=False, chosen=name: self._choose(chosen))
            self._group.addButton(button)
            self.filter_buttons[name] = button
        self.principle = Choice(_("Principle"))
        self.owner = Choice(_("Who"))
        principle, who = QWidget(), QWidget()
        principle.setLayout(row(Quiet(_("Principle")), self.principle, gap=8))
        who.setLayout(row(Quiet(_("Who")), self.owner, gap=8))
        self.filter_row = wrapped(*self.filter_buttons.values(), principle, who)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.ask_for_action)
        self.new_card.add_button.clicked.connect(self._add)
        self.new_card.cancel.clicked.connect(self._cancel)
        self.excel_button.clicked.connect(lambda: self.command_requested.emit("export_plan"))
        self.print_button.clicked.connect(lambda: self.go("reports", "plan"))
        self.principle.chosen.connect(self._fill)
        self.owner.chosen.connect(self._fill)
        self.model.edit_requested.connect(lambda action_id, fields: self._change(Change(action_id, fields)))
        self.table.selectionModel().currentRowChanged.connect(self._choose_row)
        self.card.changed.connect(self._change)
        self.card.update_added.connect(self._add_update)
        self.card.remove_requested.connect(self._remove)
        self.card.carried.open_requested.connect(lambda action_id: self.go("actions", action_id))

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self._scene = scene
        year_start = scene.organisation.year_start or 4
        self.new_card.when.reckon(scene.today, year_start)
        self.card.reckon(scene.today, year_start)
        self.model.editable = not scene.read_only
        for part in (self.new_button, self.new_card, self.card):
            part.setEnabled(not scene.read_only)
        added = self.new_card.sent if self.new_card.saved_in(scene.record) else None
        if added is not None:
            self._filter = "open"
            self.new_card.clear()
            self.new_card.hide()
        if place != self._shown:
            self._shown = place
            self._go_to(place.about)
        for name, words, shows in self._filters:
            count = sum(shows(each, scene.today) for each in scene.record.actions.values())
            self.filter_buttons[name].setText(f"{words} {count}")
            self.filter_buttons[name].setChecked(name == self._filter)
        self._offer_choices(scene)
        self._fill()
        if added is not None:
            self.table.selectRow(self.model.row_of(added.id))
            self.table.setFocus()

    def _go_to(self, about: str) -> None:
        if about in self.filter_buttons:
            self._filter = about
        elif about == "new":
            self.ask_for_action()
        elif about and self._scene is not None and about in self._scene.record.actions:
            self._filter = "all"
            self._fill()
            self.table.selectRow(self.model.row_of(about))

    def _offer_choices(self, scene: Scene) -> None:
        actions = scene.record.actions.values()
        owners = sorted({each.owner for each in actions if each.owner})
        _offer(self.owner, [(_("Anyone"), ""), *((each, each) for each in owners)])
        used = {principle for each in actions for principle in each.all_principles()}
        named = [(f"{each.number} {each.name}", each.id) for each in scene.framework.principles if each.id in used]
        _offer(self.principle, [(_("All"), ""), *named])
        many = len(actions) > 1
        self.filter_row.setVisible(many)

    def _fill(self) -> None:
        scene = self._scene
        if scene is None:
            return
        shows = next(shows for name, _words, shows in self._filters if name == self._filter)
        owner, principle = self.owner.value(), self.principle.value()
        rows = sorted(
            (
                each
                for each in scene.record.actions.values()
                if shows(each, scene.today)
                and (not owner or each.owner == owner)
                and (not principle or principle in each.all_principles())
            ),
            key=lambda each: (each.due_date is None, each.due_date or scene.today, each.position),
        )
        chosen = self._chosen()
        self.model.display(rows, scene.today, scene.organisation.year_start or 4)
        self._say_how_many(rows, scene)
        if chosen is not None and self._chosen() is None:
            self.table.selectRow(self.model.row_of(chosen.id))
        self._show_card()

    def _say_how_many(self, rows: Sequence[Action], scene: Scene) -> None:
        every = len(scene.record.actions)
        late = sum(progress(each, scene.today) is Progress.LATE for each in scene.record.actions.values())
        if not every:
            self.subtitle.show_words(_("Nothing is planned yet."))
            self.nothing.show_words(
                _("Add an action here, or choose “Add to action plan” beside any measure in Assess.")
            )
        else:
            words = ngettext("{count} action.", "{count} actions.", every).format(count=every)
            lateness = ngettext("{count} is late.", "{count} are late.", late).format(count=late) if late else ""
            self.subtitle.show_words(f"{words} {lateness}".strip())
            self.nothing.show_words("" if rows else _("No action fits this filter."))
        self.table.setVisible(bool(rows))
        self._rest.setVisible(not rows)

    def _chosen(self) -> Action | None:
        return self.model.action(self.table.currentIndex().row())

    def _choose_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_card()

    def _show_card(self) -> None:
        action = self._chosen()
        updates: tuple[ActionUpdate, ...] = ()
        if action is not None and self._scene is not None:
            news = (each for each in self._scene.record.action_updates.values() if each.action == action.id)
            updates = tuple(sorted(news, key=lambda each: each.on, reverse=True))
        self.card.display(action, updates)
        if self._scene is not None:
            self.card.carried.display(self._scene.record, action)

    def _choose(self, name: str) -> None:
        self._filter = name
        self._fill()

    # What is typed and not saved

    def draft(self) -> tuple[str, ...]:
        """The new action as typed so far, and the news of the chosen one; nothing where nothing was typed."""
        chosen, news = self._chosen(), self.card.news.text()
        new = tuple(each.text() for each in self.new_card.fields()) if not self.new_card.isHidden() else ("", "", "")
        about = chosen.id if chosen is not None and news else ""
        return (*new, about, news) if any(new) or about else ()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show what was typed before."""
        *new, about, news = draft
        if any(new):
            self.new_card.show()
            for field, words in zip(self.new_card.fields(), new, strict=True):
                field.setText(words)
        if about and self._scene is not None and about in self._scene.record.actions:
            if self.model.row_of(about) < 0:
                self._choose("all")
            self.table.selectRow(self.model.row_of(about))
            self.card.news.setText(news)

    # Changing

    def ask_for_action(self) -> None:
        """Show the card for a new action, with the focus in it."""
        if self._scene is not None and self._scene.read_only:
            return
        self.new_card.show()
        self.new_card.what.setFocus()

    def _cancel(self) -> None:
        self.new_card.clear()
        self.new_card.hide()
        self.new_button.setFocus()

    def _add(self) -> None:
        action = self.new_card.action()
        if action is not None:
            words = _("Add the action “{title}”").format(title=action.title)
            self.edit(words, lambda record: planning.add_actions(record, action))

    def _change(self, change: Change) -> None:
        scene = self._scene
        if scene is None or change.action_id not in scene.record.actions:
            return
        today = scene.today
        words = _("Change the action “{title}”").format(title=scene.record.actions[change.action_id].title)
        self.edit(words, lambda record: planning.change_action(record, change.action_id, today, **change.fields))

    def _add_update(self, update: ActionUpdate) -> None:
        if self._scene is not None and update.action in self._scene.record.actions:
            self.edit(_("Add news of an action"), lambda record: planning.add_update(record, update))

    def _remove(self, action_id: str) -> None:
        if self._scene is not None:
            title = self._scene.record.actions[action_id].title
            words = _("Remove the action “{title}”").format(title=title)
            self.edit(words, lambda record: planning.remove_actions(record, action_id))


def _offer(choice: Choice, wanted: list[tuple[str, str]]) -> None:
    """Offer these choices, keeping the chosen one; nothing happens where they are the same."""
    if choice.choices() == wanted:
        return
    value = choice.value()
    choice.offer(wanted)
    choice.display(value if any(value == each for _words, each in wanted) else "")
