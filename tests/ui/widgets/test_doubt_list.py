"""What to check in a spreadsheet, each line with its cells."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.account.doubts import DoubtGroup, DoubtLine
from desktop.sheets.reading.grid import Grid, Row
from desktop.ui.widgets.doubt_list import FIRST_SHOWN, DoubtList

GRID = Grid("Plan", tuple(Row(number, {1: f"Step {number}", 2: "Nearly"}) for number in range(1, 60)))
DATES = DoubtGroup("Deadline: 3 cells to check", "a date", (DoubtLine("whenever", "no date", ("A2", "A9", "A50")),), 1)
WORDS = DoubtGroup(
    "Status: 1 cell to check", "a status", (DoubtLine("Nearly", "kept", ("B2",), "status", "status: nearly"),), 2
)


def shown(qtbot: QtBot, *groups: DoubtGroup) -> DoubtList:
    listed = DoubtList()
    qtbot.addWidget(listed)
    listed.resize(800, 700)
    listed.display(groups, GRID, (1,))
    listed.show()
    return listed


def test_a_line_opens_its_cells_one_after_another_and_closes_again(qtbot: QtBot) -> None:
    listed = shown(qtbot, DATES)
    row = listed.rows()[0]
    assert row.button.accessibleName() == "“whenever”: no date. A2, A9, A50"
    row.button.click()
    assert row.cells is not None
    assert row.cells.sheet.shown_cell() == "A2"
    for wanted in ("A9", "A50", "A2"):
        row.cells.following.click()
        assert row.cells.sheet.shown_cell() == wanted
    row.cells.close_button.click()
    assert row.cells is None
    row.button.click()
    row.button.click()
    assert row.cells is None


def test_only_one_line_stands_open(qtbot: QtBot) -> None:
    listed = shown(qtbot, DATES, WORDS)
    first, second = listed.rows()
    first.button.click()
    second.button.click()
    assert first.cells is None
    assert second.cells is not None
    assert not second.cells.following.isVisible()


def test_a_word_can_be_given_a_meaning_where_its_cells_are(qtbot: QtBot) -> None:
    listed = shown(qtbot, DATES, WORDS)
    dates, words = listed.rows()
    dates.button.click()
    assert dates.meaning is None
    words.button.click()
    assert words.meaning is not None
    with qtbot.waitSignal(listed.said) as said:
        qtbot.keyClick(words.meaning, Qt.Key.Key_Down)
    assert said.args == ["status: nearly", "not_started"]


def test_many_lines_show_the_first_few_and_more_when_asked(qtbot: QtBot) -> None:
    lines = tuple(DoubtLine(f"word {number}", "kept", (f"A{number}",)) for number in range(2, 42))
    listed = shown(qtbot, DoubtGroup("Status: 40 cells to check", "a status", lines))
    (card,) = listed.cards
    assert len(listed.rows()) == FIRST_SHOWN
    assert card.more.text() == "Show 20 more"
    card.more.click()
    assert len(listed.rows()) == FIRST_SHOWN + 20
    card.more.click()
    assert len(listed.rows()) == 40
    assert not card.more.isVisible()


def test_one_line_too_many_is_shown_at_once(qtbot: QtBot) -> None:
    lines = tuple(DoubtLine(f"word {number}", "kept", ("A2",)) for number in range(FIRST_SHOWN + 1))
    assert len(shown(qtbot, DoubtGroup("Five", "a status", lines)).rows()) == FIRST_SHOWN + 1


def test_the_same_doubts_again_leave_an_open_line_open(qtbot: QtBot) -> None:
    listed = shown(qtbot, DATES)
    row = listed.rows()[0]
    row.button.click()
    listed.display((DATES,), GRID, (1,))
    assert listed.rows() == [row]
    assert row.cells is not None


def test_after_a_word_is_settled_the_focus_goes_to_what_is_left(qtbot: QtBot) -> None:
    listed = shown(qtbot, WORDS, DATES)
    listed.activateWindow()
    qtbot.waitUntil(listed.isActiveWindow)
    listed.rows()[0].button.setFocus()
    listed.display((DATES,), GRID, (1,))
    assert listed.rows()[0].button.hasFocus()
