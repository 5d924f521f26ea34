"""The canvas that documents are drawn on: it fills in page numbers at the end and keeps searchable spaces."""

from dataclasses import dataclass
from typing import Any, Literal

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from desktop.reports.blocks import NO_BREAK, Tone
from desktop.reports.fonts import REGULAR, width
from desktop.reports.style import TONES

LAST_PAGE = "the last page"


class PlainSpaces(PDFTextObject):
    """Text whose spaces that must not break come out as plain ones, so that a search finds a date or a name."""

    def _formatText(self, text: str) -> str:  # noqa: N802 - reportlab's own name
        return str(super()._formatText(text.replace(NO_BREAK, " ")))  # type: ignore[misc]


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


class NumberedCanvas(Canvas):
    """A canvas that knows on which page each key was noted, and writes such page numbers when it is saved."""

    _code: list[str]
    _doc: Any

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._noted: dict[str, int] = {}
        self._late: list[LateText] = []
        self._pages_to_fill: list[tuple[Any, list[LateText]]] = []

    def beginText(self, x: float = 0, y: float = 0, direction: Literal["LTR", "RTL"] | None = None) -> PDFTextObject:  # noqa: N802 - reportlab's own name
        """A fresh text object."""
        return PlainSpaces(self, x, y, direction=direction)

    def note_page(self, key: str) -> None:
        """Remember the present page under a key."""
        self._noted[key] = self.getPageNumber()

    def write_late(self, text: LateText) -> None:
        """Leave a place for a text that names page numbers."""
        self._code.append(_place(len(self._late)))
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


def _place(number: int) -> str:
    """A comment in the page's stream, to be replaced."""
    return f"%late{number:04d}\n"
