"""The structure tree, its parent tree and the metadata of a document, as objects of the file (ISO 32000-1, 14.7)."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)

from desktop.reports.tagging.canvas import TaggedCanvas
from desktop.reports.tagging.tree import Element, Mark, Thing

_SOFT_HYPHEN = "\u00ad"
"""The one character of ordinary text that a short string of a PDF has no code for."""

Refer = Callable[[Any, str | None], PDFObjectReference]
"""Puts an object into the file, under a name where it has one, and gives what refers to it."""


def write_structure(canvas: TaggedCanvas, root: Element, *, title: str, author: str, language: str, day: str) -> None:
    """Put the tree into the document that the canvas drew, and say that it is PDF/UA-1; `day` is an ISO date."""
    document: Any = canvas._doc  # noqa: SLF001 - reportlab offers no other way in
    catalog, refer = document.Catalog, document.Reference
    pages = [refer(page) for page in document.Pages.pages]
    catalog.StructTreeRoot = _Writer(refer, pages).tree(root, canvas)
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    metadata = PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}))
    metadata.content = _metadata(title, author, language, day).encode()
    catalog.Metadata = metadata


class _Writer:
    """Gives each element an object of its own, and refers to it by name."""

    def __init__(self, refer: Refer, pages: Sequence[PDFObjectReference]) -> None:
        self._refer = refer
        self._pages = pages
        self._names: dict[int, str] = {}

    def tree(self, root: Element, canvas: TaggedCanvas) -> PDFDictionary:
        """The root of the tree, with the parents of every mark and annotation."""
        for number, element in enumerate(root.walk()):
            self._names[id(element)] = f"structure {number}"
        count = len(self._pages)
        for number, (_element, thing) in enumerate(canvas.things):
            thing.annotation.permitted = (*thing.annotation.permitted, "StructParent")
            thing.annotation.otherkw["StructParent"] = count + number
        made = PDFDictionary({"Type": PDFName("StructTreeRoot"), "K": self._reference(root)})
        self._put(root, self._refer(made, "structure root"))
        parents: list[object] = []
        for page, elements in enumerate(canvas.marked_pages[:count]):
            parents += [page, PDFArray([self._reference(each) for each in elements])]
        for number, (element, _thing) in enumerate(canvas.things):
            parents += [count + number, self._reference(element)]
        made["ParentTree"] = self._refer(PDFDictionary({"Nums": PDFArray(parents)}), None)
        made["ParentTreeNextKey"] = count + len(canvas.things)
        return made

    def _reference(self, element: Element) -> PDFObjectReference:
        return PDFObjectReference(self._names[id(element)])

    def _put(self, element: Element, parent: PDFObjectReference) -> None:
        """One element, then all below it."""
        words: dict[str, object] = {"Type": PDFName("StructElem"), "S": PDFName(element.kind), "P": parent}
        if element.alt:
            words["Alt"] = PDFString(element.alt.replace(_SOFT_HYPHEN, ""))
        if (attributes := _attributes(element)) is not None:
            words["A"] = attributes
        first = next((kid.page for kid in element.kids if isinstance(kid, Mark | Thing)), None)
        if first is not None:
            words["Pg"] = self._pages[first]
        if element.kids:
            words["K"] = PDFArray([self._kid(kid, first) for kid in element.kids])
        self._refer(PDFDictionary(words), self._names[id(element)])
        for kid in element.kids:
            if isinstance(kid, Element):
                self._put(kid, self._reference(element))

    def _kid(self, kid: Element | Mark | Thing, first: int | None) -> object:
        """What stands for one kid: another element, a mark's number, or a link; `first` is the element's own page."""
        match kid:
            case Element():
                return self._reference(kid)
            case Mark(page, number) if page == first:
                return number
            case Mark(page, number):
                return PDFDictionary({"Type": PDFName("MCR"), "MCID": number, "Pg": self._pages[page]})
            case Thing(page, _key, annotation):
                thing = self._refer(annotation, None)
                return PDFDictionary({"Type": PDFName("OBJR"), "Obj": thing, "Pg": self._pages[page]})


def _attributes(element: Element) -> PDFDictionary | None:
    """What an element's type asks to be said of it."""
    if element.scope:
        return PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
    if element.box is not None:
        box = PDFArray([round(each, 2) for each in element.box])
        return PDFDictionary({"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": box})
    return None


def _metadata(title: str, author: str, language: str, day: str) -> str:
    """The metadata as XMP: what the document is, whose, when, in what language, and that it is PDF/UA-1."""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
   <xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
   <xmp:CreatorTool>Partnership Toolkit</xmp:CreatorTool>
   <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
