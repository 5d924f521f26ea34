"""Where the list is in a workbook, and which rows are its items."""

import io
from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from openpyxl import Workbook as Book

from desktop.sheets.finding.lists import FoundList, best_list, find_list
from desktop.sheets.reading import read_workbook
from desktop.sheets.reading.grid import Grid
from tests.sheets.workbooks import Cells, xlsx

TODAY = date(2026, 10, 6)
HEADINGS = ["Ref", "Theme", "Action", "Lead", "By when", "Status"]
ROWS: list[Cells] = [
    [1, "Listening", "Ask people at the front desk", "Chair", date(2027, 3, 31), "Open"],
    [2, "Listening", "Print large-print leaflets", "Manager", "end of May", "Done"],
    [3, "Information", "Tell people what changed", "JS", None, "In progress"],
]


def grids(rows: Sequence[Cells], top: int = 1, left: int = 1) -> tuple[Grid, ...]:
    return read_workbook(xlsx({"Plan": rows}, top=top, left=left), "plan.xlsx").sheets


def found(rows: Sequence[Cells], top: int = 1, left: int = 1) -> FoundList:
    return find_list(grids(rows, top, left)[0], TODAY)


def reasons(rows: Sequence[Cells]) -> list[tuple[int, str]]:
    return [(each.row, each.reason) for each in found(rows).skipped]


@pytest.mark.parametrize("above", range(10))
def test_headings_are_found_in_any_of_the_first_ten_rows(above: int) -> None:
    title: list[Cells] = [["Action plan 2026"], ["Agreed by the board"]]
    rows = [*(title + [[]] * 8)[:above], HEADINGS, *ROWS]
    plan = found(rows)
    assert plan.is_list
    assert plan.header_rows == (above + 1,)
    assert [row.number for row in plan.rows] == [above + 2, above + 3, above + 4]


def test_headings_are_found_wherever_the_first_column_is() -> None:
    plan = found([HEADINGS, *ROWS], left=4, top=3)
    assert plan.header_rows == (3,)
    assert plan.fields["action"] == 6


def test_blank_rows_inside_the_list_are_passed_over() -> None:
    assert [row.number for row in found([HEADINGS, ROWS[0], [], ROWS[1]]).rows] == [2, 4]


def test_rows_that_are_no_items_are_skipped_with_the_reason() -> None:
    rows: list[Cells] = [
        HEADINGS,
        [1, 2, 3, 4, 5, 6],
        ROWS[0],
        ["Total", None, None, None, None, 1],
        HEADINGS,
        ROWS[1],
        [9, None, None, None, None, "Open"],
        [],
        ["Key: open = not started"],
    ]
    assert reasons(rows) == [
        (2, "column numbers"),
        (4, "total"),
        (5, "headings again"),
        (7, "no action or measure in this row"),
        (9, "text under the list"),
    ]
    assert found(rows).header_rows == (1, 5)


def test_section_headings_become_the_theme_of_what_follows() -> None:
    headings = ["Ref", "Action", "Lead"]
    rows: list[Cells] = [
        headings,
        ["Listening"],
        [1, "Ask people", "Chair"],
        ["Access"],
        [2, "Fix the ramp", "Manager"],
    ]
    plan = found(rows)
    assert [row.section for row in plan.rows] == ["Listening", "Access"]
    assert [(each.row, each.reason) for each in plan.skipped] == [(2, "section heading"), (4, "section heading")]


def test_a_title_above_the_first_of_several_blocks_is_its_section() -> None:
    headings = ["Ref", "Action", "Lead"]
    rows: list[Cells] = [
        ["Listening"],
        headings,
        [1, "Ask people", "Chair"],
        ["Access"],
        headings,
        [2, "Fix the ramp", "Manager"],
    ]
    assert [row.section for row in found(rows).rows] == ["Listening", "Access"]


def test_a_bare_list_of_actions_keeps_rows_with_nothing_but_an_action() -> None:
    plan = found([["Action", "Owner"], ["Ask people", "Chair"], ["Fix the ramp"], ["Tell people"]])
    assert [row.number for row in plan.rows] == [2, 3, 4]


def test_a_theme_written_once_for_its_group_goes_down() -> None:
    rows: list[Cells] = [HEADINGS, ROWS[0], [2, None, "Print leaflets", "Manager", None, "Done"], ROWS[2]]
    plan = found(rows)
    assert [row.cells[2] for row in plan.rows] == ["Listening", "Listening", "Information"]


def test_a_cell_merged_downwards_speaks_for_every_row() -> None:
    book = Book()
    sheet = book.worksheets[0]
    for row in (
        [*HEADINGS],
        [1, "Listening", "Ask people", "Chair"],
        [2, None, "Print leaflets"],
        [3, None, "Tell people"],
    ):
        sheet.append(row)
    sheet.merge_cells("D2:D4")
    out = io.BytesIO()
    book.save(out)
    plan = find_list(read_workbook(out.getvalue(), "plan.xlsx").sheets[0], TODAY)
    assert [row.cells[4] for row in plan.rows] == ["Chair"] * 3


def test_the_sheet_with_the_plan_is_chosen_by_its_content() -> None:
    sheets: dict[str, Iterable[Cells]] = {
        "Read me": [["How to use this workbook"], ["Fill in every sheet."]],
        "Scores": [["Question", "Score"], ["Do people have a say?", 2]],
        "Sheet3": [["Plan"], HEADINGS, *ROWS],
    }
    assert best_list(read_workbook(xlsx(sheets), "plan.xlsx").sheets, TODAY).grid.name == "Sheet3"


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "Role", "Email", "Phone", "Notes"], ["Reception", "Desk", "desk@example.org", "0123", "Mornings"]],
        [["Month", "Income", "Spending"], ["May", 120, 80], ["June", 90, 70]],
        [["Dear all,"], ["Please find the plan attached."]],
        [["x"]],
    ],
)
def test_an_address_book_a_table_of_figures_or_a_letter_is_no_list(rows: list[Cells]) -> None:
    assert not found(rows).is_list
    assert not best_list(grids(rows), TODAY).is_list


def test_an_empty_template_is_a_list_with_no_items() -> None:
    plan = found([["Our plan"], HEADINGS])
    assert plan.is_list
    assert plan.rows == ()


def test_a_person_can_name_the_heading_row_and_a_column() -> None:
    rows: list[Cells] = [["Stuff", "Bits"], ["Ask people", "x"], ["Tell people", "y"]]
    assert not found(rows).is_list
    told = find_list(grids(rows)[0], TODAY, header_row=1, chosen={"Stuff": "action"})
    assert told.is_list
    assert [row.number for row in told.rows] == [2, 3]
