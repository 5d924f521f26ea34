"""Suggestions taken into the action plan."""

from desktop.core.action import Priority, Source
from desktop.core.assessment import Group
from desktop.core.edits.suggesting import action_for, first_step, take_suggestions
from desktop.core.points import ranked
from desktop.core.record import Record
from tests.builders import NOW, TODAY, UNKNOWN, assessed, catalogue, said, starred


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
