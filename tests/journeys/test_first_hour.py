"""The first hour, in the real window: a new record, twelve questions, patients' answers, levels agreed, both exports.

Then closed, opened again, and all of it there.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.assessment import Group, HowAgreed
from desktop.core.framework import Work
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.core.views import level_of, views_of
from desktop.ui import dialogs, theme
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.pages.check_answers import CheckAnswersPage
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.pages.reports import ReportsPage
from desktop.ui.pages.start import StartPage
from desktop.ui.pages.views import ViewsPage
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.agree_panel import AgreePanel
from desktop.ui.widgets.view_panel import ViewPanel
from tests.window import settle


class Person:
    """Someone at the window: clicks what is shown and types where the focus is."""

    def __init__(self, app: QApplication, qtbot: QtBot) -> None:
        self.app = app
        self.qtbot = qtbot
        self.open()

    def open(self) -> None:
        """Start the program as the desktop would."""
        self.program = Program(self.app)
        self.program.window.resize(1280, 800)
        self.program.window.show()
        self.program.begin([])
        settle(self.app)

    def close(self) -> None:
        """Close the window."""
        self.program.window.close()
        settle(self.app)

    @property
    def scene(self) -> Scene:
        scene = self.program.session.scene
        assert scene is not None
        return scene

    @property
    def page(self) -> QWidget:
        page = self.program.window.stack.currentWidget()
        assert page is not None
        return page

    def click(self, widget: QWidget) -> None:
        """Click a part that can be seen and used."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle(self.app)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        focused = self.app.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        settle(self.app)

    def go(self, page: str, about: str = "", view: str = "") -> None:
        self.program.window.show_place(Place(page, about, view))
        settle(self.app)


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot) -> Iterator[Person]:
    """Someone who opens the program for the first time."""
    theme.load_fonts()
    someone = Person(qapp, qtbot)
    yield someone
    someone.close()


def take_stock(person: Person) -> None:
    """Name, what we do, and twelve answers, one a page; the last page of a principle is its check answers."""
    page = person.page
    assert isinstance(page, StartPage)
    person.click(page.new.name)
    person.type("Riverside Carers")
    person.click(page.new.boxes[Work.CARE])
    person.click(page.new.begin)
    for number, measure_id in enumerate(person.scene.standings):
        if isinstance(person.page, CheckAnswersPage):
            person.click(person.page.finish_button)
            person.go("measure", measure_id)
        assert isinstance(person.page, MeasurePage)
        assert person.program.window.place.about == measure_id
        sheet = person.page.sheet
        assert sheet is not None
        assert sheet.tabs is None
        assert isinstance(sheet.panel, ViewPanel)
        picker = sheet.panel.picker
        person.click(picker.levels[number % 3].button)
        person.click(person.page.next_button)


def ask_patients(person: Person) -> None:
    """A second view, with its own plain question, on every measure."""
    person.go("views")
    page = person.page
    assert isinstance(page, ViewsPage)
    person.click(page.offers[Group.PATIENTS])
    for number, measure_id in enumerate(person.scene.standings):
        person.go("measure", measure_id, "patients")
        assert isinstance(person.page, MeasurePage)
        sheet = person.page.sheet
        assert sheet is not None
        assert isinstance(sheet.panel, ViewPanel)
        person.click(sheet.panel.picker.levels[1 if number % 2 else number % 3].button)


def agree_levels(person: Person) -> None:
    """Where views match, all at once; one that does not, with its reason."""
    for principle, _measures in person.scene.principles:
        person.go("check", principle.id)
        assert isinstance(person.page, CheckAnswersPage)
        if person.page.match.agree_button.isVisible() and person.page.match.agree_button.isEnabled():
            person.click(person.page.match.agree_button)
    open_ones = [each for each, standing in person.scene.standings.items() if not standing.agreed]
    person.go("measure", open_ones[0], "agree")
    assert isinstance(person.page, MeasurePage)
    assert person.page.sheet is not None
    panel = person.page.sheet.panel
    assert isinstance(panel, AgreePanel)
    person.click(panel.picker.levels[0].button)


def add_actions(person: Person) -> None:
    """Two activities with one click each, and one of our own with who and by when."""
    for measure_id in list(person.scene.standings)[:2]:
        person.go("measure", measure_id, "staff")
        assert isinstance(person.page, MeasurePage)
        assert person.page.sheet is not None
        how = person.page.sheet.advice.how
        assert how is not None
        _activity, offer = how.offers[0]
        if not offer.isVisible():
            person.click(person.page.sheet.more_button)
        person.click(offer)
    person.go("actions")
    page = person.page
    assert isinstance(page, ActionPlanPage)
    person.click(page.new_button)
    person.type("Ask five people")
    person.click(page.new_card.who)
    person.type("Volunteer lead")
    person.click(page.new_card.when.line)
    person.type("end of May")
    person.click(page.new_card.add_button)


def export_both(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workbook and a report, saved where the person says."""
    person.go("reports", "assessment")
    page = person.page
    assert isinstance(page, ReportsPage)
    for name, button in (("plan.xlsx", page.excel_button), ("report.pdf", page.save_button)):
        path = folder / name
        monkeypatch.setattr(dialogs, "save_file", lambda *_asked, chosen=path: chosen)
        person.click(button)
        person.qtbot.waitUntil(path.is_file, timeout=30_000)


def test_the_first_hour_is_kept(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take_stock(person)
    assert len(person.scene.standings) == 12
    assert all(each.level is not None for each in person.scene.standings.values())
    ask_patients(person)
    agree_levels(person)
    add_actions(person)
    export_both(person, tmp_path, monkeypatch)
    before = person.scene.record
    person.close()

    person.open()
    record = person.scene.record
    assert record == before
    assert_all_there(person, record)


def assert_all_there(person: Person, record: Record) -> None:
    """Both views on every measure, agreed levels beside levels for now, three actions with who and when."""
    (assessment,) = record.assessments.values()
    staff, patients = sorted(views_of(record, assessment.id), key=lambda each: each.group is Group.PATIENTS)
    for measure in assessment.measures:
        assert level_of(record, staff, measure) is not None
        assert level_of(record, patients, measure) is not None
    ways = [each.how_agreed for each in record.measure_ratings.values()]
    assert ways.count(HowAgreed.TOGETHER) >= 2
    stand = standings(record, assessment.id, person.scene.today)
    assert {each.agreed for each in stand.values()} == {True, False}
    assert [each.reference for each in record.actions.values()] == ["A-001", "A-002", "A-003"]
    mine = list(record.actions.values())[2]
    assert (mine.title, mine.owner) == ("Ask five people", "Volunteer lead")
    assert mine.due_date is not None
    assert (mine.due_date.month, mine.due_date.day) == (5, 31)
