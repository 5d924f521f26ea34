"""Which measures are suggested: the shape rules, with the earlier rule winning, and shared moves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action, Status
from desktop.core.assessment import Group
from desktop.core.framework import Effort
from desktop.core.points import Kind, Suggestion, ranked
from desktop.core.priorities import CHOICES, keep_going, lowest_principles, suggest
from desktop.core.record import Record
from desktop.core.scoring import PrincipleResult, principle_results, standings
from desktop.core.views import principle_of
from tests.builders import NOT_FOR_US, NOW, TODAY, UNKNOWN, Answer, agreed, assessed, catalogue, row, said, starred

ALL = tuple(catalogue().by_id)


def _suggested(record: Record, most: int = 6) -> tuple[Suggestion, ...]:
    return suggest(record, catalogue(), NOW, TODAY, most)


def _measures(record: Record, most: int = 6) -> list[str]:
    """The measures suggested, those of a shared move one by one."""
    return [measure for each in _suggested(record, most) for measure in each.measures]


def _all_at(level: int, **others: Answer) -> Record:
    levels: dict[str, Answer] = dict.fromkeys(ALL, level)
    return agreed(assessed(Group.PATIENTS), levels | {key.replace("_", "-"): each for key, each in others.items()})


def _result(principle: str, middle: int | None) -> PrincipleResult:
    return PrincipleResult(principle, 8, 8, 8, 0, (0, 0, 0, 0), middle, None, None, None, 8)


def test_six_by_default_and_three_or_ten_by_choice() -> None:
    assert [len(_measures(_all_at(1), most)) for most in CHOICES] == [3, 6, 10]
    assert len(_measures(_all_at(1))) == 6


def test_at_most_two_for_each_principle_and_one_of_high_effort() -> None:
    record = agreed(assessed(), dict.fromkeys(("P4-M4", "P5-M7", "P6-M8", "P2-M3", "P2-M4", "P2-M7", "P2-M1"), 0))
    found = _measures(record, 10)
    assert found == ["P2-M7", "P2-M1", "P4-M4"]


def test_a_starred_measure_is_always_among_them() -> None:
    record = starred(_all_at(0, P5_M8=2), Group.PATIENTS, "P5-M8")
    assert "P5-M8" in _measures(record, 3)
    assert "P5-M8" not in _measures(_all_at(0, P5_M8=2), 3)


def test_both_principles_whose_middle_is_lowest_have_one() -> None:
    record = agreed(assessed(), row("P1", *[0] * 8) | row("P2", *[0] * 8) | row("P5", *[1] * 8) | row("P6", *[1] * 8))
    found = {principle_of(each) for each in _measures(record, 3)}
    assert {"P1", "P2"} <= found
    quiet = agreed(assessed(), dict.fromkeys(ALL, 0) | row("P5", *[2, 2, 2, 2, 2, 2, 2, 2]))
    assert "P5" not in {principle_of(each) for each in _measures(quiet, 3)}


def test_the_lowest_two_are_the_earlier_of_equals_and_have_something_rated() -> None:
    results = [_result("P1", 2), _result("P2", None), _result("P3", 1), _result("P4", 1), _result("P5", 1)]
    assert lowest_principles(results) == ("P3", "P4")
    assert lowest_principles(results[:2]) == ("P1",)


def test_where_rules_clash_the_earlier_one_wins() -> None:
    levels: dict[str, Answer] = {"P4-M4": 0, "P6-M8": 1, "P1-M1": 2, "P2-M1": 2, "P3-M1": 2}
    record = starred(agreed(assessed(Group.PATIENTS), levels), Group.PATIENTS, "P6-M8")
    found = _measures(record)
    assert ranked(record, catalogue(), NOW, TODAY)[0].measure == "P4-M4", "which alone would come first"
    assert "P6-M8" in found, "the starred one stays"
    assert "P4-M4" not in found, "the second of high effort goes, though its principle is lowest"


def test_what_the_plan_already_has_is_not_suggested_again() -> None:
    record = agreed(assessed(), {"P1-M1": 0, "P1-M2": 0, "P1-M3": 0})
    record = record.put(
        Action("Write our promise", measures=("P1-M1",), status=Status.IN_PROGRESS),
        Action("Ask about seats", measures=("P1-M2",), status=Status.DONE),
    )
    assert _measures(record) == ["P1-M2", "P1-M3"]


def test_three_that_share_a_move_become_the_move_once() -> None:
    record = agreed(assessed(), {"P2-M1": 0, "P4-M2": 1, "P6-M1": 1, "P3-M8": UNKNOWN, "P1-M8": 1})
    found = _suggested(record)
    move = found[0]
    assert (move.kind, move.title) == (Kind.MOVE, "Ten records and ten calls")
    assert set(move.measures) == {"P2-M1", "P4-M2", "P6-M1", "P3-M8"}
    assert [each.measure for each in move.parts] == list(move.measures)
    assert move.why == "Suggested because one piece of work lifts four of the measures suggested."
    assert move.points == move.parts[0].points
    assert [each.measure for each in found[1:]] == ["P1-M8"]


def test_exactly_three_are_enough_for_a_move() -> None:
    (move,) = _suggested(agreed(assessed(), {"P2-M2": 1, "P3-M2": 1, "P5-M2": 1}))
    assert (move.title, set(move.measures)) == ("A readers’ panel", {"P2-M2", "P3-M2", "P5-M2"})


def test_two_that_share_a_move_stay_by_themselves() -> None:
    record = agreed(assessed(), {"P2-M1": 0, "P4-M2": 1})
    assert [each.kind for each in _suggested(record)] == [Kind.STEP, Kind.STEP]


def test_what_was_set_aside_gives_way_to_the_next_best() -> None:
    record = _all_at(1)
    first = _measures(record)[0]
    after = record.put(replace(record.assessments[NOW], set_aside=(first,)))
    assert first not in _measures(after, 10)
    assert len(_measures(after)) == 6


def test_a_confirmed_3_is_kept_going_and_gets_no_action() -> None:
    record = said(_all_at(3), Group.PATIENTS, {"P1-M1": 3})
    found = standings(record, NOW, TODAY)
    assert keep_going(found) == ("P1-M1",)
    assert "P1-M1" not in _measures(record, 10)


def test_nothing_is_suggested_before_anything_is_rated() -> None:
    assert _suggested(assessed(Group.STAFF)) == ()


def test_the_best_come_first() -> None:
    record = _all_at(1)
    order = [each.measure for each in ranked(record, catalogue(), NOW, TODAY)]
    parts = [part for each in _suggested(record, 10) for part in each.parts or (each,)]
    places = [order.index(each.measures[0]) for each in _suggested(record, 10)]
    assert places == sorted(places)
    assert parts[0].measure == order[0]


LEVELS = st.dictionaries(
    st.sampled_from(ALL), st.one_of(st.integers(0, 3), st.sampled_from([UNKNOWN, NOT_FOR_US])), max_size=48
)


@pytest.mark.parametrize("most", CHOICES)
@given(levels=LEVELS, stars=st.lists(st.sampled_from(ALL), max_size=5, unique=True))
def test_suggestions_respect_every_cap(most: int, levels: dict[str, Answer], stars: list[str]) -> None:
    record = starred(agreed(assessed(Group.PATIENTS), levels), Group.PATIENTS, *stars)
    found = _measures(record, most)
    by_id, every = catalogue().by_id, ranked(record, catalogue(), NOW, TODAY)
    assert len(set(found)) == len(found) <= most
    assert all(sum(principle_of(each) == principle for each in found) <= 2 for principle in catalogue().principle_by_id)
    assert sum(by_id[each].effort is Effort.HIGH for each in found) <= 1
    assert not any(each.starred for each in every) or set(stars) & set(found)
    results = principle_results(record.assessments[NOW], standings(record, NOW, TODAY))
    for principle in lowest_principles(tuple(results.values())):
        light = [e for e in every if principle_of(e.measure) == principle and e.effort is not Effort.HIGH]
        assert not light or any(principle_of(each) == principle for each in found)
