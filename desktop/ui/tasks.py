"""Work off the interface thread, with progress and cancel; results and errors come back to the interface thread."""

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from desktop.core.errors import ToolkitError

T = TypeVar("T")


class Task(QObject, Generic[T]):
    """One piece of work: `done` with its result, `failed` with a ToolkitError, or neither once cancelled; then `ended`.

    A fault of ours comes back through `broke`, to be raised where the crash hook sees it. All of these are sent in
    the thread that made the task. Once its parent is gone it says nothing.
    """

    done = Signal(object)
    failed = Signal(object)
    broke = Signal(object)
    ended = Signal()
    _over = Signal(str, object)

    def __init__(self, work: Callable[[], T], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()
        self._over.connect(self._tell)

    def start(self) -> None:
        """Begin in a thread of the pool."""
        QThreadPool.globalInstance().start(_Runner(self))

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled: the work itself asks before it changes anything that stays."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Forget the result: nothing of it will be used."""
        self._cancelled.set()

    def work_now(self) -> None:
        """Do the work in the calling thread."""
        try:
            outcome: tuple[str, object] = ("done", self._work())
        except ToolkitError as error:
            outcome = ("failed", error)
        except BaseException as fault:
            outcome = ("broke", fault)
            if not isinstance(fault, Exception):
                self._end(*outcome)
                raise
        self._end(*outcome)

    def _end(self, signal: str, value: object) -> None:
        if isValid(self):
            self._over.emit(signal, value)

    def _tell(self, signal: str, value: object) -> None:
        if not self._cancelled.is_set():
            getattr(self, signal).emit(value)
        self.ended.emit()
        self.deleteLater()


class _Runner(QRunnable):
    def __init__(self, task: "Task[T]") -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.work_now()
