"""The structure tree of a PDF as plain values, and what is wrong with how its objects hold together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union

import pikepdf

Key = tuple[int, int]
"""What names an object of the file."""


@dataclass(frozen=True, slots=True)
class MarkOn:
    """A marked sequence: the page from 0, and its MCID."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkOn:
    """An annotation that belongs to an element: the page from 0, and the annotation's key."""

    page: int
    key: Key


@dataclass(slots=True, eq=False)
class Node:
    """An element of the tree."""

    kind: str
    key: Key
    alt: str = ""
    scope: str = ""
    box: tuple[float, ...] = ()
    kids: list[Union["Node", MarkOn, LinkOn]] = field(default_factory=list)

    @property
    def elements(self) -> list["Node"]:
        """The elements directly below."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    @property
    def kinds(self) -> list[str]:
        """What kinds the elements directly below are."""
        return [each.kind for each in self.elements]

    def walk(self) -> Iterator["Node"]:
        """This element and all below it, in reading order."""
        yield self
        for each in self.elements:
            yield from each.walk()

    def leaves(self) -> Iterator[tuple["Node", MarkOn | LinkOn]]:
        """Everything drawn that belongs to this element or one below it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.leaves()
            else:
                yield self, kid


def read_tree(paper: pikepdf.Pdf, wrong: list[str]) -> Node:
    """The tree below the root's single kid; what cannot be followed is added to `wrong`."""
    root = paper.Root.StructTreeRoot
    top = root.get("/K")
    tops = list(top) if isinstance(top, pikepdf.Array) else [top]
    if len(tops) != 1 or not isinstance(tops[0], pikepdf.Dictionary) or tops[0].get("/S") != "/Document":
        wrong.append("the structure tree does not begin with a single Document")
        return Node("", (0, 0))
    pages = {page.obj.objgen: number for number, page in enumerate(paper.pages)}
    return _Reader(pages, wrong).element(tops[0], root.objgen)


class _Reader:
    """Follows the tree, each object once."""

    def __init__(self, pages: dict[Key, int], wrong: list[str]) -> None:
        self._pages = pages
        self._wrong = wrong
        self._seen: set[Key] = set()

    def element(self, element: pikepdf.Object, parent: Key) -> Node:
        node = Node(str(element.S)[1:], element.objgen, str(element.get("/Alt", "")))
        if node.key in self._seen:
            self._wrong.append(f"a {node.kind} is in the tree twice")
            return node
        self._seen.add(node.key)
        if element.get("/Type") != "/StructElem":
            self._wrong.append(f"a {node.kind} does not say that it is an element")
        if "/P" not in element or element.P.objgen != parent:
            self._wrong.append(f"a {node.kind} names another parent than the element it lies in")
        attributes = element.get("/A", pikepdf.Dictionary())
        node.scope = str(attributes.get("/Scope", ""))[1:]
        node.box = tuple(float(each) for each in attributes.get("/BBox", ()))
        page = self._pages.get(element.Pg.objgen, -1) if "/Pg" in element else -1
        kids = element.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            node.kids.append(self._kid(kid, page, node.key))
        return node

    def _kid(self, kid: object, page: int, parent: Key) -> Node | MarkOn | LinkOn:
        if not isinstance(kid, pikepdf.Object):
            return MarkOn(page, int(str(kid)))
        own = self._pages.get(kid.Pg.objgen, -1) if "/Pg" in kid else page
        match str(kid.get("/Type", "")):
            case "/MCR":
                return MarkOn(own, int(kid.MCID))
            case "/OBJR":
                return LinkOn(own, kid.Obj.objgen)
            case _:
                return self.element(kid, parent)
