"""Colours as xlsx files name them (rgb, theme and tint, index), worked out as #rrggbb. No cell is looked at here."""

import re
from collections.abc import Mapping, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from desktop.sheets.reading.markup import Attributes, Parts, stream

WHITE = "#ffffff"
_RGB = re.compile("(?:[0-9a-f]{2})?([0-9a-f]{6})")
_SCHEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
"""Which of a theme's colours a number means."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_OFFICE = dict(
    zip(
        _SCHEME,
        _words("ffffff 000000 eeece1 1f497d 4f81bd c0504d 9bbb59 8064a2 4bacc6 f79646 0000ff 800080"),
        strict=True,
    )
)
"""The colours of Excel's own theme, for a file without one."""
_INDEXED = (
    *2 * _words("000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff"),
    *_words("800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080"),
    *_words("0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99"),
    *_words("99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966"),
    *_words("003300 333300 993300 993366 333399 333333 000000 ffffff"),
)
"""Excel's palette; the last two stand for the window's text and ground."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours that themes and numbers mean in one workbook, each as rrggbb."""

    theme: Mapping[str, str]
    indexed: Sequence[str] = _INDEXED

    def colour(self, named: Attributes) -> str | None:
        """The colour that these attributes name, as #rrggbb; None where they name none."""
        plain = self._plain(named)
        if plain is None:
            return None
        return f"#{_tinted(plain, _number(named.get('tint')))}"

    def _plain(self, named: Attributes) -> str | None:
        if "rgb" in named:
            found = _RGB.fullmatch(named["rgb"].lower())
            return found[1] if found else None
        if "theme" in named:
            place = int(_number(named["theme"]))
            return self.theme.get(_SCHEME[place]) if 0 <= place < len(_SCHEME) else None
        if "indexed" in named:
            place = int(_number(named["indexed"]))
            return self.indexed[place] if 0 <= place < len(self.indexed) else None
        return None


def theme_colours(parts: Parts, name: str) -> dict[str, str]:
    """The colours of a theme part; those of Excel's own theme for each that it does not name."""
    colours = dict(_OFFICE)
    within = ""

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal within
        if tag in colours:
            within = tag
        elif within and tag in ("srgbClr", "sysClr"):
            found = _RGB.fullmatch(attributes.get("lastClr", attributes.get("val", "")).lower())
            if found:
                colours[within] = found[1]
            within = ""

    stream(parts.read(name), start)
    return colours


def _tinted(colour: str, tint: float) -> str:
    """A colour made lighter (a tint over 0) or darker (under 0), as spreadsheets do: by its lightness alone."""
    if not tint:
        return colour
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, light, strength = rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light + (1 - light) * tint
    return "".join(f"{round(255 * part):02x}" for part in hls_to_rgb(hue, min(max(light, 0), 1), strength))


def _number(text: str | None) -> float:
    try:
        number = float(text or 0)
    except ValueError:
        return 0.0
    return number if abs(number) <= 1000 else 0.0
