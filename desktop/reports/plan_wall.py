"""The action plan for the wall: one page of the nearest open actions, month by month, with how they are going."""

from collections.abc import Iterator, Sequence
from itertools import chain

from desktop.core.action import Action
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.periods import month_end
from desktop.core.plan_list import grouped
from desktop.core.record import Record
from desktop.reports.blocks import (
    Beside,
    Block,
    Bullets,
    Document,
    Heading,
    Larger,
    Paragraph,
    Span,
    Text,
    Writing,
    bold,
    unbroken,
)
from desktop.reports.fitting import fitted, shortened
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.plan_frame import NAME_AT_MOST, Plan
from desktop.words import _, ngettext

MOST = 12
_TITLE, _OWNER = 110, 40
"""Characters at most."""


def plan_wall(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """As many of the twelve nearest as fit the page; owners show only where names were asked for.

    Where all of them fit in larger letters, they are larger.
    """
    plan = Plan.of(_("What we are working on"), record, framework, assessment_id, options)
    if not plan.open_actions:
        return fitted(plan.document(_by_hand(plan, months)) for months in (3, 2, 1))
    most = min(MOST, len(plan.open_actions))
    counts = range(most, 0, -1)
    everything = tuple(_blocks(plan, plan.open_actions[:most]))
    tries = chain(
        ((Larger(everything, points),) for points in (6, 4, 2)),
        (_blocks(plan, plan.open_actions[:count]) for count in counts),
    )
    return fitted(map(plan.document, tries))


def _blocks(plan: Plan, actions: Sequence[Action]) -> Iterator[Block]:
    yield plan.heading()
    yield from plan.opening(NAME_AT_MOST)
    shares = _shares(plan)
    for month, of_month in grouped(actions, "month", plan.framework):
        listed = Bullets(tuple(_line(plan, each) for each in of_month))
        yield Beside(((Heading(2, month),), (listed,)), shares)
    more = len(plan.open_actions) - len(actions)
    if more:
        words = ngettext("And {count} more in the full plan.", "And {count} more in the full plan.", more)
        yield Paragraph(words.format(count=more))


def _shares(plan: Plan) -> tuple[float, float]:
    """How month and actions divide the width, so that the name of a month stays whole."""
    if plan.paper is Paper.LANDSCAPE:
        return 1, 3.6
    return (1, 2.1) if plan.edition is Edition.LARGE else (1, 2.9)


def _line(plan: Plan, action: Action) -> Text:
    """Its title, and below it the day, how it is going and, where asked for, who is in charge."""
    due = in_full(action.due_date) if action.due_date else shortened(action.due_note, _OWNER)
    owner = shortened(action.owner, _OWNER) if plan.options.names else ""
    progress = plan.going(action)
    parts: list[str | Span] = [bold(shortened(action.title, _TITLE)), "\n", progress]
    for words in (due, owner):
        if words:
            parts += [" · ", unbroken(words)]
    return tuple(parts)


def _by_hand(plan: Plan, months: int) -> Iterator[Block]:
    """Room for three months, to fill in with a pen."""
    yield plan.heading()
    yield from plan.opening(NAME_AT_MOST)
    yield Paragraph(_("There are no open actions yet. Write what you will do in by hand."))
    for number in range(months):
        last = month_end(plan.today.year, plan.today.month + number)
        month = in_full(last.replace(day=1)).removeprefix("1 ")
        lines = Writing((_("What we will do"), _("Who, and by when")) * 2)
        yield Beside(((Heading(2, month),), (lines,)), _shares(plan))
