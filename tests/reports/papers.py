"""What tests read from a PDF: its pages' words, fonts, letter sizes and places, bookmarks, metadata."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from desktop.reports.blocks import Block, Document, Heading
from desktop.reports.options import Edition, Paper

TODAY = date(2026, 11, 22)


def document(
    *blocks: Block,
    edition: Edition = Edition.STANDARD,
    paper: Paper = Paper.PORTRAIT,
    standing: str = "",
    closing: tuple[Block, ...] = (),
) -> Document:
    """A small document around some blocks."""
    return Document(
        title="A paper: A charity",
        running="A paper · A charity",
        author="A charity",
        today=TODAY,
        edition=edition,
        paper=paper,
        blocks=(Heading(1, "A paper"), *blocks),
        standing=standing,
        closing=closing,
        credit="Credit where it is due.",
    )


def pages(data: bytes) -> list[str]:
    """The words of each page, one line a line."""
    with pypdfium2.PdfDocument(data) as paper:
        texts = [page.get_textpage().get_text_range() for page in paper]
    return ["\n".join(line.rstrip() for line in text.splitlines()) for text in texts]


def words(data: bytes) -> str:
    """All words with single spaces, whatever lines and pages they are on."""
    return " ".join(" ".join(pages(data)).split())


def squeezed(text: str) -> str:
    """Without any space, so that a word cut at the end of a line reads as it was typed."""
    return "".join(text.split())


@dataclass(frozen=True, slots=True)
class Letter:
    """A character on a page: its size in points, and its box from the page's lower left corner."""

    char: str
    size: float
    left: float
    bottom: float
    right: float
    top: float


def letters(data: bytes) -> Iterator[tuple[tuple[float, float], list[Letter]]]:
    """For each page its width and height, and every visible character."""
    with pypdfium2.PdfDocument(data) as paper:
        for page in paper:
            text = page.get_textpage()
            found = []
            for place in range(text.count_chars()):
                char = chr(pdfium.FPDFText_GetUnicode(text.raw, place))
                if not char.isspace() and char.isprintable():
                    size = pdfium.FPDFText_GetFontSize(text.raw, place)
                    found.append(Letter(char, size, *text.get_charbox(place)))
            yield page.get_size(), found


def fonts(data: bytes) -> dict[str, bool]:
    """Each font that any page can use, and whether it is embedded with a way back to characters."""
    found = {}
    with pikepdf.open(io.BytesIO(data)) as paper:
        for page in paper.pages:
            for font in page.Resources.get("/Font", pikepdf.Dictionary()).values():
                about = font.get("/FontDescriptor", pikepdf.Dictionary())
                found[str(font.BaseFont)] = "/FontFile2" in about and "/ToUnicode" in font
    return found


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Depth, title and page number, from 1, of each bookmark."""
    with pypdfium2.PdfDocument(data) as paper:
        return [(each.level, each.get_title(), _page_of(each)) for each in paper.get_toc()]


def _page_of(bookmark: pypdfium2.PdfBookmark) -> int:
    place = bookmark.get_dest()
    assert place is not None
    return int(place.get_index()) + 1


def metadata(data: bytes) -> dict[str, str]:
    """The document's own facts, its language, and whether its title shows in the window's bar."""
    with pikepdf.open(io.BytesIO(data)) as paper:
        facts = {str(name): str(value) for name, value in paper.docinfo.items()}
        facts["Lang"] = str(paper.Root.Lang)
        facts["DisplayDocTitle"] = str(paper.Root.ViewerPreferences.DisplayDocTitle).lower()
        return facts
