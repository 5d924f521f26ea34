"""The sheets to choose from, in words."""

from desktop.sheets.account.sheets import sheet_lines
from desktop.sheets.reading import read_workbook
from tests.builders import TODAY
from tests.sheets.workbooks import xlsx

PLAN = (("Action", "Who", "By when"), ("Ask five people", "Chair", "May 2027"), ("Map who else", "Chair", None))


def test_each_sheet_with_anything_in_it_says_how_much_and_whether_it_is_a_list() -> None:
    book = xlsx({"Read me": [("How to use this",)], "Plan": PLAN, "Template": PLAN[:1], "Blank": ()})
    lines = sheet_lines(read_workbook(book, "plan.xlsx"), TODAY)
    assert [(each.name, each.is_list, each.words) for each in lines] == [
        ("Read me", False, "1 row. It does not look like a list."),
        ("Plan", True, "3 rows. It looks like a list: headings on row 1, 2 rows below."),
        ("Template", True, "1 row. It looks like an empty list: headings on row 1, nothing below."),
    ]


def test_hidden_sheets_are_not_offered() -> None:
    book = xlsx({"Plan": PLAN, "Lists": [("Done",), ("Open",)]}, hidden=("Lists",))
    assert [each.name for each in sheet_lines(read_workbook(book, "plan.xlsx"), TODAY)] == ["Plan"]


def test_one_sheet_leaves_nothing_to_say() -> None:
    (line,) = sheet_lines(read_workbook(xlsx({"Plan": PLAN}), "plan.xlsx"), TODAY)
    assert line.words == ""
