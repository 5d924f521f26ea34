"""Looking for files off the interface thread: what is found, what is not, and what is never looked for by itself."""

from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.found_files import FoundFiles


def test_what_is_there_and_what_is_not_are_told_apart(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    files = FoundFiles(owner)
    (tmp_path / "here.txt").touch()
    here, gone = str(tmp_path / "here.txt"), str(tmp_path / "gone.txt")
    assert files.found(here) is None
    files.look([here, gone, "Office, blue folder", "https://example.org"])
    qtbot.waitUntil(lambda: files.found(gone) is not None)
    assert (files.found(here), files.found(gone)) == (True, False)
    assert files.found("Office, blue folder") is None


def test_looking_waits_in_a_thread_of_its_own(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on, threads = Event(), []

    def slow(_path: Path) -> bool:
        threads.append(current_thread())
        return go_on.wait(10)

    monkeypatch.setattr("desktop.ui.widgets.found_files.is_there", slow)
    owner = QObject()
    files = FoundFiles(owner)
    files.look([str(tmp_path)])
    assert files.found(str(tmp_path)) is None
    go_on.set()
    qtbot.waitUntil(lambda: files.found(str(tmp_path)) is True)
    assert main_thread() not in threads


def test_a_shared_drive_is_looked_for_only_when_a_person_asks(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def note(path: Path) -> bool:
        asked.append(path)
        return False

    monkeypatch.setattr("desktop.ui.widgets.found_files.is_there", note)
    owner = QObject()
    files = FoundFiles(owner)
    files.look(["//server/notes.txt"])
    assert not asked
    files.look_again("//server/notes.txt")
    qtbot.waitUntil(lambda: files.found("//server/notes.txt") is False)
    assert len(asked) == 1


def test_a_file_that_came_back_is_found_when_looked_for_again(qtbot: QtBot, tmp_path: Path) -> None:
    owner = QObject()
    files = FoundFiles(owner)
    path = tmp_path / "notes.txt"
    files.look([str(path)])
    qtbot.waitUntil(lambda: files.found(str(path)) is False)
    path.touch()
    files.look([str(path)])
    assert files.found(str(path)) is False
    files.look_again(str(path))
    qtbot.waitUntil(lambda: files.found(str(path)) is True)
