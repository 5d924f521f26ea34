"""Changes to the action plan: adding, changing, removing and updating actions, with their references and positions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.action import Action, ActionUpdate, Source, Status
from desktop.core.framework import Activity, Measure
from desktop.core.record import Record
from desktop.words import _


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
    old = record.actions[action_id]
    new = replace(old, **changes)
    if new.status is Status.DONE and new.done_on is None:
        new = replace(new, done_on=today)
    if new.status is not Status.DONE and old.status is Status.DONE:
        new = replace(new, done_on=None)
    return record.put(new)


def remove_actions(record: Record, *action_ids: str) -> Record:
    """The plan without these actions and their updates."""
    gone = set(action_ids)
    updates = (each for each in record.action_updates.values() if each.action in gone)
    return record.without(*updates, *(record.actions[each] for each in action_ids if each in record.actions))


def add_update(record: Record, update: ActionUpdate) -> Record:
    """One more piece of news of an action."""
    return record.put(update)
