"""Calendar spans as British people write them: a day, a month, a quarter, a season, a year.

One piece of text in, one span out; what a whole cell means (ranges, "ongoing", several dates) lives in `dates.py`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
"""The month whose last day ends a season."""
_PARTS = {"beginning": 1, "start": 1, "early": 10, "middle": 15, "mid": 15}
"""The day of the month meant by a part of it; any other word means its last day."""

_MONTH = (
    "("
    + "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "may" else name for name in MONTHS).replace(
        "sep(?:tember)?", "sept?(?:ember)?"
    )
    + r")\.?"
)
_WEEKDAY = r"(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?"
_YEAR = r"'?(\d{4}|\d{2})"
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEARS = r"(\d{4}|\d{2})\s?[/-]\s?(\d{4}|\d{2})"
_FINANCIAL = r"(?:fy|f/y|financial year|year)?\s?"

_NUMBERS = re.compile(_WEEKDAY + r"(\d{1,2})\s?[/.\-\s]\s?(\d{1,2})(?:\s?[/.\-\s]\s?" + _YEAR + ")?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_MONTH = re.compile(_WEEKDAY + _NTH + r"(?:\s+of)?[\s\-/.]*" + _MONTH + r"(?:[\s\-/.,]*" + _YEAR + ")?")
_MONTH_DAY = re.compile(_WEEKDAY + _MONTH + r"[\s\-]*" + _NTH + r"(?:[\s,]+(\d{4}))?")
_A_MONTH = re.compile(
    r"(?:(end|late|mid|middle|early|start|beginning)[\s\-]*(?:of\s+)?)?" + _MONTH + r"(?:[\s\-/,.]*" + _YEAR + ")?"
)
_NUMBERED_MONTH = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{4})|(\d{4})-(\d{1,2})")
_QUARTER = re.compile(
    r"(?:end (?:of )?)?(?:q|qtr|quarter)\.?\s?([1-4])[\s,/\-]*" + f"(?:{_FINANCIAL}(?:{_YEARS}|{_YEAR}))?"
)
_YEAR_QUARTER = re.compile(f"{_FINANCIAL}(?:{_YEARS}|{_YEAR})" + r"[\s,\-]*(?:q|qtr|quarter)\.?\s?([1-4])")
_SEASON = re.compile(r"(?:end (?:of )?)?(spring|summer|autumn|winter)[\s,]*" + f"(?:{_YEARS}|{_YEAR})?")
_A_YEAR = re.compile(r"(?:end (?:of )?)?(fy|f/y|financial year|year)?\s?" + f"(?:{_YEARS}|{_YEAR})")


class NoSuchDayError(ValueError):
    """The text has the form of a date, but the calendar has no such day."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a reading depends on: today, the month the charity's year starts in, the order of day and month.

    `before` says that the span is the start of a range ending then: it settles a year left out.
    """

    today: date
    year_start: int = 4
    day_first: bool = True
    before: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`, both included; `exact` where the words name one day and leave nothing to guess."""

    first: date
    last: date
    exact: bool = False


def month_end(year: int, month: int) -> date:
    """The last day of a month; months past December run into the next years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def full_year(digits: str) -> int:
    """A year of two or four digits: 00 to 49 are in the 2000s."""
    number = int(digits)
    return number if len(digits) == 4 else number + (2000 if number < 50 else 1900)


def _day(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise NoSuchDayError(str(error)) from None
    if not 1900 <= found.year < 2200:
        raise NoSuchDayError(str(found))
    return found


@cache
def _month_number(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word[:3]))


def _undated(month: int, day: int | None, calendar: Calendar, weekday: str | None = None) -> date:
    """The year left out: the one that ends a range's start, else fits the weekday, else comes next."""
    fits = []
    for year in range(calendar.today.year - 4, calendar.today.year + 5):
        try:
            fits.append(month_end(year, month) if day is None else date(year, month, day))
        except ValueError:
            continue
    if not fits:
        raise NoSuchDayError(f"{day} {month}")
    if calendar.before is not None:
        return max((each for each in fits if each <= calendar.before), default=fits[0])
    if weekday:
        same = [each for each in fits if WEEKDAYS[each.weekday()].startswith(weekday)]
        if same:
            return min(same, key=lambda each: abs((each - calendar.today).days))
    return next(each for each in fits if each >= calendar.today)


def _one_day(month: int, day: int, year: str | None, weekday: str | None, calendar: Calendar) -> Span:
    if not year:
        found = _undated(month, day, calendar, weekday)
        return Span(found, found)
    found = _day(full_year(year), month, day)
    return Span(found, found, exact=not weekday or WEEKDAYS[found.weekday()].startswith(weekday))


def _numbers(text: str, calendar: Calendar) -> Span | None:
    if match := _ISO.fullmatch(text):
        found = _day(*(int(part) for part in match.groups()))
        return Span(found, found, exact=True)
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    weekday, first, second, year = match.groups()
    if not year and ("." in text or " " in text.strip() or "-" in text):
        return None
    day, month = (int(first), int(second)) if calendar.day_first else (int(second), int(first))
    if month > 12 and not year:
        return None
    if month > 12 >= day:
        return replace(_one_day(day, month, year, weekday, calendar), exact=False)
    return _one_day(month, day, year, weekday, calendar)


def _month(text: str, calendar: Calendar) -> Span | None:
    part: str | None = None
    if match := _NUMBERED_MONTH.fullmatch(text):
        month, year = int(match[1] or match[4]), match[2] or match[3]
        if not 1 <= month <= 12:
            return None
    elif match := _A_MONTH.fullmatch(text):
        part, month, year = match[1], _month_number(match[2]), match[3]
    else:
        return None
    last = month_end(full_year(year), month) if year else _undated(month, None, calendar)
    if part in _PARTS:
        last = last.replace(day=_PARTS[part])
    return Span(last.replace(day=1), last)


def _worded_day(text: str, calendar: Calendar) -> Span | None:
    if match := _DAY_MONTH.fullmatch(text):
        weekday, day, month, year = match.groups()
        return _one_day(_month_number(month), int(day), year, weekday, calendar)
    match = _MONTH_DAY.fullmatch(text)
    if match is None:
        return None
    weekday, month, day, year = match.groups()
    near = abs(full_year(day) - calendar.today.year) <= 15 if len(day) == 2 else False
    if not year and near and text.endswith(day):
        return None
    return _one_day(_month_number(month), int(day), year, weekday, calendar)


def year_end(first_year: int, second_year: int, calendar: Calendar) -> date:
    """The last day of the charity's year that starts in the first year (of a calendar year: ends in the second)."""
    return month_end(second_year, 12) if calendar.year_start == 1 else month_end(first_year, calendar.year_start + 11)


def _quarter(text: str, calendar: Calendar) -> Span | None:
    if match := _QUARTER.fullmatch(text):
        number, first, _second, alone = match.groups()
    elif match := _YEAR_QUARTER.fullmatch(text):
        first, _second, alone, number = match.groups()
    else:
        return None
    month = calendar.year_start + 3 * int(number) - 1
    if first:
        last = month_end(full_year(first), month)
    elif alone:
        last = month_end(full_year(alone) - ("fy" in text and calendar.year_start > 1), month)
    else:
        ends = (month_end(calendar.today.year + step, month) for step in (-2, -1, 0, 1))
        last = next(each for each in ends if each >= calendar.today)
    return Span(month_end(last.year, last.month - 3) + timedelta(1), last)


def _season(text: str, calendar: Calendar) -> Span | None:
    match = _SEASON.fullmatch(text)
    if match is None:
        return None
    name, first, _second, alone = match.groups()
    year = first or alone
    month = SEASONS[name]
    last = month_end(full_year(year) + (name == "winter"), month) if year else _undated(month, None, calendar)
    return Span(month_end(last.year, last.month - 3) + timedelta(1), last)


def _year(text: str, calendar: Calendar) -> Span | None:
    match = _A_YEAR.fullmatch(text)
    if match is None:
        return None
    named, first, second, alone = match.groups()
    if first:
        one, two = full_year(first), full_year(second)
        if two - one != 1:
            return None
        last = year_end(one, two, calendar)
        return Span(month_end(last.year, last.month - 12) + timedelta(1), last)
    if not named and len(alone) == 2:
        return None
    if named in ("fy", "f/y", "financial year"):
        last = year_end(full_year(alone) - 1, full_year(alone), calendar)
        return Span(month_end(last.year, last.month - 12) + timedelta(1), last)
    year = full_year(alone)
    return Span(_day(year, 1, 1), _day(year, 12, 31))


def _near(text: str, calendar: Calendar) -> Span | None:
    """Days told from today: tomorrow, Friday, next week, the end of the month."""
    today = calendar.today
    found: date | None = None
    if text in ("today", "tomorrow"):
        found = today + timedelta(text == "tomorrow")
    elif text in ("this week", "next week", "end of the week", "end of week"):
        found = today + timedelta(4 - today.weekday() + 7 * (text == "next week"))
    elif text in ("this month", "next month", "end of the month", "end of month", "month end"):
        found = month_end(today.year, today.month + (text == "next month"))
    elif text in ("year end", "end of year", "end of the year", "end of financial year", "end of the financial year"):
        found = next(
            end for year in (-1, 0, 1) if (end := year_end(today.year + year, today.year + year, calendar)) >= today
        )
    elif match := re.fullmatch(r"(?:(next|this) )?(" + "|".join(WEEKDAYS) + ")", text):
        ahead = (WEEKDAYS.index(match[2]) - today.weekday() - 1) % 7 + 1
        found = today + timedelta(ahead)
    return Span(found, found) if found else None


def read_span(text: str, calendar: Calendar) -> Span | None:
    """The span one piece of text names, or None; lower case, single spaces, plain hyphens.

    Raises NoSuchDayError where the piece has the form of a date that the calendar does not have.
    """
    for reading in (_numbers, _worded_day, _month, _quarter, _season, _year, _near):
        span = reading(text, calendar)
        if span is not None:
            return span
    return None
