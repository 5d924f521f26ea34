"""The frame: sidebar, top bar, messages and the page in view. Requests go up to the session, scenes come down."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.core.errors import ToolkitError
from desktop.ui.actions import Commands
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.routes import make_page, own_view_words, sidebar_counts, sidebar_pages, sidebar_place
from desktop.ui.theme import look
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.message_list import Message, Messages
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.sidebar import Sidebar
from desktop.ui.widgets.top_bar import TopBar
from desktop.words import _, ngettext

if TYPE_CHECKING:
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
    shown = Signal(str, object)
    """A page by its name, once it shows."""
    showing = Signal(object)
    """A page that is about to be displayed, for those who hand it what a scene does not hold."""

    def __init__(self, app: QApplication, session: "Session") -> None:
        super().__init__()
        self.setWindowTitle(_("Partnership Toolkit"))
        self.setMinimumSize(640, 480)
        self._session = session
        self._pages: dict[str, Page] = {}
        self.place = Place("start")
        self.messages = Messages()
        self._refusal: Message | None = None
        self._undoable: Message | None = None
        self._record = ""
        self._stood_alone = False
        self.commands = Commands(self)
        self.commands.allow(record_open=False)
        self.build()
        self.ring = FocusRing(app, self)
        session.changed.connect(self._record_changed)
        session.saved.connect(self._saved)
        session.failed.connect(self.explain)
        session.told.connect(self._tell)

    # The frame

    def empty(self) -> None:
        """Let the frame and every page go; `build` makes them anew."""
        self._pages = {}
        self.ring.forget()
        self.messages.setParent(None)
        self.setCentralWidget(QWidget())

    def build(self) -> None:
        """Make the frame for the look the application wears now; pages come as they are gone to."""
        self.sidebar = Sidebar(sidebar_pages(), self.commands.menus["choose"])
        self.sidebar.page_requested.connect(lambda page: self.show_place(Place(page)))
        actions = self.commands.actions
        self.top_bar = TopBar(actions["find"], actions["undo"], actions["help"], self.commands.menus["go"])
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
        self._show_saved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Sidebar or menu of pages, as there is room; neither without a record, nor round a page that stands alone."""
        wide = self.width() >= look().px(NARROW)
        open_ = self._session.scene is not None
        shown = self.stack.currentWidget()
        alone = isinstance(shown, Page) and shown.alone
        self.sidebar.setVisible(open_ and wide and not alone)
        self.top_bar.pages_button.setVisible(open_ and not wide)
        self.top_bar.setVisible(not alone)
        self.menuBar().setVisible(not alone)
        if self._stood_alone and not alone and self.isFullScreen():
            self.fill_screen()
        self._stood_alone = alone

    def fill_screen(self) -> None:
        """Fill the whole screen with the window, or make it as it was before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

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

    def pages(self) -> tuple[tuple[str, Page], ...]:
        """The pages made so far, by name."""
        return tuple(self._pages.items())

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
        record = scene.record.id if scene is not None else ""
        if record != self._record:
            self._record = record
            self.messages.clear()
        if scene is None:
            self.show_place(Place("start"))
            return
        store = self._session.store
        undo, redo = self.commands.actions["undo"], self.commands.actions["redo"]
        undo.setEnabled(store is not None and store.undo_title is not None)
        redo.setEnabled(store is not None and store.redo_title is not None)
        self.setWindowTitle(_("{organisation} – Partnership Toolkit").format(organisation=scene.organisation.name))
        self.sidebar.show_organisation(scene.organisation.name)
        self.sidebar.show_assessment(scene.assessment.label if scene.assessment else "")
        self.sidebar.offer(sidebar_counts(scene))
        if self.place.page == "start":
            self.show_place(Place("home"))
        else:
            self._display(self.page(self.place.page))

    def _display(self, page: Page) -> None:
        self.showing.emit(page)
        page.display(self._session.scene, self.place)
        page.say_one_side(own_view_words(self.place.page, self._session.scene))
        self.top_bar.show_place(page.trail(), page.tools)
        self.sidebar.mark(sidebar_place(self.place.page))
        self.shown.emit(self.place.page, page)

    # Saying

    def explain(self, error: ToolkitError) -> None:
        """Show what went wrong; where the disk refused a change, offer to try again."""
        waiting = bool(self._session.unsaved)
        self._let_go(self._refusal if waiting else None)
        message = self.messages.explain(error, *((_("Try again"), self._session.try_again),) * waiting)
        if waiting:
            self._refusal = message
        self._show_saved()

    def _tell(self, words: str, undoable: bool) -> None:
        self._let_go(self._undoable)
        message = self.messages.tell(words, *((_("Undo"), self._session.undo),) * undoable)
        self._undoable = message if undoable else None

    def _let_go(self, message: Message | None) -> None:
        """Dismiss a message that another one, or another change, has overtaken."""
        if message is not None and isValid(message):
            message.dismiss()

    def _saved(self) -> None:
        """What could be undone from a message, or tried again, is no longer the newest."""
        self._let_go(self._undoable)
        if not self._session.unsaved:
            self._let_go(self._refusal)
        self._undoable = None
        self._show_saved()

    def _show_saved(self) -> None:
        store = self._session.store
        if self._session.unsaved:
            self.sidebar.saved.setText(_("Not saved yet"))
            return
        if store is None:
            return
        words = _("Saved at {time}").format(time=f"{store.saved_at.astimezone():%H:%M}")
        if self.sidebar.saved.text() != "✓ " + words:
            self.sidebar.saved.setText("✓ " + words)
            announce(self.sidebar.saved, words)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        if not self._session.close_record():
            event.ignore()
            self._offer_ways_out()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _offer_ways_out(self) -> None:
        """What can be done where the last changes cannot be saved and the person wants to leave."""
        count = len(self._session.unsaved)
        self._let_go(self._refusal)
        self._refusal = self.messages.explain(
            ToolkitError(
                ngettext(
                    "{count} change could not be saved, so the window stays open.",
                    "{count} changes could not be saved, so the window stays open.",
                    count,
                ).format(count=count),
                _("Save everything elsewhere, or close without what could not be saved."),
            ),
            (_("Try again"), self._session.try_again),
            (_("Save elsewhere…"), lambda: self.command_requested.emit("save_elsewhere")),
            (_("Close without it"), self._close_without),
        )

    def _close_without(self) -> None:
        self._session.give_up_unsaved()
        self.close()
