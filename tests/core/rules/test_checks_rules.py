"""Checks before print, rule by rule: two blocks, and warnings that stop nobody."""

from dataclasses import replace
from datetime import date

from desktop.core.action import Action, ActionUpdate, Status
from desktop.core.assessment import Group, MeasureRating, State
from desktop.core.checks import before_print, blocking
from desktop.core.errors import Problem, Severity
from desktop.core.record import Record
from desktop.core.voices import FeedbackItem
from tests.builders import BEFORE, NOT_FOR_US, NOW, TODAY, agreed, assessed, catalogue, row, said

DUE = date(2027, 6, 1)


def _problems(record: Record, assessment: str | None = NOW) -> tuple[Problem, ...]:
    found = before_print(record, catalogue(), assessment, TODAY)
    assert all(each.found and each.expected and each.fix for each in found)
    return found


def _at(record: Record, place: str) -> list[str]:
    return [each.found for each in _problems(record) if each.place == place]


def _planned(*actions: Action) -> list[tuple[str, str]]:
    return [(each.place, each.found) for each in _problems(assessed().put(*actions), None)]


def test_an_organisation_without_a_name_cannot_print() -> None:
    record = assessed()
    nameless = record.put(replace(record.organisation, name="  "))
    first = _problems(nameless)[0]
    assert (first.place, first.severity, first.found) == (
        "organisation",
        Severity.STOP,
        "The organisation has no name.",
    )
    assert blocking(_problems(nameless)) == (first,)
    assert blocking(_problems(record)) == ()


def test_not_applicable_without_a_reason_cannot_print() -> None:
    rating = MeasureRating(NOW, "P2-M3", "1.0", State.NOT_APPLICABLE, reason=" ")
    (stop,) = blocking(_problems(assessed().put(rating)))
    assert (stop.place, stop.found) == (
        "P2-M3",
        "“Information people can trust” does not apply, and no reason is given.",
    )
    assert blocking(_problems(assessed().put(replace(rating, reason="We publish nothing.")))) == ()


def test_more_than_two_that_do_not_apply_in_one_principle_are_to_be_checked() -> None:
    two, three = agreed(assessed(), row("P1", *[NOT_FOR_US] * 2)), agreed(assessed(), row("P1", *[NOT_FOR_US] * 3))
    assert _at(two, "P1") == []
    assert _at(three, "P1") == ["3 measures of “Treating patients as equals” do not apply."]


def test_a_level_above_the_patients_needs_a_note() -> None:
    record = agreed(said(assessed(Group.PATIENTS), Group.PATIENTS, {"P1-M1": 0}), {"P1-M1": 1})
    words = "The agreed level of “A promise we wrote together” is above what patients or carers said."
    assert words in _at(record, "P1-M1")
    (rating,) = record.measure_ratings.values()
    assert _at(record.put(replace(rating, reason="The promise is newer than the forms.")), "P1-M1") == []
    assert _at(agreed(record, {"P1-M1": 0}), "P1-M1") == []


def test_a_carers_lower_level_counts_as_much_as_the_patients() -> None:
    record = said(assessed(Group.PATIENTS, Group.CARERS), Group.PATIENTS, {"P1-M1": 1})
    record = agreed(said(record, Group.CARERS, {"P1-M1": 0}), {"P1-M1": 1})
    assert len(_at(record, "P1-M1")) == 1


def test_without_any_patient_view_the_check_says_so() -> None:
    assert _at(assessed(Group.STAFF), "views") == ["Patients and carers have not been asked yet."]


def test_imported_levels_wait_to_be_confirmed() -> None:
    rating = MeasureRating(NOW, "P1-M1", "1.0", State.RATED, 2, unconfirmed=True)
    assert _at(assessed().put(rating), "P1-M1") == [
        "The level of “A promise we wrote together” was imported and is not confirmed."
    ]


def test_an_open_action_needs_who_and_by_when() -> None:
    assert _planned(Action("Ask five people", "A-001")) == [("A-001", "“Ask five people” has no owner and no date.")]
    assert _planned(Action("Ask", "A-001", owner="Chair")) == [("A-001", "“Ask” has no date.")]
    assert _planned(Action("Ask", owner="Chair", due_date=DUE)) == []
    assert _planned(Action("Ask", status=Status.DONE)) == []
    assert _planned(Action("Ask", id="x", due_date=DUE))[0][0] == "x"


def test_more_than_five_open_actions_are_too_many_for_one_owner() -> None:
    actions = [Action("Ask", f"A-00{place}", owner=("Chair", "chair ")[place % 2], due_date=DUE) for place in range(6)]
    assert _planned(*actions) == [("owner: Chair", "Chair has 6 open actions.")]
    assert _planned(*actions[:5], replace(actions[5], status=Status.DONE)) == []


def test_a_year_of_feedback_without_a_could_not_is_pointed_out() -> None:
    record = assessed().put(FeedbackItem(date(2026, 3, 1), "The letters are small.", we_did="Larger letters."))
    assert _at(record, "feedback") == ["A year of feedback has no “could not, because”."]
    honest = FeedbackItem(TODAY, "Open on Sundays.", could_not="Open on Sundays", because="There is nobody to do it.")
    assert _at(record.put(honest), "feedback") == []
    assert _at(assessed().put(FeedbackItem(date(2025, 3, 1), "Long ago.")), "feedback") == []


def test_possible_personal_details_lead_to_where_they_stand() -> None:
    record = assessed().put(
        Action("Ask", "A-001", id="a", owner="Chair", due_date=DUE),
        ActionUpdate("a", TODAY, "Ring 0113 496 0000, record 943 476 5919."),
        MeasureRating(NOW, "P1-M1", "1.0", note="Jane Example has dementia."),
        MeasureRating(BEFORE, "P1-M2", "1.0", note="Jane Example has dementia."),
    )
    assert _at(record, "A-001") == [
        "“0113 496 0000” may be a phone number.",
        "“943 476 5919” may be an NHS number.",
    ]
    assert _at(record, "P1-M1") == ["“Jane Example” may name someone next to their health."]
    assert _at(record, "P1-M2") == []
