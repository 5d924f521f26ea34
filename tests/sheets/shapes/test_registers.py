"""Registers of risks and audits: factors of a score, explanations, totals, unnamed and repeated columns."""

from datetime import date

import pytest

from tests.sheets.shapes.looking import fields_of, left_out, shown_of, values_of
from tests.sheets.workbooks import Cells


def test_what_only_works_out_a_level_is_no_level() -> None:
    rows: list[Cells] = [
        ["Risk ID", "Description of risk", "Likelihood", "Severity", "Risk rating", "Controls in place", "Risk owner"],
        ["R1", "The grant may end", 2, 3, "High", "Reserves", "Treasurer"],
        ["R2", "The van may break down", 1, 2, "Low", "Hire agreement", "Driver"],
    ]
    fields = fields_of(shown_of(rows))
    assert fields["Risk rating"] == "rating"
    assert [fields[each] for each in ("Likelihood", "Severity", "Controls in place")] == [None] * 3


def test_a_row_that_explains_the_columns_is_no_risk() -> None:
    rows: list[Cells] = [
        ["Risk ID", "Description of risk", "Date raised", "Owner", "Likelihood", "Mitigating actions"],
        [
            "Unique number",
            "A short description",
            "Date it was added",
            "Person responsible",
            "Score 1 to 5",
            "What to do",
        ],
        [1, "A key volunteer leaves", date(2027, 1, 2), "Manager", 3, "Share tasks between two"],
    ]
    shown = shown_of(rows)
    assert [item.row for item in shown.items] == [3]
    assert left_out(shown) == {2: "tells what to write in each column"}


@pytest.mark.parametrize("words", ["Average", "Section A total", "Total score", "Total for section A", "Score"])
def test_a_row_that_adds_up_in_the_items_own_column_is_a_total(words: str) -> None:
    rows: list[Cells] = [
        ["No.", "Statement", "Score", "Comments"],
        [1, "We agree what the charity is for", 3, None],
        [2, "We look at it each year", 2, "May"],
        [None, words, 5],
    ]
    assert left_out(shown_of(rows)) == {4: "total"}


def test_totals_of_marks_do_not_hide_that_the_columns_are_one_choice() -> None:
    rows: list[Cells] = [
        ["Ref", "Standard", "Yes", "No", "N/A", "Comments"],
        [1, "Soap is at every basin", 1, None, None, None],
        [2, "Towels are in a holder", None, 1, None, "Broken"],
        ["Total", None, 1, 1, 0],
        ["Ref", "Standard", "Yes", "No", "N/A", "Comments"],
        [3, "Bins have pedals", 1],
        ["Total", None, 1, 0, 0],
    ]
    shown = shown_of(rows)
    assert {row: values_of(shown, row)["rating"] for row in (2, 3, 6)} == {2: 2, 3: 0, 6: 2}


def test_degrees_of_agreement_are_one_choice_with_or_without_their_numbers() -> None:
    rows: list[Cells] = [
        ["Question", "1 - Strongly disagree", "2 - Disagree", "3 - Agree", "4 - Strongly agree"],
        ["Meetings start on time", None, None, "x", None],
        ["New voices are heard", "x", None, None, None],
    ]
    shown = shown_of(rows)
    assert [item.values["rating"] for item in shown.items] == [2, 0]


def test_items_in_a_column_without_a_heading_are_found_beside_a_blank_column_of_actions() -> None:
    rows: list[Cells] = [
        [None, None, "Score", "Notes", "Action"],
        [1, "We know who does what", 3, "Mostly", None],
        [2, "We meet often enough", 2, None, None],
        [3, "We try new things together", 1, None, "Set aside an hour"],
    ]
    shown = shown_of(rows)
    assert [match.field for match in shown.columns] == ["reference", "measure", "rating", "notes", "action"]
    assert [item.row for item in shown.items] == [2, 3, 4]


def test_the_first_of_two_columns_with_one_heading_is_ours() -> None:
    rows: list[Cells] = [
        ["Auditable item", "Score", "Comments", "Score", "Comments"],
        ["Consent is written down", 2, "Form", 1, "Three of ten are missing from the file"],
        ["Records are locked away", 2, None, 2, "Seen on the day of the visit"],
    ]
    assert [match.field for match in shown_of(rows).columns] == ["measure", "rating", "notes", None, None]


def test_a_level_before_the_question_numbers_it_and_the_answer_comes_after() -> None:
    rows: list[Cells] = [
        ["Level", "Question", "Answer", "Rating"],
        [1, "Do you ask people each year?", "Yes, at least half of them", 0.5],
        [2, "Do you ask people who left?", "No", 0],
    ]
    fields = fields_of(shown_of(rows))
    assert (fields["Level"], fields["Answer"], fields["Rating"]) == (None, "rating", None)


PHASES: list[Cells] = [
    ["WBS", "Task", "Start", "End"],
    ["1", "Prepare", date(2027, 1, 6), date(2027, 1, 17)],
    ["1.1", "Book rooms", date(2027, 1, 6), date(2027, 1, 10)],
]


def test_a_task_with_dates_is_an_action_also_where_others_are_numbered_under_it() -> None:
    assert [item.row for item in shown_of(PHASES).items] == [2, 3]


def test_counts_under_an_empty_list_are_no_items() -> None:
    rows: list[Cells] = [
        ["ID", "Issue", "Recommendation", "Owner", "Due date", "State"],
        [],
        ["Summary"],
        ["State", "Count"],
        ["Open", 0],
        ["Closed", 0],
        ["Total", 0],
    ]
    shown = shown_of(rows)
    assert shown.is_list
    assert shown.items == ()
