"""How the program looks: fonts, Qt palette and style sheet from `palette.py`, for one theme and text size.

Widgets that paint themselves ask `look()` for colours and sizes; nothing else holds any.
"""

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from desktop.palette import FONT, LIGHT, THEMES, TYPE_SIZES, Palette
from desktop.paths import resources

FONT_OF_CLASS = {
    "Title": ("title", True),
    "Subtitle": ("section", False),
    "Section": ("section", True),
    "Strong": ("body", True),
    "Quiet": ("small", False),
    "SmallStrong": ("small", True),
    "LinkButton": ("small", True),
    "QHeaderView": ("small", True),
    "QMenuBar": ("body", False),
    "QMenu": ("body", False),
}
"""Widget class -> type size and whether bold; QApplication gives each class its font, so no style sheet does."""


@dataclass(frozen=True)
class Look:
    """One theme at one text size in per cent."""

    palette: Palette = LIGHT
    size: int = 100

    def px(self, pixels: float) -> int:
        """A length given at 100%, at this text size."""
        return round(pixels * self.size / 100)

    def font(self, role: str = "body", *, bold: bool = False) -> QFont:
        """The font for small, body, section or title text."""
        font = QFont(FONT)
        font.setPixelSize(self.px(TYPE_SIZES[role]))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def font_of(self, pixels: int, *, bold: bool = False) -> QFont:
        """A font of so many pixels on the screen, for words that fill it."""
        font = self.font(bold=bold)
        font.setPixelSize(pixels)
        return font

    def colour(self, name: str) -> QColor:
        """A palette colour by its name."""
        return QColor(getattr(self.palette, name))


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; once, at the start."""
    for file in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def look_for(theme: str, size: int, *, system_is_dark: bool) -> Look:
    """The look for a chosen theme ("system", "light", "dark", "contrast") and text size."""
    name = ("dark" if system_is_dark else "light") if theme == "system" else theme
    return Look(THEMES.get(name, LIGHT), size)


def look() -> Look:
    """The look the application wears now."""
    worn = QApplication.instance()
    found = worn.property("look") if worn else None
    return found if isinstance(found, Look) else Look()


def dress(app: QApplication, wanted: Look) -> None:
    """Give the whole application this look: style, colours, fonts and style sheet."""
    app.setProperty("look", wanted)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_qt_palette(wanted.palette))
    app.setStyleSheet(style_sheet(wanted))  # before the fonts: the first style sheet forgets those of classes
    app.setFont(wanted.font())
    for name, (role, bold) in FONT_OF_CLASS.items():
        app.setFont(wanted.font(role, bold=bold), name)  # type: ignore[arg-type]  # it takes str, whatever its types say


def style_sheet(wanted: Look) -> str:
    """The style sheet's template with this look's colours and lengths filled in."""
    template = Template((resources() / "style" / "window.qss").read_text(encoding="utf-8"))
    colours = {name: getattr(wanted.palette, name) for name in wanted.palette.__slots__}
    lengths = {f"px{each}": f"{wanted.px(each)}px" for each in (1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 24, 32, 36, 44)}
    tick = "tick_light.png" if wanted.palette.on_accent == LIGHT.on_accent else "tick_dark.png"
    icons = (resources() / "icons").as_posix()
    return template.substitute(colours, **lengths, icons=icons, tick=tick)


def _qt_palette(colours: Palette) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, roles in (
        ("ground", (role.Window,)),
        ("card", (role.Base, role.Button, role.ToolTipBase)),
        ("ink", (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        ("accent", (role.Highlight, role.Link, role.LinkVisited, role.Accent)),
        ("on_accent", (role.HighlightedText,)),
        ("accent_soft", (role.AlternateBase,)),
        ("quiet", (role.PlaceholderText,)),
        ("edge", (role.Mid, role.Dark)),
        ("line", (role.Midlight, role.Light)),
    ):
        for each in roles:
            palette.setColor(each, QColor(getattr(colours, name)))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.quiet))
    return palette


def system_is_dark(app: QApplication) -> bool:
    """Whether the computer itself is set to dark colours."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
