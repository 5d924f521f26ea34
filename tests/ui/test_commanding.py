"""Which assessment shows: chosen from the menu or its page, and what the sidebar offers with the second one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.assessment import Group
from desktop.core.edits.assessing import start_assessment
from desktop.core.edits.closing import agree_assessment, put_away
from desktop.core.record import Record
from desktop.ui import theme
from desktop.ui.pages.assessments import AssessmentsPage
from desktop.ui.places import Edit, Place
from tests.builders import BEFORE, NOW, TODAY, assessed, catalogue
from tests.window import close_program, open_program, settle


def two_years() -> Record:
    """This year's assessment, and last year's in the archive."""
    record = assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))
    return put_away(agree_assessment(record, BEFORE, TODAY, "4 staff"), BEFORE)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program on two years."""
    theme.load_fonts()
    opened = open_program(qapp, two_years())
    yield opened
    close_program(opened, qapp)


def shown(program: Program) -> str | None:
    """The id of the assessment that shows."""
    return program.session.scene.assessment_id if program.session.scene else None


def test_the_menu_lists_every_assessment_and_leads_to_their_page(program: Program, qapp: QApplication) -> None:
    menu = program.window.commands.menus["choose"]
    menu.aboutToShow.emit()
    offered = [each for each in menu.actions() if not each.isSeparator()]
    assert [each.text() for each in offered] == ["2026/27", "2025/26 (archived)", "A&ll your assessments…"]
    assert [each.isChecked() for each in offered] == [True, False, False]
    offered[1].trigger()
    settle(qapp)
    assert shown(program) == BEFORE
    offered[2].trigger()
    settle(qapp)
    assert program.window.place == Place("assessments")


def test_a_row_of_their_page_shows_another_one(program: Program, qapp: QApplication) -> None:
    program.window.show_place(Place("assessments"))
    settle(qapp)
    page = program.window.stack.currentWidget()
    assert isinstance(page, AssessmentsPage)
    QTest.keyClick(page.list.rows[1], Qt.Key.Key_Return)
    settle(qapp)
    assert shown(program) == BEFORE
    assert "2025/26" in program.window.sidebar.assessment.text()


def test_an_assessment_that_is_started_shows_at_once_and_undo_goes_back(program: Program, qapp: QApplication) -> None:
    kind = two_years().assessments[NOW].kind
    edit = Edit("Start", lambda record: start_assessment(record, catalogue(), kind, label="2027/28", start=TODAY))
    assert program.session.edit(edit)
    assert program.session.scene is not None
    assert program.session.scene.assessment is not None
    assert program.session.scene.assessment.label == "2027/28"
    program.session.undo()
    settle(qapp)
    assert shown(program) == NOW


def test_comparing_years_comes_with_the_second_assessment(program: Program, qapp: QApplication) -> None:
    button = program.window.sidebar.buttons["years"]
    assert button.isVisible()
    program.session.create(assessed(Group.STAFF))
    settle(qapp)
    assert not button.isVisible()
