"""Points for priority: the eight worked rows, the bands, the order and the reasons in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Priority
from desktop.core.assessment import Group
from desktop.core.framework import Stage
from desktop.core.points import Kind, Points, Suggestion, ranked
from desktop.core.record import Organisation, Record, Size
from tests.builders import (
    BEFORE,
    NOT_FOR_US,
    NOW,
    TODAY,
    UNKNOWN,
    Answer,
    agreed,
    assessed,
    catalogue,
    said,
    starred,
)

P2_M1 = "Suggested because patients starred it, staff see it as a bit better than patients do, and it affects safety."


def _views(record: Record, measure: str, staff: int, patients: int) -> Record:
    record = said(record, Group.STAFF, {measure: staff})
    return said(record, Group.PATIENTS, {measure: patients})


def _worked() -> dict[str, Suggestion]:
    """All eight rows of the guidance in one record; P3-M7 stood at 2 a year ago."""
    record = agreed(assessed(assessment=BEFORE), {"P3-M7": 2}, BEFORE)
    record = assessed(Group.PATIENTS, Group.STAFF, record=record)
    record = _views(record, "P2-M1", 2, 1)
    record = _views(record, "P3-M7", 2, 0)
    record = _views(record, "P2-M2", 2, 1)
    record = starred(record, Group.PATIENTS, "P2-M1", "P2-M2")
    levels: dict[str, Answer] = {
        "P2-M1": 1,
        "P3-M7": 1,
        "P4-M4": 0,
        "P6-M3": UNKNOWN,
        "P2-M2": 2,
        "P6-M8": 0,
        "P5-M2": 0,
        "P1-M7": 2,
    }
    return {each.measure: each for each in _ranked(agreed(record, levels))}


def _ranked(record: Record) -> tuple[Suggestion, ...]:
    return ranked(record, catalogue(), NOW, TODAY)


def _only(levels: dict[str, Answer], organisation: Organisation | None = None) -> Suggestion:
    (found,) = _ranked(agreed(assessed(Group.STAFF, Group.PATIENTS, organisation=organisation), levels))
    return found


@pytest.mark.parametrize(
    ("measure", "parts", "total", "priority", "hint", "why"),
    [
        ("P2-M1", (2, 1, 2, 2, 2, 0), 9, Priority.HIGH, "", f"{P2_M1} It also helps three other principles."),
        (
            "P3-M7",
            (2, 2, 2, 2, 0, 1),
            9,
            Priority.HIGH,
            "",
            (
                "Suggested because staff see it as much better than patients do, it affects safety, "
                "and it has slipped since last time. It also helps two other principles."
            ),
        ),
        (
            "P4-M4",
            (3, 0, 2, 2, 0, 0),
            7,
            Priority.HIGH,
            "",
            "Suggested because it is not in place yet, it affects safety, and it also helps two other principles.",
        ),
        (
            "P6-M3",
            (2, 0, 2, 2, 0, 0),
            6,
            Priority.MEDIUM,
            "Who could tell us, and by when?",
            (
                "Suggested because we do not know where we stand, it affects safety, "
                "and it also helps two other principles."
            ),
        ),
        (
            "P2-M2",
            (1, 1, 0, 2, 2, 0),
            6,
            Priority.MEDIUM,
            "",
            (
                "Suggested because patients starred it, staff see it as a bit better than patients do, "
                "and it also helps two other principles."
            ),
        ),
        (
            "P6-M8",
            (3, 0, 1, 2, 0, 0),
            6,
            Priority.MEDIUM,
            "plan for later",
            "Suggested because it is not in place yet, it affects safety, and it also helps two other principles.",
        ),
        (
            "P5-M2",
            (3, 0, 0, 2, 0, 0),
            5,
            Priority.MEDIUM,
            "easy win",
            "Suggested because it is not in place yet and it also helps two other principles.",
        ),
        (
            "P1-M7",
            (1, 0, 0, 2, 0, 0),
            3,
            Priority.LOW,
            "",
            "Suggested because there is room to grow and it also helps two other principles.",
        ),
    ],
)
def test_the_worked_rows_with_their_reasons(
    measure: str, parts: tuple[int, ...], total: int, priority: Priority, hint: str, why: str
) -> None:
    found = _worked()[measure]
    assert tuple(count for _name, count in found.points.parts) == parts
    assert (found.points.total, found.priority, found.hint) == (total, priority, hint)
    assert found.why == why


def test_the_worked_rows_come_in_this_order() -> None:
    assert list(_worked()) == ["P2-M1", "P3-M7", "P4-M4", "P6-M3", "P2-M2", "P6-M8", "P5-M2", "P1-M7"]


def test_a_dont_know_asks_to_find_out_and_offers_no_step() -> None:
    found = _worked()["P6-M3"]
    assert (found.kind, found.level, found.activities) == (Kind.FIND_OUT, None, ())
    assert found.title == "Find out where we stand: Warm handovers"


@pytest.mark.parametrize(
    ("level", "stage", "count"), [(0, Stage.START, 1), (1, Stage.BUILD, 2), (2, Stage.TOGETHER, 1)]
)
def test_only_the_next_level_is_aimed_for(level: int, stage: Stage, count: int) -> None:
    found = _only({"P2-M1": level})
    assert (found.kind, found.title) == (Kind.STEP, "Communication needs asked, noted and met")
    assert [each.tag for each in found.activities] == [stage] * count


def test_an_unconfirmed_3_is_a_2_whose_action_is_to_ask_patients() -> None:
    found = _only({"P2-M1": 3})
    assert (found.kind, found.level, found.points.room, found.activities) == (Kind.ASK, 2, 1, ())
    assert found.title == "Ask patients about this: Communication needs asked, noted and met"
    assert found.why.startswith("Suggested because patients have not confirmed the 3 yet and")


def test_a_confirmed_3_what_does_not_apply_and_blanks_get_no_points() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, {"P1-M1": 3})
    assert _ranked(agreed(record, {"P1-M1": 3, "P1-M2": NOT_FOR_US})) == ()


def test_a_level_for_now_gets_points_too() -> None:
    record = said(assessed(Group.STAFF), Group.STAFF, {"P4-M4": 0})
    assert [each.points.total for each in _ranked(record)] == [7]


def test_equal_points_go_by_effort_then_level_then_the_catalogues_order() -> None:
    levels: dict[str, Answer] = {"P1-M7": 0, "P1-M4": 0, "P1-M1": 0, "P5-M7": 0, "P1-M5": 1, "P2-M6": 0}
    found = [(each.measure, each.points.total) for each in _ranked(agreed(assessed(), levels))]
    assert found == [("P1-M1", 5), ("P1-M4", 5), ("P1-M5", 5), ("P1-M7", 5), ("P2-M6", 5), ("P5-M7", 5)]


def test_safety_counts_below_level_2_only() -> None:
    assert [_only({"P2-M7": level}).points.safety for level in (0, 1, UNKNOWN, 2)] == [2, 2, 2, 0]


def test_hidden_strengths_add_nothing() -> None:
    (found,) = _ranked(_views(assessed(Group.PATIENTS, Group.STAFF), "P1-M1", 0, 2))
    assert found.points.differ == 0


def test_whoever_starred_it_is_named() -> None:
    record = agreed(assessed(Group.PATIENTS, Group.CARERS, Group.STAFF), {"P1-M1": 1})
    both = starred(starred(record, Group.PATIENTS, "P1-M1"), Group.CARERS, "P1-M1")
    assert _ranked(both)[0].reasons[0] == "patients and carers starred it"
    assert not _ranked(starred(record, Group.STAFF, "P1-M1"))[0].starred


def test_a_difference_is_told_in_the_words_of_the_organisation() -> None:
    for organisation, words in (
        (Organisation("A", paid_staff=Size.NONE), "volunteers see it as much better than patients do"),
        (Organisation("A", mostly_patients=True), "those who run things see it as much better than those who use them"),
    ):
        record = assessed(Group.PATIENTS, Group.STAFF, organisation=organisation)
        assert words in _ranked(_views(record, "P1-M1", 2, 0))[0].why


@pytest.mark.parametrize(
    ("total", "priority"),
    [(12, Priority.HIGH), (7, Priority.HIGH), (6, Priority.MEDIUM), (4, Priority.MEDIUM), (3, Priority.LOW)],
)
def test_the_bands(total: int, priority: Priority) -> None:
    assert replace(Points(0, 0, 0, 0, 0, 0), room=total).priority is priority


@given(st.dictionaries(st.sampled_from(list(catalogue().by_id)), st.integers(0, 3), max_size=48))
def test_points_lie_between_1_and_12_and_every_suggestion_has_a_reason(levels: dict[str, Answer]) -> None:
    found = _ranked(agreed(assessed(Group.PATIENTS), levels))
    assert {each.measure for each in found} == set(levels)
    assert all(1 <= each.points.total <= 12 for each in found)
    assert all(each.reasons and max(map(len, map(str.split, each.why.split(". ")))) <= 25 for each in found)
    totals = [each.points.total for each in found]
    assert totals == sorted(totals, reverse=True)
