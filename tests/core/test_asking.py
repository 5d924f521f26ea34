"""What is due, as questions: each kind on its day and not before, in words, the newest first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.action import Action, Status
from desktop.core.asking import Asks, Question, questions
from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.core.voices import FeedbackItem, Quote, Tracked
from tests.builders import NOW, TODAY, agreed, assessed, catalogue, evidenced

DAY = timedelta(days=1)


def asked(record: Record, today: date = TODAY) -> list[Question]:
    return list(questions(record, catalogue(), today))


def one(record: Record, today: date = TODAY) -> Question:
    (found,) = asked(record, today)
    return found


def test_nothing_is_asked_where_nothing_is_due() -> None:
    later = Action("Ask five people", due_date=TODAY + DAY, check_in=TODAY + DAY)
    assert asked(new_record("A charity").put(later, Action("Some day"))) == []


def test_an_action_is_asked_about_on_its_day_and_after_it() -> None:
    record = new_record("A charity").put(Action("Ask five people", reference="A-001", owner="Chair", due_date=TODAY))
    assert one(record).words == "“Ask five people” is due today. Is it done?"
    assert one(record).detail == "A-001 · Chair"
    late = one(record, TODAY + DAY)
    assert late.words == "“Ask five people” was due on 22 November 2026. Is it done?"
    assert (late.kind, late.yes, late.later) == (Asks.ACTION, "Done", "Still going: new date")


@pytest.mark.parametrize("status", [Status.DONE, Status.ON_HOLD, Status.WILL_NOT_DO])
def test_an_action_that_rests_is_not_asked_about(status: Status) -> None:
    assert asked(new_record("A charity").put(Action("Ask", due_date=TODAY, check_in=TODAY, status=status))) == []


def test_a_check_in_is_asked_about_unless_the_action_itself_is_due() -> None:
    action = Action("Ask five people", check_in=TODAY - DAY, due_date=TODAY + DAY)
    record = new_record("A charity").put(action)
    assert one(record).words == "You meant to look at “Ask five people” on 21 November 2026. Is it going well?"
    assert one(record, TODAY + DAY).kind is Asks.ACTION


def test_a_number_is_asked_for_when_its_next_one_is_due() -> None:
    tracked = Tracked(id="P1-M1-S1", every=3, since=TODAY - DAY)
    found = one(new_record("A charity").put(tracked))
    assert (found.kind, found.about, found.yes, found.later) == (Asks.READING, "P1-M1-S1", "", "")
    assert found.lead == "Put in the number"


def test_evidence_is_asked_about_once_its_last_good_day_has_passed() -> None:
    record = evidenced(agreed(assessed(), {"P1-M1": 2}), "P1-M1", good_until=TODAY)
    assert asked(record) == []
    found = one(record, TODAY + DAY)
    assert found.words == "The evidence “What we saw” was good until 22 November 2026. Does it still hold?"


def test_consent_is_asked_for_in_time_and_without_the_persons_words() -> None:
    quote = Quote("They listened to me", Group.CARERS, consent=True, consent_ends=TODAY + timedelta(days=30))
    record = new_record("A charity").put(quote)
    assert asked(record, TODAY - DAY) == []
    found = one(record)
    assert found.words.startswith("Consent to use a quote from carers ends on 22 December 2026.")
    assert "listened" not in found.words + found.detail
    assert "ended on" in one(record, TODAY + timedelta(days=31)).words
    assert asked(new_record("A charity").put(replace(quote, consent=False))) == []


def test_people_who_were_to_hear_more_are_asked_about_until_they_were_told() -> None:
    item = FeedbackItem(on=TODAY - DAY, you_said="The door is heavy", news_by=TODAY)
    record = new_record("A charity").put(item)
    assert one(record).detail == "You said: The door is heavy"
    assert asked(record.put(replace(item, told_on=TODAY))) == []


def test_the_review_day_of_the_newest_assessment_is_asked_about() -> None:
    record = assessed()
    record = record.put(replace(record.assessments[NOW], review_on=TODAY))
    assert one(record).words == "The next assessment was planned for 22 November 2026. Will you start it?"
    assert asked(record, TODAY - DAY) == []


def test_what_fell_due_last_comes_first_and_another_day_is_another_question() -> None:
    record = new_record("A charity").put(
        Action("Long ago", due_date=TODAY - 9 * DAY, id="long"), Action("Now", due_date=TODAY, id="now")
    )
    assert [each.about for each in asked(record)] == ["now", "long"]
    moved = record.put(replace(record.actions["now"], due_date=TODAY - DAY))
    assert asked(moved)[0].key != asked(record)[0].key
