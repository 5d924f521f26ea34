"""What leaves the program from the window: where it goes, and the way it comes home."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.assessment import Group
from desktop.sheets.reading.parsing import parse
from desktop.sheets.returning.form_back import is_form
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.ui import dialogs, theme
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.pages.views import ViewsPage
from desktop.ui.places import Place
from tests.sheets.records import TODAY
from tests.window import open_program, settle


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The worked example, open in the window."""
    theme.load_fonts()
    opened = open_program(qapp, example_record(load_framework(), TODAY))
    yield opened
    opened.window.close()
    opened.window.deleteLater()
    settle(qapp)


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person says that a file is saved."""
    monkeypatch.setattr(dialogs, "save_file", lambda *asked: tmp_path / asked[-1].name)
    return tmp_path


def saved(qtbot: QtBot, program: Program, folder: Path, ending: str) -> Path:
    """The file that was saved, once a message says so."""
    qtbot.waitUntil(lambda: bool(list(folder.glob(f"*{ending}"))), timeout=30_000)
    qtbot.waitUntil(lambda: any("Saved as" in words for words in told(program)), timeout=30_000)
    (path,) = folder.glob(f"*{ending}")
    return path


def told(program: Program) -> list[str]:
    """All that messages say."""
    return [label.text() for each in program.window.messages.shown() for label in each.findChildren(QLabel)]


def test_a_form_is_sent_from_the_view_it_asks_for(program: Program, qtbot: QtBot, out: Path) -> None:
    program.window.show_place(Place("views"))
    page = program.window.page("views")
    assert isinstance(page, ViewsPage)
    page.cards[Group.CARERS].excel_button.click()
    path = saved(qtbot, program, out, ".xlsx")
    assert is_form(parse(path.read_bytes(), path.name))
    assert "Carers" in path.name


def test_due_dates_are_saved_for_a_calendar_from_the_plan(program: Program, qtbot: QtBot, out: Path) -> None:
    program.window.show_place(Place("actions"))
    page = program.window.page("actions")
    assert isinstance(page, ActionPlanPage)
    page.dates_link.click()
    assert saved(qtbot, program, out, ".ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_what_is_saved_for_excel_says_how_it_comes_home(program: Program, qtbot: QtBot, out: Path) -> None:
    program.window.commands.actions["export_plan"].trigger()
    saved(qtbot, program, out, ".xlsx")
    message = program.window.messages.shown()[0]
    next(each for each in message.findChildren(QPushButton) if each.text() == "Bring it back…").click()
    assert program.window.place.page == "bring_back"


def test_the_plan_leads_to_bringing_back(program: Program) -> None:
    program.window.show_place(Place("actions"))
    page = program.window.page("actions")
    assert isinstance(page, ActionPlanPage)
    page.back_link.click()
    assert program.window.place.page == "bring_back"
