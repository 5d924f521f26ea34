"""Suggestions taken into the action plan."""

from dataclasses import replace

from desktop.core.action import Priority, Source
from desktop.core.assessment import Group
from desktop.core.edits.suggesting import (
    Told,
    action_for,
    action_from_move,
    as_told,
    aside,
    bring_back,
    first_step,
    set_aside,
    take_suggestions,
    ways,
)
from desktop.core.points import ranked
from desktop.core.priorities import suggest
from desktop.core.record import Record
from tests.builders import NOW, TODAY, UNKNOWN, agreed, assessed, catalogue, said, starred


def rated() -> Record:
    record = assessed(Group.STAFF, Group.PATIENTS)
    record = said(record, Group.STAFF, {"P1-M1": 0, "P1-M2": 1, "P2-M1": UNKNOWN, "P1-M3": 2})
    return starred(record, Group.PATIENTS, "P1-M2")


def test_a_step_takes_the_first_activity_that_leads_one_level_up() -> None:
    framework = catalogue()
    found = {each.measure: each for each in ranked(rated(), framework, NOW, TODAY)}
    for measure_id, tag in (("P1-M1", "start"), ("P1-M2", "build"), ("P1-M3", "together")):
        wanted = next(each.text for each in framework.measure(measure_id).activities if each.tag == tag)
        made = action_for(found[measure_id], framework)
        assert (made.title, made.activity, made.measures) == (wanted, wanted, (measure_id,))
        assert first_step(found[measure_id]) == wanted
        assert made.how_we_will_know == framework.measure(measure_id).success_measures[0].text


def test_an_action_keeps_the_points_the_priority_and_the_reasons() -> None:
    suggestion = next(each for each in ranked(rated(), catalogue(), NOW, TODAY) if each.starred)
    made = action_for(suggestion, catalogue())
    assert (made.priority_points, made.priority) == (suggestion.points.total, suggestion.priority)
    assert made.detail == suggestion.why
    assert "patients starred it" in made.detail
    assert made.source is Source.SUGGESTED


def test_a_dont_know_becomes_an_action_to_find_out() -> None:
    suggestion = next(each for each in ranked(rated(), catalogue(), NOW, TODAY) if each.measure == "P2-M1")
    made = action_for(suggestion, catalogue())
    assert made.title == f"Find out where we stand: {catalogue().measure('P2-M1').title}"
    assert made.activity == ""
    assert first_step(suggestion) == "Find out: who could tell us, and by when?"


def test_several_are_added_at_once_at_the_end_of_the_plan() -> None:
    record = rated()
    taken = ranked(record, catalogue(), NOW, TODAY)[:3]
    after = take_suggestions(record, catalogue(), taken)
    assert [each.reference for each in after.actions.values()] == ["A-001", "A-002", "A-003"]
    assert [each.measures[0] for each in after.actions.values()] == [each.measure for each in taken]
    assert {each.priority for each in after.actions.values()} <= set(Priority)


def test_a_shared_move_becomes_one_action_for_all_that_it_was_suggested_for() -> None:
    record = agreed(assessed(), {"P2-M2": 1, "P3-M2": 1, "P5-M2": 1})
    (suggestion,) = suggest(record, catalogue(), NOW, TODAY)
    made = action_for(suggestion, catalogue())
    assert suggestion.move is not None
    assert (made.title, made.activity) == ("A readers’ panel", suggestion.move.text)
    assert set(made.measures) == {"P2-M2", "P3-M2", "P5-M2"}
    assert made.how_we_will_know == suggestion.move.how_we_will_know
    assert made.detail.startswith("First step: Ask four patients")
    assert first_step(suggestion) == suggestion.move.first_step
    assert ways(suggestion) == ("A readers’ panel",)


def test_a_move_taken_by_itself_is_linked_to_all_its_measures() -> None:
    move = catalogue().moves[0]
    made = action_from_move(move)
    assert made.measures == move.measures
    assert made.all_principles() == ("P1", "P2", "P3", "P4", "P6")


def test_either_way_up_can_be_taken() -> None:
    suggestion = next(each for each in ranked(rated(), catalogue(), NOW, TODAY) if each.measure == "P1-M2")
    assert len(ways(suggestion)) == 2
    assert action_for(suggestion, catalogue(), 1).activity == ways(suggestion)[1]


def test_a_persons_own_words_who_and_when_go_with_it() -> None:
    made = action_from_move(catalogue().moves[0])
    told = as_told(made, Told(" A new form ", " Chair ", TODAY))
    assert (told.title, told.owner, told.due_date, told.due_note) == ("A new form", "Chair", TODAY, "")
    assert as_told(made, Told(due_note="after Easter")) == replace(made, due_note="after Easter")


def test_what_is_set_aside_is_not_offered_until_it_is_brought_back() -> None:
    record = rated()
    first = suggest(record, catalogue(), NOW, TODAY)[0]
    after = set_aside(record, NOW, first)
    assert first.measure not in [each.measure for each in suggest(after, catalogue(), NOW, TODAY)]
    assert aside(after, catalogue(), NOW) == (first.measure,)
    back = bring_back(after, catalogue(), NOW, (first.measure,))
    assert suggest(back, catalogue(), NOW, TODAY) == suggest(record, catalogue(), NOW, TODAY)
    assert aside(back, catalogue(), NOW) == ()


def test_a_move_set_aside_takes_what_it_stood_for_along_and_comes_back_with_any_of_it() -> None:
    record = agreed(assessed(), {"P2-M2": 1, "P3-M2": 1, "P5-M2": 1, "P2-M3": 1, "P3-M4": 1, "P1-M3": 1})
    move = next(each for each in suggest(record, catalogue(), NOW, TODAY) if each.move)
    after = set_aside(record, NOW, move)
    assert not any(each.move == move.move for each in suggest(after, catalogue(), NOW, TODAY))
    assert set(aside(after, catalogue(), NOW)) == set(move.measures)
    assert set_aside(after, NOW, move) == after
    back = bring_back(after, catalogue(), NOW, move.measures)
    assert back.assessments[NOW].set_aside == ()


def test_what_was_planned_since_is_no_longer_aside() -> None:
    record = rated()
    first = suggest(record, catalogue(), NOW, TODAY)[0]
    after = take_suggestions(set_aside(record, NOW, first), catalogue(), (first,))
    assert aside(after, catalogue(), NOW) == ()
