"""A person's own sheet at a few of its cells."""

from pytestqt.qtbot import QtBot

from desktop.sheets.reading.grid import Grid, Row
from desktop.ui.widgets.cell_view import CellView

GRID = Grid("Plan", tuple(Row(number, {1: f"Step {number}"}) for number in range(1, 20)))


def test_one_cell_follows_the_other_and_the_first_comes_again(qtbot: QtBot) -> None:
    view = CellView(GRID, frozenset({1}), ("A3", "A9"))
    qtbot.addWidget(view)
    view.show()
    assert view.sheet.shown_cell() == "A3"
    view.following.click()
    assert view.sheet.shown_cell() == "A9"
    view.following.click()
    assert view.sheet.shown_cell() == "A3"
    with qtbot.waitSignal(view.closed):
        view.close_button.click()


def test_a_single_cell_has_no_next_one(qtbot: QtBot) -> None:
    view = CellView(GRID, frozenset({1}), ("A3",))
    qtbot.addWidget(view)
    view.show()
    assert not view.following.isVisible()
