"""Where pages end: rows and cards stay whole, and no heading is parted from what it heads."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tests.reports.gate_drawing import PageDrawing
from tests.reports.gate_shapes import HEADINGS
from tests.reports.gate_tree import MarkOn, Node

_A_PAGE = 0.6
"""Of a sheet: what is higher than this all told need not fit one page."""

Places = Mapping[tuple[int, int], tuple[float, float]]
"""Lowest and highest point of each marked sequence, by page from 0 and MCID."""


def break_wrongs(root: Node, drawings: Sequence[PageDrawing]) -> Iterator[str]:
    """What a page's end parts that belongs together."""
    places = {place: span for page, drawing in enumerate(drawings) for place, span in _places(page, drawing)}
    for node in root.walk():
        pages = sorted({mark.page for mark in _marks(node)})
        if len(pages) < 2:
            continue
        if node.kind == "TR":
            yield f"a row of a table goes over from page {pages[0] + 1}"
        if node.kind == "Div" and _height(node, places) < _A_PAGE * drawings[0].height:
            yield f"a card that fits a page goes over from page {pages[0] + 1}"
    innermost = [node for node in root.walk() if not node.elements]
    for node, following in pairwise(innermost):
        ends, begins = _marks(node), _marks(following)
        if node.kind in HEADINGS and ends and begins and ends[-1].page != begins[0].page:
            yield f"a heading ends page {ends[-1].page + 1}"


def _marks(node: Node) -> list[MarkOn]:
    return [leaf for _owner, leaf in node.leaves() if isinstance(leaf, MarkOn)]


def _places(page: int, drawing: PageDrawing) -> Iterator[tuple[tuple[int, int], tuple[float, float]]]:
    for _kind, number in drawing.marks:
        boxes = [each.box for each in drawing.texts if each.number == number]
        if boxes:
            yield (page, number), (min(box[1] for box in boxes), max(box[3] for box in boxes))


def _height(node: Node, places: Places) -> float:
    """How much of the pages it is on an element fills, from its highest to its lowest text on each."""
    by_page: dict[int, list[tuple[float, float]]] = {}
    for mark in _marks(node):
        if (mark.page, mark.number) in places:
            by_page.setdefault(mark.page, []).append(places[mark.page, mark.number])
    return sum(max(high for _low, high in on) - min(low for low, _high in on) for on in by_page.values())
