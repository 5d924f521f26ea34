"""The structure of a document as a tree of elements, made in reading order before anything is drawn.

Nothing here knows what an element looks like or where it lies; the canvas adds its marks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Union


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked sequence of a page's drawing: the page from 0, and the sequence's own number on it."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Thing:
    """An annotation, such as a link: the page it is on and its key among all annotations."""

    page: int
    key: int
    annotation: Any


@dataclass(slots=True, eq=False)
class Element:
    """One element: its standard type (P, H1, TD …), and what is in it in reading order.

    `alt` says a figure in words; `scope` is what a table heading is the heading of; `box` is where a figure lies on
    its page, in points: left, bottom, right, top.
    """

    kind: str
    alt: str = ""
    scope: str = ""
    box: tuple[float, float, float, float] | None = None
    kids: list[Union["Element", Mark, Thing]] = field(default_factory=list)

    def add(self, kind: str, *, alt: str = "", scope: str = "") -> "Element":
        """A new element at the end of this one."""
        made = Element(kind, alt, scope)
        self.kids.append(made)
        return made

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class Structure:
    """Builds the tree of one document: each heading opens a section, which lasts until the next as high."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._open: list[tuple[int, Element]] = [(0, self.root)]

    @property
    def here(self) -> Element:
        """The section in which the next block stands."""
        return self._open[-1][1]

    def heading(self, level: int) -> Element:
        """A heading of level 1 to 3, in a section of its own."""
        while self._open[-1][0] >= level:
            self._open.pop()
        section = self.here.add("Sect")
        self._open.append((level, section))
        return section.add(f"H{level}")
