"""What a finished action changed: said when it closes, and offered to “You said, we did”."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.core.action import Action, BenefitSeen
from desktop.core.record import Record
from desktop.core.voices import FeedbackItem


def tell_outcome(record: Record, action_id: str, what_changed: str, benefits: Iterable[BenefitSeen]) -> Record:
    """The record with what a finished action changed, and what it brought, each benefit once in the usual order."""
    seen = set(benefits)
    ordered = tuple(each for each in BenefitSeen if each in seen)
    return record.put(replace(record.actions[action_id], what_changed=what_changed.strip(), benefits_seen=ordered))


def reply_of(record: Record, action_id: str) -> FeedbackItem | None:
    """The item of “You said, we did” that tells of an action, if there is one."""
    return next((each for each in record.feedback.values() if action_id in each.actions), None)


def reply_from(action: Action, today: date) -> FeedbackItem:
    """An item of “You said, we did” with what an action changed; what people had said is still to be filled in."""
    did = action.what_changed.strip() or action.title
    return FeedbackItem(on=today, you_said="", we_did=did, measures=action.measures, actions=(action.id,))


def add_reply(record: Record, item: FeedbackItem) -> Record:
    """The record with this item of “You said, we did”."""
    return record.put(item)
