"""Changes to the action plan: adding, changing, removing and updating actions, with their references and positions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.action import Action, ActionUpdate, Source, Status
from desktop.core.errors import ToolkitError
from desktop.core.framework import Activity, Measure
from desktop.core.record import Record
from desktop.core.text import clean_line, new_id
from desktop.words import _

NEEDS_REASON = (Status.ON_HOLD, Status.WILL_NOT_DO)
"""An action that stops says why."""


def _highest(actions: Iterable[Action]) -> int:
    return max((int(each.reference[2:]) for each in actions if _is_ours(each.reference)), default=0)


def _is_ours(reference: str) -> bool:
    return reference.startswith("A-") and reference[2:].isdecimal()


def add_actions(record: Record, *actions: Action) -> Record:
    """Actions at the end of the plan; one without a reference gets the next free one."""
    number = max(_highest(record.actions.values()), _highest(actions)) + 1
    position = max((each.position for each in record.actions.values()), default=0)
    ready = []
    for action in actions:
        position += 1
        reference = action.reference
        if not reference:
            reference, number = f"A-{number:03d}", number + 1
        ready.append(replace(action, reference=reference, position=position))
    return record.put(*ready)


def action_from(measure: Measure, activity: Activity) -> Action:
    """An action that carries out one activity of a measure; how we will know is its first success measure."""
    return Action(
        title=activity.text,
        activity=activity.text,
        measures=(measure.id,),
        effort=measure.effort,
        how_we_will_know=measure.success_measures[0].text if measure.success_measures else "",
        source=Source.SUGGESTED,
    )


def find_out(measure: Measure) -> Action:
    """An action that asks where we stand on a measure nobody could answer."""
    return Action(
        title=_("Find out where we stand: {title}").format(title=measure.title),
        measures=(measure.id,),
        source=Source.SUGGESTED,
    )


def finding_out(record: Record, measure: Measure) -> Action | None:
    """The action that already asks where we stand on a measure, if any; of one that was carried, the newest."""
    title = find_out(measure).title
    return next((each for each in _newest_first(record) if each.title == title and measure.id in each.measures), None)


def planned(record: Record, measure_id: str, activity: Activity) -> Action | None:
    """The action that carries out this activity of this measure, if any; of one that was carried, the newest."""
    for action in _newest_first(record):
        if action.activity == activity.text and measure_id in action.measures:
            return action
    return None


def _newest_first(record: Record) -> Iterable[Action]:
    return reversed(tuple(record.actions.values()))


def change_action(record: Record, action_id: str, today: date, **changes: Any) -> Record:
    """An action with these fields changed; done gets today's date, and not done any more loses it."""
    return record.put(_changed(record.actions[action_id], today, **changes))


def _changed(old: Action, today: date, **changes: Any) -> Action:
    new = replace(old, **changes)
    if new.status is Status.DONE and new.done_on is None:
        new = replace(new, done_on=today)
    if new.status is not Status.DONE and old.status is Status.DONE:
        new = replace(new, done_on=None)
    return new


def change_actions(record: Record, action_ids: Iterable[str], today: date, **changes: Any) -> Record:
    """Several actions with the same fields changed in the same way."""
    return record.put(*(_changed(record.actions[each], today, **changes) for each in action_ids))


def set_status(record: Record, action_ids: Iterable[str], status: Status, today: date, reason: str = "") -> Record:
    """Several actions with this status; one that stops needs a reason, and one that goes on again loses it."""
    words = clean_line(reason)
    changed = []
    for old in (record.actions[each] for each in action_ids):
        stopped, stops = old.status in NEEDS_REASON, status in NEEDS_REASON
        said = (words or old.reason) if stops else "" if stopped else old.reason
        if stops and not said:
            raise ToolkitError(
                _("An action that stops needs a reason."), _("Say in a few words why, then save it again.")
            )
        changed.append(_changed(old, today, status=status, reason=said))
    return record.put(*changed)


def duplicate_action(record: Record, action_id: str, copy_id: str | None = None) -> Record:
    """A copy at the end of the plan that is not started; its news, its end and where it was carried from are left."""
    old = record.actions[action_id]
    plain = Action(old.title)
    kept = {
        name: getattr(plain, name)
        for name in ("status", "confidence", "reason", "done_on", "what_changed", "benefits_seen", "carried_from")
    }
    return add_actions(record, replace(old, **kept, reference="", id=copy_id or new_id()))


def move_actions(record: Record, action_ids: Iterable[str], shown: Sequence[str], *, up: bool) -> Record:
    """These actions a place up or down among those `shown`, which are in the plan's own order; at the end they stay."""
    record = _spaced(record)
    order, moving = list(shown), set(action_ids)
    positions = {each: record.actions[each].position for each in order}
    steps = range(1, len(order)) if up else range(len(order) - 2, -1, -1)
    for place in steps:
        other = place - 1 if up else place + 1
        one, two = order[place], order[other]
        if one in moving and two not in moving:
            positions[one], positions[two] = positions[two], positions[one]
            order[place], order[other] = two, one
    actions = record.actions
    moved = (each for each in order if actions[each].position != positions[each])
    return record.put(*(replace(actions[each], position=positions[each]) for each in moved))


def _spaced(record: Record) -> Record:
    """The record with a position of its own for each action, in the same order."""
    positions = [each.position for each in record.actions.values()]
    if len(set(positions)) == len(positions):
        return record
    ordered = sorted(record.actions.values(), key=lambda each: (each.position, each.reference))
    return record.put(*(replace(each, position=place) for place, each in enumerate(ordered, 1)))


def remove_actions(record: Record, *action_ids: str) -> Record:
    """The plan without these actions and their updates."""
    gone = set(action_ids)
    updates = (each for each in record.action_updates.values() if each.action in gone)
    return record.without(*updates, *(record.actions[each] for each in action_ids if each in record.actions))


def add_update(record: Record, update: ActionUpdate) -> Record:
    """One more piece of news of an action."""
    return record.put(update)
