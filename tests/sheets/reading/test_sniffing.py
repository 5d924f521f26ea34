"""Telling what a file is from its bytes, before any reader sees it."""

import zlib

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading.limits import LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS
from desktop.sheets.reading.sniffing import Kind, sniff
from tests.sheets.reading.making import compound, packed, xls, xls_text
from tests.sheets.workbooks import xlsx

OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet"


def summary(data: bytes, name: str = "plan.xlsx") -> str:
    with pytest.raises(ToolkitError) as caught:
        sniff(data, name)
    assert caught.value.advice.endswith(".")
    return caught.value.summary


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"xl/workbook.xml": b""}, Kind.XLSX),
        ({"XL\\Workbook.xml": b""}, Kind.XLSX),
        ({"/xl/workbook.xml": b""}, Kind.XLSX),
        ({"xl/workbook.xml": b"", "xl/vbaProject.bin": b""}, Kind.XLSM),
        ({"xl/workbook.bin": b""}, Kind.XLSB),
        ({"mimetype": OPEN_SHEET.encode(), "content.xml": b""}, Kind.ODS),
        ({"content.xml": b""}, Kind.ODS),
    ],
)
def test_a_packed_workbook_is_known_by_its_parts(parts: dict[str, bytes], kind: Kind) -> None:
    assert sniff(packed(parts), "list") == kind


@pytest.mark.parametrize("stream", ["Workbook", "WORKBOOK", "Book"])
def test_an_excel_97_workbook_is_known_by_its_stream(stream: str) -> None:
    assert sniff(compound({"other": b"", stream: b""}), "list") == Kind.XLS


def test_an_excel_97_workbook_with_a_broken_list_of_streams_is_left_to_the_reader() -> None:
    data = xls([xls_text(0, 0, "Action")])
    broken = data[:48] + b"\xf0\xff\xff\x00" + data[52:]
    assert sniff(broken, "list") == Kind.XLS


def test_a_password_is_named_as_the_reason() -> None:
    assert "password" in summary(compound({"EncryptionInfo": b"", "EncryptedPackage": b""}))
    manifest = b"<manifest:encryption-data manifest:checksum-type='SHA1/1K'/>"
    assert "password" in summary(packed({"mimetype": OPEN_SHEET.encode(), "META-INF/manifest.xml": manifest}))


def test_the_small_file_beside_an_open_spreadsheet_is_told_apart() -> None:
    owner = b"Office user"
    lock = bytes([len(owner)]) + owner.ljust(54) + bytes([len(owner), 0]) + "Office user".ljust(54).encode("utf-16-le")
    assert "marks that one is open" in summary(lock)
    assert "marks that one is open" in summary(b",office,laptop,01.01.2026", ".~lock.plan.ods#")
    assert sniff(b"6,Ask people," + b" " * 60, "short.csv") == Kind.CSV


@pytest.mark.parametrize("start", ["0904060000001000", "0908080000050500", "0900040002001000"])
def test_a_very_old_workbook_is_called_old(start: str) -> None:
    assert "very old" in summary(bytes.fromhex(start))


def test_a_workbook_cut_short_is_called_damaged() -> None:
    data = xlsx({"Plan": [["Action"]]})
    assert "damaged" in summary(data[: len(data) // 2])
    assert "damaged" in summary(b"PK\x03\x04")
    assert "damaged" in summary(compound({"Workbook": b""})[:400])


def test_packing_that_no_spreadsheet_program_uses_is_called_damaged() -> None:
    data = packed({"xl/workbook.xml": b"x"})
    directory = data.index(b"PK\x01\x02")
    assert "damaged" in summary(data[: directory + 10] + b"\x0c" + data[directory + 11 :])


def test_a_file_over_twenty_megabytes_is_refused() -> None:
    assert "20 MB" in summary(b"a,b\n" * (LARGEST_FILE // 4 + 1))


def test_too_many_parts_are_refused() -> None:
    parts = {"xl/workbook.xml": b""} | {f"xl/sheet{number}.xml": b"" for number in range(MOST_PARTS)}
    assert "too big" in summary(packed(parts))


def test_a_part_that_unpacks_past_the_limit_is_refused_whatever_it_claims() -> None:
    honest = packed({"xl/workbook.xml": b"", "xl/big.xml": b" " * (LARGEST_UNPACKED + 1)})
    assert "too big" in summary(honest)
    size = (LARGEST_UNPACKED + 1).to_bytes(4, "little")
    assert size in honest
    assert "too big" in summary(honest.replace(size, (10).to_bytes(4, "little")))


def test_parts_that_are_too_big_only_together_are_refused() -> None:
    half = b" " * (LARGEST_UNPACKED // 2 + 1)
    assert "too big" in summary(packed({"xl/workbook.xml": b"", "xl/a.xml": half, "xl/b.xml": half}))


def test_a_part_that_declares_an_entity_is_refused() -> None:
    attack = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>'
    assert "hidden instructions" in summary(packed({"xl/workbook.xml": b"", "xl/sharedStrings.xml": attack}))


def test_broken_packing_is_left_to_the_reader_to_call_damaged() -> None:
    data = bytearray(packed({"xl/workbook.xml": b"<workbook/>" * 100}))
    start = data.index(zlib.compress(b"<workbook/>" * 100, wbits=-15)[:4])
    data[start : start + 4] = b"\xff\xff\xff\xff"
    assert sniff(bytes(data), "plan.xlsx") == Kind.XLSX
