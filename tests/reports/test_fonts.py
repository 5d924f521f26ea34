"""Which font shows which character, and what stands for one that none can show."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile

from desktop.paths import resources
from desktop.reports.fonts import BOLD, REGULAR, Lettering

SYMBOLS, BOLD_SYMBOLS = "DejaVuSans", "DejaVuSans-Bold"


@cache
def glyphs(font: str) -> frozenset[int]:
    """The characters a font file holds."""
    return frozenset(TTFontFile(str(resources() / "fonts" / f"{font}.ttf")).charToGlyph)


def shown(text: str) -> str:
    return "".join(piece for _font, piece in Lettering().runs(text))


def test_ordinary_text_is_one_piece_in_the_main_font() -> None:
    assert list(Lettering().runs("Café “Zoë” – £5")) == [(REGULAR, "Café “Zoë” – £5")]


def test_symbols_come_from_the_second_font_in_the_same_weight() -> None:
    assert list(Lettering().runs("■ Late", bold=True)) == [(BOLD_SYMBOLS, "■"), (BOLD, " Late")]


def test_a_word_with_a_strange_letter_is_all_in_one_font() -> None:
    assert list(Lettering().runs("to Привет now")) == [(REGULAR, "to "), (SYMBOLS, "Привет"), (REGULAR, " now")]


def test_a_symbol_that_cannot_be_shown_is_named_in_its_place() -> None:
    assert shown("Thanks 😀!") == "Thanks [grinning face]!"


def test_a_letter_that_cannot_be_shown_becomes_an_empty_square() -> None:
    assert shown("漢字") == "□□"


def test_what_could_not_be_shown_is_remembered_once() -> None:
    lettering = Lettering()
    for text in ("😀 漢", "😀"):
        list(lettering.runs(text))
    assert lettering.missing == ("grinning face", "cjk unified ideograph-6f22")


@pytest.mark.parametrize("invisible", ["\u200b", "\u200d", "\ufe0f", "\u2066", "\x07"])
def test_what_nobody_sees_leaves_nothing_behind(invisible: str) -> None:
    lettering = Lettering()
    assert "".join(piece for _font, piece in lettering.runs(f"a{invisible}b")) == "ab"
    assert lettering.missing == ()


@given(st.text(alphabet=st.characters(max_codepoint=0x17F, categories=("L", "N", "P", "Zs"))))
def test_western_text_comes_out_as_it_went_in(text: str) -> None:
    assert shown(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(st.text())
def test_every_piece_has_a_font_that_holds_all_its_characters(text: str) -> None:
    for font, piece in Lettering().runs(text):
        assert all(ord(char) in glyphs(font) for char in piece)
