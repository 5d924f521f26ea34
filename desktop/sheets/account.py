"""A preview in words: what was matched, what bringing it in would do, and every doubt, ready to be shown in tables."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.errors import Severity
from desktop.core.framework import Framework
from desktop.core.labels import listed
from desktop.sheets.again import Kind
from desktop.sheets.arriving import Catalogue
from desktop.sheets.fields import field_name
from desktop.sheets.importing import Preview
from desktop.sheets.reading.grid import Workbook, as_text, column_letters
from desktop.words import _, ngettext

FIRST_VALUES = 3
LONGEST_VALUE = 40
MOST_CELLS = 6
"""So many cells with the same doubt are named; the others are counted."""
Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """The words for one preview; `offer` and `step` are empty where bringing it in would change nothing.

    `columns`: column, first values, goes into, why. `doubts`: cells, what was found, what was expected, what is
    done. `skipped`: row, reason, words. `only_levels` says that it brings in levels and no action.
    """

    headline: str
    where: str
    counts: str
    offer: str
    step: str
    done: str
    columns: tuple[Line, ...]
    doubts: tuple[Line, ...]
    skipped: tuple[Line, ...]
    only_levels: bool


def account(workbook: Workbook, shown: Preview, framework: Framework) -> Account:
    """The account of a preview of this workbook."""
    if not shown.is_list:
        return _no_list(shown)
    actions, levels, changes = _arrivals(shown, framework)
    words = [
        ngettext("{count} action", "{count} actions", actions).format(count=actions) if actions else "",
        ngettext("{count} level to confirm", "{count} levels to confirm", levels).format(count=levels)
        if levels
        else "",
        ngettext("{count} change", "{count} changes", changes).format(count=changes) if changes else "",
    ]
    arriving = listed([each for each in words if each])
    matched = sum(each.field is not None for each in shown.columns)
    return Account(
        headline=ngettext(
            "We matched {matched} of your {all} column",
            "We matched {matched} of your {all} columns",
            len(shown.columns),
        ).format(matched=matched, all=len(shown.columns)),
        where=_where(shown),
        counts=_counts(shown),
        offer=_("Bring in {what}").format(what=arriving) if arriving else "",
        step=_("Bring in “{file}”").format(file=shown.file) if arriving else "",
        done=_("Brought in from “{file}”: {what}.").format(file=shown.file, what=arriving),
        columns=_columns(workbook, shown),
        doubts=_doubts(shown),
        skipped=tuple((str(each.row), _capital(each.reason), each.text) for each in shown.skipped),
        only_levels=bool(levels) and not actions and not changes,
    )


def _no_list(shown: Preview) -> Account:
    place = _("the sheet “{sheet}” of “{file}”") if shown.sheet else _("“{file}”")
    return Account(
        headline=_("We found no list here"),
        where=_("We looked in {place} for rows of actions or measures under a row of headings.").format(
            place=place.format(sheet=shown.sheet, file=shown.file)
        ),
        counts="",
        offer="",
        step="",
        done="",
        columns=(),
        doubts=(),
        skipped=(),
        only_levels=False,
    )


def _arrivals(shown: Preview, framework: Framework) -> tuple[int, int, int]:
    """How many actions and levels would be new, and how many would change."""
    catalogue = Catalogue(framework, shown.answers.places)
    actions = changes = 0
    levels: set[str] = set()
    for item, fate in zip(shown.items, shown.fates, strict=True):
        measure = catalogue.place(item).measure
        if fate.kind is Kind.CHANGE:
            changes += 1
            continue
        actions += fate.plan is Kind.ADD
        if fate.level is Kind.ADD and measure is not None:
            levels.add(measure.id)
    return actions, len(levels), changes


def _where(shown: Preview) -> str:
    place = _("“{file}”, sheet “{sheet}”.") if shown.sheet else _("“{file}”.")
    again = len(shown.header_rows) - 1
    headings = _("Headings found on row {row}").format(row=shown.header_rows[0])
    if again:
        headings += ngettext(" and once more", " and {count} times more", again).format(count=again)
    items = len(shown.items)
    below = ngettext("{count} row of the list below.", "{count} rows of the list below.", items).format(count=items)
    return f"{place.format(file=shown.file, sheet=shown.sheet)} {headings}, {below}"


def _counts(shown: Preview) -> str:
    counts = shown.counts
    words = (
        _("{count} to add").format(count=counts["add"]),
        _("{count} to change").format(count=counts["change"]) if counts["change"] else "",
        ngettext("{count} left as it is", "{count} left as they are", counts["leave"]).format(count=counts["leave"])
        if counts["leave"]
        else "",
        ngettext("{count} row skipped", "{count} rows skipped", counts["skip"]).format(count=counts["skip"])
        if counts["skip"]
        else "",
    )
    return " · ".join(each for each in words if each)


def _columns(workbook: Workbook, shown: Preview) -> tuple[Line, ...]:
    firsts = _first_values(workbook, shown)
    return tuple(
        (
            f"{column_letters(each.column)}  {' '.join(each.heading.split()) or _('(no heading)')}",
            firsts.get(each.column) or _("(empty)"),
            _capital(field_name(each.field)) if each.field else _("Kept in the notes"),
            _capital(each.why) if each.field else _("Nothing is lost"),
        )
        for each in shown.columns
    )


def _first_values(workbook: Workbook, shown: Preview) -> dict[int, str]:
    """The first few different cells of each column, among the rows of the list."""
    grid = next((each for each in workbook.sheets if each.name == shown.sheet), None)
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


def _doubts(shown: Preview) -> tuple[Line, ...]:
    """Doubts of the same words are one line with all their cells; rows left out come first."""
    order = (Severity.STOP, Severity.CHOOSE, Severity.CHECK)
    cells: defaultdict[tuple[Severity, str, str, str], list[str]] = defaultdict(list)
    for each in shown.problems:
        cells[each.severity, each.found, each.expected, each.fix].append(each.place)
    return tuple(
        (_named(places), found, _capital(expected), _capital(fix))
        for (_severity, found, expected, fix), places in sorted(cells.items(), key=lambda each: order.index(each[0][0]))
    )


def _named(places: Sequence[str]) -> str:
    named = ", ".join(places[:MOST_CELLS])
    others = len(places) - MOST_CELLS
    return _("{cells} and {count} more").format(cells=named, count=others) if others > 0 else named


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
