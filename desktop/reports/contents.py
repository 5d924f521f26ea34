"""The documents that can be made, by name; each takes a record and gives PDF bytes."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.reports.assessment import assessment
from desktop.reports.blocks import Document
from desktop.reports.options import ReportOptions
from desktop.reports.plan import plan
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
    Report(
        "assessment",
        _("Full assessment"),
        _("Every measure, view and piece of evidence, with what is not known."),
        assessment,
    ),
)
"""In the order in which they are offered."""
