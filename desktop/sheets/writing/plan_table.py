"""The action plan as a table of plain cells: the same rows for the workbook and for CSV."""

from datetime import date

from desktop.core.action import Action, ActionUpdate, Priority, Status, progress
from desktop.core.action_words import changed_words, due_value, latest_updates, principle_words, update_words, why_words
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.labels import progress_shape, progress_words
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.sheets.writing.tables import Column, Content, fitted
from desktop.words import _


def plan_columns(statuses: str = "", priorities: str = "") -> tuple[Column, ...]:
    """The office columns of the guidance on printed plans, in its order; the ranges are where choices are kept."""
    return (
        Column(_("Ref"), 7.5),
        Column(_("Action"), 26),
        Column(_("Why"), 24),
        Column(_("Principles"), 15),
        Column(_("Who"), 12.5),
        Column(_("With"), 12.5),
        Column(_("By when"), 12),
        Column(_("Priority"), 9.5, priorities),
        Column(_("Status"), 11.5, statuses),
        Column(_("Progress"), 12, shapes=True),
        Column(_("How we will know"), 19),
        Column(_("Latest update"), 22),
        Column(_("What changed"), 18),
    )


def plan_rows(record: Record, framework: Framework, today: date) -> list[list[Content]]:
    """A row for each action, in the plan's own order."""
    latest = latest_updates(record.action_updates.values())
    actions = sorted(record.actions.values(), key=lambda each: each.position)
    return [_row(action, latest.get(action.id), framework, today) for action in actions]


def _row(action: Action, update: ActionUpdate | None, framework: Framework, today: date) -> list[Content]:
    signal = progress(action, today)
    return [
        action.reference,
        fitted(action.title),
        fitted(why_words(action, framework)),
        principle_words(action, framework),
        action.owner,
        action.helpers,
        due_value(action),
        label(action.priority),
        label(action.status),
        f"{progress_shape(signal)} {progress_words(action, today)}",
        action.how_we_will_know,
        fitted(_news(action, update)),
        fitted(changed_words(action)),
    ]


def _news(action: Action, update: ActionUpdate | None) -> str:
    """The latest update, else the notes that came with the action; then what has no column of its own."""
    news = update_words(update) if update else action.notes
    note = action.due_note if action.due_date else ""
    check_in = _("Check-in: {day}").format(day=in_full(action.check_in)) if action.check_in and action.open else ""
    cost = _("Cost: {cost}").format(cost=action.cost) if action.cost else ""
    when = _("By when, in words: {words}").format(words=note) if note else ""
    return "\n".join(words for words in (news, when, check_in, cost) if words)


def statuses() -> list[str]:
    """The words for status, in their order."""
    return [label(each) for each in Status]


def priorities() -> list[str]:
    """The words for priority, in their order."""
    return [label(each) for each in Priority]
