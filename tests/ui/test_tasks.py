"""Work off the interface thread: what comes back, in which thread, and what does not once it is cancelled."""

from collections.abc import Callable
from functools import partial
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.ui.tasks import Task


class Heard:
    """What a task said, in order, and whether always in the interface thread."""

    def __init__(self, task: Task[Any]) -> None:
        self.said: list[tuple[str, object]] = []
        self.here = True
        for name in ("done", "failed", "broke"):
            getattr(task, name).connect(lambda value, signal=name: self._note(signal, value))
        task.ended.connect(lambda: self._note("ended", None))

    def _note(self, signal: str, value: object) -> None:
        self.said.append((signal, value))
        self.here = self.here and current_thread() is main_thread()


@pytest.fixture
def owner(dressed: QObject) -> QObject:
    return QObject()


def run(qtbot: QtBot, owner: QObject, work: Callable[[], object]) -> Heard:
    task = Task(work, owner)
    heard = Heard(task)
    with qtbot.waitSignal(task.ended):
        task.start()
    return heard


def test_a_result_comes_back_to_the_interface_thread_and_then_the_end(qtbot: QtBot, owner: QObject) -> None:
    threads = []

    def work() -> object:
        threads.append(current_thread() is main_thread())
        return 42

    heard = run(qtbot, owner, work)
    assert threads == [False]
    assert heard.said == [("done", 42), ("ended", None)]
    assert heard.here


def test_what_a_person_can_put_right_and_what_only_we_can_come_back_apart(qtbot: QtBot, owner: QObject) -> None:
    refusal, fault = ToolkitError("It is damaged.", "Ask for a copy."), ZeroDivisionError()

    def raising(error: Exception) -> Callable[[], object]:
        def work() -> object:
            raise error

        return work

    assert run(qtbot, owner, raising(refusal)).said == [("failed", refusal), ("ended", None)]
    assert run(qtbot, owner, raising(fault)).said == [("broke", fault), ("ended", None)]


def test_a_cancelled_task_only_says_that_it_ended(qtbot: QtBot, owner: QObject) -> None:
    go_on = Event()
    task = Task(lambda: go_on.wait(10), owner)
    heard = Heard(task)
    task.start()
    task.cancel()
    with qtbot.waitSignal(task.ended):
        go_on.set()
    assert heard.said == [("ended", None)]


def test_cancelling_counts_even_when_the_result_is_already_on_its_way(qtbot: QtBot, owner: QObject) -> None:
    worked = Event()

    def work() -> object:
        worked.set()
        return 42

    task = Task(work, owner)
    heard = Heard(task)
    task.start()
    assert worked.wait(10)
    task.cancel()
    qtbot.waitUntil(lambda: bool(heard.said))
    assert heard.said == [("ended", None)]


def test_every_task_of_many_says_that_it_ended(qtbot: QtBot, owner: QObject) -> None:
    ended: list[int] = []
    for number in range(200):
        task = Task(partial(abs, number), owner)
        task.ended.connect(lambda: ended.append(1))
        task.start()
    qtbot.waitUntil(lambda: len(ended) == 200)
    qtbot.waitUntil(lambda: not owner.children())


def test_a_task_whose_owner_is_gone_says_nothing(qtbot: QtBot, owner: QObject) -> None:
    go_on, worked = Event(), Event()

    def work() -> object:
        go_on.wait(10)
        worked.set()
        return 42

    gone = QObject()
    task = Task(work, gone)
    heard = Heard(task)
    task.start()
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    go_on.set()
    assert worked.wait(10)
    qtbot.wait(50)
    assert heard.said == []
