"""Printing: asks for printer and pages, then sends the real pages of a PDF to it, off the interface thread."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtWidgets import QWidget

from desktop.core.errors import ToolkitError
from desktop.ui import dialogs
from desktop.ui.session import Session
from desktop.ui.tasks import Task
from desktop.ui.widgets.message_list import Messages
from desktop.ui.widgets.pdf_pictures import page_sizes, strips
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

SHARPEST = 600
"""Dots to the inch; more takes memory and time, and nobody sees it."""
POINTS = 72


def has_printer() -> bool:
    """Whether this computer knows a printer; may take a while, so it is asked off the interface thread."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def wanted_pages(printer: "QPrinter", count: int) -> list[int]:
    """The pages to send, the first is 0: those in the ranges, in the order and as often as the printer leaves to us."""
    from PySide6.QtPrintSupport import QPrinter

    pages = list(range(count))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        ranges = [(each.from_, each.to) for each in printer.pageRanges().toRangeList()]
        pages = [page for page in pages if not ranges or any(first <= page + 1 <= last for first, last in ranges)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return pages * copies if printer.collateCopies() else [page for page in pages for _copy in range(copies)]


def send(printer: "QPrinter", data: bytes, cancelled: Callable[[], bool]) -> int:
    """Print a PDF page by page at the printer's resolution; how many pages were sent. Safe off the interface thread.

    ToolkitError where the printer does not take it, or where no page is in the ranges.
    """
    from PySide6.QtGui import QPainter

    sizes = page_sizes(data)
    count = len(sizes)
    pages = wanted_pages(printer, count)
    if not pages:
        raise ToolkitError(
            _("There is no such page to print."),
            ngettext(
                "The document has {count} page. Choose it.",
                "The document has {count} pages. Choose from these.",
                len(sizes),
            ).format(count=len(sizes)),
        )
    printer.setFullPage(True)
    _lie(printer, sizes[pages[0]])
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused()
    try:
        return sum(1 for _sent in _sending(printer, painter, data, [(page, sizes[page]) for page in pages], cancelled))
    finally:
        if cancelled():
            printer.abort()
        painter.end()


def _sending(
    printer: "QPrinter",
    painter: "QPainter",
    data: bytes,
    pages: Sequence[tuple[int, QSizeF]],
    cancelled: Callable[[], bool],
) -> Iterator[int]:
    """Each page once it was sent; stops at the next strip of a page when it is cancelled."""
    for place, (page, size) in enumerate(pages):
        if place:
            _lie(printer, size)
            if not printer.newPage():
                raise _refused()
        if not _paint(printer, painter, strips(data, page, min(printer.resolution(), SHARPEST)), size, cancelled):
            return
        yield page


def _paint(
    printer: "QPrinter",
    painter: "QPainter",
    drawn: Iterable[tuple[object, QRectF]],
    size: QSizeF,
    cancelled: Callable[[], bool],
) -> bool:
    """Paint the strips of a page in their true size, smaller where the paper is; whether all of them were."""
    from PySide6.QtGui import QImage

    paper = QRectF(printer.paperRect(printer.Unit.DevicePixel))
    dot = printer.resolution() / POINTS
    dot = min(dot, paper.width() / size.width(), paper.height() / size.height())
    left, top = (paper.width() - size.width() * dot) / 2, (paper.height() - size.height() * dot) / 2
    for image, part in drawn:
        if cancelled():
            return False
        if isinstance(image, QImage):
            painter.drawImage(
                QRectF(left + part.x() * dot, top + part.y() * dot, part.width() * dot, part.height() * dot), image
            )
    return not cancelled()


def _lie(printer: "QPrinter", size: QSizeF) -> None:
    """Turn the paper as the page lies."""
    from PySide6.QtGui import QPageLayout

    wide = size.width() > size.height()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)


def _refused() -> ToolkitError:
    return ToolkitError(
        _("The printer did not take the document."),
        _("See that it is switched on and has paper, then print again. Or save the PDF."),
    )


class Printing(QObject):
    """Makes the document, asks for the printer, and prints; each with words on the screen and a way to cancel."""

    def __init__(self, window: QWidget, session: Session, messages: Callable[[], Messages]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._messages = messages

    def print_report(self, what: str, make: Callable[[], bytes]) -> None:
        """Print a report; `make` gives its bytes and may take a while."""
        task = Task(make, self)
        task.done.connect(partial(self._ask, what))
        self._start(task, _("Making “{name}”…").format(name=what))

    def _ask(self, what: str, data: bytes) -> None:
        printer = dialogs.choose_printer(self._window, what, len(page_sizes(data)))
        if printer is None:
            return
        task = Task(lambda: send(printer, data, lambda: task.cancelled), self)
        task.done.connect(partial(self._sent, what))
        self._start(task, _("Printing “{name}”…").format(name=what))

    def _start(self, task: Task[bytes] | Task[int], words: str) -> None:
        working = self._messages().work(words, task.cancel)
        task.ended.connect(working.dismiss)
        task.failed.connect(self._session.failed)
        task.broke.connect(self._session.broke)
        task.start()

    def _sent(self, what: str, pages: int) -> None:
        words = ngettext(
            "“{name}” is sent to the printer: {count} page.", "“{name}” is sent to the printer: {count} pages.", pages
        )
        self._messages().tell(words.format(name=what, count=pages))
