"""Changes to what is counted: choosing a success measure, a number for it, and letting it go again."""

from dataclasses import replace

from desktop.core.action import Action
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework, ResultKind, SuccessMeasure
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.core.tracking import success_of
from desktop.core.voices import SuccessReading, Tracked
from desktop.words import _


def track(record: Record, framework: Framework, tracked: Tracked) -> Record:
    """The record counting this success measure; ToolkitError where one of the organisation's own has no name."""
    known = tracked.id in framework.success_by_id
    if not known and not clean_line(tracked.text):
        raise ToolkitError(_("What you count needs a name."), _("Write in a few words what the number is."))
    return record.put(tracked)


def track_for_action(framework: Framework, action: Action) -> Tracked:
    """What an action says about how we will know, as a success measure: the catalogue's where the words are its own."""
    words = clean_line(action.how_we_will_know)
    for measure_id in action.measures:
        measure = framework.by_id.get(measure_id)
        for each in measure.success_measures if measure is not None else ():
            if clean_line(each.text).casefold() == words.casefold():
                return Tracked(id=each.id, actions=(action.id,))
    return Tracked(text=words, kind=ResultKind.COUNT, measures=action.measures, actions=(action.id,))


def put_reading(record: Record, framework: Framework, reading: SuccessReading) -> Record:
    """The record with one number, new or changed; its success measure is tracked from then on.

    Raises ToolkitError where there is no number, or the share is none.
    """
    success = success_of(record, framework, reading.success_measure)
    problem = reading_problem(reading, success)
    if problem:
        raise ToolkitError(problem, _("Look at the numbers once more."))
    if reading.success_measure not in record.tracked:
        record = record.put(Tracked(id=reading.success_measure))
    return record.put(reading)


def reading_problem(reading: SuccessReading, success: SuccessMeasure | None) -> str:
    """What is wrong with a number, in words; empty where nothing is."""
    begin, end = reading.period_from, reading.period_to
    if begin and end and end < begin:
        return _("The period ends before it begins.")
    if success is None or success.kind is not ResultKind.SHARE:
        return "" if reading.top is not None or reading.value is not None else _("Please give the number.")
    if reading.top is None or not reading.bottom:
        return _("Please give both numbers: how many, of how many.")
    return _("The first number is larger than the second.") if reading.top > reading.bottom else ""


def remove_reading(record: Record, reading_id: str) -> Record:
    """The record without one number."""
    return record.without(record.success_readings[reading_id])


def stop_tracking(record: Record, success_id: str) -> Record:
    """The record without this success measure and all its numbers."""
    numbers = (each for each in record.success_readings.values() if each.success_measure == success_id)
    return record.without(*numbers, Tracked(id=success_id))


def change_tracked(record: Record, framework: Framework, tracked: Tracked) -> Record:
    """The record with another rhythm, target or name for a success measure; what it is linked to by then stays."""
    before = record.tracked.get(tracked.id)
    kept = tracked if before is None else replace(tracked, since=before.since)
    return track(record, framework, kept)
