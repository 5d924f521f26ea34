"""How commands answer: any letter on any stream, and arguments that are wrong told as every other problem is."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths
from desktop.__main__ import main
from desktop.cli import records
from desktop.cli.answers import print_json
from desktop.core.record import new_record
from desktop.storage.store import Store

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_every_letter_is_written_whatever_the_code_page(tmp_path: Path, more: list[str]) -> None:
    Store.create(tmp_path / "r.partnership", new_record("Łódź 患者の会")).close()
    done = subprocess.run(
        (sys.executable, "-m", "desktop", "show", str(tmp_path / "r.partnership"), *more),
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Łódź 患者の会" in done.stdout.decode("utf-8")


def test_json_is_whole_on_a_terminal_that_lacks_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="cp437", errors="replace")
    monkeypatch.setattr(sys, "stdout", terminal)
    print_json({"name": "Łódź 患者の会"})
    terminal.flush()
    assert json.loads(terminal.buffer.getvalue()) == {"name": "Łódź 患者の会"}


WRONG = [
    ["show"],
    ["show", "a", "b"],
    ["import"],
    ["import", "x.csv", "--rag", "wrong"],
    ["import", "x.csv", "--high-is", "3"],
    ["import", "x.csv", "--header-row", "four"],
    ["import", "x.csv", "--header-row", "0"],
    ["import", "x.csv", "--day-first", "--month-first"],
    ["import", "x.csv", "--sheet"],
    ["import", "x.csv", "--she", "name"],
]


@pytest.mark.parametrize(
    "words", [*WRONG, ["new", "x.partnership"], ["export", "r"], ["export", "r", "o.pdf", "--paper", "a3"]]
)
def test_wrong_arguments_are_two_lines(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert (shown.out, len(shown.err.splitlines())) == ("", 2)


@pytest.mark.parametrize("words", WRONG)
def test_wrong_arguments_are_json_where_that_was_asked_for(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main([*words[:1], "--json", *words[1:]]) == 2
    shown = capsys.readouterr()
    assert set(json.loads(shown.out)["error"]) == {"summary", "advice"}
    assert shown.err == ""


def test_a_fault_that_cannot_be_kept_is_still_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(records, "new_record", broken)
    paths.user_data().write_bytes(b"a file where the folder of reports would be")
    assert main(["new", str(tmp_path / "r.partnership"), "--organisation", "Riverside"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2
