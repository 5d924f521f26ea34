"""The columns of a person's spreadsheet, a row each: what it holds, where it goes, and how its cells were read."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.sheets.account.columns import ColumnLine, Tone, goes_into
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.layout import Card, Rule, column, empty, row
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, Text, toned
from desktop.words import _, ngettext

MOST_SHOWN = 20
"""So many columns at first, and so many more each time they are asked for."""
WIDE, MIDDLE = 760, 460
"""At 100%: from these widths on, four parts stand side by side, or two by two."""
PLACES = {
    4: ((0, 0, 1), (0, 1, 1), (0, 2, 1), (0, 3, 1)),
    2: ((0, 0, 1), (1, 0, 2), (0, 1, 2), (2, 1, 1)),
    1: ((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1)),
}
"""So many side by side -> where each part of a row stands: how far down, how far right, and over how many lines."""
TONES = {Tone.GOOD: "on_track", Tone.LOOK: "at_risk", Tone.KEPT: "quiet"}


class Swatches(QWidget):
    """A few colours as the person's cells have them; the words beside say that they are colours."""

    def __init__(self) -> None:
        super().__init__()
        self._colours: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def display(self, colours: tuple[str, ...]) -> None:
        """Show these colours (#rrggbb)."""
        self._colours = colours
        self.setVisible(bool(colours) and self.parent() is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(24) * len(self._colours), look().px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(look().colour("edge"))
        for place, colour in enumerate(self._colours):
            painter.setBrush(QColor(colour))
            painter.drawRect(look().px(24) * place, 1, look().px(20), look().px(20) - 3)


class SteadyChoice(Choice):
    """A choice that the wheel never turns: the first of a table has the focus as soon as the table is there."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class MatchRow:
    """The parts of one column's row."""

    def __init__(self, line: ColumnLine) -> None:
        self.heading = QWidget()
        letters = Strong(line.letters)
        letters.setWordWrap(False)
        letters.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        words = Text(line.heading) if line.heading else Quiet(_("(no heading)"))
        named = row(letters, words, gap=8)
        named.setAlignment(letters, Qt.AlignmentFlag.AlignTop)
        named.setStretch(1, 1)
        self.heading.setLayout(named)
        self.values = QWidget()
        self._swatches, self._first = Swatches(), Quiet()
        held = row(self._swatches, self._first, gap=8)
        held.setStretch(1, 1)
        self.values.setLayout(held)
        name = _("Column {letters}, {heading}, goes into")
        spoken = name.format(letters=line.letters, heading=line.heading or _("no heading"))
        self.choice = SteadyChoice(spoken, goes_into())
        self.choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.state = QWidget()
        self.check, self.why = Text(), Quiet()
        self.see = LinkButton(
            _("Look at this →"), name=_("Look at what to check in column {letters}").format(letters=line.letters)
        )
        column(self.check, self.why, self.see, gap=2, parent=self.state)
        self.display(line)

    def display(self, line: ColumnLine) -> None:
        """Show the column as it is read now."""
        self._swatches.display(line.colours)
        self._first.setText(line.first or (_("(colours, no words)") if line.colours else _("(empty)")))
        self.choice.display(line.field)
        self.choice.setAccessibleDescription(f"{line.check}. {line.why}")
        self.check.setText(line.check)
        toned(self.check, "tone", TONES[line.tone])
        self.why.show_words(line.why)
        self.see.setVisible(line.tone is Tone.LOOK and self.see.parent() is not None)

    def parts(self) -> tuple[QWidget, QWidget, QWidget, QWidget]:
        """Its parts in reading order."""
        return self.heading, self.values, self.choice, self.state


class MatchTable(Card):
    """Shows the columns; `chosen` says that a person wants one to go somewhere else."""

    chosen = Signal(int, object)
    """A column's number, and the field it should go into or None for the notes."""
    check_requested = Signal(str)
    """The letters of a column whose cells need a look."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.rows: dict[int, MatchRow] = {}
        self._known: tuple[tuple[int, str], ...] = ()
        self._lines: tuple[ColumnLine, ...] = ()
        self._across = 0
        self._held = QWidget()
        self._headings = tuple(
            SmallStrong(words, self) for words in (_("Your column"), _("First values"), _("Goes into"), _("Check"))
        )
        for heading in self._headings:
            toned(heading, "tone", "quiet")
        self._grid = QGridLayout(self._held)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look().px(16))
        self._grid.setVerticalSpacing(look().px(6))
        self.body.addWidget(self._held)
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_more)
        self.body.addWidget(self.more)

    def display(self, lines: Sequence[ColumnLine]) -> None:
        """Show these columns; rows stay where they are when only what is said of them changes."""
        self._lines = tuple(lines)
        known = tuple((line.column, line.key) for line in lines)
        if known != self._known:
            self._known = known
            self._make()
        else:
            for line in lines:
                if line.column in self.rows:
                    self.rows[line.column].display(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make(self) -> None:
        self.rows = {}
        for heading in self._headings:
            self._grid.removeWidget(heading)
        self._held.hide()
        empty(self._grid)
        self._add()

    def _add(self) -> None:
        """More rows; hidden meanwhile, so that all of them are laid out once."""
        shown, count = len(self.rows), len(self._lines)
        wanted = count if count <= shown + MOST_SHOWN + 2 else shown + MOST_SHOWN
        self._held.hide()
        for line in self._lines[shown:wanted]:
            made = MatchRow(line)
            made.choice.chosen.connect(lambda field, wanted=line.column: self.chosen.emit(wanted, field))
            made.see.clicked.connect(lambda _on=False, letters=line.letters: self.check_requested.emit(letters))
            self.rows[line.column] = made
        self._across = 0
        self._arrange()
        self._held.show()
        left = min(count - wanted, MOST_SHOWN)
        words = ngettext("Show {left} more of {count} columns", "Show {left} more of {count} columns", left)
        self.more.setText(words.format(left=left, count=count))
        self.more.setVisible(left > 0)

    def _show_more(self) -> None:
        before = len(self.rows)
        self._add()
        list(self.rows.values())[before].choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Four parts side by side, two by two, or under one another, as there is room."""
        width = self.width()
        across = 4 if width >= look().px(WIDE) else 2 if width >= look().px(MIDDLE) else 1
        if across == self._across or not self.rows:
            return
        self._across = across
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if isinstance(old, Rule):
                old.deleteLater()
        for place, share in enumerate((5, 7, 4, 6) if across == 4 else (1, 1, 0, 0)):
            self._grid.setColumnStretch(place, share if place < across else 0)
        at = 0
        for place, heading in enumerate(self._headings):
            heading.setVisible(across == 4)
            if across == 4:
                self._grid.addWidget(heading, 0, place)
                at = 1
        for made in self.rows.values():
            if at:
                self._grid.addWidget(Rule(), at, 0, 1, across)
            for part, (down, right, tall) in zip(made.parts(), PLACES[across], strict=True):
                side = Qt.AlignmentFlag.AlignLeft if part is made.choice else Qt.AlignmentFlag(0)
                self._grid.addWidget(part, at + 1 + down, right, tall, 1, Qt.AlignmentFlag.AlignTop | side)
                part.show()
            at += 5
