"""About your organisation: every field saves itself, and the name is never lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.framework import Nation, Work
from desktop.core.record import Organisation, Record, Size, new_record
from desktop.ui.pages.organisation import OrganisationPage
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.fields import Choice, Line
from tests.builders import TODAY, catalogue
from tests.ui.scenes import after, scene_of

HERE = Place("organisation")


@pytest.fixture
def page(qtbot: QtBot) -> OrganisationPage:
    made = OrganisationPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def full() -> Record:
    record = new_record("Riverside Carers", (Work.CARE,))
    return record.put(
        replace(
            record.organisation,
            charity_number="1234567",
            nation=Nation.WALES,
            paid_staff=Size.FEW,
            volunteers=Size.SOME,
            has_trustees=True,
            mostly_patients=True,
            year_start=4,
            other_formats="Phone the office",
            smallest_tally=8,
        )
    )


def field(page: OrganisationPage, name: str) -> QWidget:
    """The field with this name."""
    found = [each for each in page.findChildren(QWidget) if each.accessibleName() == name]
    assert len(found) == 1
    return found[0]


def changed(qtbot: QtBot, page: OrganisationPage, record: Record, name: str, place: int) -> Organisation:
    """The organisation after a person chose the entry at this place of a list."""
    choice = field(page, name)
    assert isinstance(choice, Choice)
    with qtbot.waitSignal(page.edited) as asked:
        choice.setCurrentIndex(place)
        choice.activated.emit(place)
    return after(asked.args[0], record).organisation


def test_everything_that_is_known_is_shown(page: OrganisationPage) -> None:
    page.display(scene_of(full()), HERE)
    assert page.name.text() == "Riverside Carers"
    assert [work for work, box in page.boxes.items() if box.isChecked()] == [Work.CARE]
    assert page.mostly_patients.isChecked()
    shown = {each.accessibleName(): each.currentText() for each in page.findChildren(Choice)}
    assert shown == {
        "Where do you work?": "Wales",
        "How many paid staff?": "1–5",
        "How many volunteers?": "6–20",
        "Do you have trustees?": "Yes",
        "In which month does your year start?": "April",
        "Show answers on forms as numbers from": "8 people",
    }


def test_what_nobody_said_shows_as_not_said(page: OrganisationPage) -> None:
    page.display(scene_of(new_record("Harbour")), HERE)
    texts = [each.currentText() for each in page.findChildren(Choice)]
    assert texts == ["Not said"] * 5 + ["5 people"]


def test_a_new_name_is_saved_when_the_field_is_left(qtbot: QtBot, page: OrganisationPage) -> None:
    record = full()
    page.display(scene_of(record), HERE)
    page.name.setFocus()
    page.name.selectAll()
    qtbot.keyClicks(page.name, "Harbour")
    with qtbot.waitSignal(page.edited) as asked:
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert after(asked.args[0], record).organisation.name == "Harbour"
    assert asked.args[0].title == "Change “Name of your organisation”"


def test_an_empty_name_is_not_saved_and_the_page_says_what_to_do(qtbot: QtBot, page: OrganisationPage) -> None:
    page.display(scene_of(full()), HERE)
    page.name.selectAll()
    with qtbot.assertNotEmitted(page.edited):
        qtbot.keyClick(page.name, Qt.Key.Key_Delete)
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert [each.text() for each in page.errors.lines()] == ["Type the name that people know you by."]
    assert page.missing.isVisible()


def test_ticks_of_what_you_do_are_saved_together(qtbot: QtBot, page: OrganisationPage) -> None:
    record = full()
    page.display(scene_of(record), HERE)
    with qtbot.waitSignal(page.edited) as asked:
        qtbot.mouseClick(page.boxes[Work.PEER], Qt.MouseButton.LeftButton)
    assert after(asked.args[0], record).organisation.work == (Work.CARE, Work.PEER)


def test_each_choice_changes_its_own_field(qtbot: QtBot, page: OrganisationPage) -> None:
    record = full()
    page.display(scene_of(record), HERE)
    assert changed(qtbot, page, record, "Where do you work?", 1).nation is Nation.ENGLAND
    assert changed(qtbot, page, record, "Where do you work?", 0).nation is None
    assert changed(qtbot, page, record, "How many paid staff?", 1).paid_staff is Size.NONE
    assert changed(qtbot, page, record, "How many volunteers?", 4).volunteers is Size.MANY
    assert changed(qtbot, page, record, "Do you have trustees?", 2).has_trustees is False
    assert changed(qtbot, page, record, "In which month does your year start?", 1).year_start == 1
    assert changed(qtbot, page, record, "Show answers on forms as numbers from", 4).smallest_tally == 10


def test_lines_and_the_last_tick_change_their_own_fields(qtbot: QtBot, page: OrganisationPage) -> None:
    record = full()
    page.display(scene_of(record), HERE)
    for name, attribute in (
        ("Charity number", "charity_number"),
        ("How can people ask for other formats?", "other_formats"),
    ):
        line = field(page, name)
        assert isinstance(line, Line)
        line.selectAll()
        qtbot.keyClicks(line, "Something else")
        with qtbot.waitSignal(page.edited) as asked:
            qtbot.keyClick(line, Qt.Key.Key_Return)
        assert getattr(after(asked.args[0], record).organisation, attribute) == "Something else"
    with qtbot.waitSignal(page.edited) as asked:
        page.mostly_patients.click()
    assert after(asked.args[0], record).organisation.mostly_patients is False


def test_a_record_that_can_only_be_read_offers_no_change(page: OrganisationPage) -> None:
    page.display(Scene(full(), catalogue(), None, TODAY, read_only=True), HERE)
    assert not page.name.isEnabled()
    assert not any(each.isEnabled() for each in page.findChildren(Choice))


def test_a_limit_from_elsewhere_shows_as_it_is_and_none_below_five_is_on_offer(page: OrganisationPage) -> None:
    record = new_record("A charity")
    page.display(scene_of(record.put(replace(record.organisation, smallest_tally=9))), HERE)
    choice = next(each for each in page.findChildren(Choice) if each.value() == 9)
    assert choice.currentText() == "9 people"
    assert min(value for _words, value in choice.choices() if isinstance(value, int)) == 5
    page.display(scene_of(record.put(replace(record.organisation, smallest_tally=3))), HERE)
    assert choice.value() == 5
