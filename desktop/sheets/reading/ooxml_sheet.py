"""One xlsx sheet's own XML, followed row by row and cell by cell for what is special about them. Reads no values."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from desktop.sheets.reading.grid import Place
from desktop.sheets.reading.looks import Look
from desktop.sheets.reading.marks import MOST_COLUMNS, MOST_MERGED, MOST_ROWS, Gap, Marks
from desktop.sheets.reading.markup import Attributes, EnoughError, defused, feed

MOST_ROWS_READ = 50_000
MOST_CELLS_READ = 1_000_000
_REFERENCE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_TRUE = ("1", "true", "on")


def scan_sheet(data: bytes, marks: Marks, looks: Mapping[str, Look]) -> None:
    """Add what is special about a sheet's rows and cells to its marks; rows past the limit are not looked at."""
    scan = _Scan(marks, looks)
    feed(scan.expat, data)
    scan.finish()


def place_of(reference: str) -> Place | None:
    """The row and column of a reference such as B12, dollar signs aside; None where it is none."""
    match = _REFERENCE.fullmatch(reference.replace("$", "").upper())
    if not match:
        return None
    row, column = int(match[2]), _column(match[1])
    return (row, column) if 0 < row <= MOST_ROWS and column <= MOST_COLUMNS else None


@lru_cache(4096)
def _column(letters: str) -> int:
    """The number of a column from its letters; letters that are none give a number past the last column."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - 64
    return number if len(letters) < 4 else MOST_COLUMNS + 1


class _Scan:
    """Where the parser is in a sheet: its row, its column, and the cell that is open."""

    def __init__(self, marks: Marks, looks: Mapping[str, Look]) -> None:
        self.expat = defused()
        self.expat.StartElementHandler = self._start
        self._marks = marks
        self._looks = looks
        self._row = self._column = self._rows = self._cells = 0
        self._last_row = self._last_column = 0
        self._kind: str | None = None
        self._formula = False
        self._words: list[str] = []
        self._known: dict[str, Callable[[Attributes], None] | None] = {}
        self._handlers: dict[str, Callable[[Attributes], None]] = {
            "c": self._cell,
            "v": self._value,
            "f": self._formula_found,
            "row": self._open_row,
            "is": self._value,
            "col": self._columns,
            "mergeCell": self._merge,
        }

    def finish(self) -> None:
        """The last cell of a row is over."""
        if self._formula or self._kind == "e":
            self._close_cell()
        self._kind = None
        if not self._marks.cut:
            self._marks.reach = (self._last_row, self._last_column)

    def _start(self, tag: str, attributes: Attributes) -> None:
        try:
            handler = self._known[tag]
        except KeyError:
            handler = self._known[tag] = self._handlers.get(tag.rpartition("}")[2])
        if handler is not None:
            handler(attributes)

    def _columns(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in _TRUE and len(self._marks.hidden_columns) < MOST_COLUMNS:
            first, last = int(attributes.get("min", "0")), int(attributes.get("max", "0"))
            self._marks.hidden_columns.append((max(first, 1), last))

    def _merge(self, attributes: Attributes) -> None:
        first, _colon, last = attributes.get("ref", "").partition(":")
        start, end = place_of(first), place_of(last)
        if start and end:
            if len(self._marks.merged) == MOST_MERGED:
                raise EnoughError
            self._marks.merged.append((*start, *end))

    def _open_row(self, attributes: Attributes) -> None:
        self.finish()
        said = attributes.get("r", "")
        self._row = int(said) if said.isdecimal() else self._row + 1
        self._column = 0
        self._rows += 1
        if self._rows > MOST_ROWS_READ or self._cells > MOST_CELLS_READ or self._marks.full:
            self._marks.cut = max(self._row - 1, 1)
            self._marks.reach = (0, 0)
            raise EnoughError
        if attributes.get("hidden") in _TRUE:
            self._marks.hidden_rows.add(self._row)

    def _cell(self, attributes: Attributes) -> None:
        if self._formula or self._kind == "e":
            self._close_cell()
        self._cells += 1
        self._kind = attributes.get("t")
        reference = attributes.get("r")
        self._column = _column(reference.rstrip("0123456789")) if reference else self._column + 1
        look = self._looks.get(attributes.get("s", ""))
        if look is not None:
            at = (self._row, self._column)
            if look.fill:
                self._marks.fills[at] = look.fill
            if look.struck:
                self._marks.struck.add(at)
            if look.percent:
                self._marks.percents.add(at)
            if look.symbols:
                self._marks.symbols[at] = look.symbols

    def _formula_found(self, _attributes: Attributes) -> None:
        self._formula = True

    def _value(self, _attributes: Attributes) -> None:
        self._last_column = max(self._last_column, self._column)
        self._last_row = max(self._last_row, self._row)
        if self._formula or self._kind == "e":
            self.expat.CharacterDataHandler = self._words.append

    def _close_cell(self) -> None:
        self.expat.CharacterDataHandler = None
        words = "".join(self._words).strip()
        if self._kind == "e" and words:
            self._marks.gaps[self._row, self._column] = (Gap.ERROR, words)
        elif self._formula and not words and self._kind in (None, "n", "b", "d"):
            self._marks.gaps[self._row, self._column] = (Gap.UNWORKED, "")
        self._formula = False
        self._words.clear()
