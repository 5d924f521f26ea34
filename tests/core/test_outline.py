"""A whole record as plain values: the command line's contract, and nothing that small numbers protect."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import Group
from desktop.core.edits.rating import comment, tally
from desktop.core.outline import outline
from desktop.core.outline_words import outline_words
from desktop.core.record import new_record
from desktop.core.voices import Quote
from desktop.storage.example import example_record
from tests.builders import TODAY, assessed, catalogue, view_id

KEYS = {
    "organisation",
    "assessments",
    "actions",
    "readings",
    "evidence",
    "feedback",
    "quotes",
    "involvement",
    "board_papers",
    "imports",
    "catalogue",
}
EXAMPLE = example_record(catalogue(), TODAY)


def test_every_key_of_the_contract_is_there_with_something_in_it() -> None:
    shown = outline(EXAMPLE, catalogue(), TODAY)
    assert set(shown) == KEYS
    assert all(shown[key] for key in KEYS)
    for assessment in shown["assessments"]:
        assert {"perspectives", "ratings", "principles", "differences"} <= set(assessment)
        assert {"measure", "agreed", "for_now", "counted"} <= set(assessment["ratings"][0])


def test_every_measure_has_a_row_rated_or_not() -> None:
    newest = outline(EXAMPLE, catalogue(), TODAY)["assessments"][-1]
    assert [each["measure"] for each in newest["ratings"]] == list(catalogue().by_id)
    assert {each["state"] for each in newest["ratings"]} == {"not_assessed", "rated", "dont_know", "not_applicable"}


def test_a_level_is_agreed_or_for_now_and_never_both() -> None:
    for assessment in outline(EXAMPLE, catalogue(), TODAY)["assessments"]:
        for row in assessment["ratings"]:
            assert row["agreed"] is None or row["for_now"] is None
            assert (row["counted"] is None) == (row["agreed"] is None and row["for_now"] is None)


def test_it_is_json_and_the_same_each_time() -> None:
    words = json.dumps(outline(EXAMPLE, catalogue(), TODAY), ensure_ascii=False)
    assert words == json.dumps(outline(EXAMPLE, catalogue(), TODAY), ensure_ascii=False)


def test_an_empty_record_has_every_key_too() -> None:
    shown = outline(new_record("A charity"), catalogue(), date(2026, 1, 1))
    assert set(shown) == KEYS
    assert shown["assessments"] == []


@given(st.tuples(*[st.integers(0, 3)] * 5).filter(any))
def test_a_tally_of_under_five_forms_never_shows_its_counts(counts: tuple[int, int, int, int, int]) -> None:
    record = tally(assessed(Group.PATIENTS), view_id(Group.PATIENTS), catalogue().measure("P1-M1"), counts)
    (answer,) = outline(record, catalogue(), TODAY)["assessments"][0]["perspectives"][0]["answers"]
    assert answer["counts"] == (list(counts) if sum(counts) >= 5 else None)


def test_a_tally_of_too_few_forms_shows_no_comment() -> None:
    measure, view = catalogue().measure("P1-M1"), view_id(Group.PATIENTS)
    few = comment(tally(assessed(Group.PATIENTS), view, measure, (2, 1, 0, 0, 0)), view, measure, "My bus fare.")
    enough = tally(few, view, measure, (2, 1, 2, 0, 0))
    told = [
        outline(each, catalogue(), TODAY)["assessments"][0]["perspectives"][0]["answers"][0]["comment"]
        for each in (few, enough)
    ]
    assert told == ["", "My bus fare."]


def test_a_quote_without_consent_is_nowhere_in_it() -> None:
    measure, view = catalogue().measure("P1-M1"), view_id(Group.PATIENTS)
    record = comment(assessed(Group.PATIENTS), view, measure, "They said: I waited a year.")
    kept = Quote("They rang me back.", Group.PATIENTS, consent=True, consent_ends=TODAY)
    shown = outline(record.put(Quote("I waited a year.", Group.PATIENTS), kept), catalogue(), TODAY)
    assert [each["words"] for each in shown["quotes"]] == ["They rang me back."]
    assert "waited" not in json.dumps(shown)


def test_in_words_it_names_every_assessment_view_principle_and_action() -> None:
    words = "\n".join(outline_words(EXAMPLE, catalogue(), TODAY))
    for each in (*EXAMPLE.assessments.values(),):
        assert each.label in words
    for principle in catalogue().principles:
        assert principle.name in words
    assert "the same" in words.split(" since 2025/26")[0].splitlines()[-1]
    for action in EXAMPLE.actions.values():
        assert f"{action.reference} {action.title}" in words
