"""The doubts of a preview in words, grouped by what puts them right, each line with the cells it is about."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from desktop.core.errors import Problem, Severity
from desktop.sheets.importing.preview import Preview
from desktop.sheets.reading.grid import column_letters
from desktop.sheets.understanding.habits import word_key
from desktop.sheets.understanding.items import heading_keys
from desktop.sheets.vocabulary.fields import CHOICES
from desktop.words import _, ngettext

MOST_CELLS = 4
"""So many cells with the same doubt are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """The same words taken the same way: what was found, what is done with it, and the cells, in their order.

    Where a person can say what the words mean, `field` is ours they mean it in, and `key` the word's in the answers.
    """

    found: str
    fix: str
    cells: tuple[str, ...]
    field: str = ""
    key: str = ""

    @property
    def named(self) -> str:
        """The cells in words, the first few by name."""
        others = len(self.cells) - MOST_CELLS
        words = ", ".join(self.cells[:MOST_CELLS])
        return _("{cells} and {count} more").format(cells=words, count=others) if others > 0 else words


@dataclass(frozen=True, slots=True)
class DoubtGroup:
    """Doubts that one kind of fix puts right: `heading` says where and how many, `expected` what was looked for."""

    heading: str
    expected: str
    lines: tuple[DoubtLine, ...]
    column: int = 0
    """The column all of them are in; 0 where they are about the whole sheet."""

    @property
    def cells(self) -> int:
        """How many cells to look at."""
        return sum(len(line.cells) for line in self.lines)


def doubt_groups(shown: Preview) -> tuple[DoubtGroup, ...]:
    """The doubts of a preview but its open questions: rows left out first, then column by column."""
    asked = {(each.place, each.found) for each in shown.questions}
    columns = {column_letters(match.column): match for match in shown.columns}
    grouped: defaultdict[tuple[bool, int, str], list[Problem]] = defaultdict(list)
    for each in shown.problems:
        if each.severity is not Severity.CHOOSE and (each.place, each.found) not in asked:
            match = columns.get(each.place.rstrip("0123456789"))
            grouped[each.severity is not Severity.STOP, match.column if match else 0, each.expected].append(each)
    words = _Words(shown)
    return tuple(
        _group(words, column, expected, problems, left_out=not kept)
        for (kept, column, expected), problems in sorted(grouped.items(), key=lambda each: each[0][:2])
    )


class _Words:
    """What is known of the columns and cells of a preview while its doubts are put into words."""

    def __init__(self, shown: Preview) -> None:
        self.keys = heading_keys(shown.columns)
        self._fields = {match.column: match.field for match in shown.columns if match.field in CHOICES}
        self._items = {item.row: item for item in shown.items} if self._fields else {}

    def field(self, column: int, problem: Problem) -> str:
        """The field in which a person can say what the words of a doubt mean; empty where they are not a cell's."""
        field = self._fields.get(column) or ""
        item = self._items.get(int(problem.place.lstrip(ascii_uppercase) or 0))
        return field if item is not None and item.as_written.get(field) == problem.found else ""


def _group(words: _Words, column: int, expected: str, problems: Sequence[Problem], *, left_out: bool) -> DoubtGroup:
    cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    fields: dict[str, str] = {}
    for each in problems:
        if (each.found, each.fix) not in cells:
            fields[each.found] = words.field(column, each)
        cells[each.found, each.fix].append(each.place)
    lines = tuple(
        DoubtLine(found, fix, tuple(places), fields[found], word_key(fields[found], found) if fields[found] else "")
        for (found, fix), places in cells.items()
    )
    key, count = words.keys.get(column, ""), sum(len(line.cells) for line in lines)
    if left_out:
        heading = ngettext("{count} row left out", "{count} rows left out", count)
    elif key:
        heading = ngettext("{heading}: {count} cell to check", "{heading}: {count} cells to check", count)
    else:
        heading = ngettext("{count} thing about the file", "{count} things about the file", count)
    return DoubtGroup(heading.format(heading=key, count=count), expected, lines, column)
