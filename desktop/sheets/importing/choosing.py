"""What a person said about a spreadsheet (its sheet, heading row, columns), checked and followed."""

from collections.abc import Iterable, Sequence
from datetime import date

from desktop.core.errors import ToolkitError
from desktop.sheets.finding.lists import FoundList, best_list, find_list
from desktop.sheets.matching.columns import known_field, said_of
from desktop.sheets.reading.grid import Grid, Workbook
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.vocabulary.headings import normal
from desktop.words import _


def column_choices(pairs: Iterable[str]) -> dict[str, str | None]:
    """Pairs of "Heading=field" as a person typed them; ToolkitError where a pair or a field is not one."""
    chosen: dict[str, str | None] = {}
    for pair in pairs:
        heading, equals, name = pair.rpartition("=")
        if not equals or not heading.strip():
            raise ToolkitError(
                _("“{pair}” does not match a heading with a field.").format(pair=pair),
                _("Write it as Heading=field, for example Lead=owner."),
            )
        try:
            chosen[heading.strip()] = known_field(name)
        except KeyError:
            raise ToolkitError(
                _("“{name}” is not a field of an action.").format(name=name),
                _("Use a field such as action, owner, due_date, status or notes."),
            ) from None
    return chosen


def chosen_list(workbook: Workbook, answers: Answers, today: date) -> FoundList:
    """The list a person pointed at, or the best one there is."""
    if answers.sheet is not None:
        grid = next((each for each in workbook.sheets if normal(each.name) == normal(answers.sheet)), None)
        if grid is None:
            names = ", ".join(each.name for each in workbook.sheets if each.name)
            raise ToolkitError(
                _("“{file}” has no sheet “{sheet}”.").format(file=workbook.name, sheet=answers.sheet),
                _("Its sheets are: {names}.").format(names=names)
                if names
                else _("This kind of file has no sheets with names: leave the sheet out."),
            )
        grids = [grid]
    else:
        grids = [each for each in workbook.sheets if each.visible and each.rows] or list(workbook.sheets)
    if answers.header_row is not None:
        grids = [_with_row(grids, answers.header_row)]
    if len(grids) == 1:
        found = find_list(grids[0], today, answers.header_row, answers.columns)
    else:
        found = best_list(grids, today, answers.columns)
    _check_headings(found, answers)
    return found


def _with_row(grids: Sequence[Grid], number: int) -> Grid:
    for grid in grids:
        if any(row.number == number for row in grid.rows):
            return grid
    raise ToolkitError(
        _("Row {number} is blank or not there.").format(number=number),
        _("Give the number of the row that holds the headings."),
    )


def _check_headings(found: FoundList, answers: Answers) -> None:
    said = said_of([(match.column, match.heading) for match in found.columns], answers.columns)
    for heading in answers.columns:
        if found.columns and heading not in said.values():
            names = ", ".join(f"“{match.heading}”" for match in found.columns if match.heading)
            raise ToolkitError(
                _("There is no heading “{heading}”.").format(heading=heading),
                _("The headings are: {names}.").format(names=names),
            )
