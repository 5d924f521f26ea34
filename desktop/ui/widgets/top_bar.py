"""The top of the window: where you are, the page's own buttons, Find, Undo and Help."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.text import Text
from desktop.words import _


class TopBar(QFrame):
    """Shows a trail of places and buttons; the buttons carry out the window's own commands."""

    def __init__(self, find: QAction, undo: QAction, help_: QAction, pages: QMenu) -> None:
        super().__init__()
        self.pages_button = QToolButton()
        self.pages_button.setText(_("Pages"))
        self.pages_button.setAccessibleName(_("Go to another page"))
        self.pages_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.pages_button.setMenu(pages)
        self.trail = Text()
        self.trail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._laid = QHBoxLayout(self)
        self._laid.setContentsMargins(look().px(24), look().px(8), look().px(24), look().px(8))
        self._laid.setSpacing(look().px(8))
        self._laid.addWidget(self.pages_button)
        self._laid.addWidget(self.trail, 1)
        self._tools: tuple[QWidget, ...] = ()
        self.find_button = _button_for(find, _("Find…"))
        self.undo_button = _button_for(undo, _("Undo"))
        self.help_button = _button_for(help_, _("Help"))
        for button in (self.find_button, self.undo_button, self.help_button):
            self._laid.addWidget(button)

    def show_place(self, trail: tuple[str, ...], tools: tuple[QWidget, ...]) -> None:
        """Show where we are and the page's own buttons."""
        self.trail.setText("  –  ".join(trail))
        if tools == self._tools:
            return
        for old in self._tools:
            self._laid.removeWidget(old)
            old.hide()
            old.setParent(None)
        for place, new in enumerate(tools):
            self._laid.insertWidget(2 + place, new)
            new.show()
        self._tools = tools


def _button_for(action: QAction, words: str) -> Button:
    button = Button(words)
    button.setToolTip(action.shortcut().toString())
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button
