"""Colours by theme, tint and number."""

import io
import zipfile

import pytest

from desktop.sheets.reading.colours import Palette, theme_colours
from desktop.sheets.reading.markup import Parts
from tests.sheets.reading.making import packed

DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def theme(colours: str) -> dict[str, str]:
    data = packed({"xl/theme/theme1.xml": f"<a:theme {DRAWING}><a:clrScheme>{colours}</a:clrScheme></a:theme>"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return theme_colours(Parts(archive), "xl/theme/theme1.xml")


def test_a_theme_names_its_colours_plainly_or_by_the_system() -> None:
    found = theme(
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/>'
        '</a:lt1><a:accent1><a:srgbClr val="156082"/></a:accent1>'
    )
    assert (found["dk1"], found["lt1"], found["accent1"]) == ("000000", "ffffff", "156082")


def test_a_workbook_without_a_theme_has_the_usual_one() -> None:
    assert theme("")["accent1"] == "4f81bd"


def test_a_theme_counts_its_light_ground_before_its_dark_text() -> None:
    palette = Palette(theme(""))
    assert [palette.colour({"theme": each}) for each in "01"] == ["#ffffff", "#000000"]


@pytest.mark.parametrize(
    ("number", "tint", "excel_shows"),
    [
        ("4", "0.79998168889431442", "#dce6f1"),
        ("5", "0.59999389629810485", "#e6b8b7"),
        ("4", "-0.249977111117893", "#366092"),
        ("0", "-0.14999847407452621", "#d9d9d9"),
        ("1", "0.499984740745262", "#808080"),
    ],
)
def test_a_tint_makes_a_colour_lighter_or_darker_as_excel_does(number: str, tint: str, excel_shows: str) -> None:
    found = Palette(theme("")).colour({"theme": number, "tint": tint})
    assert found is not None
    for place in (1, 3, 5):
        assert abs(int(found[place : place + 2], 16) - int(excel_shows[place : place + 2], 16)) <= 1


@pytest.mark.parametrize("tint", ["nonsense", "1e999", "nan", ""])
def test_a_tint_that_makes_no_sense_changes_nothing(tint: str) -> None:
    assert Palette(theme("")).colour({"rgb": "FF112233", "tint": tint}) == "#112233"


def test_a_tint_of_any_size_gives_a_colour() -> None:
    assert [Palette({}).colour({"rgb": "FF112233", "tint": each}) for each in ("-1", "1")] == ["#000000", "#ffffff"]
    assert Palette({}).colour({"rgb": "FF112233", "tint": "900"}) == "#ffffff"
