"""What an action says beside its own fields: why it is in the plan, its latest news, what changed. In plain words."""

from collections.abc import Iterable
from datetime import date

from desktop.core.action import Action, ActionUpdate, Source
from desktop.core.dates import in_full, short
from desktop.core.framework import Benefit, Framework
from desktop.core.terms import label
from desktop.words import _


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
