"""What a font of a PDF makes of each code: the character a reader copies, its width, and whether a glyph is there."""

import re
import struct
from dataclasses import dataclass

import pikepdf

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SECTION = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[(.*?)\])", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class Font:
    """One font: characters and widths (in thousandths of the size) by code, and the codes that have a glyph."""

    name: str
    embedded: bool
    characters: dict[int, str]
    widths: dict[int, float]
    glyphs: frozenset[int]


def read_font(font: pikepdf.Object) -> Font:
    """A font of single-byte codes as the file holds it."""
    about = font.get("/FontDescriptor", pikepdf.Dictionary())
    embedded = "/FontFile2" in about
    characters = _characters(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}
    first = int(font.get("/FirstChar", 0))
    widths = {first + number: float(width) for number, width in enumerate(font.get("/Widths", pikepdf.Array()))}
    glyphs = _glyphs(about.FontFile2.read_bytes()) if embedded else frozenset()
    return Font(str(font.BaseFont), embedded, characters, widths, glyphs)


def _characters(told: bytes) -> dict[int, str]:
    """The ToUnicode map."""
    found: dict[int, str] = {}
    for section in _SECTION.findall(told):
        found.update((int(code, 16), _text(text)) for code, text in _PAIR.findall(section))
    for section in _RANGES.findall(told):
        for first, last, text, texts in _RANGE.findall(section):
            codes = range(int(first, 16), int(last, 16) + 1)
            if text:
                start = int(text, 16)
                found.update((code, chr(start + number)) for number, code in enumerate(codes))
            else:
                found.update(zip(codes, map(_text, _HEX.findall(texts)), strict=False))
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _glyphs(font: bytes) -> frozenset[int]:
    """The codes that lead to a glyph of a TrueType font's one-byte character map, the missing one left out."""
    count = struct.unpack_from(">H", font, 4)[0]
    for number in range(count):
        tag, _check, start, _length = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag == b"cmap":
            return _mapped(font, start)
    return frozenset()


def _mapped(font: bytes, start: int) -> frozenset[int]:
    for number in range(struct.unpack_from(">H", font, start + 2)[0]):
        at = start + struct.unpack_from(">HHL", font, start + 4 + 8 * number)[2]
        form = struct.unpack_from(">H", font, at)[0]
        if form == 0:
            return frozenset(code for code, glyph in enumerate(font[at + 6 : at + 262]) if glyph)
        if form == 6:
            first, many = struct.unpack_from(">HH", font, at + 6)
            glyphs = struct.unpack_from(f">{many}H", font, at + 10)
            return frozenset(first + place for place, glyph in enumerate(glyphs) if glyph)
    return frozenset()
