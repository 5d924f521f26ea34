"""A carried action on the plan: how often it was carried, and the ways to what it was and what it became."""

from datetime import date

from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.carrying import carry_actions
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, TODAY, assessed
from tests.ui.driving import Driven


def carried() -> Record:
    """One action carried into this year's plan, and one that never was."""
    record = assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))
    actions = Action("Ask five people", due_date=date(2026, 3, 1), id="old"), Action("Write the promise", id="other")
    return carry_actions(add_actions(record, *actions), ["old"], NOW, TODAY)


def opened(qtbot: QtBot, about: str) -> tuple[ActionPlanPage, Driven]:
    page = ActionPlanPage()
    return page, Driven(qtbot, page, carried(), Place("actions", about))


def test_a_carried_action_leads_back_to_what_it_was_and_on_to_what_it_became(qtbot: QtBot) -> None:
    (new,) = (each for each in carried().actions.values() if each.carried_from)
    page, driven = opened(qtbot, "all")
    page.table.selectRow(page.model.row_of(next(a.id for a in driven.record.actions.values() if a.carried_from)))
    assert page.card.carried.told.text() == "Carried once"
    (back,) = page.card.carried.links
    assert back.text() == "← As it was: A-001"
    driven.click(back)
    assert driven.asked[-1] == Place("actions", "old")
    assert page.card.heading.text() == "A-001 Ask five people"
    assert [each.text() for each in page.card.carried.links] == [f"Goes on as {new.reference} →"]


def test_an_action_that_was_never_carried_says_nothing(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, "other")
    assert page.card.isVisible()
    assert not page.card.carried.isVisible()
