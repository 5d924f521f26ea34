"""What a person said about a file, checked."""

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.importing.choosing import chosen_list, column_choices
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Workbook
from desktop.sheets.understanding.answers import Answers
from tests.builders import TODAY
from tests.sheets.workbooks import csv_text, xlsx

PLAN = [["Action", "Owner"], ["Ask people", "Chair"]]


def two_sheets() -> Workbook:
    return read_workbook(xlsx({"Plan": PLAN, "Old plan": [["Action", "Owner"], ["Old", "Chair"]]}), "plan.xlsx")


def test_a_named_sheet_is_taken_whatever_its_letters() -> None:
    assert chosen_list(two_sheets(), Answers(sheet="OLD PLAN"), TODAY).grid.name == "Old plan"


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(ToolkitError) as caught:
        chosen_list(two_sheets(), Answers(sheet="Nope"), TODAY)
    assert caught.value.advice == "Its sheets are: Plan, Old plan."


def test_a_sheet_of_a_file_without_sheets_is_answered_in_words() -> None:
    workbook = read_workbook(csv_text(PLAN).encode(), "plan.csv")
    with pytest.raises(ToolkitError) as caught:
        chosen_list(workbook, Answers(sheet="Nope"), TODAY)
    assert caught.value.advice == "This kind of file has no sheets with names: leave the sheet out."


def test_a_named_row_is_looked_for_on_every_sheet() -> None:
    data = xlsx({"Cover": [["Hello"]], "Plan": [[], [], [], *PLAN]})
    assert chosen_list(read_workbook(data, "plan.xlsx"), Answers(header_row=4), TODAY).grid.name == "Plan"


def test_a_heading_may_hold_an_equals_sign() -> None:
    assert column_choices(["A=B=owner"]) == {"A=B": "owner"}
