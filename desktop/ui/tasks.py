"""Work off the interface thread, with progress and cancel; results and errors come back to the interface thread."""

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from desktop.core.errors import ToolkitError

T = TypeVar("T")


class Task(QObject, Generic[T]):
    """One piece of work: `done` with its result, `failed` with a ToolkitError, or neither once cancelled.

    A fault of ours comes back through `broke`, to be raised where the crash hook sees it. Connect methods of Qt
    objects, never plain functions: those would run in the other thread. Once its parent is gone it says nothing.
    """

    done = Signal(object)
    failed = Signal(object)
    broke = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[], T], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()

    def start(self) -> None:
        """Begin in a thread of the pool."""
        QThreadPool.globalInstance().start(_Runner(self))

    def cancel(self) -> None:
        """Forget the result: nothing of it will be used."""
        self._cancelled.set()

    def work_now(self) -> None:
        """Do the work in the calling thread."""
        try:
            result = self._work()
        except ToolkitError as error:
            self._say(self.failed, error)
        except BaseException as fault:
            self._say(self.broke, fault)
            if not isinstance(fault, Exception):
                raise
        else:
            self._say(self.done, result)
        if isValid(self):
            self.ended.emit()
            self.deleteLater()  # never by a connection: it could be gone before the others have heard

    def _say(self, signal: object, value: object) -> None:
        if isValid(self) and not self._cancelled.is_set():
            signal.emit(value)  # type: ignore[attr-defined]


class _Runner(QRunnable):
    def __init__(self, task: "Task[T]") -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.work_now()
