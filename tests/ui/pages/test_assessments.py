"""Your assessments: choosing which one shows, what is known of it, agreeing it as a whole."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentState, Group
from desktop.core.record import Record, new_record
from desktop.ui.pages.assessments import AssessmentsPage
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, TODAY, agreed, assessed, row
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of

HERE = Place("assessments")
LONG = "A very long name that goes on, as names of partnerships between three charities and a hospital tend to do"


@pytest.fixture
def two_years() -> Record:
    """Last year's assessment and this year's."""
    return assessed(Group.PATIENTS, Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))


def opened(qtbot: QtBot, record: Record) -> tuple[AssessmentsPage, Driven]:
    page = AssessmentsPage()
    return page, Driven(qtbot, page, record, HERE)


def test_the_newest_comes_first_and_says_how_far_it_is(qtbot: QtBot, two_years: Record) -> None:
    page, _driven = opened(qtbot, agreed(two_years, row("P1", 2, 1), BEFORE))
    names = [each.accessibleName().replace("\u00a0", " ") for each in page.list.rows]
    assert names == [
        "2026/27. 48 measures · started 1 October 2026 · 0 of 48 answered · Open. shown now",
        "2025/26. 48 measures · started 1 October 2025 · 2 of 48 answered · Open. show it",
    ]


def test_a_press_asks_for_another_one(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    with qtbot.waitSignal(page.assessment_requested) as asked:
        driven.click(page.list.rows[1])
    assert asked.args == [BEFORE]


def test_what_is_known_of_it_saves_itself(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    page.lead.setFocus()
    QTest.keyClicks(page.lead, "Manager")
    page.method.setFocus()
    QTest.keyClicks(page.method, "One principle a session.")
    page.review.line.setFocus()
    QTest.keyClicks(page.review.line, "1 10 27")
    page.label.setFocus()
    look = driven.record.assessments[NOW]
    assert (look.lead, look.method_note, look.review_on) == ("Manager", "One principle a session.", date(2027, 10, 1))


def test_an_empty_name_is_refused_and_what_was_typed_stays(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    page.label.setFocus()
    page.label.clear()
    page.label.textEdited.emit("")
    page.lead.setFocus()
    assert driven.record.assessments[NOW].label == "2026/27"
    assert [each.summary for each in driven.errors] == ["The assessment needs a name."]


def test_agreeing_takes_who_and_when_and_can_be_taken_back(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    assert page.agree.by.text() == "6 patients and 6 staff"
    assert "48 measures have no answer" in page.agree.waiting.text()
    driven.click(page.agree.agree_button)
    look = driven.record.assessments[NOW]
    assert (look.state, look.agreed_on, look.agreed_by) == (AssessmentState.AGREED, TODAY, "6 patients and 6 staff")
    assert not page.agree.by.isVisible()
    assert page.agree.state.text() == "Agreed on 22 November 2026"
    assert page.agree.again_button.hasFocus()
    driven.click(page.agree.again_button)
    assert driven.record.assessments[NOW].state is AssessmentState.OPEN
    assert page.agree.by.hasFocus()


def test_agreeing_needs_who_and_when(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    page.agree.by.clear()
    page.agree.when.line.setText("one fine day")
    with driven.unchanged():
        driven.click(page.agree.agree_button)
    assert [each.text() for each in page.agree.errors.lines()] == [
        "Say who agreed it, such as “4 staff and 6 patients”.",
        "Type the day it was agreed, such as 3 April 2027.",
    ]
    assert page.agree.when.line.text() == "one fine day"


def test_an_agreed_one_can_go_into_the_archive_and_out_of_it(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    driven.click(page.agree.agree_button)
    driven.click(page.agree.away_button)
    assert driven.record.assessments[NOW].state is AssessmentState.ARCHIVED
    assert page.list.rows[-1].about == NOW
    assert page.agree.again_button.text() == "Take it out of the archive"
    driven.click(page.agree.again_button)
    assert driven.record.assessments[NOW].state is AssessmentState.AGREED


def test_what_is_typed_stays_while_the_record_changes_and_goes_with_another_assessment(
    qtbot: QtBot, two_years: Record
) -> None:
    page, driven = opened(qtbot, two_years)
    page.agree.by.setText("All of us")
    driven.change(agreed(two_years, row("P1", 2)))
    assert page.agree.by.text() == "All of us"
    other, _other = opened(qtbot, two_years)
    other.display_draft(page.draft())
    assert other.agree.by.text() == "All of us"
    page.display(scene_of(two_years, BEFORE), HERE)
    assert page.agree.by.text() == "6 staff"


def test_without_an_assessment_there_is_only_the_way_to_one(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, new_record("Harbour"))
    assert not page.list.isVisible()
    assert not page.details.isVisible()
    assert not page.agree.isVisible()
    assert not page.compare_button.isVisible()
    driven.click(page.new_button)
    assert driven.asked == [Place("new_assessment")]


def test_long_names_wrap(qtbot: QtBot, two_years: Record) -> None:
    named = two_years.put(replace(two_years.assessments[BEFORE], label=LONG))
    page, _driven = opened(qtbot, named)
    assert page.list.rows[1].width() <= page.width()
