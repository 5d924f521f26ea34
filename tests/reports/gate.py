"""The gate of every PDF: sentences that say what is wrong with its tags, its words, its fonts and its pages."""

import io
from typing import TYPE_CHECKING

import pikepdf

from desktop.reports.blocks import Document, headings
from desktop.reports.style import SIZES
from tests.reports.gate_breaks import break_wrongs
from tests.reports.gate_drawing import read_drawing
from tests.reports.gate_file import bookmark_wrongs, catalogue_wrongs, order_wrongs, parent_wrongs
from tests.reports.gate_pages import font_wrongs, page_wrongs
from tests.reports.gate_shapes import shape_wrongs
from tests.reports.gate_tree import read_tree
from tests.reports.gate_words import word_wrongs

if TYPE_CHECKING:
    from tests.reports.gate_fonts import Font


def wrongs(data: bytes, document: Document) -> list[str]:
    """What is wrong with a document's PDF; nothing where all is well."""
    known: dict[tuple[int, int], Font] = {}
    with pikepdf.open(io.BytesIO(data)) as paper:
        drawings = [read_drawing(page, known) for page in paper.pages]
        found = [
            *catalogue_wrongs(paper, document.title),
            *font_wrongs(paper, drawings),
            *page_wrongs(drawings, SIZES[document.edition]),
        ]
        if "/StructTreeRoot" not in paper.Root:
            return found
        root = read_tree(paper, found)
        found += shape_wrongs(root)
        found += bookmark_wrongs(paper, headings((*document.blocks, *document.closing)))
        found += order_wrongs(root, drawings)
        found += parent_wrongs(paper, root)
        found += break_wrongs(root, drawings)
        found += word_wrongs(document, root, drawings)
    return found
