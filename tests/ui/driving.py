"""A page in a window of its own for tests, as the program would drive it: edits are made, places gone to."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.ui.places import Edit, Place
from desktop.ui.widgets.page import Page
from tests.ui.scenes import scene_of


class Driven:
    """Shows one page of a record; keeps the titles of its edits, and the places and commands it asked for.

    Places of the page's own kind are gone to; the others are only noted.
    """

    def __init__(self, qtbot: QtBot, page: Page, record: Record, place: Place) -> None:
        self.qtbot = qtbot
        self.record = record
        self.place = place
        self.titles: list[str] = []
        self.asked: list[Place] = []
        self.commands: list[str] = []
        self.errors: list[ToolkitError] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.setCentralWidget(page)
        self._page = page
        page.edited.connect(self._edit)
        page.go_requested.connect(self._go)
        page.command_requested.connect(self.commands.append)
        self.window.resize(1040, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.display()
        page.top()

    def display(self) -> None:
        """Show the record as it is now."""
        self._page.display(scene_of(self.record), self.place)

    def change(self, record: Record) -> None:
        """Another hand changed the record."""
        self.record = record
        self.display()

    def click(self, widget: QWidget) -> None:
        """A click with the mouse on something that can be seen."""
        self.qtbot.waitUntil(widget.isVisible)
        QApplication.processEvents()  # what was shown just now is laid out first
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _edit(self, edit: Edit) -> None:
        try:
            self.record = edit.change(self.record)
        except ToolkitError as error:
            self.errors.append(error)
            return
        self.titles.append(edit.title)
        self.display()

    def _go(self, place: Place) -> None:
        self.asked.append(place)
        if place.page == self.place.page:
            self.place = place
            self.display()
            self._page.top()

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """What happens inside asks for no edit."""
        before = self.record
        yield
        assert self.record is before
