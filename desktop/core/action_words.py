"""What an action says beside its own fields: why it is in the plan, its latest news, what changed. In plain words."""

from collections.abc import Iterable
from datetime import date

from desktop.core.action import Action, ActionUpdate, Confidence, Progress, Source, Status, progress
from desktop.core.dates import in_full, short
from desktop.core.framework import Benefit, Framework
from desktop.core.terms import label
from desktop.words import _, ngettext


def why_words(action: Action, framework: Framework) -> str:
    """Its own background, the measures it serves, whether they affect safety, who asked, why its priority changed."""
    measures = [framework.by_id[each] for each in action.measures if each in framework.by_id]
    reasons = (
        "; ".join(measure.title for measure in measures),
        label(Benefit.SAFETY) if any(measure.main_benefit is Benefit.SAFETY for measure in measures) else "",
        label(action.source) if action.source in (Source.SUGGESTED, Source.PATIENTS, Source.BOARD) else "",
        action.priority_reason,
    )
    told = " ".join(_sentence(words) for words in reasons if words)
    return "\n".join(words for words in (action.detail, told) if words)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?", "”")) else f"{words}."


def principle_words(action: Action, framework: Framework) -> str:
    """The number and name of each principle it helps, a line each."""
    known = [framework.principle_by_id.get(each) for each in action.all_principles()]
    return "\n".join(f"{each.number} {each.name}" for each in known if each)


def latest_updates(updates: Iterable[ActionUpdate]) -> dict[str, ActionUpdate]:
    """The last update of each action, by the action's id; of two on one day, the one that was added later."""
    return {each.action: each for each in sorted(updates, key=lambda each: each.on)}


def news_of(updates: Iterable[ActionUpdate], action_id: str) -> tuple[ActionUpdate, ...]:
    """The updates of one action, the newest first; of two on one day, first the one that was added later."""
    newest = sorted((each for each in updates if each.action == action_id), key=lambda each: each.on)
    return tuple(newest[::-1])


def update_words(update: ActionUpdate) -> str:
    """One piece of news: "3 Apr 2027: Leaflets are printed (Manager)"."""
    by = _(" ({who})").format(who=update.who) if update.who else ""
    return _("{day}: {news}{by}").format(day=short(update.on), news=update.text, by=by)


def changed_words(action: Action) -> str:
    """When it was done, what changed, what that brought, or why it stopped."""
    done = _("Done {day}.").format(day=in_full(action.done_on)) if action.done_on else ""
    told = " ".join(words for words in (done, action.what_changed) if words)
    benefits = ", ".join(label(each) for each in action.benefits_seen)
    return "\n".join(words for words in (told, benefits, action.reason) if words)


def due_value(action: Action) -> date | str:
    """The day it is due, or the words that stand for one."""
    return action.due_date or action.due_note


def progress_rule(action: Action, today: date) -> str:
    """The rule that gave an action its progress, as a sentence: "The date was 3 April 2027."."""
    due = in_full(action.due_date) if action.due_date else ""
    match progress(action, today):
        case Progress.DONE:
            return _("Done on {day}.").format(day=in_full(action.done_on)) if action.done_on else _("It is done.")
        case Progress.PAUSED:
            held = action.status is Status.ON_HOLD
            said = _("It is on hold.") if held else _("It will not be done.")
            return f"{said} {action.reason}".strip()
        case Progress.LATE:
            return _("The date was {day}.").format(day=due)
        case Progress.OFF_TRACK:
            return _("You said that it is off track.")
        case Progress.AT_RISK:
            return _at_risk_rule(action, today)
        case Progress.NO_DATE:
            return _("It has no date yet.")
        case _:
            return _("The date is {day}.").format(day=due)


def _at_risk_rule(action: Action, today: date) -> str:
    if action.confidence is Confidence.AT_RISK or action.due_date is None:
        return _("You said that it is at risk.")
    days = (action.due_date - today).days
    if not days:
        return _("It has not been started, and the date is today.")
    words = ngettext(
        "It has not been started, and the date is {count} day away.",
        "It has not been started, and the date is {count} days away.",
        days,
    )
    return words.format(count=days)
