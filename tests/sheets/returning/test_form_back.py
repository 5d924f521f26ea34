"""Filled forms come home: each is counted once, and told apart from what the group said together."""

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.core.assessment import AssessmentKind, Group, Mode, State, TookPart
from desktop.core.edits import rating
from desktop.core.edits.assessing import ask_for_view, drop_view, start_assessment
from desktop.core.edits.closing import agree_assessment
from desktop.core.edits.keying import forms_counted
from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from desktop.sheets.reading.parsing import parse
from desktop.sheets.returning.form_back import as_homecoming, conflicts, forms_from, is_form, with_form
from desktop.sheets.writing.form_out import first_form
from tests.sheets.records import TODAY
from tests.sheets.returning.forms import FRAMEWORK, Filled, form_of, home, view_of
from tests.sheets.returning.plans import sent

FILLED: Filled = {"P1-M1": ("Mostly", "They listen."), "P2-M1": ("Don’t know", None), "P2-M2": ("Not for me", None)}
PEOPLE, STAFF = Group.PATIENTS, Group.STAFF


@pytest.fixture
def record() -> Record:
    started = start_assessment(
        new_record("A small charity"), FRAMEWORK, AssessmentKind.FULL, label="2026/27", start=TODAY
    )
    return ask_for_view(started, next(iter(started.assessments)), PEOPLE)


def said(record: Record, group: Group, measure: str) -> tuple[Mode, State, int | None, tuple[int, ...], str]:
    found = rating.view_rating(record, view_of(record, group).id, measure)
    return found.mode, found.state, found.level, found.counts, found.comment


def test_a_filled_form_is_counted_with_its_words(record: Record) -> None:
    after = with_form(record, FRAMEWORK, home(form_of(record, PEOPLE, FILLED), record), TODAY)
    assert said(after, PEOPLE, "P1-M1") == (Mode.TALLY, State.RATED, None, (0, 0, 1, 0, 0), "They listen.")
    assert said(after, PEOPLE, "P2-M1")[3] == (0, 0, 0, 0, 1)
    assert said(after, PEOPLE, "P2-M2")[3] == (0, 0, 0, 0, 0)
    view = view_of(after, PEOPLE)
    assert (view.people, view.took_part) == (1, (TookPart.FORM,))


def test_an_empty_form_says_nothing(record: Record) -> None:
    found = home(form_of(record, PEOPLE), record)
    assert (found.form.blank, found.problems, found.notes) == (True, (), ())


def test_each_form_adds_one_to_the_tally(record: Record) -> None:
    for answer in ("No", "A little", "A little", "Yes, fully"):
        found = home(form_of(record, PEOPLE, {"P1-M1": (answer, None), "P1-M2": (answer, answer)}), record)
        record = with_form(record, FRAMEWORK, found, TODAY)
    assert said(record, PEOPLE, "P1-M1")[3] == (1, 2, 0, 1, 0)
    assert forms_counted(record, view_of(record, PEOPLE)) == 4


def test_the_same_form_twice_is_known_again(record: Record) -> None:
    data = form_of(record, PEOPLE, FILLED)
    after = with_form(record, FRAMEWORK, home(data, record, "first.xlsx"), TODAY)
    again = home(data, after, "copy.xlsx")
    assert "“first.xlsx”" in again.again
    assert as_homecoming(again, after, together=False).changes == ()
    other = home(form_of(record, PEOPLE, {"P1-M1": ("No", None)}), after)
    assert other.again == ""


def test_two_copies_of_one_form_brought_home_at_once_are_told_apart(record: Record) -> None:
    books = [parse(form_of(record, PEOPLE, FILLED), name) for name in ("one.xlsx", "two.xlsx")]
    first, second = forms_from(books, record, FRAMEWORK)
    assert (first.again, "“one.xlsx”" in second.again) == ("", True)


def test_the_same_answers_on_a_form_of_another_day_are_another_form(record: Record) -> None:
    after = with_form(record, FRAMEWORK, home(form_of(record, PEOPLE, FILLED, "one"), record), TODAY)
    assert home(form_of(record, PEOPLE, FILLED, "two"), after).again == ""


def test_a_group_that_answered_together_has_one_answer(record: Record) -> None:
    found = home(form_of(record, STAFF, {"P1-M1": ("2 Usual practice", "We all agreed.")}), record)
    after = with_form(record, FRAMEWORK, found, TODAY, together=True)
    assert said(after, STAFF, "P1-M1") == (Mode.GROUP, State.RATED, 2, (0, 0, 0, 0, 0), "We all agreed.")


def test_what_the_group_said_together_stays_unless_it_is_to_be_replaced(record: Record) -> None:
    view = view_of(record, PEOPLE)
    record = rating.answer(record, view.id, FRAMEWORK.measure("P1-M1"), State.RATED, 3)
    found = home(form_of(record, PEOPLE, {"P1-M1": ("No", None), "P1-M2": ("No", None)}), record)
    assert conflicts(record, found, together=False) == ("P1-M1",)
    kept = with_form(record, FRAMEWORK, found, TODAY)
    assert said(kept, PEOPLE, "P1-M1")[:3] == (Mode.GROUP, State.RATED, 3)
    assert said(kept, PEOPLE, "P1-M2")[3] == (1, 0, 0, 0, 0)
    counted = with_form(record, FRAMEWORK, found, TODAY, replacing=True)
    assert said(counted, PEOPLE, "P1-M1")[3] == (1, 0, 0, 0, 0)


def test_an_answer_together_is_in_conflict_with_forms_counted_and_with_none_that_is_the_same(record: Record) -> None:
    found = home(form_of(record, PEOPLE, {"P1-M1": ("No", None)}), record)
    assert conflicts(record, found, together=True) == ()
    counted = with_form(record, FRAMEWORK, found, TODAY)
    assert conflicts(counted, found, together=True) == ("P1-M1",)
    same = rating.answer(record, found.view.id, FRAMEWORK.measure("P1-M1"), State.RATED, 0)
    assert conflicts(same, found, together=True) == ()


@pytest.mark.parametrize(("typed", "meant"), [("mostly", 2), (" YES ", 3), (3, 3), ("0", 0), ("?", State.DONT_KNOW)])
def test_answers_that_were_typed_are_understood(record: Record, typed: object, meant: object) -> None:
    found = home(form_of(record, PEOPLE, {"P1-M1": (typed, None)}), record)
    assert (dict(found.form.answers), found.problems) == ({"P1-M1": meant}, ())


def test_the_name_of_a_level_is_enough(record: Record) -> None:
    found = home(form_of(record, STAFF, {"P1-M1": ("usual practice", None)}), record)
    assert dict(found.form.answers) == {"P1-M1": 2}


def test_an_answer_nobody_can_read_is_told_at_its_cell(record: Record) -> None:
    found = home(form_of(record, PEOPLE, {"P1-M1": ("purple", "But kind.")}), record)
    (problem,) = found.problems
    assert (problem.place, problem.found, problem.fix) == ("Form, C6", "“purple”", "not counted")
    assert dict(found.form.words) == {"P1-M1": "But kind."}


def test_rows_that_were_sorted_or_lost_their_reference_are_still_known(record: Record) -> None:
    book = load_workbook(io.BytesIO(form_of(record, STAFF, {"P1-M1": ("3 Together", None)})))
    page = book["Form"]
    for cell, other in zip(page[6], page[9], strict=True):
        cell.value, other.value = other.value, cell.value
    page["A9"].value = None
    out = io.BytesIO()
    book.save(out)
    assert dict(home(out.getvalue(), record).form.answers) == {"P1-M1": 3}


def test_a_form_of_another_record_is_refused(record: Record) -> None:
    with pytest.raises(ToolkitError, match="another record"):
        home(form_of(record, PEOPLE, FILLED), new_record("Another"))


def test_a_form_of_a_view_that_was_removed_is_refused_and_one_asked_anew_takes_it(record: Record) -> None:
    data, view = form_of(record, PEOPLE, FILLED), view_of(record, PEOPLE)
    gone = drop_view(record, view.id)
    with pytest.raises(ToolkitError, match="not asked for here"):
        home(data, gone)
    anew = ask_for_view(gone, view.assessment, PEOPLE)
    assert home(data, anew).view == view_of(anew, PEOPLE)


def test_a_form_made_before_anyone_took_stock_goes_to_the_first_assessment(record: Record) -> None:
    empty = new_record("A small charity")
    data = first_form(empty, FRAMEWORK, TODAY)
    with pytest.raises(ToolkitError, match="not asked for here"):
        home(data, empty)
    begun = replace(record, id=empty.id)
    assert home(data, begun).view == view_of(begun, PEOPLE)


def test_an_agreed_assessment_takes_no_more_forms(record: Record) -> None:
    data = form_of(record, PEOPLE, FILLED)
    agreed = agree_assessment(record, next(iter(record.assessments)), TODAY, "Trustees")
    with pytest.raises(ToolkitError, match="agreed"):
        home(data, agreed)


def test_a_plan_is_no_form(record: Record) -> None:
    assert not is_form(parse(sent(record), "plan.xlsx"))
    assert is_form(parse(form_of(record, PEOPLE), "form.xlsx"))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_form_saved_by_libreoffice_says_the_same(record: Record, tmp_path: Path, ending: str) -> None:
    book = tmp_path / "form.xlsx"
    book.write_bytes(form_of(record, PEOPLE, FILLED))
    profile, out = f"-env:UserInstallation=file://{tmp_path / 'profile'}", tmp_path / "out"
    command = [shutil.which("soffice") or "", profile, "--headless", "--convert-to", ending, "--outdir", str(out)]
    subprocess.run([*command, str(book)], check=True, capture_output=True, timeout=180)
    saved = out / f"form.{ending}"
    found = home(saved.read_bytes(), record, saved.name)
    assert (found.form, found.said) == (home(book.read_bytes(), record).form, home(book.read_bytes(), record).said)
    assert (found.problems, found.notes) == ((), ())
