"""One measure a page: what shows when, what each answer does, and where the buttons lead."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group, Mode, State, rating_id
from desktop.core.edits.assessing import drop_view
from desktop.core.edits.describing import describe
from desktop.core.framework import Work
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.places import Place
from desktop.ui.widgets.agree_panel import AgreePanel
from desktop.ui.widgets.measure_sheet import Sheet
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.view_panel import ViewPanel
from tests.builders import BEFORE, NOW, TODAY, agreed, assessed, catalogue, forms, row, said, view_id
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of

MEASURE = "P2-M1"
STAFF, PATIENTS = Group.STAFF, Group.PATIENTS


def opened(qtbot: QtBot, record: Record, about: str = MEASURE, view: str = "") -> tuple[MeasurePage, Driven]:
    page = MeasurePage()
    return page, Driven(qtbot, page, record, Place("measure", about, view))


def sheet_of(page: MeasurePage) -> Sheet:
    assert page.sheet is not None
    return page.sheet


def view_panel(page: MeasurePage) -> ViewPanel:
    panel = sheet_of(page).panel
    assert isinstance(panel, ViewPanel)
    return panel


def agree_panel(page: MeasurePage) -> AgreePanel:
    panel = sheet_of(page).panel
    assert isinstance(panel, AgreePanel)
    return panel


def words_on(page: MeasurePage) -> str:
    QApplication.processEvents()  # what was just made shows a moment later
    return "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def stands(driven: Driven, measure: str = MEASURE) -> tuple[State, int | None]:
    standing = standings(driven.record, NOW, TODAY)[measure]
    return standing.state, standing.level


# The first day


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
    assert "None yet. One line is enough: what shows that this is so?" in words_on(page)


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
    assert "Last time (2025/26): 1 In places" in words_on(page)


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


def test_with_a_second_view_tabs_show_each_answer_in_words(qtbot: QtBot) -> None:
    record = said(said(assessed(STAFF, PATIENTS), STAFF, row("P2", 2)), PATIENTS, row("P2", 1))
    page, _driven = opened(qtbot, record)
    tabs = sheet_of(page).tabs
    assert tabs is not None
    assert list(tabs.tabs) == ["patients", "staff", "agree"]
    assert tabs.tabs["patients"].accessibleName() == "Patients, A little"
    assert tabs.tabs["staff"].accessibleName() == "Staff, Usual practice"
    assert tabs.chosen() is tabs.tabs["staff"]


def test_opening_a_tab_keeps_the_focus_on_it(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS))
    tabs = sheet_of(page).tabs
    assert tabs is not None
    driven.click(tabs.tabs["patients"])
    after = sheet_of(page).tabs
    assert after is not None
    assert after.tabs["patients"].hasFocus()
    qtbot.keyClick(after.tabs["patients"], Qt.Key.Key_Right)
    assert after.tabs["staff"].hasFocus()
    qtbot.keyClick(after.tabs["staff"], Qt.Key.Key_Return)
    assert driven.asked[-1] == Place("measure", MEASURE, "staff")


def test_patients_answer_their_own_question_in_plain_words(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    measure = catalogue().measure(MEASURE)
    assert f"“{measure.patient_question}”" in words_on(page)
    assert "A difference starts a conversation and proves nothing by itself." in words_on(page)
    names = [each.button.accessibleName() for each in view_panel(page).picker.levels]
    assert names == ["No", "A little", "Mostly", "Yes, fully"]
    driven.click(view_panel(page).picker.levels[1].button)
    assert driven.record.perspective_ratings[rating_id(view_id(PATIENTS), MEASURE)].level == 1


def test_not_for_me_needs_no_reason_and_sets_nothing_aside(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF, PATIENTS), STAFF, row("P2", 2)), view="patients")
    driven.click(view_panel(page).picker.not_applicable)
    assert driven.record.perspective_ratings[rating_id(view_id(PATIENTS), MEASURE)].state is State.NOT_APPLICABLE
    assert stands(driven) == (State.RATED, 2)


def test_separate_forms_are_counted_with_a_running_total(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    panel = view_panel(page)
    driven.click(panel.separate)
    assert panel.tally is not None
    for field, count in zip(panel.tally.fields, ("1", "2", "", "1", "1"), strict=True):
        field.setFocus()
        qtbot.keyClicks(field, count)
    assert panel.tally.total.text() == "5 forms. Middle answer: A little. Mixed views: a group is not one person."
    qtbot.keyClick(panel.tally.fields[-1], Qt.Key.Key_Tab)
    rating = driven.record.perspective_ratings[rating_id(view_id(PATIENTS), MEASURE)]
    assert (rating.mode, rating.counts) == (Mode.TALLY, (1, 2, 0, 1, 1))


def test_a_tally_shows_as_a_tally_and_one_answer_can_take_its_place(qtbot: QtBot) -> None:
    record = forms(assessed(STAFF, PATIENTS), PATIENTS, MEASURE, 0, 1, None)
    page, driven = opened(qtbot, record, view="patients")
    panel = view_panel(page)
    assert panel.tally is not None
    assert panel.tally.value() == (1, 1, 0, 0, 1)
    driven.click(panel.separate)
    driven.click(panel.picker.levels[2].button)
    assert driven.record.perspective_ratings[rating_id(view_id(PATIENTS), MEASURE)].mode is Mode.GROUP
    assert panel.picker.isVisible()


def test_a_sixth_star_is_not_offered(qtbot: QtBot) -> None:
    record = assessed(STAFF, PATIENTS)
    view = record.perspectives[view_id(PATIENTS)]
    page, driven = opened(qtbot, record, view="patients")
    driven.click(view_panel(page).star)
    assert driven.record.perspectives[view.id].starred == (MEASURE,)
    assert view_panel(page).star.text() == "★ This matters most to us"
    five = ("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5")
    driven.change(record.put(replace(view, starred=five)))
    assert not view_panel(page).star.isEnabled()
    assert "Five have a star already. Take one away to give another." in words_on(page)


def test_where_nobody_is_paid_volunteers_lead(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(Group.VOLUNTEERS, PATIENTS))
    assert sheet_of(page).tab == "volunteers"


def test_a_removed_view_leaves_the_page_standing(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    driven.change(drop_view(driven.record, view_id(PATIENTS)))
    assert sheet_of(page).tab == "staff"
    assert sheet_of(page).tabs is None


def test_the_page_can_be_read_only(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    page.display(replace(scene_of(driven.record), read_only=True), driven.place)
    assert not view_panel(page).picker.levels[0].button.isEnabled()
    assert page.next_button.isEnabled()


# Agreeing


def both(staff: int, patients: int) -> Record:
    return said(said(assessed(STAFF, PATIENTS), STAFF, row("P2", staff)), PATIENTS, row("P2", patients))


def test_agreeing_shows_each_view_the_difference_and_the_level_for_now(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, both(2, 0), view="agree")
    words = words_on(page)
    for line in ("Patients: No", "Staff: Usual practice", "Far apart", "Level for now: 0 Not yet."):
        assert line in words
    assert "Staff see this as much better than patients do. Talk about this first." in words


def test_a_level_no_higher_than_patients_is_agreed_at_once(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, both(2, 1), view="agree")
    driven.click(agree_panel(page).picker.levels[1].button)
    assert driven.record.measure_ratings[rating_id(NOW, MEASURE)].agreed_level == 1
    assert "1 In places. Settled on 22 November 2026." in words_on(page)


def test_a_level_above_patients_needs_a_note_first(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, both(2, 1), view="agree")
    panel = agree_panel(page)
    with driven.unchanged():
        driven.click(panel.picker.levels[2].button)
    assert panel.why_level.words is not None
    qtbot.keyClicks(panel.why_level.words, "The new form began in May.")
    driven.click(panel.why_level.save_button)
    settled = driven.record.measure_ratings[rating_id(NOW, MEASURE)]
    assert (settled.agreed_level, settled.reason) == (2, "The new form began in May.")
    assert driven.errors == []
    assert "Because: The new form began in May." in words_on(page)


def test_the_agreed_level_can_be_taken_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, both(2, 1), view="agree")
    panel = agree_panel(page)
    assert not panel.reopen_button.isVisible()
    driven.click(panel.picker.levels[0].button)
    driven.click(panel.reopen_button)
    assert stands(driven) == (State.RATED, 1)
    assert not standings(driven.record, NOW, TODAY)[MEASURE].agreed


def test_it_can_be_agreed_that_nobody_knows_or_that_it_does_not_apply(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, both(2, 1), view="agree")
    panel = agree_panel(page)
    driven.click(panel.picker.dont_know)
    assert stands(driven) == (State.DONT_KNOW, None)
    driven.click(panel.picker.not_applicable)
    assert panel.why_not.words is not None
    qtbot.keyClicks(panel.why_not.words, "We closed this service.")
    driven.click(panel.why_not.save_button)
    assert stands(driven) == (State.NOT_APPLICABLE, None)


# Actions and evidence


def test_an_activity_is_added_with_one_click_and_then_leads_to_the_plan(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 0)))
    how = sheet_of(page).advice.how
    assert how is not None
    activity, offer = how.offers[0]
    driven.click(offer)
    (action,) = driven.record.actions.values()
    assert (action.title, action.measures) == (activity.text, (MEASURE,))
    assert offer.text() == "✓ In your action plan"
    driven.click(offer)
    assert driven.asked == [Place("actions", action.id)]


def test_an_action_of_your_own_is_added_here(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 0)))
    how = sheet_of(page).advice.how
    assert how is not None
    driven.click(how.own_button)
    assert how.own is not None
    qtbot.keyClicks(how.own, "Ask the print shop")
    qtbot.keyClick(how.own, Qt.Key.Key_Return)
    (action,) = driven.record.actions.values()
    assert (action.title, action.measures) == ("Ask the print shop", (MEASURE,))
    assert "Ask the print shop" in words_on(page)


def test_evidence_is_added_and_removed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    evidence = sheet_of(page).evidence
    driven.click(evidence.add_button)
    assert evidence.form is not None
    qtbot.keyClicks(evidence.form.line, "Ten records checked")
    driven.click(evidence.form.add_button)
    (item,) = driven.record.evidence.values()
    assert (item.title, item.on, item.ratings) == ("Ten records checked", TODAY, (rating_id(NOW, MEASURE),))
    assert "Evidence (1 item)" in words_on(page)


# Where the buttons lead


def test_next_goes_through_the_principle_and_then_to_check_answers(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P2-M7")
    assert page.trail() == ("Assess", "2 Patients who are fully informed", "Measure 7 of 8")
    driven.click(page.next_button)
    assert page.trail()[-1] == "Measure 8 of 8"
    assert page.next_button.text() == "Check answers →"
    driven.click(page.next_button)
    assert driven.asked[-1] == Place("check", "P2")


def test_back_from_the_first_measure_is_the_list(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(page.back_button)
    assert driven.asked == [Place("assess", "P2")]


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, "P2-M3"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, "P2-M3"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, "P2-M1"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, "P2-M1"),
    ],
)
def test_keys_go_to_the_neighbours_and_keep_what_is_typed(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, wanted: str
) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P2-M2")
    note = view_panel(page).note
    note.setFocus()
    qtbot.keyClicks(note, "Half")
    qtbot.keyClick(note, key, modifier)
    assert driven.asked == [Place("measure", wanted, "staff")]
    assert driven.record.perspective_ratings[rating_id(view_id(STAFF), "P2-M2")].comment == "Half"


def test_the_next_measure_keeps_the_view_and_takes_the_focus_to_its_answer(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    driven.click(page.next_button)
    assert sheet_of(page).tab == "patients"
    assert QApplication.focusWidget() is view_panel(page).picker.levels[0].button


def test_skip_shows_only_until_there_is_an_answer(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert page.skip_button.isVisible()
    assert page.progress.text() == "This principle: 0 of 8 answered"
    driven.click(view_panel(page).picker.levels[0].button)
    assert not page.skip_button.isVisible()
    assert page.progress.text() == "This principle: 1 of 8 answered"


def test_a_measure_that_is_not_asked_leads_back_to_the_list(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF, measures=("P1-M1",)))
    assert page.title.text() == "This measure is not asked about here"
    assert not page.next_button.isVisible()
