"""A new assessment: its name, how much, from when; nothing is saved before it is sent."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Assessment, AssessmentKind, Group
from desktop.core.edits.describing import describe
from desktop.core.record import Record, new_record
from desktop.ui.pages.new_assessment import NewAssessmentPage
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, TODAY, assessed, catalogue
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
    """The assessment that a click on Start adds to the record."""
    with qtbot.waitSignals([page.edited, page.go_requested]), qtbot.waitSignal(page.edited) as asked:
        qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    made = after(asked.args[0], record)
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
    page.display(scene_of(new_record("Harbour")), HERE)
    page.label.setText("Our second look")
    page.display(scene_of(assessed(Group.STAFF)), HERE)
    assert page.label.text() == "Our second look"


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
