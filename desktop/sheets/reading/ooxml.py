"""Marks of xlsx and xlsm workbooks, from their own XML: sheets, looks, notes. The values come from elsewhere."""

import re
from collections.abc import Iterator, Mapping

from desktop.sheets.reading.looks import Look, read_looks
from desktop.sheets.reading.marks import Marks
from desktop.sheets.reading.markup import Attributes, Parts, stream
from desktop.sheets.reading.ooxml_sheet import place_of, scan_sheet

WORKBOOK = "xl/workbook.xml"
_WORTH_READING = re.compile(rb"""hidden|mergeCell|["']e["']|<(?:\w+:)?f[\s>/]|["'][A-Z]{3}[0-9]|<!""")
"""What a sheet without any special style must hold for its XML to tell more than its values: hidden rows or columns,
merged cells, an error, a formula, a cell far to the right, or what no sheet should hold."""


def read_marks(parts: Parts) -> Iterator[tuple[str, Marks]]:
    """The name of each worksheet and its marks, in order."""
    links = parts.links(WORKBOOK)
    by_kind = dict(links.values())
    looks = read_looks(parts, by_kind.get("styles", ""), by_kind.get("theme", ""))
    for name, link in _sheets(parts):
        kind, part = links.get(link, ("", ""))
        if kind == "worksheet" and part in parts:
            yield name, _sheet_marks(parts, part, looks)


def _sheets(parts: Parts) -> list[tuple[str, str]]:
    """Each sheet's name and the id of the relationship that leads to it."""
    found: list[tuple[str, str]] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith("}id")), "")
            found.append((attributes.get("name", ""), link))

    stream(parts.read(WORKBOOK), start)
    return found


def _sheet_marks(parts: Parts, part: str, looks: Mapping[str, Look]) -> Marks:
    marks = Marks(colours_read=True)
    data = parts.read(part)
    if looks or data[:1] != b"<" or _WORTH_READING.search(data):
        scan_sheet(data, marks, looks)
    links = parts.links(part).values()
    threads = [name for kind, name in links if kind == "threadedComment"]
    for name in threads or [name for kind, name in links if kind == "comments"]:
        _read_notes(parts.read(name), marks, "text" if threads else "t")
    return marks


def _read_notes(data: bytes, marks: Marks, words_tag: str) -> None:
    """The notes of a sheet, or the comments of a conversation: each at its cell, in order, without reading aids."""
    place: tuple[int, int] | None = None
    words: list[str] = []
    reading = aid = False

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal place, reading, aid
        if tag in ("comment", "threadedComment"):
            place = place_of(attributes.get("ref", ""))
            words.clear()
        aid = aid or tag == "rPh"
        reading = tag == words_tag and not aid

    def end(tag: str) -> None:
        nonlocal reading, aid
        if tag in ("comment", "threadedComment") and place is not None:
            marks.note(place, "".join(words))
        reading, aid = False, aid and tag != "rPh"

    def text(said: str) -> None:
        if reading:
            words.append(said)

    stream(data, start, end, text)
