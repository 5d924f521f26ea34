"""For the trustees: every field saves itself into the paper of the open assessment; three lines are asked at most."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.board import board_paper
from desktop.core.record import Record, new_record
from desktop.core.voices import BoardPaper, PaperFor
from desktop.ui.pages.board_paper import BoardPaperPage
from desktop.ui.places import Place
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph
from tests.builders import assessed
from tests.ui.scenes import after, scene_of

HERE = Place("board_paper")


@pytest.fixture
def page(qtbot: QtBot) -> BoardPaperPage:
    made = BoardPaperPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def field(page: BoardPaperPage, name: str) -> QWidget:
    """The field with this name."""
    return next(each for each in page.findChildren(QWidget) if each.accessibleName() == name)


def paper_of(record: Record) -> BoardPaper:
    """What is filled in for the only assessment."""
    found = board_paper(record, next(iter(record.assessments)))
    assert found is not None
    return found


def test_a_line_saves_itself_when_it_is_left(qtbot: QtBot, page: BoardPaperPage) -> None:
    record = assessed()
    page.display(scene_of(record), HERE)
    line = field(page, "Who writes it?")
    assert isinstance(line, Line)
    qtbot.keyClicks(line, "Manager")
    with qtbot.waitSignal(page.edited) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked.args[0].title == "Change “Who writes it?”"
    assert paper_of(after(asked.args[0], record)).author_role == "Manager"


def test_the_next_answer_joins_the_same_paper(qtbot: QtBot, page: BoardPaperPage) -> None:
    record = assessed()
    record = record.put(BoardPaper(next(iter(record.assessments)), sponsor="Chair"))
    page.display(scene_of(record), HERE)
    choice = field(page, "What is the page for?")
    assert isinstance(choice, Choice)
    with qtbot.waitSignal(page.edited) as asked:
        choice.setCurrentIndex(0)
        choice.activated.emit(0)
    changed = after(asked.args[0], record)
    assert len(changed.board_papers) == 1
    assert (paper_of(changed).sponsor, paper_of(changed).purpose) == ("Chair", PaperFor.DECISION)


def test_a_day_is_read_as_people_write_it(qtbot: QtBot, page: BoardPaperPage) -> None:
    record = assessed()
    page.display(scene_of(record), HERE)
    day = field(page, "When do trustees meet?")
    line = day.line if isinstance(day, DateLine) else day
    assert isinstance(line, Line)
    qtbot.keyClicks(line, "3 4 27")
    with qtbot.waitSignal(page.edited) as asked:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert paper_of(after(asked.args[0], record)).meeting_on is not None


def test_a_fourth_thing_to_ask_is_not_saved_and_stays_in_the_field(qtbot: QtBot, page: BoardPaperPage) -> None:
    page.display(scene_of(assessed()), HERE)
    with qtbot.assertNotEmitted(page.edited):
        page.ask.setPlainText("one\ntwo\nthree\nfour")
        page.ask.commit()
    assert page.too_many.text() == "Three lines at most are printed. Please put the rest in the summary."
    assert page.ask.toPlainText() == "one\ntwo\nthree\nfour"
    with qtbot.waitSignal(page.edited):
        page.ask.setPlainText("one\ntwo\nthree")
        page.ask.commit()
    assert not page.too_many.isVisible()


def test_what_is_filled_in_is_shown(page: BoardPaperPage) -> None:
    record = assessed()
    record = record.put(BoardPaper(next(iter(record.assessments)), ask="Agree the plan", risks="None of note"))
    page.display(scene_of(record), HERE)
    shown = {each.accessibleName(): each.toPlainText() for each in page.findChildren(Paragraph)}
    assert shown["What do you ask of trustees?"] == "Agree the plan"
    assert shown["Risks, costs and fairness"] == "None of note"


def test_without_an_assessment_there_is_nothing_to_fill_in(qtbot: QtBot, page: BoardPaperPage) -> None:
    page.display(scene_of(new_record("A charity")), HERE)
    assert not page.ask.isVisible()
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].page == "new_assessment"


def test_a_record_that_can_only_be_read_takes_nothing(page: BoardPaperPage) -> None:
    page.display(replace(scene_of(assessed()), read_only=True), HERE)
    assert not page.ask.isEnabled()


def test_the_trustees_page_is_one_step_away(qtbot: QtBot, page: BoardPaperPage) -> None:
    page.display(scene_of(assessed()), HERE)
    with qtbot.waitSignal(page.go_requested) as asked:
        page.report_button.click()
    assert (asked.args[0].page, asked.args[0].about) == ("reports", "trustees")
