"""A square for each measure."""

from desktop.core.assessment import State
from desktop.core.scoring import Standing
from desktop.reports.blocks import Square
from desktop.reports.squares import squares

STANDINGS = (
    Standing("P1-M1", State.RATED, 3, 2, agreed=True, held=True),
    Standing("P1-M2", State.DONT_KNOW),
    Standing("P1-M3", State.NOT_APPLICABLE),
    Standing("P1-M4", State.NOT_ASSESSED),
    Standing("P1-M5", State.NOT_ASSESSED, unconfirmed=True, to_confirm=3),
)


def test_squares_show_the_level_that_counts() -> None:
    shown = squares(STANDINGS).squares
    assert shown == (Square("2", 2), Square("?"), Square("n/a"), Square(""), Square("3"))


def test_what_is_imported_and_not_confirmed_is_grey_and_has_no_level() -> None:
    assert squares(STANDINGS[-1:]).squares == (Square("3", None),)


def test_the_same_is_said_in_words() -> None:
    words = squares(STANDINGS).words
    assert words.startswith("P1-M1 2 (3 not yet confirmed by patients); P1-M2 Don’t know; P1-M3 Not applicable")
    assert "P1-M5 Imported, not confirmed" in words
