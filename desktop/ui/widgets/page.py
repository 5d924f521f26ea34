"""What every page is: a widget that displays a scene and asks for changes and places by signal. Pages never save."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.places import Edit, Place
from desktop.ui.widgets.layout import Scroll
from desktop.ui.widgets.reading_order import ReadingOrder, in_reading_order
from desktop.ui.widgets.text import SmallStrong, Subtitle, Title

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.record import Record
    from desktop.ui.scene import Scene


class Page(QWidget):
    """One screen. `display` receives what to show and emits nothing; what a person does leaves as a signal.

    `trail()` says where the page is, for the top bar; `tools` are the page's own buttons there, one primary.
    """

    alone = False
    """Whether the page fills the window: no sidebar, top bar or menus."""

    edited = Signal(object)
    """An Edit the person asked for."""
    go_requested = Signal(object)
    """A Place to go to."""
    command_requested = Signal(str)
    """The name of one of the window's own commands (see `ui/actions.py`)."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.view = Scroll()
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.addWidget(self.view)
        self.body = self.view.body
        self.title = Title()
        self.subtitle = Subtitle()
        self.one_side = SmallStrong()
        self.one_side.hide()
        self.body.addWidget(self.title)
        self.body.addWidget(self.subtitle)
        self.body.addWidget(self.one_side)
        self.tools: tuple[QWidget, ...] = ()
        self.reading_order = ReadingOrder(self, self.view.contents)

    def display(self, scene: "Scene | None", place: Place) -> None:
        """Show this scene at this place; None where no record is open."""
        raise TypeError(type(self))

    def say_one_side(self, words: str) -> None:
        """Say under the title whose view this is, where only one side has been heard; nothing for no words."""
        self.one_side.show_words(words)

    def trail(self) -> tuple[str, ...]:
        """Where the page is, outermost first."""
        return (self.title.text(),)

    def edit(self, title: str, change: "Callable[[Record], Record]") -> None:
        """Ask for one edit, in words that Undo can use."""
        self.edited.emit(Edit(title, change))

    def go(self, page: str, about: str = "", view: str = "") -> None:
        """Ask to go to another place."""
        self.go_requested.emit(Place(page, about, view))

    def top(self) -> None:
        """Scroll to the top and put the focus on the first part that takes it."""
        inside = self.view.contents
        for each in in_reading_order(inside):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.isVisibleTo(inside):
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        self.view.verticalScrollBar().setValue(0)
