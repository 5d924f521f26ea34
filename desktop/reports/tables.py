"""Tables: column widths worked out from the words in them, rows kept whole, long rows given back to become cards."""

import re
from collections.abc import Iterator, Sequence
from math import sqrt

from reportlab.platypus import LongTable, TableStyle

from desktop.palette import LIGHT
from desktop.reports.blocks import Row, Table, Text, labelled, plain, spans
from desktop.reports.fonts import BOLD, REGULAR, Lettering, width
from desktop.reports.paragraphs import Flow, flow, held_together
from desktop.reports.style import Look, colour
from desktop.reports.tagging.tree import Element

_SPACE = re.compile(r"[ \n]+")
_SIDE, _ABOVE, _BELOW = 4.0, 4.0, 5.0
_LONGEST_WORD = 7.4
"""Times the text size: a column is made wide enough for any word up to this, about fifteen letters."""
_FULLEST = 0.85
"""Of the width: where the longest words alone fill more, every column would be too narrow to read."""
_TALLEST_ROW = 0.5
"""Of a page's height."""

Cells = list[list[Flow]]

_STYLE = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
        ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
        ("BOTTOMPADDING", (0, 0), (-1, -1), _BELOW),
        ("BACKGROUND", (0, 0), (-1, 0), colour(LIGHT.accent_soft)),
        ("LINEBELOW", (0, 0), (-1, 0), 1.2, colour(LIGHT.ink)),
        ("LINEBELOW", (0, 1), (-1, -1), 0.6, colour(LIGHT.edge)),
        ("LINEAFTER", (0, 0), (-2, -1), 0.4, colour(LIGHT.line)),
    ]
)


class Grid(LongTable):
    """Rows below a header that repeats on every page; no row is ever cut. `begins` is header and first row high."""

    begins = 0.0


def _grid(
    rows: Sequence[Cells], heights: Sequence[float], widths: Sequence[float], look: Look, parent: Element
) -> Grid:
    _tag(rows, parent.add("Table"))
    made = Grid(list(rows), colWidths=list(widths), rowHeights=list(heights), repeatRows=1, hAlign="LEFT")
    made.spaceBefore = look.size * 0.3
    made.spaceAfter = look.size * 0.9
    made.begins = sum(heights[:2])
    made.setStyle(_STYLE)
    return made


def _tag(rows: Sequence[Cells], table: Element) -> None:
    """An element for each row and cell, and for each text in it; the header belongs to the table only once."""
    head, *body = rows
    row = table.add("THead").add("TR")
    for cell in head:
        heading = row.add("TH", scope="Column")
        for text in cell:
            text.element, text.once = heading.add("P"), True
    within = table.add("TBody")
    for cells in body:
        row = within.add("TR")
        for cell in cells:
            data = row.add("TD")
            for text in cell:
                text.element = data.add("P")


def column_widths(table: Table, look: Look) -> list[float] | None:
    """A width for each column, in points, or None where the columns do not fit the paper."""
    places = range(len(table.columns))
    least = [_least(table, place, look) for place in places]
    if sum(least) > look.width * _FULLEST:
        return None
    slack = look.width - sum(least)
    pulls = [_pull(table, place, least[place], look) for place in places]
    return [small + slack * pull / sum(pulls) for small, pull in zip(least, pulls, strict=True)]


def cell_texts(table: Table, row: Row, place: int) -> list[Text]:
    """What a cell says: its texts one below another, some with their names."""
    column = table.columns[place]
    return [
        text if number < column.named else labelled(name, text)
        for number, (name, text) in enumerate(zip(column.names, row.cells[place], strict=True))
        if plain(text)
    ]


def _least(table: Table, place: int, look: Look) -> float:
    """The width of the column's longest word, or piece that stays whole."""
    cap = look.size * _LONGEST_WORD
    widest = max(width(word, BOLD, look.size) for name in table.columns[place].head for word in name.split())
    for row in table.rows:
        for span in (span for text in cell_texts(table, row, place) for span in spans(text)):
            font = BOLD if span.bold else REGULAR
            for piece in _SPACE.split(held_together(span.text)):
                widest = max(widest, min(width(piece, font, look.size), cap))
    return widest + 2 * _SIDE + 0.5


def _pull(table: Table, place: int, least: float, look: Look) -> float:
    """How much of the spare width a column asks for: more for more words, but not in proportion."""
    on_a_line = least / (look.size * 0.5)
    more = sorted(
        sum(max(0.0, len(plain(text)) - on_a_line) for text in cell_texts(table, row, place)) for row in table.rows
    )
    return 1 + sqrt(more[int(len(more) * 0.9)] + sum(more) / len(more)) if more else 1


def pieces(table: Table, look: Look, lettering: Lettering, page_height: float, parent: Element) -> Iterator[Grid | Row]:
    """The table as grids, and between them the rows that are to be cards: all rows where the columns do not fit.

    Each grid is a table of its own below the parent's element.
    """
    widths = column_widths(table, look)
    if widths is None:
        yield from table.rows
        return
    inner = [each - 2 * _SIDE for each in widths]
    places = range(len(table.columns))

    def head() -> Cells:
        return [[flow(name, look.cell, lettering, heavy=True) for name in column.head] for column in table.columns]

    rows: list[Cells] = [head()]
    heights = [_height(rows[0], inner)]
    for row in table.rows:
        cells = [[flow(text, look.cell, lettering) for text in cell_texts(table, row, place)] for place in places]
        height = _height(cells, inner)
        if height > page_height * _TALLEST_ROW:
            if len(rows) > 1:
                yield _grid(rows, heights, widths, look, parent)
            yield row
            rows, heights = [head()], heights[:1]
            _height(rows[0], inner)
        else:
            rows.append(cells)
            heights.append(height)
    for _number in range(table.blank_rows):
        rows.append([[] for _name in widths])
        heights.append(look.leading * 2.6)
    if len(rows) > 1:
        yield _grid(rows, heights, widths, look, parent)


def _height(cells: Cells, inner: Sequence[float]) -> float:
    """The height of a row, its padding included."""
    columns = (sum(each.wrap(wide, 1e6)[1] for each in cell) for cell, wide in zip(cells, inner, strict=True))
    return max(columns, default=0) + _ABOVE + _BELOW
