"""Large choices as cards."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.choice_cards import ChoiceCards


@pytest.fixture
def cards(qtbot: QtBot) -> ChoiceCards:
    made = ChoiceCards((("plan", "Action plan", "Every action."), ("assessment", "Assessment", "Every measure.")))
    qtbot.addWidget(made)
    made.show()
    return made


def test_displaying_a_choice_says_nothing_and_an_unknown_one_changes_nothing(qtbot: QtBot, cards: ChoiceCards) -> None:
    with qtbot.assertNotEmitted(cards.chosen):
        cards.display("assessment")
        cards.display("no such report")
    assert cards.cards["assessment"].button.isChecked()
    assert not cards.cards["plan"].button.isChecked()


def test_a_click_anywhere_on_a_card_chooses_it(qtbot: QtBot, cards: ChoiceCards) -> None:
    cards.display("plan")
    card = cards.cards["assessment"]
    with qtbot.waitSignal(cards.chosen) as said:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 8, card.height() - 8))
    assert said.args == ["assessment"]
    assert card.button.isChecked()


def test_the_arrow_keys_go_through_the_cards(qtbot: QtBot, cards: ChoiceCards) -> None:
    cards.display("plan")
    cards.cards["plan"].button.setFocus()
    with qtbot.waitSignal(cards.chosen) as said:
        qtbot.keyClick(cards.cards["plan"].button, Qt.Key.Key_Down)
    assert said.args == ["assessment"]


def test_a_screen_reader_hears_what_each_is_for(cards: ChoiceCards) -> None:
    button = cards.cards["plan"].button
    assert (button.text(), button.accessibleDescription()) == ("Action plan", "Every action.")
