"""Keying in printed forms: the keyboard alone, one key for each answer, each form one step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentState, Group, State, TookPart, rating_id
from desktop.core.edits.rating import view_rating
from desktop.core.record import Record, new_record
from desktop.core.views import level_of
from desktop.ui.pages.forms import FormsPage
from desktop.ui.places import Place
from desktop.ui.widgets.key_pad import KeyPad
from desktop.ui.widgets.text import Text
from tests.builders import NOW, assessed, catalogue, forms, row, said, view_id
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of

STAFF, PATIENTS = Group.STAFF, Group.PATIENTS
THREE = ("P1-M1", "P1-M2", "P2-M1")


def asked(*groups: Group) -> Record:
    record = assessed(*(groups or (STAFF, PATIENTS)), measures=THREE)
    return record.put(*(replace(each, people=None) for each in record.perspectives.values()))


def opened(qtbot: QtBot, record: Record, view: str = "") -> tuple[FormsPage, Driven]:
    page = FormsPage()
    return page, Driven(qtbot, page, record, Place("forms", view=view))


def pad_of(page: FormsPage) -> KeyPad:
    assert page.pad is not None
    return page.pad


def typed(qtbot: QtBot, page: FormsPage, keys: str) -> None:
    r"""Keys typed where answers are typed; "\r" is Enter, "<" is Backspace."""
    special = {"\r": Qt.Key.Key_Return, "<": Qt.Key.Key_Backspace}
    for each in keys:
        if each in special:
            qtbot.keyClick(pad_of(page).line, special[each])
        else:
            qtbot.keyClicks(pad_of(page).line, each)


def words_on(page: FormsPage) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def counts(driven: Driven, measure: str, group: Group = PATIENTS) -> tuple[int, ...]:
    return view_rating(driven.record, view_id(group), measure).counts


def cell(page: FormsPage, row_: int, column: int) -> str:
    assert page.tallies is not None
    return str(page.tallies.table.model().index(row_, column).data())


def test_patients_forms_are_asked_for_first_in_the_order_of_the_paper(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, asked())
    assert page.subtitle.text() == "Form 1 of patients. One key for each answer."
    assert pad_of(page).line.hasFocus()
    assert pad_of(page).question.text() == f"“{catalogue().measure('P1-M1').patient_question}”"
    assert [cell(page, at, 0)[:1] for at in range(3)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("key", "said_so"), [("0", 0), ("n", 0), ("1", 1), ("A", 1), ("2", 2), ("m", 2), ("3", 3), ("Y", 3)]
)
def test_one_key_answers_one_question(qtbot: QtBot, key: str, said_so: int) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, key + "\r\r\r")
    assert level_of(driven.record, driven.record.perspectives[view_id(PATIENTS)], "P1-M1") == said_so


@pytest.mark.parametrize(
    ("key", "said_so"), [("n", "Not yet"), ("i", "In places"), ("u", "Usual practice"), ("t", "Together")]
)
def test_the_others_key_the_first_letters_of_the_levels(qtbot: QtBot, key: str, said_so: str) -> None:
    page, _driven = opened(qtbot, asked(), "staff")
    assert pad_of(page).question.text() == catalogue().measure("P1-M1").statement
    typed(qtbot, page, key)
    assert cell(page, 0, 1) == said_so


@pytest.mark.parametrize("key", ["?", "/"])
def test_dont_know_is_counted_and_not_for_me_is_not(qtbot: QtBot, key: str) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, key + "-\r\r")
    assert counts(driven, "P1-M1") == (0, 0, 0, 0, 1)
    assert rating_id(view_id(PATIENTS), "P1-M2") not in driven.record.perspective_ratings


def test_a_whole_form_is_one_step_saved_at_its_end(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    with driven.unchanged():
        typed(qtbot, page, "12\r")
    assert "That was the last question." in words_on(page)
    typed(qtbot, page, "\r")
    assert driven.titles == ["Form 1 of patients"]
    assert (counts(driven, "P1-M1"), counts(driven, "P1-M2")) == ((0, 1, 0, 0, 0), (0, 0, 1, 0, 0))
    assert page.subtitle.text() == "Form 2 of patients. One key for each answer."
    assert pad_of(page).line.hasFocus()


def test_tallies_run_and_people_and_how_they_took_part_are_noted(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, "12\r\r" + "1\r\r\r")
    assert "2 forms so far" in words_on(page)
    assert [cell(page, 0, each) for each in range(2, 7)] == ["", "2", "", "", ""]
    view = driven.record.perspectives[view_id(PATIENTS)]
    assert (view.people, view.took_part) == (2, (TookPart.FORM,))
    assert page.aside.people.text() == "2"
    assert "Only you, as lead, see these numbers." in words_on(page)


def test_the_number_of_people_can_be_put_right_here(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, forms(asked(), PATIENTS, "P1-M1", 1, 1))
    page.aside.people.setFocus()
    qtbot.keyClicks(page.aside.people, "7")
    page.aside.people.commit()
    assert driven.record.perspectives[view_id(PATIENTS)].people == 7


def test_the_last_key_can_be_taken_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, "13<")
    assert pad_of(page).place.text() == "Question 2 of 3"
    assert cell(page, 1, 1) == ""
    driven.click(page.foot.key_back_button)
    assert cell(page, 0, 1) == ""
    assert not page.foot.key_back_button.isEnabled()
    assert pad_of(page).line.hasFocus()


def test_the_last_form_comes_back_into_hand_and_the_half_keyed_one_waits(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, "12\r\r" + "3")
    driven.click(page.foot.form_back_button)
    assert driven.titles[-1] == "Take back form 1 of patients"
    assert not driven.record.perspective_ratings
    assert [cell(page, each, 1) for each in range(3)] == ["A little", "Mostly", ""]
    typed(qtbot, page, "0")
    qtbot.keyClick(pad_of(page).line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert counts(driven, "P1-M1") == (1, 0, 0, 0, 0)
    assert [cell(page, each, 1) for each in range(3)] == ["Yes, fully", "", ""]


def test_a_form_that_undo_took_out_cannot_be_taken_back_again(qtbot: QtBot) -> None:
    before = asked()
    page, driven = opened(qtbot, before)
    typed(qtbot, page, "12\r\r")
    assert page.foot.form_back_button.isVisible()
    driven.change(before)
    assert not page.foot.form_back_button.isVisible()
    assert page.subtitle.text() == "Form 1 of patients. One key for each answer."


def test_a_half_keyed_form_waits_for_its_view(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, "3")
    page.aside.view_requested.emit("staff")
    assert driven.place == Place("forms", view="staff")
    assert cell(page, 0, 1) == ""
    page.aside.view_requested.emit("patients")
    assert cell(page, 0, 1) == "Yes, fully"


def test_a_half_keyed_form_outlives_another_look(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    typed(qtbot, page, "3")
    anew = FormsPage()
    qtbot.addWidget(anew)
    anew.display(scene_of(driven.record), driven.place)
    anew.display_draft(page.draft())
    assert cell(anew, 0, 1) == "Yes, fully"


def test_words_on_a_form_are_added_to_what_the_group_said(qtbot: QtBot) -> None:
    record = said(asked(), PATIENTS, {"P1-M1": None})
    page, driven = opened(qtbot, record)
    assert "Please do not name patients or describe anyone’s health." in words_on(page)
    for words in ("Small print.", "Too fast."):
        page.words.setFocus()
        qtbot.keyClicks(page.words, words)
        qtbot.keyClick(page.words, Qt.Key.Key_Return)
        assert pad_of(page).line.hasFocus()
        typed(qtbot, page, "1\r\r\r")
    assert view_rating(driven.record, view_id(PATIENTS), "P1-M1").comment == "Small print.\nToo fast."
    assert page.words.text() == ""


def test_a_blank_form_is_not_counted(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    with driven.unchanged():
        typed(qtbot, page, "\r\r\r\r")
        driven.click(page.foot.done_button)
    assert "Nothing is keyed on this form yet." in words_on(page)


def test_any_other_key_tells_which_there_are(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked())
    with driven.unchanged():
        typed(qtbot, page, "x")
    assert "“x” is no answer here. 0 or N: No; 1 or A: A little;" in words_on(page)
    assert pad_of(page).line.text() == ""


def test_the_mouse_can_answer_too_and_the_keys_stay_where_they_are(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, asked())
    qtbot.mouseClick(pad_of(page).buttons[2], Qt.MouseButton.LeftButton)
    assert cell(page, 0, 1) == "Mostly"
    assert pad_of(page).line.hasFocus()
    qtbot.keyClick(pad_of(page).line, Qt.Key.Key_Up)
    assert pad_of(page).buttons[2].isChecked()


def test_a_question_of_the_table_can_be_gone_to(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, asked())
    assert page.tallies is not None
    page.tallies.table.activated.emit(page.tallies.table.model().index(2, 0))
    assert pad_of(page).place.text() == "Question 3 of 3"
    assert pad_of(page).line.hasFocus()


def test_it_says_where_forms_take_the_place_of_one_answer(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, said(asked(), PATIENTS, row("P1", 2, 1)))
    assert "On 2 questions the group has one answer together. Forms that are counted take its place." in words_on(page)


def test_where_no_patients_were_asked_the_page_leads_there(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, asked(STAFF))
    driven.click(page.ask_button)
    assert driven.commands == ["views"]


def test_without_an_assessment_there_is_nothing_to_key_in(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, new_record("A charity"))
    assert page.subtitle.text() == "Take stock first. Then the forms of a group can be keyed in."
    assert not page.foot.done_button.isVisible()


def test_an_answer_of_state_keeps_its_meaning(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, asked())
    typed(qtbot, page, "?")
    assert cell(page, 0, 1) == "Don’t know"
    qtbot.keyClick(pad_of(page).line, Qt.Key.Key_Up)
    assert pad_of(page).buttons[State.DONT_KNOW].isChecked()


def test_forms_of_an_agreed_assessment_are_not_keyed_in(qtbot: QtBot) -> None:
    record = asked()
    page, _driven = opened(qtbot, record.put(replace(record.assessments[NOW], state=AssessmentState.AGREED)))
    assert page.subtitle.text() == "Answers of this assessment can only be read."
    assert not page.foot.done_button.isVisible()


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_2, "2"), (Qt.Key.Key_Return, "\r")])
def test_a_key_held_down_answers_one_question_only(qtbot: QtBot, key: Qt.Key, text: str) -> None:
    page, _driven = opened(qtbot, asked())
    for repeats in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=repeats)
        QApplication.sendEvent(pad_of(page).line, held)
    assert pad_of(page).place.text() == "Question 2 of 3"


def test_what_was_keyed_last_stands_at_the_top_of_the_tallies(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF, PATIENTS))
    for _key in range(20):
        QApplication.processEvents()
        typed(qtbot, page, "0")
    assert page.tallies is not None
    assert page.tallies.table.rowAt(4) == 19
    assert page.tallies.table.currentIndex().row() == 20
