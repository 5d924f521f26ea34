"""What the file as a whole has to say: catalogue entries, metadata, parents of marks and links, bookmarks."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import pikepdf

from desktop.reports.blocks import Heading
from tests.reports.gate_drawing import PageDrawing
from tests.reports.gate_tree import Key, LinkOn, MarkOn, Node

_UA = "{http://www.aiim.org/pdfua/ns/id/}part"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def catalogue_wrongs(paper: pikepdf.Pdf, title: str) -> Iterator[str]:
    """What the catalogue and the metadata leave out."""
    title = one_line(title)
    root = paper.Root
    if "/MarkInfo" not in root or not bool(root.MarkInfo.get("/Marked", False)):
        yield "the file does not say that it is tagged"
    if root.get("/Lang", "") != "en-GB":
        yield "the file does not say its language"
    if not bool(root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False)):
        yield "the window would show the file's name in place of its title"
    if "/StructTreeRoot" not in root:
        yield "the file has no structure tree"
    if str(paper.docinfo.get("/Title", "")) != title:
        yield "the file's title is not the document's"
    if "/Metadata" not in root:
        yield "the file has no metadata"
        return
    told = ET.fromstring(root.Metadata.read_bytes())  # noqa: S314 - our own file
    if [each.text for each in told.iter(_UA)] != ["1"]:
        yield "the metadata do not say PDF/UA-1"
    if ["".join(each.itertext()) for each in told.iter(_TITLE)] != [title]:
        yield "the metadata's title is not the document's"


def one_line(text: str) -> str:
    """Words as they are named outside the pages: single spaces, no hints for hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def bookmark_wrongs(paper: pikepdf.Pdf, headings: Iterable[Heading]) -> Iterator[str]:
    """Whether each heading has its bookmark, in order."""
    with paper.open_outline() as outline:
        titles = list(_titles(outline.root))
    wanted = [one_line(each.text) for each in headings]
    if titles != wanted:
        extra = next((pair for pair in zip(titles, wanted, strict=False) if pair[0] != pair[1]), "their number")
        yield f"the bookmarks are not the headings: {extra}"


def _titles(items: Sequence[pikepdf.OutlineItem]) -> Iterator[str]:
    for each in items:
        yield str(each.title)
        yield from _titles(each.children)


def order_wrongs(root: Node, drawings: Sequence[PageDrawing]) -> Iterator[str]:
    """Whether every mark belongs to one element of its own type, and comes in reading order on its page."""
    found: dict[int, list[tuple[str, int]]] = {number: [] for number in range(len(drawings))}
    for node, leaf in root.leaves():
        if isinstance(leaf, MarkOn):
            if leaf.page not in found:
                yield f"a mark of a {node.kind} is on no page"
            else:
                found[leaf.page].append((node.kind, leaf.number))
    for number, drawing in enumerate(drawings):
        in_tree = found[number]
        if sorted(each[1] for each in in_tree) != sorted(each[1] for each in drawing.marks):
            yield f"page {number + 1}: the marks on the page are not those in the tree"
        elif set(in_tree) != set(drawing.marks):
            yield f"page {number + 1}: a mark does not carry its element's type"
        for name, marks in (("read", in_tree), ("drawn", drawing.marks)):
            if any(first[1] >= second[1] for first, second in pairwise(marks)):
                yield f"page {number + 1}: marks are not {name} in rising order"


def parent_wrongs(paper: pikepdf.Pdf, root: Node) -> Iterator[str]:
    """Whether the tree of parents leads from every mark and link to its element, and to nothing else."""
    tree = paper.Root.StructTreeRoot.get("/ParentTree", pikepdf.Dictionary())
    if "/Nums" not in tree or "/Kids" in tree:
        yield "the tree of parents is not one flat list"
        return
    flat = list(tree.Nums)
    keys = [int(key) for key in flat[::2]]
    if keys != sorted(set(keys)):
        yield "the tree of parents is not in the order of its keys"
    told: dict[int, Any] = dict(zip(keys, flat[1::2], strict=True))
    marks: dict[int, list[tuple[int, Key]]] = {}
    for node, leaf in root.leaves():
        if isinstance(leaf, MarkOn):
            marks.setdefault(leaf.page, []).append((leaf.number, node.key))
    wanted: dict[int, list[Key]] = {}
    for number, page in enumerate(paper.pages):
        if page.get("/Tabs", "") != "/S":
            yield f"page {number + 1}: links are not visited in the order of the structure"
        wanted[int(page.get("/StructParents", -1))] = [key for _number, key in sorted(marks.get(number, []))]
    yield from _link_wrongs(paper, root, wanted)
    for key in wanted.keys() | told.keys():
        if key not in told or key not in wanted:
            yield f"the tree of parents and the pages do not both know the key {key}"
            continue
        parents = told[key]
        found = [each.objgen for each in parents] if isinstance(parents, pikepdf.Array) else [parents.objgen]
        if found != wanted[key]:
            yield f"the tree of parents leads from key {key} to another element"


def _link_wrongs(paper: pikepdf.Pdf, root: Node, wanted: dict[int, list[Key]]) -> Iterator[str]:
    """Whether every link is in the tree once and says in words where it leads; its key is added to `wanted`."""
    owners = [(leaf, node) for node, leaf in root.leaves() if isinstance(leaf, LinkOn)]
    found = []
    for number, page in enumerate(paper.pages):
        for link in page.get("/Annots", pikepdf.Array()):
            found.append(LinkOn(number, link.objgen))
            owner = next((node for leaf, node in owners if leaf == found[-1]), None)
            if owner is None or owner.kind != "Link":
                yield f"page {number + 1}: a link belongs to no Link of the tree"
            else:
                wanted[int(link.get("/StructParent", -1))] = [owner.key]
            if not str(link.get("/Contents", "")).strip():
                yield f"page {number + 1}: a link does not say where it leads"
            if link.get("/Subtype") != "/Link":
                yield f"page {number + 1}: an annotation is no link"
            if "/Dest" not in link:
                yield f"page {number + 1}: a link leads out of the document"
    if len(found) != len(owners):
        yield "the tree and the pages do not hold as many links"
