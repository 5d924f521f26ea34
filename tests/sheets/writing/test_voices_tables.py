"""What people said and what was counted, as rows of a workbook: whole, by date, and never without consent."""

from datetime import date

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.record import new_record
from desktop.core.voices import FeedbackItem, Involvement, InvolvementLevel, Quote, SuccessReading
from desktop.sheets.writing.voices_tables import log_rows, said_rows, success_rows
from desktop.storage.content import load_framework
from tests.sheets.records import TODAY, with_actions

FRAMEWORK = load_framework()


def test_each_piece_of_feedback_is_a_row_by_date() -> None:
    action = Action("Print larger letters", id="letters")
    record = with_actions(action).put(
        FeedbackItem(date(2026, 5, 2), "The door is heavy", could_not="New doors", because="No money yet"),
        FeedbackItem(date(2026, 4, 1), "Too small", route="Meeting", actions=("letters",), measures=("P2-M1",)),
    )
    first, second = said_rows(record, FRAMEWORK, TODAY)
    assert (first[0], first[3], first[9]) == (date(2026, 4, 1), "Too small", "A-001")
    assert first[8] == f"P2-M1 {FRAMEWORK.by_id['P2-M1'].title}"
    assert (second[5], second[6]) == ("New doors", "No money yet")


def test_words_that_repeat_a_quote_without_consent_are_left_out() -> None:
    said = "Nobody ever rang me back about it"
    record = new_record("A small charity").put(
        Quote(said, Group.PATIENTS),
        FeedbackItem(date(2026, 5, 2), said),
        Involvement(date(2026, 5, 3), "Tea", they_said=f"One said: {said}", patients_line=said),
    )
    told = [*said_rows(record, FRAMEWORK, TODAY), *log_rows(record, FRAMEWORK, TODAY)]
    assert not [cell for row in told for cell in row if said in str(cell)]
    assert [str(cell) for row in told for cell in row].count(
        "Left out: someone’s own words, without consent on record."
    ) == 3


def test_the_involvement_log_says_how_much_say_people_had() -> None:
    record = new_record("A small charity").put(
        Involvement(
            date(2026, 5, 3), "New leaflet", InvolvementLevel.DESIGN, groups="6 patients", what_changed="All of it"
        )
    )
    (row,) = log_rows(record, FRAMEWORK, TODAY)
    assert row[1:4] == ["New leaflet", "Design together", "6 patients"]


def test_a_count_of_few_is_told_with_its_base_and_no_share() -> None:
    success = FRAMEWORK.by_id["P2-M1"].success_measures[0]
    record = new_record("A small charity").put(
        SuccessReading(success.id, period_to=date(2026, 9, 30), top=3, bottom=7),
        SuccessReading(success.id, period_to=date(2026, 3, 31), top=1, bottom=4, note="Half a year"),
        SuccessReading("P9-M9-S1", top=2),
    )
    first, second, unknown = success_rows(record, FRAMEWORK)
    assert (first[2], first[4], first[6]) == (success.text, "1 of 4", "Half a year")
    assert second[3:5] == ["30 September 2026", "3 of 7"]
    assert unknown[1] == "No longer in the catalogue"
