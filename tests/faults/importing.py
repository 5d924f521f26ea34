"""An import by the command line in processes of its own, and what the record then holds, ids and stamps apart."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from desktop.core.outline import outline
from desktop.core.record import Record
from desktop.storage.content import load_framework
from tests.sheets.workbooks import xlsx

ROOT = Path(__file__).parent.parent.parent
DAY = date(2026, 4, 6)
HEADINGS = ("Ref", "Theme", "Measure", "Our rating (0-3)", "Evidence", "Action", "Lead", "Deadline", "Status")
MIXED_ROWS = 40
_ID = re.compile(r"\b[0-9a-f]{16}\b")


def mixed_workbook() -> bytes:
    """A year's self-assessment with its actions: levels, evidence and tasks in the same rows, and a few of no use."""
    rows: list[tuple[object, ...]] = [("Working with patients, 2025/26",), HEADINGS]
    titles = [each.title for each in load_framework().by_id.values()]
    for number, title in enumerate(titles[:MIXED_ROWS], 1):
        task = f"Put right what was found at visit {number}"
        rows.append(
            (f"W-{number}", "Information", title, number % 4, "Minutes", task, "Chair", "31.3.27", "In progress")
        )
    rows.append(("Total", None, None, None, None, None, None, None, MIXED_ROWS))
    return xlsx({"Review": rows})


def command(*words: object) -> list[str]:
    """How a person starts the program."""
    return [sys.executable, "-m", "desktop", *map(str, words)]


def command_of_nobody(*words: object) -> list[str]:
    """The same without the rights that root has over every file, so that permissions mean something to root too."""
    give_up = "import ctypes, os, sys; [ctypes.CDLL(None).prctl(24, right, 0, 0, 0) for right in (1, 2)]"
    start, *rest = command(*words)
    return [start, "-c", f"{give_up}; os.execv(sys.executable, [sys.executable, *sys.argv[1:]])", *rest]


def run(*words: object, status: int = 0) -> str:
    """What a command says in a process of its own; fails where it ends in another way than it should."""
    done = subprocess.run(command(*words), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout if status == 0 else done.stderr


def shown(path: Path) -> Any:  # noqa: ANN401
    """What `show --json` says of a record, ids aside."""
    return without_ids(json.loads(run("show", path, "--json")))


def content(record: Record) -> Any:  # noqa: ANN401
    """The same of a record that is open."""
    return without_ids(outline(record, load_framework(), DAY))


def without_ids(said: Any) -> Any:  # noqa: ANN401
    """Every id by the order in which it is first met."""
    met: dict[str, str] = {}
    text = json.dumps(said)
    return json.loads(_ID.sub(lambda found: met.setdefault(found[0], f"id {len(met)}"), text))
