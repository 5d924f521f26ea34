"""What a page shows: letters large enough, nothing off the paper, no text over another, fonts that travel along."""

from collections.abc import Iterator, Sequence

import pikepdf

from tests.reports.gate_drawing import Box, Drawn, PageDrawing

CLEAR_EDGE = 20
"""Points at each side of the sheet that many printers cannot reach."""
_TOUCH = 0.6
"""Points by which two texts may touch: rounding, and letters that lean over their own width."""


def page_wrongs(drawings: Sequence[PageDrawing], smallest: float) -> Iterator[str]:
    """What is wrong with the pages as they look."""
    for number, page in enumerate(drawings, start=1):
        yield from (f"page {number}: {each}" for each in page.wrong)
        yield from (f"page {number}: {each}" for each in _one_page(page, smallest))


def _one_page(page: PageDrawing, smallest: float) -> Iterator[str]:
    seen = [each for each in page.texts if each.text.strip()]
    for each in seen:
        if each.size < smallest - 0.01:
            yield f"“{each.text}” is drawn in {each.size:.1f} points"
        if not _inside(each.box, page, CLEAR_EDGE):
            yield f"“{each.text}” reaches over the edge"
    if not all(_inside(box, page, 0) for box in page.painted):
        yield "something is painted over the edge"
    for first, second in _overlapping(seen):
        yield f"“{first.text}” lies over “{second.text}”"


def _inside(box: Box, page: PageDrawing, edge: float) -> bool:
    left, bottom, right, top = box
    return left >= edge and bottom >= edge and right <= page.width - edge and top <= page.height - edge


def _overlapping(texts: Sequence[Drawn]) -> Iterator[tuple[Drawn, Drawn]]:
    """Pairs of texts that share more than a touch; from top to bottom, so that each meets only its neighbours."""
    waiting: list[Drawn] = []
    for text in sorted(texts, key=lambda each: -each.box[3]):
        waiting = [each for each in waiting if each.box[1] < text.box[3] - _TOUCH]
        yield from ((each, text) for each in waiting if _shared(each.box, text.box))
        waiting.append(text)


def _shared(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return across > _TOUCH and up > _TOUCH


def font_wrongs(paper: pikepdf.Pdf, drawings: Sequence[PageDrawing]) -> Iterator[str]:
    """Whether every font that a page can use is in the file, with a way back to characters."""
    for page in paper.pages:
        for font in page.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary()).values():
            if "/FontFile2" not in font.get("/FontDescriptor", pikepdf.Dictionary()) or "/ToUnicode" not in font:
                yield f"the font {font.BaseFont} is not in the file whole"
    if drawings and drawings[0].used and not drawings[0].used[0].embedded:
        yield "the first font is not in the file"
