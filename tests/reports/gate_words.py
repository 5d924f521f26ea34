"""Whether a document read through its structure tree says what its blocks say: every word, once, in their order."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from desktop.reports import blocks as made_of
from desktop.reports.blocks import Block, Document, Row, Table, Text, bold, headings, labelled, plain, spans
from desktop.reports.fonts import Lettering
from desktop.reports.paragraphs import held_together
from desktop.reports.right_to_left import is_needed
from tests.reports.gate_drawing import PageDrawing
from tests.reports.gate_tree import MarkOn, Node

_BETWEEN = " · "
"""Between short texts that share a line of a card."""
_MISSING = "Some characters could not be shown: "
_SPACES = re.compile(r"\s+")
_TURNED = str.maketrans(")]}>»", "([{<«")


class _DifferentError(Exception):
    """What the tree says first where it leaves the blocks."""


def word_wrongs(document: Document, root: Node, drawings: Sequence[PageDrawing]) -> Iterator[str]:
    """The first place where the tree and the document's own text differ."""
    try:
        Comparison(document, drawings).follow(root)
    except _DifferentError as error:
        yield str(error)


def _unordered(text: str) -> list[str]:
    """Letters and spaces, whatever their order, forms and sides: lines that run from right to left are turned."""
    return sorted(unicodedata.normalize("NFKC", text).translate(_TURNED))


class Reading:
    """The elements of one part in reading order, sections opened, taken one by one."""

    def __init__(self, node: Node) -> None:
        self._left = list(_opened(node))

    def peek(self) -> Node | None:
        """The next element."""
        return self._left[0] if self._left else None

    def take(self, kind: str) -> Node:
        """The next element, which has to be of this kind."""
        if not self._left or self._left[0].kind != kind:
            raise _DifferentError(f"a {kind} should come next, not {self._left[0].kind if self._left else 'the end'}")
        return self._left.pop(0)

    def end(self) -> None:
        """Nothing may be left over."""
        if self._left:
            raise _DifferentError(f"a {self._left[0].kind} comes where nothing is left to say")


def _opened(node: Node) -> Iterator[Node]:
    for each in node.elements:
        if each.kind == "Sect":
            yield from _opened(each)
        else:
            yield each


class Comparison:
    """One document beside its tree. A kind of block that is not known here is a difference."""

    def __init__(self, document: Document, drawings: Sequence[PageDrawing]) -> None:
        self._document = document
        self._said = [page.said() for page in drawings]
        self._lettering = Lettering()
        self._headings: list[Node] = []
        self._heads = 0

    def follow(self, root: Node) -> None:
        """Every block in turn, then what stands at the end of every document."""
        self._headings = [node for node in root.walk() if re.fullmatch("H[1-6]", node.kind)]
        for words in (self._document.running, self._document.standing):
            self.shown(words)
        reading = Reading(root)
        self.blocks(self._document.blocks, reading)
        self.blocks(self._document.closing, reading)
        self._could_not_be_shown(reading)
        if self._document.credit:
            self.says(reading.take("P"), self._document.credit)
        reading.end()

    def _could_not_be_shown(self, reading: Reading) -> None:
        missing = self._lettering.missing
        if missing:
            told = self.text(reading.take("P"))
            names = told.removeprefix(_MISSING).removesuffix(".").removesuffix(" …").split(", ")
            if not told.startswith(_MISSING) or not set(names) <= set(missing) or len(names) != min(len(missing), 12):
                raise _DifferentError(f"“{told}” does not name what could not be shown: {', '.join(missing)}")

    def text(self, node: Node) -> str:
        """What an element says, with those below it."""
        marks = (leaf for _owner, leaf in node.leaves())
        return _plain("".join(self._said[leaf.page].get(leaf.number, "") for leaf in marks if isinstance(leaf, MarkOn)))

    def shown(self, text: Text) -> str:
        """What a text is to say once characters that no font has are replaced."""
        made = []
        for span in spans(text):
            lines = span.text.replace("\u00ad", "").split("\n")
            pieces = (self._lettering.runs(held_together(line), bold=span.bold) for line in lines)
            made.append(" ".join("".join(piece for _font, piece in each) for each in pieces))
        return _plain("".join(made))

    def says(self, node: Node, text: Text) -> None:
        """The element says the text and nothing else."""
        self.alike(f"a {node.kind}", self.text(node), self.shown(text))

    @staticmethod
    def alike(what: str, told: str, wanted: str) -> None:
        """Both are the same, but for the order in which text that runs from right to left is drawn."""
        if told != wanted and not (is_needed(wanted) and _unordered(told) == _unordered(wanted)):
            raise _DifferentError(f"{what} says “{told}”, not “{wanted}”")

    def blocks(self, blocks: Sequence[Block], reading: Reading) -> None:
        """Blocks one after another."""
        for block in blocks:
            self._block(block, reading)

    def _block(self, block: Block, reading: Reading) -> None:
        match block:
            case made_of.Heading(level, text):
                self._heads += 1
                self.says(reading.take(f"H{level}"), bold(text))
            case made_of.Paragraph(text):
                self.says(reading.take("P"), text)
            case made_of.Bullets(items):
                self._list(items, reading)
            case made_of.Table():
                self._table(block, reading)
            case made_of.NewPage():
                pass
            case made_of.Kept(inside) | made_of.Larger(inside) | made_of.Closer(inside):
                self.blocks(inside, reading)
            case made_of.Beside(parts):
                for part in parts:
                    self.blocks(part, reading)
            case made_of.Card(inside):
                card = Reading(reading.take("Div"))
                self.blocks(inside, card)
                card.end()
            case _:
                self._special_block(block, reading)

    def _special_block(self, block: Block, reading: Reading) -> None:
        match block:
            case made_of.Writing(lines) | made_of.Fields(lines):
                for line in lines:
                    self.says(reading.take("P"), line)
            case made_of.Answers(choices):
                entries = reading.take("L").elements if choices else []
                self.alike("the answers", str(len(entries)), str(len(choices)))
                for entry, choice in zip(entries, choices, strict=True):
                    self.says(Reading(entry).take("LBody"), choice)
            case made_of.Dots() | made_of.Trend():
                self._figure(reading.take("Figure"), block.drawn, block.words)
            case made_of.Squares(squares, words):
                self._figure(reading.take("Figure"), "".join(each.text for each in squares), words)
            case made_of.Contents():
                self._contents(reading)
            case _:
                raise _DifferentError(f"what {type(block).__name__} says is not known here")

    def _list(self, items: Sequence[Text], reading: Reading) -> None:
        entries = reading.take("L").elements if items else []
        if len(entries) != len(items):
            raise _DifferentError(f"a list has {len(entries)} items, not {len(items)}")
        for entry, item in zip(entries, items, strict=True):
            parts = Reading(entry)
            label = parts.take("Lbl")
            if self.shown(item):
                self.says(label, "•")
            self.says(parts.take("LBody"), item)

    def _figure(self, figure: Node, drawn: str, words: str) -> None:
        if figure.alt != words.replace("\u00ad", ""):
            raise _DifferentError(f"a figure is said as “{figure.alt}”, not “{words}”")
        self.says(figure, drawn)

    def _contents(self, reading: Reading) -> None:
        """Each later heading of level 2 with the page on which it begins."""
        listed = list(headings(self._document.blocks))
        wanted = [place for place in range(self._heads, len(listed)) if listed[place].level == 2]
        entries = reading.take("TOC").elements if wanted else []
        if len(entries) != len(wanted):
            raise _DifferentError(f"the contents list has {len(entries)} lines, not {len(wanted)}")
        for entry, place in zip(entries, wanted, strict=True):
            pages = (leaf.page for _owner, leaf in self._headings[place].leaves() if isinstance(leaf, MarkOn))
            self.says(entry, f"{listed[place].text} {next(pages, -1) + 1}")

    def _table(self, table: Table, reading: Reading) -> None:
        """The rows, as a table or, where they need more room, as cards; blank ones only in a table."""
        rows = list(table.rows)
        while rows:
            after = reading.peek()
            if after is not None and after.kind == "Div":
                self._row_card(table, rows.pop(0), reading.take("Div"))
            else:
                self._grid(table, rows, reading.take("Table"))
        after = reading.peek()
        if table.blank_rows and after is not None and after.kind == "Table" and not self.text(after.elements[1]):
            self._grid(table, rows, reading.take("Table"))

    def _grid(self, table: Table, rows: list[Row], grid: Node) -> None:
        for line in (line for part in grid.elements for line in part.elements):
            if len(line.elements) != len(table.columns):
                raise _DifferentError(f"a row has {len(line.elements)} cells, not {len(table.columns)}")
        head, body = grid.elements
        for cell, column in zip(head.elements[0].elements, table.columns, strict=True):
            self._cell(cell, [bold(name) for name in column.head])
        for line in body.elements:
            row = rows.pop(0) if rows else None
            for place, (cell, column) in enumerate(zip(line.elements, table.columns, strict=True)):
                texts = row.cells[place] if row else ()
                named = list(zip(column.names, texts, strict=False))
                said = [text if at < column.named else labelled(*named[at]) for at, text in enumerate(texts)]
                self._cell(cell, [text for text, own in zip(said, texts, strict=True) if plain(own)])

    def _cell(self, cell: Node, texts: Sequence[Text]) -> None:
        parts = Reading(cell)
        for text in texts:
            self.says(parts.take("P"), text)
        parts.end()

    def _row_card(self, table: Table, row: Row, card: Node) -> None:
        """The title, then each text with its name, those left out that are empty or in the title."""
        wanted = [self.shown(bold(row.title))] if row.title else []
        for column, texts in zip(table.columns, row.cells, strict=True):
            for name, text in zip(column.names, texts, strict=True):
                if name not in table.in_title and plain(text):
                    wanted.append(self.shown(labelled(name, text)))
        self.alike("a card in place of a row", _BETWEEN.join(map(self.text, card.elements)), _BETWEEN.join(wanted))


def _plain(text: str) -> str:
    """The text with single spaces, none at its ends."""
    return _SPACES.sub(" ", text).strip()
