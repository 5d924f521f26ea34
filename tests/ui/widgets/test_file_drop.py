"""A file dropped on a part of the window."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.file_drop import FileDrop
from tests.ui.dragging import drag, leave, let_go

ONE, TWO = QUrl.fromLocalFile("/plans/one.csv"), QUrl.fromLocalFile("/plans/two.csv")


def test_one_file_is_taken_and_said(qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    drop = FileDrop(target)
    held: list[bool] = []
    drop.held.connect(held.append)
    assert drag(target, ONE)
    with qtbot.waitSignal(drop.dropped) as said:
        let_go(target, ONE)
    assert said.args == [Path("/plans/one.csv")]
    assert held == [True, False]


def test_its_going_away_is_noticed(qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    drop = FileDrop(target)
    drag(target, ONE)
    with qtbot.waitSignal(drop.held) as said:
        leave(target)
    assert said.args == [False]


def test_several_are_taken_where_they_are_wanted(qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    drop = FileDrop(target, several=True)
    assert drag(target, ONE, TWO)
    with qtbot.waitSignal(drop.dropped) as said:
        let_go(target, ONE, TWO)
    assert said.args == [(Path("/plans/one.csv"), Path("/plans/two.csv"))]


def test_two_files_or_an_address_are_not_taken(qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    drop = FileDrop(target)
    assert not drag(target, ONE, TWO)
    assert not drag(target, QUrl("https://example.org/plan.csv"))
    with qtbot.assertNotEmitted(drop.dropped):
        let_go(target, ONE, TWO)
