"""A canvas that marks what it draws: text for the element it belongs to, everything else as an artifact.

Marks never nest. Inside a figure nothing is marked again. What reading order there is comes from the tree alone.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from desktop.reports.tagging.tree import Element, Mark, Thing

NO_BREAK = "\u00a0"


class TaggedText(PDFTextObject):
    """Text whose lines end in a real space where the words go on, so that no two words read as one.

    Spaces that must not break come out as plain ones, so that a search finds a date or a name.
    """

    ends: Iterator[bool] | None = None
    """For each line in turn, whether a space is to follow it; without it no line gets one."""

    def _formatText(self, text: str) -> str:  # noqa: N802 - reportlab's own name
        return str(super()._formatText(text.replace(NO_BREAK, " ")))  # type: ignore[misc]

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - reportlab's own names
        if TStar and self.ends is not None and next(self.ends, False):
            text += " "
        super()._textOut(text, TStar)  # type: ignore[misc]


class TaggedCanvas(Canvas):
    """Collects, page by page, which element each marked sequence belongs to."""

    _code: list[str]
    _doc: Any

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.marked_pages: list[list[Element]] = [[]]
        self.things: list[tuple[Element, Thing]] = []
        self._elements: tuple[Element, ...] = ()
        self.in_figure = False
        self.painting = False
        self._ends: Iterator[bool] | None = None

    @contextmanager
    def inside(self, *elements: Element, ends: Iterator[bool] | None = None) -> Iterator[None]:
        """Text drawn in here belongs to the element; of several, each but the last takes one text.

        `ends` says where lines end in a space. Without an element the text is an artifact.
        """
        before = self._elements, self._ends
        self._elements, self._ends = elements, ends
        try:
            yield
        finally:
            self._elements, self._ends = before

    @contextmanager
    def figure(self, element: Element, width: float, height: float) -> Iterator[None]:
        """Everything drawn in here is one figure, which fills this much to the right and upwards of the origin."""
        left, bottom = self.absolutePosition(0, 0)
        right, top = self.absolutePosition(width, height)
        element.box = (left, bottom, right, top)
        self._code.append(self._begin(element))
        self.in_figure = True
        try:
            yield
        finally:
            self.in_figure = False
            self._code.append("EMC")

    def beginText(self, x: float = 0, y: float = 0, direction: Literal["LTR", "RTL"] | None = None) -> PDFTextObject:  # noqa: N802 - reportlab's own name
        """A fresh text object."""
        made = TaggedText(self, x, y, direction=direction)
        if len(self._elements) < 2:
            made.ends, self._ends = self._ends, None
        return made

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - reportlab's own names
        """Draw a text, marked."""
        self._code.append(self.marked(str(aTextObject.getCode())))

    def marked(self, code: str) -> str:
        """Drawing code between the marks of the element in turn, or of an artifact."""
        if self.in_figure:
            return code
        if not self._elements:
            return f"/Artifact BMC\n{code}\nEMC"
        element, *rest = self._elements
        if rest:
            self._elements = tuple(rest)
        return f"{self._begin(element)}\n{code}\nEMC"

    def _begin(self, element: Element) -> str:
        on_page = self.marked_pages[-1]
        number = len(on_page)
        on_page.append(element)
        element.kids.append(Mark(len(self.marked_pages) - 1, number))
        return f"/{element.kind} <</MCID {number}>> BDC"

    def _addAnnotation(self, annotation: object, name: str | None = None, addtopage: int = 1) -> None:  # noqa: N802 - reportlab's own name
        """A link, which belongs to the element it lies over; its key is settled when the file is written."""
        if self._elements:
            thing = Thing(len(self.marked_pages) - 1, len(self.things), annotation)
            self._elements[-1].kids.append(thing)
            self.things.append((self._elements[-1], thing))
        super()._addAnnotation(annotation, name, addtopage)  # type: ignore[misc]

    def showPage(self) -> None:  # noqa: N802 - reportlab's own name
        """Close the page; what it holds is read in the order of the structure."""
        from reportlab.pdfbase.pdfdoc import PDFName

        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self.marked_pages) - 1
        page.Tabs = PDFName("S")
        self.marked_pages.append([])


PAINTING = (
    *("line", "lines", "grid", "bezier", "arc", "rect", "ellipse", "wedge", "circle", "roundRect"),
    *("drawPath", "drawImage", "drawInlineImage", "doForm", "linearGradient", "radialGradient", "shade"),
)
"""Every method of a canvas that paints something other than text."""


def _as_artifact(name: str) -> Callable[..., Any]:
    """The canvas's own method, what it paints marked as an artifact unless it is part of a figure."""
    paint = getattr(Canvas, name)

    def painted(canvas: TaggedCanvas, *arguments: Any, **named: Any) -> object:
        if canvas.in_figure or canvas.painting:
            return paint(canvas, *arguments, **named)
        code: list[str] = canvas._code  # noqa: SLF001 - reportlab offers no other way in
        code.append("/Artifact BMC")
        canvas.painting = True
        try:
            return paint(canvas, *arguments, **named)
        finally:
            canvas.painting = False
            code.append("EMC")

    return painted


for _name in PAINTING:
    setattr(TaggedCanvas, _name, _as_artifact(_name))
