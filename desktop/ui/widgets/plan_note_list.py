"""Gentle words about the plan, each with the way to the actions it is about."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.core.plan_list import PlanNote
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, empty, wrapped
from desktop.ui.widgets.text import Text
from desktop.words import _


class PlanNoteList(Card):
    """Hidden while there is nothing to say."""

    chosen = Signal(object)
    """The Wanted of a note."""

    def __init__(self) -> None:
        super().__init__(gap=0, tone="suggest")
        self._notes: tuple[PlanNote, ...] = ()
        self.links: tuple[LinkButton, ...] = ()
        self.hide()

    def display(self, notes: Sequence[PlanNote]) -> None:
        """Show these notes; made anew only where they are others."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            empty(self.body)
            self.links = tuple(LinkButton(_("Show"), name=f"{_('Show')}: {each.words}") for each in notes)
            for note, link in zip(self._notes, self.links, strict=True):
                link.clicked.connect(lambda _checked=False, wanted=note.wanted: self.chosen.emit(wanted))
                self.body.addWidget(wrapped(Text(note.words), link, gap=8))
        self.setVisible(bool(notes) and self.parent() is not None)
