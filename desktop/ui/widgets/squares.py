"""Results as squares, one for each measure: rows of small buttons with words before them, and the key to the marks.

Each square says its measure and where it stands to a screen reader; how a square is painted is in level_mark.py.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from desktop.core.assessment import State
from desktop.core.framework import Principle
from desktop.core.labels import level_name
from desktop.core.scoring import PrincipleResult, Standing
from desktop.core.terms import label
from desktop.ui.theme import look
from desktop.ui.widgets.layout import column, row, wrapped
from desktop.ui.widgets.level_mark import LevelMark, paint_mark
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, toned
from desktop.words import _

WIDTH, HEIGHT = 34, 32
"""Pixels at 100%."""
GAP = 4
NARROW = 640
NO_LIMIT = 16_777_215
"""What Qt calls QWIDGETSIZE_MAX."""
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Square(QAbstractButton):
    """One measure; the arrow keys go to its neighbours, Space and Enter open it."""

    step_requested = Signal(int)
    focused = Signal()

    def __init__(self, measure: str, title: str) -> None:
        super().__init__()
        self.measure, self._title = measure, title
        self._standing: Standing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def display(self, standing: Standing) -> None:
        """Show where the measure stands."""
        if standing == self._standing:
            return
        self._standing = standing
        words = _("{measure}: {level}").format(measure=self._title, level=standing.words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(WIDTH), look().px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._standing is not None:
            with QPainter(self) as painter:
                paint_mark(painter, QRectF(self.rect()), self._standing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step_requested.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused.emit()
        super().focusInEvent(event)


class SquareRow(QWidget):
    """A principle in words, its squares, and how many of them patients have answered.

    Tab comes to the words, which lead to the principle, and to one square of the row, the one that had the focus
    last; the arrow keys go to the others.
    """

    measure_requested = Signal(str)
    principle_requested = Signal(str)

    def __init__(self, principle: Principle, measures: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.principle = principle
        self.squares = tuple(Square(*each) for each in measures)
        self.label, self.spread, self.coverage = SmallStrong(), Quiet(), Quiet()
        self._people = QWidget()
        self.people, self._whose = SmallStrong(), Quiet(_("Patients’ view:"))
        heard = column(self._whose, self.people, gap=0)
        heard.addStretch(1)
        self._people.setLayout(heard)
        self._people.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._name = _("{number} {principle}").format(number=principle.number, principle=principle.name)
        name = Strong(self._name)
        toned(name, "tone", "accent")
        self.words = RowButton(column(name, self.label, self.spread, self.coverage, gap=2))
        self.words.setProperty("kind", "fold")
        self._holder = wrapped(*self.squares, gap=GAP)
        self._laid = row(self.words, self._holder, self._people, gap=16)
        for each in (self._holder, self._people):
            self._laid.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        self._laid.setContentsMargins(0, look().px(4), 0, look().px(4))
        self._holder.setContentsMargins(0, look().px(8), 0, 0)
        self._people.setContentsMargins(0, look().px(8), 0, 0)
        self.setLayout(self._laid)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._turn(QBoxLayout.Direction.LeftToRight)
        self.words.clicked.connect(lambda: self.principle_requested.emit(principle.id))
        for square in self.squares:
            square.clicked.connect(lambda _checked=False, about=square.measure: self.measure_requested.emit(about))
            square.focused.connect(lambda chosen=square: self._choose(chosen))
            square.step_requested.connect(lambda step, chosen=square: self._step(chosen, step))
        self._choose(self.squares[0])

    def display(self, result: PrincipleResult, found: Mapping[str, Standing], people: str, since: str = "") -> None:
        """Show what the principle adds up to, where each measure stands, who has answered and what moved."""
        for square in self.squares:
            square.display(found[square.measure])
        covered = (result.coverage_words,) if result.enough else ()
        self.label.setText(result.label)
        self.spread.show_words(_unbroken(result.spread_words))
        self.coverage.show_words(_unbroken(" · ".join(filter(None, (*covered, since)))))
        self.people.setText(people)
        self._people.setVisible(bool(people))
        heard = f"{self._whose.text()} {people}" if people else ""
        told = (self._name, result.label, result.spread_words, *covered, since, heard)
        self.words.setAccessibleName(". ".join(filter(None, told)))

    def _choose(self, chosen: Square) -> None:
        for square in self.squares:
            square.setFocusPolicy(Qt.FocusPolicy.StrongFocus if square is chosen else Qt.FocusPolicy.ClickFocus)

    def _step(self, chosen: Square, step: int) -> None:
        place = self.squares.index(chosen) + step
        if 0 <= place < len(self.squares):
            self.squares[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _turn(self, direction: QBoxLayout.Direction) -> None:
        across = direction is QBoxLayout.Direction.LeftToRight
        self._laid.setDirection(direction)
        self._laid.setSpacing(look().px(16 if across else 0))
        self._laid.setStretch(0, 1 if across else 0)
        count = len(self.squares)
        one_line = count * look().px(WIDTH) + (count - 1) * look().px(GAP)
        self._holder.setMinimumWidth(one_line if across else 0)
        self._holder.setMaximumWidth(one_line if across else NO_LIMIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < look().px(NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._laid.direction() != wanted:
            self._turn(wanted)
        super().resizeEvent(event)


def _unbroken(words: str) -> str:
    """Words that go on in a new line between their parts only, never inside "1 Together"."""
    return " · ".join(part.replace(" ", "\u00a0") for part in words.split(" · "))


def key_to_squares(*, imported: bool = False) -> QWidget:
    """Every mark with its words, in a line that wraps; what is imported and not confirmed only where there is any."""
    shown = [(Standing("", State.RATED, level, level, agreed=True), level_name(level)) for level in range(4)]
    shown += [
        (Standing("", state), label(state)) for state in (State.DONT_KNOW, State.NOT_APPLICABLE, State.NOT_ASSESSED)
    ]
    if imported:
        waiting = Standing("", State.NOT_ASSESSED, unconfirmed=True, to_confirm=2)
        shown.append((waiting, waiting.words))
    parts = []
    for standing, words in shown:
        part, said = QWidget(), Quiet(words)
        said.setWordWrap(False)
        part.setLayout(row(LevelMark(standing), said, gap=6))
        parts.append(part)
    return wrapped(*parts, gap=16)
