"""What pages ask of actions: fields changed, and what stopping one or being done with it asks."""

from datetime import date
from typing import Any

from desktop.core.action import Action, BenefitSeen, Status
from desktop.core.edits import outcomes, planning
from desktop.ui.scene import Scene
from desktop.ui.widgets.outcome_card import OutcomeCard
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.stop_card import StopCard
from desktop.words import _

Ids = tuple[str, ...]


class ActionSteps:
    """Belongs to one page, which lays out `stop_card` and `outcome` and calls `display` with each scene."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._scene: Scene | None = None
        self._stopping: tuple[Ids, Status] | None = None
        self._closing: Ids = ()
        self.stop_card, self.outcome = StopCard(), OutcomeCard()
        self.stop_card.answered.connect(self._stop)
        self.outcome.told.connect(self._tell)
        self.outcome.reply_requested.connect(self._reply)
        self.outcome.closed.connect(self._next)

    def display(self, scene: Scene) -> None:
        """Take what is there now; ask about the first finished action that nobody was asked about yet."""
        self._scene = scene
        for part in (self.stop_card, self.outcome):
            part.setEnabled(not scene.read_only)
        actions = scene.record.actions
        self._closing = tuple(e for e in self._closing if e in actions and actions[e].status is Status.DONE)
        self.ask_about(actions[self._closing[0]] if self._closing else None)

    def ask_about(self, action: Action | None) -> None:
        """Ask what this finished action changed."""
        replied = self._scene is not None and action is not None and outcomes.reply_of(self._scene.record, action.id)
        self.outcome.display(action, replied=bool(replied))

    def close_questions(self) -> None:
        """Ask nothing that was asked before: another place is shown."""
        self.outcome.commit()
        self._stopping, self._closing = None, ()
        self.stop_card.hide()

    @property
    def _today(self) -> date:
        return self._scene.today if self._scene is not None else date.min

    def _known(self, ids: Ids) -> tuple[Action, ...]:
        actions = self._scene.record.actions if self._scene is not None else {}
        return tuple(actions[each] for each in ids if each in actions)

    def words_for(self, ids: Ids, one: str, several: str = "") -> str:
        """The words of an edit of one action by its title, or of several by their number."""
        known = self._known(ids)
        return one.format(title=known[0].title) if len(known) == 1 else several.format(count=len(known))

    def change(self, ids: Ids, fields: dict[str, Any]) -> None:
        """These fields of one action, or of several as one step; a status may ask something first or afterwards."""
        known = self._known(ids)
        if not known:
            return
        status = fields.get("status")
        if status is not None:
            self._set_status(ids, Status(status))
            return
        words, today = self.words_for(ids, _("Change the action “{title}”"), _("Change {count} actions")), self._today
        self._page.edit(words, lambda record: planning.change_actions(record, ids, today, **fields))

    def _set_status(self, ids: Ids, status: Status) -> None:
        if status in planning.NEEDS_REASON:
            self._stopping = (ids, status)
            self.stop_card.ask(self.words_for(ids, "{title}", _("{count} actions")), status)
            return
        self.stop_card.hide()
        if status is Status.DONE:
            self._closing = tuple(each.id for each in self._known(ids) if each.status is not Status.DONE)
        self._save_status(ids, status)

    def _stop(self, reason: str) -> None:
        if self._stopping is not None:
            (ids, status), self._stopping = self._stopping, None
            self._save_status(ids, status, reason)

    def _save_status(self, ids: Ids, status: Status, reason: str = "") -> None:
        words, today = self.words_for(ids, _("Change the action “{title}”"), _("Change {count} actions")), self._today
        self._page.edit(words, lambda record: planning.set_status(record, ids, status, today, reason))

    def remove(self, ids: Ids) -> None:
        """These actions taken out of the plan as one step."""
        words = self.words_for(ids, _("Remove the action “{title}”"), _("Remove {count} actions"))
        self._page.edit(words, lambda record: planning.remove_actions(record, *ids))

    def _tell(self, action_id: str, what_changed: str, benefits: tuple[BenefitSeen, ...]) -> None:
        if self._known((action_id,)):
            words = self.words_for((action_id,), _("Say what “{title}” changed"))
            self._page.edit(words, lambda record: outcomes.tell_outcome(record, action_id, what_changed, benefits))

    def _reply(self, action_id: str) -> None:
        scene = self._scene
        if scene is None or action_id not in scene.record.actions:
            return
        item = outcomes.reply_of(scene.record, action_id)
        if item is None:
            made = item = outcomes.reply_from(scene.record.actions[action_id], scene.today)
            self._page.edit(_("Add to “You said, we did”"), lambda record: outcomes.add_reply(record, made))
        self._page.go("said", item.id)

    def _next(self) -> None:
        self._closing = self._closing[1:]
        if self._scene is not None:
            self.display(self._scene)
