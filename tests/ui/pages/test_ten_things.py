"""Ten things that help most: what each lifts, up to three picked with a first step, who and by when, and printed."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.edits.describing import describe
from desktop.core.record import Record, new_record
from desktop.reports.contents import REPORTS
from desktop.ui.pages.ten_things import TenThingsPage
from desktop.ui.places import Place
from tests.builders import TODAY, agreed, assessed, catalogue
from tests.ui.driving import Driven


def opened(qtbot: QtBot, record: Record) -> tuple[TenThingsPage, Driven]:
    page = TenThingsPage()
    return page, Driven(qtbot, page, record, Place("ten_things"))


def starting() -> Record:
    return describe(new_record("Harbour"), just_starting=True)


def test_each_of_the_ten_says_what_it_is_and_what_it_lifts(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, starting())
    assert len(page.list.cards) == 10
    first = page.list.cards[0]
    words = [each.text() for each in first.findChildren(QLabel)]
    assert any(each.startswith("Lifts 9 measures in 5 principles: Treating") for each in words)
    assert any(each.startswith("Ask about communication needs") for each in words)
    listed = next(each for each in first.findChildren(QLabel) if "P1-M6" in each.text())
    assert not listed.isVisible()
    drive.click(first.more)
    assert listed.isVisible()


def test_what_is_done_already_is_said_where_there_are_answers(qtbot: QtBot) -> None:
    page, _drive = opened(qtbot, agreed(assessed(), {"P2-M1": 2, "P1-M6": 0}))
    assert "You already do 1 of these: “Communication needs asked, noted and met”." in page.list.cards[0].offer.facts


def test_three_picked_become_three_actions_linked_to_all_their_measures(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, starting())
    for place in (0, 1, 2):
        drive.click(page.list.cards[place].head)
    form = page.list.cards[0].form
    assert form is not None
    form.what.setPlainText("Look at our form with two carers")
    qtbot.keyClicks(form.who, "Chair")
    drive.click(page.add_button)
    actions = tuple(drive.record.actions.values())
    moves = catalogue().moves[:3]
    assert [each.title for each in actions] == [each.title for each in moves]
    assert [each.measures for each in actions] == [each.measures for each in moves]
    assert [each.due_date for each in actions] == [TODAY + timedelta(days=days) for days in (30, 60, 90)]
    assert (actions[0].owner, actions[0].detail) == ("Chair", "First step: Look at our form with two carers")
    assert actions[1].detail == f"First step: {moves[1].first_step}"
    assert page.planned.heading.text() == "✓ 3 things are in your plan"
    assert page.planned.note.text() == "All of them are due by 20 February 2027, 90 days from now."
    assert page.planned.print_button.hasFocus()
    assert drive.titles == ["Add 3 actions to the plan"]


def test_a_fourth_is_one_too_many(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, starting())
    for place in range(4):
        drive.click(page.list.cards[place].head)
    assert [each.offer.number for each in page.list.chosen()] == [1, 2, 3]
    assert page.list.limit.isVisible()
    drive.click(page.list.cards[0].head)
    assert not page.list.limit.isVisible()


def test_only_those_who_are_just_starting_get_days_proposed(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, new_record("Harbour"))
    drive.click(page.list.cards[0].head)
    drive.click(page.add_button)
    (action,) = drive.record.actions.values()
    assert action.due_date is None
    assert page.planned.note.text() == "1 of them has no date before 20 February 2027, 90 days from now."


def test_what_is_in_the_plan_leads_there_and_is_printed(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, starting())
    drive.click(page.list.cards[4].head)
    drive.click(page.add_button)
    (action,) = drive.record.actions.values()
    assert page.list.cards[4].head.accessibleName() == "In your action plan: Ten records and ten calls"
    drive.click(page.list.cards[4].head)
    drive.click(page.planned.rows[0])
    drive.click(page.planned.print_button)
    drive.click(page.planned.stock_button)
    page.print_button.click()
    assert {"plan-90", "ten-things"} <= {each.name for each in REPORTS}
    assert drive.asked == [
        Place("action", action.id),
        Place("action", action.id),
        Place("reports", "plan-90"),
        Place("new_assessment"),
        Place("reports", "ten-things"),
    ]


def test_dates_that_change_in_the_plan_change_here(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, starting())
    drive.click(page.list.cards[0].head)
    drive.click(page.add_button)
    (action,) = drive.record.actions.values()
    drive.change(drive.record.put(replace(action, owner="Chair", due_date=TODAY)))
    assert page.planned.rows[0].accessibleName() == ("One better first-contact form. Chair · by 22 November 2026")


def test_what_is_ticked_and_typed_survives_another_look(qtbot: QtBot) -> None:
    page, drive = opened(qtbot, starting())
    drive.click(page.list.cards[3].head)
    form = page.list.cards[3].form
    assert form is not None
    qtbot.keyClicks(form.who, "Chair")
    after, _again = opened(qtbot, starting())
    after.display_draft(page.draft())
    assert after.draft() == page.draft()
