"""The action plan's edits: references, positions, activities, closing and removing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action, ActionUpdate, Source, Status
from desktop.core.edits import planning
from desktop.core.edits.planning import add_actions, change_actions, duplicate_action, move_actions, set_status
from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from tests.builders import TODAY, catalogue

EMPTY = new_record("A charity")


@given(st.lists(st.sampled_from(["", "A-007", "A-100", "R/3", "B-001"]), max_size=12))
def test_new_references_are_never_taken_already(given_references: list[str]) -> None:
    unique = [each for place, each in enumerate(given_references) if not each or each not in given_references[:place]]
    record = planning.add_actions(EMPTY, *(Action(f"Do {place}", reference=each) for place, each in enumerate(unique)))
    more = planning.add_actions(record, Action("One more"), Action("And another"))
    references = [each.reference for each in more.actions.values()]
    assert "" not in references
    assert len(references) == len(set(references)) == len(unique) + 2


def test_references_go_on_from_the_highest() -> None:
    record = planning.add_actions(EMPTY, Action("First"), Action("Imported", reference="A-007"), Action("Next"))
    assert [each.reference for each in record.actions.values()] == ["A-008", "A-007", "A-009"]
    assert [each.position for each in record.actions.values()] == [1, 2, 3]


def test_an_activity_becomes_an_action_once() -> None:
    measure = catalogue().measure("P2-M1")
    action = planning.action_from(measure, measure.activities[0])
    assert (action.measures, action.effort, action.source) == (("P2-M1",), measure.effort, Source.SUGGESTED)
    assert action.how_we_will_know == measure.success_measures[0].text
    record = planning.add_actions(EMPTY, action)
    found = planning.planned(record, "P2-M1", measure.activities[0])
    assert found is not None
    assert found.reference == "A-001"
    assert planning.planned(record, "P2-M1", measure.activities[1]) is None


def test_done_gets_a_date_and_loses_it_when_taken_back() -> None:
    record = planning.add_actions(EMPTY, Action("Do it"))
    (action_id,) = record.actions
    done = planning.change_action(record, action_id, TODAY, status=Status.DONE)
    assert done.actions[action_id].done_on == TODAY
    again = planning.change_action(done, action_id, TODAY, status=Status.IN_PROGRESS)
    assert again.actions[action_id].done_on is None


def test_removing_an_action_takes_its_news_and_leaves_the_rest() -> None:
    first, second = Action("First"), Action("Second")
    record = planning.add_actions(EMPTY, first, second)
    for each in (first, second):
        record = planning.add_update(record, ActionUpdate(each.id, TODAY, "News"))
    left = planning.remove_actions(record, first.id, "no such action")
    assert list(left.actions) == [second.id]
    assert [each.action for each in left.action_updates.values()] == [second.id]


def test_an_action_on_hold_is_still_open() -> None:
    states = {status: replace(Action("Do it"), status=status).open for status in Status}
    assert states == {
        Status.NOT_STARTED: True,
        Status.IN_PROGRESS: True,
        Status.ON_HOLD: True,
        Status.DONE: False,
        Status.WILL_NOT_DO: False,
    }


def test_finding_out_is_an_action_for_its_measure_and_is_known_again() -> None:
    measure = catalogue().measure("P2-M1")
    record = EMPTY
    assert planning.finding_out(record, measure) is None
    record = planning.add_actions(record, planning.find_out(measure))
    (action,) = record.actions.values()
    assert action.title == "Find out where we stand: Communication needs asked, noted and met"
    assert planning.finding_out(record, measure) == action
    assert planning.finding_out(record, catalogue().measure("P2-M2")) is None


def several() -> Record:
    return add_actions(new_record("Riverside"), *(Action(each, id=each) for each in "abcd"))


def order(record: Record) -> str:
    return "".join(each.id for each in sorted(record.actions.values(), key=lambda each: each.position))


@pytest.mark.parametrize(
    ("moved", "up", "wanted"),
    [
        ("b", True, "bacd"),
        ("b", False, "acbd"),
        ("a", True, "abcd"),
        ("d", False, "abcd"),
        ("bc", True, "bcad"),
        ("ac", True, "acbd"),
        ("bc", False, "adbc"),
        ("ab", True, "abcd"),
    ],
)
def test_actions_move_a_place_and_stay_at_the_ends(moved: str, up: bool, wanted: str) -> None:
    assert order(move_actions(several(), moved, "abcd", up=up)) == wanted


def test_among_those_shown_an_action_moves_past_the_next_one_shown() -> None:
    assert order(move_actions(several(), "d", "ad", up=True)) == "dbca"


def test_actions_without_places_of_their_own_can_be_moved() -> None:
    record = new_record("Riverside").put(*(Action(each, reference=f"A-00{each}", id=each) for each in "123"))
    assert order(move_actions(record, "3", "123", up=True)) == "132"


def test_a_copy_is_not_started_and_has_nothing_of_how_the_first_one_ended() -> None:
    done = Action(
        "Print", owner="Chair", status=Status.DONE, done_on=TODAY, what_changed="Read", measures=("P1-M1",), id="a"
    )
    record = duplicate_action(add_actions(new_record("Riverside"), done), "a", "b")
    copy = record.actions["b"]
    assert (copy.title, copy.owner, copy.measures, copy.reference) == ("Print", "Chair", ("P1-M1",), "A-002")
    assert (copy.status, copy.done_on, copy.what_changed) == (Status.NOT_STARTED, None, "")


def test_stopping_needs_a_reason_and_going_on_lets_it_go() -> None:
    with pytest.raises(ToolkitError):
        set_status(several(), "a", Status.ON_HOLD, TODAY, " ")
    held = set_status(several(), "ab", Status.ON_HOLD, TODAY, "No money")
    assert [held.actions[each].reason for each in "abc"] == ["No money", "No money", ""]
    assert set_status(held, "a", Status.WILL_NOT_DO, TODAY).actions["a"].reason == "No money"
    assert set_status(held, "a", Status.IN_PROGRESS, TODAY).actions["a"].reason == ""


def test_several_are_changed_alike() -> None:
    changed = change_actions(several(), "abd", TODAY, owner="Chair", status=Status.DONE)
    assert [(each.owner, each.done_on) for each in changed.actions.values()] == [
        ("Chair", TODAY),
        ("Chair", TODAY),
        ("", None),
        ("Chair", TODAY),
    ]
