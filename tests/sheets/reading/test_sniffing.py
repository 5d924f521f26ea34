"""Telling what a file is from its bytes, before any reader sees it."""

import io
import zipfile
import zlib

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import sniffing
from desktop.sheets.reading.sniffing import Kind, sniff
from tests.sheets.workbooks import xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def summary(data: bytes, name: str = "plan.xlsx") -> str:
    with pytest.raises(ToolkitError) as caught:
        sniff(data, name)
    assert caught.value.advice.endswith(".")
    return caught.value.summary


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\x00\x00"


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"xl/workbook.xml": b""}, Kind.XLSX),
        ({"XL\\Workbook.xml": b""}, Kind.XLSX),
        ({"xl/workbook.xml": b"", "xl/vbaProject.bin": b""}, Kind.XLSM),
        ({"xl/workbook.bin": b""}, Kind.XLSB),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}, Kind.ODS),
    ],
)
def test_a_packed_workbook_is_known_by_its_parts(parts: dict[str, bytes], kind: Kind) -> None:
    assert sniff(packed(parts), "list") == kind


def test_an_excel_97_workbook_is_known_by_its_stream() -> None:
    assert sniff(stream("Workbook"), "list") == Kind.XLS


@pytest.mark.parametrize(
    "data",
    [
        packed({"word/document.xml": b"<w/>"}),
        packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}),
        packed({"photo.jpg": b"\xff\xd8\xff"}),
        stream("WordDocument"),
        b"%PDF-1.7 ...",
        b"{\\rtf1 Plan}",
        b"\x89PNG\r\n\x1a\n....",
        b"<?xml version='1.0'?><plan/>",
    ],
)
def test_any_other_kind_of_file_is_called_no_spreadsheet(data: bytes) -> None:
    assert "not a spreadsheet" in summary(data)


def test_a_password_is_named_as_the_reason() -> None:
    assert "password" in summary(stream("EncryptedPackage"))
    manifest = b"<manifest:encryption-data manifest:checksum-type='SHA1/1K'/>"
    opendocument = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": manifest}
    assert "password" in summary(packed(opendocument))


def test_the_small_file_beside_an_open_spreadsheet_is_told_apart() -> None:
    owner = b"Office user"
    lock = bytes([len(owner)]) + owner.ljust(54) + bytes([len(owner), 0]) + "Office user".ljust(54).encode("utf-16-le")
    assert "marks that one is open" in summary(lock)
    assert "marks that one is open" in summary(b",office,laptop,01.01.2026", ".~lock.plan.ods#")
    assert sniff(b"6,Ask people," + b" " * 60, "short.csv") == Kind.CSV


def test_a_web_page_is_called_a_web_page() -> None:
    assert "web page" in summary(b"\xef\xbb\xbf<HTML><table><tr><td>Action</td></tr></table></HTML>", "plan.xls")


def test_a_very_old_workbook_is_called_old() -> None:
    assert "very old" in summary(b"\x09\x04\x06\x00\x00\x00\x10\x00")


def test_a_workbook_cut_short_is_called_damaged() -> None:
    data = xlsx({"Plan": [["Action"]]})
    assert "damaged" in summary(data[: len(data) // 2])


def test_a_file_over_twenty_megabytes_is_refused() -> None:
    assert "20 MB" in summary(b"a,b\n" * (sniffing.LARGEST_FILE // 4 + 1))


def test_too_many_parts_are_refused() -> None:
    parts = {"xl/workbook.xml": b""} | {f"xl/sheet{number}.xml": b"" for number in range(sniffing.MOST_PARTS)}
    assert "too big" in summary(packed(parts))


def test_a_part_that_unpacks_past_the_limit_is_refused_whatever_it_claims() -> None:
    honest = packed({"xl/workbook.xml": b"", "xl/big.xml": b" " * (sniffing.LARGEST_UNPACKED + 1)})
    assert "too big" in summary(honest)
    size = (sniffing.LARGEST_UNPACKED + 1).to_bytes(4, "little")
    assert size in honest
    assert "too big" in summary(honest.replace(size, (10).to_bytes(4, "little")))


def test_broken_packing_is_left_to_the_reader_to_call_damaged() -> None:
    data = bytearray(packed({"xl/workbook.xml": b"<workbook/>" * 100}))
    start = data.index(zlib.compress(b"<workbook/>" * 100, wbits=-15)[:4])
    data[start : start + 4] = b"\xff\xff\xff\xff"
    assert sniff(bytes(data), "plan.xlsx") == Kind.XLSX
