"""How cells look, from the part of an xlsx file that says it for all of them."""

import io
import zipfile

import pytest

from desktop.sheets.reading.looks import Look, is_percent, read_looks, sign
from desktop.sheets.reading.markup import Parts
from tests.sheets.reading.making import MAIN, packed

SOLID = '<fill><patternFill patternType="solid"><fgColor {}/><bgColor indexed="64"/></patternFill></fill>'
NO_FILLS = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'


def looks(styles: str) -> dict[str, Look]:
    data = packed({"xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return read_looks(Parts(archive), "xl/styles.xml", "xl/theme/theme1.xml")


def fill(colour: str, more: str = "") -> str | None:
    styles = f'<fills>{NO_FILLS}{SOLID.format(colour)}</fills>{more}<cellXfs><xf fillId="0"/><xf fillId="2"/></cellXfs>'
    look = looks(styles).get("1")
    return look.fill if look else None


@pytest.mark.parametrize(
    ("colour", "seen"),
    [
        ('rgb="FFFF0000"', "#ff0000"),
        ('rgb="00c00000"', "#c00000"),
        ('rgb="92D050"', "#92d050"),
        ('indexed="13"', "#ffff00"),
        ('theme="4"', "#4f81bd"),
        ('theme="4" tint="-0.5"', "#254061"),
        ('rgb="FFFFFFFF"', None),
        ('theme="0"', None),
        ('auto="1"', None),
        ('rgb="red"', None),
        ('theme="99"', None),
        ('indexed="-1"', None),
    ],
)
def test_a_fill_is_a_colour_other_than_white(colour: str, seen: str | None) -> None:
    assert fill(colour) == seen


def test_a_workbooks_own_palette_comes_first() -> None:
    own = '<colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors>'
    assert fill('indexed="0"', own) == "#112233"
    assert fill('indexed="2"', own) == "#ff0000"


def test_a_fill_that_fades_counts_as_its_first_colour() -> None:
    stops = '<stop><color rgb="FF00FF00"/></stop><stop><color rgb="FFFFFFFF"/></stop>'
    fading = f"<fill><gradientFill>{stops}</gradientFill></fill>"
    assert looks(f'<fills>{fading}</fills><cellXfs><xf fillId="0"/></cellXfs>')["0"].fill == "#00ff00"


def test_no_fill_and_the_grey_that_every_file_lists_are_plain() -> None:
    assert looks(f'<fills>{NO_FILLS}</fills><cellXfs><xf fillId="0"/><xf fillId="1"/><xf/></cellXfs>') == {}


def test_strike_through_and_fonts_of_symbols_come_from_the_font() -> None:
    fonts = '<font/><font><strike/></font><font><strike val="0"/></font><font><name val="Wingdings"/></font>'
    styles = "".join(f'<xf fontId="{number}"/>' for number in range(4))
    assert looks(f"<fonts>{fonts}</fonts><cellXfs>{styles}</cellXfs>") == {
        "1": Look(struck=True),
        "3": Look(symbols="wingdings"),
    }


def test_styles_of_conditions_are_no_fonts_or_fills_of_cells() -> None:
    fill = '<fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill>'
    conditions = f"<dxfs><dxf><font><strike/></font>{fill}</dxf></dxfs>"
    assert looks(f"{conditions}<fonts><font/></fonts><cellXfs><xf/></cellXfs>") == {}


def test_numbers_shown_as_per_cent_are_known_by_their_format() -> None:
    formats = '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0"/></numFmts>'
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in (9, 10, 170, 171, 0))
    assert set(looks(f"{formats}<cellXfs>{styles}</cellXfs>")) == {"0", "1", "2"}


@pytest.mark.parametrize(("code", "percent"), [("0%", True), ('0"%"', False), ("0\\%", False), ("0.00", False)])
def test_a_sign_that_is_quoted_shows_no_per_cent(code: str, percent: bool) -> None:
    assert is_percent(code) is percent


def test_letters_in_a_font_of_symbols_are_the_signs_they_show() -> None:
    assert [sign("ü", "wingdings"), sign("P", "wingdings 2"), sign("û", "wingdings")] == ["✓", "✓", "✗"]
    assert [sign("P", "wingdings"), sign("üü", "wingdings"), sign("P", "arial")] == ["P", "üü", "P"]
