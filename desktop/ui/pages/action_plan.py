"""The action plan: a table to edit in place, with filters in words, and commands for one action or for several."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.edits import planning
from desktop.core.plan_list import FILTERS, NOBODY, Wanted, counts, grouped, plan_notes, read_wanted, shown
from desktop.core.summary import finished_words
from desktop.core.text import new_id
from desktop.ui.action_steps import ActionSteps
from desktop.ui.places import Place
from desktop.ui.plan_table import PlanTable
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, ChoiceButton, LinkButton
from desktop.ui.widgets.chosen_bar import ChosenBar
from desktop.ui.widgets.layout import wrapped
from desktop.ui.widgets.new_action_card import NewActionCard
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.plan_filters import PlanFilters
from desktop.ui.widgets.plan_note_list import PlanNoteList
from desktop.ui.widgets.text import Text
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from desktop.core.action import Action


class ActionPlanPage(Page):
    """`about` is a filter's name or an action's id, "new" asks for one; with nothing, the last filter stays."""

    told_requested = Signal(str, bool)
    """Something worth saying, and whether Undo takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._wanted = Wanted()
        self._shown: Place | None = None
        self._rows: tuple[Action, ...] = ()
        self.title.setText(_("Action plan"))
        self.new_button = Button(_("+ New action"), primary=True)
        self.excel_button = Button(_("Save for Excel…"))
        self.print_button = Button(_("Save as PDF…"))
        self.tools = (self.excel_button, self.print_button, self.new_button)
        self.several, self.every = ChoiceButton(_("Choose several")), Button(_("Choose all shown"))
        self.every.hide()
        self.filters, self.notes = PlanFilters(self.several, self.every), PlanNoteList()
        self.table = PlanTable()
        self.model = self.table.plan
        self.nothing = Text()
        self.first_button, self.assess_button = Button(_("Add the first action")), Button(_("Go to Assess"))
        self.suggest_button = Button(_("See suggested actions"))
        self.begin = wrapped(self.first_button, self.suggest_button, self.assess_button)
        self.new_card = NewActionCard()
        self.new_card.hide()
        self.steps, self.bar = ActionSteps(self), ChosenBar()
        for part in (self.new_card, self.filters, self.nothing, self.begin, self.steps.stop_card, self.steps.outcome):
            self.body.addWidget(part)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.notes)
        self.back_link = LinkButton(_("Bring back from Excel…"))
        self.dates_link = LinkButton(_("Save due dates for your calendar…"))
        self.suggest_link = LinkButton(_("See suggested actions →"))
        self.ten_link = LinkButton(_("Ten things that help most →"))
        self.links = wrapped(self.suggest_link, self.ten_link, self.back_link, self.dates_link)
        self.body.addWidget(self.links)
        self._rest = QWidget()
        self.body.addWidget(self._rest, 1)
        self._connect()

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.ask_for_action)
        self.first_button.clicked.connect(self.ask_for_action)
        self.assess_button.clicked.connect(lambda: self.go("assess"))
        self.new_card.add_button.clicked.connect(self._add)
        for button in (self.suggest_button, self.suggest_link):
            button.clicked.connect(lambda: self.go("suggestions"))
        self.ten_link.clicked.connect(lambda: self.go("ten_things"))
        self.new_card.cancel.clicked.connect(self._cancel)
        self.excel_button.clicked.connect(lambda: self.command_requested.emit("export_plan"))
        self.print_button.clicked.connect(self._print)
        self.back_link.clicked.connect(lambda: self.command_requested.emit("bring_back"))
        self.dates_link.clicked.connect(lambda: self.command_requested.emit("export_dates"))
        self.filters.changed.connect(self._want)
        self.notes.chosen.connect(self._want)
        self.model.edit_requested.connect(lambda action_id, fields: self.steps.change((action_id,), fields))
        self.table.opened.connect(self._open)
        self.table.order_wanted.connect(self.filters.sort_by)
        self.table.chosen_changed.connect(self._show_bar)
        self.several.clicked.connect(lambda several: self._choose_several(several=several))
        self.every.clicked.connect(self.table.selectAll)
        self.bar.asked.connect(self._do)
        self.bar.changed.connect(self._change_chosen)

    def _print(self) -> None:
        """The plan; where one person's actions are shown, that person's sheet."""
        owner = self._wanted.owner
        if owner and owner != NOBODY:
            self.go("reports", "plan-owner", owner)
        else:
            self.go("reports", "plan")

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self._scene = scene
        year_start = scene.organisation.year_start or 4
        self.new_card.when.reckon(scene.today, year_start)
        self.bar.reckon(scene.today, year_start)
        self.model.editable = not scene.read_only
        for part in (self.new_button, self.new_card, self.bar.several):
            part.setEnabled(not scene.read_only)
        for name, button in self.bar.buttons.items():
            button.setEnabled(name == "open" or not scene.read_only)
        added = self.new_card.sent if self.new_card.saved_in(scene.record) else None
        if added is not None:
            self._wanted = Wanted(order=self._wanted.order, group=self._wanted.group)
            self.new_card.clear()
            self.new_card.hide()
        if place != self._shown:
            self._shown = place
            self._go_to(place)
        self._show_all(scene)
        if added is not None:
            self.table.choose((added.id,))
            self.table.setFocus()

    def _go_to(self, place: Place) -> None:
        about = place.about
        if about in FILTERS:
            self._wanted = Wanted(about, order=self._wanted.order, group=self._wanted.group)
        elif about == "new":
            self.ask_for_action()
        elif place.view:
            self._wanted = read_wanted(place.view)
        if self._scene is not None and about in self._scene.record.actions:
            self._fill(self._scene)
            if self.model.row_of(about) < 0:
                self._wanted = Wanted("all", order=self._wanted.order, group=self._wanted.group)
                self._fill(self._scene)
            self.table.choose((about,))

    def _show_all(self, scene: Scene) -> None:
        actions = scene.record.actions.values()
        found = counts(actions, scene.today)
        owners = sorted({each.owner for each in actions if each.owner}, key=str.casefold)
        used = {principle for each in actions for principle in each.all_principles()}
        named = [(f"{each.number} {each.name}", each.id) for each in scene.framework.principles if each.id in used]
        self.filters.display(self._wanted, found, owners, named)
        self.filters.setVisible(len(actions) > 1)
        self.notes.display(plan_notes(actions))
        self.links.setVisible(bool(actions))
        self.dates_link.setVisible(any(each.due_date or each.check_in for each in actions))
        self._fill(scene)
        self._say_how_many(scene, found["late"])
        self.steps.display(scene)
        self._show_bar()

    def _fill(self, scene: Scene) -> None:
        wanted = self._wanted
        self._rows = shown(scene.record.actions.values(), wanted, scene.today)
        groups = grouped(self._rows, wanted.group, scene.framework)
        self.table.display(groups, scene.today, scene.organisation.year_start or 4, headed=bool(wanted.group))
        self.table.mark_order(wanted.order, backwards=wanted.backwards)

    def _say_how_many(self, scene: Scene, late: int) -> None:
        every = len(scene.record.actions)
        if not every:
            self.subtitle.show_words(_("Nothing is planned yet."))
            words = _("A good plan is a few steps, each with a person and a date.")
            more = _("Add an action here, or choose “Add to action plan” beside any measure in Assess.")
            self.nothing.show_words(f"{words} {more}")
        else:
            words = ngettext("{count} action.", "{count} actions.", every).format(count=every)
            lateness = ngettext("{count} is late.", "{count} are late.", late).format(count=late) if late else ""
            self.subtitle.show_words(" ".join(each for each in (words, lateness, finished_words(scene.record)) if each))
            self.nothing.show_words("" if self._rows else self._nothing_words())
        self.begin.setVisible(not every and not scene.read_only)
        self.table.setVisible(bool(self._rows))
        self._rest.setVisible(not self._rows)

    def _nothing_words(self) -> str:
        if self._wanted.words or self._wanted.owner or self._wanted.principle:
            return _("No action fits. Try fewer words, or choose “Anyone” and “All”.")
        return {
            "late": _("Nothing is late."),
            "at_risk": _("Nothing is at risk."),
            "done": _("Nothing is done yet. It will stand here, with what it changed."),
            "no_owner": _("Somebody is in charge of each open action."),
            "no_date": _("Each open action has a date."),
        }.get(self._wanted.name, _("No action fits this filter."))

    def _show_bar(self) -> None:
        own = self._wanted.order == "own" and not self._wanted.backwards and not self._wanted.group
        self.bar.display(self.table.chosen(), own_order=own)

    def _choose_several(self, *, several: bool) -> None:
        self.table.choose_several(several=several)
        self.every.setVisible(several)

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        if self._scene is not None:
            self._show_all(self._scene)

    def _open(self, action_id: str) -> None:
        self.go("action", action_id, self._wanted.written())

    # What is typed and not saved

    def draft(self) -> tuple[str, ...]:
        """What is wanted, and the new action as typed so far."""
        new = tuple(each.text() for each in self.new_card.fields()) if not self.new_card.isHidden() else ("", "", "")
        return (self._wanted.written(), *new)

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show what was wanted and typed before."""
        wanted, *new = draft
        self._want(read_wanted(wanted))
        if any(new):
            self.new_card.show()
            for field, words in zip(self.new_card.fields(), new, strict=True):
                field.setText(words)

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

    def _change_chosen(self, fields: dict[str, object]) -> None:
        """What was asked of all chosen; back to the table then, where Undo means the plan and not a field."""
        self.steps.change(self.table.chosen_ids(), fields)
        if not self.steps.stop_card.isVisible():
            self.table.setFocus()

    def _do(self, what: str) -> None:
        """What was asked of the chosen actions."""
        ids = self.table.chosen_ids()
        if not ids or self._scene is None:
            return
        if what == "open":
            self._open(ids[0])
        elif what == "order":
            self._want(replace(self._wanted, order="own", backwards=False, group=""))
            self.bar.buttons["up"].setFocus()
        elif what == "remove":
            words = self.steps.words_for(
                ids, _("“{title}” is not in the plan any more."), _("{count} actions removed.")
            )
            self.steps.remove(ids)
            self.told_requested.emit(words, True)
        elif what == "duplicate":
            copy = new_id()
            words = self.steps.words_for(ids, _("Duplicate the action “{title}”"))
            self.edit(words, lambda record: planning.duplicate_action(record, ids[0], copy))
            self.table.choose((copy,))
        else:
            rows, up = tuple(each.id for each in self._rows), what == "up"
            words = self.steps.words_for(ids, _("Move the action “{title}”"), _("Move {count} actions"))
            self.edit(words, lambda record: planning.move_actions(record, ids, rows, up=up))
            self.table.choose(ids)
