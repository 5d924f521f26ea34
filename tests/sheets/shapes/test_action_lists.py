"""Lists of actions as charities keep them: a clean log, names and dates in one cell, mixed dates, an old csv."""

from datetime import date

from desktop.core.action import Priority, Status
from tests.sheets.shapes.looking import brought_in, fields_of, fixes, left_out, shown_file, shown_of, values_of
from tests.sheets.workbooks import Cells, csv_text

LOG: list[Cells] = [
    ["Action ID", "Description", "Owner", "Due date", "Status", "Date raised", "Source", "Priority", "Category"],
    [
        "AC-01",
        "Offer every new carer a phone call in their first week",
        "Carers lead",
        date(2027, 1, 15),
        "In progress",
        date(2026, 9, 1),
        "Carers’ coffee morning",
        "High",
        "Welcome",
    ],
    [
        "AC-02",
        "Put the complaints leaflet into large print",
        "Office manager",
        date(2026, 12, 18),
        "Complete",
        date(2026, 9, 1),
        "Complaint in June",
        "Medium",
        "Information",
    ],
    [
        "AC-03",
        "Pay travel fares on the day of the meeting",
        "Treasurer",
        None,
        "Not started",
        date(2026, 10, 6),
        "Patient panel",
        "Low",
        "Involvement",
    ],
]


def test_a_clean_log_is_read_without_a_question() -> None:
    shown = shown_of(LOG)
    assert shown.is_list
    assert {heading: field for heading, field in fields_of(shown).items() if heading != "Source"} == {
        "Action ID": "reference",
        "Description": "action",
        "Owner": "owner",
        "Due date": "due_date",
        "Status": "status",
        "Date raised": "start_date",
        "Priority": "priority",
        "Category": "theme",
    }
    assert shown.problems == ()
    assert shown.counts == {"add": 3, "change": 0, "leave": 0, "skip": 0}


def test_a_clean_log_becomes_actions_that_keep_every_word() -> None:
    actions = list(brought_in(shown_of(LOG)).actions.values())
    assert [(each.status, each.priority) for each in actions] == [
        (Status.IN_PROGRESS, Priority.HIGH),
        (Status.DONE, Priority.MEDIUM),
        (Status.NOT_STARTED, Priority.LOW),
    ]
    assert "Source: Carers’ coffee morning" in actions[0].notes
    assert "Category: Welcome" in actions[0].notes


PATIENT_GROUP: list[Cells] = [
    ["PATIENT PARTICIPATION GROUP ACTION PLAN"],
    [],
    ["No.", "ISSUE", "THOSE INVOLVED WITH DATES FOR COMPLETION WHERE APPROPRIATE", "FINAL COMPLETION DATE"],
    [
        1,
        "The telephone queue is too long on Monday mornings",
        "Practice manager to ask the supplier for figures by 9.2.25\nReception lead to share them with the group",
        "30.4.25",
    ],
    [2, "Nobody knows what the group is for", "Chair and Secretary. From 27.1.25", "From 27.1.25"],
    [3, "Hearing loop in the waiting room", "Premises lead", "31.3.25"],
    [],
    ["The group meets on the first Tuesday of each quarter."],
]


def test_names_and_dates_in_one_cell_are_kept_and_the_first_name_is_in_charge() -> None:
    shown = shown_of(PATIENT_GROUP)
    assert shown.header_rows == (3,)
    assert fields_of(shown)["THOSE INVOLVED WITH DATES FOR COMPLETION WHERE APPROPRIATE"] == "owner"
    assert fields_of(shown)["FINAL COMPLETION DATE"] == "due_date"
    assert values_of(shown, 4)["owner"] == "Practice manager"
    assert values_of(shown, 4)["due_date"] == "2025-04-30"
    assert "C4" in fixes(shown)
    first = next(iter(brought_in(shown).actions.values()))
    assert "Reception lead to share them with the group" in first.notes


def test_a_plan_told_from_a_day_onwards_has_a_start_and_no_end() -> None:
    values = values_of(shown_of(PATIENT_GROUP), 5)
    assert values["start_date"] == "2025-01-27"
    assert "due_date" not in values


def test_a_line_under_the_plan_is_no_action() -> None:
    assert left_out(shown_of(PATIENT_GROUP)) == {8: "text under the list"}


MIXED: list[Cells] = [
    ["Action", "Lead", "Deadline"],
    ["Ask the day centre what they need", "Outreach worker", date(2025, 3, 4)],
    ["Write the welcome letter again", "Manager", date(2025, 9, 5)],
    ["Book the interpreter", "Manager", "27/2/2025"],
    ["Visit the mosque and the temple", "Chair", "31/01/2025"],
    ["Report to the members", "Chair", "next AGM"],
]


def test_real_dates_beside_typed_ones_are_kept_and_shown_as_perhaps_swapped() -> None:
    shown = shown_of(MIXED)
    assert [values_of(shown, row).get("due_date") for row in (2, 4, 5)] == ["2025-03-04", "2025-02-27", "2025-01-31"]
    assert fixes(shown)["C1"] == "kept: day and month may have been swapped"


def test_words_that_stand_for_a_day_are_kept_as_the_note_about_when() -> None:
    assert values_of(shown_of(MIXED), 6)["due_note"] == "next AGM"


def test_a_csv_of_an_old_program_keeps_its_quotes_and_dashes() -> None:
    rows: list[Cells] = [
        ["Ref", "Agreed action", "By whom", "By when", "Progress to date"],
        [
            "1",
            "Explain “what happens next” in every letter",
            "Manager’s deputy",
            "1/5/2025",
            "Drafted – with the printer",
        ],
        ["2", "Drop-in at the café", "Volunteer co-ordinator", "Summer 2025", ""],
    ]
    shown = shown_file(csv_text(rows).encode("cp1252"), "actions 2025.csv")
    assert values_of(shown, 2)["action"] == "Explain “what happens next” in every letter"
    assert values_of(shown, 2)["owner"] == "Manager’s deputy"
    assert values_of(shown, 2)["notes"] == "Drafted – with the printer"
    assert values_of(shown, 3)["due_date"] == "2025-08-31"
