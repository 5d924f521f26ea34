"""What a person said their own words mean."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.sheets.account.words import WordLine
from desktop.ui.widgets.words_said import WordsSaid

LINE = WordLine("status: nearly", "status", "nearly", "done")


def test_each_can_be_said_anew_or_taken_back(qtbot: QtBot) -> None:
    page, words = QWidget(), WordsSaid()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(words)
    page.show()
    words.display(())
    assert not words.isVisible()
    words.display((LINE,))
    choice = words.choices["status: nearly"]
    assert words.isVisible()
    assert choice.currentText() == "Done"
    assert choice.itemText(choice.count() - 1) == "As it was taken at first"
    choice.setCurrentIndex(choice.count() - 1)
    with qtbot.waitSignal(words.said) as said:
        choice.activated.emit(choice.count() - 1)
    assert said.args == ["status: nearly", None]
