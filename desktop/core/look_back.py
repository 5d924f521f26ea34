"""The involvement log in words: how much say people had, and a look back at a quarter of a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.dates import in_full
from desktop.core.labels import listed
from desktop.core.record import Record
from desktop.core.said import FIRST_MONTH
from desktop.core.terms import label
from desktop.core.tracking import months_after
from desktop.core.voices import Involvement, InvolvementLevel
from desktop.words import _, ngettext

QUARTER = 3
"""Months."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of the organisation's year, from `begin` to `end`, both included."""

    begin: date
    end: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.begin <= day <= self.end


def quarter_of(day: date, year_start: int | None) -> Quarter:
    """The quarter of the organisation's year that a day lies in."""
    months_in = (day.month - (year_start or FIRST_MONTH)) % QUARTER
    begin = months_after(day.replace(day=1), -months_in)
    return Quarter(begin, months_after(begin, QUARTER) - timedelta(days=1))


def quarter_before(quarter: Quarter) -> Quarter:
    """The quarter before another."""
    return Quarter(months_after(quarter.begin, -QUARTER), quarter.begin - timedelta(days=1))


def quarter_after(quarter: Quarter) -> Quarter:
    """The quarter after another."""
    begin = quarter.end + timedelta(days=1)
    return Quarter(begin, months_after(begin, QUARTER) - timedelta(days=1))


def newest_first(record: Record) -> tuple[Involvement, ...]:
    """Every activity, the newest first."""
    return tuple(sorted(record.involvement.values(), key=lambda each: each.on, reverse=True))


def meaning_of(level: InvolvementLevel) -> str:
    """What a level means, in words: how much say people had."""
    return {
        InvolvementLevel.TELL: _("We told people what will happen."),
        InvolvementLevel.ASK: _("We asked what people think, and then decided ourselves."),
        InvolvementLevel.DESIGN: _("People worked it out with us."),
        InvolvementLevel.DECIDE: _("People decided with us, with a vote that counts."),
    }[level]


def quarter_words(quarter: Quarter) -> str:
    """From when to when."""
    return _("{begin} to {end}").format(begin=in_full(quarter.begin), end=in_full(quarter.end))


def look_back(record: Record, quarter: Quarter) -> tuple[str, ...]:
    """What the log says of a quarter, as sentences."""
    held = [each for each in newest_first(record) if quarter.holds(each.on)]
    if not held:
        return (_("Nothing is in the log for these three months."),)
    count = len(held)
    lines = [
        ngettext("{count} activity: {levels}.", "{count} activities: {levels}.", count).format(
            count=count, levels=listed(_levels(held))
        )
    ]
    changed = sum(bool(each.what_changed.strip()) for each in held)
    if changed < count:
        words = _("Something changed after {changed} of {count}. What became of the rest?")
        lines.append(words.format(changed=changed, count=count))
    else:
        lines.append(_("Something changed after each of them."))
    silent = sum(each.told_on is None for each in held)
    if silent:
        words = ngettext(
            "People were not told what came of {count} of them.",
            "People were not told what came of {count} of them.",
            silent,
        )
        lines.append(words.format(count=silent))
    if all(each.level in (InvolvementLevel.TELL, InvolvementLevel.ASK) for each in held):
        lines.append(_("Nobody designed or decided with us. What could they, next time?"))
    return tuple(lines)


def _levels(held: Sequence[Involvement]) -> list[str]:
    """How often there was each level, the least say first."""
    counts = {level: sum(each.level is level for each in held) for level in InvolvementLevel}
    return [
        _("{count} × {level}").format(count=count, level=label(level).lower())
        for level, count in counts.items()
        if count
    ]


def log_mark(item: Involvement) -> tuple[str, str]:
    """Whether people heard what came of it, as a shape and words, and the tone."""
    if item.told_on is not None:
        return _("✓ Told them on {day}").format(day=in_full(item.told_on)), "on_track"
    if not item.what_changed.strip():
        return _("▲ What changed?"), "at_risk"
    return _("▲ Not told yet"), "at_risk"
