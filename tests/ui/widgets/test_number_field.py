"""A whole number to type."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.number_field import NumberField


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    made = NumberField("How many people?")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_takes_digits_only(qtbot: QtBot, field: NumberField) -> None:
    qtbot.keyClicks(field, "1x2-.")
    assert field.value() == 12


def test_it_saves_itself_after_a_pause(qtbot: QtBot, field: NumberField) -> None:
    with qtbot.waitSignal(field.committed) as said:
        qtbot.keyClicks(field, "7")
    assert said.args == [7]


def test_enter_saves_at_once_and_only_once(qtbot: QtBot, field: NumberField) -> None:
    said: list[object] = []
    field.committed.connect(said.append)
    qtbot.keyClicks(field, "7")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.commit()
    assert said == [7]


def test_emptied_it_says_nothing_is_known(qtbot: QtBot, field: NumberField) -> None:
    field.display(7)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.committed) as said:
        field.commit()
    assert said.args == [None]


def test_up_and_down_count_and_stop_at_nothing(qtbot: QtBot, field: NumberField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 2
    for _press in range(4):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == 0


def test_what_is_being_typed_is_not_overwritten(qtbot: QtBot, field: NumberField) -> None:
    qtbot.keyClicks(field, "4")
    field.display(9)
    assert field.value() == 4


def test_showing_a_number_says_nothing(qtbot: QtBot, field: NumberField) -> None:
    with qtbot.assertNotEmitted(field.committed):
        field.display(9)
        field.commit()
