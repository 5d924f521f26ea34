"""A preview in words: what was matched, what bringing it in would do, and every doubt, ready to be shown.

Columns, doubts, items and sheets in words have files of their own beside this one.
"""

from dataclasses import dataclass

from desktop.core.framework import Framework
from desktop.core.labels import listed
from desktop.sheets.account.columns import ColumnLine, column_lines, lines_by_hand
from desktop.sheets.account.doubts import DoubtGroup, doubt_groups
from desktop.sheets.account.places import PlaceLine, place_lines
from desktop.sheets.account.words import WordLine, words_said
from desktop.sheets.importing.again import Kind
from desktop.sheets.importing.arriving import Catalogue
from desktop.sheets.importing.preview import Preview
from desktop.sheets.importing.suggesting import suggestions
from desktop.sheets.reading.grid import Grid, Workbook
from desktop.sheets.understanding.questions import Question
from desktop.words import _, ngettext

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """The words for one preview; `arriving`, `offer` and `step` are empty where bringing it in would change nothing.

    `skipped`: row, reason, words. `actions`, `levels` and `changes` are how many come in, and `unplaced` how many of
    the actions only say a level, of something that is no measure we know.
    """

    headline: str
    where: str
    counts: str = ""
    counts_after: str = ""
    arriving: str = ""
    offer: str = ""
    step: str = ""
    done: str = ""
    columns: tuple[ColumnLine, ...] = ()
    questions: tuple[Question, ...] = ()
    themes: tuple[PlaceLine, ...] = ()
    measures: tuple[PlaceLine, ...] = ()
    words: tuple[WordLine, ...] = ()
    doubts: tuple[DoubtGroup, ...] = ()
    skipped: tuple[Line, ...] = ()
    actions: int = 0
    levels: int = 0
    changes: int = 0
    unplaced: int = 0

    @property
    def only_levels(self) -> bool:
        """Whether it brings in levels and nothing else."""
        return bool(self.levels) and not self.actions and not self.changes


def account(workbook: Workbook, shown: Preview, framework: Framework) -> Account:
    """The account of a preview of this workbook."""
    grid = next((each for each in workbook.sheets if each.name == shown.sheet), None)
    if not shown.is_list:
        return _no_list(grid, shown)
    actions, levels, changes = _arrivals(shown, framework)
    words = [
        ngettext("{count} action", "{count} actions", actions).format(count=actions) if actions else "",
        ngettext("{count} level to confirm", "{count} levels to confirm", levels).format(count=levels)
        if levels
        else "",
        ngettext("{count} change", "{count} changes", changes).format(count=changes) if changes else "",
    ]
    offered = suggestions(shown, framework)
    arriving = listed([each for each in words if each])
    matched = sum(each.field is not None for each in shown.columns)
    return Account(
        headline=ngettext(
            "We matched {matched} of your {all} column",
            "We matched {matched} of your {all} columns",
            len(shown.columns),
        ).format(matched=matched, all=len(shown.columns)),
        where=_where(shown),
        counts=_counts(shown, after=False),
        counts_after=_counts(shown, after=True),
        arriving=arriving,
        offer=_("Bring in {what}").format(what=arriving) if arriving else "",
        step=_("Bring in “{file}”").format(file=shown.file) if arriving else "",
        done=_("Brought in from “{file}”: {what}.").format(file=shown.file, what=arriving),
        columns=column_lines(grid, shown),
        questions=shown.questions,
        themes=place_lines(offered, "theme"),
        measures=place_lines(offered, "item"),
        words=words_said(shown),
        doubts=doubt_groups(shown),
        skipped=tuple((str(each.row), _capital(each.reason), each.text) for each in shown.skipped),
        actions=actions,
        levels=levels,
        changes=changes,
        unplaced=sum(
            fate.plan is Kind.ADD and fate.level is None and "rating" in item.values and "action" not in item.values
            for item, fate in zip(shown.items, shown.fates, strict=True)
        ),
    )


def _no_list(grid: Grid | None, shown: Preview) -> Account:
    place = _("the sheet “{sheet}” of “{file}”") if shown.sheet else _("“{file}”")
    place = place.format(sheet=shown.sheet, file=shown.file)
    columns = lines_by_hand(grid, shown.answers)
    if columns:
        return Account(
            headline=_("Say what your columns hold"),
            where=_("Row {row} of {place} is taken as the headings. One column has to hold the actions.").format(
                row=shown.answers.header_row, place=place
            ),
            columns=columns,
        )
    return Account(
        headline=_("We found no list here"),
        where=_("We looked in {place} for rows of actions or measures under a row of headings.").format(place=place),
    )


def _arrivals(shown: Preview, framework: Framework) -> tuple[int, int, int]:
    """How many actions and levels would be new, and how many would change."""
    catalogue = Catalogue(framework, shown.answers.places)
    actions = changes = 0
    levels: set[str] = set()
    for item, fate in zip(shown.items, shown.fates, strict=True):
        if fate.kind is Kind.CHANGE:
            changes += 1
            continue
        actions += fate.plan is Kind.ADD
        measure = catalogue.place(item).measure if fate.level is Kind.ADD else None
        if measure is not None:
            levels.add(measure.id)
    return actions, len(levels), changes


def _where(shown: Preview) -> str:
    place = _("“{file}”, sheet “{sheet}”.") if shown.sheet else _("“{file}”.")
    again = len(shown.header_rows) - 1
    headings = _("Headings found on row {row}").format(row=shown.header_rows[0])
    if again:
        headings += ngettext(" and once more", " and {count} times more", again).format(count=again)
    items = len(shown.items)
    below = ngettext("{count} row below.", "{count} rows below.", items).format(count=items)
    return f"{place.format(file=shown.file, sheet=shown.sheet)} {headings}, {below}"


def _counts(shown: Preview, *, after: bool) -> str:
    """What is to be done with the rows, or what was done."""
    counts = shown.counts
    add = _("{count} added") if after else _("{count} to add")
    change = _("{count} changed") if after else _("{count} to change")
    leave = ngettext("{count} left as it is", "{count} left as they are", counts["leave"])
    skip = ngettext("{count} row skipped", "{count} rows skipped", counts["skip"])
    words = (("add", add), ("change", change), ("leave", leave), ("skip", skip))
    return " · ".join(said.format(count=counts[name]) for name, said in words if counts[name] or name == "add")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
