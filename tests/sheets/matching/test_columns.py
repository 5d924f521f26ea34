"""Headings and cells matched to fields, each with its reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sheets.matching.columns import Column, Match, known_field, match_columns
from desktop.sheets.vocabulary.fields import FIELDS, field_name
from desktop.sheets.vocabulary.headings import meanings, normal
from desktop.sheets.vocabulary.lookalikes import NOT_OURS
from desktop.sheets.vocabulary.synonyms import headings

TODAY = date(2026, 10, 6)


def matched(*headings: str, **cells: tuple[object, ...]) -> list[str | None]:
    columns = [Column(number, heading) for number, heading in enumerate(headings, 1)]
    return [match.field for match in match_columns(columns, TODAY)]


def test_every_known_heading_is_in_its_normal_form_and_means_known_fields() -> None:
    for heading, fields in headings().items():
        assert normal(heading) == heading
        assert set(fields) <= set(FIELDS)
        assert heading not in NOT_OURS


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("  Action  ", "action"),
        ("By\u00a0when\u200b?", "by when"),
        ("Status (Not started, In progress, Done)", "status"),
        ("target_completion_date", "target completion date"),
        ("WHO WILL\nLEAD", "who will lead"),
        ("No.", "no"),
        ("(tick)", "tick"),
        ("#", "#"),
        ("ﬁnish date", "finish date"),
    ],
)
def test_headings_are_compared_without_case_marks_or_lists_of_values(heading: str, plain: str) -> None:
    assert normal(heading) == plain


@given(st.text(max_size=40))
def test_the_normal_form_of_a_normal_form_is_itself(heading: str) -> None:
    assert normal(normal(heading)) == normal(heading)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Action", "action"),
        ("What we will do", "action"),
        ("Proposed actions", "action"),
        ("By whom?", "owner"),
        ("Action Lead", "owner"),
        ("Deadline", "due_date"),
        ("Target date for completion", "due_date"),
        ("Date raised", "start_date"),
        ("RAG status", "progress"),
        ("Priority (H/M/L)", "priority"),
        ("Progress to date", "notes"),
        ("Measures of success", "success_measure"),
        ("Ref", "reference"),
        ("Theme", "theme"),
        ("Evidence of this", "evidence"),
        ("Repsonsible person", "owner"),
        ("Owner of action", "owner"),
    ],
)
def test_headings_of_many_wordings_find_their_field(heading: str, field: str) -> None:
    assert matched("Notes" if field != "notes" else "Ref", heading)[1] == field


@pytest.mark.parametrize("heading", ["Raised by", "Email", "Cost code", "Week", "Lorem ipsum", "", "Zzz"])
def test_headings_that_only_look_like_ours_are_kept_in_the_notes(heading: str) -> None:
    match = match_columns([Column(1, "Action"), Column(2, heading)], TODAY)[1]
    assert (match.field, match.why) == (None, "kept in the notes")


def test_no_field_is_given_to_two_columns() -> None:
    assert matched("Action", "Owner", "Action", "Lead") == ["action", "owner", None, None]


def test_cells_settle_a_heading_that_may_mean_two_things() -> None:
    days = (date(2027, 1, 31), date(2027, 2, 28), "end of May")
    words = ("Nine in ten people say so", "Leaflets reach every ward")
    action = Column(1, "Action", ("Ask people", "Print leaflets"))
    assert match_columns([action, Column(2, "Target", days)], TODAY)[1].field == "due_date"
    assert match_columns([action, Column(2, "Target", words)], TODAY)[1].field == "success_measure"


def test_a_column_of_dates_is_never_taken_for_words() -> None:
    days = (date(2027, 1, 31), date(2027, 2, 28))
    match = match_columns([Column(1, "Action"), Column(2, "Update", days)], TODAY)[1]
    assert match.field is None


def test_a_list_without_a_heading_for_its_items_is_known_by_its_cells() -> None:
    texts = ("Ask people who use the service", "Print the leaflets in large type", "Tell everyone what changed")
    columns = [Column(1, "", texts), Column(2, "Owner", ("Chair",)), Column(3, "Due date", (date(2027, 1, 1),))]
    assert match_columns(columns, TODAY)[0] == Match(1, "", "action", "the cells read like a list of “action”")


def test_what_a_person_says_comes_first() -> None:
    columns = [Column(1, "Action"), Column(2, "Thoughts"), Column(3, "Owner")]
    said = match_columns(columns, TODAY, {"thoughts ": "action", "Owner": None})
    assert [(match.field, match.why) for match in said] == [
        (None, "kept in the notes"),
        ("action", "you chose it"),
        (None, "kept in the notes"),
    ]


def test_every_match_says_why() -> None:
    columns = [Column(1, "Action"), Column(2, "Proposed owner"), Column(3, "Title")]
    assert [match.why for match in match_columns(columns, TODAY)] == [
        "the heading means “action”",
        "the heading is like “owner”",
        "the heading and the cells fit “measure”",
    ]


def test_a_field_can_be_named_by_its_own_name_or_by_a_heading() -> None:
    assert known_field("due_date") == "due_date"
    assert known_field("Due date") == "due_date"
    assert known_field("Lead") == "owner"
    assert known_field("none") is None
    with pytest.raises(KeyError):
        known_field("flavour")


def test_every_field_has_words() -> None:
    assert all(field_name(field) for field in FIELDS)


@given(st.text(max_size=200))
def test_any_heading_has_meanings_that_are_fields(heading: str) -> None:
    assert all(field in FIELDS and 0 < strength <= 1 for field, strength, _known in meanings(heading))
