"""Audits, inspections and exports: where the cells settle what their headings leave open."""

from tests.sheets.shapes.looking import fields_of, items_of, left_out, shown_of, values_of
from tests.sheets.workbooks import Cells

TRACED: list[Cells] = [
    ["Test Case ID", "Test scenario", "Pass/Fail", "Defect ID"],
    ["TC-01", "Log in with valid details", "Pass", None],
    ["TC-02", "Log in with a wrong password", "Fail", "D-7"],
]
CHECKLIST: list[Cells] = [
    ["Standard 1 – Identify carers", "Tick if in place"],
    ["A carers' lead has been named", "✔"],
    ["The noticeboard has news for carers"],
    ["Standard 2 – Support carers", "Tick if in place"],
    ["Appointments are flexible for carers", "✔"],
]
HANDS: list[Cells] = [
    ["No", "Criteria", "Yes", "No", "Comments"],
    [1, "Liquid soap is at each sink", "✓", None, None],
    [2, "Hand rub is where care is given", None, "✓", "Two are empty"],
    [None, "Percentage compliance", "50%"],
]


def test_a_number_after_the_items_is_not_theirs() -> None:
    assert fields_of(shown_of(TRACED))["Test Case ID"] == "reference"
    assert fields_of(shown_of(TRACED))["Defect ID"] is None


def test_an_item_right_above_headings_that_name_their_theme_is_an_item() -> None:
    shown = shown_of(CHECKLIST)
    assert list(items_of(shown)) == [2, 3, 5]
    assert values_of(shown, 5)["theme"] == "Standard 2 – Support carers"


def test_a_percentage_of_compliance_is_a_total() -> None:
    assert left_out(shown_of(HANDS)) == {4: "total"}


def test_scores_under_where_we_are_now_are_levels() -> None:
    rows: list[Cells] = [
        ["Element", "Where are we now? (1-4)", "Actions"],
        ["Leadership", 2, "Train"],
        ["Pay", 1, "Ask"],
    ]
    assert fields_of(shown_of(rows))["Where are we now? (1-4)"] == "rating"


def test_texts_under_where_we_are_now_are_notes() -> None:
    rows: list[Cells] = [["Element", "Where are we now?", "Actions"], ["Leadership", "The board has met them", "Train"]]
    assert fields_of(shown_of(rows))["Where are we now?"] == "notes"


def test_sentences_under_priority_are_no_priority() -> None:
    rows: list[Cells] = [
        ["Priority for action", "Proposed changes", "Who"],
        ["Getting through on the phone", "A queue that says how long", "Manager"],
        ["Waiting times on busy days", "Tell people when it runs late", "Reception"],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["measure", "action", "owner"]


def test_yes_and_no_under_a_question_answer_each_item() -> None:
    rows: list[Cells] = [
        ["Requirement", "Seen on the day?", "Notes"],
        ["A ramp", "Yes", None],
        ["A bell", "No", "Broken"],
    ]
    assert fields_of(shown_of(rows))["Seen on the day?"] == "rating"


def test_cells_that_ask_are_the_items_under_any_heading() -> None:
    rows: list[Cells] = [
        ["Ref", "Wording of tool", "Answer"],
        ["A1", "Do you have a named lead for carers?", "Yes"],
        ["A2", "Are carers asked what they need?", "No"],
        ["A3", "Is there a budget for their costs?", "No"],
    ]
    assert fields_of(shown_of(rows))["Wording of tool"] == "measure"


def test_what_answers_a_risk_leaves_its_description_to_be_the_item() -> None:
    rows: list[Cells] = [
        ["ID", "Description", "Mitigation / Response", "Owner"],
        ["R1", "The supplier goes out of business", "Keep the code", "Manager"],
        ["R2", "The hosting is not renewed", "Renew it", "Treasurer"],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["reference", "measure", "action", "owner"]


def test_ranges_of_scores_under_a_list_are_a_key() -> None:
    rows: list[Cells] = [
        ["Ref", "Risk", "Cause", "Score", "Owner"],
        ["F1", "Loss of the main grant", "The contract ends", 9, "Treasurer"],
        ["F2", "Key people leave", "Low pay", 4, "Manager"],
        [],
        ["Score", "1-5 low", "6-12 medium"],
    ]
    assert list(items_of(shown_of(rows))) == [2, 3]


def test_days_under_a_target_are_hoped_for_and_under_an_actual_have_come() -> None:
    rows: list[Cells] = [
        ["Action", "Target close-out", "Actual close-out", "Owner"],
        ["Mend the door", "1/2/2027", "30/1/2027", "Caretaker"],
        ["Paint the hall", "13/2/2027", None],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["action", "due_date", "done_on", "owner"]


def test_high_and_low_under_risk_are_how_great_it_is() -> None:
    rows: list[Cells] = [
        ["Defect", "Works required", "Risk"],
        ["A dead leg", "Remove it", "High"],
        ["Rust", "Clean", "Low"],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["detail", "action", "rating"]


def test_the_words_of_a_heading_under_it_are_answers() -> None:
    rows: list[Cells] = [["Point to check", "Sat / Unsat"], ["Gates are locked", "Sat"], ["Walks are lit", "Unsat"]]
    assert list(fields_of(shown_of(rows)).values()) == ["measure", "rating"]


def test_kinds_that_a_heading_names_are_no_answers() -> None:
    rows: list[Cells] = [
        ["Action", "Contractor / In-house", "Due"],
        ["Mend it", "Contractor", "1/2/2027"],
        ["Clean it", "In-house", "13/2/2027"],
    ]
    assert fields_of(shown_of(rows))["Contractor / In-house"] is None


def test_numbers_above_a_hundred_are_no_levels() -> None:
    rows: list[Cells] = [["Measure", "Baseline", "Comments"], ["Carers known to us", 410, "Up"], ["Calls", 220, "Down"]]
    assert fields_of(shown_of(rows))["Baseline"] is None


def test_a_total_of_so_many_and_the_next_meeting_are_no_items() -> None:
    rows: list[Cells] = [
        ["Statement", "Score"],
        ["We say thank you", 3],
        ["Expenses are paid", 2],
        ["TOTAL (out of 6)", 5],
        ["Date of next meeting: 3 July 2027, 2 pm"],
    ]
    assert list(items_of(shown_of(rows))) == [2, 3]


def test_stories_of_users_are_wishes_with_reasons() -> None:
    rows: list[Cells] = [
        ["As a...", "I want to...", "So that...", "MoSCoW"],
        ["carer", "see my visits", "I know when to come", "Must"],
    ]
    assert list(fields_of(shown_of(rows)).values()) == [None, "action", "detail", "priority"]


LADDER: list[Cells] = [
    ["How are people involved in…", "Not at all", "Informed", "Consulted", "Co-produced", "Evidence"],
    ["…planning services?", None, None, "x", None, "Survey"],
    ["…recruiting staff?", "x"],
    ["…training staff?", None, "x", None, None, "Two days"],
]


def test_single_marks_in_each_row_are_one_choice_whatever_the_headings_say() -> None:
    shown = shown_of(LADDER)
    written = [items_of(shown)[row].as_written["rating"] for row in (2, 3, 4)]
    assert written == ["Consulted", "Not at all", "Informed"]
    assert fields_of(shown)["Evidence"] == "evidence"


def test_marks_under_quarters_are_a_timetable() -> None:
    rows: list[Cells] = [
        ["Activity", "Lead", "Q1", "Q2", "Q3"],
        ["Run a group", "Worker", "x", None, None],
        ["Train leaders", "Worker", None, "x", None],
    ]
    assert [fields_of(shown_of(rows))[quarter] for quarter in ("Q1", "Q2", "Q3")] == [None, None, None]


def test_short_texts_that_come_again_before_the_items_are_themes() -> None:
    rows: list[Cells] = [
        ["Wedge", "Statement", "Score", "Lead trustee"],
        ["Our people", "New trustees get an induction", 1, "Chair"],
        ["Our people", "We have the skills we need", 0, "Chair"],
        ["Our people", "We meet often enough", 2, "Chair"],
        ["Our purpose", "Our aims are still right", 2, "Chair"],
    ]
    assert fields_of(shown_of(rows))["Wedge"] == "theme"


def test_a_level_hoped_for_is_not_the_one_of_today() -> None:
    rows: list[Cells] = [
        ["Control title", "Target maturity", "Current maturity 0-5"],
        ["Policies", 4, 3],
        ["Training", 4, 2],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["measure", None, "rating"]


def test_levels_of_a_web_standard_are_not_how_well_it_is_met() -> None:
    rows: list[Cells] = [
        ["SC", "Success criterion", "Level", "Result"],
        ["1.1.1", "Non-text content", "A", "Fail"],
        ["1.4.10", "Reflow", "AA", "Pass"],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["reference", "measure", None, "rating"]


def test_letters_that_head_numbers_are_sections() -> None:
    rows: list[Cells] = [
        [None, "Standard", "Y/N", "Comments"],
        ["A", "The place"],
        ["A1", "It is tidy", "Y"],
        ["A2", "Walls are clean", "N", "Bay 3"],
    ]
    assert left_out(shown_of(rows)) == {2: "section heading"}


def test_the_answers_to_a_survey_are_no_list() -> None:
    rows: list[Cells] = [
        ["Timestamp", "How old are you?", "What could we do better?"],
        ["2027/02/01 10:00", "45-54", "More evening visits"],
        ["2027/02/01 11:30", "65-74", "Answer the phone"],
    ]
    assert not shown_of(rows).is_list


def test_who_signs_under_a_list_is_no_item() -> None:
    rows: list[Cells] = [
        ["No", "Hazard", "Target date"],
        [1, "No light in the passage", "1/12/2027"],
        [2, "The steps are worn", "1/10/2027"],
        [],
        ["Assessor signature", "................"],
        ["Next review due", "Sept 2028"],
    ]
    assert list(items_of(shown_of(rows))) == [2, 3]
