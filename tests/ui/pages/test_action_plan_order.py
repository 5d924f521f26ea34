"""The action plan page: finding, ordering, grouping, choosing several, moving, and keeping one's place."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, Status
from desktop.core.edits.planning import add_actions
from desktop.core.plan_list import read_wanted
from desktop.core.record import new_record
from desktop.ui.models.actions_table import COLUMNS
from desktop.ui.places import Place
from tests.ui.plan_desk import PLAN, Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The page on a plan of three."""
    return Desk(qtbot, PLAN)


def test_words_typed_find_as_they_are_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.page.filters.buttons["all"].click()
    qtbot.keyClicks(desk.page.filters.words, "one mana")
    assert desk.shown() == ["Next one", "Finished one"]
    desk.page.filters.words.clear()
    assert len(desk.shown()) == 3


def test_the_plan_in_its_own_order_is_moved_by_buttons(desk: Desk, qtbot: QtBot) -> None:
    desk.want(name="all")
    desk.page.table.choose((desk.first().id,))
    assert desk.page.bar.buttons["down"].isHidden()
    qtbot.mouseClick(desk.page.bar.buttons["order"], Qt.MouseButton.LeftButton)
    assert desk.shown() == ["Late one", "Finished one", "Next one"]
    down = desk.page.bar.buttons["down"]
    for _press in range(3):
        down.setFocus()
        qtbot.keyClick(down, Qt.Key.Key_Return)
    assert desk.shown() == ["Finished one", "Next one", "Late one"]
    assert desk.page.table.chosen_ids() == (desk.first().id,)
    assert desk.titles[0] == "Move the action “Late one”"


def test_a_heading_sorts_and_a_second_click_turns_the_order_round(desk: Desk) -> None:
    header = desk.page.table.horizontalHeader()
    header.sectionClicked.emit(COLUMNS.index("title"))
    assert desk.shown() == ["Late one", "Next one"]
    header.sectionClicked.emit(COLUMNS.index("title"))
    assert desk.shown() == ["Next one", "Late one"]
    assert desk.page.filters.backwards.isChecked()
    words = [desk.page.model.headerData(each, Qt.Orientation.Horizontal) for each in range(len(COLUMNS))]
    assert words[COLUMNS.index("title")] == "Action ▴"
    assert words[COLUMNS.index("due_date")] == "By when"


def test_groups_stand_under_headings_with_their_counts(desk: Desk) -> None:
    desk.want(name="all", group="owner")
    rows = [desk.cell(row, "reference") for row in range(desk.page.model.rowCount())]
    assert rows == ["Chair (1)", "A-001", "Manager (2)", "A-003", "A-002"]
    assert desk.page.table.columnSpan(0, 0) == len(COLUMNS)
    desk.want(group="month")
    rows = [desk.cell(row, "reference") for row in range(desk.page.model.rowCount())]
    assert rows == ["November 2026 (1)", "A-001", "March 2027 (1)", "A-003", "No date (1)", "A-002"]
    desk.want(group="")
    assert desk.page.table.columnSpan(0, 0) == 1


def test_several_are_changed_by_one_command_and_one_undo(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.several, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(desk.page.every, Qt.MouseButton.LeftButton)
    bar = desk.page.bar
    assert bar.told.text() == "2 actions chosen"
    qtbot.keyClicks(bar.owner, "Treasurer")
    qtbot.mouseClick(bar.set_owner, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(bar.when.line, "end of May 2027")
    qtbot.mouseClick(bar.set_date, Qt.MouseButton.LeftButton)
    assert desk.titles == ["Change 2 actions", "Change 2 actions"]
    assert {(each.owner, each.due_date) for each in desk.record.actions.values() if each.open} == {
        ("Treasurer", date(2027, 5, 31))
    }
    qtbot.mouseClick(bar.buttons["remove"], Qt.MouseButton.LeftButton)
    assert [each.title for each in desk.record.actions.values()] == ["Finished one"]
    assert desk.titles[-1] == "Remove 2 actions"


def test_the_status_of_several_is_set_once_it_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    desk.page.table.selectAll()
    bar = desk.page.bar
    bar.status.setFocus()
    for _step in range(2):
        qtbot.keyClick(bar.status, Qt.Key.Key_Down)
    assert desk.titles == []
    qtbot.mouseClick(bar.set_status, Qt.MouseButton.LeftButton)
    assert [each.status for each in desk.record.actions.values() if each.open] == [Status.IN_PROGRESS] * 2


def test_a_box_in_each_row_shows_what_is_chosen(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.page.several, Qt.MouseButton.LeftButton)
    desk.page.table.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(desk.page.table, key)
    assert len(desk.page.table.chosen_ids()) == 2
    qtbot.keyClick(desk.page.table, Qt.Key.Key_Space)
    assert desk.page.table.chosen_ids() == (desk.first().id,)


def test_a_copy_is_chosen_once_it_is_made(desk: Desk, qtbot: QtBot) -> None:
    desk.go(desk.first().id)
    qtbot.mouseClick(desk.page.bar.buttons["duplicate"], Qt.MouseButton.LeftButton)
    copy = list(desk.record.actions.values())[-1]
    assert (copy.title, copy.reference, copy.status) == ("Late one", "A-004", Status.NOT_STARTED)
    assert desk.page.table.chosen_ids() == (copy.id,)


def test_enter_opens_the_action_with_the_filter_it_was_come_from(desk: Desk, qtbot: QtBot) -> None:
    gone: list[Place] = []
    desk.page.go_requested.connect(gone.append)
    desk.want(name="late")
    desk.page.table.setCurrentIndex(desk.page.model.index(0, 0))
    qtbot.keyClick(desk.page.table, Qt.Key.Key_Return)
    assert [(each.page, each.about) for each in gone] == [("action", desk.first().id)]
    assert read_wanted(gone[0].view).name == "late"


def test_an_edit_that_takes_a_row_away_keeps_the_focus_and_the_scroll(qtbot: QtBot) -> None:
    many = (Action(f"Number {number}", owner="Chair", due_date=date(2027, 1, 1)) for number in range(60))
    desk = Desk(qtbot, add_actions(new_record("Riverside"), *many))
    table = desk.page.table
    qtbot.wait(20)
    table.setFocus()
    table.setCurrentIndex(desk.page.model.index(30, COLUMNS.index("status")))
    qtbot.wait(20)
    above = desk.page.model.action(28)
    before = table.rowViewportPosition(28)
    assert above is not None
    assert 0 < before < table.viewport().height()
    desk.page.model.setData(table.currentIndex(), Status.DONE)
    qtbot.wait(20)
    assert table.hasFocus()
    assert abs(table.rowViewportPosition(desk.page.model.row_of(above.id)) - before) <= 2 * table.rowHeight(28)
    assert table.currentIndex().row() in (29, 30)


def test_gentle_notes_lead_to_what_they_are_about(qtbot: QtBot) -> None:
    desk = Desk(qtbot, add_actions(PLAN, Action("Orphan", due_date=date(2027, 1, 1)), Action("Undated", owner="Chair")))
    notes = desk.page.notes
    assert [each.accessibleName() for each in notes.links] == [
        "Show: 1 action has nobody in charge.",
        "Show: 1 action has no date.",
    ]
    qtbot.mouseClick(notes.links[0], Qt.MouseButton.LeftButton)
    assert desk.shown() == ["Orphan"]
    assert desk.page.filters.buttons["no_owner"].isChecked()


def test_a_person_or_a_date_that_is_missing_waits_to_be_chosen(qtbot: QtBot) -> None:
    desk = Desk(qtbot, add_actions(new_record("Riverside"), Action("Orphan"), Action("Done", status=Status.DONE)))
    desk.want(name="all", order="own")
    assert (desk.cell(0, "owner"), desk.cell(0, "due_date"), desk.cell(1, "owner")) == ("– choose –", "– choose –", "")
    index = desk.page.model.index(0, COLUMNS.index("owner"))
    assert index.data(Qt.ItemDataRole.EditRole) == ""
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Who: empty"


def test_suggestions_and_the_ten_things_are_a_click_away(qtbot: QtBot) -> None:
    desk = Desk(qtbot, new_record("Riverside"))
    asked: list[Place] = []
    desk.page.go_requested.connect(asked.append)
    for button in (desk.page.suggest_button, desk.page.suggest_link, desk.page.ten_link):
        button.click()
    assert asked == [Place("suggestions"), Place("suggestions"), Place("ten_things")]
