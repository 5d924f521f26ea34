"""Rows of plain words as a Qt table."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.rows_table import RowsTable

ROWS = (("14", "Section heading", ""), ("15", "Headings again", "Control"))


def test_it_shows_its_rows_under_their_headings_and_nobody_edits_them(qtmodeltester: ModelTester) -> None:
    table = RowsTable(("Row", "Why", "Its words"))
    qtmodeltester.check(table)
    table.display(ROWS)
    qtmodeltester.check(table)
    assert (table.rowCount(), table.columnCount()) == (2, 3)
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Why"
    assert table.index(1, 1).data() == "Headings again"
    assert not table.flags(table.index(1, 1)) & Qt.ItemFlag.ItemIsEditable


def test_a_screen_reader_hears_heading_and_words_and_that_a_cell_is_empty(qtbot: QtBot) -> None:
    table = RowsTable(("Row", "Why", "Its words"))
    table.display(ROWS)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert table.index(0, 1).data(spoken) == "Why: Section heading"
    assert table.index(0, 2).data(spoken) == "Its words: empty"


def test_the_same_rows_again_reset_nothing(qtbot: QtBot) -> None:
    table = RowsTable(("Row", "Why", "Its words"))
    table.display(ROWS)
    with qtbot.assertNotEmitted(table.modelReset):
        table.display(tuple(ROWS))
    with qtbot.waitSignal(table.modelReset):
        table.display(ROWS[:1])


def test_a_row_that_changes_leaves_the_others_where_they_are(qtbot: QtBot) -> None:
    table = RowsTable(("Row", "Why", "Its words"))
    table.display(ROWS)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged) as changed:
        table.display((ROWS[0], ("15", "Headings again", "")))
    assert changed.args[0].row() == 1
    assert table.index(1, 2).data() == ""


def test_the_leading_column_is_bold(qtbot: QtBot) -> None:
    table = RowsTable(("Row", "Why", "Its words"), strong=1)
    table.display(ROWS)
    assert table.index(0, 1).data(Qt.ItemDataRole.FontRole).bold()
    assert table.index(0, 0).data(Qt.ItemDataRole.FontRole) is None
