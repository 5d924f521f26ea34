"""Whether the elements of a structure tree are put together as their types ask (ISO 32000-1, 14.8.4)."""

from collections.abc import Iterator

from tests.reports.gate_tree import LinkOn, MarkOn, Node

HEADINGS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
_GROUPS = frozenset({"Document", "Sect", "Div", "TOC", "TOCI", "L", "LI", "Table", "THead", "TBody", "TR", "TH", "TD"})
"""What holds elements and is never drawn itself."""
_OTHERS = frozenset({"P", "Lbl", "LBody", "Figure", "Reference", "Link", "Span"})
_PARENTS = {
    "Document": (),
    "LI": ("L",),
    "Lbl": ("LI",),
    "LBody": ("LI",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TR": ("THead", "TBody"),
    "TH": ("TR",),
    "TD": ("TR",),
    "TOCI": ("TOC",),
    "Sect": ("Document", "Sect"),
}
"""What some types may lie in; all others lie anywhere."""


def shape_wrongs(root: Node) -> Iterator[str]:
    """What is wrong with the tree's elements, as sentences."""
    yield from _headings(root)
    for node in root.walk():
        if node.kind not in _GROUPS | _OTHERS | HEADINGS.keys():
            yield f"{node.kind} is no type that is used here"
        if node.kind in _GROUPS and any(isinstance(kid, MarkOn) for kid in node.kids):
            yield f"a {node.kind} holds drawn text itself"
        for kid in node.elements:
            if node.kind not in _PARENTS.get(kid.kind, (node.kind,)):
                yield f"a {kid.kind} lies in a {node.kind}"
        yield from _own(node)


_MADE_OF = {
    "L": ("LI",),
    "TOC": ("TOCI",),
    "TOCI": ("Reference",),
    "Reference": ("Link",),
    "Table": ("THead", "TBody"),
}
"""What some types hold at least one of, and nothing else."""


def _own(node: Node) -> Iterator[str]:
    """What this type asks of what lies in it."""
    if node.kind in _MADE_OF and not (node.kinds and set(node.kinds) <= set(_MADE_OF[node.kind])):
        yield f"a {node.kind} holds {_named(node.kinds)}"
    match node.kind:
        case "LI" if node.kinds not in (["Lbl", "LBody"], ["LBody"]):
            yield f"an item of a list holds {_named(node.kinds)}"
        case "Table":
            yield from _table(node)
        case "TH" if node.scope not in ("Column", "Row", "Both"):
            yield f"a table heading has the scope “{node.scope}”"
        case "Figure":
            yield from _figure(node)
        case "Link" if not any(isinstance(kid, LinkOn) for kid in node.kids):
            yield "a Link has no annotation"


def _headings(root: Node) -> Iterator[str]:
    """One first heading, at the beginning, and no level skipped on the way down."""
    found = [(node, HEADINGS[node.kind]) for node in root.walk() if node.kind in HEADINGS]
    if sum(level == 1 for _node, level in found) != 1:
        yield "there is not exactly one H1"
    before = 0
    for node, level in found:
        if level > before + 1:
            yield f"{node.kind} follows H{before}: a level of heading is skipped"
        before = level


def _table(node: Node) -> Iterator[str]:
    """A head and a body, headings in the one, data in the other, as many cells in every row."""
    if node.kinds not in (["THead", "TBody"], ["TBody"]):
        yield f"a table holds {_named(node.kinds)}"
    lengths = set()
    for part in node.elements:
        if not part.elements:
            yield f"a {part.kind} has no rows"
        for row in part.elements:
            lengths.add(len(row.elements))
            wanted = {"TH"} if part.kind == "THead" else {"TH", "TD"}
            if not row.elements or not set(row.kinds) <= wanted:
                yield f"a row of a {part.kind} holds {_named(row.kinds)}"
    if len(lengths) > 1:
        yield f"the rows of a table have {_named(sorted(map(str, lengths)))} cells"
    if not any(cell.kind == "TH" for cell in node.walk()):
        yield "a table has no headings"


def _figure(node: Node) -> Iterator[str]:
    if not node.alt.strip():
        yield "a figure is not said in words"
    if len(node.box) != 4 or node.box[0] >= node.box[2] or node.box[1] >= node.box[3]:
        yield "a figure does not say where it lies"
    if node.elements or len(node.kids) != 1:
        yield "a figure is not one marked sequence"


def _named(kinds: list[str]) -> str:
    return ", ".join(dict.fromkeys(kinds)) or "nothing"
