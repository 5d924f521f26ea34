"""The action plan: an editable table with filters in words, a way to add an action, and more about the chosen one."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.core.action import Action, ActionUpdate, Progress, Status, progress
from desktop.core.dates import read_date
from desktop.core.edits import planning
from desktop.core.text import clean_line
from desktop.ui.models.actions_table import ActionsTable
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.action_card import ActionCard, Change
from desktop.ui.widgets.buttons import Button, ChoiceButton
from desktop.ui.widgets.edit_table import CHOICES_ROLE, EditTable
from desktop.ui.widgets.fields import Choice, DateLine, Line, labelled
from desktop.ui.widgets.layout import Card, column, row, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Section, Text
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


class NewActionCard(Card):
    """Asks for a new action: what, who, by when."""

    def __init__(self, today: date) -> None:
        super().__init__(gap=12)
        self._today = today
        self.what = Line(_("What will you do?"))
        self.who = Line(_("Who"))
        self.when = DateLine(_("By when"), today)
        self.add_button = Button(_("Add to the plan"), primary=True)
        self.cancel = Button(_("Cancel"))
        self.problem = Text()
        self.problem.setProperty("tone", "late")
        self.problem.hide()
        self.body.addWidget(Section(_("A new action")))
        self.body.addWidget(self.problem)
        self.body.addLayout(labelled(_("What will you do?"), self.what, _("One step, in plain words.")))
        who, when = QWidget(), QWidget()
        column(labelled(_("Who"), self.who, _("A role will do, such as “chair”.")), parent=who)
        column(labelled(_("By when"), self.when), parent=when)
        self.body.addWidget(wrapped(who, when, gap=16))
        self.body.addWidget(wrapped(self.add_button, self.cancel))
        self.what.returnPressed.connect(self.add_button.click)

    def action(self) -> Action | None:
        """The action as typed, or None with the problem shown where there is nothing to do."""
        title = clean_line(self.what.text())
        self.problem.show_words("" if title else _("Say what you will do. A few words are enough."))
        self.what.setProperty("wrong", not title)
        if not title:
            self.what.setFocus()
            return None
        heard = read_date(self.when.line.text(), today=self._today)
        note = "" if heard.day else clean_line(self.when.line.text())
        return Action(title=title, owner=clean_line(self.who.text()), due_date=heard.day, due_note=note)

    def clear(self) -> None:
        """Empty for the next one."""
        for field in (self.what, self.who, self.when.line):
            field.clear()
        self.problem.hide()


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
        self.new_card = NewActionCard(date.today())  # noqa: DTZ011 - the person's own day
        self.new_card.hide()
        self.card = ActionCard(date.today())  # noqa: DTZ011 - the person's own day
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

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self._scene = scene
        self.model.editable = not scene.read_only
        if place != self._shown:
            self._shown = place
            self._go_to(place.about)
        for name, words, shows in self._filters:
            count = sum(shows(each, scene.today) for each in scene.record.actions.values())
            self.filter_buttons[name].setText(f"{words} {count}")
            self.filter_buttons[name].setChecked(name == self._filter)
        self._offer_choices(scene)
        self._fill()

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
        self.model.display(rows, scene.today)
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

    def _choose(self, name: str) -> None:
        self._filter = name
        self._fill()

    # Changing

    def ask_for_action(self) -> None:
        """Show the card for a new action, with the focus in it."""
        self.new_card.show()
        self.new_card.what.setFocus()

    def _cancel(self) -> None:
        self.new_card.clear()
        self.new_card.hide()
        self.new_button.setFocus()

    def _add(self) -> None:
        action = self.new_card.action()
        if action is not None:
            self.new_card.clear()
            self.new_card.hide()
            self._filter = "open"
            words = _("Add the action “{title}”").format(title=action.title)
            self.edit(words, lambda record: planning.add_actions(record, action))
            self.table.selectRow(self.model.row_of(action.id))
            self.table.setFocus()

    def _change(self, change: Change) -> None:
        scene = self._scene
        if scene is None or change.action_id not in scene.record.actions:
            return
        today = scene.today
        words = _("Change the action “{title}”").format(title=scene.record.actions[change.action_id].title)
        self.edit(words, lambda record: planning.change_action(record, change.action_id, today, **change.fields))

    def _add_update(self, action_id: str, words: str) -> None:
        if self._scene is not None:
            update = ActionUpdate(action=action_id, on=self._scene.today, text=words)
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
