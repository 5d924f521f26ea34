"""Evidence: added, changed, serving several measures, taken away, and never behind the back of an earlier year."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.assessment import Evidence, EvidenceKind, rating_id
from desktop.core.edits import evidence
from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from tests.builders import BEFORE, NOW, assessed

HERE, THERE = rating_id(NOW, "P2-M1"), rating_id(NOW, "P4-M2")
EARLIER = rating_id(BEFORE, "P2-M1")


def two_years() -> Record:
    return assessed(record=assessed(assessment=BEFORE))


def seen(*ratings: str) -> Evidence:
    return Evidence(ratings, EvidenceKind.SEEN, "Record check", date(2026, 3, 1), id="check")


@pytest.mark.parametrize(
    ("on", "until"), [(date(2026, 3, 1), date(2028, 3, 1)), (date(2028, 2, 29), date(2030, 2, 28))]
)
def test_evidence_is_good_for_two_years_unless_it_says_otherwise(on: date, until: date) -> None:
    item = replace(seen(HERE), on=on)
    assert evidence.add_evidence(assessed(), item).evidence[item.id].good_until == until
    shorter = replace(item, good_until=date(2026, 12, 1))
    assert evidence.add_evidence(assessed(), shorter).evidence[item.id].good_until == date(2026, 12, 1)


def test_evidence_that_serves_no_measure_is_not_taken() -> None:
    with pytest.raises(ToolkitError, match="serves no measure"):
        evidence.add_evidence(assessed(), seen())


def test_one_item_serves_several_measures_and_keeps_those_of_other_years() -> None:
    ratings = evidence.ratings_for(seen(EARLIER, HERE), NOW, ("P4-M2", "P2-M1"))
    assert ratings == (EARLIER, THERE, HERE)
    assert evidence.ratings_for(None, NOW, ("P4-M2",)) == (THERE,)


def test_changed_words_stand_in_place_of_the_old_ones() -> None:
    record = evidence.add_evidence(assessed(), seen(HERE))
    changed = replace(record.evidence["check"], title="Ten records", ratings=(HERE, THERE))
    after = evidence.change_evidence(record, changed, NOW, "copy")
    assert after.evidence == {"check": changed}


def test_an_earlier_assessment_keeps_its_evidence_as_it_was() -> None:
    record = evidence.add_evidence(two_years(), seen(EARLIER, HERE))
    before = record.evidence["check"]
    after = evidence.change_evidence(record, replace(before, on=date(2026, 11, 1)), NOW, "copy")
    assert after.evidence["check"] == replace(before, ratings=(EARLIER,))
    assert after.evidence["copy"] == replace(before, id="copy", on=date(2026, 11, 1), ratings=(HERE,))


def test_serving_one_more_measure_makes_no_copy() -> None:
    record = evidence.add_evidence(two_years(), seen(EARLIER, HERE))
    wider = replace(record.evidence["check"], ratings=(EARLIER, HERE, THERE))
    assert evidence.change_evidence(record, wider, NOW, "copy").evidence == {"check": wider}


def test_an_item_that_is_there_serves_one_more_measure_once() -> None:
    record = evidence.add_evidence(assessed(), seen(HERE))
    wider = evidence.serve_too(record, "check", THERE)
    assert wider.evidence["check"].ratings == (HERE, THERE)
    assert evidence.serve_too(wider, "check", THERE) == wider


def test_taken_away_from_one_measure_it_still_serves_the_other() -> None:
    record = evidence.add_evidence(assessed(), seen(HERE, THERE))
    once = evidence.remove_evidence(record, "check", HERE)
    assert once.evidence["check"].ratings == (THERE,)
    assert not evidence.remove_evidence(once, "check", THERE).evidence


def test_removed_from_an_assessment_it_stays_with_the_earlier_one() -> None:
    record = evidence.add_evidence(two_years(), seen(EARLIER, HERE, THERE))
    assert evidence.remove_from_assessment(record, "check", NOW).evidence["check"].ratings == (EARLIER,)
    alone = evidence.add_evidence(assessed(), seen(HERE, THERE))
    assert not evidence.remove_from_assessment(alone, "check", NOW).evidence
