"""The action plan as a sheet for each owner: their actions by date, to tick off and to write on."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.core.action import Action
from desktop.core.action_words import latest_updates
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.reports.blocks import (
    Beside,
    Block,
    Card,
    Document,
    Heading,
    Larger,
    NewPage,
    Paragraph,
    Writing,
    labelled,
)
from desktop.reports.fitting import fitted
from desktop.reports.options import ReportOptions
from desktop.reports.plan_frame import Plan, fields, news_words, same_person
from desktop.words import _, ngettext

BLANK_CARDS = 3
_BOX = "☐"
_SHARES = (1.0, 16.0)
"""How the box to tick and the action divide a card's width."""


def plan_owner(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """A sheet for each owner of open actions, or for the one who was asked for; then what nobody is in charge of."""
    plan = Plan.of(_("My actions"), record, framework, assessment_id, options)
    wanted = options.owner
    sheets = [each for each in by_owner(plan.open_actions) if not wanted or same_person(each[0].owner, wanted)]
    if not sheets:
        return fitted(_document(plan, _by_hand(plan, cards)) for cards in range(BLANK_CARDS, 0, -1))
    return _document(plan, _sheets(plan, sheets))


def _document(plan: Plan, sheets: Iterable[Block]) -> Document:
    return plan.document((plan.heading(), *plan.opening(), *plan.formats(), *sheets))


def _sheets(plan: Plan, sheets: Sequence[Sequence[Action]]) -> Iterator[Block]:
    for number, actions in enumerate(sheets):
        if number:
            yield NewPage()
        yield from _sheet(plan, actions)


def by_owner(actions: Sequence[Action]) -> list[list[Action]]:
    """The actions of each owner in their order, owners from A to Z; those that nobody is in charge of come last."""
    found: dict[str, list[Action]] = {}
    for action in actions:
        found.setdefault(clean_line(action.owner).casefold(), []).append(action)
    return [found[each] for each in sorted(found, key=lambda owner: (not owner, owner))]


def _sheet(plan: Plan, actions: Sequence[Action]) -> Iterator[Block]:
    owner = clean_line(actions[0].owner)
    yield Heading(2, owner or _("Nobody in charge yet"))
    words = ngettext("{count} action.", "{count} actions, the nearest date first.", len(actions))
    yield Paragraph(words.format(count=len(actions)))
    looks = [each.check_in for each in actions if each.check_in and each.check_in >= plan.today]
    if looks:
        yield Paragraph(labelled(_("Next check-in"), in_full(min(looks))))
    else:
        yield Writing((_("Next check-in"),))
    latest = latest_updates(plan.record.action_updates.values())
    news = {each.id: news_words(latest[each.id]) if each.id in latest else each.notes for each in actions}
    yield from plan.cards([Card((_to_tick(_card(plan, each, news[each.id])),)) for each in actions])


def _to_tick(blocks: Iterator[Block]) -> Beside:
    """The blocks with a box to tick before them."""
    return Beside(((Larger((Paragraph(_BOX),)),), tuple(blocks)), _SHARES)


def _card(plan: Plan, action: Action, news: str) -> Iterator[Block]:
    """One action with what its owner needs, and lines for a note."""
    yield Heading(3, f"{action.reference} {action.title}".strip())
    when = plan.when(action)
    progress = plan.going(action)
    yield fields(
        (_("By when"), (when, " · ", progress)) if when else (_("Progress"), progress),
        (_("With"), action.helpers),
        (_("About it"), action.detail),
        (_("How we will know"), action.how_we_will_know),
        (_("Latest update"), news),
        (_("Reason"), action.reason),
        (_("Check-in"), in_full(action.check_in) if action.check_in else ""),
    )
    yield Writing((_("My note"),))


def _by_hand(plan: Plan, cards: int) -> Iterator[Block]:
    """A sheet to fill in with a pen."""
    if plan.options.owner:
        yield Heading(2, plan.options.owner)
        yield Paragraph(_("No open actions. Write new ones in by hand."))
    else:
        yield Paragraph(_("There are no open actions yet. Write your own in by hand."))
        yield Writing((_("Name or role"),))
    yield Writing((_("Next check-in"),))
    blank = Writing((_("What I will do"), _("By when"), _("My note")))
    yield from plan.cards([Card((_to_tick(iter((blank,))),))] * cards)
