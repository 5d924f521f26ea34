"""The canvas marks texts for their elements and all else as artifacts; what it reaches into in reportlab is there."""

import inspect
import io
import re
from typing import Any

import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from desktop.reports.tagging.canvas import PAINTING, TaggedCanvas
from desktop.reports.tagging.tree import Element, Mark, Thing

TEXT = {"beginText", "drawText", "drawString", "drawRightString", "drawCentredString", "drawAlignedString"}
LINKS = {"linkAbsolute", "linkRect", "linkURL"}
MADE_OF_OTHERS = {"cross", "drawBoundary"}
UNSEEN = {
    *("absolutePosition", "addLiteral", "addOutlineEntry", "addPageLabel", "addPostScriptCommand", "beginForm"),
    *("beginPath", "bookmarkHorizontal", "bookmarkHorizontalAbsolute", "bookmarkPage", "clipPath", "delCatalogEntry"),
    *("delViewerPreference", "endForm", "getAvailableFonts", "getCatalogEntry", "getCurrentPageContent", "getNamedCB"),
    *("getPageNumber", "getViewerPreference", "getpdfdata", "hasForm", "init_graphics_state", "listLoadedFonts0"),
    *("pageHasData", "pop_state_stack", "push_state_stack", "resetTransforms", "restoreState", "rotate", "save"),
    *("saveState", "scale", "showFullScreen0", "showOutline", "showPage", "skew", "stringWidth", "transform"),
    "translate",
}
"""Measures, remembers, moves the pen, begins and ends pages: nothing of them is seen."""
NOTES = {
    *("freeTextAnnotation", "highlightAnnotation", "inkAnnotation", "inkAnnotation0", "textAnnotation"),
    "textAnnotation0",
}
"""Remarks on a page, which no document here has."""


def code(canvas: TaggedCanvas) -> str:
    """What was drawn on the page so far."""
    return " ".join(" ".join(canvas._code).split())  # noqa: SLF001 - looked at, not changed


@pytest.fixture
def canvas() -> TaggedCanvas:
    """An empty page, its opening code left out."""
    made = TaggedCanvas(io.BytesIO())
    made._code.clear()  # noqa: SLF001
    return made


def test_text_outside_every_element_is_an_artifact(canvas: TaggedCanvas) -> None:
    canvas.drawString(10, 10, "page 1")
    assert re.fullmatch(r"/Artifact BMC BT .*\(page 1\) Tj.* ET EMC", code(canvas))


def test_text_of_an_element_carries_its_type_and_the_next_number(canvas: TaggedCanvas) -> None:
    first, second = Element("P"), Element("H2")
    for element in (first, second):
        with canvas.inside(element):
            canvas.drawString(10, 10, "x")
    assert re.findall(r"/(\w+) <</MCID (\d)>> BDC", code(canvas)) == [("P", "0"), ("H2", "1")]
    assert (first.kids, second.kids) == ([Mark(0, 0)], [Mark(0, 1)])
    assert canvas.marked_pages == [[first, second]]


def test_of_two_elements_the_first_takes_one_text_and_the_last_the_others(canvas: TaggedCanvas) -> None:
    label, body = Element("Lbl"), Element("LBody")
    with canvas.inside(label, body):
        for words in ("•", "one", "two"):
            canvas.drawString(10, 10, words)
    assert (label.kids, body.kids) == ([Mark(0, 0)], [Mark(0, 1), Mark(0, 2)])


def test_numbers_begin_again_on_each_page(canvas: TaggedCanvas) -> None:
    element = Element("P")
    for _page in range(2):
        with canvas.inside(element):
            canvas.drawString(10, 10, "x")
        canvas.showPage()
    assert element.kids == [Mark(0, 0), Mark(1, 0)]


def test_a_page_is_read_in_the_order_of_the_structure(canvas: TaggedCanvas) -> None:
    canvas.showPage()
    page: Any = canvas._doc.Pages.pages[0]  # noqa: SLF001
    assert (page.StructParents, str(page.Tabs)) == (0, "/S")


def test_a_figure_is_one_mark_with_its_place(canvas: TaggedCanvas) -> None:
    figure = Element("Figure", alt="a square")
    canvas.translate(100, 200)
    with canvas.figure(figure, 30, 20):
        canvas.rect(0, 0, 30, 20)
        canvas.drawString(5, 5, "1")
    assert code(canvas).count("BDC") == code(canvas).count("EMC") == 1
    assert "Artifact" not in code(canvas)
    assert figure.box == (100, 200, 130, 220)


def test_painting_outside_a_figure_is_an_artifact_marked_once(canvas: TaggedCanvas) -> None:
    canvas.grid([0, 10, 20], [0, 10, 20])
    assert code(canvas).startswith("/Artifact BMC")
    assert code(canvas).count("BMC") == code(canvas).count("EMC") == 1


def test_a_mark_is_closed_even_where_painting_fails(canvas: TaggedCanvas) -> None:
    with pytest.raises(OSError, match="nowhere"):
        canvas.drawImage("nowhere.png", 0, 0)
    assert code(canvas).count("BMC") == code(canvas).count("EMC") == 1
    assert not canvas.painting


def test_a_link_belongs_to_the_element_it_lies_over(canvas: TaggedCanvas) -> None:
    link = Element("Link")
    canvas.bookmarkPage("there")
    with canvas.inside(link):
        canvas.linkRect("Where it leads", "there", (0, 0, 10, 10))
    (thing,) = link.kids
    assert isinstance(thing, Thing)
    assert canvas.things == [(link, thing)]


def test_lines_end_in_a_space_only_where_it_is_said(canvas: TaggedCanvas) -> None:
    with canvas.inside(Element("P"), ends=iter((True, False))):
        text = canvas.beginText(0, 0)
        for line in ("one", "two", "three"):
            text._textOut(line, 1)  # type: ignore[attr-defined]  # noqa: SLF001 - as paragraphs do it
        canvas.drawText(text)
    assert re.findall(r"\((.*?)\) Tj", code(canvas)) == ["one ", "two", "three"]


def test_a_space_that_must_not_break_comes_out_as_a_plain_one(canvas: TaggedCanvas) -> None:
    canvas.drawString(0, 0, "22\u00a0November")
    assert "(22 November) Tj" in code(canvas)


def public_methods() -> set[str]:
    """Every method of reportlab's canvas that is there to be called; those that only set something left out."""
    found = {name for name, _method in inspect.getmembers(Canvas, inspect.isfunction) if not name.startswith("_")}
    return {name for name in found if not name.startswith("set")}


def test_each_method_of_the_canvas_is_known_so_that_nothing_is_painted_unmarked() -> None:
    assert public_methods() == {*PAINTING, *TEXT, *LINKS, *MADE_OF_OTHERS, *UNSEEN, *NOTES}


SAMPLES: dict[str, tuple[Any, ...]] = {
    "line": (0, 0, 1, 1),
    "lines": ([(0, 0, 1, 1)],),
    "grid": ([0, 1], [0, 1]),
    "bezier": (0, 0, 1, 1, 2, 2, 3, 3),
    "arc": (0, 0, 9, 9),
    "rect": (0, 0, 9, 9),
    "ellipse": (0, 0, 9, 9),
    "wedge": (0, 0, 9, 9, 0, 90),
    "circle": (5, 5, 4),
    "roundRect": (0, 0, 9, 9, 2),
    "drawBoundary": (1, 0, 0, 9, 9),
    "linearGradient": (0, 0, 9, 9, (colors.red, colors.blue)),
    "radialGradient": (5, 5, 4, (colors.red, colors.blue)),
    "drawImage": (ImageReader(Image.new("RGB", (2, 2))), 0, 0),
    "drawInlineImage": (Image.new("RGB", (2, 2)), 0, 0),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_each_thing_painted_is_marked_once(canvas: TaggedCanvas, name: str) -> None:
    getattr(canvas, name)(*SAMPLES[name])
    assert code(canvas).startswith("/Artifact BMC")
    assert code(canvas).count("BMC") == code(canvas).count("EMC") == 1


def test_a_path_is_marked_once(canvas: TaggedCanvas) -> None:
    path = canvas.beginPath()
    path.moveTo(0, 0)
    path.lineTo(9, 9)
    canvas.drawPath(path)
    assert code(canvas).startswith("/Artifact BMC")
    assert code(canvas).count("BMC") == code(canvas).count("EMC") == 1


@pytest.mark.parametrize(
    ("owner", "name", "parameters"),
    [
        (Canvas, "_addAnnotation", ["self", "annotation", "name", "addtopage"]),
        (Canvas, "showPage", ["self"]),
        (Canvas, "beginText", ["self", "x", "y", "direction"]),
        (Canvas, "drawText", ["self", "aTextObject"]),
        (PDFTextObject, "_textOut", ["self", "text", "TStar"]),
        (PDFTextObject, "_formatText", ["self", "text"]),
        (PDFTextObject, "getCode", ["self"]),
    ],
)
def test_what_is_reached_into_still_takes_what_it_took(owner: type, name: str, parameters: list[str]) -> None:
    assert list(inspect.signature(getattr(owner, name)).parameters) == parameters


def test_what_is_reached_into_still_holds_what_it_held(canvas: TaggedCanvas) -> None:
    canvas.drawString(0, 0, "x")
    assert all(isinstance(line, str) for line in canvas._code)  # noqa: SLF001 - the very thing looked at
    canvas.showPage()
    (page,) = canvas._doc.Pages.pages  # noqa: SLF001
    assert isinstance(page, PDFPage)
    assert "(x) Tj" in page.stream
    assert "Annots" in page.__NoDefault__
    assert Canvas.drawString.__module__ == "reportlab.pdfgen.canvas"
