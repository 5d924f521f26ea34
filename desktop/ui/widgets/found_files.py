"""Which of the paths that evidence names are there, looked for in a thread of its own: a network may never answer.

The thread shares nothing with the window but a queue; where it hangs, it ends with the program.
"""

from collections.abc import Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.kept import Kept, kind_of_place, on_shared_drive
from desktop.storage.kept_files import is_there
from desktop.ui import outside

OFTEN = 40
"""Milliseconds between two looks at what the thread has found."""
LONGEST = 300
"""Looks after which no answer is expected any more."""

_Answers = SimpleQueue[tuple[str, bool]]


class FoundFiles(QObject):
    """Looks for paths when asked, and keeps what was found; `changed` says that more is known."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[str, bool] = {}
        self._waiting: set[str] = set()
        self._answers: _Answers = SimpleQueue()
        self._looks = 0
        self._timer = QTimer(self, interval=OFTEN)
        self._timer.timeout.connect(self._collect)

    def found(self, words: str) -> bool | None:
        """Whether the path these words name is there; None while that is not known."""
        return self._known.get(words)

    def look(self, places: Iterable[str], *, anew: bool = False) -> None:
        """Look for the paths among these places, but for those on shared drives; `anew`: known ones too.

        What was found before stays until there is an answer.
        """
        wanted = (each for each in dict.fromkeys(places) if _is_near(each) and (anew or each not in self._known))
        self._begin([each for each in wanted if each not in self._waiting])

    def look_again(self, place: str) -> None:
        """Look for this path now, wherever it leads, because a person asked."""
        self._known.pop(place, None)
        if place not in self._waiting:
            self._begin([place])

    def _begin(self, places: list[str]) -> None:
        if not places:
            return
        self._waiting.update(places)
        paths = [(each, outside.path_of(each)) for each in places]
        self._looks = 0
        self._timer.start()
        Thread(target=_look_for, args=(paths, self._answers), daemon=True).start()

    def _collect(self) -> None:
        """Take what the thread has found so far."""
        self._looks += 1
        before = len(self._waiting)
        try:
            while True:
                place, there = self._answers.get_nowait()
                self._known[place] = there
                self._waiting.discard(place)
        except Empty:
            pass
        if self._looks > LONGEST:
            self._waiting = set()
        if not self._waiting:
            self._timer.stop()
        if len(self._waiting) != before:
            self.changed.emit()


def _is_near(place: str) -> bool:
    return kind_of_place(place) is Kept.PATH and not on_shared_drive(place)


def _look_for(paths: list[tuple[str, Path]], answers: _Answers) -> None:
    for place, path in paths:
        answers.put((place, is_there(path)))
