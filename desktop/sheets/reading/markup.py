"""The XML parts of a packed workbook: found by name or relationship, and streamed with defusedxml. No tree is built."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from posixpath import normpath
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, ZipInfo

from defusedxml.ElementTree import DefusedXMLParser

from desktop.sheets.reading.sniffing import part_name

if TYPE_CHECKING:
    from pyexpat import XMLParserType

PIECE = 1 << 16
LARGEST_PART = 64 * 1024 * 1024
Attributes = Mapping[str, str]
OnStart = Callable[[str, Attributes], None]
OnEnd = Callable[[str], None]
OnText = Callable[[str], None]


class EnoughError(Exception):
    """What a handler raises when it has seen all it wants of a part."""


class Parts:
    """The parts of a packed workbook, by name, in whatever letters and slashes it writes them."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._parts: dict[str, ZipInfo] = {part_name(each): each for each in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """All of a part; nothing where there is none of this name. ValueError where it is too large for this."""
        part = self._parts.get(name)
        if part is not None and part.file_size > LARGEST_PART:
            raise ValueError(name)
        return self._archive.read(part) if part is not None else b""

    def links(self, name: str) -> dict[str, tuple[str, str]]:
        """The relationships of a part: id -> the last word of its type, and the name of the part it leads to."""
        folder, _slash, last = name.rpartition("/")
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "").replace("\\", "/").lower()
                where = normpath(target.lstrip("/") if target.startswith("/") else f"{folder}/{target}")
                kind = attributes.get("Type", "").rpartition("/")[2]
                found[attributes.get("Id", "")] = (kind, where.lstrip("/"))

        stream(self.read(f"{folder}/_rels/{last}.rels".lstrip("/")), start)
        return found


@contextmanager
def opened(data: bytes) -> Iterator[Parts]:
    """The parts of a packed workbook."""
    with ZipFile(BytesIO(data)) as archive:
        yield Parts(archive)


def stream(data: bytes, start: OnStart, end: OnEnd | None = None, text: OnText | None = None) -> None:
    """Hand over every tag, without its namespace, and every text; nothing where there is no data.

    Attributes that have a namespace keep it, as in "http://…}id". Raises xml.parsers.expat.ExpatError where it is no
    sound XML, and a DefusedXmlException where it declares entities.
    """
    if not data:
        return
    expat = defused()
    names: dict[str, str] = {}

    def local(tag: str) -> str:
        return names.setdefault(tag, tag.rpartition("}")[2])

    def on_start(tag: str, attributes: Attributes) -> None:
        start(names.get(tag) or local(tag), attributes)

    expat.StartElementHandler = on_start
    if end is not None:
        on_end = end
        expat.EndElementHandler = lambda tag: on_end(names.get(tag) or local(tag))
    if text is not None:
        expat.CharacterDataHandler = text
    feed(expat, data)


def feed(expat: "XMLParserType", data: bytes) -> None:
    """Hand all of the data to the parser, piece by piece, until a handler has had enough."""
    try:
        for place in range(0, len(data), PIECE):
            expat.Parse(data[place : place + PIECE], False)  # noqa: FBT003 - expat takes no other
        expat.Parse(b"", True)  # noqa: FBT003 - expat takes no other
    except EnoughError:
        pass


def defused() -> "XMLParserType":
    """An expat parser that refuses entities and whatever lies outside, and has no other handlers yet."""
    guarded: Any = DefusedXMLParser(forbid_dtd=False, forbid_entities=True, forbid_external=True)
    expat: XMLParserType = guarded.parser
    expat.StartElementHandler = expat.EndElementHandler = None
    expat.CharacterDataHandler = expat.DefaultHandlerExpand = None
    expat.ordered_attributes = False
    return expat
