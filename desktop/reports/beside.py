"""Parts of a page side by side, each with its own flowables from top to bottom."""

from collections.abc import Sequence
from itertools import pairwise

from reportlab.platypus import Flowable, Spacer

from desktop.reports.style import Look

_ENDLESS = 1e6


def stacked_gaps(content: Sequence[Flowable]) -> list[float]:
    """The space above each of what stands in a column: the larger of what it and the one above ask for."""
    gaps = [0.0]
    for above, below in pairwise(content):
        gaps.append(max(above.getSpaceAfter(), below.getSpaceBefore()))
    return gaps[: len(content)]


class BesideBox(Flowable):
    """Parts that share the width; they move to the next page together.

    Where one of them is taller than `page_height`, they come one below another instead.
    """

    def __init__(
        self, parts: Sequence[Sequence[Flowable]], shares: Sequence[float], look: Look, page_height: float
    ) -> None:
        super().__init__()
        self._parts = [list(each) for each in parts]
        self._shares = [each / sum(shares) for each in shares]
        self._gap = look.size * 0.8
        self._page_height = page_height
        self._heights: list[list[float]] = []
        self.spaceBefore = look.size * 0.3 * look.spaces
        self.spaceAfter = look.size * 0.7 * look.spaces

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """The whole width, and the height of the tallest part."""
        del availHeight
        if self._heights and self.width == availWidth:
            return self.width, self.height
        self.width = availWidth
        self._heights = [
            [each.wrapOn(self.canv, wide, _ENDLESS)[1] for each in part]
            for part, wide in zip(self._parts, self._widths(), strict=True)
        ]
        self.height = max(
            sum(heights) + sum(stacked_gaps(part)) for part, heights in zip(self._parts, self._heights, strict=True)
        )
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - reportlab's own names
        """Nothing where the parts fit a page of their own, else all that is in them, one below another."""
        del availHeight
        if self.wrap(availWidth, _ENDLESS)[1] <= self._page_height:
            return []
        return [Spacer(0, 0), *self.apart()]

    def apart(self) -> list[Flowable]:
        """All that is in the parts, to stand one below another."""
        return [each for part in self._parts for each in part]

    def draw(self) -> None:
        """Each part from the top, in turn."""
        left = 0.0
        for part, heights, wide in zip(self._parts, self._heights, self._widths(), strict=True):
            y = self.height
            for each, taken, gap in zip(part, heights, stacked_gaps(part), strict=True):
                y -= gap + taken
                each.drawOn(self.canv, left, y)
            left += wide + self._gap

    def _widths(self) -> list[float]:
        room = self.width - self._gap * (len(self._parts) - 1)
        return [room * share for share in self._shares]
