"""Watching over the process that reads: whatever becomes of it, there is an answer, and nothing is left running."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import parent, read_workbook
from tests.sheets.reading.making import MAIN, sheet, xlsx

SLOW = xlsx(sheet('<row r="1"><c r="A1"><v>1</v></c></row>' * 3_000_000))
ABORTS = xlsx(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), shared=f'<sst {MAIN} uniqueCount="99999999999"/>')
"""A file of a kilobyte that ends the process of whoever lets the reader of values believe it."""


def refused(data: bytes) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        read_workbook(data, "plan.xlsx")
    return caught.value


def stand_in(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Another program instead of the one that reads."""
    monkeypatch.setattr(parent, "command", lambda: [sys.executable, "-c", code])


def test_a_person_can_stop_it() -> None:
    with pytest.raises(ToolkitError, match="was stopped"):
        read_workbook(SLOW, "plan.xlsx", lambda: True)


def test_it_is_asked_again_and_again_whether_to_stop() -> None:
    answers = [False, False, True]
    with pytest.raises(ToolkitError, match="was stopped"):
        read_workbook(SLOW, "plan.xlsx", lambda: answers.pop(0))
    assert answers == []


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parent, "SECONDS", 0)
    assert "took too long" in refused(SLOW).summary


def test_a_process_that_never_answers_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen.__init__

    def noted(self: subprocess.Popen[bytes], *given: object, **more: object) -> None:
        ended.append(self)
        start(self, *given, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess.Popen, "__init__", noted)
    monkeypatch.setattr(parent, "SECONDS", 0)
    stand_in(monkeypatch, "import time; time.sleep(1000)")
    assert "took too long" in refused(b"Action,Owner").summary
    assert [each.returncode for each in ended] == [-9]


def test_a_file_that_ends_the_process_is_too_big_not_a_crash() -> None:
    error = refused(ABORTS)
    assert error.summary == "“plan.xlsx” is too big to read safely."
    assert isinstance(error.__cause__, parent.ReadingFailedError)
    assert b"memory allocation" in error.__cause__.args[1]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "damaged"),
        ("raise SystemExit(3)", "damaged"),
        ("import os; os.kill(os.getpid(), 11)", "damaged"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "took too long"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGALRM)", "took too long"),
        ("raise MemoryError", "too big"),
        ("print('Action,Owner')", "damaged"),
        ("import sys; sys.stdout.buffer.write((5).to_bytes(8, 'big') + b'abc')", "damaged"),
        ("import sys; sys.stdout.buffer.write((3).to_bytes(8, 'big') + b'abc')", "damaged"),
        ("import sys; sys.stdout.buffer.write(b'\\xff' * 8 + b'x' * 1000000)", "damaged"),
    ],
)
def test_whatever_the_process_does_becomes_a_sentence(code: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, code)
    error = refused(b"Action,Owner\n")
    assert words in error.summary
    assert error.advice


def test_a_process_that_does_not_listen_to_the_end_becomes_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "import os; os.read(0, 10)")
    assert "damaged" in refused(b"Action,Owner\n" * 1_000_000).summary


def test_a_program_that_cannot_start_itself_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    assert "could not start" in refused(b"Action,Owner").summary


def test_a_built_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert parent.command() == [sys.executable, "--read-spreadsheet"]


def test_nothing_is_loaded_from_the_folder_one_happens_to_be_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("zipfile", "csv", "desktop"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert len(read_workbook(b"Action,Owner\n", "plan.csv").sheets[0].rows) == 1


def test_files_read_and_refused_leave_nothing_open_behind() -> None:
    before = set(Path("/proc/self/fd").iterdir())
    for _file in range(5):
        read_workbook(b"Action,Owner\n", "plan.csv")
        refused(ABORTS)
    assert len(set(Path("/proc/self/fd").iterdir())) == len(before)
