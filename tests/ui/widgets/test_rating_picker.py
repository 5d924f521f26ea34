"""Choosing one answer for one measure."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import State
from desktop.ui.widgets.rating_picker import NOTHING, RatingPicker

CHOICES = (("0 Not yet", "Never."), ("1 In places", "Now & <then>."), ("2 Usual practice", "Yes."), ("3 Together", ""))


@pytest.fixture
def picker(qtbot: QtBot) -> RatingPicker:
    made = RatingPicker(CHOICES, dont_know="We don’t know", not_applicable="Does not apply to us…")
    qtbot.addWidget(made)
    made.show()
    return made


def test_choosing_says_which_answer(qtbot: QtBot, picker: RatingPicker) -> None:
    for button, meaning in (
        (picker.levels[2].button, (State.RATED, 2)),
        (picker.dont_know, (State.DONT_KNOW, None)),
        (picker.not_applicable, (State.NOT_APPLICABLE, None)),
    ):
        with qtbot.waitSignal(picker.chosen) as said:
            button.click()
        assert said.args == [meaning]
        assert picker.value() == meaning


def test_showing_an_answer_says_nothing(qtbot: QtBot, picker: RatingPicker) -> None:
    with qtbot.assertNotEmitted(picker.chosen):
        picker.display((State.RATED, 1))
        picker.display(NOTHING)
    assert picker.value() == NOTHING


def test_choosing_the_same_answer_again_says_so_again(qtbot: QtBot, picker: RatingPicker) -> None:
    picker.display((State.NOT_APPLICABLE, None))
    with qtbot.waitSignal(picker.chosen):
        picker.not_applicable.click()


def test_the_arrows_go_round_all_six_without_choosing(qtbot: QtBot, picker: RatingPicker) -> None:
    picker.activateWindow()
    qtbot.waitUntil(picker.isActiveWindow)
    picker.setFocus()
    now = picker.levels[0].button
    with qtbot.assertNotEmitted(picker.chosen):
        for wanted in (*(each.button for each in picker.levels[1:]), picker.dont_know, picker.not_applicable):
            qtbot.keyClick(now, Qt.Key.Key_Down)
            assert wanted.hasFocus()
            now = wanted
        qtbot.keyClick(now, Qt.Key.Key_Right)
    assert picker.levels[0].button.hasFocus()


def test_enter_chooses_what_has_the_focus(qtbot: QtBot, picker: RatingPicker) -> None:
    qtbot.keyClick(picker.levels[3].button, Qt.Key.Key_Return)
    assert picker.value() == (State.RATED, 3)


def test_each_choice_is_read_out_with_its_words(picker: RatingPicker) -> None:
    names = [each.button.accessibleName() for each in picker.levels]
    assert names == ["0 Not yet. Never.", "1 In places. Now & <then>.", "2 Usual practice. Yes.", "3 Together"]


def test_words_are_never_taken_for_markup(picker: RatingPicker) -> None:
    assert "Now &amp; &lt;then&gt;." in picker.levels[1].text.text()


def test_a_press_that_slips_off_a_choice_chooses_nothing(qtbot: QtBot, picker: RatingPicker) -> None:
    choice = picker.levels[0]
    qtbot.mousePress(choice, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(choice, Qt.MouseButton.LeftButton, pos=choice.rect().bottomRight() * 3)
    assert picker.value() == NOTHING
