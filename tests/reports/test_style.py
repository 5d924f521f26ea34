"""Sizes of the three editions."""

import pytest

from desktop.reports.options import Edition, Paper
from desktop.reports.style import SIZES, Look


@pytest.mark.parametrize("edition", list(Edition))
def test_no_style_is_smaller_than_its_edition(edition: Edition) -> None:
    look = Look(edition, Paper.PORTRAIT)
    styles = [look.body, look.cell, look.field, look.item, look.last_item, *map(look.heading, (1, 2, 3))]
    assert min(style.fontSize for style in styles) == SIZES[edition]
    assert all(style.leading > style.fontSize for style in styles)


def test_editions_are_twelve_fourteen_and_eighteen_points() -> None:
    assert [SIZES[edition] for edition in Edition] == [12, 14, 18]


def test_the_paper_is_a4_either_way_up() -> None:
    tall, wide = Look(Edition.CLEAR, Paper.PORTRAIT).page, Look(Edition.CLEAR, Paper.LANDSCAPE).page
    assert [round(side) for side in tall] == [595, 842]
    assert wide == tall[::-1]


def test_a_running_head_takes_its_room_from_the_story() -> None:
    look = Look(Edition.STANDARD, Paper.PORTRAIT)
    assert look.height(0) > look.height(1) > look.height(2) > 500
