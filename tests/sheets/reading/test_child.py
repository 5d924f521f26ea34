"""The process that reads one spreadsheet: started by hand here, to see what goes in and what comes out."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import parent, wire
from tests.sheets.reading.making import sheet, xlsx

ROOT = Path(__file__).parent.parent.parent.parent
HEAVY = ("PySide6", "openpyxl", "reportlab", "rapidfuzz", "desktop.app", "desktop.cli", "desktop.storage", "desktop.ui")


def asked(name: str, data: bytes) -> bytes:
    """A question, as it goes in."""
    line = io.BytesIO()
    wire.ask(line, name, data)
    return line.getvalue()


def started() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(parent.command(), stdin=pipe, stdout=pipe, stderr=pipe, env=parent.environment())


def answer(question: bytes) -> bytes:
    """All that comes out of a process that is asked, and whose input is left open until then."""
    with started() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(question)
        process.stdin.flush()
        return process.stdout.read()


def test_a_file_goes_in_and_its_cells_come_out() -> None:
    packed = wire.answered(io.BytesIO(answer(asked("plan.csv", b"Action,Owner\nAsk people,Chair\n"))))
    assert wire.unpacked(packed, "plan.csv").sheets[0].rows[1].cells == {1: "Ask people", 2: "Chair"}


def test_a_refusal_comes_out_as_an_answer() -> None:
    packed = wire.answered(io.BytesIO(answer(asked("plan.csv", b"%PDF-1.7"))))
    with pytest.raises(ToolkitError, match="PDF"):
        wire.unpacked(packed, "plan.csv")


@pytest.mark.parametrize("length", [0, 3, 12, 40])
def test_a_question_that_breaks_off_has_no_answer(length: int) -> None:
    with started() as process:
        out, complaints = process.communicate(asked("plan.csv", b"Action,Owner\n" * 10)[:length])
    assert (out, complaints, process.returncode) == (b"", b"", 1)


def test_it_ends_as_soon_as_nobody_waits_for_it() -> None:
    slow = asked("plan.xlsx", xlsx(sheet('<row r="1"><c r="A1"><v>1</v></c></row>' * 3_000_000)))
    with started() as process:
        out, complaints = process.communicate(slow)
    assert (out, complaints, process.returncode) == (b"", b"", 1)


def test_it_loads_no_more_of_the_program_than_it_needs() -> None:
    loaded = "import sys, desktop.__main__, desktop.sheets.reading.child, desktop.sheets.reading.books"
    code = f"{loaded}\nprint(*[each for each in {HEAVY} if each in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
