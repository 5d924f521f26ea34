"""Every step of an import walked in the real window: names, roles, Tab, nothing clipped, no window of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.record import new_record
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.widgets.import_steps import Step
from tests.import_steps import spreadsheets, walked
from tests.ui.importing import IMPORT
from tests.ui.walking import Windows, clipped, missed_by_tab, without_name
from tests.window import close_program, open_program, settle


@pytest.fixture
def program(qapp_with_fonts: QApplication) -> Iterator[Program]:
    opened = open_program(qapp_with_fonts, new_record("Harbour"))
    opened.window.show_place(IMPORT)
    yield opened
    close_program(opened, qapp_with_fonts)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return spreadsheets(tmp_path)["messy"]


def test_every_control_is_named_and_met_by_tab(program: Program, qapp: QApplication, file: Path) -> None:
    steps = []
    for step in walked(program, qapp, file):
        assert without_name(program.window) == [], step
        assert missed_by_tab(qapp, program.window) == [], step
        steps.append(step)
    assert steps == list(Step)


def test_a_refused_file_stays_at_the_first_step(program: Program, qapp: QApplication, tmp_path: Path) -> None:
    refused = spreadsheets(tmp_path)["refused"]
    for step in walked(program, qapp, refused):
        assert step is Step.FILE
        assert without_name(program.window) == []
        assert missed_by_tab(qapp, program.window) == []
        assert clipped(program.window) == []


@pytest.mark.parametrize(("label", "last"), [("blank", Step.COLUMNS), ("none", Step.COLUMNS), ("levels", Step.DONE)])
def test_a_file_that_is_no_plan_goes_as_far_as_it_can(
    program: Program, qapp: QApplication, tmp_path: Path, label: str, last: Step
) -> None:
    program.window.resize(1366, 768)
    program.appearance.set_text_size(200)
    program.window.show_place(IMPORT)
    step = Step.FILE
    for step in walked(program, qapp, spreadsheets(tmp_path)[label]):
        assert without_name(program.window) == [], step
        assert missed_by_tab(qapp, program.window) == [], step
        assert clipped(program.window) == [], step
    assert step is last


def test_what_takes_a_while_is_in_sight_and_met_by_tab(program: Program, qapp: QApplication, file: Path) -> None:
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    for _step in walked(program, qapp, file):
        page.incoming.slow.emit("Looking into “plan.xlsx” again…")
        settle(qapp)
        stop = page.steps.reading.stop
        assert stop.visibleRegion().boundingRect() == stop.rect()
        assert missed_by_tab(qapp, program.window) == []
        assert clipped(program.window) == []
        page.incoming.stop()
        page.steps.reading.hide()


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
