"""From nothing to a 90-day plan for those who are just starting; and what is asked when they come back, by a clock."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.ui.pages.home import HomePage
from desktop.ui.pages.ten_things import TenThingsPage
from desktop.ui.places import Place
from tests.window import close_program, open_program, settle


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program on its start page."""
    opened = open_program(qapp, None)
    yield opened
    close_program(opened, qapp)


def begin(program: Program, qtbot: QtBot, app: QApplication) -> TenThingsPage:
    """A name, "We are just starting", and the page that comes."""
    start = program.window.page("start")
    qtbot.keyClicks(start.new.name, "Harbour Friends")  # type: ignore[attr-defined]
    start.new.just_starting.click()  # type: ignore[attr-defined]
    settle(app)
    page = program.window.stack.currentWidget()
    assert isinstance(page, TenThingsPage)
    return page


def test_a_name_three_ticks_and_a_plan_to_print(program: Program, qtbot: QtBot, qapp: QApplication) -> None:
    page = begin(program, qtbot, qapp)
    scene = program.session.scene
    assert scene is not None
    assert scene.organisation.just_starting
    assert scene.assessment is None
    for card in page.list.cards[:3]:
        card.head.click()
    page.add_button.click()
    settle(qapp)
    scene = program.session.scene
    assert scene is not None
    ends = scene.today + timedelta(days=90)
    assert [each.due_date is not None and each.due_date <= ends for each in scene.record.actions.values()] == [True] * 3
    page.planned.print_button.click()
    settle(qapp)
    assert program.window.place.page == "reports"
    program.window.show_place(Place("home"))
    settle(qapp)
    assert "print your 90-day plan" in home(program).subtitle.text()
    program.session.undo()
    settle(qapp)
    assert home(program).next_button.text() == "Ten things that help most →"


def test_coming_back_asks_what_fell_due_and_not_twice_a_day(program: Program, qtbot: QtBot, qapp: QApplication) -> None:
    page = begin(program, qtbot, qapp)
    page.list.cards[0].head.click()
    page.add_button.click()
    first = program.session.today()
    come_back(program, qapp, first)
    assert not home(program).asked.card.isVisible()
    come_back(program, qapp, first + timedelta(days=100))
    (row,) = home(program).asked.card.rows
    assert row.question.words.startswith("“One better first-contact form” was due on")
    row.not_now.click()
    settle(qapp)
    assert not home(program).asked.card.isVisible()
    come_back(program, qapp, first + timedelta(days=100))
    assert not home(program).asked.card.isVisible()
    come_back(program, qapp, first + timedelta(days=101))
    home(program).asked.card.rows[0].yes.click()
    settle(qapp)
    come_back(program, qapp, first + timedelta(days=102))
    assert not home(program).asked.card.isVisible()


def home(program: Program) -> HomePage:
    page = program.window.page("home")
    assert isinstance(page, HomePage)
    return page


def come_back(program: Program, app: QApplication, day: date) -> None:
    """The record closed, and opened again on another day."""
    store = program.session.store
    assert store is not None
    path = store.path
    program.session.close_record()
    program.session.today = lambda: day
    program.session.open_file(path)
    program.window.show_place(Place("home"))
    settle(app)
