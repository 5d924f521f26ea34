"""Headings that mean something else are no known headings of ours, and are in their normal form."""

from desktop.sheets.vocabulary.headings import known_headings, normal
from desktop.sheets.vocabulary.lookalikes import NOT_OURS, OTHER_TABLES


def test_no_heading_is_both_ours_and_another_s() -> None:
    assert known_headings().keys() & (NOT_OURS | OTHER_TABLES) == set()


def test_every_one_is_in_its_normal_form() -> None:
    assert [each for each in NOT_OURS | OTHER_TABLES if normal(each) != each] == []
