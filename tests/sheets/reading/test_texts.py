"""Text with separators: letters, line ends and separators found by content."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import texts as reading
from desktop.sheets.reading.grid import LONGEST_CELL, Grid, tidy
from desktop.sheets.reading.parsing import parse
from desktop.sheets.reading.texts import separator_of
from tests.sheets.workbooks import csv_text

ROWS = [["Action", "Owner", "By when"], ["Large-print leaflets – “easy” ones", "Chair", "3/4/27"], ["Café, £5", "", ""]]


def grid(data: bytes) -> Grid:
    return parse(data, "plan.csv").sheets[0]


def texts(data: bytes) -> list[list[object]]:
    return [list(row.cells.values()) for row in grid(data).rows]


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_letters_separators_and_line_ends_of_every_kind(letters: str, separator: str, line_end: str) -> None:
    if letters == "cp1252" and line_end == "\r":
        letters = "mac-roman"  # what wrote lines like that wrote those letters
    data = csv_text(ROWS, separator, line_end).encode(letters)
    assert texts(data) == [[cell for cell in row if cell] for row in ROWS]


def test_a_line_break_in_quotes_stays_in_its_cell() -> None:
    assert texts(b'Action,Owner\r\n"Ask people\r\nthen tell them",Chair\r\n')[1] == [
        "Ask people\nthen tell them",
        "Chair",
    ]


def test_ragged_rows_keep_every_cell() -> None:
    assert [sorted(row.cells) for row in grid(b"a,b\n1,2,3,4\n,5\n").rows] == [[1, 2], [1, 2, 3, 4], [2]]


def test_blank_rows_keep_their_numbers() -> None:
    assert [row.number for row in grid(b"Plan 2026,,\n,,\nAction,Owner,Due\n").rows] == [1, 3]


def test_the_separator_excel_names_is_believed() -> None:
    assert texts(b"sep=;\r\nA,1;B,1\r\n") == [["A,1", "B,1"]]


def test_commas_in_text_do_not_hide_a_semicolon() -> None:
    text = "Action;Owner;Due\nAsk, listen, tell;Chair, trustees;May\nPlan, do;Lead;June\n"
    assert separator_of(text) == ";"


def test_nul_bytes_are_dropped() -> None:
    assert texts(b"Action,Owner\nAsk\x00 people,Chair\n")[1] == ["Ask people", "Chair"]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ToolkitError, match="not a spreadsheet"):
        parse(bytes(range(1, 32)) * 20, "plan.csv")


def test_a_quotation_mark_that_never_closes_does_not_swallow_the_rows_after_it() -> None:
    found = grid(b'Action,Owner\n"Ask, listen",Chair\n"Print leaflets,Manager\nTell people,Chair\n')
    assert [list(row.cells.values()) for row in found.rows] == [
        ["Action", "Owner"],
        ["Ask, listen", "Chair"],
        ['"Print leaflets', "Manager"],
        ["Tell people", "Chair"],
    ]
    assert [each.found for each in found.warnings] == ["a quotation mark that is never closed"]


def test_a_quotation_mark_that_closes_is_no_doubt() -> None:
    assert grid(b'Action,Owner\nAsk,"the Chair"').warnings == ()


def test_a_text_of_a_million_letters_is_cut_and_told() -> None:
    found = grid(b"Action,Owner\nAsk," + b"x" * 1_000_000)
    assert found.rows[1].cells[2] == "x" * LONGEST_CELL
    assert [(each.place, each.found) for each in found.warnings] == [("B2", "a very long text")]


def test_fields_further_right_than_any_list_goes_are_left_out_and_told() -> None:
    found = reading.read_text(b"Action,Owner" + b",x" * 5000 + b"\nAsk,Chair\n", "plan.csv")
    assert [len(row.cells) for row in found.rows] == [1000, 2]
    assert [(each.place, each.found) for each in found.warnings] == [("", "cells after column ALL")]


def test_a_few_spoilt_bytes_do_not_change_all_the_other_letters() -> None:
    data = ("Action,Owner\n" + "“Café” – £5,Chair\n" * 3).encode()
    found = grid(data + b"Ask \xff people,Chair\n")
    assert found.rows[1].cells[1] == "“Café” – £5"
    assert found.rows[4].cells[1] == "Ask \ufffd people"
    assert [each.found for each in found.warnings] == ["letters that could not be read"]


def test_a_file_cut_in_the_middle_of_a_letter_keeps_its_letters() -> None:
    assert grid("Action,Owner\nCafé – “easy”,Chair…".encode()[:-1]).rows[1].cells[1] == "Café – “easy”"


def test_more_rows_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 10)
    with pytest.raises(ToolkitError, match="too many rows"):
        grid(b"a,b\n" * 11)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters=";|"), min_size=1),
            min_size=2,
            max_size=4,
        )
    )
)
def test_any_text_in_utf_8_comes_back(rows: list[list[str]]) -> None:
    known = [["Action", "Owner"], *rows]
    wanted = [{at: tidy(cell) for at, cell in enumerate(row, 1) if tidy(cell)} for row in known]
    assert [row.cells for row in grid(csv_text(known).encode("utf-8-sig")).rows] == [row for row in wanted if row]


def test_a_short_file_leaves_longer_cells_of_later_ones_readable() -> None:
    before = csv.field_size_limit()
    reading.read_text(b"a,b\n1,2\n", "plan.csv")
    assert csv.field_size_limit() >= before
