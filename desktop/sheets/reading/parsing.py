"""The bytes of a file -> its cells, in this very process: what the process that reads does with what it is given."""

from dataclasses import replace

from desktop.sheets.reading.grid import Workbook
from desktop.sheets.reading.refusals import empty, not_a_spreadsheet
from desktop.sheets.reading.sniffing import BOOKS, Kind, sniff

_BOOK_ENDINGS = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods")


def parse(data: bytes, name: str) -> Workbook:
    """The cells of a spreadsheet's sheets; ToolkitError for anything else. A hostile file may end the process."""
    kind = sniff(data, name)
    if kind in BOOKS:
        from desktop.sheets.reading.books import read_book

        book = read_book(data, name, kind)
        if not any(sheet.rows or sheet.warnings or sheet.notes for sheet in book.sheets):
            raise empty(name)
        return book
    from desktop.sheets.reading.texts import read_text

    grid = read_text(data, name)
    if not grid.rows:
        raise empty(name)
    if name.lower().endswith(_BOOK_ENDINGS) and all(len(row.cells) < 2 for row in grid.rows):
        raise not_a_spreadsheet(name)
    kind = Kind.TSV if grid.name == "tsv" else Kind.CSV
    return Workbook(name, kind, (replace(grid, name=""),))
