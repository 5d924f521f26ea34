"""The list of all evidence of an assessment: what each item serves, and how the list is grouped."""

from dataclasses import replace
from datetime import date

from desktop.core.assessment import EvidenceKind, rating_id
from desktop.core.evidence_list import Order, grouped, held, how_many
from desktop.core.record import Record
from tests.builders import BEFORE, NOW, TODAY, assessed, catalogue, evidenced


def three() -> Record:
    """Paper for P1 alone, counts for P2, and an old visit for P2."""
    record = evidenced(assessed(), "P2-M3", EvidenceKind.SEEN, date(2024, 1, 1))
    record = evidenced(record, "P2-M1", EvidenceKind.COUNTS, date(2026, 5, 1))
    return evidenced(record, "P1-M1", EvidenceKind.RULES, date(2026, 4, 1))


def test_items_stand_in_the_order_of_the_measures_they_serve() -> None:
    found = held(three(), NOW, TODAY)
    assert [each.measures for each in found] == [("P1-M1",), ("P2-M1",), ("P2-M3",)]
    assert [each.out_of_date for each in found] == [False, False, True]
    assert [each.on_paper_alone for each in found] == [True, False, False]


def test_an_item_that_serves_several_measures_is_listed_once() -> None:
    record = evidenced(assessed(), "P2-M1")
    (item,) = record.evidence.values()
    record = record.put(replace(item, ratings=(rating_id(NOW, "P4-M2"), rating_id(NOW, "P2-M1"))))
    (found,) = held(record, NOW, TODAY)
    assert found.measures == ("P2-M1", "P4-M2")
    assert found.principle == "P2"


def test_evidence_of_another_assessment_is_not_listed() -> None:
    record = evidenced(assessed(record=assessed(assessment=BEFORE)), "P2-M1", assessment=BEFORE)
    assert held(record, NOW, TODAY) == ()
    assert len(held(record, BEFORE, TODAY)) == 1
    assert [how_many(record, each) for each in (NOW, BEFORE, None)] == [0, 1, 0]


def test_the_list_is_grouped_by_principle_by_kind_or_by_date() -> None:
    found = held(three(), NOW, TODAY)
    by = {order: grouped(found, catalogue(), order) for order in Order}
    assert [heading for heading, _items in by[Order.PRINCIPLE]] == [
        "1 Treating patients as equals",
        "2 Patients who are fully informed",
    ]
    assert [heading for heading, _items in by[Order.KIND]] == [
        "Seen in practice",
        "Rules and records",
        "Counts and results",
    ]
    ((heading, newest),) = by[Order.DATE]
    assert heading == ""
    assert [each.item.on.year for each in newest] == [2026, 2026, 2024]
    assert newest[0].measures == ("P2-M1",)
    assert [grouped((), catalogue(), order) for order in Order] == [(), (), ()]
