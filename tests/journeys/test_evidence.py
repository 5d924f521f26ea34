"""Evidence and guidance in the real window: a 3 confirmed at once, one item for two measures, a document checked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.assessment import EvidenceKind, Group, State
from desktop.core.edits.answering import choose
from desktop.core.record import Record
from desktop.ui import outside, theme
from desktop.ui.pages.evidence import EvidencePage
from desktop.ui.pages.guidance import GuidancePage
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.background import GuidanceItem
from desktop.ui.widgets.kept_place import KeptPath
from tests.builders import assessed, catalogue, view_id
from tests.window import close_program, open_program, settle

MEASURE = "P2-M1"


def three() -> Record:
    """Staff call one measure a 3; nobody else was asked."""
    return choose(assessed(Group.STAFF), view_id(Group.STAFF), catalogue().measure(MEASURE), State.RATED, 3)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program on that record."""
    theme.load_fonts()
    opened = open_program(qapp, three())
    yield opened
    close_program(opened, qapp)


def scene(program: Program) -> Scene:
    found = program.session.scene
    assert found is not None
    return found


def page(program: Program) -> QWidget:
    found = program.window.stack.currentWidget()
    assert found is not None
    return found


def click(widget: QWidget) -> None:
    """Click a part that can be seen and used."""
    settle(QApplication.instance() or QApplication([]))
    assert widget.isVisible(), widget
    assert widget.isEnabled(), widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle(QApplication.instance() or QApplication([]))


def go(program: Program, name: str, about: str = "") -> None:
    program.window.show_place(Place(name, about))
    settle(QApplication.instance() or QApplication([]))


def add_evidence(program: Program, kind: EvidenceKind, path: Path) -> None:
    """Add one item on the measure's page, mostly with the keyboard."""
    go(program, "measure", MEASURE)
    measure = page(program)
    assert isinstance(measure, MeasurePage)
    assert measure.sheet is not None
    section = measure.sheet.evidence
    click(section.add_button)
    form = section.form
    assert form is not None
    assert form.line.hasFocus()
    QTest.keyClicks(form.line, "Ten calls")
    click(form.kind.buttons[kind])
    QTest.keyClicks(form.shows, "Nine said that we asked and remembered.")
    form.kept.take(path)
    click(form.others_button)
    form.measures.principle.display("P4")
    form.measures.principle.chosen.emit("P4")
    click(form.measures.boxes["P4-M2"])
    click(form.add_button)
    assert section.form is None


def test_peoples_experience_confirms_a_3_at_once_and_undo_takes_it_back(program: Program, tmp_path: Path) -> None:
    assert scene(program).standings[MEASURE].held
    add_evidence(program, EvidenceKind.SEEN, tmp_path)
    assert scene(program).standings[MEASURE].held
    program.session.undo()
    add_evidence(program, EvidenceKind.PEOPLE, tmp_path)
    assert scene(program).standings[MEASURE].counted == 3
    program.session.undo()
    assert scene(program).standings[MEASURE].held
    program.session.redo()
    assert not scene(program).standings[MEASURE].held


def test_one_item_serves_two_measures_and_opens_from_the_page_of_all_evidence(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def take(path: Path) -> bool:
        asked.append(path)
        return True

    monkeypatch.setattr(outside, "open_path", take)
    button = program.window.sidebar.buttons["evidence"]
    assert not button.isVisible()
    file = tmp_path / "calls.odt"
    file.touch()
    add_evidence(program, EvidenceKind.PEOPLE, file)
    assert button.isVisible()
    assert button.accessibleName() == "Evidence, 1 item"
    click(button)
    shown = page(program)
    assert isinstance(shown, EvidencePage)
    (row,) = shown.items.rows.values()
    click(row.head)
    assert row.item is not None
    click(row.item.findChildren(KeptPath)[0].open_button)
    qtbot.waitUntil(lambda: asked == [file])
    click(row.item.links[1])
    assert program.window.place == Place("measure", "P4-M2")
    other = page(program)
    assert isinstance(other, MeasurePage)
    assert other.sheet is not None
    assert len(other.sheet.evidence.items) == 1


def test_guidance_is_reached_from_a_measure_and_its_check_is_kept(program: Program) -> None:
    go(program, "measure", MEASURE)
    measure = page(program)
    assert isinstance(measure, MeasurePage)
    assert measure.sheet is not None
    click(measure.sheet.more_button)
    first = measure.findChildren(GuidanceItem)[0]
    click(first.link)
    key = catalogue().measure(MEASURE).guidance[0]
    assert program.window.place == Place("guidance", key)
    shown = page(program)
    assert isinstance(shown, GuidancePage)
    row = shown.items.rows[key]
    assert row.is_open
    click(row.check_button)
    assert scene(program).record.own_guidance[key].last_checked == scene(program).today
    click(next(each for each in row.links if each.text() == catalogue().measure(MEASURE).title))
    assert program.window.place == Place("measure", MEASURE)
    program.window.commands.actions["guidance"].trigger()
    assert program.window.place == Place("guidance")


def test_what_is_half_typed_stays_through_another_look(program: Program) -> None:
    go(program, "evidence", "new")
    before = page(program)
    assert isinstance(before, EvidencePage)
    assert before.form is not None
    QTest.keyClicks(before.form.line, "Ten ca")
    program.appearance.set_theme("dark")
    settle(QApplication.instance() or QApplication([]))
    after = page(program)
    assert isinstance(after, EvidencePage)
    assert after is not before
    assert after.form is not None
    assert after.form.line.text() == "Ten ca"
    program.appearance.set_theme("light")
