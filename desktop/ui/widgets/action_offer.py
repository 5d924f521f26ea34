"""One action that can be added with one click, and once it is in the plan, the way to it there."""

from PySide6.QtCore import Signal

from desktop.core.action import Action
from desktop.ui.widgets.buttons import LinkButton
from desktop.words import _


class ActionOffer(LinkButton):
    """A link that adds the action, or leads to it; `about` tells screen readers which action it is."""

    add_requested = Signal()
    open_requested = Signal(str)

    def __init__(self, about: str, offer: str | None = None) -> None:
        super().__init__("")
        self._about = about
        self._offer = _("+ Add to action plan") if offer is None else offer
        self._planned = ""
        self.clicked.connect(self._act)
        self._say(self._offer, "")

    def display(self, planned: Action | None) -> None:
        """Show whether the action is in the plan."""
        before, self._planned = self._planned, planned.id if planned else ""
        if bool(before) != bool(self._planned):
            self._say(_("✓ In your action plan") if planned else self._offer, "on_track" if planned else "")

    def _say(self, words: str, tone: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{words.lstrip('+✓ ')}: {self._about}")
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def _act(self) -> None:
        if self._planned:
            self.open_requested.emit(self._planned)
        else:
            self.add_requested.emit()
