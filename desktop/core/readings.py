"""What was counted for a success measure, in words with its base: "3 of 7"."""

import re

from desktop.core.dates import in_full
from desktop.core.framework import ResultKind, SuccessMeasure
from desktop.core.voices import SuccessReading
from desktop.words import _

FEWEST_FOR_A_SHARE = 10


def reading_words(reading: SuccessReading, measure: SuccessMeasure | None) -> str:
    """The number, its target, its period and its note; a base under 10 shows as "3 of 7" and never as a share."""
    parts = [number_words(reading, measure)]
    if reading.target is not None:
        parts.append(_("target {target}").format(target=target_words(reading.target, measure)))
    period = period_words(reading)
    if period:
        parts.append(period)
    words = ", ".join(parts)
    return f"{words}. {reading.note}" if reading.note else f"{words}."


def number_words(reading: SuccessReading, measure: SuccessMeasure | None) -> str:
    """What was counted: "3 of 7", "12 of 40 (30%)", a number, yes or no."""
    if reading.top is not None and reading.bottom:
        counts = _("{top} of {bottom}").format(top=reading.top, bottom=reading.bottom)
        if reading.bottom < FEWEST_FOR_A_SHARE:
            return counts
        share = (200 * reading.top + reading.bottom) // (2 * reading.bottom)
        return _("{counts} ({share}%)").format(counts=counts, share=share)
    if reading.top is not None:
        return str(reading.top)
    if reading.value is None:
        return _("nothing recorded")
    if measure is not None and measure.kind is ResultKind.YES_NO:
        return _("Yes") if reading.value else _("No")
    if reading.bottom:
        return _("{value} (from {bottom})").format(value=f"{reading.value:g}", bottom=reading.bottom)
    return f"{reading.value:g}"


def amount(reading: SuccessReading, measure: SuccessMeasure) -> float | None:
    """The number to compare and to aim with: a share in per cent, a count, a value; None where nothing is recorded."""
    if measure.kind is ResultKind.SHARE and reading.bottom:
        return 100 * reading.top / reading.bottom if reading.top is not None else None
    return float(reading.top) if reading.top is not None else reading.value


def target_words(target: float, measure: SuccessMeasure | None) -> str:
    """A number aimed at: a share in per cent, yes or no, or the plain number."""
    if measure is not None and measure.kind is ResultKind.YES_NO:
        return _("Yes") if target else _("No")
    if measure is not None and measure.kind is ResultKind.SHARE:
        return _("{target}%").format(target=f"{target:g}")
    return f"{target:g}"


def period_words(reading: SuccessReading) -> str:
    """When it was counted: two days, or one."""
    begin, end = reading.period_from, reading.period_to
    if begin and end:
        return _("{begin} to {end}").format(begin=in_full(begin), end=in_full(end))
    day = end or begin
    return in_full(day) if day else ""


def number_in(words: str) -> float | None:
    """The number that somebody typed: "12", "7.5", "1,200", "30%"; None where it is none, or below nought."""
    plain = words.strip().removesuffix("%").strip()
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        plain = plain.replace(",", "")
    return float(plain) if re.fullmatch(r"\d{1,9}(?:\.\d{1,6})?", plain) else None


def whole_in(words: str) -> int | None:
    """The whole number that somebody typed; None where it is none."""
    number = number_in(words)
    return int(number) if number is not None and number == int(number) and "%" not in words else None
