"""What headings mean."""

import pytest

from desktop.sheets.vocabulary.headings import meanings, normal, surest


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Currently Used Y/N", "rating"),
        ("In place? Yes/No/Partly", "rating"),
        ("Update – March 2027", "notes"),
        ("Progress as at 31 March 2027", "notes"),
        ("2026/27 actions", "action"),
        ("Q2 RAG", "progress"),
        ("Lead councillor", "owner"),
        ("Responsible trustee", "owner"),
        ("Who is leading?", "owner"),
        ("When will it be finished?", "due_date"),
        ("Why this score?", "detail"),
        ("Evidence / reference", "evidence"),
        ("Control ref", "reference"),
        ("Finding title", "measure"),
        ("Work item name", "action"),
        ("Responsibilty", "owner"),
        ("targetDate", "due_date"),
        ("due_date", "due_date"),
    ],
)
def test_what_a_heading_most_likely_means(heading: str, field: str) -> None:
    found = surest(heading)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize(
    "heading", ["Who might be harmed", "Lead time", "Controls in place", "March 2027", "", "Parent task"]
)
def test_headings_that_mean_none_of_our_fields(heading: str) -> None:
    assert meanings(heading) == ()


def test_brackets_marks_and_unseen_letters_are_no_part_of_a_heading() -> None:
    assert normal("\u200bAction\xa0 owner (name)*") == "action owner"
    assert normal("(Status)") == "status"
