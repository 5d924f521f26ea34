"""How our workbooks look: named styles, colours, column widths, and row heights that fit their wrapped words."""

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.core.action import Progress
from desktop.core.labels import progress_shape
from desktop.palette import LIGHT

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet

FONT = "Arial"
"""On every office computer; LibreOffice draws it with letters of the same widths."""
SIZE = 11
LINE = 14.5
"""Points from one line of text to the next."""
TALLEST = 409.0
"""Points a row can be high."""
TITLE, NOTE, HEADING, TEXT, DAY = "Plan title", "Plan note", "Plan heading", "Plan text", "Plan day"
NAMES = (TITLE, NOTE, HEADING, TEXT, DAY)
DAY_FORMAT = "dd/mm/yyyy"
_LETTERS = {
    0.4: "ijl'’‘|",
    0.5: "ftI.,;:!/[] ·",
    0.6: 'r()-"“”',
    0.9: "ckszvxy",
    1.0: "abdeghnopqu0123456789L?£$",
    1.2: "ABEFKPSVXYTZJ",
    1.3: "CDHNRUw",
    1.4: "GOQ",
    1.5: "mM",
    1.7: "W@%…—",
}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
"""Letter -> its width in digits; the letters of Arial."""
_USUAL, _WIDEST = 1.2, 2.0


def add_styles(book: "Workbook") -> None:
    """The named styles of a workbook: title, note, heading, text and day."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    ink, line = LIGHT.ink[1:], Side(style="thin", color=LIGHT.line[1:])
    fitted = Alignment(horizontal="left", vertical="top", wrap_text=True)
    cells = Border(left=line, right=line, top=line, bottom=line)
    solid = PatternFill("solid", fgColor=LIGHT.accent[1:])
    styles = (
        NamedStyle(TITLE, font=Font(name=FONT, size=16, bold=True, color=ink), alignment=Alignment(vertical="center")),
        NamedStyle(NOTE, font=Font(name=FONT, size=SIZE, color=ink), alignment=Alignment(vertical="top")),
        NamedStyle(
            HEADING,
            font=Font(name=FONT, size=SIZE, bold=True, color=LIGHT.on_accent[1:]),
            fill=solid,
            border=cells,
            alignment=Alignment(horizontal="left", vertical="center", wrap_text=True),
        ),
        NamedStyle(TEXT, font=Font(name=FONT, size=SIZE, color=ink), border=cells, alignment=fitted),
        NamedStyle(
            DAY, font=Font(name=FONT, size=SIZE, color=ink), border=cells, alignment=fitted, number_format=DAY_FORMAT
        ),
    )
    for style in styles:
        book.add_named_style(style)
    # The default font decides what a column's width means; openpyxl offers no other way to choose it.
    book._fonts[0] = Font(name=FONT, size=SIZE)  # type: ignore[attr-defined] # noqa: SLF001


def looks(page: "Worksheet") -> "dict[tuple[str, bool], StyleArray]":
    """Each named style as new cells take it, plain and for a text that must not be taken for a formula.

    Naming the style cell by cell would take a quarter of the time of writing a workbook.
    """
    from openpyxl.cell import Cell

    found = {}
    for name in NAMES:
        for quoted in (False, True):
            cell = Cell(page, 1, 1)
            cell.style = name
            cell.quotePrefix = quoted
            found[name, quoted] = cell._style  # type: ignore[attr-defined] # noqa: SLF001 - a new cell takes nothing else
    return found


def progress_rules(first_cell: str) -> "list[Rule]":
    """Colours for a column of progress words, by the shape each begins with, so that colour never stands alone."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    looks = {
        Progress.LATE: (LIGHT.late, LIGHT.late_soft),
        Progress.AT_RISK: (LIGHT.at_risk, LIGHT.at_risk_soft),
        Progress.ON_TRACK: (LIGHT.on_track, LIGHT.accent_soft),
        Progress.DONE: (LIGHT.done, LIGHT.card),
        Progress.PAUSED: (LIGHT.quiet, LIGHT.not_applicable),
    }
    return [
        Rule(
            type="expression",
            formula=[f'LEFT({first_cell},1)="{progress_shape(signal)}"'],
            dxf=DifferentialStyle(font=Font(bold=True, color=ink[1:]), fill=PatternFill("solid", bgColor=ground[1:])),
        )
        for signal, (ink, ground) in looks.items()
    ]


@lru_cache(maxsize=8192)
def _width(word: str) -> float:
    """A word's width, in the widths of a digit that spreadsheets count columns in."""
    return sum(_WIDTHS.get(letter) or (_USUAL if letter < "\u2000" else _WIDEST) for letter in word)


def lines_of(text: str, column_width: float) -> int:
    """How many lines a text takes when wrapped in a column of this width; rather one too many than one too few."""
    room = (column_width - 0.7) * 0.96
    if len(text) * _WIDEST <= room and "\n" not in text:
        return 1
    lines = 0
    for paragraph in text.split("\n"):
        used, lines = 0.0, lines + 1
        for word in paragraph.split(" "):
            width = _width(word)
            if used and used + 0.5 + width > room:
                lines, used = lines + 1, 0.0
            elif used:
                used += 0.5
            used += width
            while used > room:
                lines, used = lines + 1, used - room
    return lines


def row_height(lines: int) -> float:
    """The height in points of a row whose tallest cell has this many lines."""
    return min(lines * LINE + 4, TALLEST)
