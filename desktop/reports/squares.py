"""Rows of squares for a principle: one for each measure, with the same said in words."""

from collections.abc import Iterable

from desktop.core.assessment import State
from desktop.core.scoring import Standing
from desktop.reports.blocks import Square, Squares
from desktop.words import _


def squares(standings: Iterable[Standing]) -> Squares:
    """A square for each measure in order: its counted level, "?", "n/a", an imported level in grey, or nothing."""
    each = tuple(standings)
    words = "; ".join(f"{standing.measure} {standing.words}" for standing in each)
    return Squares(tuple(_square(standing) for standing in each), words)


def key() -> str:
    """What the squares mean."""
    return _(
        "Each square is one measure: 0 Not yet, 1 In places, 2 Usual practice, 3 Together. "
        "A question mark is don’t know, n/a does not apply to us, and an empty square is not assessed. "
        "A grey number was imported and is not confirmed."
    )


def _square(standing: Standing) -> Square:
    if standing.counted is not None:
        return Square(str(standing.counted), standing.counted)
    if standing.unconfirmed and standing.to_confirm is not None:
        return Square(str(standing.to_confirm))
    return Square({State.DONT_KNOW: "?", State.NOT_APPLICABLE: _("n/a")}.get(standing.state, ""))
