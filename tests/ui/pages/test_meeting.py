"""One measure that fills the screen: one click keeps the group's answer, and nothing of others shows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group, Mode, State, TookPart
from desktop.core.edits.rating import view_rating
from desktop.core.record import Record, new_record
from desktop.ui.pages.meeting import MeetingPage
from desktop.ui.places import Place
from desktop.ui.widgets.rating_picker import RatingPicker
from tests.builders import assessed, catalogue, forms, row, said, view_id
from tests.ui.driving import Driven

STAFF, PATIENTS = Group.STAFF, Group.PATIENTS


def opened(qtbot: QtBot, record: Record, about: str = "", view: str = "") -> tuple[MeetingPage, Driven]:
    page = MeetingPage()
    return page, Driven(qtbot, page, record, Place("meeting", about, view))


def picker_of(page: MeetingPage) -> RatingPicker:
    assert page.picker is not None
    return page.picker


def words_on(page: MeetingPage) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_patients_see_their_own_question_with_four_plain_answers(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF, PATIENTS))
    assert page.subtitle.text() == f"“{catalogue().measure('P1-M1').patient_question}”"
    assert [each.button.accessibleName() for each in picker_of(page).levels] == [
        "No",
        "A little",
        "Mostly",
        "Yes, fully",
    ]
    assert picker_of(page).not_applicable.text() == "Not for me"
    assert "If you are worried about someone’s safety, tell us now." in words_on(page)


def test_one_click_keeps_the_groups_answer_and_the_measure_stays(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS))
    driven.click(picker_of(page).levels[2].button)
    rating = view_rating(driven.record, view_id(PATIENTS), "P1-M1")
    assert (rating.state, rating.level, rating.mode) == (State.RATED, 2, Mode.GROUP)
    assert page.told.text() == "✓ Kept: Mostly"
    assert driven.record.perspectives[view_id(PATIENTS)].took_part == (TookPart.MEETING,)
    assert page.where.text() == "Patients · Measure 1 of 48"


def test_it_begins_with_the_first_measure_the_group_has_not_answered(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, said(assessed(STAFF, PATIENTS), PATIENTS, row("P1", 1, 2)), view="patients")
    assert page.where.text() == "Patients · Measure 3 of 48"


def test_keys_lead_on_and_back_and_out(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), "P1-M2", "patients")
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_Escape):
        qtbot.keyClick(picker_of(page), key)
    assert driven.asked == [
        Place("meeting", "P1-M3", "patients"),
        Place("meeting", "P1-M2", "patients"),
        Place("meeting", "P1-M1", "patients"),
        Place("measure", "P1-M1", "patients"),
    ]


def test_the_others_choose_a_level_and_those_who_lead_cannot_set_it_aside_here(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS, Group.TRUSTEES), "P1-M1", "staff")
    assert page.subtitle.text() == catalogue().measure("P1-M1").statement
    assert catalogue().measure("P1-M1").levels[3] in picker_of(page).levels[3].text.text()
    assert not picker_of(page).not_applicable.isVisible()
    qtbot.keyClick(picker_of(page).dont_know, Qt.Key.Key_Down)
    assert picker_of(page).levels[0].button.hasFocus()
    page.whose.chosen.emit("trustees")
    assert driven.place == Place("meeting", "P1-M1", "trustees")
    assert picker_of(page).not_applicable.isVisible()


def test_no_counts_of_forms_and_no_other_view_show(qtbot: QtBot) -> None:
    record = forms(said(assessed(STAFF, PATIENTS), STAFF, row("P1", 3)), PATIENTS, "P1-M1", 0, 0, 1)
    page, driven = opened(qtbot, record, "P1-M1", "patients")
    assert picker_of(page).value() == (State.NOT_ASSESSED, None)
    assert page.told.text() == "Forms were counted here. One answer for the group takes their place."
    assert "Usual practice" not in words_on(page)
    assert "3 forms" not in words_on(page)
    driven.click(picker_of(page).dont_know)
    assert view_rating(driven.record, view_id(PATIENTS), "P1-M1").mode is Mode.GROUP


def test_the_words_are_as_large_as_fits(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), "P1-M1", "patients")
    sizes = []
    for width, height in ((1000, 620), (1900, 1000)):
        driven.window.resize(width, height)
        qtbot.wait(20)
        assert not page.view.verticalScrollBar().isVisible()
        sizes.append(page.subtitle.font().pixelSize())
    assert 20 < sizes[0] < sizes[1]


def test_an_answer_can_be_given_with_the_keyboard(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), "P1-M1", "patients")
    first = picker_of(page).levels[0].button
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(picker_of(page).levels[1].button, Qt.Key.Key_Return)
    assert driven.titles[0].startswith("Patients on “")
    assert view_rating(driven.record, view_id(PATIENTS), "P1-M1").level == 1


def test_full_screen_is_asked_of_the_window(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS))
    driven.click(page.screen_button)
    assert driven.commands == ["full_screen"]


def test_without_an_assessment_it_says_what_comes_first(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, new_record("A charity"))
    assert page.title.text() == "There is nothing to answer yet"
    driven.click(page.leave_button)
    assert driven.asked == [Place("views")]
    driven.place = Place("meeting")
    driven.change(assessed(STAFF))
    assert "Staff · Measure 1 of 48" in words_on(page)
