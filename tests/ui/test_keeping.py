"""What stays while a page is made anew for another look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.assessment import EvidenceKind
from desktop.core.framework import Work
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.pages.measure import MeasurePage
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


def test_larger_text_keeps_the_forms_of_a_measure_and_saves_none_of_them(program: Program, qtbot: QtBot) -> None:
    program.commanding.open_example()
    scene = program.session.scene
    assert scene is not None
    measure = next(each for each, standing in scene.standings.items() if standing.level is not None)
    program.window.show_place(Place("measure", measure))
    before = program.window.page("measure")
    assert isinstance(before, MeasurePage)
    assert before.sheet is not None
    before.sheet.evidence.open_form()
    assert before.sheet.evidence.form is not None
    qtbot.keyClicks(before.sheet.evidence.form.line, "Ten rec")
    before.sheet.evidence.form.kind.display(EvidenceKind.SEEN)
    program.window.commands.actions["larger"].trigger()
    after = program.window.page("measure")
    assert isinstance(after, MeasurePage)
    assert after is not before
    assert after.sheet is not None
    assert after.sheet.evidence.form is not None
    assert after.sheet.evidence.form.line.text() == "Ten rec"
    assert program.session.scene is not None
    assert program.session.scene.record.evidence == scene.record.evidence
    program.window.show_place(Place("home"))
    assert "Ten rec" in [each.title for each in program.session.scene.record.evidence.values()]


def test_larger_text_keeps_an_action_that_is_half_typed(program: Program, qtbot: QtBot) -> None:
    program.commanding.open_example()
    program.window.show_place(Place("actions", "new"))
    before = program.window.page("actions")
    assert isinstance(before, ActionPlanPage)
    qtbot.keyClicks(before.new_card.what, "Print lea")
    program.window.commands.actions["larger"].trigger()
    after = program.window.page("actions")
    assert isinstance(after, ActionPlanPage)
    assert after is not before
    assert not after.new_card.isHidden()
    assert after.new_card.what.text() == "Print lea"
