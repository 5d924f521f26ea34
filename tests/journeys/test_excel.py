"""A plan made with the keyboard alone: suggestions accepted, edited, out to Excel, changed there, home, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from desktop.core.record import Record
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.ui import dialogs, theme
from desktop.ui.pages.bring_back import BringBackPage
from tests.keys import CONTROL, Keys, Mouse
from tests.sheets.records import TODAY
from tests.window import open_program, settle

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[Keys]:
    """The worked example, open in the window."""
    theme.load_fonts()
    program = open_program(qapp, example_record(load_framework(), TODAY))
    yield Keys(qapp, program)
    program.window.close()
    program.window.deleteLater()
    settle(qapp)


def record_of(keys: Keys) -> Record:
    assert keys.program.session.scene is not None
    return keys.program.session.scene.record


def owner_of(keys: Keys, title: str) -> str:
    return next(each.owner for each in record_of(keys).actions.values() if each.title == title)


def accept_two(keys: Keys) -> list[str]:
    """Tick two measures on the page of results and add what they suggest; the titles of the new actions."""
    before = record_of(keys).actions
    keys.press(Qt.Key.Key_3, CONTROL)
    for measure in ("Help for people who find deciding hard", "Skills to share decisions"):
        keys.tab_to(measure)
        keys.press(Qt.Key.Key_Space)
    keys.tab_to("Add 2 actions")
    keys.press(Qt.Key.Key_Return)
    return [each.title for each in record_of(keys).actions.values() if each.id not in before]


def say_who(keys: Keys, title: str, who: str) -> None:
    """Go to the action in the table of the plan, to the cell under “Who”, and type."""
    keys.press(Qt.Key.Key_4, CONTROL)
    table = keys.tab_to("Actions")
    assert isinstance(table, QTableView)
    model = table.model()
    titles = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    headings = [str(model.headerData(each, Qt.Orientation.Horizontal)) for each in range(model.columnCount())]
    keys.press(Qt.Key.Key_Home, CONTROL)
    for _row in range(next(at for at, each in enumerate(titles) if title in each) - table.currentIndex().row()):
        keys.press(Qt.Key.Key_Down)
    while table.currentIndex().column() < headings.index("Who"):
        keys.press(Qt.Key.Key_Right)
    keys.press(Qt.Key.Key_F2)
    keys.type(who)
    keys.press(Qt.Key.Key_Return)


def test_a_plan_goes_to_excel_and_comes_home_without_a_mouse(
    keys: Keys, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mouse = Mouse()
    keys.app.installEventFilter(mouse)
    first, second = accept_two(keys)
    say_who(keys, first, "Chair")
    assert owner_of(keys, first) == "Chair"

    file = tmp_path / "plan.xlsx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: file)
    monkeypatch.setattr(dialogs, "open_files", lambda *_asked: (file,))
    keys.press(Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(file.is_file, timeout=30_000)
    settle(keys.app)
    book = load_workbook(file)
    page = book["Action plan"]
    for row in page.iter_rows():
        if row[1].value in (first, second):
            row[4].value = "Volunteers’ lead"
    page.append([None, "Ask at the front door"])
    book.save(file)
    before = record_of(keys)

    keys.press(Qt.Key.Key_E, CONTROL | SHIFT)
    keys.tab_to("Choose a file…")
    keys.press(Qt.Key.Key_Return)
    home = keys.program.window.page("bring_back")
    assert isinstance(home, BringBackPage)
    qtbot.waitUntil(lambda: home.chosen is not None, timeout=30_000)
    settle(keys.app)
    keys.tab_to(f"Who, {next(each.reference for each in before.actions.values() if each.title == second)}")
    keys.press(Qt.Key.Key_Space)
    keys.tab_to("Take 2 changes")
    keys.press(Qt.Key.Key_Return)
    assert (owner_of(keys, first), owner_of(keys, second)) == ("Volunteers’ lead", "")
    assert owner_of(keys, "Ask at the front door") == ""
    assert keys.program.window.place.page == "actions"

    keys.press(Qt.Key.Key_Z, CONTROL)
    assert record_of(keys) == before
    assert mouse.events == 0
    keys.app.removeEventFilter(mouse)
