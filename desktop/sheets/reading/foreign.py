"""Files that are no spreadsheet this program reads: what each is, told from its bytes, and how to come to an .xlsx."""

import re
from collections.abc import Iterable

from desktop.core.errors import ToolkitError
from desktop.sheets.reading.refusals import damaged, not_a_spreadsheet, save_as_xlsx
from desktop.words import _

_WEB = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype html|html|table|head|body|style|div|meta)\b")
_WEB_ARCHIVE = re.compile(r"mime-version:|from: <saved by|content-type: multipart/related")
_MAIL_LINE = re.compile(
    r"(from|to|cc|subject|date|message-id|mime-version|content-type|return-path|received|delivered-to|x-[a-z-]+): "
)
_SHORTCUT = re.compile(r"\[internetshortcut\]|\[\{000214a0[^\n]*\]\s*\[internetshortcut\]|\[desktop entry\]")
_CODE = re.compile(r"begin:v(?:card|calendar)|\{\s*\"[^\"\n]*\"\s*:|\[\s*\{\s*\"")
_ELEMENT = re.compile(r"<([a-z][\w:.-]*)(?:\s[^>]*)?>")
_EXCHANGE = re.compile(r"id;p[^\n]*\n[bcfop];|table\s*\n0,1\s*\n")
_BINARY = {
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"BM": "picture",
    b"L\x00\x00\x00\x01\x14\x02\x00": "shortcut",
    b"II*\x00": "picture",
    b"MM\x00*": "picture",
    b"7z\xbc\xaf\x27\x1c": "packed",
    b"Rar!\x1a\x07": "packed",
    b"\x1f\x8b\x08": "packed",
    b"BZh": "packed",
    b"\xfd7zXZ\x00": "packed",
    b"SQLite format 3\x00": "database",
    b"\x00\x01\x00\x00Standard ": "database",
    b"\x00\x00\x02\x00\x04\x04": "old",
    b"\x00\x00\x02\x00\x06\x04": "old",
    b"\x00\x00\x1a\x00": "old",
    b"\xff\x00\x02\x00": "old",
    b"MZ": "",
    b"\x7fELF": "",
    b"%!PS": "",
    b"OggS": "",
    b"ID3": "",
}
"""How a file of each kind begins; Lotus, Works and their like are old spreadsheets."""
_FILM_OR_PICTURE = b"ftyp"
_PICTURES = (b"heic", b"heix", b"mif1", b"msf1", b"avif")
_RECORD = b"PTKR"
"""What a record of this program carries where a database says whose it is."""


def refuse(kind: str, name: str) -> ToolkitError:
    """The error for a file of a kind that has a name here, else for one that is no spreadsheet."""
    if kind == "damaged":
        return damaged(name)
    told = _told().get(kind)
    return ToolkitError(told[0].format(name=name), told[1]) if told else not_a_spreadsheet(name)


def _told() -> dict[str, tuple[str, str]]:
    """For each kind: what the file is, and what to do."""
    from_a_table = _("Copy its table into a new sheet in Excel or LibreOffice, save that as .xlsx, and import it.")
    return {
        "word": (_("“{name}” is a Word document, not a spreadsheet."), from_a_table),
        "text": (_("“{name}” is a text document, not a spreadsheet."), from_a_table),
        "slides": (_("“{name}” is a presentation, not a spreadsheet."), from_a_table),
        "pdf": (
            _("“{name}” is a PDF, not a spreadsheet."),
            _("Ask for the spreadsheet it was made from. Or copy its table into a new sheet and save that as .xlsx."),
        ),
        "picture": (
            _("“{name}” is a picture, not a spreadsheet."),
            _("Ask for the spreadsheet it shows, saved as .xlsx, and import that."),
        ),
        "mail": (
            _("“{name}” is an email, not a spreadsheet."),
            _("Open it, save the spreadsheet that is attached to it, and import that."),
        ),
        "packed": (
            _("“{name}” is a folder packed into one file, not a spreadsheet."),
            _("Unpack it, and import the spreadsheet that is inside."),
        ),
        "database": (
            _("“{name}” is a database, not a spreadsheet."),
            _("Open it in the program that made it, export the list as .xlsx or .csv, and import that."),
        ),
        "record": (
            _("“{name}” is a record of this program, not a spreadsheet."),
            _("Open it as a record. Or export its action plan as .xlsx, and import that."),
        ),
        "numbers": (
            _("“{name}” is a document of an Apple program."),
            _("Open it in Numbers, choose File, Export To, Excel, and import the .xlsx file."),
        ),
        "link": (
            _("“{name}” only leads to a spreadsheet on the web: it holds none itself."),
            _("Open it in Google Sheets, choose File, Download, Microsoft Excel, and import the .xlsx file."),
        ),
        "shortcut": (
            _("“{name}” only leads to another place: it holds no spreadsheet itself."),
            _("Open it, save or download the spreadsheet it leads to as .xlsx, and import that."),
        ),
        "web": (_("“{name}” is a web page, not a spreadsheet."), save_as_xlsx()),
        "xml": (_("“{name}” is a spreadsheet saved as plain XML, which this program does not read."), save_as_xlsx()),
        "exchange": (_("“{name}” is in an old exchange format for spreadsheets."), save_as_xlsx()),
        "old": (_("“{name}” is a spreadsheet of a very old program."), save_as_xlsx()),
    }


def of_bytes(data: bytes) -> str | None:
    """The kind of file some bytes begin, "" for one without a name here, None where they may well be a table."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[4:8] == _FILM_OR_PICTURE:
        return "picture" if data[8:12] in _PICTURES else ""
    if data[:4] == b"RIFF" and b"\x00" in data[:200]:
        return "picture" if data[8:12] == b"WEBP" else ""
    if data[257:262] == b"ustar":
        return "packed"
    for start, kind in _BINARY.items():
        if data.startswith(start) and (len(start) > 3 or b"\x00" in data[:200]):
            return "record" if kind == "database" and data[68:72] == _RECORD else kind
    return None


def of_text(text: str) -> str | None:
    """The kind of file a text begins, "" for one without a name here, None where it may well be a table."""
    start = text[:4000].lstrip("\ufeff \t\r\n").lower()
    if _WEB.match(start) or _WEB_ARCHIVE.match(start):
        return "web"
    if start.startswith("{\\rtf"):
        return "text"
    if start.startswith("<"):
        return _of_markup(start, text[-200:].lower())
    if start.startswith("{") and ("docs.google.com" in start or '"doc_id"' in start):
        return "link"
    if _SHORTCUT.match(start):
        return "link" if "docs.google.com" in start else "shortcut"
    if _EXCHANGE.match(start):
        return "exchange"
    if _is_mail(start):
        return "mail"
    return "" if _CODE.match(start) else None


def _is_mail(start: str) -> bool:
    """Whether a text opens with what an email says of itself: a line for each, and one of them who sent it."""
    head = start.partition("\n\n")[0].partition("\n\r\n")[0].splitlines()
    said = [match[1] for line in head if (match := _MAIL_LINE.match(line))]
    return "from" in said and len(set(said)) > 2 and (_MAIL_LINE.match(start) is not None)


def _of_markup(start: str, end: str) -> str | None:
    if "urn:schemas-microsoft-com:office:spreadsheet" in start or "excel.sheet" in start:
        return "xml"
    if "opendocument.spreadsheet" in start:
        return "xml"
    if "word.document" in start or "opendocument.text" in start:
        return "text"
    if "<svg" in start:
        return "picture"
    if "<plist" in start and "<key>url</key>" in start:
        return "shortcut"
    outer = _ELEMENT.match(start)
    return "" if start.startswith("<?xml") or (outer and end.rstrip().endswith(f"</{outer[1]}>")) else None


def of_parts(parts: Iterable[str], declared: bytes, name: str) -> str:
    """The kind of a packed file with these parts, names in lower case; `declared` is what its mimetype part says."""
    names = tuple(parts)
    for said, kind in ((b"text", "text"), (b"presentation", "slides"), (b"base", "database")):
        if b"opendocument." + said in declared:
            return kind
    if declared:
        return ""
    for folder, kind in (("word/", "word"), ("ppt/", "slides"), ("visio/", ""), ("androidmanifest.xml", "")):
        if any(each.startswith(folder) for each in names):
            return kind
    ending = name.lower().rpartition(".")[2]
    if any(each.endswith((".iwa", "index.zip", "index.apxl")) for each in names) or ending == "numbers":
        return {"pages": "text", "key": "slides"}.get(ending, "numbers")
    return "damaged" if {"[content_types].xml", "meta-inf/manifest.xml"} & set(names) else "packed"


def of_streams(names: Iterable[str]) -> str:
    """The kind of a compound file, the container of older programs, with these streams at its top."""
    there = set(names)
    if "WordDocument" in there:
        return "word"
    if "PowerPoint Document" in there:
        return "slides"
    if any(each.startswith("__substg1.0_") or each == "__properties_version1.0" for each in there):
        return "mail"
    return "old" if there & {"WksSSWorkBook", "PerfectOffice_MAIN", "NativeContent_MAIN"} else ""
