"""Marks of ods sheets, from the document's own XML: merged ranges, looks, hidden rows, notes. Reads no values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.sheets.reading.colours import WHITE
from desktop.sheets.reading.looks import PLAIN, Look
from desktop.sheets.reading.marks import MOST_COLUMNS, MOST_MERGED, MOST_ROWS, Gap, Marks
from desktop.sheets.reading.markup import Attributes, EnoughError, Parts, stream
from desktop.words import _

MOST_CELLS_READ = 1_000_000
MOST_REPEATS = 100
"""So many cells or rows that one stands for are marked one by one; more are the empty rest of a sheet."""
_PREFIX = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _STYLE = (f"{_PREFIX}{each}:1.0}}" for each in ("table", "office", "style"))
_BACKGROUND = f"{_PREFIX}xsl-fo-compatible:1.0}}background-color"
_CALC_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_HIDDEN = ("collapse", "filter")


def read_marks(parts: Parts) -> Iterator[tuple[str, Marks]]:
    """The name of each sheet and its marks, in order."""
    styles = _Styles()
    for part in ("styles.xml", "content.xml"):
        stream(parts.read(part), styles.start)
    scan = _Scan(styles)
    stream(parts.read("content.xml"), scan.start, scan.end, scan.text)
    yield from scan.sheets


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str
    fill: str | None = None
    struck: bool | None = None


class _Styles:
    """The styles of cells by name, each with the one it builds on."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._looks: dict[str, Look] = {}
        self._name = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Keep what one tag says of a style; the cells themselves come later."""
        if tag == "body":
            raise EnoughError
        if tag in ("style", "default-style"):
            cells = attributes.get(f"{_STYLE}family") == "table-cell"
            self._name = attributes.get(f"{_STYLE}name", "") if cells else ""
            if self._name:
                self._styles[self._name] = _Style(attributes.get(f"{_STYLE}parent-style-name", ""))
        elif self._name and tag == "table-cell-properties" and _BACKGROUND in attributes:
            fill = attributes[_BACKGROUND].lower()
            plain = len(fill) != len(WHITE) or not fill.startswith("#") or fill == WHITE
            self._styles[self._name] = replace(self._styles[self._name], fill="" if plain else fill)
        elif self._name and tag == "text-properties":
            line = attributes.get(f"{_STYLE}text-line-through-style", attributes.get(f"{_STYLE}text-line-through-type"))
            if line is not None:
                self._styles[self._name] = replace(self._styles[self._name], struck=line != "none")

    def look(self, name: str) -> Look:
        """What a style and those it builds on tell of a cell."""
        if name not in self._looks:
            fill: str | None = None
            struck: bool | None = None
            seen: set[str] = set()
            place = name
            while place in self._styles and place not in seen:
                seen.add(place)
                style = self._styles[place]
                fill = style.fill if fill is None else fill
                struck = style.struck if struck is None else struck
                place = style.parent
            self._looks[name] = Look(fill or "", bool(struck))
        return self._looks[name]


class _Scan:
    """Where the parser is in the sheets: its row and column, how often they repeat, and what is open."""

    def __init__(self, styles: _Styles) -> None:
        self.sheets: list[tuple[str, Marks]] = []
        self._marks = Marks()
        self._styles = styles
        self._row = self._column = self._next_row = self._next_column = self._cells = 0
        self._in_note = self._reading = False
        self._paragraphs: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._in_note:
            self._in_text(tag)
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell(attributes)
        elif tag == "table-row":
            self._open_row(attributes)
        elif tag == "table":
            self._table(attributes)
        elif tag == "table-column":
            self._open_column(attributes)
        elif tag == "annotation":
            self._in_note = True
            self._paragraphs.clear()
        elif self._reading:
            self._in_text(tag)

    def text(self, words: str) -> None:
        if self._paragraphs and (self._in_note or self._reading):
            self._paragraphs[-1] += words

    def end(self, tag: str) -> None:
        if tag == "annotation":
            self._marks.note((self._row, self._column), "\n".join(self._paragraphs))
            self._in_note = False
            self._paragraphs.clear()
        elif tag == "table-cell" and self._reading:
            words = "\n".join(self._paragraphs).strip()
            self._marks.gaps[self._row, self._column] = (Gap.ERROR, words or _("without a name"))
            self._reading = False
            self._paragraphs.clear()

    def _in_text(self, tag: str) -> None:
        if tag == "p":
            self._paragraphs.append("")
        elif tag in ("s", "tab", "line-break") and self._paragraphs:
            self._paragraphs[-1] += "\n" if tag == "line-break" else " "

    def _table(self, attributes: Attributes) -> None:
        self._marks = Marks(colours_read=True)
        self.sheets.append((attributes.get(f"{_TABLE}name", ""), self._marks))
        self._next_row = self._next_column = 1

    def _open_column(self, attributes: Attributes) -> None:
        repeats = _count(attributes, "number-columns-repeated")
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN and len(self._marks.hidden_columns) < MOST_COLUMNS:
            self._marks.hidden_columns.append((self._next_column, self._next_column + repeats - 1))
        self._next_column += repeats

    def _open_row(self, attributes: Attributes) -> None:
        if self._marks.full or self._cells > MOST_CELLS_READ:
            self._marks.cut, self._marks.reach = max(self._row, 1), (0, 0)
            raise EnoughError
        repeats = _count(attributes, "number-rows-repeated")
        self._row, self._next_row = self._next_row, self._next_row + repeats
        self._next_column = 1
        if attributes.get(f"{_TABLE}visibility") in _HIDDEN and repeats <= MOST_ROWS:
            self._marks.hidden_rows.update(range(self._row, self._row + min(repeats, MOST_REPEATS)))

    def _cell(self, attributes: Attributes) -> None:
        self._cells += 1
        repeats = _count(attributes, "number-columns-repeated")
        self._column, self._next_column = self._next_column, self._next_column + repeats
        kind = attributes.get(f"{_OFFICE}value-type")
        if kind:
            row, column = self._marks.reach
            self._marks.reach = (max(row, self._next_row - 1), max(column, self._next_column - 1))
        self._reading = attributes.get(_CALC_TYPE) == "error"
        self._paragraphs.clear()
        across, down = (_count(attributes, f"number-{each}-spanned") for each in ("columns", "rows"))
        if (across > 1 or down > 1) and len(self._marks.merged) < MOST_MERGED:
            self._marks.merged.append((self._row, self._column, self._row + down - 1, self._column + across - 1))
        look = self._styles.look(attributes.get(f"{_TABLE}style-name", ""))
        if look == PLAIN and kind != "percentage":
            return
        if repeats <= MOST_REPEATS and self._next_row - self._row <= MOST_REPEATS:
            self._mark(look, percent=kind == "percentage")

    def _mark(self, look: Look, *, percent: bool) -> None:
        for row in range(self._row, self._next_row):
            for column in range(self._column, self._next_column):
                at = (row, column)
                if look.fill:
                    self._marks.fills[at] = look.fill
                if look.struck:
                    self._marks.struck.add(at)
                if percent:
                    self._marks.percents.add(at)


def _count(attributes: Attributes, name: str) -> int:
    """A number of rows or columns: 1 where none is given; no more than a sheet has."""
    said = attributes.get(f"{_TABLE}{name}", "1")
    return min(max(int(said), 1), MOST_ROWS) if said.isdecimal() else 1
