"""What is typed on the action plan: kept until it is saved, under the action it was typed for, dates as read."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.edits.describing import describe
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.ui.models.actions_table import COLUMNS
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from tests.builders import TODAY, catalogue
from tests.ui.driving import Driven


def opened(qtbot: QtBot, record: Record) -> tuple[ActionPlanPage, Driven]:
    page = ActionPlanPage()
    return page, Driven(qtbot, page, record, Place("actions"))


def plan(*actions: Action) -> Record:
    return add_actions(new_record("Riverside"), *actions)


def two() -> Record:
    return plan(Action("First", id="first"), Action("Second", id="second"))


def choose(page: ActionPlanPage, action: str) -> None:
    page.table.selectRow(page.model.row_of(action))


def refuse(page: ActionPlanPage) -> None:
    """From now on nothing that the page asks for is saved."""
    page.edited.disconnect()


def test_a_new_action_that_could_not_be_saved_stays_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, plan())
    page.ask_for_action()
    page.new_card.what.setText("Print leaflets")
    refuse(page)
    driven.click(page.new_card.add_button)
    driven.display()
    assert page.new_card.isVisible()
    assert page.new_card.what.text() == "Print leaflets"


def test_an_action_sent_twice_is_added_once(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, plan())
    waiting: list[Edit] = []
    refuse(page)
    page.edited.connect(waiting.append)
    page.ask_for_action()
    page.new_card.what.setText("Print leaflets")
    driven.click(page.new_card.add_button)
    page.new_card.what.setText("Print large leaflets")
    driven.click(page.new_card.add_button)
    for each in waiting:
        driven.change(each.change(driven.record))
    assert [each.title for each in driven.record.actions.values()] == ["Print large leaflets"]
    assert not page.new_card.isVisible()


def test_words_for_when_are_kept_as_words(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, plan())
    page.ask_for_action()
    page.new_card.what.setText("Print leaflets")
    page.new_card.when.line.setText("after the AGM")
    assert page.new_card.when.heard.text() == "kept as words"
    driven.click(page.new_card.add_button)
    (action,) = driven.record.actions.values()
    assert (action.due_date, action.due_note) == (None, "after the AGM")


@pytest.mark.parametrize(("year_start", "wanted"), [(1, date(2027, 3, 31)), (4, date(2027, 6, 30))])
def test_a_quarter_is_one_of_the_organisations_own_year(qtbot: QtBot, year_start: int, wanted: date) -> None:
    page, driven = opened(qtbot, describe(plan(Action("First", id="first")), year_start=year_start))
    page.ask_for_action()
    page.new_card.what.setText("Print leaflets")
    page.new_card.when.line.setText("Q1 2027")
    driven.click(page.new_card.add_button)
    page.model.setData(page.model.index(page.model.row_of("first"), COLUMNS.index("due_date")), "Q1 2027")
    assert {each.due_date for each in driven.record.actions.values()} == {wanted}


def test_another_look_keeps_the_new_action_and_what_is_shown(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    page.filters.buttons["all"].click()
    page.ask_for_action()
    page.new_card.what.setText("Print lea")
    page.new_card.when.line.setText("after the AGM")
    again, _shown = opened(qtbot, driven.record)
    again.display_draft(page.draft())
    assert again.new_card.isVisible()
    assert (again.new_card.what.text(), again.new_card.when.line.text()) == ("Print lea", "after the AGM")
    assert again.filters.wanted().name == "all"


def test_on_a_record_that_can_only_be_read_nothing_can_be_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    choose(page, "first")
    page.display(Scene(driven.record, catalogue(), None, TODAY, read_only=True), Place("actions"))
    assert not page.new_button.isEnabled()
    assert not page.bar.buttons["remove"].isEnabled()
    assert page.bar.buttons["open"].isEnabled()
    page.display(Scene(driven.record, catalogue(), None, TODAY, read_only=True), Place("actions", "new"))
    assert not page.new_card.isVisible()
