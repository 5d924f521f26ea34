"""Pages of a PDF as pictures for the screen, drawn by PDFium; safe to call off the interface thread."""

from contextlib import closing
from dataclasses import dataclass
from threading import Lock

from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()
"""PDFium is one for the whole process, and not made for two threads at once."""


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
