"""What is due, as one question each: actions, check-ins, numbers to count, evidence, consent, replies, reviews.

What an answer changes lives in edits/answers_due.py; when a question was put off is not the record's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.core.action import Status
from desktop.core.assessment import AssessmentState
from desktop.core.dates import in_full
from desktop.core.evidence_checks import is_out_of_date, last_good_day
from desktop.core.evidence_list import held
from desktop.core.framework import Framework
from desktop.core.labels import group_in_sentence
from desktop.core.record import Record
from desktop.core.text import shortened
from desktop.core.tracking import next_due, readings_due
from desktop.core.views import newest_assessment
from desktop.words import _

CONSENT_SOON = timedelta(days=30)
"""Consent is asked for again this long before it ends, so that there is time."""
LONGEST = 80
"""Characters of a title inside a question."""


class Asks(StrEnum):
    """What a question is about."""

    ACTION = "action"
    CHECK_IN = "check_in"
    READING = "reading"
    EVIDENCE = "evidence"
    CONSENT = "consent"
    REPLY = "reply"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `about` is the id of what it is about, `on` the day it fell due.

    `yes` answers it at once; where it is empty, `lead` says what happens on the page of the thing. `later` asks for a
    new day. Either may be empty.
    """

    kind: Asks
    about: str
    on: date
    words: str
    detail: str = ""
    yes: str = ""
    later: str = ""
    lead: str = ""

    @property
    def key(self) -> str:
        """What the question is remembered by; another day makes it another question."""
        return f"{self.kind}:{self.about}:{self.on.isoformat()}"


def questions(record: Record, framework: Framework, today: date) -> tuple[Question, ...]:
    """Everything that is due by today, what fell due last first."""
    found = (
        *_actions(record, today),
        *_readings(record, framework, today),
        *_evidence(record, today),
        *_consent(record, today),
        *_replies(record, today),
        *_review(record, today),
    )
    return tuple(sorted(found, key=lambda each: each.on, reverse=True))


def _actions(record: Record, today: date) -> Iterator[Question]:
    """Actions under way whose date has come, else those that were to be looked at."""
    for each in record.actions.values():
        if each.status not in (Status.NOT_STARTED, Status.IN_PROGRESS):
            continue
        title, detail = shortened(each.title, LONGEST), " · ".join(filter(None, (each.reference, each.owner)))
        if each.due_date is not None and each.due_date <= today:
            words = (
                _("“{title}” is due today. Is it done?")
                if each.due_date == today
                else _("“{title}” was due on {day}. Is it done?")
            )
            yield Question(
                Asks.ACTION,
                each.id,
                each.due_date,
                words.format(title=title, day=in_full(each.due_date)),
                detail,
                yes=_("Done"),
                later=_("Still going: new date"),
                lead=_("Open the action"),
            )
        elif each.check_in is not None and each.check_in <= today:
            yield Question(
                Asks.CHECK_IN,
                each.id,
                each.check_in,
                _("You meant to look at “{title}” on {day}. Is it going well?").format(
                    title=title, day=in_full(each.check_in)
                ),
                detail,
                yes=_("Yes, it is on track"),
                later=_("Look again on"),
                lead=_("Open the action"),
            )


def _readings(record: Record, framework: Framework, today: date) -> Iterator[Question]:
    for each in readings_due(record, framework, today):
        due = next_due(each)
        if due is not None:
            yield Question(
                Asks.READING,
                each.id,
                due,
                _("A number has been due since {day}. What did you count?").format(day=in_full(due)),
                each.success.text,
                lead=_("Put in the number"),
            )


def _evidence(record: Record, today: date) -> Iterator[Question]:
    newest = newest_assessment(record)
    if newest is None or newest.state is not AssessmentState.OPEN:
        return
    for each in held(record, newest.id, today):
        if is_out_of_date(each.item, today):
            day = last_good_day(each.item)
            yield Question(
                Asks.EVIDENCE,
                each.item.id,
                day,
                _("The evidence “{title}” was good until {day}. Does it still hold?").format(
                    title=shortened(each.item.title, LONGEST), day=in_full(day)
                ),
                yes=_("Yes, for two more years"),
                later=_("It holds until"),
                lead=_("Open the evidence"),
            )


def _consent(record: Record, today: date) -> Iterator[Question]:
    """Consent that ended or ends soon; the words themselves stay where quotes are kept."""
    for each in record.quotes.values():
        ends = each.consent_ends
        if not each.consent or ends is None or ends > today + CONSENT_SOON:
            continue
        words = (
            _("Consent to use a quote from {group} ended on {day}. Did the person agree again?")
            if ends < today
            else _("Consent to use a quote from {group} ends on {day}. Does the person agree again?")
        )
        group = group_in_sentence(each.group, record.organisation)
        yield Question(
            Asks.CONSENT,
            each.id,
            ends,
            words.format(group=group, day=in_full(ends)),
            yes=_("No: stop using it"),
            later=_("Yes, they agree until"),
            lead=_("See the quote"),
        )


def _replies(record: Record, today: date) -> Iterator[Question]:
    for each in record.feedback.values():
        if each.told_on is None and each.news_by is not None and each.news_by <= today:
            yield Question(
                Asks.REPLY,
                each.id,
                each.news_by,
                _("People were to hear more by {day}. Have you told them?").format(day=in_full(each.news_by)),
                _("You said: {words}").format(words=shortened(each.you_said, LONGEST)),
                yes=_("Yes, told today"),
                later=_("We will tell them by"),
                lead=_("Open it"),
            )


def _review(record: Record, today: date) -> Iterator[Question]:
    newest = newest_assessment(record)
    if newest is not None and newest.review_on is not None and newest.review_on <= today:
        yield Question(
            Asks.REVIEW,
            newest.id,
            newest.review_on,
            _("The next assessment was planned for {day}. Will you start it?").format(day=in_full(newest.review_on)),
            later=_("Another day"),
            lead=_("Start the next assessment"),
        )
