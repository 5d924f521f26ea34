"""Every step of an import walked in the real window: names, roles, Tab, nothing clipped, no window of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.record import new_record
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.widgets.import_steps import Step
from tests.sheets.workbooks import xlsx
from tests.ui.importing import IMPORT, MESSY, PLAN, Sheets
from tests.ui.walking import Windows, clipped, missed_by_tab, without_name
from tests.window import open_program, settle

LONG = "A heading that goes on and on, with all the values it may have in brackets (yes, no, partly, not yet)"
SHEETS: Sheets = {
    "Read me": [("How to use this",)],
    "Tracker": [(*MESSY[0], LONG, None), *((*row, "word " * 60, "kept") for row in MESSY[1:])],
    "A sheet with a very long name": PLAN,
}


@pytest.fixture
def program(qapp_with_fonts: QApplication) -> Iterator[Program]:
    opened = open_program(qapp_with_fonts, new_record("Harbour"))
    opened.window.show_place(IMPORT)
    yield opened
    opened.window.close()
    opened.window.deleteLater()
    settle(qapp_with_fonts)


def walked(program: Program, app: QApplication, file: Path) -> Iterator[Step]:
    """Each step in turn, with its folded parts open."""
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    yield page.step
    page.open(file)
    settle(app)
    while page.step is not Step.DONE:
        check = page.steps.check
        if page.step is Step.COLUMNS:
            page.steps.match.other_row.click()
        if page.step is Step.CHECK:
            next(row for row in check.doubts.rows() if "Nearly" in row.button.accessibleName()).button.click()
            next(iter(check.questions.cards.values())).show_button.click()
        settle(app)
        yield page.step
        page.next_button.click()
        settle(app)
    yield page.step


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Improvement tracker of the whole partnership 2024 to 2027, final.xlsx"
    path.write_bytes(xlsx(SHEETS))
    return path


def test_every_control_is_named_and_met_by_tab(program: Program, qapp: QApplication, file: Path) -> None:
    steps = []
    for step in walked(program, qapp, file):
        assert without_name(program.window) == [], step
        assert missed_by_tab(qapp, program.window) == [], step
        steps.append(step)
    assert steps == list(Step)


SIZES = [(1280, 800, 100), (1024, 600, 100), (1366, 768, 200), (640, 480, 100)]


@pytest.mark.parametrize(("width", "height", "size"), SIZES)
def test_no_words_are_clipped(
    program: Program, qapp: QApplication, file: Path, width: int, height: int, size: int
) -> None:
    program.window.resize(width, height)
    program.appearance.set_text_size(size)
    program.window.show_place(IMPORT)
    for step in walked(program, qapp, file):
        assert clipped(program.window) == [], step


def test_nothing_opens_a_window_of_its_own(program: Program, qapp: QApplication, file: Path) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    for _step in walked(program, qapp, file):
        pass
    qapp.removeEventFilter(windows)
    assert windows.shown == []
