"""A whole workbook of ours from its sheets: the bytes of an .xlsx file with title, language and creator."""

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from desktop import __version__
from desktop.sheets.writing.style import add_styles
from desktop.sheets.writing.tables import Sheet, write_sheet
from desktop.words import _


def workbook_of(sheets: Iterable[Sheet], title: str, organisation: str, today: date) -> bytes:
    """The workbook of these sheets, the first of them on top; made by an organisation on a day."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book)
    for sheet in sheets:
        write_sheet(book, sheet)
    book.active = 0
    properties = book.properties
    properties.title = title
    properties.language = "en-GB"
    properties.creator = organisation
    properties.lastModifiedBy = _("Partnership Toolkit {version}").format(version=__version__)
    properties.created = properties.modified = datetime.combine(today, time(), UTC).replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
