"""What people said and what was counted, as tables: you said we did, the involvement log, success measures."""

from collections.abc import Iterable
from datetime import date

from desktop.core.framework import Framework, SuccessMeasure
from desktop.core.readings import number_words, period_words, target_words
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.tracking import success_of
from desktop.core.voices import SuccessReading, repeats_a_quote
from desktop.sheets.writing.tables import Column, Content, fitted
from desktop.words import _


def said_columns() -> tuple[Column, ...]:
    """You said, we did, we could not: the columns of the public reply."""
    return (
        Column(_("Date"), 12),
        Column(_("Route"), 16),
        Column(_("Theme"), 18),
        Column(_("You said"), 32),
        Column(_("We did"), 30),
        Column(_("We could not"), 26),
        Column(_("Because"), 26),
        Column(_("Told people on"), 17),
        Column(_("Measures"), 26),
        Column(_("Actions"), 11),
    )


def said_rows(record: Record, framework: Framework, today: date) -> list[list[Content]]:
    """A row for each piece of feedback, by date; words that repeat a quote without consent are left out."""
    return [
        [
            each.on,
            each.route,
            each.theme,
            _spoken(each.you_said, record, today),
            fitted(each.we_did),
            fitted(each.could_not),
            fitted(each.because),
            each.told_on,
            _measures(each.measures, framework),
            "\n".join(record.actions[one].reference for one in each.actions if one in record.actions),
        ]
        for each in sorted(record.feedback.values(), key=lambda each: each.on)
    ]


def log_columns() -> tuple[Column, ...]:
    """The involvement log: what was done with people, and what came of it."""
    return (
        Column(_("Date"), 12),
        Column(_("Activity"), 26),
        Column(_("How much say"), 16),
        Column(_("Groups and numbers"), 22),
        Column(_("How"), 20),
        Column(_("What they said"), 30),
        Column(_("What changed"), 30),
        Column(_("Told them on"), 16),
        Column(_("In patients’ own words"), 26),
        Column(_("Measures"), 26),
    )


def log_rows(record: Record, framework: Framework, today: date) -> list[list[Content]]:
    """A row for each involvement activity, by date; words that repeat a quote without consent are left out."""
    return [
        [
            each.on,
            each.title,
            label(each.level),
            each.groups,
            each.how,
            _spoken(each.they_said, record, today),
            fitted(each.what_changed),
            each.told_on,
            _spoken(each.patients_line, record, today),
            _measures(each.measures, framework),
        ]
        for each in sorted(record.involvement.values(), key=lambda each: each.on)
    ]


def success_columns() -> tuple[Column, ...]:
    """How we will know: each number that was counted, with its period and its target."""
    return (
        Column(_("ID"), 9),
        Column(_("Measure"), 26),
        Column(_("How we will know"), 36),
        Column(_("When"), 24),
        Column(_("Result"), 18),
        Column(_("Target"), 10),
        Column(_("Note"), 32),
    )


def success_rows(record: Record, framework: Framework) -> list[list[Content]]:
    """A row for each reading, by success measure and then by date; shares always with their base."""
    known = {each.id: measure.title for measure in framework.by_id.values() for each in measure.success_measures}
    order = {each: place for place, each in enumerate(known)}
    readings = sorted(
        record.success_readings.values(),
        key=lambda each: (order.get(each.success_measure, len(order)), each.period_to or each.period_from or date.min),
    )
    rows: list[list[Content]] = []
    for reading in readings:
        success = success_of(record, framework, reading.success_measure)
        own = reading.success_measure in record.tracked and reading.success_measure not in known
        if success is None:
            about: list[Content] = [reading.success_measure, _("No longer in the catalogue"), ""]
        elif own:
            about = [_("Own"), _measures(record.tracked[success.id].measures, framework), fitted(success.text)]
        else:
            about = [success.id, known[success.id], success.text]
        rows.append([*about, *_counted(reading, success)])
    return rows


def _counted(reading: SuccessReading, success: SuccessMeasure | None) -> list[Content]:
    target = "" if reading.target is None else target_words(reading.target, success)
    return [period_words(reading), number_words(reading, success), target, fitted(reading.note)]


def _spoken(words: str, record: Record, today: date) -> str:
    if repeats_a_quote(words, record.quotes.values(), today):
        return _("Left out: someone’s own words, without consent on record.")
    return fitted(words)


def _measures(ids: Iterable[str], framework: Framework) -> str:
    return "\n".join(f"{each} {framework.by_id[each].title}" if each in framework.by_id else each for each in ids)
