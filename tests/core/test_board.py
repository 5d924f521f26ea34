"""What trustees are told beyond results."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.core.action import Action, Status
from desktop.core.assessment import Group, State
from desktop.core.board import board_paper, lines_of, open_actions, printable_quotes, safety_matters, what_changed
from desktop.core.record import new_record
from desktop.core.scoring import standings
from desktop.core.voices import BoardPaper, FeedbackItem, Involvement, Quote
from tests.builders import NOW, TODAY, agreed, assessed, catalogue

LATER = TODAY + timedelta(days=90)
SAFETY = [each.id for each in catalogue().by_id.values() if each.main_benefit.value == "safety"]


def test_the_paper_of_an_assessment_is_the_one_that_was_filled_in_last() -> None:
    record = assessed().put(BoardPaper("another"), BoardPaper(NOW, ask="a"), BoardPaper(NOW, ask="b"))
    found = board_paper(record, NOW)
    assert found is not None
    assert found.ask == "b"
    assert board_paper(record, None) is None


def test_empty_lines_are_no_lines() -> None:
    assert lines_of("Agree £300\n\n  \n Name a lead ") == ("Agree £300", "Name a lead")


def test_only_quotes_with_consent_in_date_may_be_printed_and_patients_come_first() -> None:
    staff = Quote("We listen.", Group.STAFF, consent=True, consent_ends=LATER)
    patient = Quote("They listen.", Group.PATIENTS, consent=True, consent_ends=TODAY)
    ended = replace(patient, id="ended", consent_ends=TODAY - timedelta(days=1))
    without = Quote("Nobody listens.", Group.PATIENTS)
    record = new_record("A charity").put(staff, patient, ended, without)
    assert printable_quotes(record, TODAY) == (patient, staff)


def test_safety_matters_are_safety_measures_at_nought_one_or_dont_know() -> None:
    low, one, unknown, fine = SAFETY[:4]
    answers: dict[str, int | State | None] = {low: 0, one: 1, unknown: State.DONT_KNOW, fine: 2, "P1-M1": 0}
    record = agreed(assessed(), answers)
    assert safety_matters(catalogue(), standings(record, NOW, TODAY)) == (low, one, unknown)


def test_open_actions_come_by_date_and_what_is_on_hold_last() -> None:
    soon = Action("soon", due_date=TODAY)
    late = Action("later", due_date=LATER)
    undated = Action("some day")
    held = Action("held", status=Status.ON_HOLD, due_date=TODAY)
    done = Action("done", status=Status.DONE)
    record = new_record("A charity").put(held, undated, done, late, soon)
    assert [each.title for each in open_actions(record)] == ["soon", "later", "some day", "held"]


def test_what_changed_is_told_newest_first_from_a_day_on_and_once() -> None:
    record = new_record("A charity").put(
        FeedbackItem(date(2026, 5, 1), "Too loud", we_did="A quiet hour."),
        FeedbackItem(date(2025, 5, 1), "Too far", we_did="A bus."),
        FeedbackItem(date(2026, 6, 1), "Too early"),
        Involvement(date(2026, 7, 1), "Hours", what_changed="New hours."),
        Involvement(date(2026, 8, 1), "Again", what_changed="New hours."),
    )
    assert what_changed(record, date(2026, 4, 1)) == ("New hours.", "A quiet hour.")
    assert what_changed(record, None) == ("New hours.", "A quiet hour.", "A bus.")
