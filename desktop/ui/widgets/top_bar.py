"""The top of the window: where you are, the page's own buttons, Find, Undo and Help."""

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QSizePolicy, QToolButton, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import WrapLayout, row
from desktop.ui.widgets.text import Text
from desktop.words import _

TRAIL = 160
"""The least room for the trail beside the buttons, at 100%."""


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
        left = row(self.pages_button, self.trail, gap=8)
        left.setStretch(1, 1)
        self._tools: tuple[QWidget, ...] = ()
        self.find_button = _button_for(find, _("Find…"))
        self.undo_button = _button_for(undo, _("Undo"))
        self.help_button = _button_for(help_, _("Help"))
        self._fixed = (self.find_button, self.undo_button, self.help_button)
        self._buttons = WrapLayout(*self._fixed, gap=8)
        holder = QWidget()
        holder.setLayout(self._buttons)
        self._laid = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid.setContentsMargins(look().px(24), look().px(8), look().px(24), look().px(8))
        self._laid.setSpacing(look().px(8))
        self._laid.addLayout(left, 1)
        self._laid.addWidget(holder)

    def show_place(self, trail: tuple[str, ...], tools: tuple[QWidget, ...]) -> None:
        """Show where we are and the page's own buttons."""
        self.trail.setText("  –  ".join(trail))
        if tools == self._tools:
            return
        while self._buttons.takeAt(0) is not None:
            pass
        for old in self._tools:
            old.hide()  # it stays ours: a button that changes its parent is dressed anew
        for each in (*tools, *self._fixed):
            self._buttons.addWidget(each)
            each.show()
        self._tools = tools
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Buttons beside the trail where there is room, else under it, in as many lines as they need."""
        edges = self._laid.contentsMargins()
        room = self.width() - edges.left() - edges.right() - look().px(TRAIL)
        beside = self._buttons.sizeHint().width() <= room
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._laid.direction() != wanted:
            self._laid.setDirection(wanted)


def _button_for(action: QAction, words: str) -> Button:
    button = Button(words)
    button.setToolTip(action.shortcut().toString())
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button
