"""A document as PDF bytes: the page frame, running heads and feet, metadata, and what could not be shown."""

from functools import partial
from io import BytesIO
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate

from desktop.core.dates import in_full
from desktop.reports.blocks import Block, Document, Kept, Paragraph, Tone
from desktop.reports.fonts import REGULAR, Lettering, width
from desktop.reports.layout import Layout
from desktop.reports.pages import LAST_PAGE, LateText, NumberedCanvas
from desktop.reports.paragraphs import one_line
from desktop.reports.right_to_left import drawn
from desktop.reports.style import TONES, Look
from desktop.reports.tagging.tree import Structure
from desktop.reports.tagging.writing import write_structure
from desktop.words import _

LANGUAGE = "en-GB"
_MOST_NAMED = 12
_LONGEST_HEAD = 300
"""Characters; no line of a page holds as many."""


def render(document: Document) -> bytes:
    """The document as a PDF; the same document always gives the same bytes."""
    return _laid_out(document)[0]


def page_count(document: Document) -> int:
    """How many pages the document takes."""
    return _laid_out(document)[1]


def _laid_out(document: Document) -> tuple[bytes, int]:
    """The document as a PDF, and how many pages that has."""
    frame = PageFrame(document)
    layout = Layout(frame.look, frame.lettering, frame.look.height(len(frame.head)))
    story = layout.story(document.blocks)
    closing = Kept((*document.closing, *_last_words(document, frame.lettering)))
    story += layout.story((closing,))
    return frame.fill(story, layout.structure)


def _last_words(document: Document, lettering: Lettering) -> tuple[Block, ...]:
    """What could not be shown, named once, and the credit line."""
    words: list[Block] = []
    missing = lettering.missing
    if missing:
        named = ", ".join(missing[:_MOST_NAMED]) + (" …" if len(missing) > _MOST_NAMED else "")
        words.append(Paragraph(_("Some characters could not be shown: {characters}.").format(characters=named)))
    if document.credit:
        words.append(Paragraph(document.credit))
    return tuple(words)


class PageFrame:
    """The pages of one document around its story: `head` is what stands above the story from the second page on."""

    def __init__(self, document: Document) -> None:
        self.look = Look(document.edition, document.paper)
        self.lettering = Lettering()
        self._document = document
        self.head = tuple(self._fitted(words) for words in (document.running, document.standing) if words)

    def fill(self, story: list[Any], structure: Structure) -> tuple[bytes, int]:
        """The story tagged with its structure on as many pages as it takes, and how many those are."""
        look, document = self.look, self._document
        data = BytesIO()
        template = BaseDocTemplate(
            data,
            pagesize=look.page,
            title=one_line(document.title),
            author=one_line(document.author),
            subject=one_line(document.running),
            creator="Partnership Toolkit",
            lang=LANGUAGE,
            displayDocTitle=True,
            initialFontName=REGULAR,
            initialFontSize=look.size,
            invariant=1,
            pageCompression=1,
        )
        later = PageTemplate("later", [self._box(len(self.head))], onPage=self._draw_head, onPageEnd=self._draw_foot)
        first = PageTemplate("first", [self._box(0)], onPageEnd=self._draw_foot)
        template.addPageTemplates([first, later])
        template.build([NextPageTemplate("later"), *story], canvasmaker=partial(self._canvas, structure))
        return data.getvalue(), template.page

    def _canvas(self, structure: Structure, *arguments: Any, **named: Any) -> NumberedCanvas:
        made = NumberedCanvas(*arguments, **named, pdfVersion=(1, 7))
        document, day = self._document, self._document.today
        write = partial(
            write_structure,
            made,
            structure.root,
            title=one_line(document.title),
            author=one_line(document.author),
            language=LANGUAGE,
            day=day.isoformat(),
        )
        made.before_writing = (write,)
        made.setDateFormatter(lambda *_clock: f"D:{day:%Y%m%d}000000Z")
        return made

    def _box(self, head_lines: int) -> Frame:
        look = self.look
        height = look.height(head_lines)
        bottom = look.bottom + look.foot
        return Frame(look.margin, bottom, look.width, height, 0, 0, 0, 0)

    def _draw_head(self, canvas: Canvas, _template: object) -> None:
        y = self.look.top - self.look.size
        for line in self.head:
            self._draw_line(canvas, line, y)
            y -= self.look.leading

    def _draw_foot(self, canvas: Canvas, _template: object) -> None:
        look, numbered = self.look, cast("NumberedCanvas", canvas)
        words = _("Page {page} of {last}")
        key = f"page {canvas.getPageNumber()}"
        numbered.note_page(key)
        numbered.write_late(LateText(words, {"page": key, "last": LAST_PAGE}, look.margin, look.bottom, look.size))
        day = in_full(self._document.today)
        canvas.setFillColor(TONES[Tone.INK])
        canvas.setFont(REGULAR, look.size)
        canvas.drawRightString(look.page[0] - look.margin, look.bottom, day)

    def _draw_line(self, canvas: Canvas, line: tuple[tuple[str, str], ...], y: float) -> None:
        text = canvas.beginText(self.look.margin, y)
        text.setFillColor(TONES[Tone.INK])
        for font, piece in line:
            text.setFont(font, self.look.size)
            text.textOut(piece)
        canvas.drawText(text)

    def _fitted(self, words: str) -> tuple[tuple[str, str], ...]:
        """The words on one line of the page, cut with an ellipsis where they are too long."""
        line = " ".join(words[:_LONGEST_HEAD].split())
        cut = len(words) > _LONGEST_HEAD
        while True:
            runs = tuple(self.lettering.runs(drawn(f"{line.rstrip()}…" if cut else line)))
            if not line or sum(width(piece, font, self.look.size) for font, piece in runs) <= self.look.width:
                return runs
            line, cut = line[:-1], True
