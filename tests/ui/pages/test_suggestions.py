"""Suggested actions: ticked, worded, given to somebody, added together, set aside and brought back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.action import Priority
from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.ui.pages.suggestions import SuggestionsPage
from desktop.ui.places import Place
from desktop.ui.widgets.offer_card import OfferCard
from tests.builders import NOW, UNKNOWN, agreed, assessed, catalogue, row, said, starred
from tests.ui.driving import Driven


def rated() -> Record:
    """Six measures to work on, no three of them by one move, and one confirmed 3."""
    record = assessed(Group.PATIENTS, Group.STAFF)
    record = agreed(record, {"P1-M2": 1, "P2-M1": 1, "P3-M7": 1, "P5-M2": 0, "P6-M3": UNKNOWN, "P4-M4": 0, "P1-M1": 3})
    return starred(said(record, Group.PATIENTS, {"P1-M1": 3}), Group.PATIENTS, "P2-M1")


@pytest.fixture
def driven(qtbot: QtBot) -> tuple[SuggestionsPage, Driven]:
    page = SuggestionsPage()
    return page, Driven(qtbot, page, rated(), Place("suggestions"))


def opened(qtbot: QtBot, record: Record) -> tuple[SuggestionsPage, Driven]:
    page = SuggestionsPage()
    return page, Driven(qtbot, page, record, Place("suggestions"))


def card(page: SuggestionsPage, key: str) -> OfferCard:
    return next(each for each in page.list.cards if each.offer.key == key)


def words(page: SuggestionsPage, key: str) -> str:
    return "\n".join(each.text() for each in card(page, key).findChildren(QLabel))


Both = tuple[SuggestionsPage, Driven]


def test_each_suggestion_says_why_its_first_step_and_its_priority(driven: Both) -> None:
    page, _driven = driven
    assert page.list.cards[0].offer.key == "P2-M1"
    said_of = words(page, "P2-M1")
    assert "Suggested because patients starred it, and it affects safety" in said_of or "patients starred it" in said_of
    assert catalogue().measure("P2-M1").activities[1].text in said_of
    assert "High priority" in said_of
    assert "Easy win" in words(page, "P5-M2")
    assert "Who could tell us, and by when?" in words(page, "P6-M3")
    assert not page.add_button.isEnabled()


def test_what_takes_high_effort_is_for_later(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, agreed(assessed(), {"P6-M8": 0}))
    assert "Plan for later" in words(page, "P6-M8")


def test_a_confirmed_3_is_named_to_be_kept_going(driven: Both) -> None:
    page, _driven = driven
    assert page.going.isVisible()
    assert page.going_list.text() == "3  A promise we wrote together"


def test_a_tick_asks_what_who_and_when_and_all_of_it_goes_into_the_plan(driven: Both) -> None:
    page, drive = driven
    first = card(page, "P2-M1")
    drive.click(first.head)
    assert first.form is not None
    first.form.what.setPlainText("Add one question to our form")
    drive.qtbot.keyClicks(first.form.who, "Volunteer lead")
    drive.qtbot.keyClicks(first.form.when.line, "3 4 27")
    drive.click(card(page, "P5-M2").head)
    assert page.add_button.text() == "Add 2 actions to the plan"
    drive.click(page.add_button)
    assert drive.titles == ["Add 2 actions to the plan"]
    worded, plain = drive.record.actions.values()
    assert (worded.title, worded.owner, worded.due_date) == (
        "Add one question to our form",
        "Volunteer lead",
        date(2027, 4, 3),
    )
    assert (worded.measures, worded.priority) == (("P2-M1",), Priority.HIGH)
    assert (plain.title, plain.owner, plain.due_date) == (
        catalogue().measure("P5-M2").activities[0].text,
        "",
        None,
    )
    assert "P2-M1" not in [each.offer.key for each in page.list.cards]
    assert page.told.text() == "✓ 2 actions are in your plan."
    assert page.plan_button.hasFocus()


def test_another_way_up_is_shown_where_there_is_one(driven: Both) -> None:
    page, drive = driven
    first = card(page, "P2-M1")
    drive.click(first.head)
    assert first.form is not None
    drive.click(first.form.another)
    second = catalogue().measure("P2-M1").activities[2].text
    assert first.form.what.toPlainText() == second
    drive.click(page.add_button)
    (action,) = drive.record.actions.values()
    assert (action.title, action.activity) == (second, second)
    start = card(page, "P5-M2")
    drive.click(start.head)
    assert start.form is not None
    assert not start.form.another.isVisible()


def test_setting_aside_needs_no_reason_and_is_taken_back_at_once(driven: Both) -> None:
    page, drive = driven
    drive.click(card(page, "P5-M2").aside)
    assert "P5-M2" not in [each.offer.key for each in page.list.cards]
    assert page.undo.hasFocus()
    assert drive.record.assessments[NOW].set_aside == ("P5-M2",)
    drive.click(page.undo)
    assert card(page, "P5-M2").head.hasFocus()
    assert drive.record.assessments[NOW].set_aside == ()
    assert not page.aside.isVisible()


def test_what_was_set_aside_can_be_seen_again_later(driven: Both) -> None:
    page, drive = driven
    for key in ("P5-M2", "P6-M3"):
        drive.click(card(page, key).aside)
    drive.click(page.aside.show_button)
    assert page.aside.show_button.text() == "Show 2 that were set aside"
    drive.click(page.aside.buttons["P6-M3"])
    assert drive.record.assessments[NOW].set_aside == ("P5-M2",)
    drive.click(card(page, "P6-M3").aside)
    drive.click(page.aside.all_button)
    assert drive.record.assessments[NOW].set_aside == ()


def test_three_six_or_ten_measures_by_choice(qtbot: QtBot) -> None:
    levels = {key: 1 for number in range(1, 7) for key in row(f"P{number}", *[1] * 8)}
    page, drive = opened(qtbot, agreed(assessed(), levels))
    assert page.counts[6].isChecked()
    for most in (3, 10):
        drive.click(page.counts[most])
        shown = [key for each in page.list.cards for key in each.offer.code.split(" · ")]
        assert len(shown) == most


def test_a_shared_move_comes_once_and_its_action_is_linked_to_all(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, agreed(assessed(), {"P2-M2": 1, "P3-M2": 1, "P5-M2": 1}))
    (only,) = page.list.cards
    assert only.offer.title == "A readers’ panel"
    drive.click(only.head)
    drive.click(page.add_button)
    (action,) = drive.record.actions.values()
    assert set(action.measures) == {"P2-M2", "P3-M2", "P5-M2"}
    assert "First step: Ask four patients" in action.detail
    assert "one piece of work lifts three of the measures suggested" in action.detail


def test_what_is_ticked_and_typed_survives_another_look_and_other_edits(driven: Both, qtbot: QtBot) -> None:
    page, drive = driven
    first = card(page, "P2-M1")
    drive.click(first.head)
    assert first.form is not None
    drive.qtbot.keyClicks(first.form.who, "Chair")
    drive.click(card(page, "P5-M2").aside)
    assert card(page, "P2-M1") is first
    after = SuggestionsPage()
    again = Driven(qtbot, after, drive.record, Place("suggestions"))
    after.display_draft(page.draft())
    kept = card(after, "P2-M1")
    assert kept.form is not None
    assert (kept.is_ticked(), kept.form.who.text()) == (True, "Chair")
    assert after.add_button.text() == "Add 1 action to the plan"
    assert again.titles == []


def test_before_any_answer_the_page_leads_to_the_questions_and_to_the_ten_things(qtbot: QtBot) -> None:
    for record in (new_record("Harbour"), assessed(Group.STAFF)):
        page, drive = opened(qtbot, record)
        assert page.subtitle.text() == "Suggestions come from your answers. Answer a few questions first."
        assert not page.how_many.isVisible()
        drive.click(page.begin)
        drive.click(page.ten)
        assert drive.asked == [Place("assess"), Place("ten_things")]


def test_the_keyboard_alone_takes_a_suggestion(driven: Both) -> None:
    page, drive = driven
    head = page.list.cards[0].head
    head.setFocus()
    drive.qtbot.keyClick(head, Qt.Key.Key_Space)
    assert page.list.cards[0].is_ticked()
    page.add_button.setFocus()
    drive.qtbot.keyClick(page.add_button, Qt.Key.Key_Return)
    assert len(drive.record.actions) == 1


def test_what_was_undone_is_no_longer_said(driven: Both) -> None:
    page, drive = driven
    before = drive.record
    drive.click(card(page, "P5-M2").aside)
    assert page.told_card.isVisible()
    drive.change(before)
    assert not page.told_card.isVisible()
    drive.click(card(page, "P5-M2").head)
    drive.click(page.add_button)
    assert page.told_card.isVisible()
    drive.change(before)
    assert not page.told_card.isVisible()
