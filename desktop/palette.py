"""Colours, type sizes and spacing as plain values, shared by screen, PDF and Excel, and written nowhere else."""

from dataclasses import dataclass, replace

SPACES = (4, 8, 12, 16, 24, 32)
TYPE_SIZES = {"small": 13, "body": 15, "section": 18, "title": 26}
"""Pixels at 100%."""
TEXT_SIZES = (100, 110, 125, 150, 175, 200, 225)
"""Per cent a person can choose."""
TARGET = 44
SMALL_TARGET = 24
FONT = "Atkinson Hyperlegible Next"


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme: each colour is named for what it is for, as #rrggbb.

    `levels` are fills for 0 to 3 and `level_inks` the number on each; `on_accent` is text on the accent,
    `*_soft` the quiet ground of a status word.
    """

    ink: str
    quiet: str
    line: str
    edge: str
    ground: str
    card: str
    accent: str
    accent_soft: str
    on_accent: str
    focus: str
    focus_inner: str
    late: str
    late_soft: str
    at_risk: str
    at_risk_soft: str
    on_track: str
    done: str
    levels: tuple[str, str, str, str]
    level_inks: tuple[str, str, str, str]
    level_edge: str
    not_applicable: str

    @property
    def text_pairs(self) -> tuple[tuple[str, str], ...]:
        """Text on ground, every pair in use; each needs 4.5:1."""
        words = (self.ink, self.quiet, self.accent, self.late, self.at_risk, self.on_track, self.done)
        on_plain = tuple((word, ground) for word in words for ground in (self.card, self.ground))
        on_soft = tuple((word, self.accent_soft) for word in (self.ink, self.quiet, self.accent, self.on_track))
        badges = (
            (self.late, self.late_soft),
            (self.at_risk, self.at_risk_soft),
            (self.on_accent, self.accent),
            (self.quiet, self.not_applicable),
        )
        return on_plain + on_soft + badges + tuple(zip(self.level_inks, self.levels, strict=True))

    @property
    def edge_pairs(self) -> tuple[tuple[str, str], ...]:
        """Control edges, marks and the focus ring on ground; each needs 3:1 (focus by either of its two bands)."""
        grounds = (self.card, self.ground)
        return tuple((edge, ground) for edge in (self.edge, self.level_edge) for ground in grounds)


LIGHT = Palette(
    ink="#16232e",
    quiet="#51606d",
    line="#d5dce2",
    edge="#7b8a96",
    ground="#f4f6f8",
    card="#ffffff",
    accent="#0b5a72",
    accent_soft="#e2f0f4",
    on_accent="#ffffff",
    focus="#ffbf1f",
    focus_inner="#16232e",
    late="#a4262c",
    late_soft="#fae6e7",
    at_risk="#b3541e",
    at_risk_soft="#fdf3ec",
    on_track="#1f6b45",
    done="#1d5a9a",
    levels=("#ffffff", "#bcdce6", "#2b788f", "#083f50"),
    level_inks=("#16232e", "#16232e", "#ffffff", "#ffffff"),
    level_edge="#51606d",
    not_applicable="#e9edf0",
)

DARK = Palette(
    ink="#eef2f5",
    quiet="#b4c0ca",
    line="#3a4854",
    edge="#8797a4",
    ground="#12191f",
    card="#1b242c",
    accent="#7cc8de",
    accent_soft="#1d3a45",
    on_accent="#0b1a20",
    focus="#ffbf1f",
    focus_inner="#0b1a20",
    late="#ff9a9a",
    late_soft="#43191c",
    at_risk="#ffb37d",
    at_risk_soft="#40260f",
    on_track="#86d8ab",
    done="#9cc7f5",
    levels=("#1b242c", "#28505e", "#4e9fb6", "#bfe6f2"),
    level_inks=("#eef2f5", "#ffffff", "#0b1a20", "#0b1a20"),
    level_edge="#b4c0ca",
    not_applicable="#2a343d",
)

CONTRAST = replace(
    LIGHT,
    ink="#000000",
    quiet="#1a1a1a",
    line="#000000",
    edge="#000000",
    ground="#ffffff",
    accent="#00334d",
    accent_soft="#e6f4ff",
    focus_inner="#000000",
    late="#7d0010",
    late_soft="#ffffff",
    at_risk="#6b2f00",
    at_risk_soft="#ffffff",
    on_track="#004d26",
    done="#00366e",
    levels=("#ffffff", "#cfe8f1", "#0f5a73", "#002a38"),
    level_inks=("#000000", "#000000", "#ffffff", "#ffffff"),
    level_edge="#000000",
    not_applicable="#ffffff",
)

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
