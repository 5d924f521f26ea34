"""Starts the process that reads a spreadsheet, watches over it, and turns whatever becomes of it into an answer."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import refusals, wire
from desktop.sheets.reading.grid import Workbook
from desktop.sheets.reading.limits import SECONDS

SWITCH = "--read-spreadsheet"
"""What this program is started with to read one spreadsheet."""
TICK = 0.05
GRACE = 1
"""Seconds between two looks at the process; and how many more it has than it gives itself."""
_PACKAGES = ("site-packages", "dist-packages")
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
_OUT_OF_MEMORY = (b"memory allocation of", b"MemoryError", b"capacity overflow")
_OUT_OF_TIME = (-14, -24)
"""The statuses of a process that its own alarm, or its limit of processor time, ended."""


class ReadingFailedError(Exception):
    """Why the process that reads gave no answer: its status and its last words, for whoever looks into it."""


def read_apart(data: bytes, name: str, cancelled: Callable[[], bool] | None) -> Workbook:
    """What the process that reads says of this file; ToolkitError whatever goes wrong there."""
    try:
        process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
            creationflags=_NO_WINDOW,
        )
    except (OSError, ValueError) as error:
        raise refusals.cannot_start(name) from error
    talk = _Talk(process, name, data)
    try:
        _watch(talk, name, cancelled)
    finally:
        process.kill()
        talk.join()
        words = _last_words(process)
    if talk.packed is None:
        raise _explained(process.returncode, words, name) from ReadingFailedError(process.returncode, words)
    try:
        return wire.unpacked(talk.packed, name)
    except (ValueError, TypeError) as error:
        raise refusals.damaged(name) from error


def command() -> list[str]:
    """How the program starts itself to read."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    return [sys.executable, "-P", "-m", "desktop", SWITCH]  # -P: nothing is loaded from the folder one happens to be in


def environment() -> dict[str, str]:
    """The environment to read in: the same program is found, wherever it lies."""
    home = Path(__file__).parents[3]
    found = dict(os.environ, RUST_BACKTRACE="0")
    if home.name not in _PACKAGES and not getattr(sys, "frozen", False):
        found["PYTHONPATH"] = os.pathsep.join(filter(None, (str(home), found.get("PYTHONPATH"))))
    return found


class _Talk(Thread):
    """Hands the file over and waits for the answer; None where there was none."""

    def __init__(self, process: "subprocess.Popen[bytes]", name: str, data: bytes) -> None:
        super().__init__(daemon=True)
        self._process, self._name, self._data = process, name, data
        self.packed: bytes | None = None

    def run(self) -> None:
        """Talk until there is an answer, or nobody to talk to."""
        source, target = self._process.stdout, self._process.stdin
        if source is not None and target is not None:
            with suppress(OSError, ValueError):
                wire.ask(target, self._name, self._data)
                self.packed = wire.answered(source)


def _watch(talk: _Talk, name: str, cancelled: Callable[[], bool] | None) -> None:
    """Wait for the end of the talk; ToolkitError where it takes too long or is no longer wanted."""
    talk.start()
    end = time.monotonic() + SECONDS + GRACE
    while talk.is_alive():
        talk.join(TICK)
        if cancelled is not None and cancelled():
            raise refusals.stopped(name)
        if talk.is_alive() and time.monotonic() > end:
            raise refusals.too_slow(name)


def _last_words(process: "subprocess.Popen[bytes]") -> bytes:
    """What a process that is no more had to say; all its pipes are closed."""
    process.wait()
    words = process.stderr.read() if process.stderr is not None else b""
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    return words


def _explained(status: int, words: bytes, name: str) -> ToolkitError:
    """Why there was no answer, as far as a person can put it right."""
    if status in _OUT_OF_TIME:
        return refusals.too_slow(name)
    if any(each in words for each in _OUT_OF_MEMORY):
        return refusals.too_big_unpacked(name)
    return refusals.damaged(name)
