"""Answers changed one at a time."""

from desktop.sheets.account.answers import with_field, with_places, with_word
from desktop.sheets.understanding.answers import Answers
from tests.sheets.told import told

PLAN = (("Action", "Lead", "Cost code"), ("Ask five people", "Chair", 4410))


def test_a_column_takes_a_field_from_the_one_that_had_it() -> None:
    lines = told(PLAN).columns
    assert with_field(Answers(), lines, "Cost code", "owner").columns == {"Lead": None, "Cost code": "owner"}
    assert with_field(Answers(), lines, "Cost code", "cost").columns == {"Cost code": "cost"}


def test_several_columns_may_go_to_the_notes() -> None:
    lines = told(PLAN).columns
    assert with_field(Answers(columns={"Lead": None}), lines, "Action", None).columns == {"Lead": None, "Action": None}


def test_places_are_added_to_those_before() -> None:
    assert with_places(Answers(places={"a": "P1", "b": ""}), {"b": "P2"}).places == {"a": "P1", "b": "P2"}


def test_a_word_is_given_a_meaning_and_it_is_taken_back() -> None:
    said = with_word(with_word(Answers(), "status: nearly", "done"), "status: wobbly", "")
    assert said.words == {"status: nearly": "done", "status: wobbly": ""}
    assert with_word(said, "status: nearly", None).words == {"status: wobbly": ""}


def test_sentences_of_two_columns_may_stand_in_one_field() -> None:
    lines = told([("Action", "Lead", "Comments", "Minutes"), ("Ask", "Chair", "one", "two")]).columns
    assert with_field(Answers(), lines, "Minutes", "notes").columns == {"Minutes": "notes"}
