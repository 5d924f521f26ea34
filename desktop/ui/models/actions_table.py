"""The action plan as a Qt table: a row for each action, words and shapes from core; edits leave as a signal."""

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
    """Shows the actions it is given, in their order."""

    edit_requested = Signal(str, object)
    """An action's id, and the fields to change with their new values."""

    def __init__(self, choices_role: int) -> None:
        super().__init__()
        self._choices_role = choices_role
        self._rows: tuple[Action, ...] = ()
        self._today, self._year_start = date.min, 4
        self._headings = headings()
        self.editable = True

    def display(self, actions: Sequence[Action], today: date, year_start: int = 4) -> None:
        """Show these actions; where they are the same ones in the same order, only changed rows are drawn anew.

        `year_start` is the month in which the organisation's year starts, for dates such as Q1.
        """
        new = tuple(actions)
        self._year_start = year_start
        same = [each.id for each in new] == [each.id for each in self._rows] and today == self._today
        if not same:
            self.beginResetModel()
            self._rows, self._today = new, today
            self.endResetModel()
            return
        changed = [row for row, (old, now) in enumerate(zip(self._rows, new, strict=True)) if old is not now]
        self._rows = new
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def action(self, row: int) -> Action | None:
        """The action in this row, if there is one."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, action_id: str) -> int:
        """The row of this action, or -1."""
        return next((row for row, each in enumerate(self._rows) if each.id == action_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        may = self.editable and COLUMNS[index.column()] in EDITABLE
        return plain | Qt.ItemFlag.ItemIsEditable if may else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        action = self._rows[index.row()]
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(action, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._editable_value(action, column)
        if role == self._choices_role:
            return [(label(each), each) for each in CHOICES.get(column, ())]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {self._words(action, column) or _('empty')}"
        if role == Qt.ItemDataRole.ForegroundRole and column in ("progress", "due_date"):
            signal = progress(action, self._today)
            tone = TONES.get(signal) if column == "progress" or signal is Progress.LATE else None
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
