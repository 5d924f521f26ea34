"""Spreadsheets cut short or with bits turned over, by chance: always an answer or a sentence, never a crash."""

import io
import json
import random
import resource
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from desktop.sheets.importing.preview import apply, preview
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Workbook as Sheets
from desktop.sheets.reading.limits import MEMORY
from desktop.storage.content import load_framework
from tests.sheets.reading.making import ods, ods_cell, xls, xls_number, xls_text

FRAMEWORK, DAY, EMPTY = load_framework(), date(2026, 4, 6), new_record("Riverside Carers")
HEADINGS = ("Ref", "Action", "Owner", "By when", "Status")
ROW = ("A-1", "Send the large-print leaflet to every group", "Office manager", "3 April 2027", "In progress")


def sound_xlsx() -> bytes:
    """A workbook with something of everything that is looked at."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Action plan"])
    sheet.merge_cells("A1:E1")
    for row in (HEADINGS, *[ROW] * 20):
        sheet.append(row)
    sheet["B3"].fill = PatternFill("solid", fgColor="FFC000")
    sheet["B4"].font = Font(strike=True)
    sheet["C3"].comment = Comment("Until May only", "Office")
    sheet["E5"] = "=1/0"
    sheet.row_dimensions[6].hidden = True
    book.create_sheet("Lists").sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sound_xls() -> bytes:
    """An Excel 97 workbook of texts and numbers."""
    rows = (HEADINGS, *[ROW] * 20)
    texts = [xls_text(row, column, text) for row, words in enumerate(rows) for column, text in enumerate(words)]
    return xls([*texts, *(xls_number(row, 5, row / 3) for row in range(1, 20))])


def sound_ods() -> bytes:
    """An OpenDocument spreadsheet with repeated and merged cells and a note."""
    note = "<office:annotation><text:p>Until May only</text:p></office:annotation>"
    cells = "".join(ods_cell(text) for text in ROW) + ods_cell("", 'table:number-columns-repeated="16379"')
    wide = ods_cell(f"Action plan{note}", 'table:number-columns-spanned="5"')
    top = "".join(f"<table:table-row>{each}</table:table-row>" for each in (wide, "".join(map(ods_cell, HEADINGS))))
    return ods(top + f"<table:table-row>{cells}</table:table-row>" * 20)


def sound_csv() -> bytes:
    """A text with quotation marks and letters beyond ASCII."""
    return ("Ref,Action,Owner\r\n" + 'A-1,"Ask, listen – “tell”",Café Chair\r\n' * 60).encode()


SOUND = {"xlsx": sound_xlsx(), "xls": sound_xls(), "ods": sound_ods(), "csv": sound_csv()}


def test_the_files_are_sound_before_they_are_broken() -> None:
    for kind, data in SOUND.items():
        workbook = read_workbook(data, f"plan.{kind}")
        assert workbook.format == kind
        assert len(bring_in(workbook).actions) >= 20


@pytest.mark.parametrize("kind", SOUND)
def test_a_few_broken_files_are_answered(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for seed in range(6):
        answer(kind, seed)


@pytest.mark.long
@pytest.mark.parametrize("fifty", range(10))
@pytest.mark.parametrize("kind", SOUND)
def test_five_hundred_broken_files_are_answered(
    kind: str, fifty: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for seed in range(50 * fifty, 50 * fifty + 50):
        answer(kind, seed)


def answer(kind: str, seed: int) -> None:
    """Bring one broken file in; fails where it is neither brought in nor refused, takes too much, or writes a file.

    A hang ends as a refusal too, so what is refused must not have taken all the time there is.
    """
    data = broken(kind, random.Random(f"{kind} {seed}"))
    # a process begins as a copy of the one that starts it, so what the tests themselves take counts for nothing
    other_tests = max(most_memory(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
    try:
        bring_in(read_workbook(data, f"plan.{kind}"))
    except ToolkitError as refusal:
        if "too long" in refusal.summary or not refusal.advice:
            pytest.fail(f"seed {seed}: {refusal}")
    assert most_memory() <= max(MEMORY, other_tests)
    assert list(Path().iterdir()) == []


def bring_in(workbook: Sheets) -> Record:
    """What a record would hold with a spreadsheet brought in, its preview told as the command line tells it."""
    shown = preview(workbook, EMPTY, FRAMEWORK, DAY)
    assert json.dumps(shown.as_json())
    return apply(shown, EMPTY, FRAMEWORK, DAY)


def most_memory() -> int:
    """The most memory that any process started by the tests so far took, in bytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def broken(kind: str, chance: random.Random) -> bytes:
    """A file cut short, with bits turned over, or, where it is packed, with a part of it broken inside the packing."""
    data = SOUND[kind]
    way = chance.choice(("cut", "turned", "inside") if kind in ("xlsx", "ods") else ("cut", "turned", "turned"))
    if way == "cut":
        return data[: chance.randrange(len(data))]
    if way == "turned":
        return turned_over(data, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as spoilt:
        names = whole.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = whole.read(name)
            spoilt.writestr(name, spoil(part, chance) if name == chosen else part)
    return out.getvalue()


def spoil(part: bytes, chance: random.Random) -> bytes:
    """A part cut short, turned over, or with a piece of it taken out."""
    first, last = sorted(chance.randrange(len(part) + 1) for _end in range(2))
    return chance.choice((part[:first], turned_over(part, chance), part[:first] + part[last:]))


def turned_over(data: bytes, chance: random.Random) -> bytes:
    """The data with up to 64 bits turned over."""
    spoilt = bytearray(data)
    for _bit in range(min(2 ** chance.randrange(7), len(spoilt))):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)
