"""Accepted changes become one edit of the record; what was not accepted stays."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.action import Action, Status
from desktop.core.edits.planning import remove_actions
from desktop.core.record import Record
from desktop.sheets.returning.accepting import accept
from tests.sheets.records import TODAY, with_actions
from tests.sheets.returning.plans import FIRST_ROW, home, plans, put, sent, worked_on

LEAFLETS = Action("Print leaflets", owner="Manager", due_date=date(2027, 3, 31))
CALLS = Action("Call ten people", owner="Volunteers")


def _much_changed(sheet: Worksheet) -> None:
    put(1, "Who", "Deputy")(sheet)
    put(1, "Status", "Done")(sheet)
    put(1, "Latest update", "All gone")(sheet)
    sheet.delete_rows(FIRST_ROW + 1)
    sheet.append([None, "Ask at the door", None, None, "Chair"])


def test_accepting_all_makes_the_record_say_what_the_workbook_says() -> None:
    record = with_actions(LEAFLETS, CALLS)
    found = home(worked_on(sent(record), _much_changed), record)
    after = accept(record, found.changes, TODAY)
    first, new = sorted(after.actions.values(), key=lambda each: each.position)
    assert (first.owner, first.status, first.done_on) == ("Deputy", Status.DONE, TODAY)
    assert [each.text for each in after.action_updates.values()] == ["All gone"]
    assert (new.title, new.owner, new.reference) == ("Ask at the door", "Chair", "A-002")


def test_what_is_not_accepted_stays_as_it_is() -> None:
    record = with_actions(LEAFLETS, CALLS)
    found = home(worked_on(sent(record), _much_changed), record)
    assert accept(record, (), TODAY) == record
    owner = [each for each in found.changes if each.field == "owner"]
    after = accept(record, owner, TODAY)
    assert [each.owner for each in after.actions.values()] == ["Deputy", "Volunteers"]
    assert [each.status for each in after.actions.values()] == [Status.NOT_STARTED, Status.NOT_STARTED]


@given(plans)
@settings(max_examples=15, deadline=None)
def test_after_accepting_all_the_same_workbook_brings_home_nothing_more(plan: Record) -> None:
    data = worked_on(sent(plan), put(1, "Who", "Someone quite new"))
    after = accept(plan, home(data, plan).changes, TODAY)
    assert home(data, after).changes == ()


def test_an_action_removed_here_and_edited_there_comes_back_whole() -> None:
    record = with_actions(LEAFLETS, CALLS)
    data = worked_on(sent(record), put(1, "Who", "Deputy"))
    gone = remove_actions(record, next(iter(record.actions)))
    after = accept(gone, home(data, gone).changes, TODAY)
    back = next(each for each in after.actions.values() if each.title == "Print leaflets")
    assert (back.reference, back.owner, back.due_date) == ("A-001", "Deputy", date(2027, 3, 31))


def test_the_order_there_is_taken_only_when_asked_for() -> None:
    record = with_actions(LEAFLETS, CALLS, replace(CALLS, title="Third", id="third"))
    first, second, third = record.actions
    after = accept(record, (), TODAY, order=(third, first, second))
    assert [each.id for each in sorted(after.actions.values(), key=lambda each: each.position)] == [
        third,
        first,
        second,
    ]
