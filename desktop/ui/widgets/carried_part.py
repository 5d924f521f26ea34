"""Where a carried action came from and where it goes on, each with the way to it: both histories stay in reach."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.action import Action
from desktop.core.carried import came_from, carried_note, carried_on
from desktop.core.record import Record
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, empty, wrapped
from desktop.ui.widgets.text import SmallStrong
from desktop.words import _


class CarriedPart(QWidget):
    """Hidden for an action that was never carried."""

    open_requested = Signal(str)
    """The id of an earlier or later action to show."""

    def __init__(self) -> None:
        super().__init__()
        self.told = SmallStrong()
        self._links = column(gap=0)
        self.links: tuple[LinkButton, ...] = ()
        self._shown: object = None
        column(self.told, self._links, gap=0, parent=self)
        self.hide()

    def display(self, record: Record, action: Action | None) -> None:
        """Show how often this action was carried, and the ways to what it was and what it became."""
        earlier = came_from(record, action) if action is not None else ()
        later = carried_on(record).get(action.id) if action is not None else None
        note = carried_note(record, action) if action is not None else ""
        self.told.show_words(note[:1].upper() + note[1:])
        ways = [(each.id, _("← As it was: {reference}").format(reference=each.reference)) for each in earlier]
        if later is not None:
            ways.append((later.id, _("Goes on as {reference} →").format(reference=later.reference)))
        self.setVisible(bool(ways))
        if ways != self._shown:
            self._shown = ways
            empty(self._links)
            self.links = tuple(LinkButton(words) for _about, words in ways)
            for (about, _words), link in zip(ways, self.links, strict=True):
                link.clicked.connect(lambda _checked=False, wanted=about: self.open_requested.emit(wanted))
            if self.links:
                self._links.addWidget(wrapped(*self.links, gap=16))
