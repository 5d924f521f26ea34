"""The preview of a long spreadsheet, the process that reads it included, beside openpyxl merely reading the file."""

import io
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill

from desktop.sheets.importing.preview import Answers, preview
from desktop.sheets.reading import read_workbook
from desktop.storage.content import load_framework
from tests.benchmarks.measuring import Most, Ratio, medians

ROUNDS = 5
ROOT = Path(__file__).parent.parent.parent
MOST_MEGABYTES = 300
FIRST_DAY = date(2027, 4, 5)
HEADINGS = ("Ref", "Theme", "Action", "Lead", "By when", "Status", "Priority", "Progress", "Notes", "How we will know")
COLOURS = {"Not started": "FFC7CE", "In progress": "FFEB9C", "Done": "C6EFCE"}
MEMORY = """
import resource, sys
from pathlib import Path
from tests.benchmarks.importing import look_into

look_into(Path(sys.argv[1]).read_bytes())
own = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(own.split()[1]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Prints the most memory, in kB, that the preview took here and in the process that reads."""


def run() -> tuple[Ratio | Most, ...]:
    """Both bars of time, and that of memory."""
    found: list[Ratio | Most] = []
    files = {rows: long_workbook(rows) for rows in (5_000, 20_000)}
    for rows, data in files.items():
        ours, bare = medians(_call(look_into, data), _call(merely_read, data), rounds=ROUNDS)
        found.append(Ratio(f"the preview of {rows:,} rows beside openpyxl merely reading them", ours, bare, 1.0))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "plan.xlsx"
        path.write_bytes(files[20_000])
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
    here, apart = (int(each) / 1024 for each in done.stdout.split())
    return (*found, Most("memory of that preview here and apart, in MB", here + apart, MOST_MEGABYTES))


def look_into(data: bytes) -> object:
    """What the window does with a file before it shows anything."""
    return preview(read_workbook(data, "plan.xlsx"), None, load_framework(), FIRST_DAY, Answers())


def merely_read(data: bytes) -> int:
    """The bare thing: every value of every row."""
    book = load_workbook(io.BytesIO(data), read_only=True)
    return sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))


def long_workbook(rows: int) -> bytes:
    """An action plan of so many rows, with dates and colours as people give them."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Action plan")
    fills = {status: PatternFill("solid", fgColor=colour) for status, colour in COLOURS.items()}
    titles = [WriteOnlyCell(sheet, each) for each in HEADINGS]
    for title in titles:
        title.font = Font(bold=True)
    sheet.append(titles)
    for values in _rows(rows):
        status = WriteOnlyCell(sheet, str(values[5]))
        status.fill = fills[str(values[5])]
        sheet.append([*values[:5], status, *values[6:]])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        yield (
            f"A-{number + 1}",
            f"Theme {number // 50 + 1}",
            f"Send the large-print leaflet to group {number}, and ask what they think of it",
            ("Office manager", "Volunteer lead", "Chair", "Carers’ group")[number % 4],
            FIRST_DAY + timedelta(days=number % 700),
            tuple(COLOURS)[number % 3],
            ("High", "Medium", "Low")[number % 3],
            f"Two drafts so far, the second of them from week {number % 52}.",
            None if number % 3 else "See the minutes of the spring meeting.",
            "Eight in ten people asked say that they could read it.",
        )


def _call(work: Callable[[bytes], object], data: bytes) -> Callable[[], object]:
    return lambda: work(data)
