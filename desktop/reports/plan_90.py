"""The action plan for the next 90 days: up to three things on one page, in letters to be read across a room."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import product

from desktop.core.action import Action, Priority, Progress, Status, progress
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.reports.blocks import (
    NO_BREAK,
    Beside,
    Block,
    Card,
    Document,
    Fields,
    Heading,
    Larger,
    Paragraph,
    Text,
    Writing,
    labelled,
)
from desktop.reports.fitting import fitted, shortened
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.plan_frame import NAME_AT_MOST, Plan
from desktop.words import _, ngettext

DAYS = 90
MOST = 3
_LENGTHS = ((90, 120), (70, 70))
"""Characters of a title and of each text below it: what is usual, then what lets one more thing fit."""
_POINTS = {Edition.STANDARD: (8, 6, 4), Edition.CLEAR: (6, 4, 2), Edition.LARGE: (4, 2, 0)}
"""By how many points the letters are larger than the edition’s own, the largest that fit; never under 16 in all."""
_SHORTEST = (50, 45)
"""The same where even one thing fills the page."""
_PRIORITIES = tuple(Priority)


def plan_90(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """What is most urgent of what is due; fewer things where the letters are large, and owners always show."""
    plan = Plan.of(_("Our next 90 days"), record, framework, assessment_id, options)
    chosen = nearest(plan)
    if not plan.open_actions:
        return fitted(plan.document(_by_hand(plan, count)) for count in range(MOST, 0, -1))
    counts = range(min(MOST, len(chosen)), 0, -1)
    larger = _POINTS[plan.edition]
    tries = [*product(counts, larger, _LENGTHS), (1, larger[-1], _SHORTEST)]
    return fitted(plan.document(_blocks(plan, chosen[:count], points, size)) for count, points, size in tries)


def nearest(plan: Plan) -> tuple[Action, ...]:
    """What comes first: due within the 90 days, high priority before low; then what has no date; then the rest."""
    last = plan.today + timedelta(DAYS)

    def order(action: Action) -> tuple[bool, int, int]:
        due = action.due_date
        soon = 0 if due is not None and due <= last else 1 if due is None else 2
        return action.status is Status.ON_HOLD, soon, 0 if soon == 2 else _PRIORITIES.index(action.priority)

    return tuple(sorted(plan.open_actions, key=order))


def _opening(plan: Plan) -> Iterator[Block]:
    last = in_full(plan.today + timedelta(DAYS))
    days = _("{first} to {last}").format(first=in_full(plan.today), last=last)
    yield Larger((plan.heading(),))
    name = shortened(plan.record.organisation.name, NAME_AT_MOST)
    yield Paragraph(f"{name} · {days}")
    if plan.standing:
        yield Paragraph(plan.standing)


def _blocks(plan: Plan, actions: Sequence[Action], points: int, lengths: tuple[int, int]) -> Iterator[Block]:
    yield from _opening(plan)
    beside = plan.paper is Paper.LANDSCAPE and len(actions) > 1
    things = tuple(
        Larger((Card(tuple(_thing(plan, number, action, lengths, beside=beside))),), points)
        for number, action in enumerate(actions, start=1)
    )
    if beside:
        yield Beside(tuple((each,) for each in things), (1,) * len(things))
    else:
        yield from things
    more = len(plan.open_actions) - len(actions)
    if more:
        words = ngettext(
            "And {count} more action in the full plan.", "And {count} more actions in the full plan.", more
        )
        yield Paragraph(words.format(count=more))


def _thing(plan: Plan, number: int, action: Action, lengths: tuple[int, int], *, beside: bool) -> Iterator[Block]:
    """One action: its title, first step, who, by when, and how we will know; what nobody has said is to write in."""
    title_at_most, text_at_most = lengths
    title = shortened(action.title, title_at_most)
    yield Heading(2, _("{number}. {title}").format(number=number, title=title))
    due = in_full(action.due_date) if action.due_date else shortened(action.due_note, text_at_most // 2)
    late = progress(action, plan.today) is Progress.LATE
    told: dict[str, Text] = {
        _("First step"): shortened(first_step(action), text_at_most),
        _("Who"): shortened(action.owner, text_at_most // 2),
        _("By when"): (due, f" {NO_BREAK}", plan.going(action)) if late else due,
        _("How we will know"): shortened(action.how_we_will_know, text_at_most),
    }
    yield Fields(tuple(_lines(told, beside=beside)))
    yield from _to_write([name for name, text in told.items() if not text], beside=beside)


def _lines(told: Mapping[str, Text], *, beside: bool) -> Iterator[Text]:
    """Each name with its text, who and by when on one line where there is room; what is empty is left out."""
    step, who, when, know = (labelled(name, text) if text else () for name, text in told.items())
    both = () if beside or not (who and when) else (*who, " · ", *when)
    yield from (each for each in (step, both or who, () if both else when, know) if each)


def _to_write(names: list[str], *, beside: bool) -> Iterator[Block]:
    """Lines for what nobody has said, who and by when on one line where there is room."""
    who_and_when = [_("Who"), _("By when")]
    if beside or not set(who_and_when) <= set(names):
        if names:
            yield Writing(tuple(names))
        return
    at = names.index(who_and_when[0])
    if names[:at]:
        yield Writing(tuple(names[:at]))
    yield Beside(tuple((Writing((name,)),) for name in who_and_when), (1, 1))
    if names[at + 2 :]:
        yield Writing(tuple(names[at + 2 :]))


def first_step(action: Action) -> str:
    """What one does first: as it was said with the action, else the activity it carries out."""
    told = _("First step: {step}").format(step="")
    if action.detail.startswith(told):
        return action.detail.removeprefix(told)
    return action.activity if action.activity != action.title else action.detail


def _by_hand(plan: Plan, count: int) -> Iterator[Block]:
    """Cards to fill in with a pen."""
    yield from _opening(plan)
    yield Paragraph(_("Choose up to three things. Write them in by hand, and put this page where everyone sees it."))
    for number in range(1, count + 1):
        title = _("{number}. What we will do").format(number=number)
        names = [title, _("First step"), _("Who"), _("By when"), _("How we will know")]
        yield Card(tuple(_to_write(names, beside=False)))
