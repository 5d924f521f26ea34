"""The columns of a person's spreadsheet as rows with a choice each."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.sheets.account.columns import ColumnLine, Tone
from desktop.ui.widgets.match_table import MOST_SHOWN, MatchTable


def line(number: int, field: str | None = None, *, check: str = "✓ 2 of 2", tone: Tone = Tone.GOOD) -> ColumnLine:
    return ColumnLine(number, f"Heading {number}", f"Heading {number}", "one · two", (), field, check, tone, "")


def shown(qtbot: QtBot, *lines: ColumnLine, width: int = 1000) -> MatchTable:
    table = MatchTable()
    qtbot.addWidget(table)
    table.resize(width, 600)
    table.display(lines)
    table.show()
    return table


def turn(widget: QWidget) -> None:
    """Turn the wheel by a notch over a widget."""
    here = QPointF(5, 5)
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    notch, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            here, QPointF(widget.mapToGlobal(here.toPoint())), QPoint(), notch, no_button, no_key, phase, False
        ),
    )


def test_each_column_says_where_it_goes_and_how_that_went(qtbot: QtBot) -> None:
    table = shown(qtbot, line(1, "action"), line(2, check="kept, not lost", tone=Tone.KEPT))
    assert table.rows[1].choice.value() == "action"
    assert table.rows[1].choice.accessibleName() == "Column A, Heading 1, goes into"
    assert table.rows[2].choice.currentText() == "Keep in the notes"
    assert table.rows[2].check.text() == "kept, not lost"


def test_a_choice_is_said_with_its_column(qtbot: QtBot) -> None:
    table = shown(qtbot, line(1, "action"), line(2))
    with qtbot.waitSignal(table.chosen) as said:
        qtbot.keyClick(table.rows[2].choice, Qt.Key.Key_Down)
    assert said.args == [2, "action"]


def test_rows_stay_when_only_what_is_said_of_them_changes(qtbot: QtBot) -> None:
    table = shown(qtbot, line(1, "action"), line(2))
    before = table.rows[2]
    table.display([line(1), line(2, "owner", check="▲ 1 read, 1 to check", tone=Tone.LOOK)])
    assert table.rows[2] is before
    assert before.choice.value() == "owner"
    assert before.check.property("tone") == "at_risk"
    table.display([line(1), line(3)])
    assert list(table.rows) == [1, 3]


def test_the_parts_stand_side_by_side_two_by_two_or_under_one_another(qtbot: QtBot) -> None:
    table = shown(qtbot, line(1, "action"))
    row = table.rows[1]
    qtbot.waitUntil(lambda: row.state.x() > row.choice.x() > row.values.x() > row.heading.x())
    table.resize(600, 600)
    qtbot.waitUntil(lambda: row.values.y() > row.heading.y() and row.choice.x() > row.values.x())
    assert row.state.y() > row.choice.y()
    table.resize(320, 600)
    qtbot.waitUntil(lambda: row.state.y() > row.choice.y() > row.values.y() > row.heading.y())
    assert row.choice.x() == row.heading.x()


def test_many_columns_show_the_first_and_more_when_asked(qtbot: QtBot) -> None:
    table = shown(qtbot, *(line(number) for number in range(1, 2 * MOST_SHOWN + 11)))
    assert len(table.rows) == MOST_SHOWN
    assert table.more.text() == "Show 20 more of 50 columns"
    first = table.rows[1]
    qtbot.mouseClick(table.more, Qt.MouseButton.LeftButton)
    assert table.rows[1] is first
    assert list(table.rows) == list(range(1, 2 * MOST_SHOWN + 1))
    assert table.more.text() == "Show 10 more of 50 columns"
    qtbot.mouseClick(table.more, Qt.MouseButton.LeftButton)
    assert len(table.rows) == 2 * MOST_SHOWN + 10
    assert not table.more.isVisible()
    assert all(row.choice.isVisible() for row in table.rows.values())


def test_one_or_two_columns_too_many_are_shown_with_the_others(qtbot: QtBot) -> None:
    table = shown(qtbot, *(line(number) for number in range(1, MOST_SHOWN + 3)))
    assert len(table.rows) == MOST_SHOWN + 2
    assert not table.more.isVisible()


def test_columns_of_colours_show_them_and_say_so(qtbot: QtBot) -> None:
    colours = ColumnLine(1, "RAG", "RAG", "", ("#ff0000", "#00ff00"), "progress", "", Tone.GOOD, "")
    table = shown(qtbot, colours)
    picture = table.rows[1].values.grab().toImage()
    assert "(colours, no words)" in [each.text() for each in table.rows[1].values.findChildren(type(table.rows[1].why))]
    assert picture.pixelColor(4, picture.height() // 2).name() == "#ff0000"


def test_the_wheel_turns_no_choice_even_with_the_focus(qtbot: QtBot) -> None:
    table = shown(qtbot, line(1, "action"))
    table.activateWindow()
    choice = table.rows[1].choice
    choice.setFocus()
    turn(choice)
    assert choice.value() == "action"


def test_only_a_column_with_something_to_check_offers_to_look(qtbot: QtBot) -> None:
    table = shown(qtbot, line(1, "action"), line(2, "owner", check="▲ 1 read, 1 to check", tone=Tone.LOOK))
    assert not table.rows[1].see.isVisible()
    assert table.rows[2].see.accessibleName() == "Look at what to check in column B"
    with qtbot.waitSignal(table.check_requested) as said:
        table.rows[2].see.click()
    assert said.args == ["B"]
