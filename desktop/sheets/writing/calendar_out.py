"""The due dates and check-ins of the action plan as a calendar file (.ics, RFC 5545), one whole-day event for each.

Ids stay the same from one file to the next, so that bringing a newer file in changes the events instead of adding more.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.core.action import Action
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.words import _

if TYPE_CHECKING:
    from icalendar import Event


def plan_calendar(record: Record, now: datetime) -> bytes:
    """The calendar as the bytes of an .ics file; `now`, with its time zone, tells a newer file from an older one.

    An action that is done, or will not be done, stays as a cancelled event, so that calendars take it away.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//Partnership Toolkit//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Action plan: {organisation}").format(organisation=record.organisation.name))
    for action in sorted(record.actions.values(), key=lambda each: each.position):
        for event in _events(action, now):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(action: Action, now: datetime) -> Iterator["Event"]:
    if action.due_date is not None:
        yield _event(action, "due", action.due_date, _("By today: {title}"), now)
    if action.check_in is not None:
        yield _event(action, "check-in", action.check_in, _("Check-in: {title}"), now)


def _event(action: Action, kind: str, day: date, summary: str, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{action.id}-{kind}@partnership-toolkit")
    event.add("dtstamp", now)
    event.add("last-modified", now)
    event.add("sequence", int(now.timestamp()) // 60)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary.format(title=action.title))
    event.add("description", _description(action))
    event.add("transp", "TRANSPARENT")
    if not action.open:
        event.add("status", "CANCELLED")
    return event


def _description(action: Action) -> str:
    """Its reference, who does it with whom, how it stands, and how we will know."""
    parts = (
        action.reference,
        _("Who: {owner}").format(owner=action.owner) if action.owner else "",
        _("With: {helpers}").format(helpers=action.helpers) if action.helpers else "",
        _("Status: {status}").format(status=label(action.status)),
        _("How we will know: {words}").format(words=action.how_we_will_know) if action.how_we_will_know else "",
    )
    return "\n".join(part for part in parts if part)
