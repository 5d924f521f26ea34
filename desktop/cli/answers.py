"""How commands answer: exit statuses, problems in words or as JSON, letters that every stream can carry, today's date.

Results go to standard output, problems to standard error (with --json, to standard output). No traceback is shown.
"""

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime

from desktop import paths
from desktop.core.errors import ToolkitError
from desktop.words import _

DONE, OUR_FAULT, CAN_BE_PUT_RIGHT = 0, 1, 2


def answered(act: Callable[[], int], *, as_json: bool = False) -> int:
    """Carry out `act` and give the exit status: its own, 2 where the person can put it right, 1 for a fault of ours."""
    _fit(sys.stdout)
    _fit(sys.stderr)
    try:
        status = act()
        if sys.stdout is not None:
            sys.stdout.flush()
    except ToolkitError as error:
        _tell(error, as_json=as_json)
        return CAN_BE_PUT_RIGHT
    except BrokenPipeError:  # whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as fault:  # noqa: BLE001 - the last line of defence: keep a report, show no traceback
        print(_("Something went wrong in the program."), _kept(fault), sep="\n", file=sys.stderr)
        return OUR_FAULT
    return status


def print_json(value: object) -> None:
    """Write a plain value to standard output; letters that the stream cannot carry are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=1)
    print(text)


def today() -> date:
    """Today where the person is."""
    return datetime.now().astimezone().date()


def _fit(stream: object) -> None:
    """UTF-8 where no terminal reads, and never an error for a letter: some code pages lack curly quotes."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _tell(error: ToolkitError, *, as_json: bool) -> None:
    if as_json:
        print_json({"error": {"summary": error.summary, "advice": error.advice}})
    else:
        print(error.summary, error.advice, sep="\n", file=sys.stderr)


def _kept(fault: Exception) -> str:
    from desktop.storage.logs import write_fault

    try:
        report = write_fault(paths.logs(), fault, datetime.now(UTC))
    except (OSError, ToolkitError):
        return _("No report of it could be kept.")
    return _("A report is kept in {file}").format(file=report)
