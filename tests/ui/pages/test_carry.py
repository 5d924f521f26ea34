"""Unfinished actions ticked and carried into the plan of the assessment that shows."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, Status
from desktop.core.assessment import Group
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.ui.pages.carry import CarryPage
from desktop.ui.places import Place
from tests.builders import BEFORE, assessed
from tests.ui.driving import Driven

DUE = date(2026, 3, 1)


def two_years() -> Record:
    """Last year's assessment and this year's."""
    return assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))


@pytest.fixture
def with_actions() -> Record:
    """Two open actions and one that is done."""
    return add_actions(
        two_years(),
        Action("Ask five people", owner="Volunteer lead", due_date=DUE, id="ask"),
        Action("Write the promise", status=Status.IN_PROGRESS, id="write"),
        Action("Print the leaflet", status=Status.DONE, id="print"),
    )


def opened(qtbot: QtBot, record: Record) -> tuple[CarryPage, Driven]:
    page = CarryPage()
    return page, Driven(qtbot, page, record, Place("carry"))


def test_unfinished_actions_are_listed_and_none_is_ticked(qtbot: QtBot, with_actions: Record) -> None:
    page, _driven = opened(qtbot, with_actions)
    assert [each.about for each in page.list.rows] == ["ask", "write"]
    assert page.list.ticked() == ()
    assert not page.carry_button.isEnabled()
    name = page.list.rows[0].box.accessibleName()
    assert name == "Ask five people. A-001 · Volunteer lead · by 1 March 2026 · Not started"


def test_what_is_ticked_is_carried_with_its_first_date_and_the_rest_stays(qtbot: QtBot, with_actions: Record) -> None:
    page, driven = opened(qtbot, with_actions)
    driven.click(page.list.rows[0])
    assert page.carry_button.text() == "Carry 1 action"
    driven.click(page.carry_button)
    assert driven.titles == ["Carry 1 action"]
    (new,) = (each for each in driven.record.actions.values() if each.carried_from)
    assert (new.carried_from, new.due_date, new.status) == ("ask", DUE, Status.NOT_STARTED)
    assert driven.record.actions["ask"].status is Status.WILL_NOT_DO
    assert [each.about for each in page.list.rows] == ["write"]
    assert page.done.text() == "✓ 1 action carried"
    assert page.plan_button.hasFocus()


def test_all_can_be_ticked_and_unticked(qtbot: QtBot, with_actions: Record) -> None:
    page, driven = opened(qtbot, with_actions)
    driven.click(page.list.all_button)
    assert page.list.ticked() == ("ask", "write")
    driven.click(page.list.none_button)
    assert page.list.ticked() == ()


def test_ticks_stay_while_the_record_changes(qtbot: QtBot, with_actions: Record) -> None:
    page, driven = opened(qtbot, with_actions)
    page.list.tick(("write",))
    driven.change(add_actions(driven.record, Action("One more", id="more")))
    assert page.list.ticked() == ("write",)
    other, _other = opened(qtbot, with_actions)
    other.display_draft(page.draft())
    assert other.list.ticked() == ("write",)


def test_nothing_unfinished_says_so(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two_years())
    assert page.subtitle.text() == "There is nothing unfinished to carry into “2026/27”."
    assert not page.carry_button.isVisible()
    driven.click(page.plan_button)
    assert driven.asked == [Place("actions", "open")]


@pytest.mark.parametrize("record", [new_record("Harbour"), assessed(Group.STAFF)])
def test_before_a_second_year_it_leads_to_starting_one(qtbot: QtBot, record: Record) -> None:
    page, driven = opened(qtbot, add_actions(record, Action("Ask five people")))
    assert not page.carry_button.isVisible()
    driven.click(page.begin_button)
    assert driven.asked == [Place("new_assessment")]


def test_a_long_plan_shows_its_first_actions_and_the_others_when_asked(qtbot: QtBot) -> None:
    many = (Action(f"Do thing number {number}", id=f"a{number}") for number in range(90))
    page, driven = opened(qtbot, add_actions(two_years(), *many))
    assert len(page.list.rows) == 60
    page.list.rows[3].box.click()
    driven.click(page.list.more_button)
    assert len(page.list.rows) == 90
    assert page.list.rows[60].box.hasFocus()
    assert page.list.ticked() == ("a3",)
    assert not page.list.more_button.isVisible()


def test_ticking_all_ticks_those_not_shown_too(qtbot: QtBot) -> None:
    many = (Action(f"Do thing number {number}") for number in range(90))
    page, driven = opened(qtbot, add_actions(two_years(), *many))
    driven.click(page.list.all_button)
    assert page.carry_button.text() == "Carry 90 actions"
