"""Settings: what is asked for, and where records are kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.pages.settings import SettingsPage
from desktop.ui.places import Place

FOLDER = "/home/someone/Partnership Toolkit/records"


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(FOLDER)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_folder_of_records_can_be_read_and_copied(qtbot: QtBot, page: SettingsPage) -> None:
    assert page.path.toPlainText() == FOLDER
    assert page.path.isReadOnly()
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == FOLDER
    assert page.copied.isVisible()
    page.display(None, Place("settings"))
    assert not page.copied.isVisible()


def test_tab_leaves_the_folder_behind(qtbot: QtBot, page: SettingsPage) -> None:
    page.activateWindow()
    page.path.setFocus()
    qtbot.keyClick(page.path, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.copy_button
    assert page.path.toPlainText() == FOLDER


def test_text_size_and_colours_are_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    page.display_look(200, "light")
    assert page.looks.size_words.text() == "200%"
    with qtbot.waitSignal(page.text_size_requested) as size:
        page.looks.larger.click()
    with qtbot.waitSignal(page.theme_requested) as theme:
        page.looks.themes["system"].click()
    assert (size.args, theme.args) == ([225], ["system"])
