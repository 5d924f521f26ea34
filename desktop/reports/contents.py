"""The documents that can be made, by name; each takes a record and gives PDF bytes."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.framework import Framework
from desktop.core.record import Record
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
        """The document as a PDF; no assessment named means that it is about none, or about the whole record."""
        from desktop.reports.document import render

        return render(self.compose(record, framework, assessment_id, options))


REPORTS: tuple[Report, ...] = (
    Report("plan", _("Action plan"), _("Every action in one table, for meetings and the office."), plan),
)
"""In the order in which they are offered."""
