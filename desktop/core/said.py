"""You said, we did, we could not: how far each answer is, which are shown, and what they come to, in words."""

from collections.abc import Iterable
from datetime import date

from desktop.core.dates import in_full
from desktop.core.record import Record
from desktop.core.voices import FeedbackItem
from desktop.words import _, ngettext

FILTERS = ("all", "waiting", "untold", "year")
FIRST_MONTH = 4
"""The month a year starts in where the organisation has not said."""


def answered(item: FeedbackItem) -> bool:
    """Whether people got an answer: what was done, or what could not be."""
    return bool(item.we_did.strip() or item.could_not.strip())


def waits(item: FeedbackItem, today: date) -> bool:
    """Whether it waits for an answer: there is none, or news of it was promised for a day that has passed."""
    if item.news_by is not None:
        return item.news_by < today and item.told_on is None
    return not answered(item)


def untold(item: FeedbackItem) -> bool:
    """Whether there is an answer that nobody has told people."""
    return answered(item) and item.told_on is None


def mark_of(item: FeedbackItem, today: date) -> tuple[str, str]:
    """How far it is, as a shape and words, and the tone: "" where all is well."""
    if not item.you_said.strip():
        return _("▲ What did people say?"), "at_risk"
    if item.news_by is not None and item.told_on is None:
        day = in_full(item.news_by)
        if item.news_by < today:
            return _("▲ News was promised by {day}").format(day=day), "at_risk"
        return _("● Still working on it: news by {day}").format(day=day), "on_track"
    if not answered(item):
        return _("▲ Waiting for an answer"), "at_risk"
    if item.told_on is None:
        return _("▲ Not told yet"), "at_risk"
    return _("✓ Told people on {day}").format(day=in_full(item.told_on)), "on_track"


def year_begins(today: date, year_start: int | None) -> date:
    """The first day of the organisation's year that today is in."""
    month = year_start if year_start is not None and 1 <= year_start <= 12 else FIRST_MONTH
    return date(today.year if today.month >= month else today.year - 1, month, 1)


def newest_first(record: Record) -> tuple[FeedbackItem, ...]:
    """Every item, the newest first."""
    return tuple(sorted(record.feedback.values(), key=lambda each: each.on, reverse=True))


def wanted(record: Record, name: str, today: date) -> tuple[FeedbackItem, ...]:
    """The items under one of FILTERS, the newest first."""
    items = newest_first(record)
    if name == "waiting":
        return tuple(each for each in items if waits(each, today))
    if name == "untold":
        return tuple(each for each in items if untold(each))
    if name == "year":
        begin = year_begins(today, record.organisation.year_start)
        return tuple(each for each in items if begin <= each.on <= today)
    return items


def filter_words(name: str) -> str:
    """A filter as words."""
    return {
        "all": _("All"),
        "waiting": _("Waiting for an answer"),
        "untold": _("Not told yet"),
        "year": _("This year"),
    }[name]


def summary_line(record: Record, today: date) -> str:
    """What all items come to: "7 items. 1 waits for an answer. 1 answer was not told to people yet."."""
    items = newest_first(record)
    count = len(items)
    parts = [ngettext("{count} item.", "{count} items.", count).format(count=count)]
    waiting, silent = _number(waits(each, today) for each in items), _number(map(untold, items))
    if waiting:
        words = ngettext("{count} waits for an answer.", "{count} wait for an answer.", waiting)
        parts.append(words.format(count=waiting))
    if silent:
        words = ngettext(
            "{count} answer was not told to people yet.", "{count} answers were not told to people yet.", silent
        )
        parts.append(words.format(count=silent))
    if count and not waiting and not silent:
        parts.append(_("Each has an answer, and people were told."))
    return " ".join(parts)


def _number(truths: Iterable[bool]) -> int:
    return sum(truths)


def needs_a_look(record: Record, today: date) -> int:
    """How many items wait for an answer, or have one that nobody was told."""
    return _number(waits(each, today) or untold(each) for each in record.feedback.values())
