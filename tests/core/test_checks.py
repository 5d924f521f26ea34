"""What is said before printing, beside the rules, which have tests of their own in rules/test_checks_rules.py."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.action import Action, Status
from desktop.core.assessment import Group, MeasureRating, State
from desktop.core.checks import before_print
from desktop.core.errors import Problem, Severity
from desktop.core.record import Record, new_record
from desktop.core.voices import Quote
from tests.builders import NOW, TODAY, agreed, assessed, catalogue, said

DUE = date(2027, 6, 1)


def _problems(record: Record, assessment: str | None = NOW) -> tuple[Problem, ...]:
    found = before_print(record, catalogue(), assessment, TODAY)
    assert all(each.found and each.expected and each.fix for each in found)
    return found


def _at(record: Record, place: str) -> list[str]:
    return [each.found for each in _problems(record) if each.place == place]


def _planned(*actions: Action) -> list[tuple[str, str]]:
    return [(each.place, each.found) for each in _problems(assessed().put(*actions), None)]


def test_what_stops_comes_before_what_warns() -> None:
    record = assessed().put(Action("Ask"), MeasureRating(NOW, "P2-M3", "1.0", State.NOT_APPLICABLE))
    severities = [each.severity for each in _problems(record)]
    assert severities == sorted(severities, key=[Severity.STOP, Severity.CHECK].index)


def test_principles_without_a_patient_view_are_counted() -> None:
    record = assessed(Group.PATIENTS)
    some = said(record, Group.PATIENTS, {"P1-M1": 1, "P2-M1": 1, "P3-M1": 1, "P4-M1": 1})
    assert _at(some, "views") == ["No patient view on 2 principles."]
    assert _at(said(some, Group.PATIENTS, {"P5-M1": 1, "P6-M1": 1}), "views") == []


@pytest.mark.parametrize("status", [Status.ON_HOLD, Status.WILL_NOT_DO])
def test_an_action_that_was_stopped_needs_a_reason(status: Status) -> None:
    stopped = Action("Ask", "A-001", owner="Chair", due_date=DUE, status=status)
    assert _planned(stopped) == [("A-001", "“Ask” was stopped without a reason.")]
    assert _planned(replace(stopped, reason="No money until spring.")) == []


def test_evidence_is_looked_at_too() -> None:
    assert _at(agreed(assessed(), {"P1-M1": 2}), "P1-M1") == [
        "“A promise we wrote together” is at level 2 with no evidence."
    ]


def test_a_plan_alone_is_checked_without_an_assessment() -> None:
    assert _problems(assessed(), None) == ()


def test_a_measure_that_left_the_catalogue_is_named_by_its_id() -> None:
    record = agreed(assessed(measures=("P1-M9",)), {"P1-M9": 2})
    assert "“P1-M9” is at level 2 with no evidence." in _at(record, "P1-M9")


def test_quotes_without_consent_in_date_are_pointed_out_together() -> None:
    record = new_record("A charity").put(
        Quote("One.", Group.PATIENTS),
        Quote("Two.", Group.CARERS, consent=True, consent_ends=date(2020, 1, 1)),
        Quote("Three.", Group.CARERS, consent=True, consent_ends=date(2030, 1, 1)),
    )
    found = [each for each in before_print(record, catalogue(), None, TODAY) if each.place == "quotes"]
    assert [each.found for each in found] == ["2 quotes have no consent in date, so they are left out."]
    assert found[0].severity is not Severity.STOP
