"""A carried action: how often it was carried, and the ways to what it was and what it became."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.carrying import carry_actions
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record
from desktop.ui.widgets.carried_part import CarriedPart
from tests.builders import BEFORE, NOW, TODAY, assessed


@pytest.fixture
def carried() -> Record:
    """One action carried into this year's plan, and one that never was."""
    record = assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))
    actions = Action("Ask five people", due_date=date(2026, 3, 1), id="old"), Action("Write the promise", id="other")
    return carry_actions(add_actions(record, *actions), ["old"], NOW, TODAY)


@pytest.fixture
def part(qtbot: QtBot) -> CarriedPart:
    made = CarriedPart()
    qtbot.addWidget(made)
    return made


def new_one(record: Record) -> Action:
    """The action that goes on."""
    return next(each for each in record.actions.values() if each.carried_from == "old")


def test_a_carried_action_leads_back_to_what_it_was(qtbot: QtBot, part: CarriedPart, carried: Record) -> None:
    part.display(carried, new_one(carried))
    assert part.told.text() == "Carried once"
    (back,) = part.links
    assert back.text() == "← As it was: A-001"
    with qtbot.waitSignal(part.open_requested) as asked:
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert asked.args == ["old"]


def test_the_old_one_leads_on_to_what_it_became(qtbot: QtBot, part: CarriedPart, carried: Record) -> None:
    part.display(carried, carried.actions["old"])
    assert part.told.text() == ""
    (on,) = part.links
    assert on.text() == f"Goes on as {new_one(carried).reference} →"
    with qtbot.waitSignal(part.open_requested) as asked:
        qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert asked.args == [new_one(carried).id]


def test_its_first_date_stays_in_sight(part: CarriedPart, carried: Record) -> None:
    later = replace(new_one(carried), due_date=date(2027, 3, 1))
    part.display(carried.put(later), later)
    assert part.told.text() == "Carried once, first due 1 Mar 2026"


def test_an_action_that_was_never_carried_says_nothing(part: CarriedPart, carried: Record) -> None:
    part.display(carried, new_one(carried))
    part.display(carried, carried.actions["other"])
    assert part.isHidden()
    part.display(carried, None)
    assert part.isHidden()
