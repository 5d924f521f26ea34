"""What an organisation counts to know whether something works: each success measure with its readings, in words.

How one reading is told lives in `readings.py`.
"""

from dataclasses import dataclass, replace
from datetime import date

from desktop.core.dates import in_full
from desktop.core.framework import Better, Framework, ResultKind, SuccessMeasure
from desktop.core.periods import month_end
from desktop.core.readings import FEWEST_FOR_A_SHARE, amount, number_words, period_words, target_words
from desktop.core.record import Record
from desktop.core.voices import SuccessReading, Tracked
from desktop.words import _, ngettext

EVERY = (0, 1, 3, 6, 12)
"""Months from one reading to the next that are offered."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One success measure that is tracked; its readings stand oldest first.

    `own` is one that the organisation named itself. `measures` are those that it is about.
    """

    success: SuccessMeasure
    tracked: Tracked
    readings: tuple[SuccessReading, ...]
    measures: tuple[str, ...]
    own: bool

    @property
    def id(self) -> str:
        """The success measure's id."""
        return self.success.id

    @property
    def baseline(self) -> SuccessReading | None:
        """The first reading: where we began."""
        return self.readings[0] if self.readings else None

    @property
    def latest(self) -> SuccessReading | None:
        """The newest reading."""
        return self.readings[-1] if self.readings else None

    @property
    def target(self) -> float | None:
        """What is aimed at now: what was last said."""
        said = [each.target for each in self.readings if each.target is not None]
        return self.tracked.target if self.tracked.target is not None else said[-1] if said else None


def read_on(reading: SuccessReading) -> date | None:
    """The day that stands for a reading: the last of its period."""
    return reading.period_to or reading.period_from


def success_of(record: Record, framework: Framework, success_id: str) -> SuccessMeasure | None:
    """A success measure of the catalogue or of the organisation's own; None where it is neither."""
    own = record.tracked.get(success_id)
    found = framework.success_by_id.get(success_id)
    return found or (own.as_success_measure() if own is not None and own.text.strip() else None)


def counted(record: Record, framework: Framework) -> tuple[Counted, ...]:
    """Every success measure that is tracked or has a reading: the catalogue's in its order, then the others."""
    readings: dict[str, list[SuccessReading]] = {each: [] for each in record.tracked}
    for reading in record.success_readings.values():
        readings.setdefault(reading.success_measure, []).append(reading)
    about = {each.id: measure.id for measure in framework.by_id.values() for each in measure.success_measures}
    order = {each: place for place, each in enumerate(about)}
    return tuple(
        _counted(record, framework, each, readings[each], about)
        for each in sorted(readings, key=lambda each: order.get(each, len(order)))
    )


def _counted(
    record: Record, framework: Framework, success_id: str, readings: list[SuccessReading], about: dict[str, str]
) -> Counted:
    tracked = record.tracked.get(success_id) or Tracked(id=success_id)
    success = success_of(record, framework, success_id)
    if success is None:
        success = replace(tracked.as_success_measure(), text=_("No longer in the catalogue"))
    ordered = tuple(sorted(readings, key=lambda each: read_on(each) or date.min))
    own = success_id not in about
    return Counted(success, tracked, ordered, tracked.measures if own else (about[success_id],), own)


def how_many(record: Record) -> int:
    """How many success measures are tracked."""
    return len(record.tracked.keys() | {each.success_measure for each in record.success_readings.values()})


# When the next number is due


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month where it has no such day."""
    last = month_end(day.year, day.month + months)
    return last.replace(day=min(day.day, last.day))


def next_due(each: Counted) -> date | None:
    """The day by which the next number is wanted; None where no rhythm was chosen."""
    if not each.tracked.every:
        return None
    last = read_on(each.latest) if each.latest is not None else None
    return months_after(last, each.tracked.every) if last is not None else each.tracked.since


def readings_due(record: Record, framework: Framework, today: date) -> tuple[Counted, ...]:
    """The success measures whose next number is due, the longest due first."""
    dated = ((next_due(each), each) for each in counted(record, framework))
    late = [(day, each) for day, each in dated if day is not None and day <= today]
    return tuple(each for _day, each in sorted(late, key=lambda pair: pair[0]))


def due_line(each: Counted, today: date) -> str:
    """When the next number is due; empty where no rhythm was chosen."""
    day = next_due(each)
    if day is None:
        return ""
    if day > today:
        return _("Next number by {day}").format(day=in_full(day))
    return _("Number due since {day}").format(day=in_full(day)) if day < today else _("Number due today")


def every_words(months: int) -> str:
    """How often a number is wanted."""
    usual = {0: _("When it suits us"), 1: _("Every month"), 3: _("Each quarter"), 12: _("Each year")}
    if months in usual:
        return usual[months]
    return ngettext("Every {count} month", "Every {count} months", months).format(count=months)


# In words


def kind_words(kind: ResultKind) -> str:
    """What kind of number it is, as somebody would ask for it."""
    return {
        ResultKind.COUNT: _("A number: how many"),
        ResultKind.SHARE: _("A share: how many of how many"),
        ResultKind.AVERAGE: _("An average, or a result of a tool you use"),
        ResultKind.YES_NO: _("Yes or no"),
    }[kind]


def better_words(better: Better) -> str:
    """Which way it should move."""
    return {
        Better.HIGHER: _("Better when higher"),
        Better.LOWER: _("Better when lower"),
        Better.WATCH: _("We just watch it"),
    }[better]


def standing_line(each: Counted) -> str:
    """Where it began, where it is and what is aimed at, as sentences."""
    if each.baseline is None or each.latest is None:
        first = _("No number yet. The first one is where you begin.")
        return " ".join(words for words in (first, _aim(each)) if words)
    parts = []
    if len(each.readings) > 1:
        parts.append(_("Began at {reading}.").format(reading=_told(each.baseline, each)))
        parts.append(_("Latest: {reading}.").format(reading=_told(each.latest, each)))
    else:
        parts.append(_("First number: {reading}.").format(reading=_told(each.latest, each)))
    return " ".join(words for words in (*parts, _aim(each)) if words)


def _told(reading: SuccessReading, each: Counted) -> str:
    period = period_words(reading)
    number = number_words(reading, each.success)
    return _("{number}, {period}").format(number=number, period=period) if period else number


def _aim(each: Counted) -> str:
    """What is aimed at, and whether it is reached."""
    if each.target is None:
        return ""
    aim = target_words(each.target, each.success)
    now = amount(each.latest, each.success) if each.latest is not None else None
    if now is None or each.success.better_when is Better.WATCH:
        return _("Target: {target}.").format(target=aim)
    reached = now <= each.target if each.success.better_when is Better.LOWER else now >= each.target
    words = _("Target: {target}, reached.") if reached else _("Target: {target}, not reached yet.")
    return words.format(target=aim)


def movement_line(each: Counted) -> str:
    """Whether it moves the right way, with a warning where few were counted; empty with fewer than two numbers."""
    known = [(reading, amount(reading, each.success)) for reading in each.readings]
    numbers = [(reading, number) for reading, number in known if number is not None]
    if len(numbers) < 2:
        return ""
    (before, first), (after, last) = numbers[0], numbers[-1]
    words = _moved(first, last, each.success.better_when)
    few = any(reading.bottom and reading.bottom < FEWEST_FOR_A_SHARE for reading in (before, after))
    if not few:
        return words
    return _("{moved} So few were counted that it may be chance.").format(moved=words)


def _moved(first: float, last: float, better: Better) -> str:
    if last == first:
        return _("The same as at the start.")
    higher = last > first
    if better is Better.WATCH:
        return _("Higher than at the start.") if higher else _("Lower than at the start.")
    if higher == (better is Better.HIGHER):
        return _("Better than at the start.")
    return _("Worse than at the start. Worth asking why.")
