"""Rules of views and levels, looked for in the words of every page that shows them."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from desktop.app import Program
from desktop.core.assessment import Group
from desktop.core.edits.describing import describe
from desktop.core.record import Record, Size, new_record
from desktop.core.text import new_id
from desktop.ui import theme
from desktop.ui.places import Place
from tests.builders import assessed, catalogue, forms, said
from tests.window import close_program, open_program, settle

PATIENTS, STAFF, VOLUNTEERS = Group.PATIENTS, Group.STAFF, Group.VOLUNTEERS
EVERY = tuple(catalogue().by_id)
PLACES = (
    Place("home"),
    Place("assess", "P2"),
    Place("measure", "P2-M1"),
    Place("measure", "P2-M1", "patients"),
    Place("measure", "P2-M1", "agree"),
    Place("check", "P2"),
    Place("views"),
    Place("results"),
    Place("differences"),
)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program with an empty record open."""
    theme.load_fonts()
    opened = open_program(qapp, new_record("Riverside"))
    yield opened
    close_program(opened, qapp)


def words(program: Program, record: Record, *more: Place) -> list[str]:
    """Every word that shows on these pages, with what a screen reader hears; words of the catalogue are left out."""
    program.session.create(replace(record, id=new_id()))
    own = {each.meaning for each in catalogue().principles} | {words for each in EVERY for words in _levels(each)}
    found = []
    for place in (*PLACES, *more):
        program.window.show_place(place)
        settle(QApplication.instance() or QApplication([]))
        shown: list[QLabel | QAbstractButton] = [*program.window.findChildren(QLabel)]
        for each in (*shown, *program.window.findChildren(QAbstractButton)):
            if each.isVisible():
                found += [f"{place.page}: {said_}" for said_ in {each.text(), each.accessibleName()} - own]
    return found


def _levels(measure: str) -> Iterator[str]:
    for number, each in enumerate(catalogue().measure(measure).levels):
        yield f"<b>{_lead(number)}</b> – {each}"
        yield f"{_lead(number)}. {each}"


def _lead(level: int) -> str:
    return ("0 Not yet", "1 In places", "2 Usual practice", "3 Together")[level]


def test_no_page_shows_a_three_that_patients_have_not_confirmed(program: Program) -> None:
    record = said(assessed(STAFF, PATIENTS), STAFF, dict.fromkeys(EVERY, 3))
    shown = words(program, record)
    scale = "3 Together, or “Yes, fully”"
    assert [each for each in shown if "3 Together" in each and scale not in each] == []
    for page in ("assess", "measure", "check"):
        assert any(each.startswith(page) and "2 (3 not yet confirmed by patients)" in each for each in shown), page


def test_where_nobody_is_paid_no_page_speaks_of_staff(program: Program) -> None:
    record = said(assessed(VOLUNTEERS, PATIENTS), VOLUNTEERS, dict.fromkeys(EVERY, 2))
    record = describe(said(record, PATIENTS, dict.fromkeys(EVERY, 0)), paid_staff=Size.NONE)
    shown = words(program, record, Place("forms"), Place("meeting", "P2-M1", "volunteers"))
    assert [each for each in shown if re.search(r"\bstaff\b", each, re.IGNORECASE)] == []
    assert any("Volunteers see this as much better than patients do." in each for each in shown)


def test_where_most_are_patients_the_sides_are_those_who_run_things_and_those_who_use_them(program: Program) -> None:
    record = said(assessed(VOLUNTEERS, PATIENTS), VOLUNTEERS, dict.fromkeys(EVERY, 2))
    record = describe(said(record, PATIENTS, dict.fromkeys(EVERY, 1)), mostly_patients=True, paid_staff=Size.NONE)
    shown = words(program, record)
    assert any("Those who run things see this as a bit better than those who use them do." in each for each in shown)
    assert [each for each in shown if "than patients do" in each] == []


def test_a_meeting_shows_no_counts_of_forms(program: Program) -> None:
    record = forms(assessed(STAFF, PATIENTS), PATIENTS, "P2-M1", 0, 1, 1)
    program.session.create(replace(record, id=new_id()))
    program.window.show_place(Place("meeting", "P2-M1", "patients"))
    settle(QApplication.instance() or QApplication([]))
    shown = [each.text() for each in program.window.findChildren(QLabel) if each.isVisible()]
    assert [each for each in shown if re.search(r"\d+ forms?|Middle answer", each)] == []
