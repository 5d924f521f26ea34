"""Questions, sentences and pairs of words as headings: what each gives away."""

import pytest

from desktop.sheets.vocabulary.headings import surest
from desktop.sheets.vocabulary.sentences import by_pair, by_question, by_sentence

TOLD = {
    "What more could we do?": "action",
    "We will…": "action",
    "What will you do to reduce it?": "action",
    "Proposed changes": "action",
    "How you can show this": "evidence",
    "Evidence provided": "evidence",
    "How carers will know": "success_measure",
    "What is an achievable time frame?": "due_date",
    "What we do well": "notes",
    "Date fixed": "done_on",
    "Problem found": "detail",
    "Fixed?": "status",
    "Items to be checked": "measure",
    "Mitigation / Response": "action",
    "What needs doing": "action",
    "What’s in place": "notes",
    "What’s missing": "detail",
    "What we found": "detail",
    "What are you already doing?": "notes",
    "Do you need to do anything else?": "action",
    "Remedial works required": "action",
    "What good looks like": "measure",
    "How will progress be measured?": "success_measure",
    "What we did about it": "what_changed",
    "Rectified by (date)": "done_on",
    "Non-conformance details": "detail",
    "Control statement": "measure",
    "Cllr / Clerk": "owner",
    "Conforms (Y/N/OFI)": "rating",
    "Handled well (1-5)": "rating",
}
NOT_TOLD = ("Archived", "At risk", "Test steps", "Completed checklist items", "Handled well")


@pytest.mark.parametrize(("heading", "field"), TOLD.items())
def test_words_give_a_field_away(heading: str, field: str) -> None:
    found = surest(heading)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize("heading", NOT_TOLD)
def test_what_only_looks_like_ours_says_nothing(heading: str) -> None:
    assert surest(heading) is None


def test_a_short_heading_is_no_sentence() -> None:
    assert by_sentence("the score") == ()
    assert by_sentence("please give us a score")[0][0] == "rating"


def test_who_might_be_harmed_is_nobody_in_charge() -> None:
    assert by_question("who is at risk") == ()
    assert by_question("who is going to do it")[0][0] == "owner"


def test_only_the_whole_of_a_pair_counts() -> None:
    assert by_pair("date fixed by the landlord") == ()
    assert by_pair("fixed on")[0][0] == "done_on"
