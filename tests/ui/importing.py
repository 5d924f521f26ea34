"""The import page on a record for tests, with a stand-in for the session, and spreadsheets to open on it."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.record import Record
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.places import Edit, Place
from desktop.ui.widgets.import_steps import Step
from tests.sheets.workbooks import xlsx
from tests.ui.scenes import scene_of

IMPORT = Place("import")
PLAN = (
    ("Action", "Lead", "Deadline", "Status", "Cost code"),
    ("Large-print leaflets", "Office manager", date(2027, 3, 31), "Not started", 4410),
    ("Carer on the services group", "Chair", date(2027, 5, 31), "In progress", 4411),
)
"""A clean list of two actions; the last column matches no field."""
MESSY = (
    ("Ref", "Theme", "Action", "Lead", "Deadline", "RAG", "Status"),
    ("1", "Complaints", "Complaints lead to change", "Chair", "03/04/2027", "Red", "Nearly"),
    ("2", "Complaints", "Tell people what changed", "All staff", "05/06/2027", "Green", "Done"),
    ("3", "Gardening", "Dig", "Chair", "07/08/2027", "Amber", "Nearly"),
    (None, "Total", None, None, None, None, None),
)
"""Three actions with two questions, doubts, themes and a row that is none."""
Sheets = dict[str, Iterable[Sequence[object]]]


class Desk:
    """A page on a record: edits are made, and the page is shown the outcome."""

    def __init__(self, qtbot: QtBot, folder: Path, record: Record) -> None:
        self.qtbot, self.folder, self.record = qtbot, folder, record
        self.steps: list[str] = []
        self.told: list[tuple[str, bool]] = []
        self.gone: list[Place] = []
        self.kept: list[tuple[frozenset[str], dict[str, str | None]]] = []
        self.page = SpreadsheetPage()
        qtbot.addWidget(self.page)
        self.page.resize(1040, 720)
        self.page.show()
        self.page.edited.connect(self._make)
        self.page.told_requested.connect(lambda words, undoable: self.told.append((words, undoable)))
        self.page.go_requested.connect(self.gone.append)
        self.page.matched.connect(lambda headings, fields: self.kept.append((headings, fields)))
        self.show(record)

    def show(self, record: Record) -> None:
        """The record as it is now."""
        self.record = record
        self.page.display(scene_of(record), IMPORT)

    def _make(self, edit: Edit) -> None:
        self.steps.append(edit.title)
        self.show(edit.change(self.record))

    def file(self, sheets: Sheets | None = None, name: str = "plan.xlsx") -> Path:
        """A spreadsheet in the folder."""
        path = self.folder / name
        path.write_bytes(xlsx(sheets or {"Actions": PLAN}))
        return path

    def open(self, path: Path | None = None) -> None:
        """Open a spreadsheet and wait until it is looked into, or refused."""
        self.page.open(path or self.file())
        self.settle()

    def settle(self) -> None:
        """Wait until the page has looked."""
        self.qtbot.waitUntil(lambda: not self.page.incoming.under_way, timeout=20_000)
        QApplication.processEvents()

    def click(self, widget: QWidget) -> None:
        """Click what can be seen, and wait for what comes of it."""
        assert widget.isVisible(), widget
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def go_on(self) -> None:
        """Press the main button."""
        self.click(self.page.foot.next_button)

    def at(self, step: Step) -> bool:
        """Whether the page is at this step."""
        return self.page.step is step

    def check(self, sheets: Sheets | None = None) -> None:
        """Open a spreadsheet and go on to the last step."""
        self.open(self.file(sheets))
        while not self.at(Step.CHECK):
            self.go_on()
