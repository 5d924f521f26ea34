"""The rows an import left out, as a workbook: their cells as they were, and a column that says why."""

import io
from collections.abc import Sequence

from desktop.sheets.importing.preview import Preview
from desktop.sheets.reading.grid import Grid, Workbook, as_text, column_letters
from desktop.sheets.understanding.items import heading_keys
from desktop.sheets.writing.style import add_styles
from desktop.sheets.writing.tables import Column, Content, Sheet, fitted, write_sheet
from desktop.words import _

_WIDTH, _WIDE = 18, 44


def skipped_workbook(workbook: Workbook, shown: Preview) -> bytes:
    """The bytes of an .xlsx file with the rows of a preview that are left out, each with its number and the reason."""
    from openpyxl import Workbook as Book

    book = Book()
    book.remove(book.worksheets[0])
    add_styles(book)
    write_sheet(book, skipped_sheet(workbook, shown))
    book.properties.title = _title(shown)
    book.properties.language = "en-GB"
    book.properties.creator = _("Partnership Toolkit")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def skipped_sheet(workbook: Workbook, shown: Preview) -> Sheet:
    """The rows left out as a sheet of ours: row, why, and the cells under the headings of the list."""
    grid = next((each for each in workbook.sheets if each.name == shown.sheet), None)
    rows = {row.number: row for row in grid.rows} if grid else {}
    numbers = [each.row for each in shown.skipped]
    columns = _columns(grid, shown, numbers)
    written: list[Sequence[Content]] = []
    for each in shown.skipped:
        why = each.reason[:1].upper() + each.reason[1:]
        cells = rows[each.row].cells if each.row in rows else {}
        written.append(
            [
                each.row,
                why,
                *(fitted(as_text(cells.get(column))) for column in columns),
            ]
        )
    return Sheet(
        name=_("Rows left out"),
        title=_title(shown),
        table="RowsLeftOut",
        lines=(_("These rows were not brought in. An empty cell was empty in the file."),),
        columns=(
            Column(_("Row"), 8),
            Column(_("Why it was left out"), _WIDE),
            *(Column(heading, _WIDE if place == 0 else _WIDTH) for place, heading in enumerate(columns.values())),
        ),
        rows=written,
        nothing=1,
    )


def _title(shown: Preview) -> str:
    return _("Rows left out of “{file}”").format(file=shown.file)


def _columns(grid: Grid | None, shown: Preview, numbers: Sequence[int]) -> dict[int, str]:
    """Every column that one of these rows has a cell in, with a heading that no other has."""
    wanted = set(numbers)
    used = {column for row in grid.rows if row.number in wanted for column in row.cells} if grid else set()
    keys = heading_keys(shown.columns)
    names: dict[int, str] = {}
    taken = {_("Row").casefold(), _("Why it was left out").casefold()}
    for column in sorted(used):
        heading = keys.get(column) or _("Column {letters}").format(letters=column_letters(column))
        if heading.casefold() in taken:
            heading = f"{heading} ({column_letters(column)})"
        taken.add(heading.casefold())
        names[column] = heading
    return names
