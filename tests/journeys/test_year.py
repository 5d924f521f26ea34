"""From one year to the next in the real window, with the keyboard where it can be.

Two views rate, differences are talked over, levels agreed with notes, the year agreed as a whole; then the next one is
started, last year's answers are confirmed one by one, and the two are compared.
"""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.action import Action, Status
from desktop.core.assessment import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Evidence,
    EvidenceKind,
    FallReason,
    Group,
    rating_id,
)
from desktop.core.edits.assessing import start_assessment
from desktop.core.edits.evidence import add_evidence
from desktop.core.edits.planning import add_actions
from desktop.core.framework import Framework
from desktop.core.record import Record, new_record
from desktop.ui import theme
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.pages.new_assessment import NewAssessmentPage
from desktop.ui.pages.years import YearsPage
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.measure_sheet import Sheet
from tests.builders import catalogue
from tests.keys import Keys
from tests.window import close_program, open_program, settle

THEN, NOW = date(2026, 11, 22), date(2027, 11, 22)
STAFF_SAID = (2, 1, 2, 0, 2, 1, 2, 1)
PATIENTS_SAID = (2, 1, 0, 0, 1, 1, 2, 0)
AGREED = (2, 1, 1, 0, 1, 1, 2, 0)
ALT = Qt.KeyboardModifier.AltModifier


def begun(framework: Framework) -> Record:
    """A look at one principle, and one action that will not be finished within the year."""
    record = start_assessment(
        new_record("Riverside Carers"), framework, AssessmentKind.SINGLE, label="2026/27", start=THEN, principle="P1"
    )
    return add_actions(record, Action("Ask five people", owner="Volunteer lead", due_date=date(2027, 5, 31)))


class Year(Keys):
    """Someone with a keyboard, and a calendar that can be turned on."""

    @property
    def scene(self) -> Scene:
        scene = self.program.session.scene
        assert scene is not None
        return scene

    @property
    def assessment(self) -> Assessment:
        assessment = self.scene.assessment
        assert assessment is not None
        return assessment

    @property
    def sheet(self) -> Sheet:
        page = self.program.window.stack.currentWidget()
        assert isinstance(page, MeasurePage)
        assert page.sheet is not None
        return page.sheet

    def go(self, page: str, about: str = "", view: str = "") -> None:
        self.program.window.show_place(Place(page, about, view))
        settle(self.app)

    def command(self, name: str) -> None:
        self.program.window.commands.actions[name].trigger()
        settle(self.app)

    def turn_to(self, day: date) -> None:
        """Another day."""
        self.program.session.today = lambda: day
        self.program.session.refresh()
        settle(self.app)

    def wait(self, wanted: Callable[[], bool]) -> None:
        """Until it is so: a button pressed by its letter is let go a moment later."""
        for _moment in range(200):
            if wanted():
                return
            QTest.qWait(20)
        raise AssertionError(wanted)

    def answer(self, level: int) -> None:
        """Choose a level with the arrow keys; the focus is on the question of a measure."""
        for each in self.sheet.panel.picker.levels:
            if each.button.hasFocus():
                break
            self.press(Qt.Key.Key_Up)
        for _step in range(level):
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Space)


@pytest.fixture
def year(qapp: QApplication) -> Iterator[Year]:
    """The program on a record whose first assessment has just begun."""
    theme.load_fonts()
    program = open_program(qapp, begun(catalogue()))
    someone = Year(qapp, program)
    someone.turn_to(THEN)
    yield someone
    close_program(program, qapp)


def rate(year: Year) -> None:
    """Staff first, one measure after the other; then patients, asked with one press."""
    measures = tuple(year.scene.standings)
    year.go("measure", measures[0])
    for level in STAFF_SAID:
        year.answer(level)
        year.press(Qt.Key.Key_Right, ALT)
    year.go("views")
    year.tab_to("Patients")
    year.press(Qt.Key.Key_Return)
    assert [view.group for view in year.scene.views] == [Group.PATIENTS, Group.STAFF]
    year.go("measure", measures[0], "patients")
    for level in PATIENTS_SAID:
        year.answer(level)
        year.press(Qt.Key.Key_Right, ALT)


def talk_over(year: Year) -> None:
    """Where views match, all at once; where not, the level with what was said about it."""
    year.go("check", "P1")
    year.tab_to("where views match")
    year.press(Qt.Key.Key_Return)
    for measure, said in zip(year.assessment.measures, AGREED, strict=True):
        if year.scene.standings[measure].agreed:
            continue
        year.go("measure", measure, "agree")
        year.answer(said)
        panel = year.sheet.panel
        above = said > PATIENTS_SAID[year.assessment.measures.index(measure)]
        if above:  # it asks why, and the note prints
            year.type("Half of them said Mostly.")
            year.tab_to("Save")
            year.press(Qt.Key.Key_Return)
        panel.note.setFocus()
        year.type("We talked it over.")
        panel.note.commit()
    found = year.scene.standings
    assert tuple(each.level for each in found.values()) == AGREED
    assert all(each.agreed for each in found.values())
    notes = [each.note for each in year.scene.record.measure_ratings.values() if each.note]
    assert notes == ["We talked it over."] * 3
    reasons = [each.reason for each in year.scene.record.measure_ratings.values() if each.reason]
    assert reasons == ["Half of them said Mostly."]


def agree_the_year(year: Year) -> None:
    """The whole assessment, with who agreed it."""
    year.command("assessments")
    year.tab_to("Who agreed it?")
    year.type("4 staff and 6 patients")
    year.tab_to("Agree this assessment")
    year.press(Qt.Key.Key_Return)
    agreed = year.assessment
    assert (agreed.state, agreed.agreed_on, agreed.agreed_by) == (
        AssessmentState.AGREED,
        THEN,
        "4 staff and 6 patients",
    )
    year.go("measure", "P1-M1", "agree")
    assert not year.sheet.panel.isEnabled()
    assert year.sheet.settled.isVisible()


def start_the_next(year: Year) -> None:
    """The same principle a year later, with the unfinished action carried; nothing else carries."""
    year.turn_to(NOW)
    year.command("start")
    page = year.program.window.stack.currentWidget()
    assert isinstance(page, NewAssessmentPage)
    page.kinds.cards[AssessmentKind.SINGLE].button.click()
    assert "“2026/27” stays as it is" in page.before.text()
    year.tab_to("Carry")
    year.press(Qt.Key.Key_Return)
    year.tab_to("Ask five people")
    year.press(Qt.Key.Key_Space)
    page.begin.setFocus()
    year.press(Qt.Key.Key_Return)
    assert year.program.window.place == Place("home")
    assert year.assessment.label == "2027/28"
    old, new = year.scene.record.actions.values()
    assert (old.status, new.carried_from, new.due_date) == (Status.WILL_NOT_DO, old.id, old.due_date)
    assert not any(each.answered for each in year.scene.standings.values())
    assert len(year.scene.waiting) == 8


def no_change(year: Year, measure: str) -> None:
    """“No change” by its key, and on to the next measure with the focus where it is then."""
    year.press(Qt.Key.Key_N, ALT)
    year.wait(lambda: measure not in year.scene.waiting)
    year.press(Qt.Key.Key_Return)


def confirm(year: Year) -> None:
    """“No change” by one key; where there was evidence, its tick first; one level lower, one higher."""
    year.go("measure", "P1-M1")
    year.press(Qt.Key.Key_N, ALT)
    year.wait(year.sheet.last.first.isVisible)
    assert "P1-M1" in year.scene.waiting  # the evidence has to be looked at first
    year.press(Qt.Key.Key_Space)
    for measure in year.assessment.measures[:5]:
        assert year.program.window.place.about == measure
        no_change(year, measure)
    year.answer(2)
    year.press(Qt.Key.Key_Right, ALT)
    year.answer(1)
    assert year.sheet.fall.isVisible()
    year.tab_to("More patients took part")
    before = year.scene.record
    year.press(Qt.Key.Key_Down)
    year.press(Qt.Key.Key_Down)
    assert year.scene.record is before  # moving is not choosing
    year.press(Qt.Key.Key_Space)
    year.press(Qt.Key.Key_Right, ALT)
    assert year.scene.waiting == {"P1-M8"}
    fallen = year.scene.record.measure_ratings[rating_id(year.assessment.id, "P1-M7")]
    assert fallen.fall_reason is FallReason.SOMEONE_LEFT


def compare(year: Year) -> None:
    """The two side by side, and from there to the measure that fell."""
    year.command("go_years")
    page = year.program.window.stack.currentWidget()
    assert isinstance(page, YearsPage)
    assert page.title.text() == "1 up, 1 down, 5 the same since 2026/27"
    assert "1 not rated this time" in page.subtitle.text()
    year.tab_to("Measures over the years")
    page.table.selectRow(7)
    assert page.model.index(7, 3).data() == "Down\nSomeone left."
    year.press(Qt.Key.Key_Return)
    assert year.program.window.place == Place("measure", "P1-M7")


def test_a_year_is_agreed_confirmed_and_compared(year: Year) -> None:
    rate(year)
    talk_over(year)
    first = year.assessment
    evidence = Evidence((rating_id(first.id, "P1-M1"),), EvidenceKind.SEEN, "Our promise, one page", THEN)
    year.program.session.edit(Edit("Add evidence", lambda record: add_evidence(record, evidence)))
    agree_the_year(year)
    before = year.scene.record
    start_the_next(year)
    confirm(year)
    compare(year)
    record = year.scene.record
    for measure in first.measures:
        rating = rating_id(first.id, measure)
        assert record.measure_ratings[rating] == before.measure_ratings[rating]  # last year stays as it was
    year.program.session.choose_assessment(first.id)
    settle(year.app)
    assert tuple(each.level for each in year.scene.standings.values()) == AGREED
    assert not year.sheet.panel.isEnabled()
