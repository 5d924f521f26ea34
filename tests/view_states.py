"""Keying in forms and a meeting, walked state by state in the whole program, for pictures."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.ui.places import Place
from tests.window import settle

FORMS = (
    ("half", "12?-3", None),
    ("no such key", "x", None),
    ("last question", "0123" * 12, None),
    ("counted", "", Qt.Key.Key_Return),
)
"""What a state is called, what is typed to get there, and the key pressed at the end."""


def keyed(program: Program, app: QApplication) -> Iterator[str]:
    """The states of one form of carers, each by its name once it shows; nothing of it stays."""
    program.window.show_place(Place("forms", view="carers"))
    for name, typed, end in FORMS:
        settle(app)
        QTest.keyClicks(program.window.focusWidget(), typed)
        if end is not None:
            QTest.keyClick(program.window.focusWidget(), end)
        settle(app)
        yield f"forms-{name}"
    program.session.undo()
    program.window.messages.clear()


def answered(program: Program, app: QApplication) -> Iterator[str]:
    """A meeting before and after an answer; nothing of it stays."""
    program.window.show_place(Place("meeting", "P2-M2", "carers"))
    settle(app)
    yield "meeting-asked"
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    settle(app)
    yield "meeting-answered"
    program.session.undo()
    program.window.messages.clear()
