"""The action plan as a Qt table: a row for each action or heading, words from core; edits leave as a signal."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.core.action import Action, Priority, Progress, Status, progress
from desktop.core.dates import read_date, short
from desktop.core.labels import progress_shape, progress_words
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.ui.theme import look
from desktop.words import _

Index = QModelIndex | QPersistentModelIndex
Row = Action | str
"""An action, or the heading of the group below it."""
NOWHERE = QModelIndex()
COLUMNS = ("reference", "title", "measures", "owner", "due_date", "priority", "status", "progress", "how_we_will_know")
EDITABLE = ("title", "owner", "due_date", "priority", "status", "how_we_will_know")
CHOICES: dict[str, tuple[Status, ...] | tuple[Priority, ...]] = {"status": tuple(Status), "priority": tuple(Priority)}
TONES = {Progress.LATE: "late", Progress.OFF_TRACK: "late", Progress.AT_RISK: "at_risk", Progress.ON_TRACK: "on_track"}


def headings() -> tuple[str, ...]:
    """The words above the columns."""
    return (
        _("Ref"),
        _("Action"),
        _("For"),
        _("Who"),
        _("By when"),
        _("Priority"),
        _("Status"),
        _("Progress"),
        _("How we will know"),
    )


class ActionsTable(QAbstractTableModel):
    """Shows the actions it is given, in their order, with the headings of groups between them."""

    edit_requested = Signal(str, object)
    """An action's id, and the fields to change with their new values."""

    def __init__(self, choices_role: int) -> None:
        super().__init__()
        self._choices_role = choices_role
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}
        self._today, self._year_start = date.min, 4
        self._headings = headings()
        self._marked = ("", "")
        self.editable = True

    def display(self, rows: Sequence[Row], today: date, year_start: int = 4) -> None:
        """Show these actions, and texts as headings; only the rows that differ are taken out, put in or drawn anew.

        `year_start` is the month in which the organisation's year starts, for dates such as Q1.
        """
        new, old = tuple(rows), self._rows
        self._year_start = year_start
        if not old or today != self._today:
            self.beginResetModel()
            self._set(new)
            self._today = today
            self.endResetModel()
            return
        start, end = _alike(old, new)
        if len(old) > start + end:
            self.beginRemoveRows(NOWHERE, start, len(old) - end - 1)
            self._set(old[:start] + old[len(old) - end :])
            self.endRemoveRows()
        if len(new) > start + end:
            self.beginInsertRows(NOWHERE, start, len(new) - end - 1)
            self._set(old[:start] + new[start : len(new) - end] + old[len(old) - end :])
            self.endInsertRows()
        before = self._rows
        self._set(new)
        last = len(COLUMNS) - 1
        for row, (was, now) in enumerate(zip(before, new, strict=True)):
            if was is not now and was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _set(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self._places = {each.id: row for row, each in enumerate(rows) if isinstance(each, Action)}

    def action(self, row: int) -> Action | None:
        """The action in this row, if there is one."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Action) else None

    def mark(self, column: str, sign: str) -> None:
        """Show this sign after the heading of a column, and after no other."""
        if (column, sign) != self._marked:
            self._marked = (column, sign)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def row_of(self, action_id: str) -> int:
        """The row of this action, or -1."""
        return self._places.get(action_id, -1)

    def heading_rows(self) -> tuple[int, ...]:
        """The rows that are headings of groups."""
        return tuple(row for row, each in enumerate(self._rows) if isinstance(each, str))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            marked = COLUMNS[section] == self._marked[0]
            return f"{self._headings[section]} {self._marked[1]}" if marked else self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.action(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        may = self.editable and COLUMNS[index.column()] in EDITABLE
        return plain | Qt.ItemFlag.ItemIsEditable if may else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        action = self._rows[index.row()]
        if isinstance(action, str):
            return _of_heading(action, index.column(), role)
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(action, column) or (_("– choose –") if self._waits(action, column) else "")
        if role == Qt.ItemDataRole.EditRole:
            return self._editable_value(action, column)
        if role == self._choices_role:
            return [(label(each), each) for each in CHOICES.get(column, ())]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {self._words(action, column) or _('empty')}"
        if role == Qt.ItemDataRole.ForegroundRole and column in ("progress", "due_date", "owner"):
            signal = progress(action, self._today)
            late = column == "due_date" and signal is Progress.LATE
            tone = TONES.get(signal) if column == "progress" or late else None
            tone = tone or ("quiet" if self._waits(action, column) else None)
            return look().colour(tone) if tone else None
        if role == Qt.ItemDataRole.FontRole and column == "title":
            return look().font(bold=True)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        action = self.action(index.row())
        column = COLUMNS[index.column()]
        if action is None or role != Qt.ItemDataRole.EditRole or value == self._editable_value(action, column):
            return False
        changes = self._changes(column, value)
        if changes:
            self.edit_requested.emit(action.id, changes)
        return bool(changes)

    def _waits(self, action: Action, column: str) -> bool:
        """Whether a person or a date is still to be chosen here."""
        return self.editable and action.open and column in ("owner", "due_date") and not self._words(action, column)

    def _words(self, action: Action, column: str) -> str:
        match column:
            case "measures":
                return ", ".join(action.measures) or ", ".join(action.principles)
            case "due_date":
                return short(action.due_date) if action.due_date else action.due_note
            case "priority":
                return label(action.priority)
            case "status":
                return label(action.status)
            case "progress":
                signal = progress(action, self._today)
                return f"{progress_shape(signal)} {progress_words(action, self._today)}"
            case _:
                return str(getattr(action, column))

    def _editable_value(self, action: Action, column: str) -> object:
        if column in CHOICES:
            return getattr(action, column)
        return self._words(action, column)

    def _changes(self, column: str, value: object) -> dict[str, object]:
        if column in CHOICES:
            return {column: type(CHOICES[column][0])(str(value))}  # Qt hands a choice on as a bare text
        words = clean_line(str(value))
        if column == "due_date":
            day = read_date(words, today=self._today, year_start=self._year_start).day
            return {"due_date": day, "due_note": "" if day else words}
        return {} if column == "title" and not words else {column: words}


def _alike(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    """How many rows at the start, and how many of the others at the end, are about the same things."""
    before, after = [_key(each) for each in old], [_key(each) for each in new]
    least = min(len(before), len(after))
    start = next((place for place in range(least) if before[place] != after[place]), least)
    room = least - start
    end = next((place for place in range(room) if before[-1 - place] != after[-1 - place]), room)
    return start, end


def _key(row: Row) -> str:
    return row if isinstance(row, str) else row.id


def _of_heading(words: str, column: int, role: int) -> object:
    """What a table asks of the heading of a group, which stands across all columns."""
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return words if column == 0 else ""
    if role == Qt.ItemDataRole.FontRole:
        return look().font(bold=True)
    if role == Qt.ItemDataRole.ForegroundRole:
        return look().colour("accent")
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    return None
