"""The limits a process puts on itself on Linux, each tried in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent.parent


def confined(then: str, more: str = "") -> subprocess.CompletedProcess[str]:
    """What became of a process that confined itself and then did something."""
    code = f"from desktop.sheets.reading import confining\n{more}\nconfining.confine()\n{then}\nprint('done')"
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_what_stays_within_the_limits_is_done() -> None:
    assert confined("x = bytearray(100_000_000)").stdout == "done\n"


def test_no_more_memory_is_given_than_the_limit() -> None:
    done = confined("x = bytearray(500 * 1024 * 1024)")
    assert (done.stdout, done.returncode) == ("", 1)
    assert "MemoryError" in done.stderr


def test_no_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "file"
    done = confined(f"with open({str(path)!r}, 'w') as file: file.write('x')")
    assert done.stdout == ""
    assert "File too large" in done.stderr
    assert path.read_text() == ""


@pytest.mark.parametrize("endless", ["while True: pass", "import time; time.sleep(1000)"])
def test_a_process_ends_when_its_time_is_over_busy_or_not(endless: str) -> None:
    done = confined(endless, "confining.SECONDS = 1")
    assert done.stdout == ""
    assert done.returncode < 0
