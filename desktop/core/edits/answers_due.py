"""What an answer to a question about something due changes: a yes at once, or a new day."""

from dataclasses import replace
from datetime import date

from desktop.core.action import Confidence, Status
from desktop.core.asking import Asks, Question
from desktop.core.edits.closing import describe_assessment
from desktop.core.edits.planning import change_action
from desktop.core.record import Record
from desktop.core.scoring import EVIDENCE_YEARS, years_after


def say_yes(record: Record, question: Question, today: date) -> Record:
    """The record after the question's own yes; unchanged where it has none."""
    about = question.about
    match question.kind:
        case Asks.ACTION:
            return change_action(record, about, today, status=Status.DONE)
        case Asks.CHECK_IN:
            return change_action(record, about, today, check_in=None, confidence=Confidence.ON_TRACK)
        case Asks.EVIDENCE:
            return record.put(replace(record.evidence[about], good_until=years_after(today, EVIDENCE_YEARS)))
        case Asks.CONSENT:
            return record.put(replace(record.quotes[about], consent=False))
        case Asks.REPLY:
            return record.put(replace(record.feedback[about], told_on=today))
        case Asks.READING | Asks.REVIEW:
            return record


def say_later(record: Record, question: Question, day: date, today: date) -> Record:
    """The record with a new day for what the question is about; an action that still goes on is in progress."""
    about = question.about
    match question.kind:
        case Asks.ACTION:
            return change_action(record, about, today, due_date=day, due_note="", status=Status.IN_PROGRESS)
        case Asks.CHECK_IN:
            return change_action(record, about, today, check_in=day)
        case Asks.EVIDENCE:
            return record.put(replace(record.evidence[about], good_until=day))
        case Asks.CONSENT:
            return record.put(replace(record.quotes[about], consent=True, consent_ends=day))
        case Asks.REPLY:
            return record.put(replace(record.feedback[about], news_by=day))
        case Asks.REVIEW:
            return describe_assessment(record, about, review_on=day)
        case Asks.READING:
            return record
