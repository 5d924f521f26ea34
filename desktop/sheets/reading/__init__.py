"""Bytes of a spreadsheet of any kind -> a `Workbook` of cell values. Looks at the content, never trusts the name."""

from desktop.sheets.reading.grid import Grid, Workbook
from desktop.sheets.reading.refusals import empty, not_a_spreadsheet
from desktop.sheets.reading.sniffing import BOOKS, Kind, sniff

_BOOK_ENDINGS = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods")


def read_workbook(data: bytes, name: str) -> Workbook:
    """The cell values of a spreadsheet's sheets; `name` is the file's, for messages.

    Raises ToolkitError, with what to do, for a file that is empty, locked, damaged, too big or no spreadsheet.
    """
    kind = sniff(data, name)
    if kind in BOOKS:
        from desktop.sheets.reading.books import read_book

        return read_book(data, name, kind)
    from desktop.sheets.reading.texts import read_text

    grid = read_text(data, name)
    if not grid.rows:
        raise empty(name)
    if name.lower().endswith(_BOOK_ENDINGS) and all(len(row.cells) < 2 for row in grid.rows):
        raise not_a_spreadsheet(name)
    return Workbook(name, Kind.TSV if grid.name == "tsv" else Kind.CSV, (Grid("", grid.rows),))
