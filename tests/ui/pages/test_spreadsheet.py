"""Import: a file is chosen or dropped, what was found is shown, and only then brought in as one step."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.ui import dialogs
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from tests.builders import TODAY, assessed, catalogue
from tests.sheets.workbooks import csv_text, xlsx
from tests.ui.scenes import scene_of
from tests.window import open_program, settle

IMPORT = Place("import")
PLAN = (
    ("Action", "Lead", "Deadline", "Status", "Cost code"),
    ("Large-print leaflets", "Office manager", date(2027, 3, 31), "Not started", 4410),
    ("Carer on the services group", "Chair", date(2027, 5, 31), "In progress", 4411),
)
Sheets = dict[str, Iterable[Sequence[object]]]


class Desk:
    """A page on a record, with a stand-in for the session: edits are made, and the page is shown the outcome."""

    def __init__(self, qtbot: QtBot, folder: Path, record: Record) -> None:
        self.record, self.folder = record, folder
        self.steps: list[str] = []
        self.told: list[tuple[str, bool]] = []
        self.gone: list[Place] = []
        self.page = SpreadsheetPage()
        qtbot.addWidget(self.page)
        self.page.resize(1040, 720)
        self.page.show()
        self.page.edited.connect(self._make)
        self.page.told_requested.connect(lambda words, undoable: self.told.append((words, undoable)))
        self.page.go_requested.connect(self.gone.append)
        self.show(record)

    def show(self, record: Record) -> None:
        self.record = record
        self.page.display(scene_of(record), IMPORT)

    def _make(self, edit: Edit) -> None:
        self.steps.append(edit.title)
        self.show(edit.change(self.record))

    def file(self, sheets: Sheets | None = None, name: str = "plan.xlsx") -> Path:
        path = self.folder / name
        path.write_bytes(xlsx(sheets or {"Actions": PLAN}))
        return path


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path, new_record("Harbour"))


def read(qtbot: QtBot, desk: Desk, path: Path) -> None:
    desk.page.open(path)
    qtbot.waitUntil(lambda: desk.page.found.isVisible() or desk.page.problem.isVisible())


def test_at_first_it_only_asks_for_a_file(desk: Desk) -> None:
    page = desk.page
    assert page.title.text() == "Import a spreadsheet"
    assert page.choose.isVisible()
    assert not any(each.isVisible() for each in (page.found, page.problem, page.reading, page.foot))


def test_what_was_found_is_shown_and_nothing_changes_yet(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file())
    page = desk.page
    assert page.title.text() == "We matched 4 of your 5 columns"
    assert "sheet “Actions”. Headings found on row 1, 2 rows of the list below." in page.subtitle.text()
    assert page.subtitle.text().endswith("Nothing is changed until you finish.")
    assert page.found.counts.text() == "2 to add"
    assert page.found.columns.model().index(4, 2).data() == "Kept in the notes"
    assert page.finish_button.text() == "Bring in 2 actions"
    assert not page.found.sheet_part.isVisible()
    assert desk.steps == []


def test_finishing_is_one_step_that_undo_can_name_and_leads_to_the_plan(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file())
    qtbot.mouseClick(desk.page.finish_button, Qt.MouseButton.LeftButton)
    assert desk.steps == ["Bring in “plan.xlsx”"]
    assert [each.title for each in desk.record.actions.values()] == [
        "Large-print leaflets",
        "Carer on the services group",
    ]
    assert "Cost code: 4410" in next(iter(desk.record.actions.values())).notes
    assert desk.told == [("Brought in from “plan.xlsx”: 2 actions.", True)]
    assert desk.gone == [Place("actions")]
    assert desk.page.choose.isVisible()


def test_a_step_that_was_refused_leaves_everything_on_the_screen(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file())
    desk.page.edited.disconnect()
    desk.page.finish_button.click()
    assert (desk.told, desk.gone) == ([], [])
    assert desk.page.found.isVisible()


def test_the_same_file_again_says_that_all_of_it_is_there(qtbot: QtBot, desk: Desk) -> None:
    path = desk.file()
    read(qtbot, desk, path)
    desk.page.finish_button.click()
    read(qtbot, desk, path)
    assert "All of it is in your plan already." in desk.page.subtitle.text()
    assert not desk.page.finish_button.isVisible()


def test_another_sheet_can_be_chosen(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file({"Read me": [("How to use this",)], "2026": PLAN, "2025": PLAN[:2]}))
    page = desk.page
    assert page.found.sheet_part.isVisible()
    assert page.found.sheet.value() == "2026"
    page.found.sheet.setFocus()
    qtbot.keyClick(page.found.sheet, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.finish_button.text() == "Bring in 1 action")
    assert page.found.sheet.value() == "2025"


def test_a_sheet_without_a_list_says_so_and_offers_the_others(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file({"Read me": [("How to use this",)], "Notes": [("Bring cake",)]}))
    page = desk.page
    assert page.title.text() == "We found no list here"
    assert page.found.sheet_part.isVisible()
    assert not page.finish_button.isVisible()
    assert not page.found.columns.isVisible()
    page.finish()
    assert desk.steps == []


def test_doubts_and_skipped_rows_are_listed(qtbot: QtBot, desk: Desk) -> None:
    rows = [*PLAN, PLAN[0], ("Ask five people", "Chair", "whenever", "Nearly", None)]
    read(qtbot, desk, desk.file({"Actions": rows}))
    found = desk.page.found
    assert found.counts.text() == "3 to add · 1 row skipped"
    assert found.skipped_heading.text() == "1 row skipped"
    assert found.skipped.model().index(0, 1).data() == "Headings again"
    assert found.doubts.isVisible()
    cells = [found.doubts.model().index(row, 0).data() for row in range(found.doubts.model().rowCount())]
    assert "C5" in cells


@pytest.mark.parametrize(
    ("name", "data", "summary"),
    [
        ("empty.csv", b"", "“empty.csv” is empty."),
        ("page.xls", b"<html><table><tr><td>Action</td></tr></table></html>", "“page.xls” is a web page"),
        ("cut.xlsx", xlsx({"Actions": PLAN})[:700], "“cut.xlsx”"),
    ],
)
def test_a_file_that_is_refused_says_why_and_what_to_do(
    qtbot: QtBot, desk: Desk, name: str, data: bytes, summary: str
) -> None:
    path = desk.folder / name
    path.write_bytes(data)
    read(qtbot, desk, path)
    assert desk.page.problem.summary.text().startswith(summary)
    assert desk.page.problem.advice.text()
    assert desk.page.choose.isVisible()
    read_well = desk.file()
    desk.page.open(read_well)
    qtbot.waitUntil(desk.page.found.isVisible)
    assert not desk.page.problem.isVisible()


def test_a_file_that_is_gone_is_told_in_words(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.folder / "gone.xlsx")
    assert desk.page.problem.summary.text() == "There is no file “gone.xlsx” in that folder."


def test_the_dialog_gives_the_file_and_remembers_its_folder(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def choose(_parent: object, _title: str, _kinds: str, folder: Path) -> Path | None:
        asked.append(folder)
        return desk.file() if len(asked) == 1 else None

    monkeypatch.setattr(dialogs, "open_file", choose)
    qtbot.mouseClick(desk.page.choose.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk.page.found.isVisible)
    qtbot.mouseClick(desk.page.another, Qt.MouseButton.LeftButton)
    assert asked[1] == desk.folder
    assert desk.page.found.isVisible()


def drop(page: SpreadsheetPage, *urls: QUrl) -> bool:
    """Drag these over the page and let go; whether it took them."""
    carried = QMimeData()
    carried.setUrls(list(urls))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, carried, buttons, keys)
    entering.ignore()
    page.dragEnterEvent(entering)
    if entering.isAccepted():
        page.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, carried, buttons, keys))
    return entering.isAccepted()


def test_a_file_can_be_dropped_on_the_page(qtbot: QtBot, desk: Desk) -> None:
    path = desk.folder / "plan.csv"
    path.write_text(csv_text([["Action", "Who"], ["Ask five people", "Chair"]]), encoding="utf-8")
    assert drop(desk.page, QUrl.fromLocalFile(str(path)))
    qtbot.waitUntil(desk.page.found.isVisible)
    assert desk.page.finish_button.text() == "Bring in 1 action"


def test_two_files_or_an_address_are_not_taken(desk: Desk) -> None:
    one, two = QUrl.fromLocalFile(str(desk.folder / "a.csv")), QUrl.fromLocalFile(str(desk.folder / "b.csv"))
    assert not drop(desk.page, one, two)
    assert not drop(desk.page, QUrl("https://example.org/plan.csv"))


def test_cancel_leaves_and_forgets(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file())
    qtbot.mouseClick(desk.page.cancel, Qt.MouseButton.LeftButton)
    assert desk.gone == [Place("actions")]
    assert desk.page.choose.isVisible()
    assert desk.steps == []


def test_reading_can_be_stopped(qtbot: QtBot, desk: Desk) -> None:
    desk.page.open(desk.file())
    desk.page.reading.show()
    qtbot.mouseClick(desk.page.reading.stop, Qt.MouseButton.LeftButton)
    qtbot.wait(300)
    assert desk.page.choose.isVisible()
    assert not desk.page.found.isVisible()
    assert not desk.page.reading.isVisible()


def test_a_change_elsewhere_is_counted_in(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file())
    other = Desk(qtbot, desk.folder, desk.record)
    read(qtbot, other, desk.file())
    other.page.finish_button.click()
    desk.show(other.record)
    qtbot.waitUntil(lambda: "All of it is in your plan already." in desk.page.subtitle.text())


def test_another_record_begins_with_no_file(qtbot: QtBot, desk: Desk) -> None:
    read(qtbot, desk, desk.file())
    desk.show(new_record("Lighthouse"))
    assert desk.page.choose.isVisible()


def test_a_record_open_for_reading_only_takes_nothing_in(qtbot: QtBot, desk: Desk) -> None:
    desk.page.display(Scene(desk.record, catalogue(), None, TODAY, read_only=True), IMPORT)
    read(qtbot, desk, desk.file())
    assert "This record is open for reading only" in desk.page.subtitle.text()
    assert not desk.page.finish_button.isVisible()


def test_levels_alone_lead_to_where_they_are_confirmed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, assessed(Group.STAFF))
    titles = [each.title for each in list(catalogue().by_id.values())[:2]]
    read(qtbot, desk, desk.file({"Marks": [("Measure", "Rating"), *((title, 2) for title in titles)]}))
    desk.page.finish_button.click()
    assert desk.gone == [Place("assess")]
    assert all(each.unconfirmed for each in desk.record.measure_ratings.values())


def test_a_big_table_is_shown_without_all_its_rows_being_laid_out(qtbot: QtBot, desk: Desk) -> None:
    rows = [PLAN[0], *((f"Step {number}", "Chair", "soonish", "Nearly", number) for number in range(3_000))]
    read(qtbot, desk, desk.file({"Actions": rows}))
    assert desk.page.finish_button.text() == "Bring in 3000 actions"
    assert desk.page.found.height() < 3_000


def test_in_the_program_a_message_tells_of_it_and_its_undo_takes_it_back(
    qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    program = open_program(qapp, desk.record)
    assert program.commanding.exports is not None
    qtbot.addWidget(program.window)
    program.window.show_place(IMPORT)
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    page.open(desk.file())
    qtbot.waitUntil(page.found.isVisible)
    page.finish_button.click()
    settle(qapp)
    assert program.window.place == Place("actions")
    assert program.session.scene is not None
    assert len(program.session.scene.record.actions) == 2
    (message,) = program.window.messages.shown()
    message.offers[0].click()
    settle(qapp)
    assert not program.session.scene.record.actions
    program.window.close()
