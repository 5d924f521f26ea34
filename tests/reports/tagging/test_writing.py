"""What is written into the file: elements and what is said of them, parents, metadata."""

import io
from typing import Any

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFDictionary, PDFDocument

from desktop.reports.tagging.canvas import TaggedCanvas
from desktop.reports.tagging.tree import Element
from desktop.reports.tagging.writing import write_structure


def written(root: Element, canvas: TaggedCanvas, data: io.BytesIO, title: str = "A paper") -> pikepdf.Pdf:
    """The file that a canvas drew, opened."""
    canvas.showPage()
    write_structure(canvas, root, title=title, author="A & B <charity>", language="en-GB", day="2026-11-22")
    canvas.save()
    return pikepdf.open(data)


def drawn(*elements: Element) -> tuple[TaggedCanvas, io.BytesIO]:
    """A page with a text for each element."""
    data = io.BytesIO()
    canvas = TaggedCanvas(data)
    for element in elements:
        with canvas.inside(element):
            canvas.drawString(50, 50, "x")
    return canvas, data


def test_elements_lie_in_each_other_and_name_their_parents() -> None:
    root = Element("Document")
    paragraph = root.add("Sect").add("P")
    with written(root, *drawn(paragraph)) as paper:
        top = paper.Root.StructTreeRoot.K
        (section,) = top.K
        assert (str(top.S), str(section.S), str(section.K[0].S)) == ("/Document", "/Sect", "/P")
        assert top.P.objgen == paper.Root.StructTreeRoot.objgen
        assert section.K[0].P.objgen == section.objgen
        assert list(section.K[0].K) == [0]


def test_a_mark_on_a_later_page_names_its_page() -> None:
    root = Element("Document")
    paragraph = root.add("P")
    canvas, data = drawn(paragraph)
    canvas.showPage()
    with canvas.inside(paragraph):
        canvas.drawString(50, 50, "more")
    with written(root, canvas, data) as paper:
        first, second = paper.Root.StructTreeRoot.K.K[0].K
        assert first == 0
        assert second.Pg.objgen == paper.pages[1].objgen


def test_alt_scope_and_place_are_written() -> None:
    root = Element("Document")
    heading = root.add("Table").add("THead").add("TR").add("TH", scope="Column")
    figure = root.add("Figure", alt="Three squares\u00ad")
    canvas, data = drawn(heading)
    with canvas.figure(figure, 20, 10):
        canvas.rect(0, 0, 20, 10)
    with written(root, canvas, data) as paper:
        table, drawing = paper.Root.StructTreeRoot.K.K
        assert str(table.K[0].K[0].K[0].A.Scope) == "/Column"
        assert str(drawing.Alt) == "Three squares"
        assert [float(each) for each in drawing.A.BBox] == [0, 0, 20, 10]


def test_parents_are_one_flat_list_of_pages_and_then_links() -> None:
    root = Element("Document")
    link = root.add("P").add("Link")
    canvas, data = drawn(link)
    canvas.bookmarkPage("there")
    with canvas.inside(link):
        canvas.linkRect("Where it leads", "there", (0, 0, 10, 10))
    with written(root, canvas, data) as paper:
        page, marks, key, owner = paper.Root.StructTreeRoot.ParentTree.Nums
        assert [int(page), int(key)] == [0, 1]
        assert owner.objgen == marks[0].objgen
        (annotation,) = paper.pages[0].Annots
        assert annotation.StructParent == key
        assert str(annotation.Contents) == "Where it leads"
        assert owner.K[1].Obj.objgen == annotation.objgen


def test_metadata_say_what_it_is_with_markup_as_text() -> None:
    root = Element("Document")
    with written(root, *drawn(root.add("P")), title="This & <that>") as paper:
        with paper.open_metadata() as told:
            assert told["dc:title"] == "This & <that>"
            assert told["dc:creator"] == ["A & B <charity>"]
            assert told["pdfuaid:part"] == "1"
        assert bool(paper.Root.MarkInfo.Marked)


def test_what_is_reached_into_still_writes_what_it_is_given() -> None:
    document: Any = PDFDocument(lang="en-GB")
    assert {"StructTreeRoot", "MarkInfo", "Metadata"} <= set(PDFCatalog.__NoDefault__)
    assert isinstance(document.Catalog, PDFCatalog)
    assert document.Reference(PDFDictionary({}), "a name").name == "a name"
