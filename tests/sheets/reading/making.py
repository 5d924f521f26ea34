"""Makes spreadsheet files part by part and record by record, sound ones and others: text and numbers in, bytes out."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_DOCUMENT = (
    f'xmlns:office="{OPEN}office:1.0" xmlns:table="{OPEN}table:1.0" xmlns:text="{OPEN}text:1.0" '
    f'xmlns:style="{OPEN}style:1.0" xmlns:fo="{OPEN}xsl-fo-compatible:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
Parts = Mapping[str, str | bytes]


def packed(parts: Parts) -> bytes:
    """A zip file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def links(*targets: tuple[str, str]) -> str:
    """A part of relationships rId1, rId2, …: each the last word of its type, and where it leads."""
    each = (
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{LINKS}">{"".join(each)}</Relationships>'


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """The XML of a worksheet from that of its rows."""
    return f"<worksheet {MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def text_cell(reference: str, text: str, style: int = 0) -> str:
    """A cell that holds a text."""
    return f'<c r="{reference}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'


def xlsx(sheet_xml: str | bytes, styles: str = "", shared: str = "", others: Parts | None = None) -> bytes:
    """A workbook of one sheet, “Plan”, from its parts."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}">'
        '<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
            ("theme", "theme/theme1.xml"),
        ),
        "xl/worksheets/sheet1.xml": sheet_xml,
    }
    if styles:
        parts["xl/styles.xml"] = f"<styleSheet {MAIN}>{styles}</styleSheet>"
    if shared:
        parts["xl/sharedStrings.xml"] = shared
    return packed(parts | dict(others or {}))


def ods(rows: str, styles: str = "") -> bytes:
    """An OpenDocument spreadsheet of one sheet, “Plan”, from the XML of its columns, rows and styles."""
    content = (
        f"<office:document-content {_DOCUMENT}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Plan">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = f'<manifest:manifest xmlns:manifest="{OPEN}manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def ods_cell(text: str, attributes: str = "") -> str:
    """A cell of an OpenDocument spreadsheet that holds a text."""
    return (
        f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'
        if text
        else f"<table:table-cell {attributes}/>"
    )


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file, the container of older Office files, with these streams at its top."""
    filled = {name: data.ljust(4096, b"\x00") for name, data in streams.items()}
    sectors: list[bytes] = []
    table: list[int] = []
    starts: dict[str, int] = {}
    for name, data in filled.items():
        pieces = [data[place : place + 512].ljust(512, b"\x00") for place in range(0, len(data), 512)]
        starts[name] = len(sectors)
        sectors += pieces
        table += [*range(starts[name] + 1, len(sectors)), 0xFFFFFFFE]
    entries = [_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)]
    for number, (name, data) in enumerate(filled.items(), 1):
        following = number + 1 if number < len(filled) else 0xFFFFFFFF
        entries.append(_entry(name, 2, 0xFFFFFFFF, starts[name], len(data), following))
    directory = b"".join(entries)
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\x00")
    first = len(sectors)
    sectors += [directory[place : place + 512] for place in range(0, len(directory), 512)]
    table += [*range(first + 1, len(sectors)), 0xFFFFFFFE]
    table_sectors = -(-(len(table) + 2) // 128)
    places = range(len(sectors), len(sectors) + table_sectors)
    table += [0xFFFFFFFD] * table_sectors
    table += [0xFFFFFFFF] * (128 * table_sectors - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", table_sectors, first, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, places[0])
    header += struct.pack("<108I", *[*places[1:], *[0xFFFFFFFF] * 108][:108])
    return header + b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)


def _entry(name: str, kind: int, child: int, start: int, size: int, right: int = 0xFFFFFFFF) -> bytes:
    letters = name.encode("utf-16-le") + b"\x00\x00"
    links_out = struct.pack("<III", 0xFFFFFFFF, right, child)
    return (
        letters.ljust(64, b"\x00")
        + struct.pack("<HBB", len(letters), kind, 1)
        + links_out
        + bytes(36)
        + (struct.pack("<IQ", start, size))
    )


def record(kind: int, body: bytes = b"") -> bytes:
    """A record of an xls stream."""
    return struct.pack("<HH", kind, len(body)) + body


def xls_text(row: int, column: int, text: str) -> bytes:
    """The record of a cell that holds a text; rows and columns from 0."""
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def xls_number(row: int, column: int, number: float, style: int = 0) -> bytes:
    """The record of a cell that holds a number."""
    return record(0x0203, struct.pack("<HHHd", row, column, style, number))


def xls(cells: Iterable[bytes], before: Iterable[bytes] = ()) -> bytes:
    """An Excel 97 workbook of one sheet, “Plan”, from its records; `before` those of the whole workbook."""
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    whole = start + b"".join(before)
    place = len(whole) + len(record(0x0085, bytes(12))) + 4
    whole += record(0x0085, struct.pack("<IBBBB", place, 0, 0, 4, 0) + b"Plan") + record(0x000A)
    inside = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0)) + b"".join(cells) + record(0x000A)
    return compound({"Workbook": whole + inside})


def wide_text(text: str) -> bytes:
    """A text of a binary workbook: its length, then its letters."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_record(kind: int, body: bytes = b"") -> bytes:
    """A record of a binary part: its kind and its length in seven bits to a byte."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + bytes([len(body) & 0x7F | 0x80, len(body) >> 7]) + body


def xlsb(cells: Iterable[bytes], before: Iterable[bytes] = ()) -> bytes:
    """A binary workbook of one sheet, “Plan”, from the records of its rows and cells; `before` comes above them."""
    about = struct.pack("<II", 0, 1) + wide_text("rId1") + wide_text("Plan")
    book = (binary_record(131), binary_record(143), binary_record(156, about), binary_record(144), binary_record(132))
    size = binary_record(148, struct.pack("<IIII", 0, 100, 0, 100))
    inside = (binary_record(129), size, *before, binary_record(145), *cells, binary_record(146), binary_record(130))
    return packed(
        {
            "_rels/.rels": links(("officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": b"".join(book),
            "xl/_rels/workbook.bin.rels": links(("worksheet", "worksheets/sheet1.bin")),
            "xl/worksheets/sheet1.bin": b"".join(inside),
        }
    )


def xlsb_row(number: int, *, hidden: bool = False) -> bytes:
    """The record that opens a row, counted from 0."""
    return binary_record(0, struct.pack("<IIHBB", number, 0, 300, 0, 0x10 if hidden else 0) + bytes(13))


def xlsb_text(column: int, text: str) -> bytes:
    """The record of a cell that holds a text."""
    return binary_record(6, struct.pack("<II", column, 0) + wide_text(text))


_TITLES = sheet(f'<row r="1">{text_cell("A1", "Action")}{text_cell("B1", "Owner")}</row>')
KINDS = {
    "xlsx": xlsx(_TITLES),
    "xlsm": xlsx(_TITLES, others={"xl/vbaProject.bin": b"\x00"}),
    "xlsb": xlsb([xlsb_row(0), xlsb_text(0, "Action"), xlsb_text(1, "Owner")]),
    "xls": xls([xls_text(0, 0, "Action"), xls_text(0, 1, "Owner")]),
    "ods": ods(f"<table:table-row>{ods_cell('Action')}{ods_cell('Owner')}</table:table-row>"),
    "csv": b"Action,Owner",
    "tsv": b"Action\tOwner",
}
"""The same row of two headings in every kind of file."""
