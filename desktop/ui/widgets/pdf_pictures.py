"""Pages of a PDF as pictures for the screen and the printer, drawn by PDFium; safe to call off the interface thread."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from math import ceil
from threading import Lock

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()
"""PDFium is one for the whole process, and not made for two threads at once."""
STRIP = 1024
"""Rows of dots in one strip of a page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as a picture: which page (the first is 0) and of how many."""

    image: QImage
    page: int
    pages: int


def picture(data: bytes, page: int, width: int) -> Picture:
    """Page `page` of a PDF, `width` pixels wide; the last page where there are fewer."""
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME, closing(PdfDocument(data)) as document:
        pages = len(document)
        page = max(0, min(page, pages - 1))
        with closing(document[page]) as sheet:
            bitmap = sheet.render(scale=max(width, 1) / sheet.get_width(), prefer_bgrx=True)
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            image = QImage(bitmap.buffer, *shape, QImage.Format.Format_RGB32).copy()
            bitmap.close()
    return Picture(image, page, pages)


def page_sizes(data: bytes) -> tuple[QSizeF, ...]:
    """The size of each page of a PDF, in points."""
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME, closing(PdfDocument(data)) as document:
        return tuple(QSizeF(*document.get_page_size(page)) for page in range(len(document)))


def strips(data: bytes, page: int, resolution: int) -> Iterator[tuple[QImage, QRectF]]:
    """A page in strips from its top, so that a sharp one fits in memory, each with its place in points."""
    from pypdfium2 import PdfDocument

    scale = resolution / 72
    size = page_sizes(data)[page]
    rows = ceil(size.height() * scale)
    for first in range(0, rows, STRIP):
        last = min(first + STRIP, rows)
        above, below = (max(0.0, dots - 0.5) / scale for dots in (first, rows - last))
        with _ONE_AT_A_TIME, closing(PdfDocument(data)) as document, closing(document[page]) as sheet:
            bitmap = sheet.render(scale=scale, crop=(0, below, 0, above), prefer_bgrx=True)
            shape = (bitmap.width, bitmap.height, bitmap.stride)
            image = QImage(bitmap.buffer, *shape, QImage.Format.Format_RGB32).copy()
            bitmap.close()
        yield image, QRectF(0, first / scale, image.width() / scale, image.height() / scale)
