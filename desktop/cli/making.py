"""What leaves the program from the command line: the ending of the file and the report's name choose what is made."""

from dataclasses import dataclass
from datetime import date

from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework
from desktop.core.record import Record
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


def make(record: Record, framework: Framework, assessment_id: str | None, ending: str, choices: Choices) -> bytes:
    """The bytes of a `.xlsx`, `.csv` or `.pdf`; ToolkitError for another ending or an unknown report."""
    match ending.lower():
        case ".xlsx":
            from desktop.sheets.plan_out import plan_workbook

            _expect_no_report(choices)
            return plan_workbook(record, framework, assessment_id, choices.today, figures=choices.figures)
        case ".csv":
            from desktop.sheets.csv_out import plan_csv

            _expect_no_report(choices)
            return plan_csv(record, framework, choices.today)
        case ".pdf":
            return _report(record, framework, assessment_id, choices)
        case _:
            raise ToolkitError(
                _("A file ending in “{ending}” cannot be made.").format(ending=ending or _("nothing")),
                _("End its name in .xlsx, .pdf or .csv."),
            )


def _expect_no_report(choices: Choices) -> None:
    if choices.report not in ("", "plan"):
        raise ToolkitError(
            _("The report “{name}” is not made as a spreadsheet.").format(name=choices.report),
            _("End the file’s name in .pdf, or leave out --report."),
        )


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
    options = ReportOptions(
        today=choices.today,
        edition=Edition(choices.text_size) if choices.text_size else None,
        paper=Paper(choices.paper) if choices.paper else None,
        names=choices.names,
        figures=choices.figures,
        owner=choices.owner,
    )
    return by_name[name].make(record, framework, assessment_id, options)
