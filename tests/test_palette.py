"""Every pair of colours in use meets its contrast, in each theme."""

import pytest

from desktop.palette import THEMES, Palette, contrast

each_theme = pytest.mark.parametrize("palette", THEMES.values(), ids=THEMES.keys())


@each_theme
def test_every_text_colour_is_readable_on_its_ground(palette: Palette) -> None:
    faint = {pair: round(contrast(*pair), 2) for pair in palette.text_pairs if contrast(*pair) < 4.5}
    assert faint == {}


@each_theme
def test_every_control_edge_stands_out(palette: Palette) -> None:
    faint = {pair: round(contrast(*pair), 2) for pair in palette.edge_pairs if contrast(*pair) < 3}
    assert faint == {}


@each_theme
def test_one_band_of_the_focus_ring_stands_out_on_every_ground(palette: Palette) -> None:
    grounds = (palette.card, palette.ground, palette.accent, palette.accent_soft, *palette.levels)
    for ground in grounds:
        assert max(contrast(palette.focus, ground), contrast(palette.focus_inner, ground)) >= 3


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
