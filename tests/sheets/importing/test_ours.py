"""Rows of a plan this program made are known by their references and by what the hidden sheet remembers."""

import io

from openpyxl import load_workbook

from desktop.core.record import Record, new_record
from desktop.sheets.finding.lists import best_list
from desktop.sheets.importing.ours import OurRow, our_rows
from desktop.sheets.reading import read_workbook
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.sheets.writing.traces import TRACES
from desktop.storage.example import example_record
from tests.builders import TODAY, catalogue
from tests.sheets.workbooks import xlsx

RECORD = example_record(catalogue(), TODAY)


def rows_of(data: bytes, record: Record) -> dict[int, OurRow]:
    workbook = read_workbook(data, "plan.xlsx")
    found = best_list([grid for grid in workbook.sheets if grid.visible], TODAY)
    return our_rows(workbook, found, record, catalogue(), TODAY)


def test_every_row_of_our_plan_is_an_action_of_the_record_and_unedited() -> None:
    rows = rows_of(plan_workbook(RECORD, catalogue(), None, TODAY), RECORD)
    assert {row.action for row in rows.values()} == set(RECORD.actions)
    assert {row.edited for row in rows.values()} == {frozenset()}


def test_without_what_the_hidden_sheet_remembers_the_record_tells_what_was_edited() -> None:
    book = load_workbook(io.BytesIO(plan_workbook(RECORD, catalogue(), None, TODAY)))
    del book[TRACES]
    out = io.BytesIO()
    book.save(out)
    rows = rows_of(out.getvalue(), RECORD)
    assert {row.action for row in rows.values()} == set(RECORD.actions)
    assert {row.edited for row in rows.values()} == {frozenset()}


def test_a_plan_of_another_record_is_not_ours() -> None:
    assert rows_of(plan_workbook(RECORD, catalogue(), None, TODAY), new_record("Another charity")) == {}


def test_a_list_with_few_of_our_headings_is_not_ours() -> None:
    data = xlsx({"Plan": [["Ref", "Action", "Who"], ["A-001", "Ask people", "Chair"]]})
    assert rows_of(data, RECORD) == {}
