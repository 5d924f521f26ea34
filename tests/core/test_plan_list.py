"""Which actions of the plan are shown, in which order, in which groups, and what is gently said about them."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action, BenefitSeen, Confidence, Priority, Status
from desktop.core.plan_list import (
    FILTERS,
    NOBODY,
    Wanted,
    counts,
    filter_words,
    grouped,
    plan_notes,
    read_wanted,
    shown,
)
from tests.builders import TODAY, catalogue

LATE = Action("Late one", owner="Chair", due_date=date(2026, 11, 1), status=Status.IN_PROGRESS, measures=("P1-M2",))
DONE = Action("Done one", status=Status.DONE)
HELD = Action("Held one", status=Status.ON_HOLD, reason="No money", owner="Chair")
UNSURE = Action("Unsure one", due_date=date(2027, 3, 1), confidence=Confidence.OFF_TRACK, priority=Priority.HIGH)
PLAN = tuple(
    replace(each, position=place, reference=f"A-{place:03d}", id=each.title)
    for place, each in enumerate((LATE, DONE, HELD, UNSURE), 1)
)


def titles(**wanted: object) -> list[str]:
    return [each.title.split()[0] for each in shown(PLAN, Wanted(**wanted), TODAY)]  # type: ignore[arg-type]


def test_each_filter_shows_what_its_words_say() -> None:
    assert {name: titles(name=name) for name in FILTERS} == {
        "open": ["Late", "Unsure", "Held"],
        "late": ["Late"],
        "at_risk": ["Unsure"],
        "no_owner": ["Unsure"],
        "no_date": ["Held"],
        "paused": ["Held"],
        "done": ["Done"],
        "untold": ["Done"],
        "all": ["Late", "Unsure", "Done", "Held"],
    }
    assert all(filter_words(name) for name in FILTERS)


def test_the_counts_are_those_of_what_is_shown() -> None:
    assert counts(PLAN, TODAY) == {name: len(titles(name=name)) for name in FILTERS}


def test_what_a_finished_action_brought_is_told_by_one_tick_alone() -> None:
    told = Action("Done", status=Status.DONE, benefits_seen=(BenefitSeen.TOO_SOON,))
    assert shown([told], Wanted("untold"), TODAY) == ()


def test_an_owner_a_principle_and_words_narrow_what_is_shown() -> None:
    assert titles(name="all", owner="Chair") == ["Late", "Held"]
    assert titles(name="all", owner=NOBODY) == ["Unsure", "Done"]
    assert titles(name="all", principle="P1") == ["Late"]
    assert titles(name="all", words="ONE chair") == ["Late", "Held"]
    assert titles(name="all", words="p1-m2") == ["Late"]


def test_each_order_can_be_turned_round() -> None:
    assert titles(name="all", order="own") == ["Late", "Done", "Held", "Unsure"]
    assert titles(name="all", order="priority") == ["Unsure", "Late", "Done", "Held"]
    assert titles(name="all", order="title", backwards=True) == ["Unsure", "Late", "Held", "Done"]


def test_months_follow_one_another_and_no_date_is_last() -> None:
    found = grouped(shown(PLAN, Wanted("all"), TODAY), "month", catalogue())
    assert [(heading, len(actions)) for heading, actions in found] == [
        ("November 2026", 1),
        ("March 2027", 1),
        ("No date", 2),
    ]


def test_principles_stand_by_number_and_name() -> None:
    (first, _actions), (last, _others) = grouped(PLAN, "principle", catalogue())
    assert first.startswith("1 ")
    assert last == "No principle"


def test_without_groups_there_is_one_without_a_heading() -> None:
    assert grouped(PLAN, "", catalogue()) == (("", PLAN),)


def test_notes_are_about_nobody_no_date_and_too_much_for_one() -> None:
    busy = tuple(Action(f"{number}", owner="Chair", due_date=TODAY) for number in range(5))
    assert [each.words for each in plan_notes(busy)] == ["Chair has 5 open actions. Could others take some?"]
    assert plan_notes(busy[:4]) == ()
    assert [(each.words, each.wanted.name) for each in plan_notes(PLAN)] == [
        ("1 action has nobody in charge.", "no_owner"),
        ("1 action has no date.", "no_date"),
    ]


def test_many_who_have_much_are_one_note_that_leads_to_groups() -> None:
    busy = tuple(Action("x", owner=owner, due_date=TODAY) for owner in ("Chair", "Manager") for _number in range(5))
    (note,) = plan_notes(busy)
    assert note.words == "2 people have 5 or more open actions each. Could others take some?"
    assert note.wanted == Wanted("open", group="owner")


wishes = st.builds(
    Wanted,
    name=st.sampled_from(tuple(FILTERS)),
    owner=st.text(max_size=5),
    words=st.text(max_size=5),
    order=st.sampled_from(("due", "own", "title", "owner", "priority", "status", "reference")),
    backwards=st.booleans(),
    group=st.sampled_from(("", "owner", "month", "principle")),
)


@given(wishes)
def test_what_is_wanted_comes_back_from_a_place_as_it_was(wanted: Wanted) -> None:
    assert read_wanted(wanted.written()) == wanted


@given(st.text(max_size=30))
def test_a_place_that_says_nothing_of_it_shows_what_is_open(text: str) -> None:
    assert read_wanted(text) == Wanted()


def test_a_place_written_by_another_hand_shows_what_is_open() -> None:
    for text in ('{"name": "nothing"}', '{"other": 1}', "[1]", '{"name": ["open"]}', '{"order": 3}'):
        assert read_wanted(text) == Wanted()


actions = st.builds(
    Action,
    title=st.text(max_size=5),
    owner=st.sampled_from(("", "Chair", "chair", "Manager")),
    due_date=st.none() | st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days)),
    status=st.sampled_from(tuple(Status)),
    priority=st.sampled_from(tuple(Priority)),
    position=st.integers(0, 5),
)


@given(st.lists(actions, max_size=12), wishes)
def test_grouping_and_ordering_neither_lose_nor_double_an_action(plan: list[Action], wanted: Wanted) -> None:
    rows = shown(plan, wanted, TODAY)
    together = [each.id for _heading, group in grouped(rows, wanted.group, catalogue()) for each in group]
    assert sorted(together) == sorted(each.id for each in rows)
    assert {each.id for each in rows} <= {each.id for each in plan}
