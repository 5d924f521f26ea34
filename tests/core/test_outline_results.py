"""The results of an assessment as plain values: last time, falls, people, benefits, reach, carrying."""

import json
from typing import Any

from desktop.core.action import Action
from desktop.core.assessment import FallReason, Group
from desktop.core.edits.carrying import carry_actions, say_why_fell
from desktop.core.edits.planning import add_actions
from desktop.core.outline import outline
from desktop.core.record import Record
from tests.builders import BEFORE, NOW, TODAY, agreed, assessed, catalogue, row, said


def results(record: Record) -> dict[str, Any]:
    newest: dict[str, Any] = outline(record, catalogue(), TODAY)["assessments"][-1]["results"]
    assert json.loads(json.dumps(newest)) == newest
    return newest


def two_years() -> Record:
    record = said(assessed(Group.PATIENTS, assessment=BEFORE), Group.PATIENTS, {"P1-M1": 2}, BEFORE)
    record = agreed(record, row("P1", 2, 1, 1, 1), BEFORE)
    return agreed(assessed(Group.PATIENTS, record=record), row("P1", 1, 1, 2))


def test_an_assessment_without_one_before_has_nothing_beside_it() -> None:
    assert results(agreed(assessed(), row("P1", 1)))["comparison"] is None


def test_last_time_stands_beside_with_falls_people_and_what_still_waits() -> None:
    record = say_why_fell(two_years(), NOW, catalogue().measure("P1-M1"), FallReason.SOMEONE_LEFT)
    compared = results(record)["comparison"]
    assert (compared["since"], compared["previous"]) == ("2025/26", BEFORE)
    assert compared["words"] == "1 up, 1 down, 1 the same, 1 not rated this time"
    assert compared["measures"][0] == {
        "measure": "P1-M1",
        "before": 2,
        "after": 1,
        "change": "down",
        "words": "Down",
        "meaning_changed": False,
        "why_it_fell": "Someone left.",
    }
    assert compared["groups"] == [
        {
            "group": "patients",
            "name": "Patients",
            "before": 6,
            "after": None,
            "words": "Patients: 6 people, then not heard.",
        }
    ]
    assert [(each["principle"], each["figures"]) for each in compared["principles"]] == [
        ("P1", "44% to 44%, no change")
    ]
    assert compared["waiting"] == ["P1-M4"]


def test_piles_benefits_and_reach_are_told_in_counts_and_words() -> None:
    shown = results(two_years())
    assert shown["piles"] == {"keep_going": ["P1-M3"], "next": ["P1-M1", "P1-M2"], "not_yet": []}
    assert [each["benefit"] for each in shown["benefits"]] == ["quality", "cost", "safety"]
    assert shown["reach"]["P1"].startswith("Also supported by ")
    assert (shown["of"], shown["overall"]) == ("48 measures", {"score": None, "words": ""})
    assert shown["our_view"] == "Our view so far. Patients not asked yet."
    assert shown["views"][0]["words"] == "Patients: 6 people, 0 of 48 answered"


def test_a_carried_action_leads_both_ways() -> None:
    old = Action("Ring people back", due_date=TODAY)
    record = carry_actions(add_actions(two_years(), old), [old.id], NOW, TODAY)
    first, then = outline(record, catalogue(), TODAY)["actions"]
    assert (first["carried_on_as"], first["carried"]) == ("A-002", "")
    assert (then["carried_on_as"], then["carried"], then["first_due"]) == (None, "carried once", TODAY.isoformat())
