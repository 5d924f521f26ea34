"""Which actions are due soon, and when in the fewest words. Whether one is late or at risk lives in action.py."""

from collections.abc import Iterable
from datetime import date

from desktop.core.action import AT_RISK_DAYS, Action, Status
from desktop.core.dates import short
from desktop.words import _, ngettext

THIS_WEEK = 7
YEAR = 330
"""From this many days on, a day is told with its year."""


def due_soon(actions: Iterable[Action], today: date, days: int = AT_RISK_DAYS) -> tuple[Action, ...]:
    """The actions under way or not started that are late or due within these days, the earliest first."""
    live = (each for each in actions if each.status in (Status.NOT_STARTED, Status.IN_PROGRESS))
    soon = ((each.due_date, each) for each in live if each.due_date and (each.due_date - today).days <= days)
    return tuple(action for _due, action in sorted(soon, key=lambda pair: (pair[0], pair[1].position)))


def due_words(due: date, today: date) -> str:
    """When something is due, seen from today: "6 days late", "today", "Fri 27 Nov", "12 Dec", "3 Apr 2028"."""
    away = (due - today).days
    if away < 0:
        return ngettext("{count} day late", "{count} days late", -away).format(count=-away)
    if away < 2:
        return _("tomorrow") if away else _("today")
    if away > YEAR:
        return short(due)
    day = short(due).removesuffix(f" {due.year}")
    return _("{weekday} {day}").format(weekday=_weekday(due), day=day) if away <= THIS_WEEK else day


def _weekday(day: date) -> str:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))[day.weekday()]
