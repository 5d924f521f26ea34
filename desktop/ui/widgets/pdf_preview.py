"""The real pages of a document beside the choices that shape it: made and drawn off the interface thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.core.errors import ToolkitError
from desktop.ui.messages import announce
from desktop.ui.tasks import Task
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Choice
from desktop.ui.widgets.layout import column, row, wrapped
from desktop.ui.widgets.pdf_pictures import Picture, picture
from desktop.ui.widgets.text import SmallStrong, Text
from desktop.words import _

PAUSE = 120
"""Milliseconds without a new wish before work begins."""
SLOW = 500
"""Milliseconds of work after which the preview says that it is at work."""
MANY = 4
"""Pages from which on they are in a list too, so that the last is as near as the next."""
Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class _Wish:
    """What should be on the screen: the document by the number of its making, the page, and the width in pixels."""

    making: int = 0
    page: int = 0
    width: int = 0


def _draw(wish: _Wish, make: Make) -> tuple[_Wish, bytes, Picture]:
    data = make()
    return wish, data, picture(data, wish.page, wish.width)


class PageSheet(QLabel):
    """One page as a picture, as wide as there is room and as tall as its paper; no focus, its name says what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setScaledContents(True)
        self._paper = QSize(210, 297)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setStyleSheet(f"border: 1px solid {look().palette.edge}; background: white;")
        self.hide()

    def display(self, drawn: Picture) -> None:
        """Show this picture of a page."""
        self._paper = drawn.image.size()
        self.setPixmap(QPixmap.fromImage(drawn.image))
        self.show()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(look().px(420), self.heightForWidth(look().px(420)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        return round(width * self._paper.height() / max(1, self._paper.width()))


class PdfPreview(QFrame):
    """Shows a document page by page. Only the newest wish counts: what was made for an older one is thrown away."""

    drawn = Signal()
    """The page on the screen is the one that was last asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        colours = look().palette
        self.setStyleSheet(
            f"QFrame#preview {{ background: {colours.not_applicable}; border: 1px solid {colours.line}; "
            f"border-radius: {look().px(6)}px; }}"
        )
        self._title = ""
        self._make: Make | None = None
        self._wish = _Wish()
        self._shown: _Wish | None = None
        self._made: tuple[int, bytes] | None = None
        self._at_work: _Wish | None = None
        self.pages = 0
        self.page_words = Text()
        self.previous = Button(_("Previous page"))
        self.next = Button(_("Next page"))
        self.list = Choice(_("Go to page"))
        self.words = Text()
        self.sheet = PageSheet()
        self._lay_out()
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.list.chosen.connect(lambda page: self.turn(int(str(page)) - self._wish.page))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._catch_up)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(lambda: self._say(_("Making the pages…")))

    def _lay_out(self) -> None:
        self.page_words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.named_list = QWidget()
        named = SmallStrong(_("Go to page"))
        named.setWordWrap(False)
        named.setBuddy(self.list)
        self.named_list.setLayout(row(named, self.list, gap=8))
        bar = row(self.page_words, self.previous, self.next, gap=8)
        laid = column(bar, wrapped(self.named_list), self.words, self.sheet, gap=12, parent=self)
        edge = look().px(16)
        laid.setContentsMargins(edge, edge, edge, edge)
        laid.addStretch(1)
        self.words.hide()
        self._offer_pages()

    def display(self, title: str, make: Make) -> None:
        """Show the document that `make` gives as PDF bytes; another title begins at its first page again."""
        page = self._wish.page if title == self._title else 0
        self._title, self._make = title, make
        self._wish = replace(self._wish, making=self._wish.making + 1, page=page)
        self._pause.start()

    def data(self) -> bytes | None:
        """The document asked for last, once it is made."""
        return self._made[1] if self._made is not None and self._made[0] == self._wish.making else None

    def turn(self, step: int) -> None:
        """Go on or back by so many pages."""
        page = max(0, min(self._wish.page + step, self.pages - 1))
        if page != self._wish.page:
            self._wish = replace(self._wish, page=page)
            self._offer_pages()
            self._catch_up()
            announce(self, self.page_words.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pause.start()

    # Working

    def _catch_up(self) -> None:
        """Begin what is asked for and not shown yet, unless work is going on: its end calls here again."""
        if self._make is None or self._at_work is not None or not self.isVisible():
            return
        room = max(self.contentsRect().width() - 2 * look().px(16), 1)
        self._wish = replace(self._wish, width=round(room * self.devicePixelRatioF()))
        if self._wish == self._shown:
            return
        data = self.data()
        make = self._make if data is None else partial(bytes, data)
        self._at_work = self._wish
        if data is None:
            self._slow.start()
        task = Task(partial(_draw, self._wish, make), QCoreApplication.instance() or self)
        task.done.connect(self._show_page)
        task.failed.connect(self._explain)
        task.broke.connect(self._raise)
        task.ended.connect(self._go_on)
        task.start()

    def showEvent(self, event: object) -> None:
        self._pause.start()

    def _show_page(self, result: tuple[_Wish, bytes, Picture]) -> None:
        wish, data, drawn = result
        if wish.making != self._wish.making:
            return
        self._made = (wish.making, data)
        self.pages = drawn.pages
        if drawn.page != wish.page and self._wish.page == wish.page:
            self._wish = replace(self._wish, page=drawn.page)
        self._shown = replace(wish, page=drawn.page)
        self.words.hide()
        self.sheet.display(drawn)
        self._offer_pages()

    def _go_on(self) -> None:
        self._at_work = None
        self._slow.stop()
        if self._wish == self._shown:
            self.drawn.emit()
        self._catch_up()

    def _explain(self, error: ToolkitError) -> None:
        self._shown = self._at_work
        self.sheet.hide()
        self._say(str(error))

    def _raise(self, fault: BaseException) -> None:
        self._shown = self._at_work
        raise fault

    # Saying

    def _say(self, words: str) -> None:
        self.words.show_words(words)

    def _offer_pages(self) -> None:
        page, pages = self._wish.page, self.pages
        if len(self.list.choices()) != pages:
            self.list.offer((str(each + 1), each) for each in range(pages))
        self.list.display(page)
        self.named_list.setVisible(pages >= MANY)
        words = _("Page {page} of {pages}").format(page=page + 1, pages=pages) if pages else ""
        self.page_words.setText(words)
        self.sheet.setAccessibleName(_("Preview of “{title}”. {page}").format(title=self._title, page=words))
        self.sheet.setAccessibleDescription(_("A picture of the page. The saved PDF holds its words."))
        for button, other, may in (
            (self.previous, self.next, page > 0),
            (self.next, self.previous, page + 1 < pages),
        ):
            if not may and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(may)
            button.setVisible(pages > 1)
