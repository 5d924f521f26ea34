"""Soft warnings on evidence."""

from datetime import date

from desktop.core.assessment import EvidenceKind, Group
from desktop.core.errors import Severity
from desktop.core.evidence_checks import evidence_of, evidence_warnings, is_out_of_date, rules_only, warnings_at
from desktop.core.record import Record
from desktop.core.scoring import standings
from tests.builders import BEFORE, NOW, TODAY, Answer, agreed, assessed, catalogue, evidenced, said


def _found(record: Record) -> list[tuple[str, str]]:
    found = standings(record, NOW, TODAY)
    problems = list(evidence_warnings(record, catalogue(), NOW, found, TODAY))
    assert all(each.severity is Severity.CHECK and each.expected and each.fix for each in problems)
    return [(each.place, each.found) for each in problems]


def _rated(levels: dict[str, Answer]) -> Record:
    return agreed(assessed(Group.PATIENTS, Group.STAFF), levels)


def test_level_2_without_evidence_is_pointed_out_and_level_1_is_not() -> None:
    assert _found(_rated({"P1-M1": 2, "P1-M2": 1})) == [
        ("P1-M1", "“A promise we wrote together” is at level 2 with no evidence.")
    ]
    assert _found(evidenced(_rated({"P1-M1": 2}), "P1-M1", EvidenceKind.SEEN)) == []


def test_a_level_for_now_needs_evidence_too() -> None:
    record = said(assessed(Group.STAFF), Group.STAFF, {"P1-M1": 2})
    assert [place for place, _words in _found(record)] == ["P1-M1"]


def test_an_unconfirmed_3_says_that_it_counts_as_2() -> None:
    record = evidenced(_rated({"P1-M1": 3}), "P1-M1", EvidenceKind.SEEN)
    assert _found(record) == [
        ("P1-M1", "“A promise we wrote together” is a 3 not yet confirmed by patients. It counts as 2.")
    ]


def test_a_confirmed_3_still_wants_peoples_experience() -> None:
    record = evidenced(_rated({"P1-M1": 3}), "P1-M1", EvidenceKind.SEEN)
    record = said(record, Group.PATIENTS, {"P1-M1": 2})
    assert _found(record) == [
        ("P1-M1", "“A promise we wrote together” is at level 3 with no evidence of people’s experience.")
    ]
    assert _found(evidenced(record, "P1-M1")) == []


def test_evidence_is_good_for_24_months_or_as_long_as_it_says() -> None:
    record = evidenced(_rated({"P1-M1": 2}), "P1-M1", EvidenceKind.SEEN, date(2024, 11, 21))
    assert _found(record) == [("P1-M1", "The evidence “What we saw” for “A promise we wrote together” is out of date.")]
    (old,) = record.evidence.values()
    assert is_out_of_date(old, TODAY)
    assert not is_out_of_date(old, date(2026, 11, 21))
    longer = evidenced(_rated({"P1-M1": 2}), "P1-M1", EvidenceKind.SEEN, date(2020, 1, 1), good_until=TODAY)
    assert _found(longer) == []


def test_a_jump_of_two_levels_is_pointed_out() -> None:
    record = agreed(assessed(assessment=BEFORE), {"P1-M1": 0, "P1-M2": 0, "P1-M3": 2}, BEFORE)
    record = agreed(assessed(record=record), {"P1-M1": 2, "P1-M2": 1, "P1-M3": 0})
    record = evidenced(record, "P1-M1", EvidenceKind.SEEN)
    assert _found(record) == [("P1-M1", "“A promise we wrote together” went from 0 to 2 since last time.")]


def test_paper_rules_alone_are_pointed_out_for_a_principle() -> None:
    record = evidenced(_rated({"P1-M1": 2}), "P1-M1", EvidenceKind.RULES)
    assert _found(record) == [("P1", "All evidence for “Treating patients as equals” is rules and records.")]
    assert _found(evidenced(record, "P1-M2", EvidenceKind.COUNTS)) == []


def test_evidence_belongs_to_the_assessment_whose_rating_it_names() -> None:
    record = assessed(record=assessed(assessment=BEFORE))
    record = evidenced(evidenced(record, "P1-M1"), "P1-M1", assessment=BEFORE)
    assert {measure: len(each) for measure, each in evidence_of(record, NOW).items()} == {"P1-M1": 1}


def test_the_principles_that_rest_on_paper_alone_are_named() -> None:
    record = evidenced(_rated({"P1-M1": 2}), "P1-M1", EvidenceKind.RULES)
    record = evidenced(evidenced(record, "P2-M1", EvidenceKind.RULES), "P2-M2", EvidenceKind.SEEN)
    assert rules_only(evidence_of(record, NOW)) == ("P1",)


def test_beside_a_measure_stand_its_own_warnings_and_that_of_its_principle() -> None:
    record = evidenced(_rated({"P1-M1": 3, "P1-M2": 3, "P2-M1": 2}), "P1-M1", EvidenceKind.RULES)
    record = said(record, Group.PATIENTS, {"P1-M1": 2})
    found = standings(record, NOW, TODAY)
    at = {each: list(warnings_at(record, catalogue(), NOW, found, each, TODAY)) for each in found}
    assert [each.place for each in at["P1-M1"]] == ["P1-M1", "P1"]
    assert at["P1-M2"] == []
    assert at["P2-M1"] == []
