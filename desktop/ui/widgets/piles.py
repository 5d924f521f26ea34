"""Results in three piles: rows that lead to a measure, and rows that can be ticked to go into the action plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.core.scoring import Standing
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, column, empty, row
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, Text, toned
from desktop.words import _, ngettext

MOST_SHOWN = 6
STACK_UNDER = 560


@dataclass(frozen=True, slots=True)
class PileItem:
    """One measure of a pile; `planned` is an open action for it, `may_pick` whether it can be ticked."""

    measure: str
    title: str
    standing: Standing
    planned: str = ""
    may_pick: bool = False


class Tick(QWidget):
    """The box of a row that can be ticked; the row says the same to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.ticked = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def display(self, *, ticked: bool) -> None:
        """Show the box ticked or not."""
        self.ticked = ticked
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(20), look().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = look().px(2)
            box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.setPen(QPen(look().colour("accent" if self.ticked else "edge"), width))
            painter.setBrush(look().colour("accent" if self.ticked else "card"))
            painter.drawRoundedRect(box, look().px(2), look().px(2))
            if self.ticked:
                painter.setPen(QPen(look().colour("on_accent"), look().px(2.5)))
                side, corner = box.width(), box.topLeft()
                stroke = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
                painter.drawPolyline([corner + QPointF(side * x, side * y) for x, y in stroke])


class PickRow(RowButton):
    """A measure that can be ticked."""

    def __init__(self, item: PileItem) -> None:
        self.measure = item.measure
        self.tick = Tick()
        words = column(Text(item.title), gap=2)
        if item.standing.counted is None:
            words.addWidget(Quiet(item.standing.words))
        super().__init__(self.tick, words, name=item.title, gap=10)
        self.laid.setStretch(1, 1)
        self.laid.setAlignment(self.tick, Qt.AlignmentFlag.AlignTop)
        self.setCheckable(True)
        self.toggled.connect(lambda ticked: self.tick.display(ticked=ticked))


class LeadRow(RowButton):
    """A measure that leads to its own page, or to its action where it is planned."""

    def __init__(self, item: PileItem) -> None:
        self.item = item
        said = _("✓ In your action plan") if item.planned else ""
        words = column(Text(item.title), gap=2)
        if item.standing.held:
            words.addWidget(Quiet(item.standing.words))
        if said:
            planned = Quiet(said)
            toned(planned, "tone", "on_track")
            words.addWidget(planned)
        mark = LevelMark(item.standing)
        name = ". ".join(filter(None, (item.title, item.standing.words, said.removeprefix("✓ "))))
        super().__init__(mark, words, name=name, gap=10)
        self.laid.setStretch(1, 1)
        self.laid.setAlignment(mark, Qt.AlignmentFlag.AlignTop)


class PileCard(Card):
    """One pile: the first few measures, and the rest when asked for."""

    picked = Signal(str, bool)
    """A measure was ticked, or unticked, by a person."""
    opened = Signal(object)
    """The PileItem whose row was clicked."""

    def __init__(self, heading: str, hint: str) -> None:
        super().__init__(gap=4)
        self.heading = Section(heading)
        self._items: tuple[PileItem, ...] | None = None
        self._all = False
        self._list = column(gap=0)
        self.rows: tuple[RowButton, ...] = ()
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        self.body.addWidget(self.heading)
        self.body.addWidget(Quiet(hint))
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    def display(self, items: Sequence[PileItem], picked: Sequence[str]) -> None:
        """Show these measures, with these ticked; nothing is made anew where they are the same as before."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._fill(self._items)
        for each in self.rows:
            if isinstance(each, PickRow):
                each.setChecked(each.measure in picked)

    def _fill(self, items: tuple[PileItem, ...]) -> None:
        empty(self._list)
        shown = items if self._all or len(items) <= MOST_SHOWN + 1 else items[:MOST_SHOWN]
        self.rows = tuple(self._row(each) for each in shown)
        for each in self.rows:
            self._list.addWidget(each)
        if not shown:
            self._list.addWidget(Quiet(_("Nothing here.")))
        count = len(items)
        self.more.setText(ngettext("Show all {count}", "Show all {count}", count).format(count=count))
        self.more.setVisible(len(shown) < count)

    def _row(self, item: PileItem) -> RowButton:
        if item.may_pick:
            pick = PickRow(item)
            pick.clicked.connect(lambda ticked: self.picked.emit(item.measure, ticked))
            return pick
        lead = LeadRow(item)
        lead.clicked.connect(lambda: self.opened.emit(item))
        return lead

    def _show_all(self) -> None:
        self._all = True
        items = self._items or ()
        ticked = [each.measure for each in self.rows if isinstance(each, PickRow) and each.isChecked()]
        self._fill(items)
        self.display(items, ticked)
        self.rows[MOST_SHOWN].setFocus(Qt.FocusReason.OtherFocusReason)


class SideBySide(QWidget):
    """Cards of one height side by side, or under one another where the window is narrow."""

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        self._laid = row(*cards, gap=16)
        for place in range(len(cards)):
            self._laid.setStretch(place, 1)
        self.setLayout(self._laid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < look().px(STACK_UNDER)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._laid.direction() != wanted:
            self._laid.setDirection(wanted)
        super().resizeEvent(event)
