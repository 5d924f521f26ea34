"""Looking into a spreadsheet off the interface thread: reading it, setting it against the record, making it an edit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, SignalInstance

from desktop.core.record import Record
from desktop.sheets.account.sheets import SheetLine, sheet_lines
from desktop.sheets.account.whole import Account, account
from desktop.sheets.importing.preview import Answers, Preview, apply, preview
from desktop.sheets.importing.skipped_out import skipped_workbook
from desktop.sheets.matching.columns import said_of
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Grid, Workbook
from desktop.sheets.vocabulary.headings import normal
from desktop.storage import files
from desktop.ui.collecting import uncollected
from desktop.ui.scene import Scene
from desktop.ui.tasks import Task

SLOW = 400
"""Milliseconds of looking after which it is said."""
Change = Callable[[Record], Record]
"""What an edit does."""
Remembered = Callable[[frozenset[str]], Mapping[str, str | None]]
"""The headings of a file -> what a person chose for a file with the same ones."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A workbook and what bringing it in would do; `from_memory`: columns are matched as in an earlier file."""

    workbook: Workbook
    sheets: tuple[SheetLine, ...]
    shown: Preview
    account: Account
    from_memory: bool = False

    @property
    def grid(self) -> Grid:
        """The sheet it is about."""
        return next(each for each in self.workbook.sheets if each.name == self.shown.sheet)

    @property
    def headings(self) -> frozenset[str]:
        """The headings of the list in their normal form."""
        return frozenset(normal(each.heading) for each in self.shown.columns)

    def bring_in(self, scene: Scene) -> Change:
        """What brings it in, as an edit: worked out once for the record of this scene, anew for any other."""
        brought = apply(self.shown, scene.record, scene.framework, scene.today)

        def change(record: Record) -> Record:
            if record is scene.record:
                return brought
            return apply(self.shown, record, scene.framework, scene.today)

        return change

    def rows_left_out(self) -> bytes:
        """A workbook of the rows that stay out, each with the reason."""
        return skipped_workbook(self.workbook, self.shown)


Source = Path | Looked


def nothing_remembered(_headings: frozenset[str]) -> Mapping[str, str | None]:
    """No file with these headings was matched before."""
    return {}


def look_into(
    source: Source, scene: Scene, answers: Answers, remembered: Remembered, cancelled: Callable[[], bool]
) -> Looked:
    """What a spreadsheet holds, set against the record; ToolkitError where it cannot be read. It takes a while."""
    if isinstance(source, Looked):
        workbook, sheets = source.workbook, source.sheets
    else:
        workbook = read_workbook(files.read(source), source.name, cancelled)
        sheets = sheet_lines(workbook, scene.today)
    shown = preview(workbook, scene.record, scene.framework, scene.today, answers)
    before = {} if answers.columns else _before(shown, remembered)
    if before:
        answers = Answers(sheet=shown.sheet, header_row=answers.header_row, columns=before)
        shown = preview(workbook, scene.record, scene.framework, scene.today, answers)
    return Looked(workbook, sheets, shown, account(workbook, shown, scene.framework), bool(before))


def _before(shown: Preview, remembered: Remembered) -> dict[str, str | None]:
    """What was chosen for an earlier file with the same headings, as far as it speaks of columns of this one."""
    found = remembered(frozenset(normal(each.heading) for each in shown.columns))
    there = set(said_of([(each.column, each.heading) for each in shown.columns], found).values())
    return {key: field for key, field in found.items() if key in there}


class Looking(QObject):
    """One piece of work at a time: a new one takes the place of the one before."""

    found = Signal(object)
    """A Looked."""
    worked_out = Signal(object)
    """What brings in what was looked into, as the change of an edit."""
    refused = Signal(object)
    """A ToolkitError."""
    slow = Signal()
    """It takes a while, so that it should be said."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._task: Task[object] | None = None
        self._stopped = Event()
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self.slow)

    @property
    def under_way(self) -> bool:
        """Whether a look, or working out what it brings in, has not ended yet."""
        return self._task is not None

    def look(self, source: Source, scene: Scene, answers: Answers, remembered: Remembered) -> None:
        """Begin; a file is read, what was looked into before is only set against the record anew."""
        stopped = Event()
        self._begin(partial(look_into, source, scene, answers, remembered, stopped.is_set), self.found, stopped)

    def work_out(self, looked: Looked, scene: Scene) -> None:
        """Begin to work out what bringing it in makes of the record; nothing changes by that."""
        self._begin(partial(looked.bring_in, scene), self.worked_out, Event())

    def _begin(self, work: Callable[[], object], outcome: SignalInstance, stopped: Event) -> None:
        self.stop()
        self._stopped = stopped
        self._task = Task(partial(_unhindered, work), QCoreApplication.instance() or self)
        self._task.done.connect(partial(self._end, outcome))
        self._task.failed.connect(partial(self._end, self.refused))
        self._task.broke.connect(self._raise)
        self._slow.start()
        self._task.start()

    def stop(self) -> None:
        """Forget the work under way; the process that reads is ended."""
        self._stopped.set()
        if self._task is not None:
            self._task.cancel()
        self._settle()

    def _settle(self) -> None:
        self._task = None
        self._slow.stop()

    def _end(self, outcome: SignalInstance, value: object) -> None:
        self._settle()
        outcome.emit(value)

    def _raise(self, fault: BaseException) -> None:
        self._settle()
        raise fault


def _unhindered(work: Callable[[], object]) -> object:
    with uncollected():
        return work()
