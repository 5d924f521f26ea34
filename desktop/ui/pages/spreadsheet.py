"""Import: choose or drop a spreadsheet, see what was found in it, bring it in as one step. Nothing changes before."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QProgressBar

from desktop import paths
from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.sheets import importing
from desktop.sheets.account import Account, account
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Workbook
from desktop.storage import files
from desktop.ui import dialogs
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.tasks import Task
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.import_preview import ImportPreview
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet, Strong, Text
from desktop.words import _

SLOW = 400
"""Milliseconds of reading after which the page says so."""
Source = Path | Workbook
Looked = tuple[Workbook, importing.Preview, Account]


def look_into(source: Source, scene: Scene, answers: importing.Answers) -> Looked:
    """What a spreadsheet holds, set against the record; ToolkitError where it cannot be read. It takes a while."""
    workbook = source if isinstance(source, Workbook) else read_workbook(files.read(source), source.name)
    shown = importing.preview(workbook, scene.record, scene.framework, scene.today, answers)
    return workbook, shown, account(workbook, shown, scene.framework)


class ChooseCard(Card):
    """Where a file is chosen or dropped, and why the last one could not be read."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.button = Button(_("Choose a file…"), primary=True)
        self.cancel = Button(_("Cancel"))
        self.body.addWidget(Strong(_("Choose a spreadsheet, or drop it on this page")))
        self.body.addWidget(
            Text(_("An action plan, tracker or list in Excel, LibreOffice or CSV, up to 20 MB. We look for the list."))
        )
        self.body.addWidget(wrapped(self.button, self.cancel))
        self.body.addWidget(Quiet(_("Your file is left as it is, and nothing is changed until you say so.")))


class ReadingCard(Card):
    """Says that a file is being read; shown only where it takes a while."""

    def __init__(self) -> None:
        super().__init__(gap=12, tone="told")
        self.words = Strong()
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(_("Reading the spreadsheet"))
        self.stop = Button(_("Stop reading"))
        self.body.addWidget(self.words)
        self.body.addWidget(bar)
        self.body.addWidget(wrapped(self.stop))
        self.hide()


class ProblemCard(Card):
    """Why a file was refused, and what to do."""

    def __init__(self) -> None:
        super().__init__(tone="problem")
        self.summary = Strong()
        self.advice = Text()
        self.body.addWidget(self.summary)
        self.body.addWidget(self.advice)
        self.hide()

    def display(self, error: ToolkitError | None) -> None:
        """Show what went wrong, or nothing."""
        self.setVisible(error is not None)
        if error is not None:
            self.summary.setText(error.summary)
            self.advice.setText(error.advice)
            announce(self, str(error))


class SpreadsheetPage(Page):
    """One file at a time, from choosing it to one edit."""

    told_requested = Signal(str, bool)
    """Words for a message, and whether Undo takes back what they tell."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._looked: Looked | None = None
        self._task: Task[Looked] | None = None
        self._finishing = False
        self._folder = paths.documents()
        self.setAcceptDrops(True)
        self.choose = ChooseCard()
        self.reading = ReadingCard()
        self.problem = ProblemCard()
        self.found = ImportPreview()
        self.finish_button = Button("", primary=True)
        self.another = Button(_("Choose another file…"))
        self.cancel = LinkButton(_("Cancel"))
        self.foot = PageFoot(self.finish_button, self.another, end=self.cancel)
        for part in (self.problem, self.reading, self.choose, self.found):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._say_slow)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        for button in (self.choose.button, self.another):
            button.clicked.connect(self.ask_for_file)
        for button in (self.choose.cancel, self.cancel):
            button.clicked.connect(self._leave)
        self.reading.stop.clicked.connect(self._stop)
        self.found.sheet_requested.connect(self._choose_sheet)
        self.finish_button.clicked.connect(self.finish)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        before = self._scene
        self._scene = scene
        if before is not None and before.record.id != scene.record.id:
            self.forget()
        elif self._looked is not None and not self._finishing and before and before.record is not scene.record:
            workbook, shown, _account = self._looked
            self._look(workbook, shown.answers)

    def trail(self) -> tuple[str, ...]:
        return (_("Import a spreadsheet"),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.place(self)

    def _fill(self) -> None:
        looked = self._looked
        self.choose.setVisible(looked is None)
        self.found.setVisible(looked is not None)
        self.foot.setVisible(looked is not None)
        if looked is None:
            self.title.setText(_("Import a spreadsheet"))
            self.subtitle.setText(_("Bring in the actions of a plan or tracker that you already have."))
            return
        workbook, shown, told = looked
        self.title.setText(told.headline)
        self.subtitle.setText(" ".join((told.where, self._outlook(shown, told))))
        sheets = tuple(each.name for each in workbook.sheets if each.visible)
        self.found.display(told, sheets, shown.sheet)
        self.finish_button.setText(told.offer)
        self.finish_button.setVisible(bool(told.offer) and not self._read_only())

    def _outlook(self, shown: importing.Preview, told: Account) -> str:
        if not shown.is_list:
            return _("Choose another sheet or file, or copy the list into a sheet of its own.")
        if self._read_only():
            return _("This record is open for reading only, so nothing can be brought in.")
        if not told.offer:
            return _("All of it is in your plan already.") if shown.items else _("It holds no actions yet.")
        return _("Nothing is changed until you finish.")

    def _read_only(self) -> bool:
        return self._scene is not None and self._scene.read_only

    # Choosing and reading

    def ask_for_file(self) -> None:
        """Let the person choose a file, and look into it."""
        chosen = dialogs.open_file(self, _("Import a spreadsheet"), dialogs.spreadsheet_files(), self._folder)
        if chosen is not None:
            self.open(chosen)

    def open(self, path: Path) -> None:
        """Look into this file; what was found in another one is forgotten."""
        self.forget()
        self._folder = path.parent
        self.reading.words.setText(_("Reading “{name}”…").format(name=path.name))
        self._look(path, importing.Answers())

    def forget(self) -> None:
        """Back to choosing, with nothing read."""
        self._stop()
        self._looked = None
        self.problem.display(None)
        self._fill()

    def _choose_sheet(self, name: str) -> None:
        if self._looked is not None:
            self._look(self._looked[0], importing.Answers(sheet=name))

    def _look(self, source: Source, answers: importing.Answers) -> None:
        self._stop()
        if self._scene is None:
            return
        self._task = Task(partial(look_into, source, self._scene, answers), QCoreApplication.instance() or self)
        self._task.done.connect(self._show_found)
        self._task.failed.connect(self._refuse)
        self._task.broke.connect(self._raise)
        self._slow.start()
        self._task.start()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._settle()

    def _settle(self) -> None:
        self._task = None
        self._slow.stop()
        self.reading.hide()

    def _say_slow(self) -> None:
        self.reading.show()
        announce(self.reading, self.reading.words.text())

    def _show_found(self, looked: Looked) -> None:
        anew = self._looked is None
        self._settle()
        self._looked = looked
        self.problem.display(None)
        self._fill()
        if anew:
            self.top()
        announce(self, f"{self.title.text()}. {self.subtitle.text()}")

    def _refuse(self, error: ToolkitError) -> None:
        self._settle()
        self.problem.display(error)
        self.view.ensureWidgetVisible(self.problem)

    def _raise(self, fault: BaseException) -> None:
        self._settle()
        raise fault

    # Finishing

    def finish(self) -> None:
        """Bring in what is shown, as one edit, and go to where it can be seen."""
        scene, looked = self._scene, self._looked
        if scene is None or looked is None or not looked[2].offer:
            return
        _workbook, shown, told = looked
        framework, today = scene.framework, scene.today

        def bring_in(record: Record) -> Record:
            return importing.apply(shown, record, framework, today)

        self._finishing = True
        try:
            self.edit(told.step, bring_in)
        finally:
            self._finishing = False
        if self._scene is not None and self._scene.record is not scene.record:
            self.forget()
            self.told_requested.emit(told.done, True)
            self.go("assess" if told.only_levels else "actions")

    def _leave(self) -> None:
        self.forget()
        self.go("actions")

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
