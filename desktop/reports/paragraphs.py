"""Texts as reportlab paragraphs, made without markup so that nothing a person typed is ever read as any."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from reportlab.lib.abag import ABag
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from desktop.reports.blocks import NO_BREAK, Heading, Text, bold, spans, unbroken
from desktop.reports.fonts import Lettering
from desktop.reports.right_to_left import drawn, is_needed, visual_order
from desktop.reports.style import TONES
from desktop.reports.tagging.tree import Element

_SOFT_HYPHEN = "\u00ad"
_SPACE = re.compile("[^\\S\n\u00a0\u202f\u2007]")
"""Any space at which a line may end, however wide."""
_NO_BREAKS = re.compile("[\u202f\u2007]")
_TOGETHER = re.compile(r"\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b|\b0\d{2,4} \d{3,8}(?: \d{3,4})?\b|\b\d+ of \d+\b")
"""A date, a telephone number or "3 of 7": what is never cut by the end of a line."""


def typed(text: str) -> str:
    """A person's words with plain spaces in place of rare ones, hints for hyphens left out."""
    return _NO_BREAKS.sub(NO_BREAK, _SPACE.sub(" ", text.replace(_SOFT_HYPHEN, "")))


def one_line(text: str) -> str:
    """Words for where they are not drawn but named: a bookmark, what a link says."""
    return " ".join(typed(text).split())


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
        for number, line in enumerate(typed(span.text).split("\n")):
            if number:
                made.append(line_break.clone(fontName=style.fontName, fontSize=style.fontSize))
            words = held_together(line)
            made += [
                pattern.clone(text=piece, fontName=font, fontSize=style.fontSize, textColor=TONES[span.tone])
                for font, piece in lettering.runs(words, bold=heavy or span.bold)
            ]
    return made or [pattern.clone(text="", fontName=style.fontName, fontSize=style.fontSize)]


class Said:
    """The words of a paragraph as they were given, and how far they are drawn."""

    def __init__(self, pieces: Sequence[Any]) -> None:
        words = "".join(" " if hasattr(each, "lineBreak") else each.text for each in pieces)
        self._letters = [place for place, char in enumerate(words) if not char.isspace()]
        self._drawn = 0

    def spaces_after(self, lines: Sequence[str]) -> Iterator[bool]:
        """For each line, whether other words follow it: not where the line's end cuts a long word."""
        for line in lines:
            self._drawn += sum(not char.isspace() for char in line)
            at = self._drawn
            yield 0 < at < len(self._letters) and self._letters[at] > self._letters[at - 1] + 1


class Flow(Paragraph):
    """A paragraph broken into lines once for each width, and drawn in order where a script runs from right to left."""

    blPara: ABag  # noqa: N815 - reportlab's own name

    element: Element | None = None
    label: Element | None = None
    """The element of its bullet, which is drawn before the words."""
    once = False
    """Whether it belongs to its element only the first time it is drawn, as the heading of a table that repeats."""
    said: "Said | None" = None
    """All the words of the paragraph, shared by its pieces, which are drawn one after another."""
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
        texts = _texts(laid_out)
        ends = None if self.said is None else self.said.spaces_after(texts)
        canvas: Any = self.canv
        with canvas.inside(*self._elements(), ends=ends):
            super().draw()
        self.blPara = laid_out

    def _elements(self) -> tuple[Element, ...]:
        """Whose marks the words get: those of the bullet's element first, none where the words only repeat."""
        if self.element is None or (self.once and self.element.kids):
            return ()
        return (self.label, self.element) if self.label is not None and self.bulletText else (self.element,)

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803 - reportlab's own names
        """The pieces, which all belong to the same element."""
        pieces: list[Any] = list(super().split(availWidth, availHeight))
        for each in pieces:
            each.element, each.once, each.said = self.element, self.once, self.said
        if pieces:
            pieces[0].label = self.label
        return pieces


def _texts(laid_out: ABag) -> list[str]:
    """What each line of a paragraph says."""
    if laid_out.kind:
        return ["".join(piece.text for piece in line.words) for line in laid_out.lines]
    return [" ".join(words) for _space, words in laid_out.lines]


def _in_drawing_order(laid_out: ABag) -> ABag:
    """The lines of a paragraph as drawn; the very same where nothing runs from right to left."""
    lines, texts = laid_out.lines, _texts(laid_out)
    if laid_out.kind:
        turned = [_turned(line) if is_needed(text) else line for line, text in zip(lines, texts, strict=True)]
    else:
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
    text: Text,
    style: ParagraphStyle,
    lettering: Lettering,
    *,
    heavy: bool = False,
    bullet: str | None = None,
    element: Element | None = None,
) -> Flow:
    """The text as a paragraph of an element, all of it bold where it is `heavy`."""
    pieces = fragments(text, style, lettering, heavy=heavy)
    made = Flow("", style, bulletText=bullet, frags=pieces)
    made.element, made.said = element, Said(pieces)
    return made


class HeadingParagraph(Flow):
    """A heading that leaves a bookmark, and a note of its page, where it begins."""

    mark: tuple[str, str, int] | None = None

    @classmethod
    def made(
        cls, heading: Heading, key: str, style: ParagraphStyle, lettering: Lettering, element: Element
    ) -> "HeadingParagraph":
        """The heading's words in its style; the bookmarks of level 3 lie folded below those of level 2."""
        pieces = fragments(bold(heading.text), style, lettering)
        made = cls("", style, frags=pieces)
        made.element, made.said = element, Said(pieces)
        made.mark = (key, one_line(heading.text), max(heading.level - 2, 0))
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
