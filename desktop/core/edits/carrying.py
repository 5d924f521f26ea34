"""What goes from one year into the next by a person's own click: an answer, an unfinished action, why a level fell.

Nothing here carries by itself; what was said last time is shown by last_time.py.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.core.action import Action, Status
from desktop.core.assessment import Evidence, FallReason, HowAgreed, State, rating_id
from desktop.core.carried import closing_words
from desktop.core.edits.answering import settle_as_unknown
from desktop.core.edits.planning import add_actions
from desktop.core.edits.rating import agree, does_not_apply, measure_rating
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework, Measure
from desktop.core.last_time import LastTime, last_time
from desktop.core.record import Record
from desktop.core.text import clean
from desktop.words import _


def no_change(
    record: Record,
    framework: Framework,
    assessment_id: str,
    measure: Measure,
    today: date,
    *,
    evidence_holds: bool,
    reason: str = "",
) -> Record:
    """Last time's answer given again with today's date, its note and its evidence with it.

    The level that stood then is agreed now, by the lead; views are never copied, because nobody asked them again.
    ToolkitError where there is nothing to copy, where the measure's meaning changed, where there was evidence and
    nobody confirmed that it still holds, and where the level is above what patients or carers say this time without
    a `reason`.
    """
    then = last_time(record, framework, assessment_id, measure.id, today)
    if then is None or not then.may_copy:
        why = then.why_no_copy if then else _("There is no answer from last time.")
        raise ToolkitError(why, _("Choose the level nearest to you now."))
    if then.evidence and not evidence_holds:
        raise ToolkitError(
            _("There was evidence last time, and nobody has said that it still holds."),
            _("Look at it again. Tick that it still holds, or choose the level nearest to you now."),
        )
    record = _answered_again(record, assessment_id, measure, then, today, reason)
    rating = replace(measure_rating(record, assessment_id, measure), last_level=then.counted)
    if then.note and not rating.note:
        rating = replace(rating, note=then.note)
    return record.put(rating, *_still_holding(then, rating.id))


def _answered_again(
    record: Record, assessment_id: str, measure: Measure, then: LastTime, today: date, reason: str
) -> Record:
    if then.state is State.NOT_APPLICABLE:
        return does_not_apply(record, assessment_id, measure, reason or then.reason, today)
    if then.state is State.DONT_KNOW or then.level is None:
        return settle_as_unknown(record, assessment_id, measure, today)
    return agree(record, assessment_id, measure, then.level, on=today, how=HowAgreed.BY_LEAD, reason=reason)


def _still_holding(then: LastTime, rating: str) -> Iterable[Evidence]:
    """Last time's evidence, now for this rating too."""
    held = (each.evidence for each in then.evidence)
    return [replace(each, ratings=(*each.ratings, rating)) for each in held if rating not in each.ratings]


def say_why_fell(
    record: Record, assessment_id: str, measure: Measure, reason: FallReason | None, words: str = ""
) -> Record:
    """Why a level stands lower than last time: one of the reasons, own words, or both; neither takes it back."""
    kept = measure_rating(record, assessment_id, measure)
    if rating_id(assessment_id, measure.id) not in record.measure_ratings and reason is None and not words.strip():
        return record
    return record.put(replace(kept, fall_reason=reason, fall_words=clean(words).strip()))


def carry_actions(record: Record, action_ids: Iterable[str], assessment_id: str, today: date) -> Record:
    """These unfinished actions carried into the plan of an assessment, each as a new action with its first due date.

    The old one closes as carried, so that nothing counts twice; its updates and dates stay with it, and the new one
    leads back to it. ToolkitError for an action that is finished or was carried already.
    """
    label = record.assessments[assessment_id].label
    for action_id in action_ids:
        old = record.actions[action_id]
        if not old.open:
            raise ToolkitError(
                _("“{action}” is closed, so it cannot be carried.").format(action=old.title),
                _("Choose actions that are not finished yet."),
            )
        new = _carried(old, today)
        record = add_actions(record, new)
        reference = record.actions[new.id].reference
        why = closing_words(label, reference)
        record = record.put(replace(old, status=Status.WILL_NOT_DO, reason=_with(old.reason, why), confidence=None))
    return record


def _carried(old: Action, today: date) -> Action:
    """The action as it goes on: a fresh reference and id, a check-in only where it is still to come."""
    check_in = old.check_in if old.check_in is not None and old.check_in >= today else None
    fresh = Action(title=old.title)
    return replace(old, id=fresh.id, reference="", check_in=check_in, carried_from=old.id)


def _with(reason: str, why: str) -> str:
    return f"{why} {reason}" if reason else why
