"""What could not be read of a sheet, as problems at their cells: never silent, and never so many that nobody looks."""

from collections.abc import Iterable, Mapping

from desktop.core.errors import Problem
from desktop.sheets.reading.grid import Place, cell_name, column_letters
from desktop.sheets.reading.limits import MOST_COLUMNS
from desktop.sheets.reading.marks import Gap
from desktop.words import _

MOST_NAMED = 100
"""So many cells of a sheet are named for each reason."""


def of_gaps(gaps: Mapping[Place, tuple[Gap, str]]) -> list[Problem]:
    """Cells that are empty here though the file has an error, or a formula without a result, in them."""
    errors = [(place, words) for place, (gap, words) in sorted(gaps.items()) if gap is Gap.ERROR]
    unworked = [place for place, (gap, _words) in sorted(gaps.items()) if gap is Gap.UNWORKED]
    wrong = _("left empty: put the formula right in the file if you need it, and choose the file again")
    never = _("left empty: open the file in Excel or LibreOffice, save it, and choose it again")
    return [
        *(
            Problem(cell_name(*place), _("an error, {error}").format(error=words), _("a value"), wrong)
            for place, words in errors[:MOST_NAMED]
        ),
        *(
            Problem(cell_name(*place), _("a formula that was never worked out"), _("a value"), never)
            for place in unworked[:MOST_NAMED]
        ),
    ]


def of_cut(places: Iterable[Place], longest: int) -> list[Problem]:
    """Cells with a text longer than any spreadsheet holds."""
    expected = _("at most {count} letters").format(count=longest)
    return [
        Problem(cell_name(*place), _("a very long text"), expected, _("the rest of the text is left out"))
        for place in sorted(places)[:MOST_NAMED]
    ]


def of_looks(last_row: int) -> Problem:
    """Rows so far down that only their values were read."""
    found = _("more rows than colours and notes are read for")
    fix = _("colours, notes and hidden rows after row {row} are not used").format(row=last_row)
    return Problem("", found, _("a shorter sheet"), fix)


def of_columns() -> Problem:
    """Cells further to the right than any list goes."""
    letters = column_letters(MOST_COLUMNS)
    found = _("cells after column {letters}").format(letters=letters)
    return Problem("", found, _("a narrower sheet"), _("the cells after that column are left out"))


def of_sheet(name: str) -> Problem:
    """A whole sheet that is too big."""
    found = _("the sheet “{name}” has too many rows, or cells very far apart").format(name=name)
    return Problem("", found, _("a shorter sheet"), _("the whole sheet is left out"))


def of_letters() -> Problem:
    """A text some of whose letters no way of writing letters explains."""
    fix = _("shown as �: save the file again as .xlsx if they matter")
    return Problem("", _("letters that could not be read"), _("letters in UTF-8"), fix)


def of_quotes() -> Problem:
    """A text with a quotation mark that opens and never closes."""
    fix = _("quotation marks are kept as letters")
    return Problem("", _("a quotation mark that is never closed"), _("quotation marks in pairs"), fix)
