"""The steps of an import in words, and which of them there are."""

import pytest

from desktop.sheets.account.sheets import SheetLine
from desktop.sheets.account.whole import account
from desktop.ui.looking import Looked
from desktop.ui.widgets.import_steps import Step, first_step, step_before, step_names, words_of
from tests.builders import catalogue
from tests.sheets.told import Rows, looked
from tests.ui.importing import PLAN

ONE = (SheetLine("Plan", "", is_list=True),)
TWO = (*ONE, SheetLine("Rota", "", is_list=False))


def found(rows: Rows) -> Looked:
    workbook, shown = looked(rows)
    return Looked(workbook, ONE, shown, account(workbook, shown, catalogue()))


def test_a_sheet_is_chosen_only_where_there_are_several() -> None:
    assert (first_step(ONE), first_step(TWO)) == (Step.COLUMNS, Step.SHEET)
    assert (step_before(Step.COLUMNS, ONE), step_before(Step.COLUMNS, TWO)) == (Step.FILE, Step.SHEET)
    assert step_before(Step.CHECK, ONE) is Step.COLUMNS
    assert len(step_names()) == Step.DONE


@pytest.mark.parametrize(
    ("step", "title", "button"),
    [
        (Step.FILE, "Import a spreadsheet", "Go on →"),
        (Step.SHEET, "Which sheet holds your list?", "Go on →"),
        (Step.COLUMNS, "We matched 4 of your 5 columns", "Check and finish →"),
        (Step.CHECK, "Ready to bring in: 2 actions", "Bring in 2 actions"),
        (Step.DONE, "Brought in: 2 actions", "Open the action plan →"),
    ],
)
def test_each_step_has_a_title_and_a_main_button(step: Step, title: str, button: str) -> None:
    words = words_of(step, found(PLAN), read_only=False)
    assert (words.title, words.button) == (title, button)


def test_a_list_with_nothing_in_it_says_what_to_do_and_leads_no_further() -> None:
    words = words_of(Step.COLUMNS, found(PLAN[:1]), read_only=False)
    assert words.button == ""
    assert words.subtitle.endswith("no actions yet. Fill it in and save it, or choose another file.")


def test_a_record_that_can_only_be_read_takes_nothing_in() -> None:
    words = words_of(Step.CHECK, found(PLAN), read_only=True)
    assert words.button == ""
    assert "open for reading only" in words.subtitle
