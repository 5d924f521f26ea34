"""Evidence, rule by rule; each soft warning by itself is in tests/core/test_evidence_checks.py."""

from dataclasses import fields
from datetime import date

from desktop.core.assessment import Evidence, EvidenceKind, Group, rating_id
from desktop.core.checks import before_print, blocking
from desktop.core.edits.evidence import add_evidence
from desktop.core.evidence_checks import evidence_warnings
from desktop.core.scoring import standings
from desktop.core.terms import label
from tests.builders import BEFORE, NOW, TODAY, agreed, assessed, catalogue, evidenced, said


def test_there_are_six_kinds_so_that_paper_rules_alone_never_look_like_proof() -> None:
    assert [label(each) for each in EvidenceKind] == [
        "People’s experience",
        "Staff and volunteer views",
        "Seen in practice",
        "Rules and records",
        "Counts and results",
        "Partners’ views",
    ]


def test_one_line_is_enough_and_it_is_good_for_24_months() -> None:
    one_line = Evidence(
        (rating_id(NOW, "P1-M1"),), EvidenceKind.SEEN, "Three first talks, sat in on", date(2026, 2, 28)
    )
    record = add_evidence(agreed(assessed(), {"P1-M1": 2}), one_line)
    (kept,) = record.evidence.values()
    assert kept.good_until == date(2028, 2, 28)
    assert list(evidence_warnings(record, catalogue(), NOW, standings(record, NOW, TODAY), TODAY)) == []


def test_a_place_is_kept_and_never_a_file() -> None:
    kinds = {each.name: each.type for each in fields(Evidence)}
    assert kinds["kept"] is str
    assert not any("bytes" in str(each) or "Path" in str(each) for each in kinds.values())


def test_warnings_are_soft_and_never_block() -> None:
    record = agreed(assessed(Group.PATIENTS, assessment=BEFORE), {"P1-M2": 0}, BEFORE)
    record = agreed(assessed(Group.PATIENTS, record=record), {"P1-M1": 2, "P1-M2": 3, "P1-M3": 3, "P2-M1": 2})
    record = said(record, Group.PATIENTS, {"P1-M3": 3})
    record = evidenced(record, "P1-M2", EvidenceKind.SEEN)
    record = evidenced(record, "P1-M3", EvidenceKind.SEEN, good_until=date(2020, 1, 1))
    record = evidenced(record, "P2-M1", EvidenceKind.RULES)
    found = [each.found for each in before_print(record, catalogue(), NOW, TODAY)]
    for words in (
        "is at level 2 with no evidence",
        "is a 3 not yet confirmed by patients",
        "is at level 3 with no evidence of people’s experience",
        "is out of date",
        "went from 0 to 2 since last time",
        "is rules and records",
    ):
        assert any(words in each for each in found), words
    assert blocking(before_print(record, catalogue(), NOW, TODAY)) == ()
