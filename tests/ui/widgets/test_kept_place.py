"""Where evidence is kept: opened from here, with a note when it is not found, and the browser only after saying so."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import outside
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.kept_place import KeptPath, WebAddress, kept_place


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the computer to open."""
    asked: list[str] = []

    def take(what: object) -> bool:
        asked.append(str(what))
        return True

    monkeypatch.setattr(outside, "open_path", take)
    monkeypatch.setattr(outside, "open_address", take)
    return asked


def path_shown(qtbot: QtBot, words: str) -> KeptPath:
    made = kept_place(words, "Notes", FoundFiles(QApplication.instance() or QObject()))
    assert isinstance(made, KeptPath)
    qtbot.addWidget(made)
    made.show()
    return made


def plain(widget: KeptPath) -> str:
    return widget.note.text().replace("\u200b", "")


def test_a_place_in_the_world_has_nothing_to_open() -> None:
    assert kept_place("Office, blue folder", "Notes", FoundFiles(QObject())) is None


def test_a_file_that_is_there_opens(qtbot: QtBot, tmp_path: Path, opened: list[str]) -> None:
    (tmp_path / "notes.txt").touch()
    shown = path_shown(qtbot, str(tmp_path / "notes.txt"))
    assert plain(shown) == f"Kept at {tmp_path / 'notes.txt'}"
    shown.open_button.click()
    qtbot.waitUntil(lambda: opened == [str(tmp_path / "notes.txt")])


def test_a_path_that_is_not_found_says_so_and_can_be_looked_for_again(
    qtbot: QtBot, tmp_path: Path, opened: list[str]
) -> None:
    path = tmp_path / "notes.txt"
    shown = path_shown(qtbot, str(path))
    qtbot.waitUntil(shown.again_button.isVisible)
    assert plain(shown) == f"▲ Not found at {path}: it may be on another computer."
    assert not shown.open_button.isVisible()
    path.touch()
    shown.again_button.click()
    qtbot.waitUntil(shown.open_button.isVisible)
    assert opened == []


def test_a_file_gone_since_is_not_opened(qtbot: QtBot, tmp_path: Path, opened: list[str]) -> None:
    path = tmp_path / "notes.txt"
    path.touch()
    shown = path_shown(qtbot, str(path))
    qtbot.waitUntil(lambda: shown._files.found(str(path)) is True)  # noqa: SLF001 - what the thread has found so far
    path.unlink()
    shown.open_button.click()
    qtbot.waitUntil(shown.again_button.isVisible)
    assert opened == []


def test_a_file_that_would_start_a_program_is_never_opened(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "run.sh").touch()
    shown = path_shown(qtbot, str(tmp_path / "run.sh"))
    assert plain(shown).endswith("It would start a program, so it is not opened from here.")
    assert not shown.open_button.isVisible()


def test_a_computer_that_cannot_open_it_says_so(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "open_path", lambda _path: False)
    shown = path_shown(qtbot, str(tmp_path))
    shown.open_button.click()
    qtbot.waitUntil(lambda: shown.note.text() == "▲ Your computer could not open it.")


def test_an_address_opens_only_after_saying_that_it_opens_in_the_browser(qtbot: QtBot, opened: list[str]) -> None:
    shown = WebAddress("www.example.org/page", "Notes")
    qtbot.addWidget(shown)
    shown.show()
    shown.open_button.click()
    assert opened == []
    assert shown.question.isVisible()
    shown.no_button.click()
    assert not shown.question.isVisible()
    shown.open_button.click()
    shown.yes_button.click()
    assert opened == ["https://www.example.org/page"]
    assert shown.told.text() == "✓ Opened in your browser"


def test_an_address_is_copied_as_it_is(qtbot: QtBot) -> None:
    shown = WebAddress("https://example.org/a-b", "Notes")
    qtbot.addWidget(shown)
    shown.copy_button.click()
    assert QGuiApplication.clipboard().text() == "https://example.org/a-b"
