"""What a document is made of, as plain values in reading order; how they look on paper is decided in layout.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.reports.options import Edition, Paper

NO_BREAK = "\u00a0"


class Tone(StrEnum):
    """What a piece of text is; the colour follows from it and never says anything the words do not."""

    INK = "ink"
    QUIET = "quiet"
    ACCENT = "accent"
    LATE = "late"
    AT_RISK = "at_risk"
    ON_TRACK = "on_track"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one weight and tone."""

    text: str
    bold: bool = False
    tone: Tone = Tone.INK


Text = str | Span | tuple[str | Span, ...]
"""Text of a paragraph or a cell. A line feed in it starts a new line; markup in it is only text."""


def spans(text: Text) -> Iterator[Span]:
    """The text's pieces, all as spans, those without characters left out."""
    for piece in text if isinstance(text, tuple) else (text,):
        span = Span(piece) if isinstance(piece, str) else piece
        if span.text:
            yield span


def plain(text: Text) -> str:
    """The text without weight and tone."""
    return "".join(span.text for span in spans(text))


def bold(text: str) -> Span:
    """A heavier piece of text."""
    return Span(text, bold=True)


def unbroken(text: str) -> str:
    """The text kept on one line, as a name or a date should be; its spaces come out as plain ones."""
    return text.replace(" ", NO_BREAK)


def labelled(name: str, value: Text) -> tuple[str | Span, ...]:
    """A name, a colon and a value: "Who: Chair" with the name in bold."""
    return (bold(f"{name}: "), *spans(value))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: one of level 1 in a document, and no level skipped. Each has a bookmark; 2 is in the contents."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Text


@dataclass(frozen=True, slots=True)
class Fields:
    """Lines that belong together, closer than paragraphs, as on a card."""

    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose items are paragraphs."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: what its texts are called, one below another.

    The header shows the first `heads` names. From the place `named` on, a text in a cell has its name before it.
    """

    names: tuple[str, ...]
    heads: int = 1
    named: int = 1

    @property
    def head(self) -> tuple[str, ...]:
        """What stands in the header."""
        return self.names[: self.heads]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: for each column its texts, in the order of the column's names; `title` heads its card."""

    cells: tuple[tuple[Text, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a repeated header.

    Rows stay whole. A row taller than half a page becomes a card, and where the columns do not fit the paper
    or the text is large, all rows do; `in_title` names what a card's title says already. `blank_rows` at the end
    are for writing in by hand.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    in_title: tuple[str, ...] = ()
    blank_rows: int = 0


@dataclass(frozen=True, slots=True)
class Writing:
    """Labels, each with a line after it to write on; `apart` keeps what follows further off, as it is another thing."""

    labels: tuple[str, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to tick by hand, a box before each; `across` is the most that stand beside each other."""

    choices: tuple[str, ...]
    across: int = 1


@dataclass(frozen=True, slots=True)
class Square:
    """One measure in a row of squares: a level 0 to 3 and its number, or None and "?", "n/a" or nothing."""

    text: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Squares:
    """A drawn row of squares; `words` says the same for those who do not see it. `small` ones stand beside text."""

    squares: tuple[Square, ...]
    words: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """One view on the line from 0 to 3: its letter, its level, and whether patients or carers gave it."""

    letter: str
    level: int
    people: bool = False


@dataclass(frozen=True, slots=True)
class Dots:
    """The views on one measure as lettered dots on a line from 0 to 3, a square on it for the agreed level."""

    dots: tuple[Dot, ...]
    words: str
    agreed: int | None = None

    @property
    def drawn(self) -> str:
        """Every letter and number, in the order in which they are drawn."""
        agreed = "" if self.agreed is None else str(self.agreed)
        return "0123" + agreed + "".join(each.letter for each in self.dots)


@dataclass(frozen=True, slots=True)
class Point:
    """One reading: its number, and the words that stand at it."""

    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Trend:
    """Readings as a small line, the oldest first; the first and the last are labelled, and so is what is aimed at."""

    points: tuple[Point, ...]
    words: str
    target: Point | None = None

    @property
    def drawn(self) -> str:
        """Every label, in the order in which they are drawn."""
        ends = (self.points[0], self.points[-1]) if len(self.points) > 1 else self.points
        return (self.target.words if self.target else "") + "".join(each.words for each in ends)


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of the document's headings of level 2 with their pages."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Blocks that stay on one page where they fit one."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks in a box that stays on one page where it fits one."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Larger:
    """Blocks in letters some points larger than the rest, to be read from further away."""

    blocks: tuple["Block", ...]
    points: int = 4


@dataclass(frozen=True, slots=True)
class Closer:
    """Blocks in letters of the usual size, their lines and paragraphs closer, for a page that has to hold much."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Parts side by side, read from left to right; `shares` says how they divide the width. They stay on one page."""

    parts: tuple[tuple["Block", ...], ...]
    shares: tuple[float, ...]


Block = (
    Heading
    | Paragraph
    | Fields
    | Bullets
    | Table
    | Writing
    | Answers
    | Squares
    | Dots
    | Trend
    | Contents
    | NewPage
    | Kept
    | Card
    | Larger
    | Closer
    | Beside
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: `running` stands at the head of each page after the first, `standing` below every title.

    `closing` stays on one page with the credit line that ends the document.
    """

    title: str
    running: str
    author: str
    today: date
    edition: Edition
    paper: Paper
    blocks: tuple[Block, ...]
    standing: str = ""
    closing: tuple[Block, ...] = ()
    credit: str = ""


def headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    """Every heading, in reading order."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Kept | Card | Larger | Closer):
            yield from headings(block.blocks)
        elif isinstance(block, Beside):
            for part in block.parts:
                yield from headings(part)
