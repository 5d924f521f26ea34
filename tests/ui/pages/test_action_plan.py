"""The action plan page: adding, editing in place, filters in words, closing, and taking away."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, BenefitSeen, Priority, Status
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.ui.models.actions_table import COLUMNS
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.fields import Choice
from tests.builders import TODAY, catalogue
from tests.window import LONG


class Desk:
    """The page with a record that takes its edits, as the session would."""

    def __init__(self, qtbot: QtBot, record: Record) -> None:
        self.page = ActionPlanPage()
        self.record = record
        self.titles: list[str] = []
        qtbot.addWidget(self.page)
        self.page.edited.connect(self._take)
        self.page.resize(1040, 720)
        self.page.show()
        self.go()

    def _take(self, edit: Edit) -> None:
        self.record = edit.change(self.record)
        self.titles.append(edit.title)
        self.go()

    def go(self, about: str = "") -> None:
        self.page.display(Scene(self.record, catalogue(), None, TODAY), Place("actions", about))

    def cell(self, row: int, column: str) -> str:
        return str(self.page.model.index(row, COLUMNS.index(column)).data())

    def shown(self) -> list[str]:
        return [self.cell(row, "title") for row in range(self.page.model.rowCount())]

    def first(self) -> Action:
        return next(iter(self.record.actions.values()))


PLAN = add_actions(
    new_record("Riverside"),
    Action("Late one", owner="Chair", due_date=date(2026, 11, 1), status=Status.IN_PROGRESS, measures=("P1-M2",)),
    Action("Finished one", owner="Manager", status=Status.DONE),
    Action("Next one", owner="Manager", due_date=date(2027, 3, 1), measures=("P2-M1",)),
)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The page on a plan of three."""
    return Desk(qtbot, PLAN)


def test_an_empty_plan_says_how_to_begin(qtbot: QtBot) -> None:
    desk = Desk(qtbot, new_record("Riverside"))
    assert "Nothing is planned yet" in desk.page.subtitle.text()
    assert "Add an action here" in desk.page.nothing.text()
    assert desk.page.table.isHidden()
    assert desk.page.filter_row.isHidden()


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
    assert [each.text() for each in desk.page.filter_buttons.values()] == ["Open 2", "Late 1", "Done 1", "All 3"]
    assert desk.shown() == ["Late one", "Next one"]
    for name, wanted in (("late", ["Late one"]), ("done", ["Finished one"])):
        qtbot.mouseClick(desk.page.filter_buttons[name], Qt.MouseButton.LeftButton)
        assert desk.shown() == wanted


def test_a_principle_and_a_person_narrow_the_list(desk: Desk) -> None:
    desk.page.principle.display("P2")
    desk.page.principle.chosen.emit("P2")
    assert desk.shown() == ["Next one"]
    desk.page.principle.display("")
    desk.page.owner.display("Chair")
    desk.page.owner.chosen.emit("Chair")
    assert desk.shown() == ["Late one"]


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
    choice.display(Status.ON_HOLD)
    choice.chosen.emit(Status.ON_HOLD)
    assert desk.first().status is Status.ON_HOLD


def test_closing_asks_what_changed_and_which_benefit_came(desk: Desk, qtbot: QtBot) -> None:
    desk.go(desk.first().id)
    card = desk.page.card
    assert card.closing_part.isHidden()
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.DONE})
    assert not card.closing_part.isHidden()
    card.what_changed.setPlainText("People can read it")
    card.what_changed.commit()
    card.benefits[BenefitSeen.BETTER].click()
    action = desk.first()
    assert (action.done_on, action.what_changed, action.benefits_seen) == (
        TODAY,
        "People can read it",
        (BenefitSeen.BETTER,),
    )


def test_putting_an_action_on_hold_asks_why(desk: Desk) -> None:
    desk.go(desk.first().id)
    desk.page.model.edit_requested.emit(desk.first().id, {"status": Status.ON_HOLD})
    assert not desk.page.card.reason_part.isHidden()
    desk.page.card.reason.setText("Waiting for a quote")
    desk.page.card.reason.commit()
    assert desk.first().reason == "Waiting for a quote"


def test_news_is_added_and_shown_the_newest_first(desk: Desk, qtbot: QtBot) -> None:
    desk.go(desk.first().id)
    for words in ("Two printed", "All printed"):
        qtbot.keyClicks(desk.page.card.news, words)
        qtbot.mouseClick(desk.page.card.add_news, Qt.MouseButton.LeftButton)
    assert [each.text for each in desk.record.action_updates.values()] == ["Two printed", "All printed"]
    assert desk.page.card.news.text() == ""


def test_removing_names_the_action_for_undo(desk: Desk, qtbot: QtBot) -> None:
    desk.go(desk.first().id)
    qtbot.mouseClick(desk.page.card.remove, Qt.MouseButton.LeftButton)
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
