"""One measure a page: what shows when, and what each answer does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import State, rating_id
from desktop.core.edits.describing import describe
from desktop.core.framework import Work
from desktop.core.record import Record
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, agreed, assessed, catalogue, row, said, view_id
from tests.ui.measuring import MEASURE, STAFF, opened, sheet_of, stands, view_panel, words_on


def test_on_the_first_day_a_measure_shows_its_levels_and_little_else(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF))
    assert page.title.text() == "Communication needs asked, noted and met"
    assert sheet_of(page).tabs is None
    assert sheet_of(page).advice.how is None
    assert "Evidence" not in words_on(page)
    assert "Why it matters" not in words_on(page)
    assert "Please do not name patients or describe anyone’s health." in words_on(page)


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_a_click_anywhere_on_a_level_chooses_it(qtbot: QtBot, level: int) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(view_panel(page).picker.levels[level].text)
    assert stands(driven) == (State.RATED, level)
    assert driven.titles == ["Staff on “Communication needs asked, noted and met”"]


def test_the_keyboard_moves_among_answers_and_chooses_with_space(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    first = view_panel(page).picker.levels[0].button
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert stands(driven) == (State.NOT_ASSESSED, None)
    second = view_panel(page).picker.levels[1].button
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert stands(driven) == (State.RATED, 1)
    assert second.hasFocus()


def test_an_answer_brings_up_how_you_can_do_it(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(view_panel(page).picker.levels[0].button)
    how = sheet_of(page).advice.how
    assert how is not None
    assert how.isVisible()
    assert len(how.offers) == 4


def test_show_more_unfolds_the_rest_and_stays_so_on_the_next_measure(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(sheet_of(page).more_button)
    for words in ("Why it matters", "How we will know", "The law", "Guidance"):
        assert words in words_on(page)
    assert catalogue().legal_caution in words_on(page)
    driven.click(page.next_button)
    assert "Why it matters" in words_on(page)


def test_level_two_asks_for_evidence(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(view_panel(page).picker.levels[2].button)
    assert "One line is enough: what shows that this is so?" in words_on(page)


def test_what_makes_you_say_so_is_kept_when_the_field_is_left(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    note = view_panel(page).note
    note.setFocus()
    qtbot.keyClicks(note, "The form asks.")
    qtbot.keyClick(note, Qt.Key.Key_Tab)
    assert driven.record.perspective_ratings[rating_id(view_id(STAFF), MEASURE)].comment == "The form asks."


def test_typing_goes_on_undisturbed_while_the_page_is_shown_again(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    note = view_panel(page).note
    note.setFocus()
    qtbot.keyClicks(note, "Half a sen")
    driven.display()
    assert note is view_panel(page).note
    assert note.hasFocus()
    assert note.toPlainText() == "Half a sen"


def test_the_safety_line_stands_where_a_worry_may_come_up(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P3-M7")
    line = "If you are worried about someone’s safety, tell us now. Do not write it here. In danger: 999."
    assert line in words_on(page)
    driven.place = Place("measure", "P3-M6")
    driven.display()
    assert line not in words_on(page)


def test_last_time_stands_beside_the_answers(qtbot: QtBot) -> None:
    record = agreed(assessed(STAFF, assessment=BEFORE), row("P2", 1), BEFORE)
    page, _driven = opened(qtbot, assessed(STAFF, record=record))
    assert "Last time: 2025/26\n1 In places" in words_on(page)


# Don't know, does not apply, imported


def test_a_dont_know_offers_to_find_out(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(view_panel(page).picker.dont_know)
    assert stands(driven) == (State.DONT_KNOW, None)
    driven.click(view_panel(page).find_out)
    (action,) = driven.record.actions.values()
    assert action.title == "Find out where we stand: Communication needs asked, noted and met"
    driven.click(view_panel(page).find_out)
    assert driven.asked == [Place("actions", action.id)]


def test_does_not_apply_asks_for_a_reason_before_anything_changes(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    panel = view_panel(page)
    with driven.unchanged():
        driven.click(panel.picker.not_applicable)
        assert panel.reason.words is not None
        assert panel.reason.words.hasFocus()
        assert "Are you sure that it does not apply?" in words_on(page)
        driven.click(panel.reason.save_button)
    assert "! Please give a reason, in a few words." in words_on(page)
    qtbot.keyClicks(panel.reason.words, "We only lobby.")
    driven.click(panel.reason.save_button)
    assert stands(driven) == (State.NOT_APPLICABLE, None)
    assert "Because: We only lobby." in words_on(page)


def test_cancel_puts_the_answer_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 1)))
    panel = view_panel(page)
    with driven.unchanged():
        driven.click(panel.picker.not_applicable)
        driven.click(panel.reason.cancel_button)
    assert panel.picker.value() == (State.RATED, 1)


def test_the_organisations_own_work_fills_in_the_reason(qtbot: QtBot) -> None:
    record = describe(assessed(STAFF), work=(Work.CAMPAIGN,))
    page, driven = opened(qtbot, record, "P3-M4")
    panel = view_panel(page)
    with driven.unchanged():
        driven.click(panel.picker.not_applicable)
    assert panel.reason.words is not None
    assert panel.reason.words.toPlainText() == "This is for organisations that give care or support. We do not."


def test_an_open_reason_is_saved_on_leaving(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(view_panel(page).picker.not_applicable)
    field = view_panel(page).reason.words
    assert field is not None
    qtbot.keyClicks(field, "We only lobby.")
    driven.click(page.next_button)
    assert stands(driven) == (State.NOT_APPLICABLE, None)
    assert page.title.text() == catalogue().measure("P2-M2").title


def imported(record: Record, level: int) -> Record:
    record = agreed(record, row("P2", level))
    return record.put(replace(record.measure_ratings[rating_id(NOW, MEASURE)], unconfirmed=True, note="From a sheet."))


def test_an_imported_level_waits_for_a_click(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, imported(assessed(STAFF), 2))
    assert "Imported: 2 Usual practice" in words_on(page)
    assert "From a sheet." in words_on(page)
    assert stands(driven) == (State.NOT_ASSESSED, None)
    driven.click(sheet_of(page).confirm.yes_button)
    assert stands(driven) == (State.RATED, 2)
    assert not sheet_of(page).confirm.isVisible()


def test_another_answer_takes_the_place_of_an_imported_one(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, imported(assessed(STAFF), 2))
    driven.click(view_panel(page).picker.levels[1].button)
    assert stands(driven) == (State.RATED, 1)
    assert not sheet_of(page).confirm.isVisible()


def test_a_three_that_patients_have_not_confirmed_says_so(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 3)))
    assert "This counts as 2: patients have not confirmed the 3 yet." in words_on(page)
    driven.click(view_panel(page).ask_patients)
    assert driven.commands == ["views"]


# Views
