"""Every free text of a record, with the place it belongs to."""

from dataclasses import replace

from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import Evidence, EvidenceKind, Group, rating_id
from desktop.core.free_text import free_texts
from desktop.core.record import Record
from desktop.core.voices import BoardPaper, FeedbackItem, Involvement, Quote, SuccessReading
from tests.builders import BEFORE, NOW, TODAY, agreed, assessed, said, view_id


def _record() -> Record:
    record = assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))
    record = agreed(said(record, Group.STAFF, {"P1-M1": 1}), {"P1-M2": 2})
    step = Action("Ask", "A-001", id="a", owner="Office manager")
    return record.put(
        replace(record.assessments[NOW], method_note="method"),
        replace(record.assessments[BEFORE], method_note="old method"),
        replace(record.perspectives[view_id(Group.STAFF)], reach_note="missing"),
        replace(next(iter(record.perspective_ratings.values())), comment="comment"),
        replace(next(iter(record.measure_ratings.values())), note="note"),
        Evidence((rating_id(BEFORE, "P1-M3"),), EvidenceKind.SEEN, "old evidence", TODAY),
        Evidence((rating_id(BEFORE, "P1-M3"), rating_id(NOW, "P1-M4")), EvidenceKind.SEEN, "evidence", TODAY),
        Evidence((), EvidenceKind.SEEN, "loose", TODAY),
        step,
        ActionUpdate("a", TODAY, "news"),
        Action("No reference", id="b"),
        SuccessReading("P1-M1-S1", note="reading"),
        FeedbackItem(TODAY, "you said", because="because"),
        Quote("quote", Group.PATIENTS),
        BoardPaper(NOW, ask="ask"),
        BoardPaper(BEFORE, ask="old ask"),
        Involvement(TODAY, "walk", patients_line="line"),
    )


def test_each_text_comes_with_its_place() -> None:
    assert list(free_texts(_record(), NOW)) == [
        ("assessment", "method"),
        ("views", "missing"),
        ("P1-M1", "comment"),
        ("P1-M2", "note"),
        ("P1-M4", "evidence"),
        ("evidence", "loose"),
        ("A-001", "Ask"),
        ("b", "No reference"),
        ("A-001", "news"),
        ("readings", "reading"),
        ("feedback", "you said"),
        ("feedback", "because"),
        ("quotes", "quote"),
        ("board paper", "ask"),
        ("involvement", "walk"),
        ("involvement", "line"),
    ]


def test_without_an_assessment_every_assessments_text_comes() -> None:
    texts = {text: place for place, text in free_texts(_record())}
    assert texts["old method"] == "assessment"
    assert texts["old evidence"] == "P1-M3"
    assert texts["old ask"] == "board paper"


def test_an_update_of_an_action_that_is_gone_still_has_a_place() -> None:
    record = assessed().put(ActionUpdate("gone", TODAY, "news"))
    assert list(free_texts(record)) == [("gone", "news")]
