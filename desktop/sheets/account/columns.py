"""The columns of a preview in words: what each holds, where it goes, and how that went; ready to be shown in rows."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.errors import Severity
from desktop.sheets.importing.preview import Preview
from desktop.sheets.matching.columns import Match, said_of
from desktop.sheets.reading.grid import Grid, as_text, cell_name, column_letters
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.items import heading_keys
from desktop.sheets.vocabulary.fields import DATES, FIELDS, field_name
from desktop.words import _, ngettext

FIRST_VALUES = 3
LONGEST_VALUE = 40
MOST_BY_HAND = 200
"""So many columns are offered where a person says what each of them holds."""
_FIRST = ("action", "detail", "owner", "helpers", "due_date", "status", "progress", "priority", "notes", "reference")
"""The fields most lists have, offered before the others."""


class Tone(StrEnum):
    """How a column's reading went: all well, something to look at, or only kept."""

    GOOD = "good"
    LOOK = "look"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column in words; `colours` are the first fills (#rrggbb) of a column whose cells show only colours.

    `key` names the column in a person's answers, and `heading` is empty where it has none.
    """

    column: int
    key: str
    heading: str
    first: str
    colours: tuple[str, ...]
    field: str | None
    check: str
    tone: Tone
    why: str

    @property
    def letters(self) -> str:
        """The column's letters in the person's own spreadsheet."""
        return column_letters(self.column)


def goes_into() -> tuple[tuple[str, str | None], ...]:
    """Where a column can go, in words: to the notes, or into one of our fields, the commonest first."""
    order = (*_FIRST, *(each for each in FIELDS if each not in _FIRST and each != "due_note"))
    return ((field_words(None), None), *((field_words(each), each) for each in order))


def field_words(field: str | None) -> str:
    """Where a column goes, as its own line says it."""
    if field is None:
        return _("Keep in the notes")
    words = {"notes": _("Progress notes"), "reference": _("Your reference")}.get(field) or field_name(field)
    return words[:1].upper() + words[1:]


def column_lines(grid: Grid | None, shown: Preview) -> tuple[ColumnLine, ...]:
    """A line for each column of a preview of this sheet, in the sheet's own order."""
    keys = heading_keys(shown.columns)
    firsts, colours = _first_values(grid, shown), _first_colours(grid, shown)
    filled = _filled(shown, keys)
    doubtful, asked = _doubtful(shown), _asked(shown)
    lines = []
    for match in shown.columns:
        number = match.column
        check, tone = _check(match, len(shown.items), filled[number], doubtful[number], asked=number in asked)
        if shown.items and not filled[number] and number in firsts:
            check = _("nothing to bring in")
        lines.append(
            ColumnLine(
                column=number,
                key=keys[number],
                heading=" ".join(match.heading.split()),
                first=firsts.get(number, ""),
                colours=() if number in firsts else colours.get(number, ()),
                field=match.field,
                check=check,
                tone=tone,
                why=match.why[:1].upper() + match.why[1:] if match.field else "",
            )
        )
    return tuple(lines)


def lines_by_hand(grid: Grid | None, answers: Answers) -> tuple[ColumnLine, ...]:
    """A line for each heading in the row a person pointed to, where no list was found under it yet."""
    header = next((row for row in grid.rows if row.number == answers.header_row), None) if grid is not None else None
    if grid is None or header is None:
        return ()
    headings = [
        (number, text)
        for number in range(min(header.cells), max(header.cells) + 1)
        if (text := as_text(header.cells.get(number))) or any(number in row.cells for row in grid.rows)
    ][:MOST_BY_HAND]
    said = {number: answers.columns[key] for number, key in said_of(headings, answers.columns).items()}
    matches = [Match(number, text, said.get(number), _("you chose it")) for number, text in headings]
    below = [row for row in grid.rows if row.number > header.number]
    keys = heading_keys(matches)
    lines = []
    for match in matches:
        texts = list(
            dict.fromkeys(_short(as_text(row.cells[match.column])) for row in below if match.column in row.cells)
        )
        first = " · ".join((*texts[:FIRST_VALUES], *("…" for _more in texts[FIRST_VALUES : FIRST_VALUES + 1])))
        heading, why = " ".join(match.heading.split()), _("You chose it") if match.field else ""
        line = ColumnLine(match.column, keys[match.column], heading, first, (), match.field, "", Tone.KEPT, why)
        lines.append(line)
    return tuple(lines)


def _check(match: Match, rows: int, filled: int, doubtful: int, *, asked: bool) -> tuple[str, Tone]:
    """How a column's cells were read, with a sign, and the tone of it."""
    if not rows:
        return _("no rows yet"), Tone.KEPT
    if not filled:
        return _("empty"), Tone.KEPT
    if match.field is None:
        return _("kept, not lost"), Tone.KEPT
    if asked:
        return _("▲ a question to answer"), Tone.LOOK
    if doubtful:
        sure = max(filled - doubtful, 0)
        words = ngettext("▲ {sure} date, {doubtful} to check", "▲ {sure} dates, {doubtful} to check", sure)
        if match.field not in DATES:
            words = _("▲ {sure} read, {doubtful} to check")
        return words.format(sure=sure, doubtful=doubtful), Tone.LOOK
    if filled == rows:
        return _("✓ {filled} of {rows}").format(filled=filled, rows=rows), Tone.GOOD
    return _("✓ {filled}, {blank} blank").format(filled=filled, blank=rows - filled), Tone.GOOD


def _filled(shown: Preview, keys: Mapping[int, str]) -> dict[int, int]:
    """Column -> how many rows of the list say something there."""
    fields = Counter(name for item in shown.items for name in item.as_written)
    kept = Counter(key for item in shown.items for key in {heading for heading, _words in item.extra})
    return {match.column: fields[match.field] if match.field else kept[keys[match.column]] for match in shown.columns}


def _doubtful(shown: Preview) -> Counter[int]:
    """Column -> how many of its cells need a look."""
    columns = {column_letters(match.column): match.column for match in shown.columns}
    cells = {each.place for each in shown.problems if each.severity is not Severity.CHOOSE}
    headings = {cell_name(shown.header_rows[0], number) for number in columns.values()} if shown.header_rows else set()
    return Counter(columns[letters] for place in cells - headings if (letters := place.rstrip("0123456789")) in columns)


def _asked(shown: Preview) -> set[int]:
    """The columns that a question is open about."""
    columns = {column_letters(match.column): match.column for match in shown.columns}
    places = (each.place.rstrip("0123456789") for each in shown.problems if each.severity is Severity.CHOOSE)
    return {columns[letters] for letters in places if letters in columns}


def _first_values(grid: Grid | None, shown: Preview) -> dict[int, str]:
    """The first few different cells of each column, among the rows of the list."""
    wanted = {item.row for item in shown.items}
    found: defaultdict[int, list[str]] = defaultdict(list)
    more: set[int] = set()
    for row in grid.rows if grid else ():
        if row.number not in wanted:
            continue
        for column, value in row.cells.items():
            text = _short(as_text(value))
            if text in found[column]:
                continue
            if len(found[column]) < FIRST_VALUES:
                found[column].append(text)
            else:
                more.add(column)
    return {column: " · ".join((*texts, *("…" for _more in {column} & more))) for column, texts in found.items()}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1].rstrip()}…"


def _first_colours(grid: Grid | None, shown: Preview) -> dict[int, tuple[str, ...]]:
    """The first few different fills of each column, among the rows of the list."""
    wanted = {item.row for item in shown.items}
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for (row, column), colour in grid.fills.items() if grid else ():
        if row in wanted and len(found[column]) < FIRST_VALUES:
            found[column][colour] = None
    return {column: tuple(colours) for column, colours in found.items()}
