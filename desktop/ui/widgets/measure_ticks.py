"""Choosing measures: a principle at a time, its measures to tick, and above them all that are chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.framework import Measure, Principle
from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import Tickbox
from desktop.ui.widgets.fields import Choice, labelled
from desktop.ui.widgets.layout import column, empty
from desktop.ui.widgets.text import Text
from desktop.words import _


class MeasureTicks(QWidget):
    """`offered` are principles with the measures asked about; `fixed` ones are chosen for good and not offered."""

    changed = Signal()

    def __init__(
        self, heading: str, offered: Sequence[tuple[Principle, tuple[Measure, ...]]], fixed: Iterable[str] = ()
    ) -> None:
        super().__init__()
        self.fixed = tuple(fixed)
        self._offered = [
            (principle, tuple(each for each in measures if each.id not in self.fixed))
            for principle, measures in offered
        ]
        self._titles = {each.id: each.title for _principle, measures in self._offered for each in measures}
        self._chosen: set[str] = set()
        self.boxes: dict[str, Tickbox] = {}
        self.principle = Choice(heading, [(f"{each.number} {each.name}", each.id) for each, _asked in self._offered])
        self.principle.chosen.connect(lambda _id: self._fill())
        self.told = Text()
        self._list = column(gap=0)
        hint = _("Choose a principle, then tick its measures.")
        column(labelled(heading, self.principle, hint), self._list, self.told, gap=8, parent=self)
        self._fill()
        self._tell()

    def value(self) -> tuple[str, ...]:
        """The chosen measures, in the order of the catalogue; those that are fixed first."""
        return (*self.fixed, *(each for each in self._titles if each in self._chosen))

    def offers(self, measure: str) -> bool:
        """Whether a measure can be chosen here, or is for good."""
        return measure in self._titles or measure in self.fixed

    def display(self, measures: Iterable[str]) -> None:
        """Show these as the chosen ones; the list opens at the first of them."""
        self._chosen = {each for each in measures if each in self._titles}
        first = next((each for each in self._titles if each in self._chosen), None)
        if first is not None:
            self.principle.display(first.split("-", maxsplit=1)[0])
        self._fill()
        self._tell()

    def _fill(self) -> None:
        empty(self._list)
        self.boxes = {}
        wanted = self.principle.value()
        for principle, measures in self._offered:
            if principle.id == wanted:
                for measure in measures:
                    self._offer(measure)

    def _offer(self, measure: Measure) -> None:
        box = Tickbox(measure.title)
        box.setChecked(measure.id in self._chosen)
        box.clicked.connect(lambda ticked, chosen=measure.id: self._tick(chosen, ticked=ticked))
        self.boxes[measure.id] = box
        self._list.addWidget(box)

    def _tick(self, measure: str, *, ticked: bool) -> None:
        (self._chosen.add if ticked else self._chosen.discard)(measure)
        self._tell()
        announce(self, self.told.text())
        self.changed.emit()

    def _tell(self) -> None:
        names = [title for each, title in self._titles.items() if each in self._chosen]
        words = _("Chosen: {measures}.").format(measures="; ".join(names))
        self.told.setText(words if names else _("None chosen yet."))
