"""What people said and our answer, their own words, and the involvement log: what each needs."""

from datetime import date

import pytest

from desktop.core.assessment import Group
from desktop.core.edits.voices import put_feedback, put_involvement, put_quote, remove_entry
from desktop.core.errors import ToolkitError
from desktop.core.record import new_record
from desktop.core.voices import FeedbackItem, Involvement, Quote

TODAY = date(2026, 11, 22)
RECORD = new_record("A charity")


def test_feedback_needs_what_people_said() -> None:
    with pytest.raises(ToolkitError, match="What people said is missing"):
        put_feedback(RECORD, FeedbackItem(TODAY, "  "))


@pytest.mark.parametrize(("could_not", "because"), [("Open on Saturdays.", ""), ("", "No volunteers.")])
def test_what_we_could_not_do_and_why_stand_together(could_not: str, because: str) -> None:
    with pytest.raises(ToolkitError, match="belong together"):
        put_feedback(RECORD, FeedbackItem(TODAY, "Open longer.", could_not=could_not, because=because))


def test_an_item_can_wait_for_its_answer() -> None:
    item = FeedbackItem(TODAY, "Open longer.")
    assert put_feedback(RECORD, item).feedback == {item.id: item}
    assert remove_entry(put_feedback(RECORD, item), item).feedback == {}


def test_consent_comes_with_its_end() -> None:
    with pytest.raises(ToolkitError, match="end date"):
        put_quote(RECORD, Quote("They rang me back.", Group.PATIENTS, consent=True))
    with pytest.raises(ToolkitError, match="no words"):
        put_quote(RECORD, Quote("", Group.PATIENTS))
    assert len(put_quote(RECORD, Quote("They rang me back.", Group.PATIENTS)).quotes) == 1


def test_an_activity_needs_a_name() -> None:
    with pytest.raises(ToolkitError, match="needs a name"):
        put_involvement(RECORD, Involvement(TODAY, ""))
    assert len(put_involvement(RECORD, Involvement(TODAY, "Forms")).involvement) == 1
