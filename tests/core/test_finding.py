"""Finding measures and actions by remembered words."""

from desktop.core.action import Action
from desktop.core.edits.planning import add_actions
from desktop.core.finding import find
from desktop.core.record import new_record
from tests.builders import catalogue

RECORD = add_actions(new_record("A charity"), Action("Large-print leaflets", owner="Office manager"))
EVERY = tuple(catalogue().by_id)


def test_nothing_typed_finds_nothing() -> None:
    assert find(RECORD, catalogue(), "  ", EVERY) == ()


def test_a_measure_is_found_by_its_title_and_led_by_it() -> None:
    first = find(RECORD, catalogue(), "plain words", EVERY)[0]
    assert (first.kind, first.id) == ("measure", "P2-M2")


def test_an_action_is_found_by_its_owner() -> None:
    assert [each.kind for each in find(RECORD, catalogue(), "office MANAGER", ())] == ["action"]


def test_every_word_must_be_there() -> None:
    assert find(RECORD, catalogue(), "leaflets unicorn", EVERY) == ()


def test_a_code_finds_its_measure() -> None:
    assert [each.id for each in find(RECORD, catalogue(), "p4-m2", EVERY)] == ["P4-M2"]
