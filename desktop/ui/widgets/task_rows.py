"""The rows of the home page: a principle and how far it is, an action due soon, a view and how much it has answered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.core.action import Action, Progress
from desktop.core.framework import Principle
from desktop.core.scoring import PrincipleResult
from desktop.ui.theme import look
from desktop.ui.widgets.layout import row
from desktop.ui.widgets.row_button import Bar, Numeral, RowButton
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, Text, toned
from desktop.words import _

NO_LIMIT = 16_777_215
"""What Qt calls QWIDGETSIZE_MAX."""
NARROW = 500
"""Under this width, at 100%, how far a principle is stands under its name instead of beside it."""
WIDEST_FACTS = 340
BADGES = {Progress.LATE: "late", Progress.OFF_TRACK: "late", Progress.AT_RISK: "at_risk"}
SHAPES = {Progress.LATE: "!", Progress.OFF_TRACK: "■", Progress.AT_RISK: "▲"}


class PrincipleRow(RowButton):
    """A principle: its number and name, a bar, "8 of 8", and whether it is completed."""

    def __init__(self, principle: Principle) -> None:
        self.principle = principle
        self.bar = Bar()
        self.count, self.status = Quiet(), Quiet()
        for words, width in ((self.count, 48), (self.status, 96)):
            words.setWordWrap(False)
            words.setMinimumWidth(look().px(width))
            words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._facts = QWidget()
        self._facts.setLayout(row(self.bar, self.count, self.status, gap=16))
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._inner = row(Strong(principle.name), self._facts, gap=12)
        super().__init__(Numeral(principle.number), self._inner, gap=16)
        self.laid.setStretch(1, 1)
        self._turn(QBoxLayout.Direction.LeftToRight)

    def display(self, result: PrincipleResult, *, finished: bool) -> None:
        """Show how far the principle is; `finished` is what a person says of it."""
        done, asked = result.answered, result.asked
        self.bar.display(done, asked)
        count = _("{done} of {asked}").format(done=done, asked=asked)
        status = _("Completed") if finished else _("In progress") if done else _("Not started")
        self.count.setText(count)
        self.status.setText(f"✓ {status}" if finished else status)
        toned(self.status, "tone", "on_track" if finished else "ink")
        self.setAccessibleName(f"{self.principle.number} {self.principle.name}, {count}, {status}")

    def _turn(self, direction: QBoxLayout.Direction) -> None:
        across = direction is QBoxLayout.Direction.LeftToRight
        self._inner.setDirection(direction)
        self._inner.setSpacing(look().px(12 if across else 4))
        self._inner.setStretch(0, 5 if across else 0)
        self._inner.setStretch(1, 6 if across else 0)
        self._facts.setMaximumWidth(look().px(WIDEST_FACTS) if across else NO_LIMIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < look().px(NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._inner.direction() != wanted:
            self._turn(wanted)
        super().resizeEvent(event)


class DueRow(RowButton):
    """An action due soon: when, as a badge with a shape where it needs a look, and what."""

    def __init__(self, action: Action, when: str, signal: Progress) -> None:
        self.action_id = action.id
        shape = SHAPES.get(signal, "")
        badge = SmallStrong(f"{shape} {when}".strip())
        badge.setWordWrap(False)
        badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        toned(badge, "badge", BADGES.get(signal, "plain"))
        super().__init__(badge, Text(action.title), name=f"{when}: {action.title}", gap=10)
        self.laid.setStretch(1, 1)
        self.laid.setAlignment(badge, Qt.AlignmentFlag.AlignTop)


class ViewRow(RowButton):
    """A view: whose it is, and how many of the measures it has answered."""

    def __init__(self, name: str, answered: int, asked: int) -> None:
        number, whole = Strong(str(answered)), Quiet(_("of {asked}").format(asked=asked))
        for each in (number, whole):
            each.setWordWrap(False)
        spoken = _("{view}: {answered} of {asked} answered").format(view=name, answered=answered, asked=asked)
        super().__init__(Text(name), number, whole, name=spoken, gap=8)
        self.laid.setStretch(0, 1)
