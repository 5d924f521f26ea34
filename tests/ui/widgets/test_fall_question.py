"""Why a level fell: asked calmly, answered or skipped, and read again later."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import FallReason, Group, MeasureRating, rating_id
from desktop.core.record import Record
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.widgets.fall_question import FallQuestion
from tests.builders import BEFORE, NOW, agreed, assessed
from tests.ui.driving import Driven
from tests.ui.measuring import opened, sheet_of, view_panel

MEASURE = "P2-M1"


@pytest.fixture
def year_after() -> Record:
    """Level 2 last year, nothing yet this year."""
    return assessed(Group.STAFF, record=agreed(assessed(Group.STAFF, assessment=BEFORE), {MEASURE: 2}, BEFORE))


def question(page: MeasurePage) -> FallQuestion:
    return sheet_of(page).fall


def settled(driven: Driven) -> MeasureRating:
    return driven.record.measure_ratings[rating_id(NOW, MEASURE)]


def fallen(qtbot: QtBot, record: Record) -> tuple[MeasurePage, Driven]:
    """The measure page just after a lower level was chosen."""
    page, driven = opened(qtbot, record)
    assert not question(page).isVisible()
    driven.click(view_panel(page).picker.levels[1].button)
    return page, driven


def test_a_level_lower_than_last_time_is_asked_about(qtbot: QtBot, year_after: Record) -> None:
    page, driven = fallen(qtbot, year_after)
    assert question(page).heading.text() == "Lower than last time: 2 Usual practice then, 1 In places now"
    driven.click(question(page).reasons.buttons[FallReason.SOMEONE_LEFT])
    assert settled(driven).fall_reason is FallReason.SOMEONE_LEFT
    question(page).words.setFocus()
    QTest.keyClicks(question(page).words, "Our link worker moved on.")
    question(page).skip_button.click()
    assert settled(driven).fall_words == "Our link worker moved on."
    assert question(page).told.text() == "Someone left. Our link worker moved on."
    assert question(page).told.isVisible()
    assert not question(page).reasons.isVisible()


def test_it_can_be_skipped_and_answered_later(qtbot: QtBot, year_after: Record) -> None:
    page, driven = fallen(qtbot, year_after)
    with driven.unchanged():
        driven.click(question(page).skip_button)
    assert not question(page).reasons.isVisible()
    assert question(page).ask_button.hasFocus()
    driven.click(question(page).ask_button)
    driven.click(question(page).reasons.buttons[FallReason.TOO_KIND])
    assert settled(driven).fall_reason is FallReason.TOO_KIND


def test_it_does_not_open_by_itself_on_a_later_visit(qtbot: QtBot, year_after: Record) -> None:
    page, _driven = opened(qtbot, agreed(year_after, {MEASURE: 1}))
    assert question(page).isVisible()
    assert not question(page).reasons.isVisible()
    assert question(page).ask_button.text() == "Say why"


def test_it_goes_when_the_level_no_longer_stands_lower(qtbot: QtBot, year_after: Record) -> None:
    page, driven = fallen(qtbot, year_after)
    driven.click(view_panel(page).picker.levels[2].button)
    assert not question(page).isVisible()


def test_levels_that_are_not_agreed_yet_are_not_asked_about(qtbot: QtBot, year_after: Record) -> None:
    views = [each for each in year_after.perspectives.values() if each.assessment == NOW]
    both = assessed(Group.PATIENTS, Group.STAFF, record=year_after.without(*views))
    page, driven = opened(qtbot, both, view="staff")
    driven.click(view_panel(page).picker.levels[0].button)
    assert not question(page).isVisible()
    driven.change(agreed(driven.record, {MEASURE: 0}))
    assert question(page).isVisible()


def test_a_reason_taken_back_by_undo_is_unticked(qtbot: QtBot, year_after: Record) -> None:
    page, driven = fallen(qtbot, year_after)
    before = driven.record
    driven.click(question(page).reasons.buttons[FallReason.WORSE])
    driven.change(before)
    assert not any(each.isChecked() for each in question(page).reasons.buttons.values())
