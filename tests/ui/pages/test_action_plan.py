"""The action plan page: adding, editing in place, filters in words, closing, and taking away."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, BenefitSeen, Priority, Status
from desktop.core.edits.planning import add_actions
from desktop.core.plan_list import NOBODY
from desktop.core.record import new_record
from desktop.ui.models.actions_table import COLUMNS
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.fields import Choice
from tests.builders import TODAY, catalogue
from tests.ui.plan_desk import PLAN, Desk
from tests.window import LONG


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The page on a plan of three."""
    return Desk(qtbot, PLAN)


def test_an_empty_plan_says_how_to_begin(qtbot: QtBot) -> None:
    desk = Desk(qtbot, new_record("Riverside"))
    assert "Nothing is planned yet" in desk.page.subtitle.text()
    assert "Add an action here" in desk.page.nothing.text()
    assert desk.page.table.isHidden()
    assert desk.page.filters.isHidden()
    qtbot.mouseClick(desk.page.first_button, Qt.MouseButton.LeftButton)
    assert desk.page.new_card.isVisible()


def test_an_action_is_added_with_what_who_and_when(qtbot: QtBot) -> None:
    desk = Desk(qtbot, new_record("Riverside"))
    qtbot.mouseClick(desk.page.new_button, Qt.MouseButton.LeftButton)
    card = desk.page.new_card
    qtbot.keyClicks(card.what, "Print leaflets")
    qtbot.keyClicks(card.who, "Chair")
    qtbot.keyClicks(card.when.line, "3 4 27")
    assert card.when.heard.text() == "3 April 2027"
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    action = desk.first()
    assert (action.title, action.owner, action.due_date) == ("Print leaflets", "Chair", date(2027, 4, 3))
    assert action.reference == "A-001"
    assert card.isHidden()


def test_an_action_without_words_is_asked_for_again(desk: Desk, qtbot: QtBot) -> None:
    desk.page.ask_for_action()
    qtbot.keyClicks(desk.page.new_card.who, "Chair")
    qtbot.mouseClick(desk.page.new_card.add_button, Qt.MouseButton.LeftButton)
    assert len(desk.record.actions) == 3
    assert not desk.page.new_card.problem.isHidden()
    assert desk.page.new_card.who.text() == "Chair"


def test_filters_are_words_with_their_counts(desk: Desk, qtbot: QtBot) -> None:
    shown = [each.text() for each in desk.page.filters.buttons.values() if each.isVisible()]
    assert shown == ["Open 2", "Late 1", "At risk 0", "Done 1", "All 3"]
    assert desk.shown() == ["Late one", "Next one"]
    for name, wanted in (("late", ["Late one"]), ("done", ["Finished one"])):
        qtbot.mouseClick(desk.page.filters.buttons[name], Qt.MouseButton.LeftButton)
        assert desk.shown() == wanted


def test_a_principle_and_a_person_narrow_the_list(desk: Desk) -> None:
    desk.page.filters.principle.chosen.emit("P2")
    assert desk.shown() == ["Next one"]
    desk.page.filters.principle.chosen.emit("")
    desk.page.filters.owner.chosen.emit("Chair")
    assert desk.shown() == ["Late one"]


def test_the_plan_is_printed_whole_and_one_persons_actions_as_that_persons_sheet(desk: Desk, qtbot: QtBot) -> None:
    asked: list[Place] = []
    desk.page.go_requested.connect(asked.append)
    for owner in ("", "Chair", NOBODY):
        desk.want(owner=owner)
        qtbot.mouseClick(desk.page.print_button, Qt.MouseButton.LeftButton)
    assert asked == [Place("reports", "plan"), Place("reports", "plan-owner", "Chair"), Place("reports", "plan")]


@pytest.mark.parametrize(
    ("column", "typed", "field", "wanted"),
    [
        ("title", "Another title", "title", "Another title"),
        ("owner", "Treasurer", "owner", "Treasurer"),
        ("due_date", "end of May 2027", "due_date", date(2027, 5, 31)),
        ("due_date", "when the hall is free", "due_note", "when the hall is free"),
        ("how_we_will_know", "Ten in the rack", "how_we_will_know", "Ten in the rack"),
    ],
)
def test_a_cell_is_edited_in_place_from_the_keyboard(
    desk: Desk, qtbot: QtBot, column: str, typed: str, field: str, wanted: object
) -> None:
    desk.page.table.setCurrentIndex(desk.page.model.index(0, COLUMNS.index(column)))
    qtbot.keyClick(desk.page.table, Qt.Key.Key_F2)
    (editor,) = desk.page.table.viewport().findChildren(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.titles))
    assert getattr(desk.first(), field) == wanted


def test_an_emptied_title_is_not_taken(desk: Desk) -> None:
    desk.page.model.setData(desk.page.model.index(0, COLUMNS.index("title")), "  ")
    assert desk.titles == []


def test_a_status_is_chosen_from_a_list(desk: Desk, qtbot: QtBot) -> None:
    desk.page.table.setCurrentIndex(desk.page.model.index(0, COLUMNS.index("status")))
    qtbot.keyClick(desk.page.table, Qt.Key.Key_F2)
    (choice,) = desk.page.table.viewport().findChildren(Choice)
    assert [choice.itemText(row) for row in range(choice.count())][-1] == "Will not do"
    choice.display(Status.NOT_STARTED)
    choice.chosen.emit(Status.NOT_STARTED)
    assert desk.first().status is Status.NOT_STARTED


def test_closing_asks_what_changed_and_which_benefit_came(desk: Desk) -> None:
    outcome = desk.page.steps.outcome
    assert outcome.isHidden()
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.DONE})
    assert not outcome.isHidden()
    outcome.what_changed.setPlainText("People can read it")
    outcome.what_changed.commit()
    outcome.benefits[BenefitSeen.BETTER].click()
    action = desk.first()
    assert (action.done_on, action.what_changed, action.benefits_seen) == (
        TODAY,
        "People can read it",
        (BenefitSeen.BETTER,),
    )
    assert "2 things finished: 1 better for patients." in desk.page.subtitle.text()


def test_what_a_finished_action_changed_can_be_skipped(desk: Desk, qtbot: QtBot) -> None:
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.DONE})
    qtbot.mouseClick(desk.page.steps.outcome.close_button, Qt.MouseButton.LeftButton)
    assert desk.page.steps.outcome.isHidden()
    assert desk.first().status is Status.DONE


def test_several_that_are_done_are_asked_about_one_after_another(desk: Desk) -> None:
    desk.want(order="own")
    desk.page.table.selectAll()
    desk.page.bar.changed.emit({"status": Status.DONE})
    outcome = desk.page.steps.outcome
    assert outcome.heading.text() == "Done: Late one"
    outcome.close_button.click()
    assert outcome.heading.text() == "Done: Next one"
    outcome.close_button.click()
    assert outcome.isHidden()
    assert len(desk.titles) == 1


def test_what_changed_is_offered_to_you_said_we_did(desk: Desk, qtbot: QtBot) -> None:
    gone: list[Place] = []
    desk.page.go_requested.connect(gone.append)
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.DONE})
    outcome = desk.page.steps.outcome
    assert outcome.reply.isHidden()
    outcome.what_changed.setPlainText("People can read it")
    qtbot.mouseClick(outcome.close_button, Qt.MouseButton.LeftButton)
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.IN_PROGRESS})
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.DONE})
    qtbot.mouseClick(outcome.reply, Qt.MouseButton.LeftButton)
    (item,) = desk.record.feedback.values()
    assert (item.we_did, item.actions, item.measures) == ("People can read it", (desk.first().id,), ("P1-M2",))
    assert gone == [Place("said", item.id)]
    qtbot.mouseClick(outcome.reply, Qt.MouseButton.LeftButton)
    assert len(desk.record.feedback) == 1


def test_putting_an_action_on_hold_asks_why_and_saves_nothing_without(desk: Desk, qtbot: QtBot) -> None:
    card = desk.page.steps.stop_card
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.ON_HOLD})
    assert not card.isHidden()
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    assert desk.first().status is Status.IN_PROGRESS
    assert not card.problem.isHidden()
    qtbot.keyClicks(card.reason, "Waiting for a quote")
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    assert (desk.first().status, desk.first().reason) == (Status.ON_HOLD, "Waiting for a quote")
    assert card.isHidden()


def test_removing_names_the_action_for_undo(desk: Desk, qtbot: QtBot) -> None:
    desk.go(desk.first().id)
    qtbot.mouseClick(desk.page.bar.buttons["remove"], Qt.MouseButton.LeftButton)
    assert [each.title for each in desk.record.actions.values()] == ["Finished one", "Next one"]
    assert desk.titles == ["Remove the action “Late one”"]


def test_an_edit_elsewhere_keeps_the_chosen_row(desk: Desk) -> None:
    later = list(desk.record.actions.values())[2]
    desk.go(later.id)
    desk.record = desk.record.put(replace(later, priority=Priority.HIGH))
    desk.go(later.id)
    chosen = desk.page.model.action(desk.page.table.currentIndex().row())
    assert chosen is not None
    assert (chosen.title, chosen.priority) == ("Next one", Priority.HIGH)


def test_rows_are_as_tall_as_their_words(qtbot: QtBot) -> None:
    desk = Desk(qtbot, add_actions(PLAN, Action(LONG * 3, due_date=date(2026, 11, 2))))
    qtbot.wait(50)
    table = desk.page.table
    heights = [table.rowHeight(row) for row in range(3)]
    assert heights[1] > 2 * heights[0]


def test_a_record_that_can_only_be_read_offers_no_editing(desk: Desk) -> None:
    scene = Scene(desk.record, catalogue(), None, TODAY, read_only=True)
    desk.page.display(scene, Place("actions"))
    flags = desk.page.model.flags(desk.page.model.index(0, COLUMNS.index("title")))
    assert not flags & Qt.ItemFlag.ItemIsEditable
