"""What stays while a page is made anew for another look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.framework import Work
from desktop.ui.pages.start import StartPage
from desktop.ui.places import Place


@pytest.fixture
def program(qapp_with_fonts: QApplication) -> Iterator[Program]:
    opened = Program(qapp_with_fonts)
    opened.window.show()
    opened.begin(())
    yield opened
    opened.window.close()


def start_page(program: Program) -> StartPage:
    page = program.window.page("start")
    assert isinstance(page, StartPage)
    return page


def test_larger_text_on_the_start_page_loses_nothing_that_was_typed(program: Program, qtbot: QtBot) -> None:
    before = start_page(program)
    qtbot.keyClicks(before.new.name, "Harbour Pe")
    before.new.boxes[Work.PEER].click()
    before.looks.larger.setFocus()
    before.looks.larger.click()
    after = start_page(program)
    assert after is not before
    assert after.draft() == ("Harbour Pe", Work.PEER)
    assert after.looks.size_words.text() == "110%"
    assert program.window.focusWidget() is after.looks.larger


def test_help_leads_back_to_where_it_was_asked_for(program: Program) -> None:
    program.window.show_place(Place("settings"))
    program.window.commands.actions["help"].trigger()
    page = program.window.page("help")
    assert page.title.text() == "Settings"
    page.command_requested.emit("back")
    assert program.window.place == Place("settings")
