"""Where views differ, as a table: each measure that two views or more answered, in words and never averaged."""

from desktop.core.assessment import rating_id
from desktop.core.differences import differences
from desktop.core.framework import Framework
from desktop.core.labels import numbered_level
from desktop.core.record import Record
from desktop.sheets.writing.tables import Column, Content, fitted
from desktop.words import _


def differences_columns() -> tuple[Column, ...]:
    """The measure, how far apart its views are, what each view says, and what was agreed."""
    return (
        Column(_("ID"), 8.5),
        Column(_("Measure"), 28),
        Column(_("Difference"), 18),
        Column(_("In words"), 34),
        Column(_("What each view says"), 40),
        Column(_("Mixed views"), 20),
        Column(_("Agreed level"), 16),
        Column(_("Note"), 30),
    )


def differences_rows(record: Record, framework: Framework, assessment_id: str | None) -> list[list[Content]]:
    """A row for each measure that two views or more answered, in the assessment's order; small numbers are not told."""
    if assessment_id is None:
        return []
    rows: list[list[Content]] = []
    for measure_id, found in differences(record, assessment_id, shared=True).items():
        if len(found.answers) < 2:
            continue
        measure = framework.by_id.get(measure_id)
        rating = record.measure_ratings.get(rating_id(assessment_id, measure_id))
        level = rating.agreed_level if rating else None
        rows.append([
            measure_id,
            measure.title if measure else _("No longer in the catalogue"),
            found.label,
            found.words,
            found.facts,
            found.mixed_words,
            "" if level is None else numbered_level(level),
            fitted(rating.reason if rating else ""),
        ])  # fmt: skip
    return rows
