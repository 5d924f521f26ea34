"""A table for reading, as tall as its rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.plain_table import MOST_ROWS, PlainTable


def shown(qtbot: QtBot, rows: int, width: int = 600) -> tuple[QWidget, PlainTable]:
    """A table of so many rows on a page of this width; the page is kept by the caller."""
    table = PlainTable("Rows", {"Row": 60, "Words": 200}, {1: 1.0})
    table.display([(str(number), "Some words that go on for a while and then some more") for number in range(rows)])
    page = QWidget()
    laid = QVBoxLayout(page)
    laid.addWidget(table)
    laid.addStretch(1)
    page.resize(width, 800)
    qtbot.addWidget(page)
    page.show()
    qtbot.wait(50)
    return page, table


def test_a_few_rows_are_all_in_sight_without_scrolling(qtbot: QtBot) -> None:
    _page, table = shown(qtbot, 4)
    assert table.verticalScrollBar().maximum() == 0
    assert table.rowAt(table.viewport().height() - 2) == 3


def test_many_rows_scroll_in_a_table_of_ten(qtbot: QtBot) -> None:
    _page, table = shown(qtbot, 5_000)
    assert table.verticalScrollBar().maximum() > 0
    assert table.rowAt(table.viewport().height() - 2) == MOST_ROWS - 1


def test_narrower_columns_make_a_taller_table(qtbot: QtBot) -> None:
    page, table = shown(qtbot, 3)
    before = table.height()
    page.resize(280, 800)
    qtbot.wait(50)
    assert table.height() > before
    assert table.rowAt(table.viewport().height() - 2) == 2


def test_nothing_in_it_can_be_typed_over_and_tab_goes_on(qtbot: QtBot) -> None:
    _page, table = shown(qtbot, 2)
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.state() is PlainTable.State.NoState
    assert not table.tabKeyNavigation()
