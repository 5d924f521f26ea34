"""Rows of a found list -> items with values in our fields, the original words of each, and the doubts about them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.core.errors import Problem, Severity
from desktop.sheets.cells import Context, Habits, read_cell
from desktop.sheets.fields import DATES, field_name
from desktop.sheets.finding import FoundList, ItemRow
from desktop.sheets.matching import Match
from desktop.sheets.reading.grid import Value, as_day, as_text, cell_name, column_letters
from desktop.sheets.values import are_colours, largest_number, scale_of
from desktop.words import _

RAG_FIELDS = {"now": "rating", "going": "progress", "importance": "priority"}
"""What a colour can tell -> the field it then belongs to."""
_TYPED_DAY = re.compile(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the list: values in our fields, the words they came from, and the cells only kept in the notes."""

    row: int
    values: Mapping[str, str | int]
    as_written: Mapping[str, str]
    extra: tuple[tuple[str, str], ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person has said about the file: the command line's options and the import page's questions."""

    sheet: str | None = None
    header_row: int | None = None
    columns: Mapping[str, str | None] = field(default_factory=dict)
    day_first: bool | None = None
    rag: str | None = None
    high_is: int | None = None


def heading_keys(matches: Sequence[Match]) -> dict[int, str]:
    """Column -> its heading, made unique: "Column B" where it has none, with the letter where two are the same."""
    seen = [match.heading for match in matches]
    keys = {}
    for match in matches:
        letters = column_letters(match.column)
        words = " ".join(match.heading.split())
        if not words:
            words = _("Column {letters}").format(letters=letters)
        elif seen.count(match.heading) > 1:
            words = f"{words} ({letters})"
        keys[match.column] = words
    return keys


def understand(
    found: FoundList, answers: Answers, today: date, year_start: int
) -> tuple[tuple[Match, ...], tuple[Item, ...], tuple[Problem, ...]]:
    """The columns (as the answers settle them), the items, and every doubt, each at its cell."""
    matches, problems = _colours_settled(found, answers)
    habits = {}
    for match in matches:
        cells = [row.cells[match.column] for row in found.rows if match.column in row.cells]
        habits[match.column], doubts = _habits(match, cells, answers, found.header_rows[0])
        problems += doubts
    keys = heading_keys(matches)
    items = []
    for row in found.rows:
        item, doubts = _item(
            row, matches, keys, lambda place, column: Context(today, year_start, place, habits[column])
        )
        items.append(item)
        problems += doubts
    return matches, tuple(items), tuple(problems)


def _colours_settled(found: FoundList, answers: Answers) -> tuple[tuple[Match, ...], list[Problem]]:
    """A column of red, amber and green asks what the colours tell; the heading decides until a person does."""
    matches = list(found.columns)
    problems = []
    for place, match in enumerate(matches):
        if match.field not in ("rating", "progress", "priority", "status"):
            continue
        if not are_colours([row.cells[match.column] for row in found.rows if match.column in row.cells]):
            continue
        usual = next((told for told, kind in RAG_FIELDS.items() if kind == match.field), "going")
        told = answers.rag or usual
        kind = match.field if match.field == "status" and told == "going" else RAG_FIELDS[told]
        if kind != match.field and kind not in found.fields:
            matches[place] = replace(match, field=kind, why=_("you said what the colours tell"))
        if answers.rag is None:
            problems.append(
                Problem(
                    place=cell_name(found.header_rows[0], match.column),
                    found=_("red, amber and green"),
                    expected=_(
                        "what the colours tell: how well you do it now, how the action is going, or its importance"
                    ),
                    fix=_("taken as “{field}”").format(field=field_name(matches[place].field or "progress")),
                    severity=Severity.CHOOSE,
                )
            )
    return tuple(matches), problems


def _habits(match: Match, cells: Sequence[Value], answers: Answers, header: int) -> tuple[Habits, list[Problem]]:
    place = cell_name(header, match.column)
    if match.field in DATES:
        return _day_order(cells, answers, place)
    if match.field == "rating":
        return Habits(scale=scale_of(cells)), _rough_scale(scale_of(cells), place)
    if match.field == "priority":
        top = largest_number(cells)
        ask = top > 3 and answers.high_is is None
        doubt = Problem(
            place,
            _("numbers up to {top}").format(top=top),
            _("which end is high"),
            _("1 taken as high"),
            Severity.CHOOSE,
        )
        return Habits(scale=top, high_is=answers.high_is or 1), [doubt] if ask else []
    return Habits(), []


def _rough_scale(scale: int, place: str) -> list[Problem]:
    if scale == 3:
        return []
    found = _("per cent") if scale == 100 else _("a scale up to {top}").format(top=scale)
    return [Problem(place, found, _("levels 0 to 3"), _("matched roughly to our levels"), Severity.CHECK)]


def _day_order(cells: Sequence[Value], answers: Answers, place: str) -> tuple[Habits, list[Problem]]:
    """Whether a column's typed dates put the day or the month first: its own cells decide where they can."""
    days = [_TYPED_DAY.match(cell) for cell in cells if isinstance(cell, str)]
    typed = [(int(each[1]), int(each[2])) for each in days if each]
    real = [day for cell in cells if (day := as_day(cell)) is not None]
    problems = []
    day_first = not (any(second > 12 for _first, second in typed) and not any(first > 12 for first, _second in typed))
    expected = _("the order of day and month")
    if answers.day_first is not None:
        day_first = answers.day_first
    elif not day_first:
        problems.append(
            Problem(place, _("dates with the month first"), expected, _("taken month first"), Severity.CHECK)
        )
    elif typed and not any(first > 12 for first, _second in typed):
        fix = _("taken day first, as in 31/12/2027")
        problems.append(Problem(place, _("dates that read both ways"), expected, fix, Severity.CHOOSE))
    if real and any(first > 12 for first, _second in typed) and all(day.day <= 12 for day in real) and len(real) > 1:
        found = _("real dates up to the 12th, and typed dates after it")
        fix = _("kept: day and month may have been swapped")
        problems.append(Problem(place, found, _("dates of one kind"), fix, Severity.CHECK))
    return Habits(day_first=day_first), problems


def _item(
    row: ItemRow, matches: Sequence[Match], keys: Mapping[int, str], context: Callable[[str, int], Context]
) -> tuple[Item, list[Problem]]:
    values: dict[str, str | int] = {}
    written: dict[str, str] = {}
    extra: list[tuple[str, str]] = []
    problems: list[Problem] = []
    urgent = False
    for match in matches:
        cell = row.cells.get(match.column)
        if cell is None:
            continue
        words = as_text(cell)
        if match.field is None:
            extra.append((keys[match.column], words))
            continue
        understood = read_cell(match.field, cell, context(cell_name(row.number, match.column), match.column))
        written[match.field] = words
        values |= {
            name: value for name, value in understood.values.items() if name not in values or name == match.field
        }
        urgent = urgent or understood.urgent
        if understood.keep_words:
            extra.append((keys[match.column], words))
        if understood.problem is not None:
            problems.append(understood.problem)
    if row.section and "theme" not in values:
        values["theme"] = written["theme"] = row.section
    return Item(row.number, values, written, tuple(extra), urgent), problems
