"""Ways through the import page that are not straight on: back, away, another file, to one column's cells."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.record import new_record
from desktop.ui import theme
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.widgets.import_steps import Step
from tests.ui.importing import IMPORT, MESSY, PLAN, Desk
from tests.window import open_program, settle


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    """The page on a record with nothing in it."""
    return Desk(qtbot, tmp_path, new_record("Harbour"))


def test_back_while_it_is_being_brought_in_brings_nothing_in(qtbot: QtBot, desk: Desk) -> None:
    desk.check()
    desk.page.incoming.bring_in()
    assert desk.page.incoming.under_way
    desk.page.foot.back_button.click()
    qtbot.wait(300)
    assert desk.at(Step.COLUMNS)
    assert desk.steps == []


def test_leaving_while_it_is_being_brought_in_brings_nothing_in(qtbot: QtBot, desk: Desk) -> None:
    desk.check()
    desk.page.incoming.bring_in()
    desk.page.hide()
    qtbot.wait(300)
    assert desk.steps == []
    desk.page.show()
    assert desk.at(Step.CHECK)


def test_an_answer_after_the_last_button_waits_for_it_to_be_pressed_again(desk: Desk) -> None:
    desk.check({"Tracker": MESSY})
    desk.page.incoming.bring_in()
    desk.page.steps.check.answered.emit("rag: RAG", "importance")
    desk.settle()
    assert desk.at(Step.CHECK)
    assert desk.steps == []
    desk.go_on()
    assert desk.steps == ["Bring in “plan.xlsx”"]


def test_a_change_elsewhere_while_it_is_being_brought_in_is_counted_first(desk: Desk) -> None:
    desk.check()
    desk.page.incoming.bring_in()
    desk.show(desk.record.put(desk.record.organisation.__class__("Harbour and Bay")))
    desk.settle()
    assert desk.at(Step.DONE)
    assert desk.record.organisation.name == "Harbour and Bay"
    assert len(desk.record.actions) == 2


def test_bringing_in_can_be_stopped_where_it_takes_a_while(qtbot: QtBot, desk: Desk) -> None:
    desk.check()
    desk.page.incoming.bring_in()
    desk.page.incoming.slow.emit("Bringing in “plan.xlsx”…")
    reading = desk.page.steps.reading
    assert reading.isVisible()
    assert not desk.page.view.isAncestorOf(reading)
    qtbot.mouseClick(reading.stop, Qt.MouseButton.LeftButton)
    qtbot.wait(300)
    assert desk.steps == []
    assert not reading.isVisible()
    assert desk.at(Step.CHECK)


def test_after_one_file_another_can_be_chosen(desk: Desk) -> None:
    desk.check()
    assert not desk.page.foot.another.isVisible()
    desk.go_on()
    desk.click(desk.page.foot.another)
    assert desk.at(Step.FILE)
    assert desk.page.steps.choose.button.hasFocus()


def test_a_column_leads_to_what_there_is_to_check_in_it(desk: Desk) -> None:
    desk.open(desk.file({"Tracker": MESSY}))
    desk.click(desk.page.steps.match.table.rows[7].see)
    assert desk.at(Step.CHECK)
    rows = desk.page.steps.check.doubts.rows()
    (row,) = [each for each in rows if "Nearly" in each.button.accessibleName()]
    assert row.button.hasFocus()


def test_a_list_with_no_actions_yet_leads_no_further(desk: Desk) -> None:
    desk.open(desk.file({"Plan": PLAN[:1]}))
    assert desk.at(Step.COLUMNS)
    assert not desk.page.foot.next_button.isVisible()
    assert "no actions yet" in desk.page.subtitle.text()


def test_a_refused_file_after_another_leaves_the_focus_where_one_is_chosen(desk: Desk) -> None:
    desk.check()
    bad = desk.folder / "page.xls"
    bad.write_bytes(b"<html><body>no</body></html>")
    desk.page.foot.next_button.setFocus()
    desk.open(bad)
    assert desk.page.steps.problem.isVisible()
    assert desk.page.steps.choose.button.hasFocus()


def test_in_the_window_the_command_begins_anew_after_an_import(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    theme.load_fonts()
    program = open_program(qapp, desk.record)
    qtbot.addWidget(program.window)
    program.window.show_place(IMPORT)
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    assert page.trail_of_steps.labels[0].font().bold()
    page.open(desk.file())
    qtbot.waitUntil(lambda: page.step is Step.COLUMNS)
    page.foot.next_button.click()
    page.foot.next_button.click()
    qtbot.waitUntil(lambda: page.step is Step.DONE)
    settle(qapp)
    program.window.commands.actions["import"].trigger()
    assert page.step is Step.FILE
    program.window.close()
