"""Texts as reportlab paragraphs, made without markup so that nothing a person typed is ever read as any."""

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from reportlab.lib.abag import ABag
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from desktop.reports.blocks import Heading, Text, bold, spans, unbroken
from desktop.reports.fonts import Lettering
from desktop.reports.right_to_left import drawn, is_needed, visual_order
from desktop.reports.style import TONES

_SOFT_HYPHEN = "\u00ad"
_TOGETHER = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b|\b0\d{2,4} \d{3,8}(?: \d{3,4})?\b|\b\d+ of \d+\b")
"""A date, a telephone number or "3 of 7": what is never cut by the end of a line."""


def held_together(text: str) -> str:
    """The text with its dates, telephone numbers and counts kept on one line."""
    return _TOGETHER.sub(lambda found: unbroken(found[0]), text)


@cache
def _patterns() -> tuple[Any, Any]:
    """A text fragment and a line break as reportlab makes them, to copy from."""
    text, line_break, *_rest = Paragraph("x<br/>x", ParagraphStyle("pattern")).frags
    return text, line_break


def fragments(text: Text, style: ParagraphStyle, lettering: Lettering, *, heavy: bool = False) -> list[Any]:
    """The text cut into pieces of one font and colour, with its line breaks."""
    pattern, line_break = _patterns()
    made: list[Any] = []
    for span in spans(text):
        for number, line in enumerate(span.text.replace(_SOFT_HYPHEN, "").replace("\t", " ").split("\n")):
            if number:
                made.append(line_break.clone(fontName=style.fontName, fontSize=style.fontSize))
            words = held_together(line)
            made += [
                pattern.clone(text=piece, fontName=font, fontSize=style.fontSize, textColor=TONES[span.tone])
                for font, piece in lettering.runs(words, bold=heavy or span.bold)
            ]
    return made or [pattern.clone(text="", fontName=style.fontName, fontSize=style.fontSize)]


class Flow(Paragraph):
    """A paragraph broken into lines once for each width, and drawn in order where a script runs from right to left."""

    blPara: ABag  # noqa: N815 - reportlab's own name

    _broken_for = -1.0

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """Width and height; keeping blocks together asks more than once."""
        if self._broken_for != availWidth or not hasattr(self, "blPara"):
            self._broken_for = availWidth
            super().wrap(availWidth, availHeight)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines; what was laid out stays as it was, in reading order."""
        laid_out = self.blPara
        self.blPara = _in_drawing_order(laid_out)
        super().draw()
        self.blPara = laid_out


def _in_drawing_order(laid_out: ABag) -> ABag:
    """The lines of a paragraph as drawn; the very same where nothing runs from right to left."""
    lines = laid_out.lines
    if laid_out.kind:
        texts = ["".join(piece.text for piece in line.words) for line in lines]
        turned = [_turned(line) if is_needed(text) else line for line, text in zip(lines, texts, strict=True)]
    else:
        texts = [" ".join(words) for _space, words in lines]
        turned = [
            (line[0], [drawn(text)]) if is_needed(text) else line for line, text in zip(lines, texts, strict=True)
        ]
    return laid_out.clone(lines=turned) if any(map(is_needed, texts)) else laid_out


def _turned(line: ABag) -> ABag:
    """A line of several fonts with its characters in drawing order, each in its own font."""
    owners = [piece for piece in line.words for _char in piece.text]
    text = "".join(piece.text for piece in line.words)
    order = visual_order(text)
    pieces = [
        owner.clone(text="".join(char for _owner, char in group))
        for owner, group in groupby(
            zip([owners[place] for place in order], drawn(text), strict=True), key=itemgetter(0)
        )
    ]
    return line.clone(words=pieces)


def flow(
    text: Text, style: ParagraphStyle, lettering: Lettering, *, heavy: bool = False, bullet: str | None = None
) -> Flow:
    """The text as a paragraph, all of it bold where it is `heavy`."""
    return Flow("", style, bulletText=bullet, frags=fragments(text, style, lettering, heavy=heavy))


class HeadingParagraph(Flow):
    """A heading that leaves a bookmark, and a note of its page, where it begins."""

    mark: tuple[str, str, int] | None = None

    @classmethod
    def made(cls, heading: Heading, key: str, style: ParagraphStyle, lettering: Lettering) -> "HeadingParagraph":
        """The heading's words in its style; the bookmarks of level 3 lie folded below those of level 2."""
        made = cls("", style, frags=fragments(bold(heading.text), style, lettering))
        made.mark = (key, " ".join(heading.text.split()), max(heading.level - 2, 0))
        return made

    def draw(self) -> None:
        """Draw the words, and leave the bookmark above them."""
        if self.mark:
            key, words, depth = self.mark
            canvas: Any = self.canv
            canvas.note_page(key)
            canvas.bookmarkHorizontal(key, 0, self.height + self.style.fontSize)
            canvas.addOutlineEntry(words, key, depth, closed=True)
        super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - reportlab's own names
        """The pieces; the first keeps the bookmark."""
        pieces: list[Any] = list(super().split(availWidth, availHeight))
        if pieces:
            pieces[0].mark = self.mark
        return pieces
