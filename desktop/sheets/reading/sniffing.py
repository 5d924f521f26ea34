"""What a file really is, told from its bytes, and the limits that hold before any reader sees it."""

import zlib
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from desktop.sheets.reading import refusals

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 1_000


class Kind(StrEnum):
    """A kind of spreadsheet the program reads."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    TSV = "tsv"


BOOKS = frozenset({Kind.XLSX, Kind.XLSM, Kind.XLSB, Kind.XLS, Kind.ODS})

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_FOREIGN = (
    b"%PDF",
    b"{\\rtf",
    b"<?xml",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"SQLite format 3",
)
_WEB = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<style", b"<div")


def sniff(data: bytes, name: str) -> Kind:
    """The kind of a file, CSV standing for any text; ToolkitError where it is no spreadsheet or breaks a limit."""
    if not data.strip(b"\x00\r\n\t "):
        raise refusals.empty(name)
    if len(data) > LARGEST_FILE:
        raise refusals.too_large(name)
    if _is_lock(data, name):
        raise refusals.only_a_lock(name)
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, name)
    if data.startswith(b"PK") and len(data) < 100:
        raise refusals.damaged(name)
    if data.startswith(_OLE):
        return _compound(data, name)
    if data.startswith(_OLD_EXCEL):
        raise refusals.too_old(name)
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.lower().startswith(_WEB):
        raise refusals.web_page(name)
    if start.startswith(_FOREIGN):
        raise refusals.not_a_spreadsheet(name)
    return Kind.CSV


def _is_lock(data: bytes, name: str) -> bool:
    """The small file Excel (owner's name, padded) or LibreOffice keeps beside an open spreadsheet."""
    if len(data) > 400:
        return False
    if name.startswith(("~$", ".~lock.")):
        return True
    length = data[0]
    return len(data) > 55 and 0 < length < 54 and data[55] == length and not data[1 + length : 55].strip(b" \x00")


def _packed(data: bytes, name: str) -> Kind:
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            kind = _kind_of_parts(archive)
            locked = kind is Kind.ODS and _is_encrypted(archive)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise refusals.damaged(name) from error
    if kind is None:
        raise refusals.not_a_spreadsheet(name)
    if locked or any(each.flag_bits & 1 for each in parts):
        raise refusals.protected(name)
    if len(parts) > MOST_PARTS or not _fits(data, parts):
        raise refusals.too_big_unpacked(name)
    return kind


def _kind_of_parts(archive: ZipFile) -> Kind | None:
    names = {each.filename.replace("\\", "/").lower(): each for each in archive.infolist()}
    if "mimetype" in names and names["mimetype"].file_size < 200:
        declared = archive.read(names["mimetype"])
        return Kind.ODS if declared.startswith(b"application/vnd.oasis.opendocument.spreadsheet") else None
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if any(each.startswith("xl/") for each in names):
        return Kind.XLSM if "xl/vbaproject.bin" in names else Kind.XLSX
    return Kind.ODS if "content.xml" in names else None


def _is_encrypted(archive: ZipFile) -> bool:
    """Whether an OpenDocument file's list of parts says that they are encrypted."""
    try:
        with archive.open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(1_000_000)
    except KeyError:
        return False


def _fits(data: bytes, parts: list[ZipInfo]) -> bool:
    """Whether the parts stay within the limit when truly unpacked: what a zip says of itself may be untrue."""
    left = LARGEST_UNPACKED
    for part in parts:
        start = part.header_offset + 30
        start += int.from_bytes(data[start - 4 : start - 2], "little") + int.from_bytes(
            data[start - 2 : start], "little"
        )
        packed = memoryview(data)[start : start + part.compress_size]
        if part.compress_type != zlib.DEFLATED:
            left -= len(packed)
            continue
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        while left >= 0 and not inflate.eof:
            try:
                unpacked = len(inflate.decompress(packed, 1 << 20))
            except zlib.error:
                break
            if not unpacked and not packed:
                break
            left -= unpacked
            packed = memoryview(inflate.unconsumed_tail)
    return left >= 0


def _compound(data: bytes, name: str) -> Kind:
    """An old compound file: Excel 97, or a newer workbook behind a password, or something else altogether."""
    if _names_stream(data, "EncryptedPackage"):
        raise refusals.protected(name)
    if _names_stream(data, "Workbook") or _names_stream(data, "WORKBOOK"):
        return Kind.XLS
    if _names_stream(data, "Book"):
        return Kind.XLS
    raise refusals.not_a_spreadsheet(name)


def _names_stream(data: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") + b"\x00\x00" in data
