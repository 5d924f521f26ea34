"""The people's edition of the action plan: ten short parts in plain words, a card for each action."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.core.action import Action, ActionUpdate, Source, Status
from desktop.core.action_words import changed_words, latest_updates, why_words
from desktop.core.carried import standing_actions
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.said import year_begins
from desktop.core.voices import FeedbackItem, repeats_a_quote
from desktop.reports.blocks import (
    Block,
    Bullets,
    Card,
    Document,
    Fields,
    Heading,
    Kept,
    Paragraph,
    Text,
    Writing,
    bold,
    labelled,
)
from desktop.reports.going import progress_key
from desktop.reports.options import ReportOptions
from desktop.reports.people_heard import how_we_made_it, what_matters_most
from desktop.reports.plan_frame import Plan, fields, news_words
from desktop.words import _, ngettext

BLANK_CARDS = 2


def plan_people(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """The plan as patients and carers get it; owners show only where names were asked for."""
    plan = Plan.of(_("Our patient partnership action plan"), record, framework, assessment_id, options)
    plan = replace(plan, running=_("Action plan"))
    doing = tuple(each for each in plan.open_actions if each.status is not Status.ON_HOLD)
    return plan.document(
        (
            *_title_block(plan),
            *_in_plain_words(plan, doing),
            *how_we_made_it(plan),
            *what_matters_most(plan),
            *_what_we_will_do(plan, doing),
            *_what_we_cannot_do(plan),
            *_what_we_finished(plan),
            Kept((Heading(2, _("What the shapes mean")), progress_key())),
        ),
        closing=_when_we_look_again(plan),
    )


def _title_block(plan: Plan) -> Iterator[Block]:
    """Whose plan it is, for which period, which version, who agreed it, and how to have it in another format."""
    yield plan.heading()
    yield from plan.opening()
    look = plan.assessment
    version = _("This is the version of {day}.").format(day=in_full(plan.today))
    if look is not None and look.agreed_on is not None:
        yield Paragraph(_("Agreed on {day}. {version}").format(day=in_full(look.agreed_on), version=version))
    else:
        yield Paragraph(_("{version} It is not agreed yet.").format(version=version))
    if look is not None and look.agreed_by:
        yield Paragraph(_("Agreed by: {groups}.").format(groups=look.agreed_by.rstrip(".")))
    yield from plan.formats()


def _in_plain_words(plan: Plan, doing: tuple[Action, ...]) -> Iterator[Block]:
    """Five short lines: why, what comes first, who is in charge, when there is news, how to have a say."""
    lines: tuple[Text, ...] = (
        labelled(_("Why"), _("We want patients and carers to help shape what we do.")),
        labelled(_("First"), _first(doing)),
        labelled(_("In charge"), _in_charge(plan, doing)),
        labelled(_("News"), _news_day(plan)),
        labelled(_("Your say"), _("Tell us what you think, in any way that suits you. We want to know.")),
    )
    yield Kept((Heading(2, _("This plan in plain words")), Bullets(lines)))


def _first(doing: tuple[Action, ...]) -> str:
    if not doing:
        return _("We have not chosen our first action yet.")
    title, due = doing[0].title.rstrip("."), doing[0].due_date
    return _("{action}, by {day}.").format(action=title, day=in_full(due)) if due else f"{title}."


def _in_charge(plan: Plan, doing: tuple[Action, ...]) -> str:
    look = plan.assessment
    if plan.options.names and look is not None and look.lead:
        return f"{look.lead.rstrip('.')}."
    owned = sum(bool(each.owner) for each in doing)
    if not doing:
        return _("Each action will have one person in charge.")
    if owned == len(doing):
        return _("Each action has one person in charge. Ask us who it is.")
    return _("{owned} of {all} actions have one person in charge. Ask us who it is.").format(
        owned=owned, all=len(doing)
    )


def _news_day(plan: Plan) -> str:
    day = plan.assessment.review_on if plan.assessment is not None else None
    if day is None or day < plan.today:
        return _("We have not yet set a day to tell you how it went.")
    return _("We will tell you how it went by {day}.").format(day=in_full(day))


def _what_we_will_do(plan: Plan, doing: tuple[Action, ...]) -> Iterator[Block]:
    """A card for each action, the nearest date first."""
    heading = Heading(2, _("What we will do"))
    if not doing:
        words = _("There are no actions yet. Write the first ones in by hand.")
        to_write = Writing((_("What we will do"), _("Why"), _("By when"), _("How we will know")))
        yield from _first_kept((heading, Paragraph(words)), plan.cards([Card((to_write,))] * BLANK_CARDS))
        return
    count = len(doing)
    late = sum(each.due_date is not None and each.due_date < plan.today for each in doing)
    words = ngettext("{count} action, on a card.", "{count} actions, each on a card, the nearest date first.", count)
    behind = ngettext("{count} is late.", "{count} are late.", late).format(count=late) if late else ""
    told = Paragraph(" ".join(each for each in (words.format(count=count), behind) if each))
    latest = latest_updates(plan.record.action_updates.values())
    cards = [Card(tuple(_card(plan, action, latest.get(action.id)))) for action in doing]
    yield from _first_kept((heading, told), plan.cards(cards))


def _first_kept(opening: tuple[Block, ...], cards: Iterator[Block]) -> Iterator[Block]:
    """The cards, the first on the page of the words that lead up to it."""
    yield Kept((*opening, next(cards)))
    yield from cards


def _card(plan: Plan, action: Action, update: ActionUpdate | None) -> Iterator[Block]:
    names = plan.options.names
    news = news_words(update, names=names) if update is not None else ""
    asked = action if action.source is not Source.SUGGESTED else replace(action, source=Source.OTHER)
    helped = (plan.framework.principle_by_id.get(each) for each in action.all_principles())
    yield Heading(3, action.title)
    yield fields(
        (_("Why"), why_words(asked, plan.framework)),
        (_("Helps"), "; ".join(each.name for each in helped if each)),
        (_("Who"), action.owner if names else ""),
        (_("With"), action.helpers if names else ""),
        (_("By when"), plan.when(action)),
        (_("How we will know"), action.how_we_will_know),
        (_("Progress"), plan.going(action)),
        (_("Latest news"), news),
    )


def _what_we_cannot_do(plan: Plan) -> Iterator[Block]:
    """What is on hold or will not be done, and what people asked for and cannot have, each with its reason."""
    stopped = [each for each in standing_actions(plan.record) if each.status in (Status.ON_HOLD, Status.WILL_NOT_DO)]
    told = {each.id for each in stopped}
    begin = year_begins(plan.today, plan.record.organisation.year_start)
    lines = [
        *(_stopped(each) for each in sorted(stopped, key=lambda each: each.position)),
        *(
            (bold(f"{each.could_not.rstrip('.')}. "), each.because)
            for each in plan.record.feedback.values()
            if each.could_not and each.on >= begin and not told & set(each.actions) and _may_print(plan, each)
        ),
    ]
    yield Heading(2, _("What we cannot do now, and why"))
    if lines:
        yield Bullets(tuple(lines))
    else:
        yield Paragraph(_("Nothing so far. If we cannot do something, we will say so here, and say why."))


def _may_print(plan: Plan, item: FeedbackItem) -> bool:
    quotes = plan.record.quotes.values()
    return not any(repeats_a_quote(words, quotes, plan.today) for words in (item.could_not, item.because))


def _stopped(action: Action) -> Text:
    waits = _("On hold for now. ") if action.status is Status.ON_HOLD else ""
    why = action.reason or _("We have not written down why yet.")
    return (bold(f"{action.title.rstrip('.')}. "), f"{waits}{why}")


def _what_we_finished(plan: Plan) -> Iterator[Block]:
    """What was done since the assessment before this one began, and what it changed."""
    look = plan.assessment
    before = plan.record.assessments.get(look.previous) if look is not None and look.previous else None
    done = [
        each
        for each in standing_actions(plan.record)
        if each.status is Status.DONE and (before is None or each.done_on is None or each.done_on >= before.start)
    ]
    yield Heading(2, _("What we finished, and what changed"))
    if not done:
        yield Paragraph(_("Nothing is finished yet."))
    ordered = sorted(done, key=lambda each: (each.done_on is None, each.done_on, each.position))
    yield from plan.cards([Card((Heading(3, each.title), Fields((_changed(each),)))) for each in ordered])


def _changed(action: Action) -> str:
    return changed_words(replace(action, reason="")) or _("We have not written down what changed yet.")


def _when_we_look_again(plan: Plan) -> Iterator[Block]:
    """When the plan is looked at again, and how to join in."""
    yield Heading(2, _("When we will look again, and how to join in"))
    look = plan.assessment
    days = [each.check_in for each in plan.open_actions if each.check_in and each.check_in >= plan.today]
    if days:
        yield Paragraph(_("We next check on an action on {day}.").format(day=in_full(min(days))))
    if look is not None and look.review_on is not None and look.review_on >= plan.today:
        yield Paragraph(_("We look at everything again by {day}.").format(day=in_full(look.review_on)))
    else:
        yield Writing((_("We will look at everything again by"),))
    yield Paragraph(_("You can help with any of this. Tell anyone who works here that you would like to join in."))
    contact = plan.record.organisation.other_formats
    yield Paragraph(labelled(_("To reach us"), contact)) if contact else Writing((_("To reach us"),))
