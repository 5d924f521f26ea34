"""You said, we did: how far each answer is, and which are shown."""

from datetime import date

import pytest

from desktop.core.record import Record, new_record
from desktop.core.said import answered, mark_of, needs_a_look, summary_line, untold, waits, wanted, year_begins
from desktop.core.voices import FeedbackItem

TODAY = date(2026, 11, 22)
WAITING = FeedbackItem(date(2026, 11, 1), "Open on Saturdays.")
UNTOLD = FeedbackItem(date(2026, 6, 1), "It is loud.", we_did="A quiet hour.")
TOLD = FeedbackItem(date(2026, 3, 1), "Lifts?", could_not="Give lifts.", because="Insurance.", told_on=date(2026, 4, 1))
WORKING = FeedbackItem(date(2026, 10, 1), "Large print.", news_by=date(2027, 1, 31))
PROMISED = FeedbackItem(date(2026, 5, 1), "Large print.", news_by=date(2026, 9, 30))


def record_of(*items: FeedbackItem) -> Record:
    return new_record("A charity").put(*items)


@pytest.mark.parametrize(
    ("item", "mark", "tone"),
    [
        (WAITING, "▲ Waiting for an answer", "at_risk"),
        (UNTOLD, "▲ Not told yet", "at_risk"),
        (TOLD, "✓ Told people on 1 April 2026", "on_track"),
        (WORKING, "● Still working on it: news by 31 January 2027", "on_track"),
        (PROMISED, "▲ News was promised by 30 September 2026", "at_risk"),
        (FeedbackItem(TODAY, "", we_did="A ramp."), "▲ What did people say?", "at_risk"),
    ],
)
def test_each_item_says_how_far_it_is(item: FeedbackItem, mark: str, tone: str) -> None:
    assert mark_of(item, TODAY) == (mark, tone)


def test_a_could_not_is_an_answer_too() -> None:
    assert answered(TOLD)
    assert not answered(WAITING)


def test_the_filters_show_what_their_words_say() -> None:
    record = record_of(UNTOLD, TOLD, WORKING, WAITING, PROMISED)
    assert wanted(record, "all", TODAY) == (WAITING, WORKING, UNTOLD, PROMISED, TOLD)
    assert wanted(record, "waiting", TODAY) == (WAITING, PROMISED)
    assert wanted(record, "untold", TODAY) == (UNTOLD,)
    assert wanted(record, "year", TODAY) == (WAITING, WORKING, UNTOLD, PROMISED)


def test_what_is_being_worked_on_waits_for_nothing_until_its_day() -> None:
    assert not waits(WORKING, TODAY)
    assert waits(WORKING, date(2027, 2, 1))
    assert not untold(WORKING)


def test_the_year_is_the_organisations() -> None:
    assert year_begins(TODAY, None) == date(2026, 4, 1)
    assert year_begins(date(2026, 3, 31), 4) == date(2025, 4, 1)
    assert year_begins(TODAY, 12) == date(2025, 12, 1)


def test_the_items_are_summed_up_in_words() -> None:
    record = record_of(UNTOLD, TOLD, WAITING)
    assert summary_line(record, TODAY) == ("3 items. 1 waits for an answer. 1 answer was not told to people yet.")
    assert summary_line(record_of(TOLD), TODAY) == "1 item. Each has an answer, and people were told."
    assert needs_a_look(record, TODAY) == 2


def test_a_month_that_no_year_has_is_taken_as_not_said() -> None:
    assert year_begins(date(2026, 5, 1), 13) == year_begins(date(2026, 5, 1), None) == date(2026, 4, 1)
