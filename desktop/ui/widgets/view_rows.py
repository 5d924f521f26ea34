"""Measures by how their views compare: a card for each way, with a line of dots beside the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from desktop.core.differences import Apart, Difference
from desktop.core.scoring import Standing
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.dot_line import DotLine
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _, ngettext

MOST_SHOWN = 6
STACK_UNDER = 520


@dataclass(frozen=True, slots=True)
class Compared:
    """One measure whose views are set side by side; `note` is the reason given for its agreed level."""

    title: str
    difference: Difference
    standing: Standing
    note: str = ""

    @property
    def level_words(self) -> str:
        """What stands: "Agreed: 1 In places.", "Level: 1 In places, for now."."""
        name = _("Agreed: {level}.") if self.standing.agreed else _("Level: {level}.")
        return name.format(level=self.standing.words)

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything the row says, below its title; what its card says of all of them is not said again."""
        note = _("Note: {words}").format(words=self.note) if self.note else ""
        said = self.difference.words
        if self.difference.apart is Apart.IN_STEP:
            said = ""
        elif self.difference.apart is Apart.ONE_SIDE:
            said = _("{label}.").format(label=self.difference.label)
        parts = (self.difference.facts, said, self.difference.mixed_words, f"{self.level_words} {note}".strip())
        return tuple(each for each in parts if each)


class ComparedRow(RowButton):
    """One measure; a click opens it where a level is agreed."""

    def __init__(self, item: Compared) -> None:
        self.item = item
        agreed = item.standing.counted if item.standing.agreed else None
        facts, *rest = item.lines
        words = column(Strong(item.title), Text(facts), *(Quiet(each) for each in rest), gap=2)
        words.addStretch(1)
        line = DotLine(item.difference.answers, agreed)
        label = _("{label}.").format(label=item.difference.label)
        said = dict.fromkeys((f"{item.title}.", label, *item.lines))
        super().__init__(line, words, name=" ".join(said), gap=16)
        self.laid.setStretch(1, 1)
        self.laid.setAlignment(line, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words stand below the line where there is no room beside it."""
        narrow = event.size().width() < look().px(STACK_UNDER)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.laid.direction() != wanted:
            self.laid.setDirection(wanted)
            self.updateGeometry()
        super().resizeEvent(event)


class ComparedCard(Card):
    """The measures that compare in one way, the first few until asked for all; hidden while there are none."""

    opened = Signal(str)
    """The measure whose row was clicked."""

    def __init__(self, heading: str, hint: str) -> None:
        super().__init__(gap=4)
        self._heading = heading
        self._items: tuple[Compared, ...] = ()
        self._all = False
        self.heading = Section()
        self._list = column(gap=0)
        self.rows: tuple[ComparedRow, ...] = ()
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.heading)
        if hint:
            self.body.addWidget(Quiet(hint))
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)
        self.hide()

    def display(self, items: Sequence[Compared]) -> None:
        """Show these measures; nothing is made anew where they are the same as before."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._fill()
        self.setVisible(bool(items))

    def _fill(self) -> None:
        empty(self._list)
        count = len(self._items)
        self.heading.setText(_("{heading} ({count})").format(heading=self._heading, count=count))
        shown = self._items if self._all or count <= MOST_SHOWN + 1 else self._items[:MOST_SHOWN]
        self.rows = tuple(ComparedRow(each) for each in shown)
        for each in self.rows:
            each.clicked.connect(lambda _on=False, about=each.item.difference.measure: self.opened.emit(about))
            self._list.addWidget(each)
            each.show()  # at once, so that it can take the focus
        self.more.setText(ngettext("Show all {count}", "Show all {count}", count).format(count=count))
        self.more.setAccessibleName(f"{self.more.text()}: {self._heading}")
        self.more.setVisible(len(shown) < count)

    def _show_all(self) -> None:
        self._all = True
        self._fill()
        self.rows[MOST_SHOWN].setFocus(Qt.FocusReason.OtherFocusReason)
