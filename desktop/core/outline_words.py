"""A whole record in a page of plain words, for `show` on the command line."""

from collections.abc import Iterator
from datetime import date

from desktop.core.action import progress
from desktop.core.assessment import Assessment
from desktop.core.carried import standing_actions
from desktop.core.comparison import compare
from desktop.core.dates import short
from desktop.core.framework import Framework
from desktop.core.labels import group_name, progress_shape, progress_words
from desktop.core.last_time import before
from desktop.core.record import Record
from desktop.core.scoring import current_standings, principle_results
from desktop.core.terms import label
from desktop.core.views import answered_by, oldest_first, views_of
from desktop.words import _, ngettext


def outline_words(record: Record, framework: Framework, today: date) -> tuple[str, ...]:
    """Lines of words: the organisation, each assessment the newest first, and the actions."""
    return tuple(_lines(record, framework, today))


def _lines(record: Record, framework: Framework, today: date) -> Iterator[str]:
    yield record.organisation.name
    newest_first = tuple(reversed(oldest_first(record)))
    if not newest_first:
        yield _("No assessment yet.")
    for assessment in newest_first:
        yield ""
        yield from _assessment(record, framework, assessment, today)
    yield ""
    count = len(standing_actions(record))
    yield ngettext("{count} action", "{count} actions", count).format(count=count) if count else _("No actions yet.")
    for action in record.actions.values():
        signal = f"{progress_shape(progress(action, today))} {progress_words(action, today)}"
        when = short(action.due_date) if action.due_date else action.due_note
        beside = " · ".join(each for each in (action.owner, when, signal) if each)
        yield f"  {action.reference} {action.title} ({beside})"


def _assessment(record: Record, framework: Framework, assessment: Assessment, today: date) -> Iterator[str]:
    found = current_standings(record, framework, assessment.id, today)
    done = sum(each.answered for each in found.values())
    yield _("{label}: {kind}, started {start}, {done} of {all} answered").format(
        label=assessment.label, kind=label(assessment.kind), start=short(assessment.start), done=done, all=len(found)
    )
    for view in views_of(record, assessment.id):
        name = group_name(view.group, record.organisation)
        answered = answered_by(record, view, assessment.measures)
        yield "  " + _("{group}: {answered} answered").format(group=name, answered=answered)
    for each in principle_results(assessment, found).values():
        name = framework.principle_by_id[each.principle].name
        spread = f" ({each.spread_words})" if each.spread_words else ""
        yield f"  {each.principle} {name}: {each.label}{spread}; {each.coverage_words}"
    if then := before(record, assessment.id):
        changes = compare(record, framework, then.id, assessment.id, today).words
        yield "  " + _("{changes} since {label}").format(changes=changes, label=then.label)
