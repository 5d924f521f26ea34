"""A row that is one button: as tall as its words, with every click its own."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.layout import column
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Strong

WORDS = "A title that is long enough to need several lines where the row is narrow, as it is on a small screen"


def made(qtbot: QtBot, words: str = WORDS) -> RowButton:
    row = RowButton(column(Strong(words), Quiet("and more")), name="A row")
    row.lead_on("Open")
    qtbot.addWidget(row)
    return row


def test_a_row_is_as_tall_as_its_words_and_never_under_a_main_target(qtbot: QtBot) -> None:
    row = made(qtbot)
    assert row.heightForWidth(250) > row.heightForWidth(900)
    assert made(qtbot, "Short").heightForWidth(900) >= 44


def test_a_click_on_the_words_is_a_click_on_the_row(qtbot: QtBot) -> None:
    row = made(qtbot)
    row.resize(400, row.heightForWidth(400))
    row.show()
    words = row.findChildren(Strong)[0]
    place = words.mapTo(row, QPoint(5, 5))
    assert row.childAt(place) is None
    with qtbot.waitSignal(row.clicked):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)


def test_a_row_speaks_as_one_button(qtbot: QtBot) -> None:
    row = made(qtbot)
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.text(QAccessible.Text.Name) == "A row"
    assert spoken.role() == QAccessible.Role.Button


def test_a_row_that_can_be_ticked_speaks_as_a_box(qtbot: QtBot) -> None:
    row = made(qtbot)
    row.setCheckable(True)
    assert QAccessible.queryAccessibleInterface(row).role() == QAccessible.Role.CheckBox
