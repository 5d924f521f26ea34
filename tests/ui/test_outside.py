"""What is handed to the computer to open: a file by its path, an address as a whole."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from desktop.ui import outside


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the computer was asked to open."""
    asked: list[str] = []

    def take(url: QUrl) -> bool:
        asked.append(url.toString())
        return True

    monkeypatch.setattr("desktop.ui.outside.QDesktopServices.openUrl", take)
    return asked


def test_a_path_goes_out_as_a_file(handed: list[str], tmp_path: Path) -> None:
    assert outside.open_path(tmp_path / "a b.txt")
    assert handed == [QUrl.fromLocalFile(str(tmp_path / "a b.txt")).toString()]


def test_an_address_goes_out_whole(handed: list[str]) -> None:
    outside.open_address("www.example.org/page")
    assert handed == ["https://www.example.org/page"]


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("file:///srv/our%20notes.txt", Path("/srv/our notes.txt")),
        ('"/srv/notes.txt"', Path("/srv/notes.txt")),
        ("~/notes.txt", Path.home() / "notes.txt"),
    ],
)
def test_a_path_is_read_as_people_copy_it(words: str, path: Path) -> None:
    assert outside.path_of(words) == path


def test_other_programs_start_with_their_own_libraries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[str | None] = []

    def take(_url: QUrl) -> bool:
        seen.append(os.environ.get("LD_LIBRARY_PATH"))
        return True

    monkeypatch.setattr("desktop.ui.outside.QDesktopServices.openUrl", take)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/our/build")
    outside.open_path(tmp_path)
    monkeypatch.setattr("sys.frozen", True, raising=False)
    outside.open_path(tmp_path)
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    outside.open_address("www.example.org")
    assert seen == ["/our/build", None, "/theirs"]
    assert os.environ["LD_LIBRARY_PATH"] == "/our/build"
