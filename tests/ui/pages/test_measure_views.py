"""One measure with several views: tabs, plain answers, forms, stars, and agreeing a level."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group, HowAgreed, Mode, State, rating_id
from desktop.core.edits.assessing import drop_view
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.places import Place
from desktop.ui.widgets.star_row import StarRow
from tests.builders import NOW, TODAY, agreed, assessed, catalogue, forms, row, said, view_id
from tests.ui.measuring import MEASURE, PATIENTS, STAFF, agree_panel, opened, sheet_of, stands, view_panel, words_on
from tests.ui.scenes import scene_of


def stars(page: MeasurePage) -> StarRow:
    found = view_panel(page).stars
    assert found is not None
    return found


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


def test_whole_forms_can_be_keyed_in_instead(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    panel = view_panel(page)
    driven.click(panel.separate)
    assert panel.tally is not None
    driven.click(panel.tally.forms_button)
    assert driven.asked == [Place("forms", view="patients")]


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


def test_a_sixth_star_is_told_kindly_with_where_the_five_are(qtbot: QtBot) -> None:
    record = assessed(STAFF, PATIENTS)
    view = record.perspectives[view_id(PATIENTS)]
    page, driven = opened(qtbot, record, view="patients")
    driven.click(stars(page).button)
    assert driven.record.perspectives[view.id].starred == (MEASURE,)
    assert stars(page).button.text() == "★ This matters most to us"
    five = ("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5")
    driven.change(record.put(replace(view, starred=five)))
    assert "Five have a star already" not in words_on(page)
    with driven.unchanged():
        driven.click(stars(page).button)
    assert not stars(page).button.isChecked()
    assert "Five have a star already. Take one away to give another: “" in words_on(page)
    assert f"“{catalogue().measure('P1-M3').title}”" in words_on(page)
    driven.change(record.put(replace(view, starred=five[:4])))
    assert "Five have a star already" not in words_on(page)


def test_forms_and_one_answer_say_what_they_take_the_place_of(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF, PATIENTS), PATIENTS, row("P2", 2)), view="patients")
    driven.click(view_panel(page).separate)
    assert "Forms that are counted take the place of the group’s one answer." in words_on(page)
    driven.change(forms(driven.record, PATIENTS, MEASURE, 0, 1, None))
    assert "Forms that are counted" not in words_on(page)
    driven.click(view_panel(page).separate)
    assert "One answer takes the place of the 3 forms that are counted." in words_on(page)
    driven.change(said(driven.record, STAFF, row("P2", 1)))
    assert view_panel(page).picker.isVisible()


def test_undoing_a_tally_brings_the_one_answer_back(qtbot: QtBot) -> None:
    together = said(assessed(STAFF, PATIENTS), PATIENTS, row("P2", 2))
    page, driven = opened(qtbot, forms(together, PATIENTS, MEASURE, 0, 1), view="patients")
    driven.change(together)
    assert view_panel(page).picker.value() == (State.RATED, 2)
    assert view_panel(page).picker.isVisible()


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


def test_a_level_three_for_now_shows_as_not_yet_confirmed(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, said(assessed(STAFF, PATIENTS), STAFF, row("P2", 3)), view="agree")
    assert "Level for now: 2 (3 not yet confirmed by patients). It is the only answer so far." in words_on(page)


def test_only_those_asked_are_named_as_the_reason_of_a_level_for_now(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, both(2, 1), view="agree")
    assert "Until you agree, it is the lowest of what patients and staff said." in words_on(page)


def test_numbers_of_few_forms_are_told_to_be_for_the_lead_alone(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, forms(both(2, 1), PATIENTS, MEASURE, 0, 1, 1), view="agree")
    assert "Only you, as lead, see these numbers." in words_on(page)
    driven.change(forms(both(2, 1), PATIENTS, MEASURE, 0, 1, 1, 2, 2))
    assert "Only you, as lead, see these numbers." not in words_on(page)


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
    assert "Please do not name patients" in panel.why_level.words.accessibleDescription()
    qtbot.keyClicks(panel.why_level.words, "The new form began in May.")
    driven.click(panel.why_level.save_button)
    settled = driven.record.measure_ratings[rating_id(NOW, MEASURE)]
    assert (settled.agreed_level, settled.reason) == (2, "The new form began in May.")
    assert driven.errors == []
    assert "Because: The new form began in May." in words_on(page)


def test_an_agreed_level_that_patients_then_answer_below_asks_for_its_note(qtbot: QtBot) -> None:
    record = agreed(said(assessed(STAFF, PATIENTS), STAFF, row("P2", 2)), row("P2", 2))
    page, driven = opened(qtbot, record, view="agree")
    warning = "This is above what patients or carers said, and no note says why."
    assert warning not in words_on(page)
    driven.change(said(record, PATIENTS, row("P2", 0)))
    assert warning in words_on(page)
    assert agree_panel(page).why_button.text() == "Add a note that says why"


def test_how_it_was_agreed_is_not_changed_without_the_note_it_needs(qtbot: QtBot) -> None:
    record = said(agreed(said(assessed(STAFF, PATIENTS), STAFF, row("P2", 2)), row("P2", 2)), PATIENTS, row("P2", 0))
    page, driven = opened(qtbot, record, view="agree")
    panel = agree_panel(page)
    with driven.unchanged():
        panel.how.display(HowAgreed.BY_LEAD)
        panel.how.chosen.emit(HowAgreed.BY_LEAD)
    assert driven.errors == []
    assert panel.why_level.isVisible()
    assert panel.why_level.words is not None
    qtbot.keyClicks(panel.why_level.words, "The form began in May.")
    driven.click(panel.why_level.save_button)
    settled = driven.record.measure_ratings[rating_id(NOW, MEASURE)]
    assert (settled.how_agreed, settled.reason) == (HowAgreed.BY_LEAD, "The form began in May.")


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
