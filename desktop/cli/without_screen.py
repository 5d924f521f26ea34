"""What `--example` does where no window can be shown: the worked example's plan and report, written to a folder."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.cli.answers import DONE, today
from desktop.cli.commands import run
from desktop.words import _

FOLDER = "Partnership Toolkit example"


def has_screen() -> bool:
    """Whether a window can be shown: always on Windows and macOS, else where a display is named."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def write_example_files(arguments: Sequence[str]) -> int:
    """Write the example record, its action plan for Excel and both reports; the folder can be named."""
    folder = Path(arguments[0]) if arguments else Path.cwd() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / "Riverside Carers.partnership"
    record.unlink(missing_ok=True)
    print(_("No screen was found, so the worked example is written to a folder, {day}.").format(day=today()))
    for command in (
        ["example", record],
        ["export", record, folder / "Action plan.xlsx"],
        ["export", record, folder / "Action plan.pdf"],
        ["export", record, folder / "Assessment.pdf", "--report", "assessment"],
    ):
        status = run([str(each) for each in command])
        if status != DONE:
            return status
    print(_("Look in the folder {folder}").format(folder=folder))
    return DONE
