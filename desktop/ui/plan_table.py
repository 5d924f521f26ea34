"""The table of the action plan: what is chosen in it stays chosen, and stays in sight, while its rows change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView

from desktop.core.action import Action
from desktop.ui.models.actions_table import COLUMNS, ActionsTable, Row
from desktop.ui.theme import look
from desktop.ui.widgets.edit_table import CHOICES_ROLE, EditTable
from desktop.words import _

WIDTHS = (68, 196, 74, 100, 112, 76, 104, 104, 142)
STRETCHED = {1: 0.5, 8: 0.5}
LEAST_HEIGHT = 350
ORDERS = {
    "reference": "reference",
    "title": "title",
    "owner": "owner",
    "due_date": "due",
    "priority": "priority",
    "status": "status",
}
"""The order that a click on a column's heading asks for."""
_MODE = QAbstractItemView.SelectionMode
_FLAG = QItemSelectionModel.SelectionFlag


class PlanTable(EditTable):
    """Shows actions in groups; several can be chosen, with Shift and Ctrl or, for `choose_several`, one by one."""

    opened = Signal(str)
    """The id of an action that is to be shown as a whole."""
    order_wanted = Signal(str)
    chosen_changed = Signal()

    def __init__(self) -> None:
        self.plan = ActionsTable(CHOICES_ROLE)
        super().__init__(_("Actions"), self.plan, WIDTHS, STRETCHED)
        self._filling = False
        self.setMinimumHeight(look().px(LEAST_HEIGHT))
        self.setSelectionMode(_MODE.ExtendedSelection)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._order_by)
        self.activated.connect(self._open)
        self.selectionModel().selectionChanged.connect(self._say_chosen)

    def display(
        self, groups: Sequence[tuple[str, tuple[Action, ...]]], today: date, year_start: int, *, headed: bool
    ) -> None:
        """Show these groups, `headed` with their headings; rows that stay keep their place, focus and scroll."""
        chosen, current = self.chosen_ids(), self.currentIndex()
        about = self.plan.action(current.row())
        rows: list[Row] = []
        for heading, actions in groups:
            rows += [f"{heading} ({len(actions)})"] if headed else []
            rows += actions
        self._filling = True
        before = self.plan.heading_rows()
        self.plan.display(rows, today, year_start)
        self._span(before)
        if about is not None and self.plan.row_of(about.id) >= 0:
            place = self.plan.index(self.plan.row_of(about.id), max(0, current.column()))
            if place != self.currentIndex():
                self.selectionModel().setCurrentIndex(place, _FLAG.NoUpdate)
        if self.chosen_ids() != chosen:
            self._select(chosen)
        self._filling = False

    def mark_order(self, order: str, *, backwards: bool) -> None:
        """Show at the heading of its column by what the actions are ordered."""
        column = next((name for name, by in ORDERS.items() if by == order), "")
        self.plan.mark(column, "▴" if backwards else "▾")

    def _span(self, before: tuple[int, ...]) -> None:
        """A heading stands across all columns."""
        after = self.plan.heading_rows()
        if before or after:
            self.clearSpans()
        for row in after:
            self.setSpan(row, 0, 1, len(COLUMNS))

    def chosen(self) -> tuple[Action, ...]:
        """The chosen actions, from the top."""
        selected = self.selectionModel().selection()
        ranges = [selected.at(place) for place in range(selected.size())]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        found = (self.plan.action(row) for row in rows)
        return tuple(each for each in found if each is not None)

    def chosen_ids(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(each.id for each in self.chosen())

    def choose(self, ids: Iterable[str]) -> None:
        """Choose these actions, as far as they show; the first of them becomes the current one, in sight."""
        rows = [row for row in map(self.plan.row_of, ids) if row >= 0]
        if rows:
            self.setCurrentIndex(self.plan.index(rows[0], max(0, self.currentIndex().column())))
        self._select(tuple(ids))

    def _select(self, ids: Iterable[str]) -> None:
        rows = sorted(row for row in map(self.plan.row_of, ids) if row >= 0)
        selection, last = QItemSelection(), len(COLUMNS) - 1
        for first, end in _runs(rows):
            selection.append(QItemSelectionRange(self.plan.index(first, 0), self.plan.index(end, last)))
        self.selectionModel().select(selection, _FLAG.ClearAndSelect | _FLAG.Rows)

    def choose_several(self, *, several: bool) -> None:
        """Whether a click or Space chooses one more, with a box to tick in each row."""
        self.setSelectionMode(_MODE.MultiSelection if several else _MODE.ExtendedSelection)
        if not several:
            self.clearSelection()
        self.viewport().update()

    def _say_chosen(self) -> None:
        if not self._filling:
            self.chosen_changed.emit()

    def _order_by(self, section: int) -> None:
        order = ORDERS.get(COLUMNS[section])
        if order is not None:
            self.order_wanted.emit(order)

    def _open(self, index: QModelIndex) -> None:
        action = self.plan.action(index.row())
        if action is not None:
            self.opened.emit(action.id)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of rows that follow one another."""
    starts = [place for place, row in enumerate(rows) if not place or rows[place - 1] != row - 1]
    for start, end in zip(starts, [*starts, len(rows)][1:], strict=bool(rows)):
        yield rows[start], rows[end - 1]
