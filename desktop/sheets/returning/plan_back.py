"""An action plan that came home, set against the record: each cell edited, each row new or deleted, each conflict.

What the hidden sheet remembers tells edits made there from edits made here since; without it, rows are known by their
references, every difference counts as made there, and no row counts as deleted.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.action import Action, Source
from desktop.core.errors import Problem, Severity, ToolkitError
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.sheets.reading.grid import Row, Value, Workbook, as_day, as_text
from desktop.sheets.returning.changes import Change, Homecoming, Kind
from desktop.sheets.returning.identity import Known, known_rows
from desktop.sheets.returning.plan_cells import COLUMNS, PROGRESS, Around, HomeColumn, Taken
from desktop.sheets.returning.reading_only import changed_for_reading
from desktop.sheets.returning.remembered import Remembered, RememberedRow, expect_of, remembered
from desktop.sheets.returning.tables import HomeTable, find_table, fingerprint_of
from desktop.sheets.writing.plan_table import plan_columns, plan_rows
from desktop.sheets.writing.tables import Content
from desktop.sheets.writing.traces import PLAN, fingerprint
from desktop.words import _

_ENOUGH = 5
"""So many of the plan's headings make a table the plan."""


def changes_from(workbook: Workbook, record: Record, framework: Framework, today: date) -> Homecoming:
    """What was changed in an action plan made from this record.

    ToolkitError where the file is no action plan of ours, or one of another record or a newer version.
    """
    memory = remembered(workbook)
    expect_of(memory, record, workbook.name)
    now = dict(_now(record, framework, today))
    written = memory.of(PLAN) if memory.known else tuple(_as_if_written(record, now))
    table = find_table(workbook, [each.heading for each in plan_columns()], _ENOUGH, written)
    if table is None:
        raise ToolkitError(
            _("“{file}” holds no action plan made by this program.").format(file=workbook.name),
            _("Choose a workbook that was saved from the action plan, or import the file instead."),
        )
    found = _Comparing(workbook.name, table, memory, record, framework, today, now).homecoming(written)
    return replace(found, notes=(*found.notes, *changed_for_reading(workbook, memory)))


def _now(record: Record, framework: Framework, today: date) -> Iterator[tuple[str, Sequence[Content]]]:
    """Each action's row as it would be written now, by its id."""
    actions = sorted(record.actions.values(), key=lambda each: each.position)
    for action, row in zip(actions, plan_rows(record, framework, today), strict=True):
        yield action.id, row


def _as_if_written(record: Record, now: dict[str, Sequence[Content]]) -> Iterator[RememberedRow]:
    for action_id, row in now.items():
        yield RememberedRow(action_id, record.actions[action_id].reference, tuple(map(fingerprint, row)))


class _Comparing:
    """One plan set against one record, gathering changes and problems as it goes through the rows."""

    def __init__(
        self,
        file: str,
        table: HomeTable,
        memory: Remembered,
        record: Record,
        framework: Framework,
        today: date,
        now: dict[str, Sequence[Content]],
    ) -> None:
        self._file = file
        self._table = table
        self._memory = memory
        self._record = record
        self._framework = framework
        self._today = today
        self._now = now
        self._problems: list[Problem] = []

    def homecoming(self, written: Sequence[RememberedRow]) -> Homecoming:
        known = known_rows(self._table, written)
        by_number = {row.number: row for row in self._table.rows}
        changes: list[Change] = []
        for number, was in sorted(known.rows.items()):
            changes += self._row(by_number[number], was)
        changes += [added for row in known.new if (added := self._new(row)) is not None]
        if self._memory.known:
            changes += self._deleted(known.deleted)
        return Homecoming(
            self._file,
            tuple(changes),
            self._order(known, written),
            tuple(self._problems),
            self._table.notes,
            len(known.rows) + sum(each.kind is Kind.NEW for each in changes),
        )

    def _row(self, row: Row, was: RememberedRow) -> Iterator[Change]:
        """What was edited in a row that was written, and whether it was edited here since."""
        action = self._record.actions.get(was.id)
        edited = [column for column in COLUMNS if self._edited(row, column.place, was)]
        if action is None:
            if edited:
                title = clean_line(as_text(self._table.cell(row, 1))) or was.reference
                added = self._as_action(row, Action(title, reference=was.reference, id=was.id))
                yield Change(
                    Kind.CONFLICT,
                    was.reference,
                    there=title,
                    cell=self._table.address(row, 1),
                    entity=was.id,
                    added=added,
                )
            return
        if self._edited(row, PROGRESS, was):
            self._left(row, PROGRESS, _("Progress is worked out from status, date and how sure the owner is."))
        for column in edited:
            change = self._cell(row, column, was, action)
            if change is not None:
                yield change

    def _edited(self, row: Row, place: int, was: RememberedRow) -> bool:
        if place not in self._table.columns or place >= len(was.prints):
            return False
        return fingerprint_of(self._table.cell(row, place)) != was.prints[place]

    def _cell(self, row: Row, column: HomeColumn, was: RememberedRow, action: Action) -> Change | None:
        cell, now = self._table.cell(row, column.place), self._now[action.id][column.place]
        if fingerprint_of(cell) == fingerprint(now):
            return None
        taken = column.take(cell, self._around(action, now))
        if taken.expected:
            self._not_taken(row, column.place, cell, taken)
            return None
        if not taken.news and all(getattr(action, name) == value for name, value in taken.values.items()):
            return None
        here_too = column.field != "notes" and fingerprint(now) != was.prints[column.place]
        return Change(
            Kind.CONFLICT if here_too else Kind.EDITED,
            action.reference,
            column.field,
            taken.here,
            taken.there,
            self._table.address(row, column.place),
            action.id,
            taken.values,
            taken.news,
            doubt=taken.doubt,
        )

    def _around(self, action: Action, written: Content) -> Around:
        year_start = self._record.organisation.year_start or 4
        return Around(action, written if isinstance(written, str) else "", self._framework, self._today, year_start)

    def _new(self, row: Row) -> Change | None:
        """A row that was written there; one that only says that nothing is recorded is none."""
        title = clean_line(as_text(self._table.cell(row, 1)))
        if not title:
            if len(row.cells) > 1:
                self._left(row, 1, _("what will be done: the row is left out"))
            return None
        if title == _("Nothing recorded yet"):
            return None
        added = self._as_action(row, Action(title, source=Source.OTHER))
        return Change(Kind.NEW, title, there=title, cell=self._table.address(row, 1), added=added)

    def _as_action(self, row: Row, blank: Action) -> Action:
        """A whole row read as a new action."""
        action = blank
        news = ""
        for column in COLUMNS:
            cell = self._table.cell(row, column.place)
            if cell is None:
                continue
            taken = column.take(cell, self._around(action, ""))
            if taken.expected:
                self._not_taken(row, column.place, cell, taken)
            else:
                action = replace(action, **taken.values)
                news = taken.news or news
        return replace(action, notes=news) if news else action

    def _deleted(self, gone: Iterable[RememberedRow]) -> Iterator[Change]:
        """Rows taken out there; one that was changed here since is a conflict."""
        for was in gone:
            action = self._record.actions.get(was.id)
            if action is None:
                continue
            now = self._now[was.id]
            here_too = any(fingerprint(now[each.place]) != was.prints[each.place] for each in COLUMNS)
            yield Change(
                Kind.CONFLICT if here_too else Kind.DELETED, action.reference, here=action.title, entity=was.id
            )

    def _order(self, known: Known, written: Sequence[RememberedRow]) -> tuple[str, ...]:
        """The ids in the order of the rows there, where someone put them in another one than they were written in."""
        there = [
            known.rows[number].id for number in sorted(known.rows) if known.rows[number].id in self._record.actions
        ]
        left = set(there)
        if there == [each.id for each in written if each.id in left]:
            return ()
        here = [each for each in self._now if each in left]
        return tuple(there) if there != here else ()

    def _not_taken(self, row: Row, place: int, cell: Value | None, taken: Taken) -> None:
        words = as_text(as_day(cell) or cell)
        found = _("“{words}”").format(words=words) if words else _("an empty cell")
        fix = _("left as it is here")
        self._problems.append(Problem(self._table.address(row, place), found, taken.expected, fix, Severity.CHECK))

    def _left(self, row: Row, place: int, why: str) -> None:
        words = as_text(self._table.cell(row, place))
        self._problems.append(Problem(self._table.address(row, place), words, why, _("left as it is here")))
