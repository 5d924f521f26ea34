"""Changes a person accepted -> the record with them, as one edit. What was not accepted stays as it is here."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.action import Action, ActionUpdate
from desktop.core.edits.planning import add_actions, add_update, change_action, remove_actions
from desktop.core.record import Record
from desktop.sheets.returning.changes import Change


def accept(record: Record, changes: Iterable[Change], today: date, *, order: Sequence[str] = ()) -> Record:
    """The record with these changes; `order` puts the actions it names in that order, in the places they had."""
    added: list[Action] = []
    for change in changes:
        if change.added is not None:
            added.append(change.added)
        elif not change.field:
            record = remove_actions(record, change.entity)
        else:
            record = _edited(record, change, today)
    if added:
        record = add_actions(record, *_named(record, added))
    return _in_order(record, order)


def _edited(record: Record, change: Change, today: date) -> Record:
    """One field changed; an action that was removed in the meantime stays removed."""
    if change.entity not in record.actions:
        return record
    if change.values:
        record = change_action(record, change.entity, today, **change.values)
    if change.news:
        record = add_update(record, ActionUpdate(change.entity, today, change.news))
    return record


def _named(record: Record, added: Iterable[Action]) -> Iterable[Action]:
    """New actions without a reference that another one has."""
    taken = {each.reference for each in record.actions.values()}
    for action in added:
        yield replace(action, reference="") if action.reference in taken else action


def _in_order(record: Record, order: Sequence[str]) -> Record:
    """The named actions in this order, taking each other's places; every other action keeps its own."""
    moved = [record.actions[each] for each in order if each in record.actions]
    places = sorted(each.position for each in moved)
    return record.put(
        *(replace(each, position=place) for each, place in zip(moved, places, strict=True) if each.position != place)
    )
