"""What is missing, at the top of a page: it takes the focus, and each line leads to its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.error_summary import ErrorSummary


class Form(QWidget):
    """A summary above two fields."""

    def __init__(self) -> None:
        super().__init__()
        self.summary, self.name, self.day = ErrorSummary(), QLineEdit(), QLineEdit()
        laid = QVBoxLayout(self)
        for each in (self.summary, self.name, self.day):
            laid.addWidget(each)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_nothing_shows_while_nothing_is_wrong(form: Form) -> None:
    assert not form.summary.isVisible()
    form.summary.display([("Type a name.", form.name)])
    assert form.summary.isVisible()
    form.summary.display([])
    assert not form.summary.isVisible()


def test_each_line_leads_to_its_field(qtbot: QtBot, form: Form) -> None:
    form.summary.display([("Type a name.", form.name), ("Type a day.", form.day)])
    first, second = form.summary.lines()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    qtbot.waitUntil(form.day.hasFocus)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(form.name.hasFocus)


def test_other_problems_take_the_place_of_those_before(form: Form) -> None:
    form.summary.display([("Type a name.", form.name), ("Type a day.", form.day)])
    form.summary.display([("Type a day.", form.day)])
    assert [each.text() for each in form.summary.lines()] == ["Type a day."]
