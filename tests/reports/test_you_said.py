"""You said, we did, we could not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.core.voices import FeedbackItem, Quote
from desktop.reports.document import page_count, render
from desktop.reports.options import Edition, Paper
from desktop.reports.you_said import you_said
from tests.builders import catalogue
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, words


def told(record: Record, edition: Edition | None = None, paper: Paper | None = None) -> str:
    return words(render(you_said(record, catalogue(), None, options(edition, paper))))


def with_items(*items: FeedbackItem) -> Record:
    return new_record("A charity").put(*items)


@pytest.mark.parametrize("edition", [Edition.STANDARD, Edition.CLEAR])
@pytest.mark.parametrize("paper", list(Paper))
def test_it_takes_one_page_but_in_large_print(edition: Edition, paper: Paper) -> None:
    assert page_count(you_said(example(), catalogue(), None, options(edition, paper))) == 1


def test_each_item_has_what_was_said_and_what_became_of_it() -> None:
    found = told(
        with_items(
            FeedbackItem(TODAY, "Too loud", we_did="A quiet hour."),
            FeedbackItem(TODAY, "Open on Saturdays", could_not="Open.", because="Too few of us."),
            FeedbackItem(TODAY, "The door sticks", news_by=TODAY + timedelta(days=9)),
        )
    )
    assert "“Too loud” A quiet hour." in found
    assert "Because: Too few of us." in found
    assert "We are still working on it: news by" in found


def test_what_has_no_answer_yet_comes_last_and_says_so() -> None:
    found = told(with_items(FeedbackItem(TODAY, "New"), FeedbackItem(TODAY - timedelta(9), "Old", we_did="Done.")))
    assert found.index("“Old”") < found.index("“New”")
    assert "We are still working on it." in found


def test_what_was_said_in_an_earlier_year_is_left_out() -> None:
    assert "Long ago" not in told(with_items(FeedbackItem(TODAY.replace(year=2024), "Long ago", we_did="Done.")))


def test_words_of_a_quote_without_consent_are_in_no_reply() -> None:
    record = with_items(FeedbackItem(TODAY, "Nobody rang me back.", we_did="We ring now."))
    assert "Nobody rang" in told(record)
    assert "Nobody rang" not in told(record.put(Quote("nobody rang me back", Group.PATIENTS)))


def test_what_does_not_fit_is_counted() -> None:
    items = (FeedbackItem(TODAY, f"Thing {number} " + "and more " * 40, we_did="Yes. " * 40) for number in range(12))
    found = told(with_items(*items))
    assert "more this year. Ask us for them." in found


def test_few_forms_are_not_counted_out_loud() -> None:
    record = example()
    few = [replace(each, people=3) for each in record.perspectives.values() if each.group is Group.PATIENTS]
    assert "patients (a few people by form)" in told(record.put(*few))


def test_an_empty_record_has_room_to_write_in() -> None:
    assert "Write in what people told you" in told(new_record("A charity"))
