"""British date words: a day as people read it, and what a person wrote in a date cell turned into a day.

How one day, month, quarter, season or year is written lives in `periods.py`.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.periods import MONTHS, Calendar, NoSuchDayError, Span, read_span
from desktop.words import _


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text says of a date.

    `day` is the day, or the last day of what it names; `start` the first day of a range. `note` keeps the words
    where the day alone does not say them all; `why` says how they were taken; `doubtful` asks a person to look;
    `urgent` is "as soon as possible".
    """

    day: date | None = None
    start: date | None = None
    note: str = ""
    why: str = ""
    doubtful: bool = False
    urgent: bool = False


def _month_name(month: int) -> str:
    return _(MONTHS[month - 1].capitalize())


def in_full(day: date) -> str:
    """A day as it is printed: 3 April 2027."""
    return f"{day.day} {_month_name(day.month)} {day.year}"


def short(day: date) -> str:
    """A day where room is short: 3 Apr 2027."""
    return f"{day.day} {_month_name(day.month)[:3]} {day.year}"


_BLANK = re.compile(
    r"[?\-./\s]*|tb[cad]|n/?a|none|nil|unknown|not (?:known|set)|to be (?:confirmed|agreed|decided|set)"
)
_URGENT = re.compile(r"\b(?:asap|a\.s\.a\.p|immediate(?:ly)?|urgent(?:ly)?|now|straight away|as soon as possible)\b")
_ENDLESS = re.compile(
    r"\b(?:on-?\s?going|continu(?:ous|al|ing)(?:ly)?|annual(?:ly)?|yearly|monthly|weekly|daily|quarterly|termly|rolling"
    r"|bau|business as usual|every|each|regular(?:ly)?|routine|permanent|always|as (?:and when|needed|required))\b"
)
_CLOCK = re.compile(r"(?:[ ,]+|(?<=\d)t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]m)?(?:\s?(?:z|gmt|bst)\b.*)?$")
_PLAINLY = re.compile(r"^(?:(?:due|by|on|target|the)\b[:\s]*)+")
_ROUGHLY = re.compile(
    r"^(?:(?:no later than|not before|before|after|at|for|in|the|week|w/?c|w/?e|commencing|ending|beginning|circa"
    r"|approx|about|around|by|due|on)\b[.:\s]*)+"
)
_FROM = re.compile(r"^(?:from|since|starting|starts|begins)\b[:\s]*(.+)$|^(.+?)[\s,]*(?:onwards?|\+)$")
_BETWEEN = re.compile(r"\s*\b(?:to|until|till|through)\b\s*|\s+-\s+")
_SEVERAL = re.compile(r"\s*(?:[;,&\n+]|\band\b|\bthen\b)\s*")
_NAMES = "|".join(name[:3] for name in MONTHS)
_INSIDE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{_NAMES})[a-z]*\.?,?\s?(?:\d{{1,2}},\s)?\d{{4}}\b"
)

_LONGEST_RANGE, _MOST_CUTS = 120, 12
"""Letters of "… to …", and places where it may be cut: each is tried, and a cell may be long."""


def read_date(text: str, *, today: date, year_start: int = 4, day_first: bool = True) -> DateReading:
    """What a person wrote about when, as the guidance on importing dates has it; never fails.

    `year_start` is the month the charity's year starts in, for quarters and years. Where order alone decides,
    the day comes first; `day_first=False` is for a column that a person has called month first.
    """
    words = " ".join(text.split())
    plain = unicodedata.normalize("NFKC", words).casefold()
    plain = re.sub("[\u2010-\u2015\u2212]", "-", plain).replace("’", "'").rstrip(".")
    lined = re.sub(r"\s*\n\s*", "\n", re.sub("[\u2010-\u2015]", "-", unicodedata.normalize("NFKC", text).casefold()))
    if _BLANK.fullmatch(plain):
        return DateReading(why=_("left blank") if plain else "")
    calendar = Calendar(today, year_start, day_first)
    try:
        found = _whole(plain, calendar)
    except NoSuchDayError:
        return DateReading(note=words, why=_("there is no such day: kept as a note"), doubtful=True)
    if found is not None:
        return _reading(found, words)
    return _by_words(words, plain, lined.strip(), calendar)


@dataclass(frozen=True, slots=True)
class _Found:
    """A whole text as one span: no `day` where it only says when to start; `exact` where nothing is left to guess."""

    start: date | None
    day: date | None
    exact: bool = False


def _reading(found: _Found, words: str) -> DateReading:
    if found.exact:
        return DateReading(day=found.day)
    if found.day is None:
        why = _("starts on {day}; no end given").format(day=in_full(found.start or date.min))
    else:
        why = _("taken as {day}").format(day=in_full(found.day))
    return DateReading(day=found.day, start=found.start, note=words, why=why, doubtful=True)


def _piece(text: str, calendar: Calendar) -> Span | None:
    bare = _CLOCK.sub("", text).strip(" ,.;:()")
    span = read_span(bare, calendar) or read_span(_PLAINLY.sub("", bare), calendar)
    if span is None:
        rough = read_span(_ROUGHLY.sub("", bare), calendar)
        span = replace(rough, exact=False) if rough else None
    return span


def _whole(text: str, calendar: Calendar) -> _Found | None:
    """The text as one span: a date, a period, "from …" or "… to …"."""
    span = _piece(text, calendar)
    if span is not None:
        return _Found(None, span.last, span.exact)
    if match := _FROM.match(text):
        start = _piece(match[1] or match[2], calendar)
        if start is not None:
            return _Found(start.first, None)
    return _range(match[1] if match and match[1] else text, calendar)


def _range(text: str, calendar: Calendar) -> _Found | None:
    if len(text) > _LONGEST_RANGE:
        return None
    between = text.replace(" and ", " to ", 1) if text.startswith("between ") else text
    cuts = [match.span() for match in _BETWEEN.finditer(between)]
    cuts += [(at, at + 1) for at, letter in enumerate(text) if letter in "-/"]
    for left_end, right_start in cuts[:_MOST_CUTS]:
        last = _piece(between[right_start:], calendar)
        if last is None:
            continue
        left = re.sub(r"^(?:between|from)\s", "", between[:left_end].strip())
        before = replace(calendar, before=last.last)
        day = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", left)
        if day and last.exact and int(day[1]) < last.last.day:
            return _Found(last.last.replace(day=int(day[1])), last.last)
        first = _piece(left, before)
        if first is not None and first.first <= last.last:
            return _Found(first.first, last.last)
    return None


def _by_words(words: str, plain: str, lined: str, calendar: Calendar) -> DateReading:
    """Several dates, dates inside other words, and words that name no date."""
    urgent = _URGENT.search(plain) is not None
    days = _all_of(lined, calendar) or _inside(plain, calendar)
    if days:
        day = max(days)
        return DateReading(
            day=day, note=words, why=_("taken as {day}").format(day=in_full(day)), doubtful=True, urgent=urgent
        )
    if urgent:
        return DateReading(note=words, why=_("no date: priority High"), urgent=True)
    return DateReading(note=words, why=_("no date: kept as a note"), doubtful=_ENDLESS.search(plain) is None)


def _all_of(text: str, calendar: Calendar) -> list[date]:
    """Every day of a list of dates; nothing where one piece is something else."""
    days = []
    for piece in _SEVERAL.split(text):
        try:
            span = _piece(" ".join(piece.split()), calendar)
        except NoSuchDayError:
            return []
        if span is None:
            return []
        days.append(span.last)
    return days


def _inside(text: str, calendar: Calendar) -> list[date]:
    """Every date with a year inside other words."""
    days = []
    for match in _INSIDE.finditer(text):
        try:
            span = _piece(match[0], calendar)
        except NoSuchDayError:
            continue
        if span is not None:
            days.append(span.last)
    return days
