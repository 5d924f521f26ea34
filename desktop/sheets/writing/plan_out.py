"""The action plan workbook: its sheets in their order, and a hidden one for coming home.

What each table holds lives in the files beside this one.
"""

from datetime import date

from desktop.core.dates import in_full
from desktop.core.differences import two_scales
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.scoring import current_standings, overall, principle_results
from desktop.core.summary import our_view_line
from desktop.core.views import newest_assessment
from desktop.sheets.writing.books import workbook_of
from desktop.sheets.writing.differences_table import differences_columns, differences_rows
from desktop.sheets.writing.plan_table import plan_columns, plan_rows, priorities, statuses
from desktop.sheets.writing.ratings_table import ratings_columns, ratings_rows
from desktop.sheets.writing.read_me import read_me
from desktop.sheets.writing.tables import Column, Sheet
from desktop.sheets.writing.traces import PLAN, RATINGS, Traced, traces
from desktop.sheets.writing.voices_tables import (
    log_columns,
    log_rows,
    said_columns,
    said_rows,
    success_columns,
    success_rows,
)
from desktop.words import _


def plan_workbook(
    record: Record, framework: Framework, assessment_id: str | None, today: date, *, figures: bool = False
) -> bytes:
    """The workbook as the bytes of an .xlsx file; without an assessment named, the newest one's ratings.

    `figures` adds percentages to the Ratings sheet. Action plan and Ratings are always there, with "Nothing recorded
    yet" where they are empty; every other sheet only once it has something to show.
    """
    chosen = assessment_id or _newest(record)
    lists = _lists()
    plan = _plan(record, framework, today, lists)
    ratings = _ratings(record, framework, chosen, today, figures=figures)
    action_ids = [each.id for each in sorted(record.actions.values(), key=lambda each: each.position)]
    measures = record.assessments[chosen].measures if chosen else ()
    more = [each for each in _more(record, framework, chosen, today) if each.rows]
    shown = (plan, ratings, *more, lists)
    cover = read_me(record, framework, chosen, today, shown)
    read: list[Traced] = [(each.table, each, ()) for each in (cover, *more, lists)]
    known = [(PLAN, plan, action_ids), (RATINGS, ratings, measures), *read]
    unseen = traces(record, framework, chosen, today, known)
    return workbook_of((cover, *shown, unseen), plan.title, record.organisation.name, today)


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


def _more(record: Record, framework: Framework, chosen: str | None, today: date) -> tuple[Sheet, ...]:
    """The sheets that tell what people said and what was counted."""
    name = record.organisation.name
    nobody = _("Please do not name patients or describe anyone’s health.")
    empty = _("An empty cell means that nothing is recorded.")
    return (
        Sheet(
            name=_("Differences"),
            title=_("Where views differ: {organisation}").format(organisation=name),
            lines=(_("Views are set side by side, never averaged. {scales}").format(scales=two_scales()), empty),
            table="Differences",
            columns=differences_columns(),
            rows=differences_rows(record, framework, chosen),
            worked_in=True,
        ),
        Sheet(
            name=_("Success measures"),
            title=_("How we will know: {organisation}").format(organisation=name),
            lines=(_("Small numbers are told as counts, such as 3 of 7."), empty),
            table="SuccessMeasures",
            columns=success_columns(),
            rows=success_rows(record, framework),
            worked_in=True,
        ),
        Sheet(
            name=_("You said we did"),
            title=_("You said, we did, we could not: {organisation}").format(organisation=name),
            lines=(nobody, empty),
            table="YouSaidWeDid",
            columns=said_columns(),
            rows=said_rows(record, framework, today),
            worked_in=True,
        ),
        Sheet(
            name=_("Involvement log"),
            title=_("Involvement log: {organisation}").format(organisation=name),
            lines=(nobody, empty),
            table="InvolvementLog",
            columns=log_columns(),
            rows=log_rows(record, framework, today),
            worked_in=True,
        ),
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
