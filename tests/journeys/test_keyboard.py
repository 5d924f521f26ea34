"""From the first start to a saved plan and report with the keyboard alone: not one mouse event."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.ui import dialogs, theme
from tests.window import settle

CONTROL = Qt.KeyboardModifier.ControlModifier


class Mouse(QObject):
    """Counts mouse events that reach the program."""

    def __init__(self) -> None:
        super().__init__()
        self.events = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt’s
        self.events += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
        return False


class Keys:
    """Someone who only has a keyboard: presses keys where the focus is, and goes on with Tab to what is wanted."""

    def __init__(self, app: QApplication, program: Program) -> None:
        self.app = app
        self.program = program

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.app.focusWidget() or self.program.window, key, modifier)
        settle(self.app)

    def type(self, words: str) -> None:
        focused = self.app.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        settle(self.app)

    def tab_to(self, wanted: str) -> QWidget:
        """Tab until the focus is on a control with these words or this name."""
        for _stop in range(120):
            now = self.app.focusWidget()
            if now is not None and wanted in f"{getattr(now, 'text', str)()}|{now.accessibleName()}":
                return now
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(wanted)


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
