"""Where no window opens: the worked example in a folder, a word that is no command, and no screen."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.__main__ import COMMANDS, main
from desktop.cli.without_screen import FOLDER, RECORD, has_screen
from desktop.core.record import new_record
from desktop.storage.store import Store

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a person is in, without a screen."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_the_example_is_written_to_a_folder_and_the_program_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--example"]) == 0
    assert {each.suffix for each in (folder / FOLDER).iterdir()} == {".xlsx", ".pdf", ".partnership"}
    assert FOLDER in capsys.readouterr().out


def test_the_example_written_twice_on_a_day_is_the_same_folder_and_nothing_is_written_over(folder: Path) -> None:
    main(["--example"])
    before = contents(folder)
    (folder / FOLDER / "Action plan.xlsx").write_bytes(b"a person's own words")
    assert main(["--example"]) == 0
    assert contents(folder) == before | {f"{FOLDER}/Action plan.xlsx": b"a person's own words"}


def test_a_record_that_is_there_already_stays_and_the_example_takes_another_folder(folder: Path) -> None:
    (folder / FOLDER).mkdir()
    Store.create(folder / FOLDER / RECORD, new_record("Ours")).close()
    before = contents(folder / FOLDER)
    assert main(["--example"]) == 0
    assert contents(folder / FOLDER) == before
    assert (folder / f"{FOLDER} 2" / RECORD).is_file()


def test_an_example_that_was_changed_stays_as_it_is(folder: Path) -> None:
    main(["--example"])
    with Store.open(folder / FOLDER / RECORD) as store:
        action = next(iter(store.record.actions.values()))
        store.save(store.record.put(replace(action, owner="Chair")), "An owner")
    before = contents(folder / FOLDER)
    assert main(["--example"]) == 0
    assert contents(folder / FOLDER) == before
    assert len(contents(folder / f"{FOLDER} 2")) == len(before)


@pytest.mark.parametrize("words", [["file/example"], ["file"], ["--json"], ["one", "two"], ["x" * 999]])
def test_a_folder_that_cannot_be_made_is_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    (folder / "file").write_bytes(b"")
    assert main(["--example", *words]) == 2
    assert [each.name for each in folder.iterdir()] == ["file"]
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 2
    assert "Traceback" not in told


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize(
    "words", [["exprot", "a", "b"], ["merge", "a.partnership", "b"], ["--exampel"], [""], ["x" * 999]]
)
def test_a_word_that_is_no_command_is_told_with_those_there_are(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    screen: bool,
) -> None:
    if screen:
        monkeypatch.setenv("DISPLAY", ":0")
    assert main(words) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert words[0] in first
    assert all(each in second for each in COMMANDS)


def test_a_word_that_is_no_command_is_told_as_json_where_that_was_asked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", "a", "b", "--json"]) == 2
    assert "merge" in json.loads(capsys.readouterr().out)["error"]["summary"]


@pytest.mark.parametrize("words", [[], ["r.partnership"]])
def test_without_a_screen_the_window_is_refused_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(words) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert "No screen" in first
    assert "--help" in second


@pytest.mark.parametrize("name", ["gone.partnership", "a folder/gone.partnership"])
def test_a_record_that_is_gone_still_opens_the_window(tmp_path: Path, name: str) -> None:
    command = (sys.executable, "-m", "desktop", str(tmp_path / name), "--time-ready")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def test_nothing_ends_the_process_before_its_words(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    for words in ((), ("exprot", "a", "b")):
        command = (sys.executable, "-m", "desktop", *words)
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if sys.platform == "linux" or words:
            assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 2)


@pytest.mark.parametrize(
    ("display", "platform", "screen"), [(":0", None, True), ("", None, False), (":0", "offscreen", False)]
)
def test_a_screen_is_where_a_display_is(
    monkeypatch: pytest.MonkeyPatch, display: str, platform: str | None, screen: bool
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    if platform:
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert has_screen() is screen
