"""What to check in a spreadsheet, grouped by what puts it right: each line leads to its cells in a small view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.sheets.account.doubts import DoubtGroup, DoubtLine
from desktop.sheets.account.words import meanings_of
from desktop.sheets.reading.grid import Grid, column_letters
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.cell_view import CellView
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import Card, column, empty, held
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, Text, toned
from desktop.words import _, ngettext

FIRST_SHOWN, MORE_SHOWN = 4, 20
"""So many lines of a group at first, and so many more each time they are asked for."""
LONGEST = 160
"""So many letters of what was found are shown."""


class DoubtRow(QWidget):
    """One doubt: what was found, what is done with it, its cells; pressed, it opens the cells under itself.

    Where a person can say what the words mean, that is asked there too.
    """

    opened = Signal(object)
    said = Signal(str, object)
    """The key of a word, and the meaning a person gave it."""

    def __init__(self, line: DoubtLine, grid: Grid, headings: frozenset[int]) -> None:
        super().__init__()
        self._line, self._grid, self._headings = line, grid, headings
        found = " ".join(line.found.split())[:LONGEST]
        words = _("“{found}”: {fix}").format(found=found, fix=line.fix)
        self.button = RowButton(column(Text(words), Quiet(line.named), gap=2), name=f"{words}. {line.named}")
        self._end = SmallStrong(_("Show"))
        self._end.setWordWrap(False)
        toned(self._end, "tone", "accent")
        self.button.hold(self._end)
        self.button.clicked.connect(self._toggle)
        self.cells: CellView | None = None
        self.meaning: Choice | None = None
        self._part: QWidget | None = None
        self._laid = column(self.button, gap=4, parent=self)

    def _toggle(self) -> None:
        if self._part is not None:
            self.close_cells()
            return
        line = self._line
        self._part = QWidget()
        laid = column(gap=8, parent=self._part)
        self.cells = CellView(self._grid, self._headings, line.cells)
        self.cells.closed.connect(self._leave)
        if line.key:
            words = _("What does “{words}” mean?").format(words=line.found)
            self.meaning = Choice(words, [(_("As it is taken now"), None), *meanings_of(line.field)])
            self.meaning.chosen.connect(self._say)
            laid.addLayout(labelled(words, self.meaning))
        laid.addWidget(self.cells)
        self._laid.addWidget(self._part)
        self._end.setText(_("Hide"))
        self.opened.emit(self)

    def _say(self, value: object) -> None:
        if value is not None:
            self.said.emit(self._line.key, value)

    def _leave(self) -> None:
        self.close_cells()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_cells(self) -> None:
        """Take the view of the cells away."""
        if self._part is not None:
            self._part.hide()
            self._part.deleteLater()
        self._part = self.cells = self.meaning = None
        self._end.setText(_("Show"))


class DoubtCard(Card):
    """One group of doubts, the first few lines of it until more are asked for."""

    opened = Signal(object)
    said = Signal(str, object)

    def __init__(self, group: DoubtGroup, grid: Grid, headings: frozenset[int]) -> None:
        super().__init__(gap=4)
        self._group, self._grid, self._headings = group, grid, headings
        self.letters = column_letters(group.column) if group.column else ""
        self.rows: list[DoubtRow] = []
        self._lines = column(gap=0)
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_more)
        self.body.addWidget(Strong(group.heading))
        self.body.addWidget(Quiet(_("We looked for: {expected}.").format(expected=group.expected)))
        self.body.addLayout(self._lines)
        self.body.addWidget(self.more)
        self._add(FIRST_SHOWN)

    def _add(self, count: int) -> None:
        shown = len(self.rows)
        wanted = count + 1 if len(self._group.lines) == shown + count + 1 else count
        made = [DoubtRow(each, self._grid, self._headings) for each in self._group.lines[shown : shown + wanted]]
        for row in made:
            row.opened.connect(self.opened)
            row.said.connect(self.said)
        self.rows += made
        together = held(*made, gap=0)
        self._lines.addWidget(together)
        together.show()
        left = len(self._group.lines) - len(self.rows)
        step = min(left, MORE_SHOWN)
        self.more.setText(ngettext("Show {count} more", "Show {count} more", step).format(count=step))
        self.more.setAccessibleName(f"{self.more.text()}, {self._group.heading}")
        self.more.setVisible(left > 0)

    def _show_more(self) -> None:
        before = len(self.rows)
        self._add(MORE_SHOWN)
        self.rows[before].button.setFocus(Qt.FocusReason.OtherFocusReason)


class DoubtList(QWidget):
    """Shows groups of doubts; the cells of one line at a time stand open."""

    said = Signal(str, object)
    """The key of a word, and the meaning a person gave it."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[DoubtCard] = []
        self._known: object = None
        self._laid = column(gap=12, parent=self)

    def display(self, groups: Sequence[DoubtGroup], grid: Grid, headings: tuple[int, ...]) -> None:
        """Show these groups about this sheet; nothing moves where they are the same as before."""
        known = (tuple(groups), headings)
        if known == self._known:
            return
        self._known = known
        focus = QApplication.focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)
        empty(self._laid)
        self.cards = [DoubtCard(group, grid, frozenset(headings)) for group in groups]
        for card in self.cards:
            card.opened.connect(self._close_others)
            card.said.connect(self.said)
        together = held(*self.cards)
        self._laid.addWidget(together)
        together.show()
        for first in self.rows()[: 1 if focused else 0]:
            first.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[DoubtRow]:
        """The lines made so far, in order."""
        return [row for card in self.cards for row in card.rows]

    def _close_others(self, opened: DoubtRow) -> None:
        for each in self.rows():
            if each is not opened:
                each.close_cells()
