"""The steps of a task in a row that wraps: those done with a tick, the one at hand in bold, the others quiet."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.layout import WrapLayout
from desktop.ui.widgets.text import Quiet, toned
from desktop.words import _


class StepTrail(QWidget):
    """Shows where a person is among a few named steps."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self.labels = tuple(Quiet() for _step in steps)
        for label in self.labels:
            label.setWordWrap(False)
        self.setLayout(WrapLayout(*self.labels, gap=12))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("Steps"))
        self.display(0)

    def display(self, current: int) -> None:
        """Show the step with this place as the one at hand; a place past the end means that all are done."""
        self._current = current
        for place, (words, label) in enumerate(zip(self._steps, self.labels, strict=True)):
            done = _("{number} {step} ✓") if place < current else _("{number} {step}")
            label.setText(done.format(number=place + 1, step=words))
            toned(label, "tone", "accent" if place == current else "ink" if place < current else "")
            label.setFont(look().font("small", bold=place == current))

    def showEvent(self, event: QShowEvent) -> None:
        """The first time, the style gives all labels the font of their class: the one at hand is bold again."""
        super().showEvent(event)
        self.display(self._current)

    def spoken(self, current: int) -> str:
        """The step at hand as a screen reader should say it."""
        words = _("Step {number} of {all}: {step}")
        return words.format(number=current + 1, all=len(self._steps), step=self._steps[current])
