"""The calendar of the action plan: read back with a calendar library, event by event."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from icalendar import Calendar, Event

from desktop.core.action import Action, Status
from desktop.core.record import Record, new_record
from desktop.sheets.writing.calendar_out import plan_calendar
from tests.sheets.records import with_actions
from tests.sheets.returning.plans import plans

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
LETTERS = Action("Print letters; large, please", owner="Manager", due_date=date(2027, 3, 31), check_in=date(2027, 1, 5))


def events(record: Record, now: datetime = NOW) -> list[Event]:
    calendar = Calendar.from_ical(plan_calendar(record, now))
    assert isinstance(calendar, Calendar)
    return [each for each in calendar.walk("VEVENT") if isinstance(each, Event)]


def test_a_due_date_and_a_check_in_are_whole_days() -> None:
    due, check_in = events(with_actions(LETTERS))
    assert (due.decoded("dtstart"), due.decoded("dtend")) == (date(2027, 3, 31), date(2027, 4, 1))
    assert str(due["summary"]) == "By today: Print letters; large, please"
    assert str(due["description"]).split("\n")[:2] == ["A-001", "Who: Manager"]
    assert check_in.decoded("dtstart") == date(2027, 1, 5)


def test_a_newer_file_changes_the_events_of_an_older_one() -> None:
    record = with_actions(LETTERS)
    (action,) = record.actions.values()
    moved = record.put(replace(action, due_date=date(2027, 5, 1)))
    before, after = events(record), events(moved, LATER)
    assert [str(each["uid"]) for each in before] == [str(each["uid"]) for each in after]
    assert int(str(after[0]["sequence"])) > int(str(before[0]["sequence"]))
    assert after[0].decoded("dtstart") == date(2027, 5, 1)


def test_what_is_finished_is_taken_out_of_calendars() -> None:
    done = events(with_actions(replace(LETTERS, status=Status.DONE)))
    assert [str(each["status"]) for each in done] == ["CANCELLED", "CANCELLED"]


def test_an_empty_plan_is_a_calendar_without_events() -> None:
    assert events(new_record("A small charity")) == []


@given(plans)
@settings(max_examples=30, deadline=None)
def test_any_words_make_a_calendar_that_can_be_read(plan: Record) -> None:
    wanted = sum((each.due_date is not None) + (each.check_in is not None) for each in plan.actions.values())
    found = events(plan)
    assert len(found) == wanted
    assert len({str(each["uid"]) for each in found}) == wanted
