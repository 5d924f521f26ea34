"""Where a file is saved: with its ending, and over no old file that was not asked about."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import dialogs


class Answers:
    """A person's answers to the file dialog, one after the other; it keeps what was proposed each time."""

    def __init__(self, *names: str) -> None:
        self.names = list(names)
        self.proposed: list[str] = []

    def ask(self, _parent: QWidget, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        self.proposed.append(proposed)
        return self.names.pop(0), ""


def save(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answers: Answers, folder: Path) -> Path | None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr("desktop.ui.dialogs.QFileDialog.getSaveFileName", answers.ask)
    return dialogs.save_file(parent, "Save", "Excel (*.xlsx)", folder / "plan.xlsx")


@pytest.mark.parametrize(("typed", "kept"), [("a.xlsx", "a.xlsx"), ("a", "a.xlsx"), ("a v1.2", "a v1.2.xlsx")])
def test_a_name_gets_its_ending(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, kept: str
) -> None:
    assert save(qtbot, monkeypatch, Answers(str(tmp_path / typed)), tmp_path) == tmp_path / kept


def test_an_old_file_of_the_whole_name_is_asked_about(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"old")
    answers = Answers(str(tmp_path / "a"), "")
    assert save(qtbot, monkeypatch, answers, tmp_path) is None
    assert answers.proposed[-1] == str(tmp_path / "a.xlsx")


def test_no_name_saves_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert save(qtbot, monkeypatch, Answers(""), tmp_path) is None


def test_a_file_is_looked_for_in_the_nearest_folder_that_is_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answers = Answers("")
    monkeypatch.setattr("desktop.ui.dialogs.QFileDialog.getOpenFileName", answers.ask)
    assert dialogs.open_file(parent, "Open", "Excel (*.xlsx)", tmp_path / "Documents" / "Plans") is None
    assert answers.proposed == [str(tmp_path)]
