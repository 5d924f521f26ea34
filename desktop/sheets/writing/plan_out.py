"""The action plan workbook: Read me, Action plan, Ratings, Lists, and a hidden sheet for coming home."""

import io
from datetime import UTC, date, datetime, time

from desktop import __version__
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.scoring import current_standings, overall, principle_results
from desktop.core.summary import our_view_line
from desktop.core.views import newest_assessment
from desktop.sheets.writing.plan_table import plan_columns, plan_rows, priorities, statuses
from desktop.sheets.writing.ratings_table import ratings_columns, ratings_rows
from desktop.sheets.writing.style import add_styles
from desktop.sheets.writing.tables import Column, Sheet, write_sheet
from desktop.sheets.writing.traces import PLAN, RATINGS, traces
from desktop.words import _


def plan_workbook(
    record: Record, framework: Framework, assessment_id: str | None, today: date, *, figures: bool = False
) -> bytes:
    """The workbook as the bytes of an .xlsx file; without an assessment named, the newest one's ratings.

    `figures` adds percentages to the Ratings sheet. An empty record gives every sheet with "Nothing recorded yet".
    """
    from openpyxl import Workbook

    chosen = assessment_id or _newest(record)
    lists = _lists()
    plan = _plan(record, framework, today, lists)
    ratings = _ratings(record, framework, chosen, today, figures=figures)
    action_ids = [each.id for each in sorted(record.actions.values(), key=lambda each: each.position)]
    measures = record.assessments[chosen].measures if chosen else ()
    unseen = traces(record, framework, chosen, today, [(PLAN, plan, action_ids), (RATINGS, ratings, measures)])
    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book)
    for sheet in (_read_me(record, framework, chosen, today), plan, ratings, lists, unseen):
        write_sheet(book, sheet)
    book.active = 0
    properties = book.properties
    properties.title = _("Action plan: {organisation}").format(organisation=record.organisation.name)
    properties.language = "en-GB"
    properties.creator = record.organisation.name
    properties.lastModifiedBy = _("Partnership Toolkit {version}").format(version=__version__)
    properties.created = properties.modified = datetime.combine(today, time(), UTC).replace(tzinfo=None)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _newest(record: Record) -> str | None:
    newest = newest_assessment(record)
    return newest.id if newest else None


def _plan(record: Record, framework: Framework, today: date, lists: Sheet) -> Sheet:
    name = record.organisation.name
    states = len(statuses())
    return Sheet(
        name=_("Action plan"),
        title=_("Action plan: {organisation}").format(organisation=name),
        lines=(
            _("As it stood on {day}. An empty cell means that nothing is recorded.").format(day=in_full(today)),
            _("Choose status and priority from their lists. Keep the references in the first column."),
        ),
        table="ActionPlan",
        columns=plan_columns(lists.choices_range(1, 0, states), lists.choices_range(1, states, len(priorities()))),
        rows=plan_rows(record, framework, today),
        worked_in=True,
        nothing=1,
    )


def _ratings(record: Record, framework: Framework, chosen: str | None, today: date, *, figures: bool) -> Sheet:
    year = record.assessments[chosen].label if chosen else ""
    lines = [our_view_line(record, chosen)] if chosen else []
    lines.append(
        _("A level “for now” is the lowest view, until a level is agreed. An empty cell means that there is none.")
    )
    if chosen and figures:
        found = principle_results(record.assessments[chosen], current_standings(record, framework, chosen, today))
        whole = overall(found.values())
        told = _("none, because not every principle has a score") if whole is None else f"{whole}%"
        lines.append(_("Overall figure: {figure}. Use with care.").format(figure=told))
    return Sheet(
        name=_("Ratings"),
        title=_("Ratings {year}: {organisation}").format(year=year, organisation=record.organisation.name)
        if chosen
        else _("Ratings: {organisation}").format(organisation=record.organisation.name),
        lines=tuple(line for line in lines if line),
        table="Ratings",
        columns=ratings_columns(record, chosen, figures=figures),
        rows=ratings_rows(record, framework, chosen, today, figures=figures),
        worked_in=True,
        nothing=2,
    )


def _lists() -> Sheet:
    return Sheet(
        name=_("Lists"),
        title=_("The words to choose from in the action plan"),
        table="Lists",
        columns=(Column(_("List"), 18), Column(_("Choice"), 24)),
        rows=[
            *([_("Status"), words] for words in statuses()),
            *([_("Priority"), words] for words in priorities()),
        ],
    )


def _read_me(record: Record, framework: Framework, chosen: str | None, today: date) -> Sheet:
    organisation = record.organisation
    about = [
        (_("Organisation"), organisation.name),
        (_("Made on"), in_full(today)),
        (_("Assessment"), record.assessments[chosen].label if chosen else _("None yet")),
        (_("Whose view this is"), our_view_line(record, chosen) if chosen else ""),
        (_("Sheet: Action plan"), _("Every action: who does it, by when, how it is going and what changed.")),
        (_("Sheet: Ratings"), _("Every measure of the assessment: its level, what each view said, and the notes.")),
        (_("Sheet: Lists"), _("The words for status and priority. The action plan offers them as choices.")),
        (
            _("Changes made here"),
            _("The program can bring them home. Keep the references and the headings, and add new actions at the end."),
        ),
        (_("Hidden sheet"), _("It holds what the program needs to bring changes home. Please leave it as it is.")),
        (
            _("Filters and fixed headings"),
            _("The sheets people work in keep filters, and headings that stay in sight, because plans grow long."),
        ),
        (_("Progress"), _("Worked out from status, date and how sure the owner is, on the day this was made.")),
        (_("Progress: shapes"), _("■ late or off track · ▲ at risk · ● on track · ✓ done · ▬ paused · ⊖ no date")),
        (
            _("Levels"),
            " · ".join(f"{level.number} {level.name}: {level.phrase}" for level in framework.levels),
        ),
        (_("Names and health"), _("Please do not name patients or describe anyone’s health.")),
        (_("To have this in another format"), organisation.other_formats),
        (_("About the measures"), framework.credit),
    ]
    return Sheet(
        name=_("Read me"),
        title=_("About this workbook: {organisation}").format(organisation=organisation.name),
        table="ReadMe",
        columns=(Column(_("About"), 30), Column(_("What to know"), 92)),
        rows=[[name, words] for name, words in about if words],
    )
