"""A person's own sheet as a Qt table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.palette import contrast
from desktop.sheets.reading.grid import Grid, Row
from desktop.ui.widgets.sheet_cells import LONGEST, SheetCells, ink_on

GRID = Grid(
    "Plan",
    (
        Row(2, {2: "Action", 4: "When"}),
        Row(7, {2: "Ask five people\nat the door", 4: 3.0}),
        Row(900, {2: "word " * 100}),
    ),
    fills={(7, 4): "#ff0000"},
)


def test_it_shows_only_what_holds_anything_under_its_own_letters_and_numbers(qtmodeltester: ModelTester) -> None:
    cells = SheetCells()
    qtmodeltester.check(cells)
    cells.display(GRID, frozenset({2}))
    qtmodeltester.check(cells)
    assert (cells.rowCount(), cells.columnCount()) == (3, 2)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [cells.headerData(place, across) for place in range(2)] == ["B", "D"]
    assert [cells.headerData(place, down) for place in range(3)] == ["2", "7", "900"]


def test_a_cell_is_found_by_its_name(qtbot: QtBot) -> None:
    cells = SheetCells()
    cells.display(GRID)
    found = cells.at("D7")
    assert (found.row(), found.column()) == (1, 1)
    assert cells.name(found) == "D7"
    assert not cells.at("C7").isValid()
    assert not cells.at("D8").isValid()
    assert not cells.at("").isValid()


def test_a_cell_is_one_line_and_cut_but_all_its_words_are_there_for_a_screen_reader(qtbot: QtBot) -> None:
    cells = SheetCells()
    cells.display(GRID)
    assert cells.at("B7").data() == "Ask five people at the door"
    assert cells.at("D7").data(Qt.ItemDataRole.AccessibleTextRole) == "D7: 3"
    assert len(cells.at("B900").data()) < LONGEST
    assert len(cells.words(cells.at("B900"))) == 500
    assert cells.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "D900: empty"


def test_headings_are_bold_and_a_cell_wears_its_own_colour_with_an_ink_that_can_be_read(qtbot: QtBot) -> None:
    cells = SheetCells()
    cells.display(GRID, frozenset({2}))
    assert cells.at("B2").data(Qt.ItemDataRole.FontRole).bold()
    assert cells.at("B7").data(Qt.ItemDataRole.FontRole) is None
    assert cells.at("D7").data(Qt.ItemDataRole.BackgroundRole) == QColor("#ff0000")
    assert cells.at("B7").data(Qt.ItemDataRole.BackgroundRole) is None
    for fill in ("#ff0000", "#ffff00", "#000080", "#808080"):
        assert contrast(ink_on(fill), fill) >= 4.5
