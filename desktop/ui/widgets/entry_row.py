"""One thing in a list: a row that unfolds to what there is to read of it, or to the form that changes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.layout import empty
from desktop.ui.widgets.unfolding import Unfolding


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row shows: `parts` are made when it is opened, and anew only where `key` is another than before."""

    id: str
    title: str
    facts: str
    mark: str
    tone: str
    key: object
    parts: Callable[[], Sequence[QWidget]]


class EntryRow(Unfolding):
    """Shows one entry; a form can stand in its place."""

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._parts: tuple[QWidget, ...] = ()
        self.form: QWidget | None = None

    def display(self, entry: Entry) -> None:
        """Show an entry; what is open is made anew only where something in it changed."""
        before, self._entry = self._entry, entry
        self.display_head(entry.title, entry.facts, (entry.mark,) if entry.mark else (), entry.tone)
        if self.form is None and (before is None or before.key != entry.key):
            self.refill()

    def fill(self) -> None:
        if self._entry is None:
            return
        focused = self.isAncestorOf(self.window().focusWidget()) and not self.head.hasFocus()
        empty(self.inside)
        self._parts = tuple(self._entry.parts())
        for part in self._parts:
            self.inside.addWidget(part)
        if focused:
            self.head.setFocus()

    def hold(self, form: QWidget) -> None:
        """Show a form in place of what there is to read."""
        self.unfold()
        self.form = form
        for part in self._parts:
            part.hide()
        self.inside.addWidget(form)
        form.show()  # at once, so that it can take the focus

    def let_go(self) -> None:
        """Put the form away and show the entry as it stands."""
        self.form = None
        self.refill()
