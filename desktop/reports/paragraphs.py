"""Texts as reportlab paragraphs, made without markup so that nothing a person typed is ever read as any."""

from functools import cache
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from desktop.reports.blocks import Heading, Text, bold, spans
from desktop.reports.fonts import Lettering
from desktop.reports.style import TONES

_SOFT_HYPHEN = "\u00ad"


@cache
def _patterns() -> tuple[Any, Any]:
    """A text fragment and a line break as reportlab makes them, to copy from."""
    text, line_break, *_rest = Paragraph("x<br/>x", ParagraphStyle("pattern")).frags
    return text, line_break


def flow(
    text: Text, style: ParagraphStyle, lettering: Lettering, *, heavy: bool = False, bullet: str | None = None
) -> Paragraph:
    """The text as a paragraph, all of it bold where it is `heavy`."""
    return Paragraph("", style, bulletText=bullet, frags=fragments(text, style, lettering, heavy=heavy))


def fragments(text: Text, style: ParagraphStyle, lettering: Lettering, *, heavy: bool = False) -> list[Any]:
    """The text cut into pieces of one font and colour, with its line breaks."""
    pattern, line_break = _patterns()
    made: list[Any] = []
    for span in spans(text):
        for number, line in enumerate(span.text.replace(_SOFT_HYPHEN, "").replace("\t", " ").split("\n")):
            if number:
                made.append(line_break.clone(fontSize=style.fontSize))
            made += [
                pattern.clone(text=piece, fontName=font, fontSize=style.fontSize, textColor=TONES[span.tone])
                for font, piece in lettering.runs(line, bold=heavy or span.bold)
            ]
    return made or [pattern.clone(text="", fontName=style.fontName, fontSize=style.fontSize)]


class HeadingParagraph(Paragraph):
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
