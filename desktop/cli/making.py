"""What leaves the program from the command line: the ending of the file and the report's name choose what is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from desktop.core.assessment import Group
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Choices:
    """What was asked for; None and empty mean what the document is made for."""

    today: date
    report: str = ""
    text_size: str | None = None
    paper: str | None = None
    names: bool = False
    figures: bool = False
    owner: str = ""
    view: str = ""

    def options(self) -> Iterator[str]:
        """The options that were given, as they are typed; the report is none of them."""
        given = {
            "--text-size": self.text_size,
            "--paper": self.paper,
            "--names": self.names,
            "--figures": self.figures,
            "--owner": self.owner,
            "--view": self.view,
        }
        return (option for option, value in given.items() if value)


_ALWAYS = frozenset({"--names", "--figures"})
"""Asked for where they are shown anyway, or where there are none, these do no harm."""
_USED_BY_REPORTS = {
    "plan": {"--text-size", "--paper", "--owner"},
    "plan-90": {"--text-size", "--paper"},
    "plan-wall": {"--text-size", "--paper"},
    "plan-people": {"--text-size", "--paper"},
    "plan-owner": {"--text-size", "--paper", "--owner"},
    "assessment": {"--text-size", "--paper"},
    "trustees": {"--text-size", "--paper"},
    "you-said": {"--text-size", "--paper"},
    "years": {"--text-size", "--paper"},
    "ten-things": {"--text-size", "--paper"},
    "forms": {"--text-size", "--paper", "--view"},
    "session-pack": {"--text-size", "--paper"},
}


def make(record: Record, framework: Framework, assessment_id: str | None, ending: str, choices: Choices) -> bytes:
    """The bytes of a `.xlsx`, `.csv`, `.ics` or `.pdf`.

    ToolkitError for another ending, an unknown report, or an option that the document does not use.
    """
    match ending.lower():
        case ".xlsx" if choices.report == "form":
            return _form(record, framework, assessment_id, choices)
        case ".xlsx":
            from desktop.sheets.writing.plan_out import plan_workbook

            _expect_spreadsheet(choices, ending)
            record = of_owner(record, choices.owner)
            return plan_workbook(record, framework, assessment_id, choices.today, figures=choices.figures)
        case ".csv":
            from desktop.sheets.writing.csv_out import plan_csv

            _expect_spreadsheet(choices, ending)
            return plan_csv(of_owner(record, choices.owner), framework, choices.today)
        case ".ics":
            from desktop.sheets.writing.calendar_out import plan_calendar

            _expect_spreadsheet(choices, ending)
            return plan_calendar(of_owner(record, choices.owner), datetime.now(UTC))
        case ".pdf":
            return _report(record, framework, assessment_id, choices)
        case "":
            summary = _("The file’s name has no ending, which would say what to make.")
        case _:
            summary = _("A file ending in “{ending}” cannot be made.").format(ending=ending)
    raise ToolkitError(summary, _("End its name in .xlsx, .pdf, .csv or .ics."))


def _form(record: Record, framework: Framework, assessment_id: str | None, choices: Choices) -> bytes:
    """The form others fill in: of the view that was asked for, else of the first that has no answers yet."""
    from desktop.core.views import views_of
    from desktop.sheets.writing.form_out import first_form, form_workbook, view_for_form

    _expect_used(choices, {"--view"}, _("the form"))
    if assessment_id is None and choices.view in ("", "patients"):
        return first_form(record, framework, choices.today)
    view = view_for_form(record, assessment_id, choices.view) if assessment_id is not None else None
    if view is not None:
        return form_workbook(record, framework, view.id, choices.today)
    asked = [each.group.value for each in views_of(record, assessment_id or "")]
    raise ToolkitError(
        _("The newest assessment does not ask for the view “{view}”.").format(view=choices.view or "patients"),
        _("Choose one of: {names}.").format(names=", ".join(asked))
        if asked
        else _("Ask for a view first, in the window."),
    )


def of_owner(record: Record, owner: str) -> Record:
    """The record with this owner's actions alone, or all of them where none is named.

    ToolkitError where nobody of that name owns an action.
    """
    if not owner:
        return record
    wanted = clean_line(owner).casefold()
    others = [each for each in record.actions.values() if clean_line(each.owner).casefold() != wanted]
    if len(others) == len(record.actions):
        raise ToolkitError(
            _("Nobody called “{name}” owns an action.").format(name=owner),
            _("Write the name as it stands under Who in the plan."),
        )
    return record.without(*others)


def _expect_spreadsheet(choices: Choices, ending: str) -> None:
    if choices.report not in ("", "plan"):
        raise ToolkitError(
            _("The report “{name}” is not made as a spreadsheet.").format(name=choices.report),
            _("End the file’s name in .pdf, or leave out --report."),
        )
    _expect_used(choices, {"--owner"}, _("a file ending in {ending}").format(ending=ending))


def _expect_used(choices: Choices, used: set[str], document: str) -> None:
    for option in choices.options():
        if option not in used | _ALWAYS:
            raise ToolkitError(
                _("{option} changes nothing in {document}.").format(option=option, document=document),
                _("Leave it out."),
            )


def _group(view: str) -> Group:
    """The group of that name; ToolkitError where there is none."""
    found = next((each for each in Group if each.value == view), None)
    if found is None:
        raise ToolkitError(
            _("There is no view called “{name}”.").format(name=view),
            _("Choose one of: {names}.").format(names=", ".join(each.value for each in Group)),
        )
    return found


def _report(record: Record, framework: Framework, assessment_id: str | None, choices: Choices) -> bytes:
    from desktop.reports.contents import REPORTS
    from desktop.reports.options import Edition, Paper, ReportOptions

    by_name = {each.name: each for each in REPORTS}
    name = choices.report or "plan"
    if name not in by_name:
        raise ToolkitError(
            _("There is no report called “{name}”.").format(name=name),
            _("Choose one of: {names}.").format(names=", ".join(by_name)),
        )
    _expect_used(choices, _USED_BY_REPORTS[name], _("the report “{name}”").format(name=name))
    options = ReportOptions(
        today=choices.today,
        edition=Edition(choices.text_size) if choices.text_size else None,
        paper=Paper(choices.paper) if choices.paper else None,
        names=choices.names,
        figures=choices.figures,
        owner=choices.owner,
        views=(_group(choices.view),) if choices.view else (),
    )
    return by_name[name].make(of_owner(record, choices.owner), framework, assessment_id, options)
