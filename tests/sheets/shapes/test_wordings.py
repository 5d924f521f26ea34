"""Headings no one has seen before: questions, misspellings, asides, and outlines with noughts."""

from tests.sheets.shapes.looking import fields_of, left_out, shown_of
from tests.sheets.workbooks import Cells

HAZARDS: list[Cells] = [
    ["What are the hazards?", "Who might be harmed?", "What else do you need to do?", "Who needs to do this?", "When?"],
    ["Breakdown of the bus", "Passengers", "Carry water", "Driver", "before the trip"],
    ["Falls on the step", "Older people", "Bring a second step", "Driver", "1/6/2027"],
]


def test_questions_as_headings_say_what_they_ask_for() -> None:
    assert list(fields_of(shown_of(HAZARDS)).values()) == ["measure", None, "action", "owner", "due_date"]


def test_letters_that_changed_places_are_put_right() -> None:
    rows: list[Cells] = [["Acton", "Responsable", "Dead line", "Stauts"], ["Ring round", "Office", "3/3/27", "Open"]]
    assert list(fields_of(shown_of(rows)).values()) == ["action", "owner", "due_date", "status"]


def test_a_phase_numbered_with_a_nought_is_a_section() -> None:
    rows: list[Cells] = [
        ["Task ID", "Tasks", "Responsible team", "Status"],
        ["1.0", "PLANNING"],
        ["1.1", "Set up the group", "Trustees", "Done"],
    ]
    assert left_out(shown_of(rows)) == {2: "section heading"}
