"""Where columns go, and which row holds the headings."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.account.whole import account
from desktop.ui.widgets.match_step import MatchStep
from tests.builders import catalogue
from tests.sheets.told import Rows, looked
from tests.ui.importing import MESSY, PLAN


def shown(qtbot: QtBot, rows: Rows = PLAN, *, from_memory: bool = False) -> MatchStep:
    step = MatchStep()
    qtbot.addWidget(step)
    step.resize(1000, 800)
    workbook, found = looked(rows)
    step.display(account(workbook, found, catalogue()), found, workbook.sheets[0], from_memory=from_memory)
    step.show()
    return step


def test_a_column_is_said_by_its_key(qtbot: QtBot) -> None:
    step = shown(qtbot)
    with qtbot.waitSignal(step.field_chosen) as said:
        step.table.rows[5].choice.chosen.emit("cost")
    assert said.args == ["Cost code", "cost"]


def test_the_table_comes_before_the_way_to_other_headings(qtbot: QtBot) -> None:
    step = shown(qtbot)
    qtbot.waitUntil(lambda: step.other_row.y() > step.table.y())
    assert not step.picker.isVisible()
    assert not step.memory.isVisible()


def test_other_headings_can_be_pointed_to_and_left(qtbot: QtBot) -> None:
    step = shown(qtbot)
    qtbot.mouseClick(step.other_row, Qt.MouseButton.LeftButton)
    assert step.picker.isVisible()
    step.picker.sheet.show_row(2)
    with qtbot.waitSignal(step.row_chosen) as said:
        step.picker.use.click()
    assert said.args == [2]
    step.picker.close_button.click()
    assert step.other_row.isVisible()
    assert not step.picker.isVisible()


def test_without_a_list_there_is_only_the_sheet_to_point_into(qtbot: QtBot) -> None:
    step = shown(qtbot, [("Mon", "Tue"), (1, 2), (3, 4)])
    assert step.picker.isVisible()
    assert not step.picker.close_button.isVisible()
    assert not step.table.isVisible()
    assert not step.other_row.isVisible()


def test_what_was_chosen_last_time_is_told_and_can_be_forgotten(qtbot: QtBot) -> None:
    step = shown(qtbot, from_memory=True)
    assert step.memory.isVisible()
    with qtbot.waitSignal(step.anew_requested):
        step.anew.click()


def test_a_column_with_something_to_check_leads_to_it(qtbot: QtBot) -> None:
    step = shown(qtbot, MESSY)
    assert not step.table.rows[3].see.isVisible()
    with qtbot.waitSignal(step.check_requested) as said:
        qtbot.mouseClick(step.table.rows[6].see, Qt.MouseButton.LeftButton)
    assert said.args == ["F"]
