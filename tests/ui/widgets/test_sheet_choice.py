"""Choosing which of several sheets holds the list."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.account.sheets import SheetLine
from desktop.ui.widgets.sheet_choice import SheetChoice

LINES = (SheetLine("2025", "3 rows.", is_list=True), SheetLine("Rota", "9 rows.", is_list=False))


def shown(qtbot: QtBot) -> SheetChoice:
    choice = SheetChoice()
    qtbot.addWidget(choice)
    choice.display(LINES, "2025")
    choice.show()
    return choice


def test_the_likeliest_is_marked_and_another_can_be_chosen(qtbot: QtBot) -> None:
    choice = shown(qtbot)
    assert choice.cards.cards["2025"].button.isChecked()
    assert choice.chosen() == "2025"
    qtbot.mouseClick(choice.cards.cards["Rota"].button, Qt.MouseButton.LeftButton)
    assert choice.chosen() == "Rota"


def test_the_chosen_one_takes_the_focus(qtbot: QtBot) -> None:
    choice = shown(qtbot)
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    choice.take_focus()
    assert choice.cards.cards["2025"].button.hasFocus()


def test_the_same_sheets_keep_their_cards(qtbot: QtBot) -> None:
    choice = shown(qtbot)
    before = choice.cards
    choice.display(LINES, "Rota")
    assert choice.cards is before
    choice.display(LINES[:1], "2025")
    assert list(choice.cards.cards) == ["2025"]
