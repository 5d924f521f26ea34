"""A new assessment: its name, how much, from when; nothing is saved before it is sent."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Assessment, AssessmentKind, Group
from desktop.core.edits.describing import describe
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.ui.pages.new_assessment import NewAssessmentPage
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, TODAY, agreed, assessed, catalogue, row
from tests.ui.scenes import after, scene_of

HERE = Place("new_assessment")


@pytest.fixture
def page(qtbot: QtBot) -> NewAssessmentPage:
    made = NewAssessmentPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def started(qtbot: QtBot, page: NewAssessmentPage, record: Record) -> Assessment:
    """The assessment that a click on Start adds to the record; once it is there, the page leads home."""
    with qtbot.waitSignal(page.edited) as asked, qtbot.assertNotEmitted(page.go_requested):
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    made = after(asked.args[0], record)
    with qtbot.waitSignal(page.go_requested) as gone:
        page.display(scene_of(made), HERE)
    assert gone.args == [Place("home")]
    (new,) = (each for each in made.assessments.values() if each.id not in record.assessments)
    assert [view.group for view in made.perspectives.values() if view.assessment == new.id] == [Group.STAFF]
    return new


def test_the_defaults_start_a_quick_start_named_after_the_year(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = new_record("Harbour")
    page.display(scene_of(record), HERE)
    new = started(qtbot, page, record)
    assert (new.label, new.kind, new.start, new.previous) == ("2026/27", AssessmentKind.QUICK, TODAY, None)
    assert len(new.measures) == 12


def test_the_newest_assessment_becomes_the_one_before(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = assessed(Group.STAFF)
    page.display(scene_of(record), HERE)
    assert "“2026/27” stays as it is" in page.before.text()
    page.kinds.cards[AssessmentKind.FULL].button.click()
    new = started(qtbot, page, record)
    assert (new.label, new.previous, len(new.measures)) == ("2026/27 (2)", NOW, 48)


def test_the_one_before_started_before_and_asked_the_same(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = assessed(Group.STAFF, assessment=BEFORE)
    record = assessed(Group.STAFF, measures=("P1-M1", "P1-M2"), kind=AssessmentKind.SINGLE, record=record)
    page.display(scene_of(record), HERE)
    page.kinds.cards[AssessmentKind.FULL].button.click()
    assert "“2025/26” stays as it is" in page.before.text()
    assert page.when is not None
    page.when.line.setText("1 9 25")
    assert page.before.text() == ""
    assert started(qtbot, page, record).previous is None
    page.display(scene_of(record), HERE)
    page.when.line.setText("1 9 26")
    assert started(qtbot, page, record).previous == BEFORE


def test_one_principle_can_be_chosen(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = new_record("Harbour")
    page.display(scene_of(record), HERE)
    assert not page.principle.isVisible()
    page.kinds.cards[AssessmentKind.SINGLE].button.click()
    assert page.principle.isVisible()
    page.principle.display("P4")
    new = started(qtbot, page, record)
    assert new.measures == tuple(each.id for each in catalogue().principle_by_id["P4"].measures)


def test_the_day_can_be_typed_as_people_write_it(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = new_record("Harbour")
    page.display(scene_of(record), HERE)
    assert page.when is not None
    page.when.line.selectAll()
    qtbot.keyClicks(page.when.line, "3 4 27")
    assert started(qtbot, page, record).start == date(2027, 4, 3)


def test_what_is_missing_is_said_at_the_top_and_nothing_is_sent(qtbot: QtBot, page: NewAssessmentPage) -> None:
    page.display(scene_of(new_record("Harbour")), HERE)
    assert page.when is not None
    page.label.clear()
    page.when.line.setText("one fine day")
    with qtbot.assertNotEmitted(page.edited):
        page.begin.click()
    assert [each.text() for each in page.errors.lines()] == [
        "Type what to call the assessment.",
        "Type the day it starts from, such as 3 April 2027.",
    ]
    page.errors.lines()[1].click()
    qtbot.waitUntil(page.when.line.hasFocus)
    assert page.when.line.text() == "one fine day"


def test_a_name_that_was_typed_stays_when_the_record_changes(page: NewAssessmentPage) -> None:
    record = assessed(Group.STAFF)
    page.display(scene_of(record), HERE)
    page.label.setText("Our second look")
    page.display(scene_of(agreed(record, row("P1", 2))), HERE)
    assert page.label.text() == "Our second look"
    page.display(scene_of(new_record("Harbour")), HERE)
    assert page.label.text() == "2026/27"


def test_cancel_goes_home_and_saves_nothing(qtbot: QtBot, page: NewAssessmentPage) -> None:
    page.display(scene_of(new_record("Harbour")), HERE)
    with qtbot.assertNotEmitted(page.edited), qtbot.waitSignal(page.go_requested) as asked:
        page.cancel.click()
    assert asked.args == [Place("home")]


def test_what_was_chosen_can_be_shown_again_on_a_page_made_anew(qtbot: QtBot, page: NewAssessmentPage) -> None:
    scene = scene_of(new_record("Harbour"))
    page.display(scene, HERE)
    page.label.setText("Half a na")
    page.kinds.cards[AssessmentKind.SINGLE].button.click()
    page.principle.display("P3")
    again = NewAssessmentPage()
    qtbot.addWidget(again)
    again.display(scene, HERE)
    again.display_draft(page.draft())
    assert again.draft() == ("Half a na", "single", "22 November 2026", "P3")


def test_a_quarter_is_one_of_the_organisations_own_year(qtbot: QtBot, page: NewAssessmentPage) -> None:
    page.display(scene_of(describe(new_record("Harbour"), year_start=1)), HERE)
    assert page.when is not None
    page.when.line.setText("Q1 2027")
    wanted = page.wanted()
    assert wanted is not None
    assert wanted.start == date(2027, 3, 31)
    page.when.line.setText("after the AGM")
    assert page.when.heard.text() == "This is not a date"


# Next year


def test_what_was_typed_stays_until_it_is_saved(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = assessed(Group.STAFF)
    page.display(scene_of(record), HERE)
    page.label.setText("Our second look")
    with qtbot.waitSignal(page.edited) as asked, qtbot.assertNotEmitted(page.go_requested, wait=50):
        page.begin.click()
    assert page.label.text() == "Our second look"  # the disk refused it
    with qtbot.waitSignal(page.go_requested):
        page.display(scene_of(after(asked.args[0], record)), HERE)  # tried again
    assert page.label.text() == "2026/27 (2)"


def test_the_page_says_what_is_set_beside_and_that_nothing_carries_by_itself(page: NewAssessmentPage) -> None:
    page.display(scene_of(assessed(Group.STAFF)), HERE)
    assert page.before.text() == "“2026/27” stays as it is, and the new one is set beside it."
    assert "Nothing is taken over until you say “No change”." in page.beside.text()


def test_a_full_look_is_followed_by_a_full_look(page: NewAssessmentPage) -> None:
    page.display(scene_of(assessed(Group.STAFF)), HERE)
    assert page.draft()[1] == "full"


def test_ticked_actions_are_carried_in_the_same_step(qtbot: QtBot, page: NewAssessmentPage) -> None:
    actions = Action("Ask five people", id="ask"), Action("Write the promise", id="write")
    record = add_actions(assessed(Group.STAFF), *actions)
    page.display(scene_of(record), HERE)
    assert "(2)" in page.carry_button.text()
    assert not page.carry.isVisible()
    page.carry_button.click()
    assert page.carry.ticked() == ()
    page.carry.rows[1].box.click()
    assert page.carry_button.text() == "▾ 1 action is carried"
    with qtbot.waitSignal(page.edited) as asked:
        page.begin.click()
    made = after(asked.args[0], record)
    assert [each.carried_from for each in made.actions.values() if each.open] == [None, "write"]
    assert made.actions["ask"] == record.actions["ask"]


def test_without_unfinished_actions_none_are_offered(page: NewAssessmentPage) -> None:
    page.display(scene_of(assessed(Group.STAFF)), HERE)
    assert not page.carry_button.isVisible()


def test_an_action_that_was_closed_meanwhile_is_not_carried(qtbot: QtBot, page: NewAssessmentPage) -> None:
    record = add_actions(assessed(Group.STAFF), Action("Ask five people", id="ask"))
    page.display(scene_of(record), HERE)
    page.carry_button.click()
    page.carry.rows[0].box.click()
    page.carry_button.click()
    record = record.without(record.actions["ask"])
    page.display(scene_of(record), HERE)
    with qtbot.waitSignal(page.edited) as asked:
        page.begin.click()
    assert len(after(asked.args[0], record).assessments) == 2
