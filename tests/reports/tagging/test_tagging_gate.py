"""The gate catches what breaks a tagged PDF: each copy here has one thing spoilt, and is told apart by it."""

import io
import re
from collections.abc import Callable, Iterator
from functools import cache

import pikepdf
import pytest

from desktop.reports.blocks import Card, Column, Document, Heading, NewPage, Paragraph, Row, Table
from desktop.reports.document import render
from tests.reports.every_block import every_block
from tests.reports.gate import wrongs
from tests.reports.gate_breaks import break_wrongs
from tests.reports.gate_drawing import read_drawing
from tests.reports.gate_tree import MarkOn, read_tree
from tests.reports.papers import document

Spoil = Callable[[pikepdf.Pdf], object]


@cache
def whole() -> tuple[Document, bytes]:
    """A sound document with every kind of block, some of its lines long."""
    made = every_block("A word that goes on and on over more than a line of the page. " * 3)
    return made, render(made)


def elements(paper: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """Every element of a kind, in reading order."""
    return [each for each in _walk(paper.Root.StructTreeRoot.K) if f"/{kind}" == each.S]


def _walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for kid in element.get("/K", pikepdf.Array()):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid)


def redrawn(paper: pikepdf.Pdf, pattern: bytes, instead: bytes, page: int = 0) -> None:
    """Change the first place in a page's drawing code."""
    before = paper.pages[page].Contents.read_bytes()
    after, count = re.subn(pattern, instead, before, count=1, flags=re.DOTALL)
    assert count == 1
    paper.pages[page].Contents = paper.make_stream(after)


def set_name(element: pikepdf.Object, key: str, name: str) -> None:
    """Give an element's entry another name."""
    element[key] = pikepdf.Name(name)


def removed(holder: pikepdf.Object, key: str) -> None:
    """Take an entry out."""
    assert key in holder
    del holder[key]


def reversed_kids(element: pikepdf.Object) -> None:
    """Turn the order of what lies in an element."""
    element.K = pikepdf.Array(list(element.K)[::-1])


def swapped_parents(paper: pikepdf.Pdf) -> None:
    parents = paper.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[0], parents[1] = parents[1], parents[0]


def without_bookmarks(paper: pikepdf.Pdf) -> None:
    with paper.open_outline() as outline:
        del outline.root[0]


def renamed_in_metadata(paper: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    told = paper.Root.Metadata.read_bytes()
    assert old in told
    paper.Root.Metadata = paper.make_stream(told.replace(old, new))


def first_font(paper: pikepdf.Pdf) -> pikepdf.Object:
    """One of the fonts of the first page."""
    return next(iter(paper.pages[0].Resources.Font.values()))


SPOILT: dict[str, tuple[str, Spoil]] = {
    "no marks said": ("does not say that it is tagged", lambda paper: removed(paper.Root, "/MarkInfo")),
    "no language": ("does not say its language", lambda paper: removed(paper.Root, "/Lang")),
    "no title shown": ("in place of its title", lambda paper: removed(paper.Root, "/ViewerPreferences")),
    "no tree": ("no structure tree", lambda paper: removed(paper.Root, "/StructTreeRoot")),
    "no metadata": ("no metadata", lambda paper: removed(paper.Root, "/Metadata")),
    "no PDF/UA": (
        "do not say PDF/UA-1",
        lambda paper: renamed_in_metadata(paper, b"pdfuaid:part>1<", b"pdfuaid:part>2<"),
    ),
    "another title": ("metadata’s title", lambda paper: renamed_in_metadata(paper, b"A paper", b"A piper")),
    "a bookmark lost": ("the bookmarks are not the headings", without_bookmarks),
    "no Alt": ("not said in words", lambda paper: removed(elements(paper, "Figure")[0], "/Alt")),
    "no box": ("where it lies", lambda paper: removed(elements(paper, "Figure")[0].A, "/BBox")),
    "another Alt": (
        "a figure is said as",
        lambda paper: elements(paper, "Figure")[0].__setitem__("/Alt", pikepdf.String("x")),
    ),
    "wrong parents": ("the tree of parents leads", swapped_parents),
    "no parents": ("not one flat list", lambda paper: removed(paper.Root.StructTreeRoot, "/ParentTree")),
    "wrong parent": (
        "names another parent",
        lambda paper: elements(paper, "P")[0].__setitem__("/P", elements(paper, "Table")[0]),
    ),
    "reversed order": ("not read in rising order", lambda paper: reversed_kids(elements(paper, "TBody")[0])),
    "reversed words": ("says “", lambda paper: reversed_kids(elements(paper, "L")[0])),
    "missing space": ("says “", lambda paper: redrawn(paper, rb"(\w+) \) Tj", rb"\1) Tj")),
    "missing letter": ("says “", lambda paper: redrawn(paper, rb"\(A word", rb"(A wrd")),
    "missing glyph": ("has no glyph", lambda paper: redrawn(paper, rb"\(A word", rb"(A w\\007rd")),
    "no text behind": ("leads to no text", lambda paper: redrawn(paper, rb"\(A word", rb"(A w\\007rd")),
    "nested marks": (
        "lies inside another",
        lambda paper: redrawn(paper, rb"(/P <</MCID \d+>> BDC.*?EMC)", rb"/Artifact BMC \1 EMC"),
    ),
    "an open mark": ("never closed", lambda paper: redrawn(paper, rb"\Z", rb" /Artifact BMC")),
    "a mark closed twice": ("never opened", lambda paper: redrawn(paper, rb"\Z", rb" EMC")),
    "unmarked text": ("no tag and no artifact", lambda paper: redrawn(paper, rb"/Artifact BMC(\s*BT.*?)EMC", rb"\1")),
    "unmarked line": ("outside every mark", lambda paper: redrawn(paper, rb"\Z", rb" 50 50 m 90 50 l S")),
    "words as artifact": (
        "the marks on the page are not those in the tree",
        lambda paper: redrawn(paper, rb"/P <</MCID \d+>> BDC", rb"/Artifact BMC"),
    ),
    "a mark of another type": (
        "carry its element’s type",
        lambda paper: redrawn(paper, rb"/P (<</MCID \d+>> BDC)", rb"/H2 \1"),
    ),
    "wrong Scope": ("has the scope “Line”", lambda paper: set_name(elements(paper, "TH")[0].A, "/Scope", "/Line")),
    "no Scope": ("has the scope “”", lambda paper: removed(elements(paper, "TH")[0], "/A")),
    "a cell lost": ("the rows of a table have", lambda paper: elements(paper, "TR")[1].K.__delitem__(2)),
    "cells as headings": ("holds TD", lambda paper: set_name(elements(paper, "TH")[0], "/S", "/TD")),
    "a skipped heading": ("level of heading is skipped", lambda paper: set_name(elements(paper, "H2")[0], "/S", "/H3")),
    "a second H1": ("exactly one H1", lambda paper: set_name(elements(paper, "H2")[1], "/S", "/H1")),
    "no label": ("an item of a list holds", lambda paper: set_name(elements(paper, "Lbl")[0], "/S", "/P")),
    "no item": ("a L holds P", lambda paper: set_name(elements(paper, "LI")[0], "/S", "/P")),
    "a type unknown": ("no type that is used here", lambda paper: set_name(elements(paper, "P")[0], "/S", "/Para")),
    "an item astray": ("a TOCI lies in a L", lambda paper: set_name(elements(paper, "TOC")[0], "/S", "/L")),
    "two roots": (
        "single Document",
        lambda paper: paper.Root.StructTreeRoot.__setitem__("/K", pikepdf.Array(list(paper.Root.StructTreeRoot.K.K))),
    ),
    "no link text": ("where it leads", lambda paper: removed(paper.pages[0].Annots[0], "/Contents")),
    "a link without parent": ("key", lambda paper: removed(paper.pages[0].Annots[0], "/StructParent")),
    "a link outside the tree": ("belongs to no Link", lambda paper: elements(paper, "Link")[0].K.__delitem__(-1)),
    "a link away": ("out of the document", lambda paper: removed(paper.pages[0].Annots[0], "/Dest")),
    "tabs": ("in the order of the structure", lambda paper: removed(paper.pages[0].obj, "/Tabs")),
    "a font left out": (
        "is not in the file whole",
        lambda paper: removed(first_font(paper).FontDescriptor, "/FontFile2"),
    ),
    "no way back": (
        "is not in the file whole",
        lambda paper: removed(first_font(paper), "/ToUnicode"),
    ),
    "small print": ("is drawn in 9.0 points", lambda paper: redrawn(paper, rb"(/F\d\+\d) 12 Tf", rb"\1 9 Tf")),
    "over the edge": ("reaches over the edge", lambda paper: redrawn(paper, rb"1 0 0 1 54 \d", rb"1 0 0 1 590 7")),
    "a line over the edge": (
        "painted over the edge",
        lambda paper: redrawn(paper, rb"\Z", rb" /Artifact BMC 50 50 m 900 50 l S EMC"),
    ),
    "text over text": ("lies over", lambda paper: redrawn(paper, rb"Tj T\* \(", rb"Tj 0 -2 Td (")),
    "clipping": ("clipped", lambda paper: redrawn(paper, rb"\A", rb"0 0 50 50 re W n ")),
}


def test_what_a_page_parts_is_caught() -> None:
    rows = tuple(Row(((f"row {number}\nof two lines",), ("x",))) for number in range(30))
    cards = tuple(Card((Paragraph(f"card {number}"), Paragraph("more"))) for number in range(12))
    made = document(
        Table((Column(("Rows",)), Column(("More",))), rows), *cards, NewPage(), Heading(2, "A part"), Paragraph("x")
    )
    with pikepdf.open(io.BytesIO(render(made))) as paper:
        drawings = [read_drawing(page, {}) for page in paper.pages]
        root = read_tree(paper, [])
    assert list(break_wrongs(root, drawings)) == []
    for kind, place, sentence in (("TR", 1, "a row of a table"), ("Div", 0, "a card"), ("H2", 0, "a heading")):
        node = [each for each in root.walk() if each.kind == kind][place]
        owner, mark = list(node.leaves())[-1]
        owner.kids = [MarkOn((mark.page + 1) % len(drawings), 0)]
        assert any(each.startswith(sentence) for each in break_wrongs(root, drawings))


def test_the_whole_document_has_nothing_wrong() -> None:
    made, data = whole()
    assert wrongs(data, made) == []


@pytest.mark.parametrize(("sentence", "spoil"), SPOILT.values(), ids=SPOILT)
def test_a_spoilt_copy_is_caught(sentence: str, spoil: Spoil) -> None:
    made, data = whole()
    copy = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as paper:
        spoil(paper)
        paper.save(copy)
    found = [each.replace("'", "’") for each in wrongs(copy.getvalue(), made)]
    assert any(sentence in each for each in found), found
