"""What other programs write out: boards, task lists, issue logs and trackers of requirements."""

import pytest

from tests.sheets.shapes.looking import fields_of, shown_file, shown_of, values_of
from tests.sheets.workbooks import Cells, csv_text


def test_a_card_s_name_is_the_action_and_its_description_tells_of_it() -> None:
    rows: list[Cells] = [
        ["Card ID", "Card Name", "Card Description", "Members", "Due Date", "List Name"],
        ["5f1", "Ring the printer", "Ask the price of 500 leaflets", "Office", "2027-03-04T12:00:00.000Z", "To do"],
        ["5f2", "Book the hall", "", "Events lead", "", "Done"],
    ]
    shown = shown_file(csv_text(rows).encode(), "board.csv")
    assert list(fields_of(shown).values()) == ["reference", "action", "detail", "owner", "due_date", "theme"]
    assert [item.row for item in shown.items] == [2, 3]


def test_the_name_of_a_requirement_is_the_item_not_its_longer_description() -> None:
    rows: list[Cells] = [
        ["Req ID", "Requirement Name", "Requirement Description", "BA Owner", "Requested By", "Requirement Status"],
        ["R1", "Large print", "Letters can be printed in 18 point", "Systems lead", "Panel", "Approved"],
        ["R2", "Carer contact", "A carer can be named first", "Systems lead", "Carers", "In progress"],
    ]
    fields = fields_of(shown_of(rows))
    assert (fields["Requirement Name"], fields["Requirement Description"]) == ("measure", "detail")
    assert (fields["BA Owner"], fields["Requested By"]) == ("owner", None)


def test_the_parent_of_a_task_is_not_the_task() -> None:
    rows: list[Cells] = [
        ["Task ID", "Name", "Assignee", "Due Date", "Parent task"],
        ["1", "Draft the survey of carers", "Outreach worker", "2027-03-01", None],
        ["2", "Test the survey with five people", "Outreach worker", "2027-03-09", "Draft the survey of carers"],
    ]
    fields = fields_of(shown_of(rows))
    assert (fields["Name"], fields["Parent task"]) == ("action", None)


@pytest.mark.parametrize(
    "rows",
    [
        [["To do", "Doing", "Done"], ["Buy paint", "Sort the shed", "Mend the gate"], ["Ask for help", None, "Pay"]],
        [
            ["Date", "Description", "Miles", "Rate", "Amount", "Approved by"],
            ["2/1/2027", "Visit to the hub", 12, 0.45, 5.4, "Manager"],
            ["9/1/2027", "Train to the meeting", None, None, 22.5, "Manager"],
        ],
        [
            ["Stakeholder", "Interest", "Influence", "Strategy", "Owner"],
            ["Council", "High", "High", "Manage closely", "Chair"],
            ["Press", "Low", "High", "Keep satisfied", "Chair"],
        ],
        [["Date", "Description"], ["3/4/2027", "Talk at the library"], ["9/4/2027", "Coffee morning at the hall"]],
    ],
    ids=["a board", "expenses", "people to win over", "a diary"],
)
def test_tables_of_other_things_are_no_lists(rows: list[Cells]) -> None:
    assert not shown_of(rows).is_list


@pytest.mark.parametrize("done", ["Complete", "Completed", "complete"])
def test_complete_is_an_answer_not_a_prompt(done: str) -> None:
    shown = shown_of([["Action", "Status"], ["Ask people", done], ["Tell people", "Open"]])
    assert values_of(shown, 2)["status"] == "done"


def test_the_name_of_a_column_with_its_month_is_known_without_it() -> None:
    rows: list[Cells] = [
        ["Action", "Lead councillor", "Until", "Update – March 2027", "Q2 RAG"],
        ["Mend the swing", "Clerk", "31/5/2027", "Two quotes", "Amber"],
        ["Plant bulbs", "Vice chair", "31/10/2027", "With the school", "Green"],
    ]
    assert list(fields_of(shown_of(rows)).values()) == ["action", "owner", "due_date", "notes", "progress"]
