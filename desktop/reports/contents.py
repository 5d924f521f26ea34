"""The documents that can be made, by name; each takes a record and gives PDF bytes."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.reports.assessment import assessment
from desktop.reports.blocks import Document
from desktop.reports.forms import forms
from desktop.reports.options import ReportOptions
from desktop.reports.plan import plan
from desktop.reports.plan_90 import plan_90
from desktop.reports.plan_owner import plan_owner
from desktop.reports.plan_people import plan_people
from desktop.reports.plan_wall import plan_wall
from desktop.reports.session_pack import session_pack
from desktop.reports.ten_things import ten_things
from desktop.reports.trustees import trustees
from desktop.reports.years import years
from desktop.reports.you_said import you_said
from desktop.words import _

Compose = Callable[[Record, Framework, str | None, ReportOptions], Document]


@dataclass(frozen=True, slots=True)
class Report:
    """One kind of document: `name` for commands, `title` and `summary` for people."""

    name: str
    title: str
    summary: str
    compose: Compose

    def make(self, record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> bytes:
        """The document as a PDF; with no assessment named it is about the newest."""
        from desktop.reports.document import render

        return render(self.compose(record, framework, assessment_id, options))


REPORTS: tuple[Report, ...] = (
    Report("plan", _("Action plan"), _("Every action in one table, for meetings and the office."), plan),
    Report("plan-90", _("The next 90 days"), _("One page: up to three things, in large letters."), plan_90),
    Report("plan-wall", _("Plan for the wall"), _("One page: the nearest actions, month by month."), plan_wall),
    Report(
        "plan-people",
        _("Plan for patients and carers"),
        _("Plain words, a card for each action, no names unless you ask for them."),
        plan_people,
    ),
    Report("plan-owner", _("A sheet for each owner"), _("Each person’s actions, to tick and to write on."), plan_owner),
    Report(
        "assessment",
        _("Full assessment"),
        _("Every measure, view and piece of evidence, with what is not known."),
        assessment,
    ),
    Report(
        "trustees",
        _("Trustees’ page"),
        _("One page for a board meeting, with everything behind it."),
        trustees,
    ),
    Report(
        "you-said", _("You said, we did"), _("One page for everyone: what people told us, and our answer."), you_said
    ),
    Report("years", _("Compare years"), _("What changed since last time, like for like, and why."), years),
    Report("ten-things", _("Ten things that help most"), _("The ten moves, with room to plan three."), ten_things),
    Report("forms", _("Forms to fill in"), _("A form on paper for each view, to tick and to key in later."), forms),
    Report(
        "session-pack",
        _("Session pack"),
        _("For an hour with patients and carers: invitation, script, cards and thanks."),
        session_pack,
    ),
)
"""In the order in which they are offered."""
