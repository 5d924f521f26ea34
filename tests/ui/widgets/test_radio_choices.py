"""A few choices under one label."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.radio_choices import RadioChoices


@pytest.fixture
def choices(qtbot: QtBot) -> RadioChoices:
    made = RadioChoices("Text size", (("Standard", 12), ("Clear", 14), ("Large print", 18)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_choice_names_what_it_is_a_choice_of(choices: RadioChoices) -> None:
    assert [each.accessibleName() for each in choices.buttons.values()] == [
        "Text size: Standard",
        "Text size: Clear",
        "Text size: Large print",
    ]


def test_displaying_a_value_says_nothing(qtbot: QtBot, choices: RadioChoices) -> None:
    with qtbot.assertNotEmitted(choices.chosen):
        choices.display(14)
    assert choices.buttons[14].isChecked()


def test_mouse_and_arrow_keys_choose(qtbot: QtBot, choices: RadioChoices) -> None:
    choices.display(12)
    with qtbot.waitSignal(choices.chosen) as said:
        qtbot.mouseClick(choices.buttons[14], Qt.MouseButton.LeftButton)
    assert said.args == [14]
    choices.buttons[14].setFocus()
    with qtbot.waitSignal(choices.chosen) as said:
        qtbot.keyClick(choices.buttons[14], Qt.Key.Key_Down)
    assert said.args == [18]


def test_tab_leads_to_the_one_that_holds(choices: RadioChoices) -> None:
    for value in (14, 12):
        choices.display(value)
        tabbed = [each for each, button in choices.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert tabbed == [value]
