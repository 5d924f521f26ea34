"""Answers to what is due: a yes changes it at once, a new day moves it, and it is asked about no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.action import Action, Confidence, Status
from desktop.core.asking import Asks, questions
from desktop.core.assessment import Group
from desktop.core.edits.answers_due import say_later, say_yes
from desktop.core.record import Record
from desktop.core.voices import FeedbackItem, Quote, Tracked
from tests.builders import NOW, TODAY, agreed, assessed, catalogue, evidenced

DAY = timedelta(days=1)
NEW_DAY = TODAY + timedelta(days=60)


@pytest.fixture
def record() -> Record:
    """One thing of each kind that is due."""
    made = evidenced(agreed(assessed(), {"P1-M1": 2}), "P1-M1", good_until=TODAY - DAY)
    return made.put(
        replace(made.assessments[NOW], review_on=TODAY),
        Action("Ask five people", due_date=TODAY - DAY, due_note="soon", id="ask"),
        Action("Write the promise", check_in=TODAY, id="write"),
        Tracked(id="P1-M1-S1", every=3, since=TODAY),
        Quote("They listened", Group.PATIENTS, consent=True, consent_ends=TODAY - DAY, id="quote"),
        FeedbackItem(on=TODAY, you_said="The door is heavy", news_by=TODAY, id="door"),
    )


def test_every_kind_of_question_is_asked(record: Record) -> None:
    assert {each.kind for each in questions(record, catalogue(), TODAY)} == set(Asks)


def test_a_yes_or_a_new_day_answers_each_question_for_good(record: Record) -> None:
    for each in questions(record, catalogue(), TODAY):
        if each.yes:
            after = say_yes(record, each, TODAY)
            assert each.about not in [left.about for left in questions(after, catalogue(), TODAY)], each.kind
        if each.later:
            after = say_later(record, each, NEW_DAY, TODAY)
            assert each.about not in [left.about for left in questions(after, catalogue(), TODAY)], each.kind


def test_only_what_needs_its_own_page_changes_nothing_here(record: Record) -> None:
    unanswerable = [each for each in questions(record, catalogue(), TODAY) if not each.yes and not each.later]
    assert [each.kind for each in unanswerable] == [Asks.READING]
    assert say_yes(record, unanswerable[0], TODAY) is record
    assert say_later(record, unanswerable[0], NEW_DAY, TODAY) is record


def test_what_the_answers_write_down(record: Record) -> None:
    found = {each.kind: each for each in questions(record, catalogue(), TODAY)}
    done = say_yes(record, found[Asks.ACTION], TODAY).actions["ask"]
    assert (done.status, done.done_on) == (Status.DONE, TODAY)
    going = say_later(record, found[Asks.ACTION], NEW_DAY, TODAY).actions["ask"]
    assert (going.status, going.due_date, going.due_note) == (Status.IN_PROGRESS, NEW_DAY, "")
    well = say_yes(record, found[Asks.CHECK_IN], TODAY).actions["write"]
    assert (well.confidence, well.check_in) == (Confidence.ON_TRACK, None)
    (item,) = say_yes(record, found[Asks.EVIDENCE], TODAY).evidence.values()
    assert item.good_until == TODAY.replace(year=TODAY.year + 2)
    assert not say_yes(record, found[Asks.CONSENT], TODAY).quotes["quote"].consent
    again = say_later(record, found[Asks.CONSENT], NEW_DAY, TODAY).quotes["quote"]
    assert again.may_print(TODAY)
    assert say_yes(record, found[Asks.REPLY], TODAY).feedback["door"].told_on == TODAY
    assert say_later(record, found[Asks.REVIEW], NEW_DAY, TODAY).assessments[NOW].review_on == NEW_DAY
