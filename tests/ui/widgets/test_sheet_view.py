"""A small view of a person's own sheet."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.reading.grid import Grid, Row
from desktop.ui.theme import look
from desktop.ui.widgets.sheet_view import SheetView

GRID = Grid(
    "Plan", tuple(Row(number, {column: f"{number}-{column}" for column in range(1, 30)}) for number in range(1, 200))
)
RED = Grid("Plan", (Row(1, {1: "one"}), Row(2, {1: "two"})), fills={(2, 1): "#ff0000"})


def shown(qtbot: QtBot, grid: Grid = GRID) -> SheetView:
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.display(grid)
    view.show()
    return view


def test_a_cell_is_marked_in_sight_and_said_in_full(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_cell("T120")
    assert view.shown_cell() == "T120"
    assert view.words.text() == "T120: 120-20"
    table = view.table
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_a_cell_in_a_blank_row_leaves_the_one_before(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_cell("B3")
    view.show_cell("B4000")
    assert view.shown_cell() == "B3"


def test_the_arrow_keys_move_and_tab_leads_out(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_row(5)
    rows: list[int] = []
    view.row_chosen.connect(rows.append)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert (view.shown_row(), rows) == (6, [6])
    assert not view.table.tabKeyNavigation()


def test_a_cell_wears_its_own_colour(qtbot: QtBot) -> None:
    view = shown(qtbot, RED)
    view.show_cell("A1")
    corner = view.table.visualRect(view.table.model().index(1, 0)).topLeft() + QPoint(3, 3)
    assert view.table.viewport().grab().toImage().pixelColor(corner).name() == "#ff0000"


def test_it_is_only_as_tall_as_a_few_rows(qtbot: QtBot) -> None:
    assert shown(qtbot).table.height() < 400
    assert shown(qtbot, RED).table.height() < shown(qtbot).table.height()


def test_the_marked_cell_wears_a_line_also_without_the_focus(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_cell("A2")
    assert not view.table.hasFocus()
    table = view.table
    place = table.visualRect(table.currentIndex())
    edge = table.viewport().grab().toImage().pixelColor(place.left() + 1, place.center().y())
    assert edge.name() == look().palette.ink
