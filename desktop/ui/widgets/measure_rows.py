"""Measures under one another, each with its mark, its level in words and what else is told of it; a click opens one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.scoring import Standing
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, empty
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong
from desktop.words import ngettext

MOST_FOLDED = 4


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """One measure as a row shows it; `told` are the sentences below its level."""

    measure: str
    title: str
    standing: Standing
    told: tuple[str, ...] = ()


class MeasureRow(RowButton):
    """One measure."""

    def __init__(self, line: MeasureLine) -> None:
        self.line = line
        mark = LevelMark(line.standing)
        level = SmallStrong(line.standing.words)
        said = (line.title, line.standing.words, *line.told)
        words = column(Strong(line.title), level, *(Quiet(each) for each in line.told), gap=2)
        super().__init__(mark, words, name=". ".join(each.rstrip(".") for each in said))
        self.laid.setStretch(1, 1)
        self.laid.setAlignment(mark, Qt.AlignmentFlag.AlignTop)


class MeasureRows(QWidget):
    """Rows of measures; `folded` shows the first few until the rest is asked for."""

    opened = Signal(str)
    """The measure whose row was clicked."""

    def __init__(self, *, folded: bool = False) -> None:
        super().__init__()
        self._folded = folded
        self._lines: tuple[MeasureLine, ...] = ()
        self._list = column(gap=0)
        self.rows: tuple[MeasureRow, ...] = ()
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self.more.hide()
        column(self._list, self.more, gap=4, parent=self)

    def display(self, lines: Sequence[MeasureLine]) -> None:
        """Show these measures; nothing is made anew where they are the same as before."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._fill(all_=not self._folded or len(lines) <= MOST_FOLDED + 1)
        self.setVisible(bool(lines))

    def _fill(self, *, all_: bool) -> None:
        empty(self._list)
        shown = self._lines if all_ else self._lines[:MOST_FOLDED]
        self.rows = tuple(MeasureRow(each) for each in shown)
        for each in self.rows:
            each.clicked.connect(lambda _on=False, about=each.line.measure: self.opened.emit(about))
            self._list.addWidget(each)
            each.show()  # at once, so that it can take the focus
        count = len(self._lines)
        self.more.setText(ngettext("Show all {count}", "Show all {count}", count).format(count=count))
        self.more.setVisible(len(shown) < count)

    def _show_all(self) -> None:
        self._fill(all_=True)
        self.rows[MOST_FOLDED].setFocus(Qt.FocusReason.OtherFocusReason)
