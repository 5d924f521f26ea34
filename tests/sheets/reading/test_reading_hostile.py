"""Files made to do harm: each gets an answer or a sentence from a process that takes no more than it may."""

import random
import resource
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Workbook
from desktop.sheets.reading.limits import LARGEST_FILE, MEMORY
from tests.sheets.reading.making import (
    MAIN,
    OFFICE,
    ods,
    ods_cell,
    packed,
    sheet,
    text_cell,
    xls,
    xls_text,
    xlsb,
    xlsb_row,
    xlsb_text,
    xlsx,
)

pytestmark = pytest.mark.slow

TITLE = f'<row r="1">{text_cell("A1", "Action")}</row>'
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
SHARED = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
LAUGHS = "".join(
    f'<!ENTITY {letter} "{f"&{before};" * 10}">' for before, letter in zip("abcdefghi", "bcdefghij", strict=True)
)
BILLION = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{LAUGHS}]>'
OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet"
TOO_BIG, UNSAFE = r"too big|too many rows", "hidden instructions"


def document(row: str) -> bytes:
    return ods(f"<table:table-row>{row}</table:table-row>")


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip that unpacks past the limit": (lambda: xlsx(sheet(TITLE), others={"xl/a.bin": bytes(210_000_000)}), TOO_BIG),
    "a zip of ten thousand parts": (lambda: xlsx(sheet(TITLE), others={f"{n}": b"" for n in range(10_000)}), TOO_BIG),
    "millions of cells in a row": (lambda: xlsx(sheet("<row>" + "<c><v>1</v></c>" * 9_000_000 + "</row>")), TOO_BIG),
    "millions of rows": (lambda: xlsx(sheet("<row><c><v>1</v></c></row>" * 4_000_000)), TOO_BIG),
    "far-apart cells": (lambda: xlsx(sheet(f'{TITLE}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), TOO_BIG),
    "entities in a sheet": (lambda: xlsx(BILLION + sheet(text_cell("A1", "&j;"))), UNSAFE),
    "entities in shared texts": (
        lambda: xlsx(sheet(SHARED), shared=f"{BILLION}<sst {MAIN}><si><t>&j;</t></si></sst>"),
        UNSAFE,
    ),
    "entities from outside": (
        lambda: xlsx('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + sheet(text_cell("A1", "&a;"))),
        UNSAFE,
    ),
    "a part that asks for a terabyte": (
        lambda: xlsx(sheet(SHARED), shared=f'<sst {MAIN} uniqueCount="99999999999"><si><t>x</t></si></sst>'),
        TOO_BIG,
    ),
    "a text of a million letters in a thousand cells": (
        lambda: xlsx(
            sheet("<row>" + '<c t="s"><v>0</v></c>' * 1000 + "</row>"),
            shared=f"<sst {MAIN}><si><t>{'a' * 1_000_000}</t></si></sst>",
        ),
        TOO_BIG,
    ),
    "millions of merged ranges": (
        lambda: xlsx(sheet(TITLE, after="<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 4_000_000 + "</mergeCells>")),
        TOO_BIG,
    ),
    "far-apart cells of Excel 97": (
        lambda: xls([xls_text(0, 0, "Action"), xls_text(65_535, 78, "x")]),
        "too many rows",
    ),
    "far-apart cells of a binary workbook": (
        lambda: xlsb([xlsb_row(0), xlsb_text(0, "Action"), xlsb_row(1_048_575), xlsb_text(16_383, "x")]),
        TOO_BIG,
    ),
    "a thousand names for one part": (lambda: _shared_out(900), TOO_BIG),
    "thousands of sheets that are one": (lambda: _sheets(100_000), TOO_BIG),
    "entities in a document": (
        lambda: packed({"mimetype": OPEN_SHEET, "content.xml": f"{BILLION}<x>&j;</x>"}),
        UNSAFE,
    ),
    "entities after a megabyte of spaces": (
        lambda: xlsx(f"<!--{' ' * 2_000_000}-->{BILLION}" + sheet(f'<row r="1">{text_cell("A1", "&j;")}</row>')),
        UNSAFE,
    ),
    "millions of shared texts": (
        lambda: xlsx(sheet(SHARED), shared=f"<sst {MAIN}>{'<si><t>abc</t></si>' * 8_000_000}</sst>"),
        TOO_BIG,
    ),
    "a cell bomb": (
        lambda: ods(
            '<table:table-row table:number-rows-repeated="1048576">'
            + ods_cell("x", 'table:number-columns-repeated="16384"')
            + "</table:table-row>"
        ),
        TOO_BIG,
    ),
    "two thousand million spaces": (lambda: document(ods_cell('a<text:s text:c="2000000000"/>b')), TOO_BIG),
    "a csv of nothing but lines": (lambda: b"a\n" * (LARGEST_FILE // 2), TOO_BIG),
}

ANSWERED: dict[str, tuple[Callable[[], bytes], object]] = {
    "a declaration from outside": (
        lambda: xlsx('<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">' + sheet(TITLE)),
        "Action",
    ),
    "a sheet that claims to be as big as it gets": (
        lambda: xlsx(sheet(TITLE, before='<dimension ref="A1:XFD1048576"/>')),
        "Action",
    ),
    "one cell millions of times": (lambda: xlsx(sheet(ONE * 3_000_000)), 1),
    "nothing but spaces": (lambda: xlsx(sheet(TITLE + " " * 190_000_000)), "Action"),
    "half a million texts inside one another": (
        lambda: xlsx(
            sheet(f'{TITLE}<row r="2"><c r="A2" t="inlineStr"><is>{"<r>" * 500_000}{"</r>" * 500_000}</is></c></row>')
        ),
        "Action",
    ),
    "a million letters": (lambda: xlsx(sheet(f'<row r="1">{text_cell("A1", "x" * 1_000_000)}</row>')), "x" * 32_767),
    "a million letters in a document": (lambda: document(ods_cell("x" * 1_000_000)), "x" * 32_767),
    "half a million spans inside one another": (
        lambda: document(ods_cell("Action") + ods_cell("<text:span>" * 500_000 + "x" + "</text:span>" * 500_000)),
        "Action",
    ),
    "a hundred thousand attributes": (
        lambda: xlsx(sheet("<row><c " + " ".join(f'a{n}="1"' for n in range(100_000)) + "><v>1</v></c></row>")),
        1,
    ),
    "marks piled upon one letter": (lambda: ("a" + "\u0316" * 30_000 + ",x\n").encode() * 300, "a" + "\u0316" * 30),
    "control characters": (
        lambda: xlsx(sheet(f'<row r="1">{text_cell("A1", "_x0000_Ask_x001B_[31m")}</row>')),
        "Ask[31m",
    ),
    "a formula in a text": (lambda: b'=HYPERLINK("http://127.0.0.1"),"=cmd|x"\n', '=HYPERLINK("http://127.0.0.1")'),
    "millions of styles": (
        lambda: xlsx(sheet(TITLE), "<cellXfs>" + '<xf numFmtId="9"/>' * 6_000_000 + "</cellXfs>"),
        "Action",
    ),
    "a number with ten thousand figures": (
        lambda: xlsx(sheet(TITLE, before=f'<cols><col min="1" max="{"9" * 10_000}" hidden="1"/></cols>')),
        "Action",
    ),
    "a hidden column without end": (
        lambda: xlsx(sheet(TITLE, before='<cols><col min="1" max="99999999999999" hidden="1"/></cols>')),
        "Action",
    ),
    "a csv of nothing but separators": (lambda: b"a,b" + b"," * (LARGEST_FILE - 4) + b"c", "a"),
    "a csv of one letter": (lambda: b"x" * (LARGEST_FILE - 2) + b",y", "x" * 32_767),
    "a csv of quotation marks": (lambda: b'a,b\n"' + b'"' * 1_000_000, "a"),
    "an xls with a table that claims too much": (
        lambda: _at(xls([xls_text(0, 0, "Action")]), 44, b"\xff\xff\xff\x7f"),
        "Action",
    ),
}

EITHER: dict[str, Callable[[], bytes]] = {
    "half a million rows inside one another": lambda: xlsx(sheet("<row>" * 500_000 + "</row>" * 500_000)),
    "tables inside cells inside tables": lambda: ods(
        "<table:table-row><table:table-cell><table:table>" * 30_000
        + "</table:table></table:table-cell></table:table-row>" * 30_000
    ),
    "noise": lambda: random.Random(1).randbytes(3_000_000),
    "noise of letters": lambda: bytes(random.Random(2).choices(b"abc \n,\xe9\xd0\xf1\xa4\x9d", k=1_000_000)),
    "noise in a zip": lambda: packed({"xl/workbook.xml": random.Random(3).randbytes(100_000)}),
    "noise in a compound file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(4).randbytes(100_000),
    "a compound file of nothing": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000_000),
    "an xls record without end": lambda: xls([b"\x06\x00\xff\xff"]),
}


def _sheets(count: int) -> bytes:
    """A workbook whose sheets are all the same part."""
    names = "".join(f'<sheet name="{number}" sheetId="{number}" r:id="rId1"/>' for number in range(1, count + 1))
    book = f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>'
    return xlsx(sheet(TITLE), others={"xl/workbook.xml": book})


def _shared_out(count: int) -> bytes:
    """A zip whose parts, ten megabytes each, all lie at the same place."""
    data = packed({"xl/workbook.xml": " " * 10_000_000})
    start = data.index(b"PK\x01\x02")
    entries = b"".join(data[start : start + 46] + b"xl/workbook%04d" % number for number in range(count))
    return data[:start] + entries + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(entries), start, 0)


def _at(data: bytes, place: int, other: bytes) -> bytes:
    return data[:place] + other + data[place + len(other) :]


def _most_memory() -> int:
    """The most memory that any process started by the tests so far took, in bytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(data: bytes) -> Workbook:
    """What comes of it; fails where the process that reads took more memory than it may, or wrote a file."""
    # a process begins as a copy of the one that starts it, so what the tests themselves take counts for nothing
    tests = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    other_tests = max(_most_memory(), tests)
    try:
        return read_workbook(data, "plan.xlsx")
    finally:
        assert _most_memory() <= max(MEMORY, other_tests)
        assert list(Path().iterdir()) == []


@pytest.mark.parametrize("attack", REFUSED)
def test_it_is_refused_with_the_reason(attack: str) -> None:
    make, words = REFUSED[attack]
    with pytest.raises(ToolkitError, match=words):
        read(make())


@pytest.mark.parametrize("attack", ANSWERED)
def test_what_does_no_harm_is_read(attack: str) -> None:
    make, first = ANSWERED[attack]
    assert read(make()).sheets[0].rows[0].cells[1] == first


@pytest.mark.parametrize("attack", EITHER)
def test_there_is_an_answer_or_a_sentence(attack: str) -> None:
    with suppress(ToolkitError):
        assert read(EITHER[attack]()).sheets
