"""Blocks as reportlab flowables, in the same order: the only place that decides how each kind of block looks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak

from desktop.reports.answer_boxes import AnswerBoxes
from desktop.reports.beside import BesideBox
from desktop.reports.blocks import (
    Answers,
    Beside,
    Block,
    Bullets,
    Card,
    Closer,
    Contents,
    Dots,
    Fields,
    Heading,
    Kept,
    Larger,
    NewPage,
    Paragraph,
    Row,
    Span,
    Squares,
    Table,
    Text,
    Trend,
    Writing,
    bold,
    headings,
    labelled,
    plain,
    spans,
    unbroken,
)
from desktop.reports.boxes import CardBox, ContentsLine, SquaresRow, WritingLines
from desktop.reports.charts import DotsLine, TrendLine
from desktop.reports.fonts import Lettering
from desktop.reports.options import Edition
from desktop.reports.paragraphs import HeadingParagraph, flow, one_line
from desktop.reports.style import Look
from desktop.reports.tables import Grid, pieces
from desktop.reports.tagging.tree import Element, Structure

_SHORT = 36
"""Characters of a name and its text that may stand beside another on a card."""


class Layout:
    """Lays out one document's blocks; `page_height` is what the story has of each page after the first.

    Everything gets its element in the structure here, in reading order.
    """

    def __init__(self, look: Look, lettering: Lettering, page_height: float) -> None:
        self.structure = Structure()
        self._inside: list[Element] = []
        self._look = look
        self._lettering = lettering
        self._page_height = page_height
        self._headings = 0

    def story(self, blocks: Sequence[Block]) -> list[Flowable]:
        """Everything in reading order, no heading parted from what it heads."""
        made: list[Flowable] = []
        waiting: list[Flowable] = []
        for block in blocks:
            if isinstance(block, Heading):
                waiting.append(self._heading(block))
                continue
            if isinstance(block, Contents):
                made += [*waiting, *self._contents(headings(blocks), after=self._headings)]
            elif isinstance(block, Kept):
                made.append(KeepTogether([*waiting, *self._flat(block.blocks)]))
            elif isinstance(block, Larger | Closer):
                made += self._headed(waiting, self._otherwise(block, self.story))
            else:
                made += self._headed(waiting, list(self._flowables(block)))
            waiting = []
        return made + waiting

    def _headed(self, waiting: list[Flowable], made: list[Flowable]) -> list[Flowable]:
        """The headings with what they head, so that a page break falls before them or well after."""
        if not waiting or not made:
            return waiting + made
        first = made[0]
        if isinstance(first, Grid):
            tall = sum(each.wrap(self._look.width, self._page_height)[1] for each in waiting)
            spaces = sum(each.getSpaceBefore() + each.getSpaceAfter() for each in waiting) + first.getSpaceBefore()
            return [CondPageBreak(tall + spaces + first.begins), *waiting, *made]
        return [KeepTogether([*waiting, first]), *made[1:]]

    def _flat(self, blocks: Sequence[Block]) -> list[Flowable]:
        """The blocks' flowables side by side, for what keeps them together itself."""
        return [each for block in blocks for each in self._flowables(block)]

    def _flowables(self, block: Block) -> Iterator[Flowable]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph(text):
                yield flow(text, self._look.body, self._lettering, element=self._here.add("P"))
            case Bullets(items):
                yield from self._bullets(items)
            case Table():
                yield from self._table(block)
            case Writing(labels, apart):
                yield WritingLines(labels, self._look, self._here, apart=apart)
            case Squares(squares, words, small):
                yield SquaresRow(squares, self._look, self._here.add("Figure", alt=words), small=small)
            case Dots(words=words):
                yield DotsLine(block, self._look, self._here.add("Figure", alt=words))
            case Trend(words=words):
                yield TrendLine(block, self._look, self._lettering, self._here.add("Figure", alt=words))
            case NewPage():
                yield PageBreak()
            case _:
                yield from self._grouped(block)

    def _grouped(self, block: Block) -> Iterator[Flowable]:
        """What holds several texts, or other blocks."""
        match block:
            case Fields(lines):
                for line in lines:
                    yield flow(line, self._look.field, self._lettering, element=self._here.add("P"))
            case Answers(choices, across):
                yield self._answers(choices, across)
            case Card(blocks):
                yield self._card(blocks)
            case Larger() | Closer():
                yield from self._otherwise(block, self._flat)
            case Beside(parts, shares):
                yield BesideBox([self._flat(part) for part in parts], shares, self._look, self._page_height)

    def _heading(self, block: Heading) -> Flowable:
        self._headings += 1
        inside = bool(self._inside)
        element = self._here.add(f"H{block.level}") if inside else self.structure.heading(block.level)
        style = self._look.heading(block.level)
        return HeadingParagraph.made(block, _key(self._headings), style, self._lettering, element)

    @property
    def _here(self) -> Element:
        """The element in which the next block stands: the card that is being laid out, else the section."""
        return self._inside[-1] if self._inside else self.structure.here

    def _bullets(self, items: Sequence[Text]) -> Iterator[Flowable]:
        listed = self._here.add("L")
        for number, item in enumerate(items, start=1):
            style = self._look.last_item if number == len(items) else self._look.item
            entry = listed.add("LI")
            label = entry.add("Lbl")
            made = flow(item, style, self._lettering, bullet="•", element=entry.add("LBody"))
            made.label = label
            yield made

    def _contents(self, listed: Iterable[Heading], after: int) -> Iterator[Flowable]:
        """A line for each heading of level 2 that comes later; keys follow the order in which headings come."""
        wanted = [each for each in enumerate(listed, start=1) if each[1].level == 2 and each[0] > after]
        table = self._here.add("TOC") if wanted else None
        for number, heading in wanted:
            link = table.add("TOCI").add("Reference").add("Link") if table else None
            words = flow(heading.text, self._look.cell, self._lettering, element=link)
            yield ContentsLine(words, _key(number), self._look, one_line(heading.text))

    def _answers(self, choices: Sequence[str], across: int) -> AnswerBoxes:
        listed = self._here.add("L") if choices else self._here
        words = [
            flow(each, self._look.cell, self._lettering, element=listed.add("LI").add("LBody")) for each in choices
        ]
        return AnswerBoxes(words, choices, across, self._look)

    def _table(self, table: Table) -> Iterator[Flowable]:
        large = self._look.edition is Edition.LARGE
        cut = pieces(table, self._look, self._lettering, self._page_height, self._here)
        for each in table.rows if large else cut:
            yield each if isinstance(each, Grid) else self._row_card(table, each)

    def _row_card(self, table: Table, row: Row) -> CardBox:
        """A row's texts with their names, the short ones of a column beside each other; what is empty is left out."""
        lines: list[Text] = [bold(row.title)] if row.title else []
        for column, texts in zip(table.columns, row.cells, strict=True):
            beside = False
            for name, text in zip(column.names, texts, strict=True):
                if name in table.in_title or not plain(text):
                    continue
                short = len(name) + len(plain(text)) <= _SHORT
                field: tuple[str | Span, ...] = labelled(name, text)
                if short:
                    field = tuple(replace(span, text=unbroken(span.text)) for span in spans(field))
                if short and beside:
                    lines[-1] = (*spans(lines[-1]), " · ", *field)
                else:
                    lines.append(field)
                beside = short
        card = self._here.add("Div")
        fields = [flow(each, self._look.field, self._lettering, element=card.add("P")) for each in lines]
        return CardBox(fields, self._look, self._page_height)

    def _otherwise(
        self, block: Larger | Closer, lay_out: Callable[[Sequence[Block]], list[Flowable]]
    ) -> list[Flowable]:
        """The blocks laid out with a look of larger letters, or of closer lines."""
        before = self._look
        self._look = replace(before, more=block.points) if isinstance(block, Larger) else replace(before, close=True)
        made = lay_out(block.blocks)
        self._look = before
        return made

    def _card(self, blocks: Sequence[Block]) -> CardBox:
        self._inside.append(self._here.add("Div"))
        content = self._flat(blocks)
        self._inside.pop()
        return CardBox(content, self._look, self._page_height)


def _key(number: int) -> str:
    """The name under which a heading's page is noted."""
    return f"heading {number}"
