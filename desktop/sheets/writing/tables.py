"""A sheet of ours as a value (title, notes, one table), and the writing of it as the guidance on workbooks asks.

Nothing here knows what the table is about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.core.text import LONGEST, clean
from desktop.sheets.reading.grid import column_letters
from desktop.sheets.writing import style
from desktop.words import _

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

Content = str | int | date | None
SPARE_ROWS = 500
"""Rows below the table that already offer its choices, for new actions typed there."""
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Where a text would read as one of the format's own escapes, such as _x0041_ for A."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in digits, and the range its choices come from, such as Lists!$B$4:$B$8."""

    heading: str
    width: float
    choices: str = ""
    shapes: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its tab's name, the title in A1, lines under it, and one table, named `table` inside the workbook.

    `worked_in` keeps filters and frozen headings; `nothing` is the column that says that nothing is recorded yet;
    `least_lines` is how many lines each row has room for, whatever it holds.
    """

    name: str
    title: str
    table: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Content]]
    lines: Sequence[str] = ()
    worked_in: bool = False
    hidden: bool = False
    nothing: int = 0
    least_lines: int = 1

    @property
    def header_row(self) -> int:
        """The row of the headings: right under the title and the lines."""
        return len(self.lines) + 2

    def choices_range(self, column: int, first: int, count: int) -> str:
        """The address of some cells of a column, from its own row number `first`, for another sheet's choices."""
        letters = column_letters(column + 1)
        top = self.header_row + 1 + first
        return f"'{self.name}'!${letters}${top}:${letters}${top + count - 1}"


def write_sheet(book: "Workbook", sheet: Sheet) -> None:
    """Add a sheet to a workbook that has our styles."""
    page = book.create_sheet(sheet.name)
    pen = _Pen(page)
    rows = sheet.rows or [_nothing_yet(sheet)]
    page.append([pen.text(sheet.title, style.TITLE)])
    page.row_dimensions[1].height = 28
    for line in sheet.lines:
        page.append([pen.text(line, style.NOTE)])
    page.append([pen.text(column.heading, style.HEADING) for column in sheet.columns])
    lines = max(style.lines_of(column.heading, column.width - 3) for column in sheet.columns)
    page.row_dimensions[sheet.header_row].height = style.row_height(lines)
    for number, column in enumerate(sheet.columns, 1):
        page.column_dimensions[column_letters(number)].width = column.width
    widths = [column.width for column in sheet.columns]
    for number, row in enumerate(rows, sheet.header_row + 1):
        page.append(pen.cells(row))
        lines = max(
            style.lines_of(each, width) for each, width in zip(row, widths, strict=True) if isinstance(each, str)
        )
        page.row_dimensions[number].height = style.row_height(max(lines, sheet.least_lines))
    _table(page, sheet, sheet.header_row + len(rows))
    _page(page, sheet)
    if sheet.hidden:
        page.sheet_state = "hidden"


def _nothing_yet(sheet: Sheet) -> list[Content]:
    row: list[Content] = [None] * len(sheet.columns)
    row[sheet.nothing] = _("Nothing recorded yet")
    return row


class _Pen:
    """Makes the cells of one sheet."""

    def __init__(self, page: "Worksheet") -> None:
        from openpyxl.cell import Cell

        self._page = page
        self._looks = style.looks(page)
        self._new = Cell

    def cells(self, row: Sequence[Content]) -> "list[Cell]":
        """A row of the table: texts, days and numbers as what they are, nothing as an empty cell."""
        made = []
        for content in row:
            if isinstance(content, str) and content:
                made.append(self.text(content, style.TEXT))
            elif isinstance(content, date):
                made.append(self._cell(content, "d", style.DAY))
            else:
                made.append(self._cell(None if content == "" else content, "n", style.TEXT))
        return made

    def text(self, words: str, look: str) -> "Cell":
        """A text, always as a text: never a formula, an error or a number, whatever it looks like."""
        if not (words.isascii() and words.isprintable()):
            words = clean(words)
        if "_x" in words:
            words = _ESCAPED.sub("_x005F_", words)
        return self._cell(words, "s", look, quoted=words.startswith(_FORMULA_STARTS))

    def _cell(self, content: Content, kind: str, look: str, *, quoted: bool = False) -> "Cell":
        """A cell of a kind the format knows: "s" a text, "d" a day, "n" a number or nothing.

        Its own way of being made would copy the style and guess the kind anew: a tenth of the time of a workbook.
        """
        cell: Any = self._new.__new__(self._new)
        cell.parent, cell.row, cell.column, cell.data_type = self._page, 1, 1, kind
        cell._style, cell._value = self._looks[look, quoted], content  # noqa: SLF001 - see above
        cell._hyperlink = cell._comment = None  # noqa: SLF001 - see above
        made: Cell = cell
        return made


def fitted(words: str) -> str:
    """The words, cut with a sentence that says so where they are longer than what a cell keeps."""
    if len(words) <= LONGEST:
        return words
    cut = _("… The rest is too long for a cell: see the program.")
    return words[: LONGEST - len(cut)] + cut


def _table(page: "Worksheet", sheet: Sheet, last_row: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table, TableColumn

    last = column_letters(len(sheet.columns))
    table = Table(displayName=sheet.table, ref=f"A{sheet.header_row}:{last}{last_row}")
    table.tableColumns = [TableColumn(id=number, name=each.heading) for number, each in enumerate(sheet.columns, 1)]
    if sheet.worked_in:
        table.autoFilter = AutoFilter(ref=table.ref)
    page.add_table(table)
    for number, column in enumerate(sheet.columns, 1):
        letters = column_letters(number)
        if column.choices:
            offered = DataValidation("list", formula1=column.choices, allow_blank=True)
            offered.errorTitle = column.heading
            offered.error = _("Please choose one of the words in the list.")
            offered.add(f"{letters}{sheet.header_row + 1}:{letters}{last_row + SPARE_ROWS}")
            page.add_data_validation(offered)
        if column.shapes:
            first = f"{letters}{sheet.header_row + 1}"
            for rule in style.progress_rules(first):
                page.conditional_formatting.add(f"{first}:{letters}{last_row + SPARE_ROWS}", rule)


def _page(page: "Worksheet", sheet: Sheet) -> None:
    """A4 landscape, one page wide, headings on every page; headings stay in sight on the sheets people work in."""
    from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom, page.page_margins.footer = 0.5, 0.75, 0.4
    page.print_title_rows = f"{sheet.header_row}:{sheet.header_row}"
    pages = _("Page {page} of {pages}").format(page="&P", pages="&N")
    left, right = (_HeaderFooterPart(text=text, font=f"{style.FONT},Regular", size=10) for text in (sheet.name, pages))
    page.HeaderFooter = HeaderFooter(oddFooter=HeaderFooterItem(left=left, right=right))
    page.sheet_view.showGridLines = False
    if sheet.worked_in:
        page.freeze_panes = f"A{sheet.header_row + 1}"
