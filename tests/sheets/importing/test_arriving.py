"""What an item becomes."""

import pytest

from desktop.core.action import Priority, Status
from desktop.sheets.importing.arriving import Catalogue, Place, is_rating, level_said, new_action, place_key, title_of
from desktop.sheets.understanding.items import Item
from tests.builders import catalogue

MEASURE = next(iter(catalogue().by_id.values()))
PRINCIPLE = catalogue().principles[1]


def item(**values: str | int) -> Item:
    return Item(2, values, {name: str(value) for name, value in values.items()})


@pytest.mark.parametrize("words", [MEASURE.id, MEASURE.title, MEASURE.title.upper(), MEASURE.statement])
def test_a_measure_is_certain_by_its_id_title_or_statement(words: str) -> None:
    assert Catalogue(catalogue()).place(item(measure=words)) == Place(MEASURE, MEASURE.principle)


def test_words_that_are_only_alike_are_no_certain_place() -> None:
    assert Catalogue(catalogue()).place(item(measure=f"{MEASURE.title} at times")) == Place()


def test_what_a_person_chose_comes_before_the_words() -> None:
    said = {place_key("item", MEASURE.title): "", place_key("theme", "Access"): PRINCIPLE.id}
    assert Catalogue(catalogue(), said).place(item(measure=MEASURE.title, theme="Access")).principle == PRINCIPLE.id


def test_the_best_title_is_the_action_then_the_measure_then_what_it_is_about() -> None:
    assert title_of(item(action="Ask", measure="Voice", detail="Why")) == "Ask"
    assert title_of(item(measure="Voice", detail="Why")) == "Voice"
    assert title_of(item(detail="Why")) == "Why"


def test_not_applicable_in_a_status_is_a_level_of_a_question_and_no_status_of_a_plan() -> None:
    assert level_said(Item(2, {"measure": "Voice"}, {"measure": "Voice", "status": "N/A"})) == "not_applicable"
    assert level_said(Item(2, {"action": "Ask"}, {"action": "Ask", "status": "N/A"})) is None
    assert is_rating(item(rating=2), Place(MEASURE, MEASURE.principle))
    assert not is_rating(item(rating=2), Place())


def test_an_action_keeps_every_word_that_has_no_field_of_its_own() -> None:
    told = Item(2, {"action": "Ask", "notes": "Since May"}, {"action": "Ask", "evidence": "Minutes"}, (("Room", "12"),))
    action = new_action(told, Place(), {"evidence": "Proof"})
    assert action.notes == "Since May\nProof: Minutes\nRoom: 12"


def test_an_urgent_action_is_high_unless_the_file_says_otherwise() -> None:
    assert new_action(Item(2, {"action": "Ask"}, {}, urgent=True), Place(), {}).priority is Priority.HIGH
    said = Item(2, {"action": "Ask", "priority": "low"}, {}, urgent=True)
    assert new_action(said, Place(), {}).priority is Priority.LOW


def test_an_action_on_hold_says_in_which_words_it_came() -> None:
    action = new_action(Item(2, {"action": "Ask", "status": "on_hold"}, {"status": "Parked"}), Place(), {})
    assert (action.status, action.reason) == (Status.ON_HOLD, "Imported as “Parked”")
