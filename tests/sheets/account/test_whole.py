"""The account of a preview in words."""

from collections.abc import Iterable, Sequence
from datetime import date

import pytest

from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.sheets.account.whole import Account, account
from desktop.sheets.importing.preview import Answers, apply, preview
from desktop.sheets.reading import read_workbook
from tests.builders import TODAY, assessed, catalogue
from tests.sheets.workbooks import xlsx

HEADINGS = ("Ref", "Action", "Lead", "Deadline", "Status", "Cost code")
PLAN = (
    HEADINGS,
    ("1.1", "Large-print leaflets", "Office manager", date(2027, 3, 31), "Not started", 4410),
    ("1.2", "Carer on the services group", "Chair", "end of May", "In progress", 4410),
    ("1.3", "Ask five people", "Volunteers", "whenever", "Done", 4411),
)


def told(
    rows: Iterable[Sequence[object]] | None = None,
    record: Record | None = None,
    *,
    sheets: dict[str, Iterable[Sequence[object]]] | None = None,
    answers: Answers | None = None,
) -> Account:
    workbook = read_workbook(xlsx(sheets or {"Actions": list(rows or PLAN)}), "plan.xlsx")
    shown = preview(workbook, record or new_record("Harbour"), catalogue(), TODAY, answers)
    return account(workbook, shown, catalogue())


def test_the_headline_and_the_button_say_what_a_person_gets() -> None:
    found = told()
    assert found.headline == "We matched 5 of your 6 columns"
    assert found.where == "“plan.xlsx”, sheet “Actions”. Headings found on row 1, 3 rows below."
    assert found.counts == "3 to add"
    assert found.counts_after == "3 added"
    assert found.arriving == "3 actions"
    assert found.offer == "Bring in 3 actions"
    assert found.step == "Bring in “plan.xlsx”"
    assert found.done == "Brought in from “plan.xlsx”: 3 actions."
    assert not found.only_levels


def test_rows_left_out_come_with_their_reason() -> None:
    found = told([*PLAN, ("", "Total", "", "", "", 13231), (None,) * 6])
    skipped = told([HEADINGS, ("Listening",), *PLAN[1:]]).skipped
    assert skipped == (("2", "Section heading", "Listening"),)
    assert found.headline == "We matched 5 of your 6 columns"


def test_the_same_file_again_offers_nothing() -> None:
    record = new_record("Harbour")
    workbook = read_workbook(xlsx({"Actions": PLAN}), "plan.xlsx")
    record = apply(preview(workbook, record, catalogue(), TODAY), record, catalogue(), TODAY)
    found = told(record=record)
    assert (found.offer, found.step) == ("", "")
    assert found.counts == "0 to add · 3 left as they are"


def test_a_file_that_changed_offers_its_changes() -> None:
    record = new_record("Harbour")
    workbook = read_workbook(xlsx({"Actions": PLAN}), "plan.xlsx")
    record = apply(preview(workbook, record, catalogue(), TODAY), record, catalogue(), TODAY)
    changed = [
        *PLAN[:3],
        ("1.3", "Ask five people", "Chair", "whenever", "Done", 4411),
        ("1.4", "Map who else", "Chair"),
    ]
    found = told(changed, record)
    assert found.counts == "1 to add · 1 to change · 2 left as they are"
    assert found.offer == "Bring in 1 action and 1 change"


def test_levels_are_told_apart_from_actions() -> None:
    titles = [each.title for each in list(catalogue().by_id.values())[:2]]
    rows = [("Measure", "Rating"), *((title, 2) for title in titles)]
    found = told(rows, assessed(Group.STAFF))
    assert found.offer == "Bring in 2 levels to confirm"
    assert found.only_levels


def test_headings_that_come_again_are_counted() -> None:
    found = told([*PLAN, HEADINGS, ("2.1", "Map who else", "Chair")])
    assert "Headings found on row 1 and once more, 4 rows below." in found.where


@pytest.mark.parametrize(
    ("sheets", "where"),
    [
        ({"Notes": [("Just a note",)]}, "We looked in the sheet “Notes” of “plan.xlsx”"),
        ({"Poem": [("Roses are red",), ("Violets are blue",)]}, "the sheet “Poem” of “plan.xlsx”"),
    ],
)
def test_a_sheet_without_a_list_says_where_we_looked(sheets: dict[str, Iterable[Sequence[object]]], where: str) -> None:
    found = told(sheets=sheets)
    assert found.headline == "We found no list here"
    assert where in found.where
    assert (found.offer, found.columns) == ("", ())


def test_a_text_file_has_no_sheet_to_name() -> None:
    workbook = read_workbook(b"Action,Who\nAsk five people,Chair\n", "plan.csv")
    shown = preview(workbook, new_record("Harbour"), catalogue(), TODAY)
    assert account(workbook, shown, catalogue()).where.startswith("“plan.csv”. Headings found on row 1")


def test_rows_with_a_level_but_no_measure_of_ours_are_counted() -> None:
    measure = next(iter(catalogue().by_id.values()))
    rows = [("Measure", "Rating", "Action"), (measure.title, 2, None), ("Weeding", 1, None), ("Rowing", 1, "Row")]
    assert told(rows).unplaced == 1
    assert told(rows[:2]).unplaced == 0
