"""Records that report tests share: the worked example, and one with three hundred actions."""

from dataclasses import replace
from functools import cache

from desktop.core.record import Record
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.storage.example import example_record
from tests.builders import catalogue
from tests.reports.papers import TODAY


@cache
def example() -> Record:
    """The worked example on a fixed day."""
    return example_record(catalogue(), TODAY)


def with_actions(count: int) -> Record:
    """The worked example with that many actions in place of its own; every fortieth has a very long detail."""
    record = example()
    kinds = list(record.actions.values())
    made = (
        replace(
            kinds[number % len(kinds)],
            id=f"action-{number}",
            reference=f"A-{number:03d}",
            title=f"Step {number:03d} of many",
            detail="A long story. " * 300 if number % 40 == 7 else "",
            position=number,
        )
        for number in range(count)
    )
    return record.without(*kinds).put(*made)


def options(
    edition: Edition | None = None, paper: Paper | None = None, *, names: bool = False, figures: bool = False
) -> ReportOptions:
    """What was chosen, on the fixed day."""
    return ReportOptions(TODAY, edition, paper, names=names, figures=figures)
