"""The frame: sidebar, top bar, messages and the page in view. Requests go up to the session, scenes come down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from desktop.ui.actions import Commands
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.routes import make_page, sidebar_counts, sidebar_pages, sidebar_place
from desktop.ui.theme import look
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.message_list import Messages
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.sidebar import Sidebar
from desktop.ui.widgets.top_bar import TopBar
from desktop.words import _

if TYPE_CHECKING:
    from desktop.core.errors import ToolkitError
    from desktop.ui.scene import Scene
    from desktop.ui.session import Session

NARROW = 900
"""Under this width, at 100%, the sidebar gives way to a "Pages" menu."""


WITHOUT_RECORD = ("start", "help", "settings")


class MainWindow(QMainWindow):
    """Shows one page at a time; `show_place` goes to it, and a change of record shows it again."""

    command_requested = Signal(str)
    page_made = Signal(object)
    """A page, when it is first made, for those who connect what only it asks for."""

    closing = Signal()
    """The window closes, with everything saved."""
    showing = Signal(object)
    """A page that is about to be displayed, for those who hand it what a scene does not hold."""

    def __init__(self, app: QApplication, session: "Session") -> None:
        super().__init__()
        self.setWindowTitle(_("Partnership Toolkit"))
        self.setMinimumSize(640, 480)
        self._session = session
        self._pages: dict[str, Page] = {}
        self.place = Place("start")
        self.commands = Commands(self)
        self.commands.allow(record_open=False)
        self.build()
        self.ring = FocusRing(app, self)
        session.changed.connect(self._record_changed)
        session.saved.connect(self._show_saved)
        session.failed.connect(self.explain)
        session.told.connect(self._tell)

    # The frame

    def empty(self) -> None:
        """Let the frame and every page go; `build` makes them anew."""
        self._pages = {}
        self.ring.forget()
        self.setCentralWidget(QWidget())

    def build(self) -> None:
        """Make the frame for the look the application wears now; pages come as they are gone to."""
        self.sidebar = Sidebar(sidebar_pages(), self.commands.menus["choose"])
        self.sidebar.page_requested.connect(lambda page: self.show_place(Place(page)))
        actions = self.commands.actions
        self.top_bar = TopBar(actions["find"], actions["undo"], actions["help"], self.commands.menus["go"])
        self.messages = Messages()
        self.stack = QStackedWidget()
        messages = QWidget()
        edge = look().px(24)
        column(self.messages, parent=messages).setContentsMargins(edge, look().px(8), edge, 0)
        right = QWidget()
        laid = column(self.top_bar, messages, self.stack, gap=0, parent=right)
        laid.setStretch(2, 1)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addWidget(right, 1)
        self.setCentralWidget(whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Sidebar or menu of pages, as there is room; neither without a record."""
        wide = self.width() >= look().px(NARROW)
        open_ = self._session.scene is not None
        self.sidebar.setVisible(open_ and wide)
        self.top_bar.pages_button.setVisible(open_ and not wide)

    # Going places

    def show_place(self, place: Place) -> None:
        """Go to a place: what is typed on the page being left is saved first."""
        scene = self._session.scene
        if place != self.place:
            self.leave()
        if scene is None and place.page not in WITHOUT_RECORD:
            place = Place("start")
        page = self.page(place.page)
        moved = place != self.place or page is not self.stack.currentWidget()
        self.place = place
        self.stack.setCurrentWidget(page)
        self._display(page)
        self._fit()
        if moved:
            page.top()
            announce(page, page.title.text())

    def page(self, name: str) -> Page:
        """The page with this name, made when first asked for."""
        if name not in self._pages:
            made = make_page(name, self._session)
            made.edited.connect(self._session.edit)
            made.go_requested.connect(self.show_place)
            made.command_requested.connect(self.command_requested)
            self.page_made.emit(made)
            self._pages[name] = made
            self.stack.addWidget(made)
        return self._pages[name]

    def leave(self) -> None:
        """Save what is being typed, by taking the focus from it."""
        focused = self.focusWidget()
        if self.stack.isAncestorOf(focused):
            focused.clearFocus()

    def _record_changed(self, scene: "Scene | None") -> None:
        self.commands.allow(record_open=scene is not None)
        if scene is None:
            self.show_place(Place("start"))
            return
        store = self._session.store
        undo, redo = self.commands.actions["undo"], self.commands.actions["redo"]
        undo.setEnabled(store is not None and store.undo_title is not None)
        redo.setEnabled(store is not None and store.redo_title is not None)
        self.setWindowTitle(_("{organisation} – Partnership Toolkit").format(organisation=scene.organisation.name))
        self.sidebar.organisation.setText(scene.organisation.name)
        self.sidebar.show_assessment(scene.assessment.label if scene.assessment else "")
        self.sidebar.offer(sidebar_counts(scene))
        if self.place.page == "start":
            self.show_place(Place("home"))
        else:
            self._display(self.page(self.place.page))

    def _display(self, page: Page) -> None:
        self.showing.emit(page)
        page.display(self._session.scene, self.place)
        self.top_bar.show_place(page.trail(), page.tools)
        self.sidebar.mark(sidebar_place(self.place.page))

    # Saying

    def explain(self, error: "ToolkitError") -> None:
        """Show what went wrong; where the disk refused a change, offer to try again."""
        waiting = bool(self._session.unsaved)
        if waiting:
            self.sidebar.saved.setText(_("Not saved yet"))
        offer = (_("Try again"), self._session.try_again) if waiting else None
        self.messages.explain(error, offer=offer)

    def _tell(self, words: str, undoable: bool) -> None:
        self.messages.tell(words, offer=(_("Undo"), self._session.undo) if undoable else None)

    def _show_saved(self) -> None:
        store = self._session.store
        if store is None or store.saved_at is None:
            return
        words = _("Saved at {time}").format(time=f"{store.saved_at.astimezone():%H:%M}")
        if self.sidebar.saved.text() != "✓ " + words:
            self.sidebar.saved.setText("✓ " + words)
            announce(self.sidebar.saved, words)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        if self._session.unsaved and not self._session.try_again():
            event.ignore()
            return
        self.closing.emit()
        self._session.close_record()
        super().closeEvent(event)
