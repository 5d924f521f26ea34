"""What a file really is, told from its bytes, and the limits that hold before any reader sees it."""

import zlib
from collections.abc import Iterator
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from desktop.sheets.reading import foreign, refusals
from desktop.sheets.reading.compound import SIGNATURE, BrokenError, Compound
from desktop.sheets.reading.limits import LARGEST_FILE, LARGEST_UNPACKED, MOST_PARTS


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

_OLD_EXCEL = tuple(
    bytes.fromhex(each) for each in ("09000400", "09020600", "09040600", "09080600", "09080800", "09081000")
)
"""How workbooks begin that are no compound file: of Excel 2, 3, 4, 5 and, from a few programs, later ones."""
_PLAIN, _DEFLATED = 0, 8
PIECE = 1 << 20


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
    if data.startswith(SIGNATURE):
        return _compound(data, name)
    if data.startswith(_OLD_EXCEL):
        raise refusals.too_old(name)
    other = foreign.of_bytes(data)
    if other is not None:
        raise foreign.refuse(other, name)
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
            kind, declared = _kind_of_parts(archive)
            locked = kind is Kind.ODS and _is_encrypted(archive)
    except (BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise refusals.damaged(name) from error
    if kind is None:
        raise foreign.refuse(foreign.of_parts((part_name(each) for each in parts), declared, name), name)
    if locked or any(each.flag_bits & 1 for each in parts):
        raise refusals.protected(name)
    if any(each.compress_type not in (_PLAIN, _DEFLATED) for each in parts):
        raise refusals.damaged(name)
    if len(parts) > MOST_PARTS:
        raise refusals.too_big_unpacked(name)
    _check_unpacked(data, parts, name)
    return kind


def part_name(part: ZipInfo) -> str:
    """A part's name as every program reads it: some write it with other slashes, or in other letters."""
    return part.filename.replace("\\", "/").lower().lstrip("/")


def _kind_of_parts(archive: ZipFile) -> tuple[Kind | None, bytes]:
    """The kind of workbook its parts make, None where they make none; and what the part that names the kind says."""
    names = {part_name(each): each for each in archive.infolist()}
    declared = b""
    if "mimetype" in names and names["mimetype"].file_size < 200:
        declared = archive.read(names["mimetype"]).strip()
    if declared.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return Kind.ODS, declared
    if "xl/workbook.bin" in names:
        return Kind.XLSB, declared
    if any(each.startswith("xl/") for each in names):
        return Kind.XLSM if "xl/vbaproject.bin" in names else Kind.XLSX, declared
    return (Kind.ODS if "content.xml" in names and not declared else None), declared


def _is_encrypted(archive: ZipFile) -> bool:
    """Whether an OpenDocument file's list of parts says that they are encrypted."""
    try:
        with archive.open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(1_000_000)
    except KeyError:
        return False


def _check_unpacked(data: bytes, parts: list[ZipInfo], name: str) -> None:
    """Unpack every part: what a zip says of itself may be untrue.

    ToolkitError where they are too big together, or where one declares an entity, which no spreadsheet does.
    """
    left = LARGEST_UNPACKED
    for part in parts:
        for number, piece in enumerate(_pieces(data, part)):
            left -= len(piece)
            if left < 0:
                raise refusals.too_big_unpacked(name)
            if number == 0 and b"<!ENTITY" in piece:
                raise refusals.unsafe(name)


def _pieces(data: bytes, part: ZipInfo) -> Iterator[bytes]:
    """A part unpacked piece by piece, as far as its packing is sound."""
    start = part.header_offset + 30
    start += int.from_bytes(data[start - 4 : start - 2], "little") + int.from_bytes(data[start - 2 : start], "little")
    packed = memoryview(data)[start : start + part.compress_size]
    if part.compress_type == _PLAIN:
        yield bytes(packed)
        return
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    while not inflate.eof:
        try:
            piece = inflate.decompress(packed, PIECE)
        except zlib.error:
            return
        if not piece and not packed:
            return
        yield piece
        packed = memoryview(inflate.unconsumed_tail)


def _compound(data: bytes, name: str) -> Kind:
    """An old compound file: Excel 97, or a newer workbook behind a password, or something else altogether."""
    try:
        names = Compound(data).names()
    except BrokenError:
        names = tuple(each for each in ("EncryptedPackage", "Workbook", "Book") if _mentions(data, each))
        if not names:
            raise refusals.damaged(name) from None
    if "EncryptedPackage" in names:
        raise refusals.protected(name)
    if any(each.lower() in ("workbook", "book") for each in names):
        return Kind.XLS
    raise foreign.refuse(foreign.of_streams(names), name)


def _mentions(data: bytes, stream: str) -> bool:
    """Whether the name of a stream is somewhere in a file whose list of streams is broken."""
    return stream.encode("utf-16-le") + b"\x00\x00" in data
