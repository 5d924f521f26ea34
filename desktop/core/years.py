"""What an organisation calls one of its years: the label proposed for a new assessment. No date words (periods.py)."""

from collections.abc import Iterable
from datetime import date

from desktop.words import _

USUAL_YEAR_START = 4
"""April, where the organisation has not said in which month its year starts."""


def year_label(day: date, year_start: int | None = None) -> str:
    """The organisation's year that a day lies in: "2026/27", or "2026" where the year starts in January."""
    first = year_start or USUAL_YEAR_START
    year = day.year if day.month >= first else day.year - 1
    return str(year) if first == 1 else f"{year}/{(year + 1) % 100:02d}"


def proposed_label(day: date, year_start: int | None, taken: Iterable[str]) -> str:
    """A label for an assessment that starts on a day, unlike those taken: "2026/27", then "2026/27 (2)"."""
    label, others = year_label(day, year_start), frozenset(taken)
    number, proposed = 1, label
    while proposed in others:
        number += 1
        proposed = _("{label} ({number})").format(label=label, number=number)
    return proposed
