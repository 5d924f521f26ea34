"""From the first start to a saved plan and report with the keyboard alone: not one mouse event."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.ui import dialogs, theme
from tests.keys import CONTROL, Keys, Mouse
from tests.window import settle


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[Keys]:
    """The program at its first start."""
    theme.load_fonts()
    program = Program(qapp)
    program.window.show()
    program.window.activateWindow()
    program.begin([])
    settle(qapp)
    yield Keys(qapp, program)
    program.window.close()
    program.window.deleteLater()
    settle(qapp)


def test_the_first_hour_needs_no_mouse(
    keys: Keys, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mouse = Mouse()
    keys.app.installEventFilter(mouse)
    session = keys.program.session

    keys.tab_to("Name of your organisation")
    keys.type("Riverside")
    keys.press(Qt.Key.Key_Return)
    scene = session.scene
    assert scene is not None
    for number, measure_id in enumerate(scene.standings):
        if number % 2 == 0 and number:
            keys.press(Qt.Key.Key_2, CONTROL)
            keys.tab_to(scene.framework.measure(measure_id).title)
            keys.press(Qt.Key.Key_Return)
        assert keys.program.window.place.about == measure_id
        keys.press(Qt.Key.Key_Down)
        keys.press(Qt.Key.Key_Space)
        keys.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        if number % 2:
            assert keys.program.window.place.page == "check"
            keys.tab_to("Use our answers for now")
            keys.press(Qt.Key.Key_Return)
    assert session.scene is not None
    assert [each.level for each in session.scene.standings.values()] == [1] * 12

    assert len(session.scene.assessment.finished) == 6  # type: ignore[union-attr]

    keys.press(Qt.Key.Key_2, CONTROL)
    keys.tab_to(scene.framework.measure("P1-M1").title)
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("Add to action plan")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_4, CONTROL)
    keys.tab_to("New action")
    keys.press(Qt.Key.Key_Return)
    keys.type("Ask five people")
    keys.press(Qt.Key.Key_Return)
    assert session.scene is not None
    assert len(session.scene.record.actions) == 2

    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "plan.xlsx")
    keys.press(Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil((tmp_path / "plan.xlsx").is_file, timeout=30_000)
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "plan.pdf")
    keys.press(Qt.Key.Key_P, CONTROL)
    keys.tab_to("Save PDF")
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "plan.pdf").is_file, timeout=30_000)
    keys.app.removeEventFilter(mouse)
    assert mouse.events == 0
