"""Pointing to the row of headings in a person's own sheet."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.reading.grid import Grid, Row
from desktop.ui.widgets.heading_picker import HeadingPicker

GRID = Grid("Plan", (Row(1, {1: "Our plan"}), Row(4, {1: "What", 2: "Who"}), Row(5, {1: "Ask"})))


def test_it_begins_at_the_headings_or_the_first_full_row(qtbot: QtBot) -> None:
    picker = HeadingPicker()
    qtbot.addWidget(picker)
    picker.show()
    picker.display(GRID, (), found=False)
    assert picker.use.text() == "Use row 4 as the headings"
    assert not picker.close_button.isVisible()
    picker.display(GRID, (1,), found=True)
    assert picker.use.text() == "Use row 1 as the headings"
    assert picker.close_button.isVisible()


def test_the_arrow_keys_point_and_the_button_takes_the_row(qtbot: QtBot) -> None:
    picker = HeadingPicker()
    qtbot.addWidget(picker)
    picker.display(GRID, (1,), found=True)
    picker.show()
    qtbot.keyClick(picker.sheet.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.row_requested) as said:
        picker.use.click()
    assert said.args == [4]
