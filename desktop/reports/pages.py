"""The canvas that documents are drawn on: tagged, with page numbers filled in at the end."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress

from desktop.reports.blocks import Tone
from desktop.reports.fonts import REGULAR, width
from desktop.reports.style import TONES
from desktop.reports.tagging.canvas import TaggedCanvas

if TYPE_CHECKING:
    from collections.abc import Callable

LAST_PAGE = "the last page"


@dataclass(frozen=True, slots=True)
class LateText:
    """A text with page numbers in it that are known only once every page is drawn.

    `words` has a `{key}` for each page number; `right` is where the text ends, if it does not begin at `x`.
    """

    words: str
    keys: dict[str, str]
    x: float
    y: float
    size: float
    to_the_left: bool = False


class NumberedCanvas(TaggedCanvas):
    """A canvas that knows on which page each key was noted, and writes such page numbers when it is saved."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._noted: dict[str, int] = {}
        self._late: list[LateText] = []
        self.before_writing: tuple[Callable[[], None], ...] = ()
        self._pages_to_fill: list[tuple[Any, list[LateText]]] = []

    def note_page(self, key: str) -> None:
        """Remember the present page under a key."""
        self._noted[key] = self.getPageNumber()

    def write_late(self, text: LateText) -> None:
        """Leave a place for a text that names page numbers."""
        self._code.append(self.marked(_place(len(self._late))))
        self._late.append(text)

    def showPage(self) -> None:  # noqa: N802 - reportlab's own name
        """Close the page, keeping hold of it where a text is still to come."""
        super().showPage()
        if self._late:
            self._pages_to_fill.append((self._doc.Pages.pages[-1], self._late))
            self._late = []

    def save(self) -> None:
        """Write the page numbers, then the file."""
        if self._code:
            self.showPage()
        self._noted[LAST_PAGE] = self.getPageNumber() - 1
        for page, texts in self._pages_to_fill:
            for number, text in enumerate(texts):
                page.stream = page.stream.replace(_place(number), self._code_of(text))
        for page in self._doc.Pages.pages:
            page.Contents = _packed(page.stream)
        for each in self.before_writing:
            each()
        super().save()

    def _code_of(self, text: LateText) -> str:
        numbers = {name: self._noted[key] for name, key in text.keys.items()}
        words = text.words.format(**numbers)
        x = text.x - width(words, REGULAR, text.size) if text.to_the_left else text.x
        drawn = self.beginText(x, text.y)
        drawn.setFont(REGULAR, text.size)
        drawn.setFillColor(TONES[Tone.INK])
        drawn.textOut(words)
        return str(drawn.getCode())


def _packed(code: str) -> PDFStream:
    """A page's drawing code, compressed and no more: reportlab would write it as letters, a quarter longer."""
    return PDFStream(content=code, filters=[PDFZCompress])


def _place(number: int) -> str:
    """A comment in the page's stream, to be replaced."""
    return f"%late{number:04d}\n"
