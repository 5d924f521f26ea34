"""What the cells of a sheet show besides their values, gathered while its own parts are read. Knows no file format."""

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.sheets.reading.grid import LONGEST_CELL, Merged, Place, tidy

MOST_MARKS = 200_000
MOST_MERGED = 20_000
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""The size of a sheet: nothing lies beyond."""


class Gap(StrEnum):
    """Why a cell is empty here though the file has something in it."""

    ERROR = "error"
    UNWORKED = "unworked"


@dataclass(slots=True)
class Marks:
    """The marks of one sheet.

    `symbols`: the font of cells in a font of symbols. `hidden_columns`: ranges, first and last.
    `gaps`: cells that show nothing here, and why; an error with its words, as in "#DIV/0!". `texts`: what cells truly
    hold where the reader of values is known to get it wrong. `reach`: the last row and column with a value, (0, 0)
    where that is not known. `cut`: the row after which nothing was looked at, 0 where all was.
    """

    fills: dict[Place, str] = field(default_factory=dict)
    struck: set[Place] = field(default_factory=set)
    percents: set[Place] = field(default_factory=set)
    symbols: dict[Place, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    notes: dict[Place, str] = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    gaps: dict[Place, tuple[Gap, str]] = field(default_factory=dict)
    texts: dict[Place, str] = field(default_factory=dict)
    reach: Place = (0, 0)
    cut: int = 0
    colours_read: bool = False

    @property
    def full(self) -> bool:
        """Whether there are more marks than any list has, so that no more are worth looking for."""
        return max(map(len, (self.fills, self.struck, self.percents, self.notes, self.gaps))) > MOST_MARKS

    def note(self, place: Place, text: str) -> None:
        """Keep a note, under one that the cell has already."""
        words = "\n".join(each for each in (self.notes.get(place, ""), tidy(text)) if each)
        if words and not self.full:
            self.notes[place] = words[:LONGEST_CELL]

    def columns_hidden_up_to(self, last: int) -> frozenset[int]:
        """The hidden columns among those that hold something."""
        ranges = self.hidden_columns[:MOST_COLUMNS]
        return frozenset(each for first, end in ranges for each in range(first, min(end, last) + 1))
