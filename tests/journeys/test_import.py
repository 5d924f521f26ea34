"""Last year's spreadsheet comes in with the keyboard alone, is undone, and comes in again; also after a restart."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.action import Priority
from desktop.core.record import TABLES, Record, new_record
from desktop.storage.content import load_framework
from desktop.ui import dialogs, theme
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.widgets.import_steps import Step
from tests.keys import CONTROL, Keys, Mouse
from tests.sheets.workbooks import xlsx
from tests.ui.importing import MESSY, PLAN, Sheets
from tests.window import close_program, open_program, settle

Wait = Callable[[Step], None]


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[Keys]:
    """A record with nothing in it yet."""
    theme.load_fonts()
    program = open_program(qapp, new_record("Riverside"))
    yield Keys(qapp, program)
    close_program(program, qapp)


def page_of(keys: Keys) -> SpreadsheetPage:
    page = keys.program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    return page


def record_of(keys: Keys) -> Record:
    assert keys.program.session.scene is not None
    return keys.program.session.scene.record


def content(record: Record) -> list[str]:
    """All that a record holds, each thing made anew each time named by its place alone."""
    tables = [getattr(record, name) for name in TABLES]
    places = {key: str(place) for place, key in enumerate(dict.fromkeys(key for table in tables for key in table))}
    named = re.compile("|".join(map(re.escape, sorted(places, key=len, reverse=True))) or "$^")
    return [named.sub(lambda found: f"#{places[found[0]]}", repr(each)) for table in tables for each in table.values()]


def focused(keys: Keys) -> str:
    """The name of what has the focus."""
    focus = keys.app.focusWidget()
    return focus.accessibleName() if focus is not None else ""


@pytest.fixture
def wait(qtbot: QtBot, keys: Keys) -> Callable[[Step], None]:
    """Waits until the page is at a step and has looked."""

    def until(step: Step) -> None:
        page = page_of(keys)
        qtbot.waitUntil(lambda: page.step is step and not page.incoming.under_way, timeout=30_000)
        settle(keys.app)

    return until


def test_a_spreadsheet_needs_no_mouse(
    keys: Keys, wait: Callable[[Step], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mouse = Mouse()
    keys.app.installEventFilter(mouse)
    file = tmp_path / "tracker.xlsx"
    file.write_bytes(xlsx({"2025": PLAN, "Tracker": MESSY}))
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: file)

    keys.press(Qt.Key.Key_I, CONTROL)
    keys.tab_to("Choose a file…")
    keys.press(Qt.Key.Key_Return)
    wait(Step.SHEET)
    keys.press(Qt.Key.Key_Up)
    keys.press(Qt.Key.Key_Down)
    keys.tab_to("Go on")
    keys.press(Qt.Key.Key_Return)
    wait(Step.COLUMNS)

    keys.tab_to("Column B, Theme, goes into")
    keys.press(Qt.Key.Key_Home)
    wait(Step.COLUMNS)
    assert page_of(keys).title.text() == "We matched 6 of your 7 columns"
    keys.tab_to("Check and finish")
    keys.press(Qt.Key.Key_Return)
    wait(Step.CHECK)

    keys.tab_to("what do the colours tell?")
    while "How important it is" not in focused(keys):
        keys.press(Qt.Key.Key_Down)
        wait(Step.CHECK)
    keys.tab_to("Next row")
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("“Nearly”")
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("What does “Nearly” mean?")
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Down)
    wait(Step.CHECK)
    keys.tab_to("Bring in 3 actions")
    keys.press(Qt.Key.Key_Return)
    wait(Step.DONE)
    first = next(iter(record_of(keys).actions.values()))
    assert (first.title, first.priority) == ("Complaints lead to change", Priority.HIGH)
    assert "Theme: Complaints" in first.notes

    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "left out.xlsx")
    keys.tab_to("Save these rows")
    keys.press(Qt.Key.Key_Return)
    settle(keys.app)
    assert (tmp_path / "left out.xlsx").is_file()
    keys.tab_to("Open the action plan")
    keys.press(Qt.Key.Key_Return)
    assert keys.program.window.place.page == "actions"
    keys.app.removeEventFilter(mouse)
    assert mouse.events == 0


def levels() -> Sheets:
    """A self-assessment: levels of two of our measures, one with evidence, and an action."""
    first, second = list(load_framework().by_id.values())[:2]
    headings = ("Measure", "Rating", "Evidence", "Action", "Lead", "By when")
    asked = (second.title, 1, None, "Ask five people", "Chair", "31/03/2027")
    return {"Standards": [headings, (first.title, 2, "A photo", None, None, None), asked]}


@pytest.mark.parametrize(
    ("sheets", "offer"),
    [
        ({"Plan": PLAN}, "Bring in 2 actions"),
        ({"Tracker": MESSY}, "Bring in 3 actions"),
        (levels(), "Bring in 1 action and 2 levels to confirm"),
    ],
    ids=["clean", "messy", "levels"],
)
def test_in_undone_and_in_again_is_the_same_also_after_a_restart(
    keys: Keys, wait: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheets: Sheets, offer: str
) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(xlsx(sheets))
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: file)
    before = content(record_of(keys))

    def bring_in() -> list[str]:
        keys.press(Qt.Key.Key_I, CONTROL)
        keys.tab_to("Choose a file…")
        keys.press(Qt.Key.Key_Return)
        wait(Step.COLUMNS)
        keys.tab_to("Check and finish")
        keys.press(Qt.Key.Key_Return)
        keys.tab_to(offer)
        keys.press(Qt.Key.Key_Return)
        wait(Step.DONE)
        keys.tab_to("Open the")
        keys.press(Qt.Key.Key_Return)
        return content(record_of(keys))

    once = bring_in()
    assert len(once) > len(before)
    keys.press(Qt.Key.Key_Z, CONTROL)
    assert content(record_of(keys)) == before
    assert bring_in() == once
    reopen(keys)
    assert content(record_of(keys)) == once
    keys.press(Qt.Key.Key_Z, CONTROL)
    assert content(record_of(keys)) == before
    reopen(keys)
    assert content(record_of(keys)) == before
    assert bring_in() == once


def reopen(keys: Keys) -> None:
    """Close the window, and open the program on the same computer again."""
    keys.program.window.close()
    keys.program = Program(keys.app)
    keys.program.window.show()
    keys.program.window.activateWindow()
    keys.program.begin([])
    settle(keys.app)


def test_a_refused_file_says_why_where_the_next_one_is_chosen(
    keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page_file = tmp_path / "plan.xls"
    page_file.write_bytes(b"<html><body><table><tr><td>Action</td></tr></table></body></html>")
    good = tmp_path / "plan.xlsx"
    good.write_bytes(xlsx({"Plan": PLAN}))
    files = iter((page_file, good))
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: next(files))
    keys.press(Qt.Key.Key_I, CONTROL)
    keys.tab_to("Choose a file…")
    keys.press(Qt.Key.Key_Return)
    page = page_of(keys)
    qtbot.waitUntil(page.steps.problem.isVisible)
    assert page.steps.problem.summary.text() == "“plan.xls” is a web page, not a spreadsheet."
    keys.tab_to("Choose a file…")
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.step is Step.COLUMNS)
    assert not page.steps.problem.isVisible()
