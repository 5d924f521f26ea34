"""Last time's answer beside the question, and "No change", which copies nothing before somebody says so."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import EvidenceKind, Group, HowAgreed, State, Wording, rating_id
from desktop.core.edits.closing import agree_assessment
from desktop.core.edits.rating import note
from desktop.core.record import Record
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.widgets.last_time_card import LastTimeCard
from tests.builders import BEFORE, NOT_FOR_US, NOW, TODAY, agreed, assessed, catalogue, evidenced, said
from tests.ui.driving import Driven
from tests.ui.measuring import opened, sheet_of, stands, words_on

MEASURE = "P2-M1"
STAFF, PATIENTS = Group.STAFF, Group.PATIENTS


@pytest.fixture
def year_after() -> Record:
    """Last year's level with its note and views, and this year's assessment with nothing answered yet."""
    record = assessed(PATIENTS, STAFF, assessment=BEFORE)
    record = agreed(record, {MEASURE: 2, "P2-M2": 1}, BEFORE)
    record = said(said(record, PATIENTS, {MEASURE: 2}, BEFORE), STAFF, {MEASURE: 2}, BEFORE)
    record = note(record, BEFORE, catalogue().measure(MEASURE), "We ask at first contact.")
    return assessed(STAFF, record=record)


def card_of(page: MeasurePage) -> LastTimeCard:
    return sheet_of(page).last


def rating(driven: Driven, measure: str = MEASURE) -> tuple[int | None, HowAgreed | None, date | None]:
    settled = driven.record.measure_ratings[rating_id(NOW, measure)]
    return settled.agreed_level, settled.how_agreed, settled.on


def test_last_years_answer_stands_beside_the_question(qtbot: QtBot, year_after: Record) -> None:
    record = evidenced(year_after, MEASURE, on=date(2026, 1, 5), assessment=BEFORE)
    page, driven = opened(qtbot, record)
    words = words_on(page)
    for each in (
        "Last time: 2025/26",
        "2 Usual practice",
        "Agreed on 22 November 2026",
        "“We ask at first contact.”",
        "Patients: Mostly",
        "Staff: Usual practice",
        "“What we saw”, good until 5 January 2028",
    ):
        assert each in words
    assert stands(driven) == (State.NOT_ASSESSED, None)
    assert rating_id(NOW, MEASURE) not in driven.record.measure_ratings


def test_nothing_carries_before_the_button_is_pressed(qtbot: QtBot, year_after: Record) -> None:
    page, driven = opened(qtbot, year_after)
    with driven.unchanged():
        driven.display()
    assert not card_of(page).holds.isVisible()
    driven.click(card_of(page).again)
    assert rating(driven) == (2, HowAgreed.BY_LEAD, TODAY)
    assert driven.record.measure_ratings[rating_id(NOW, MEASURE)].note == "We ask at first contact."
    assert driven.titles == [f"No change: “{catalogue().measure(MEASURE).title}”"]
    assert not card_of(page).again.isVisible()
    assert page.next_button.hasFocus()


def test_evidence_has_to_be_ticked_as_still_holding_first(qtbot: QtBot, year_after: Record) -> None:
    record = evidenced(year_after, MEASURE, EvidenceKind.COUNTS, date(2026, 1, 5), assessment=BEFORE)
    page, driven = opened(qtbot, record)
    card = card_of(page)
    with driven.unchanged():
        driven.click(card.again)
    assert card.first.isVisible()
    assert card.holds.hasFocus()
    driven.click(card.holds)
    assert not card.first.isVisible()
    driven.click(card.again)
    assert rating(driven)[0] == 2
    (item,) = driven.record.evidence.values()
    assert item.ratings == (rating_id(BEFORE, MEASURE), rating_id(NOW, MEASURE))


def test_evidence_that_ran_out_says_so(qtbot: QtBot, year_after: Record) -> None:
    record = evidenced(year_after, MEASURE, on=date(2024, 5, 1), good_until=date(2026, 5, 1), assessment=BEFORE)
    page, _driven = opened(qtbot, record)
    assert "! “What we saw” ran out on 1 May 2026" in words_on(page)
    assert card_of(page).holds.isVisible()


def test_a_measure_whose_meaning_changed_offers_no_copy(qtbot: QtBot, year_after: Record) -> None:
    then = year_after.measure_ratings[rating_id(BEFORE, MEASURE)]
    page, _driven = opened(qtbot, year_after.put(replace(then, measure_version="0.9")))
    assert "The meaning of this measure has changed since 2025/26. Please answer it anew." in words_on(page)
    assert not card_of(page).again.isVisible()


def test_above_what_patients_say_now_it_needs_a_note(qtbot: QtBot, year_after: Record) -> None:
    views = [each for each in year_after.perspectives.values() if each.assessment == NOW]
    record = said(assessed(PATIENTS, STAFF, record=year_after.without(*views)), PATIENTS, {MEASURE: 1})
    page, driven = opened(qtbot, record, view="staff")
    with driven.unchanged():
        driven.click(card_of(page).again)
    words = card_of(page).reason.words
    assert words is not None
    assert words.hasFocus()
    qtbot.keyClicks(words, "Five of six said Mostly.")
    driven.click(card_of(page).reason.save_button)
    settled = driven.record.measure_ratings[rating_id(NOW, MEASURE)]
    assert (settled.agreed_level, settled.reason) == (2, "Five of six said Mostly.")


def test_once_staff_have_answered_no_copy_is_offered(qtbot: QtBot, year_after: Record) -> None:
    page, _driven = opened(qtbot, said(year_after, STAFF, {MEASURE: 1}))
    assert card_of(page).isVisible()
    assert not card_of(page).again.isVisible()


def test_what_did_not_apply_can_be_said_again(qtbot: QtBot, year_after: Record) -> None:
    page, driven = opened(qtbot, agreed(year_after, {MEASURE: NOT_FOR_US}, BEFORE))
    assert "Because: We do not do this." in words_on(page)
    driven.click(card_of(page).again)
    settled = driven.record.measure_ratings[rating_id(NOW, MEASURE)]
    assert (settled.state, settled.reason) == (State.NOT_APPLICABLE, "We do not do this.")


def test_patients_own_question_offers_no_copy(qtbot: QtBot, year_after: Record) -> None:
    views = [each for each in year_after.perspectives.values() if each.assessment == NOW]
    page, _driven = opened(qtbot, assessed(PATIENTS, STAFF, record=year_after.without(*views)), view="patients")
    assert card_of(page).isVisible()
    assert not card_of(page).again.isVisible()


def test_without_a_last_time_there_is_no_card(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF))
    assert not card_of(page).isVisible()


def test_one_key_says_no_change(qtbot: QtBot, year_after: Record) -> None:
    page, driven = opened(qtbot, year_after)
    qtbot.keyClick(sheet_of(page).panel, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: rating_id(NOW, MEASURE) in driven.record.measure_ratings)
    assert rating(driven)[0] == 2


def test_in_a_narrow_window_last_time_comes_before_the_question(qtbot: QtBot, year_after: Record) -> None:
    page, driven = opened(qtbot, year_after)
    sheet = sheet_of(page)
    assert sheet.last.mapTo(page, sheet.last.rect().topLeft()).x() > sheet.panel.width()
    driven.window.resize(640, 720)
    qtbot.waitUntil(lambda: sheet.last.width() > 400)

    def top(part: QWidget) -> int:
        return part.mapTo(page, part.rect().topLeft()).y()

    qtbot.waitUntil(lambda: top(sheet.last) < top(sheet.panel))
    assert not sheet.last.details.isVisible()  # short, for the question should be seen
    driven.click(sheet.last.more)
    assert sheet.last.details.isVisible()
    driven.window.resize(1040, 720)
    qtbot.waitUntil(lambda: sheet.last.mapTo(page, sheet.last.rect().topLeft()).x() > 400)
    assert not sheet.last.more.isVisible()


def test_an_agreed_assessment_is_read_and_not_changed(qtbot: QtBot, year_after: Record) -> None:
    page, driven = opened(qtbot, agree_assessment(year_after, NOW, TODAY, "6 staff"))
    assert sheet_of(page).settled.isVisible()
    assert not card_of(page).again.isVisible()
    assert not sheet_of(page).panel.isEnabled()
    driven.click(sheet_of(page).settled.lead)
    assert driven.asked[-1].page == "assessments"


def test_an_agreed_assessment_reads_in_the_words_it_was_rated_in(qtbot: QtBot, year_after: Record) -> None:
    old = Wording(MEASURE, "0.9", "As it was", "As it was, in full.", "", "", ("none", "some", "most", "all"))
    record = agreed(year_after, {MEASURE: 1}, version="0.9").put(old)
    page, driven = opened(qtbot, record)
    assert page.title.text() == catalogue().measure(MEASURE).title
    driven.change(agree_assessment(record, NOW, TODAY, "6 staff"))
    assert page.title.text() == "As it was"


def test_a_reason_half_typed_stays_through_another_look(qtbot: QtBot, year_after: Record) -> None:
    views = [each for each in year_after.perspectives.values() if each.assessment == NOW]
    record = said(assessed(PATIENTS, STAFF, record=year_after.without(*views)), PATIENTS, {MEASURE: 1})
    page, driven = opened(qtbot, record, view="staff")
    driven.click(card_of(page).again)
    words = card_of(page).reason.words
    assert words is not None
    qtbot.keyClicks(words, "Half a sen")
    kept = page.draft()
    other, others = opened(qtbot, record, view="staff")
    with others.unchanged():
        other.display_draft(kept)
    assert card_of(other).reason.typed() == "Half a sen"
