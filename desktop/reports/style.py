"""How documents look: sizes of each edition, spaces, margins, colours. The colours' values live in palette.py."""

from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle

from desktop.palette import LIGHT
from desktop.reports.blocks import Tone
from desktop.reports.fonts import REGULAR
from desktop.reports.options import Edition, Paper

SIZES = {Edition.STANDARD: 12, Edition.CLEAR: 14, Edition.LARGE: 18}
"""Points; nothing in an edition is smaller."""
_HEADINGS = {1: 1.75, 2: 1.375, 3: 1.125}
_LEADING, _CLOSE_LEADING, _CLOSE_SPACES = 1.35, 1.22, 0.5


def colour(value: str) -> Color:
    """A palette colour for paper."""
    return HexColor(value)


TONES: dict[Tone, Color] = {
    Tone.INK: colour(LIGHT.ink),
    Tone.QUIET: colour(LIGHT.quiet),
    Tone.ACCENT: colour(LIGHT.accent),
    Tone.LATE: colour(LIGHT.late),
    Tone.AT_RISK: colour(LIGHT.at_risk),
    Tone.ON_TRACK: colour(LIGHT.on_track),
    Tone.DONE: colour(LIGHT.done),
}


@dataclass(frozen=True)
class Look:
    """One edition on one paper; all lengths in points."""

    edition: Edition
    paper: Paper
    more: int = 0
    close: bool = False

    @cached_property
    def size(self) -> int:
        """The text size, which is the smallest too, with the points more that were asked for."""
        return SIZES[self.edition] + self.more

    @cached_property
    def spaces(self) -> float:
        """How much of the usual space stands between paragraphs and parts."""
        return _CLOSE_SPACES if self.close else 1.0

    @cached_property
    def leading(self) -> float:
        """From one line of text to the next."""
        return self.size * _LEADING

    @cached_property
    def page(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return landscape(A4) if self.paper is Paper.LANDSCAPE else A4

    @cached_property
    def margin(self) -> float:
        """The space kept clear on each side; a wide table gets more of the sheet."""
        return 28 if self.paper is Paper.LANDSCAPE else 54

    @cached_property
    def width(self) -> float:
        """The width that text and tables fill."""
        return self.page[0] - 2 * self.margin

    def head(self, lines: int) -> float:
        """The height of the running head with this many lines, the space below it included."""
        return lines * self.leading + self.size * 0.75 if lines else 0

    @cached_property
    def foot(self) -> float:
        """The height of the footer with the space above it."""
        return self.leading + self.size * 0.75

    def height(self, head_lines: int) -> float:
        """The height left for the story on a page with that running head."""
        return self.page[1] - 2 * self._edge - self.head(head_lines) - self.foot

    @cached_property
    def _edge(self) -> float:
        return 30 if self.paper is Paper.LANDSCAPE else 42

    @cached_property
    def top(self) -> float:
        """Where the paper's upper margin ends, from the bottom of the sheet."""
        return self.page[1] - self._edge

    @cached_property
    def bottom(self) -> float:
        """Where the lower margin ends."""
        return self._edge

    @cached_property
    def body(self) -> ParagraphStyle:
        """A paragraph."""
        return self._style("body", self.size, after=self.size * 0.5)

    @cached_property
    def cell(self) -> ParagraphStyle:
        """A paragraph in a table."""
        return self._style("cell", self.size, leading=1.22)

    @cached_property
    def field(self) -> ParagraphStyle:
        """A paragraph on a card."""
        return self._style("field", self.size, after=self.size * 0.25, leading=1.25)

    @cached_property
    def item(self) -> ParagraphStyle:
        """An item of a list."""
        return self._style("item", self.size, after=self.size * 0.25, indent=self.size * 1.1)

    @cached_property
    def last_item(self) -> ParagraphStyle:
        """The last item of a list, with the space of a paragraph below it."""
        return self._style("last item", self.size, after=self.size * 0.6, indent=self.size * 1.1)

    def heading(self, level: int) -> ParagraphStyle:
        """A heading of level 1, 2 or 3."""
        return self._headings[level]

    @cached_property
    def _headings(self) -> dict[int, ParagraphStyle]:
        before = {1: 0.0, 2: 1.2, 3: 1.0}
        after = {1: 0.5, 2: 0.45, 3: 0.3}
        return {
            level: self._style(
                f"heading {level}",
                self.size * times,
                before=self.size * before[level],
                after=self.size * after[level],
                leading=1.2,
            )
            for level, times in _HEADINGS.items()
        }

    def _style(
        self,
        name: str,
        size: float,
        *,
        before: float = 0,
        after: float = 0,
        indent: float = 0,
        leading: float = _LEADING,
    ) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            fontName=REGULAR,
            fontSize=size,
            leading=size * (min(leading, _CLOSE_LEADING) if self.close else leading),
            textColor=TONES[Tone.INK],
            spaceBefore=before * self.spaces,
            spaceAfter=after * self.spaces,
            leftIndent=indent,
            bulletFontName=REGULAR,
            bulletFontSize=size,
            bulletColor=TONES[Tone.INK],
            allowWidows=0,
            allowOrphans=0,
        )
