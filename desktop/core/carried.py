"""Actions carried from one plan into the next: how often, since when, and which old ones a new one stands for.

Carrying them is edits/carrying.py's.
"""

from datetime import date

from desktop.core.action import Action
from desktop.core.dates import short
from desktop.core.record import Record
from desktop.words import _, ngettext


def carried_on(record: Record) -> dict[str, Action]:
    """The actions that were carried into a later plan, by id, each with the action that stands for it there."""
    return {
        each.carried_from: each
        for each in record.actions.values()
        if each.carried_from is not None and each.carried_from in record.actions
    }


def standing_actions(record: Record) -> tuple[Action, ...]:
    """Every action once, in order: those that a later one stands for are left out, so that nothing counts twice."""
    gone = carried_on(record)
    return tuple(each for each in record.actions.values() if each.id not in gone)


def came_from(record: Record, action: Action) -> tuple[Action, ...]:
    """The earlier actions that this one was carried from, the latest first; each has its own updates and dates."""
    found: list[Action] = []
    seen = {action.id}
    earlier = action.carried_from
    while earlier is not None and earlier in record.actions and earlier not in seen:
        seen.add(earlier)
        found.append(record.actions[earlier])
        earlier = record.actions[earlier].carried_from
    return tuple(found)


def times_carried(record: Record, action: Action) -> int:
    """How often an unfinished action was carried into a new plan."""
    return len(came_from(record, action))


def first_due(record: Record, action: Action) -> date | None:
    """The day it was due in the first plan it stood in."""
    chain = (action, *came_from(record, action))
    return next((each.due_date for each in reversed(chain) if each.due_date is not None), None)


def closing_words(label: str, reference: str) -> str:
    """Why an action closed when it was carried: "Carried into 2026/27 as A-012."."""
    return _("Carried into {label} as {reference}.").format(label=label, reference=reference)


def waiting_to_carry(record: Record, assessment_id: str) -> tuple[Action, ...]:
    """The unfinished actions that could be carried into an assessment's plan: those already carried there left out."""
    label = record.assessments[assessment_id].label
    return tuple(each for each in standing_actions(record) if each.open and not _came_into(record, each, label))


def _came_into(record: Record, action: Action, label: str) -> bool:
    earlier = record.actions.get(action.carried_from or "")
    return earlier is not None and earlier.reason.startswith(closing_words(label, action.reference))


def carried_words(record: Record, action: Action) -> str:
    """How often it was carried: "carried once", "carried twice", "carried 3 times"; empty where it never was."""
    times = times_carried(record, action)
    if times < 3:
        return ("", _("carried once"), _("carried twice"))[times]
    return ngettext("carried {count} time", "carried {count} times", times).format(count=times)


def carried_note(record: Record, action: Action) -> str:
    """The same with the first due date where it is another now: "carried once, first due 1 Mar 2026"."""
    words, first = carried_words(record, action), first_due(record, action)
    if not words or first is None or first == action.due_date:
        return words
    return _("{carried}, first due {day}").format(carried=words, day=short(first))
