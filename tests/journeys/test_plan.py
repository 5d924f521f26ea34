"""The action plan kept up to date with the keyboard alone: found, changed, several at once, closed, told, undone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.core.action import Action, BenefitSeen, Status
from desktop.core.record import Record
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.ui import theme
from tests.keys import CONTROL, Keys, Mouse
from tests.sheets.records import TODAY
from tests.window import open_program, settle


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


def action_of(keys: Keys, title: str) -> Action:
    return next(each for each in record_of(keys).actions.values() if title in each.title)


def test_an_action_is_opened_told_of_and_closed(keys: Keys) -> None:
    mouse = Mouse()
    keys.app.installEventFilter(mouse)
    keys.press(Qt.Key.Key_4, CONTROL)
    keys.tab_to("Find in the plan")
    keys.type("large-print")
    keys.tab_to("Actions")
    keys.press(Qt.Key.Key_Home, CONTROL)
    keys.press(Qt.Key.Key_Return)
    assert keys.program.window.place.page == "action"
    keys.tab_to("Latest news")
    keys.type("All five are printed")
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("Status")
    for _step in range(4):
        if action_of(keys, "Large-print").status is not Status.DONE:
            keys.press(Qt.Key.Key_Down)
    keys.tab_to("What changed?")
    keys.type("People can read them")
    keys.tab_to("Better for patients")
    keys.press(Qt.Key.Key_Space)
    action = action_of(keys, "Large-print")
    assert (action.status, action.what_changed) == (Status.DONE, "People can read them")
    assert BenefitSeen.BETTER in action.benefits_seen
    assert "All five are printed" in [each.text for each in record_of(keys).action_updates.values()]
    keys.app.removeEventFilter(mouse)
    assert mouse.events == 0


def test_several_get_another_person_in_one_step_and_undo_takes_it_back(keys: Keys) -> None:
    mouse = Mouse()
    keys.app.installEventFilter(mouse)
    before = record_of(keys)
    keys.press(Qt.Key.Key_4, CONTROL)
    keys.tab_to("Choose several")
    keys.press(Qt.Key.Key_Space)
    keys.tab_to("Actions")
    keys.press(Qt.Key.Key_Home, CONTROL)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        keys.press(key)
    keys.tab_to("Who, for all chosen")
    keys.type("Treasurer and chair")
    keys.press(Qt.Key.Key_Return)
    owners = [each.owner for each in record_of(keys).actions.values()]
    assert owners.count("Treasurer and chair") == 2
    keys.press(Qt.Key.Key_Z, CONTROL)
    assert record_of(keys).actions == before.actions
    keys.app.removeEventFilter(mouse)
    assert mouse.events == 0
