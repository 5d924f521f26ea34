"""Unfinished actions to tick, on their way into the plan of another year; nothing is ticked by itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop.core.action import Action
from desktop.core.carried import carried_words
from desktop.core.dates import in_full
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, empty, row, wrapped
from desktop.ui.widgets.text import Quiet, Text
from desktop.words import _, ngettext


def facts_words(record: Record, action: Action) -> str:
    """Who, by when, how it goes and how often it was carried, in one line."""
    due = _("by {day}").format(day=in_full(action.due_date)) if action.due_date else action.due_note or _("no date")
    parts = (action.reference, action.owner, due, label(action.status), carried_words(record, action))
    return " · ".join(each for each in parts if each)


MOST = 60
"""Rows at first; a long plan shows the others when asked."""


class CarryRow(QWidget):
    """One action with its box; a click anywhere ticks it."""

    def __init__(self, action: Action, facts: str) -> None:
        super().__init__()
        self.about = action.id
        self.box = QCheckBox()
        self.box.setAccessibleName(f"{action.title}. {facts}")
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        laid = row(self.box, column(Text(action.title), Quiet(facts), gap=0), gap=4)
        laid.setStretch(1, 1)
        laid.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        self.setLayout(laid)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.box.setFocus(Qt.FocusReason.MouseFocusReason)
        self.box.click()
        super().mouseReleaseEvent(event)


class CarryList(QWidget):
    """Every action it is given, each to be ticked or left; what is ticked stays while the list changes."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[CarryRow, ...] = ()
        self._shown: object = None
        self.all_button = LinkButton(_("Tick all"))
        self.none_button = LinkButton(_("Untick all"))
        self._all: tuple[tuple[Action, str], ...] = ()
        self._whole = False
        self._list = column(gap=8)
        self.more_button = LinkButton("")
        column(wrapped(self.all_button, self.none_button), self._list, self.more_button, gap=8, parent=self)
        self.more_button.clicked.connect(self._show_all)
        self.all_button.clicked.connect(self._tick_all)
        self.none_button.clicked.connect(lambda: self.tick(()))

    def display(self, record: Record, actions: tuple[Action, ...]) -> None:
        """Show these actions; the rows are made anew only where something in them changed."""
        self._all = tuple((each, facts_words(record, each)) for each in actions)
        self._make(self.ticked())

    def _make(self, ticked: tuple[str, ...]) -> None:
        wanted = self._all if self._whole else self._all[:MOST]
        left = len(self._all) - len(wanted)
        words = ngettext("Show {count} more", "Show {count} more", left)
        self.more_button.setText(words.format(count=left))
        self.more_button.setVisible(left > 0)
        if wanted == self._shown:
            return
        self._shown = wanted
        empty(self._list)
        self.rows = tuple(CarryRow(*each) for each in wanted)
        for made in self.rows:
            made.box.setChecked(made.about in ticked)
            made.box.clicked.connect(self.changed)
            self._list.addWidget(made)

    def ticked(self) -> tuple[str, ...]:
        """The ids of the actions that are ticked, in their order."""
        return tuple(each.about for each in self.rows if each.box.isChecked())

    def _tick_all(self) -> None:
        self.tick(tuple(action.id for action, _facts in self._all))

    def _show_all(self) -> None:
        first = len(self.rows)
        self._whole = True
        self._make(self.ticked())
        self.rows[first].box.setFocus()

    def tick(self, wanted: tuple[str, ...]) -> None:
        """Tick these, and none of the others; all are shown where one of them was not."""
        shown = {each.about for each in self.rows}
        if not shown.issuperset(wanted) and len(shown) < len(self._all):
            self._whole = True
            self._make(())
        for each in self.rows:
            each.box.setChecked(each.about in wanted)
        self.changed.emit()
