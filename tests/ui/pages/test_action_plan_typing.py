"""What is typed on the action plan: kept until it is saved, under the action it was typed for, dates as read."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, Priority
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


def test_news_typed_for_one_action_is_never_anothers(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    choose(page, "first")
    qtbot.keyClicks(page.card.news, "Two printed")
    choose(page, "second")
    assert page.card.news.text() == ""
    assert [(each.action, each.text) for each in driven.record.action_updates.values()] == [("first", "Two printed")]


def test_news_that_could_not_be_saved_waits_for_its_action(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    choose(page, "first")
    refuse(page)
    qtbot.keyClicks(page.card.news, "Two printed")
    driven.click(page.card.add_news)
    driven.display()
    assert page.card.news.text() == "Two printed"
    choose(page, "second")
    assert page.card.news.text() == ""
    choose(page, "first")
    assert page.card.news.text() == "Two printed"


def test_words_that_are_no_check_in_date_are_said_to_be_none_and_stay(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    choose(page, "first")
    qtbot.keyClicks(page.card.check_in.line, "after the AGM")
    page.card.check_in.line.commit()
    driven.display()
    assert page.card.check_in.line.text() == "after the AGM"
    assert page.card.check_in.heard.text() == "This is not a date"
    assert driven.titles == []
    choose(page, "second")
    assert page.card.check_in.line.text() == ""


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
    choose(page, "first")
    page.card.check_in.line.setText("Q1 2027")
    page.card.check_in.line.commit()
    assert {each.due_date for each in driven.record.actions.values()} == {wanted}
    assert driven.record.actions["first"].check_in == wanted


def test_on_a_record_that_can_only_be_read_nothing_can_be_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    choose(page, "first")
    page.display(Scene(driven.record, catalogue(), None, TODAY, read_only=True), Place("actions"))
    assert not page.new_button.isEnabled()
    for part in (page.card.detail, page.card.news, page.card.remove, page.card.check_in.line):
        assert not part.isEnabled()
    page.display(Scene(driven.record, catalogue(), None, TODAY, read_only=True), Place("actions", "new"))
    assert not page.new_card.isVisible()


def test_another_look_keeps_the_new_action_and_the_news(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, two())
    choose(page, "second")
    page.card.news.setText("Two pri")
    page.ask_for_action()
    page.new_card.what.setText("Print lea")
    page.new_card.when.line.setText("after the AGM")
    again, shown = opened(qtbot, driven.record)
    again.display_draft(page.draft())
    assert again.new_card.isVisible()
    assert (again.new_card.what.text(), again.new_card.when.line.text()) == ("Print lea", "after the AGM")
    driven.click(again.card.add_news)
    (update,) = shown.record.action_updates.values()
    assert (update.action, update.text) == ("second", "Two pri")


def test_a_priority_changed_by_hand_asks_for_a_short_reason(qtbot: QtBot) -> None:
    suggested = Action("First", priority=Priority.HIGH, priority_points=8, id="first")
    page, driven = opened(qtbot, plan(suggested, Action("Second", priority=Priority.LOW, id="second")))
    choose(page, "second")
    assert not page.card.priority_reason.isVisible()
    choose(page, "first")
    assert not page.card.priority_reason.isVisible()
    page.model.edit_requested.emit("first", {"priority": Priority.LOW})
    assert page.card.priority_reason.isVisible()
    qtbot.keyClicks(page.card.priority_reason, "The grant comes first")
    qtbot.keyClick(page.card.priority_reason, Qt.Key.Key_Return)
    assert driven.record.actions["first"].priority_reason == "The grant comes first"
