"""Where views differ: the worked examples, the words shown, and what small numbers may tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import Group, Mode, PerspectiveRating, State
from desktop.core.differences import (
    Apart,
    Difference,
    compared_words,
    differences,
    fewest_forms,
    forms,
    is_mixed,
    may_show_tally,
    talk_first,
    tally_words,
)
from desktop.core.record import Organisation, Record, Size
from desktop.core.scoring import standings
from tests import builders
from tests.builders import NOT_FOR_US, NOW, TODAY, UNKNOWN, Answer, assessed, row, said

CHARITY = Organisation("A charity")
NO_STAFF = Organisation("A charity", paid_staff=Size.NONE)
OURSELVES = Organisation("A charity", mostly_patients=True)


def _difference(answers: dict[Group, Answer], organisation: Organisation = CHARITY) -> Difference:
    record = assessed(*answers, organisation=organisation)
    for group, answer in answers.items():
        record = said(record, group, {"P2-M1": answer})
    return differences(record, NOW)["P2-M1"]


def _tally(*counts: int) -> PerspectiveRating:
    return PerspectiveRating("v", "P2-M1", State.RATED, mode=Mode.TALLY, counts=counts)  # type: ignore[arg-type]


def _worked(*patients: int) -> Record:
    record = assessed(Group.PATIENTS, Group.CARERS, Group.STAFF)
    record = builders.forms(record, Group.STAFF, "P2-M1", 2, 2, 3, 1, 2)
    record = builders.forms(record, Group.PATIENTS, "P2-M1", *patients)
    return said(record, Group.CARERS, {"P2-M1": 1})


def test_the_worked_example_is_a_little_apart() -> None:
    record = _worked(0, 1, 1, 2)
    found = differences(record, NOW)["P2-M1"]
    assert (found.size, found.apart, found.label) == (1, Apart.A_LITTLE, "A little apart")
    assert found.words == "Staff see this as a bit better than patients do."
    assert found.facts == "Staff: Usual practice. Patients: A little. Carers: A little."
    assert found.mixed_words == "Mixed views: Patients and Staff."
    assert standings(record, NOW, TODAY)["P2-M1"].level == 1


def test_another_time_the_worked_example_is_far_apart() -> None:
    found = differences(_worked(0, 0, 1, 1), NOW)["P2-M1"]
    assert (found.size, found.label) == (2, "Far apart")
    assert found.words == "Staff see this as much better than patients do. Talk about this first."
    assert found.mixed == ("Staff",)


@pytest.mark.parametrize(
    ("staff", "patients", "label", "words"),
    [
        (2, 2, "In step", "We see this the same way."),
        (3, 2, "In step", "We see this the same way."),
        (2, 3, "In step", "We see this the same way."),
        (2, 1, "A little apart", "Staff see this as a bit better than patients do."),
        (3, 1, "A little apart", "Staff see this as a bit better than patients do."),
        (3, 0, "Far apart", "Staff see this as much better than patients do. Talk about this first."),
        (1, 2, "Hidden strength", "Patients see this as better than staff do."),
        (0, 3, "Hidden strength", "Patients see this as better than staff do."),
    ],
)
def test_both_sides_are_capped_at_2_and_words_come_first(staff: int, patients: int, label: str, words: str) -> None:
    found = _difference({Group.STAFF: staff, Group.PATIENTS: patients})
    assert (found.label, found.words) == (label, words)


def test_the_higher_of_staff_and_volunteers_faces_the_lower_of_patients_and_carers() -> None:
    found = _difference({Group.STAFF: 0, Group.VOLUNTEERS: 2, Group.PATIENTS: 2, Group.CARERS: 0})
    assert found.size == 2
    assert found.words.startswith("Volunteers see this as much better than carers do.")


def test_trustees_and_partners_are_shown_but_set_nothing() -> None:
    found = _difference({Group.STAFF: 1, Group.PATIENTS: 1, Group.TRUSTEES: 3, Group.PARTNERS: 0})
    assert found.size == 0
    assert found.facts == "Staff: In places. Patients: A little. Trustees: Together. Partners: Not yet."
    assert [each.letter for each in found.answers] == ["P", "S", "T", "N"]


@pytest.mark.parametrize("patients", [None, UNKNOWN, NOT_FOR_US])
def test_without_a_patients_level_only_one_side_is_heard(patients: Answer) -> None:
    found = _difference({Group.STAFF: 2, Group.PATIENTS: patients, Group.TRUSTEES: 0})
    assert (found.size, found.apart) == (None, Apart.ONE_SIDE)
    assert (found.label, found.words) == ("No patient view yet", "We have only heard one side.")


def test_without_a_staff_level_the_label_says_whose_view_is_missing() -> None:
    assert _difference({Group.PATIENTS: 1}).label == "No view yet from staff"
    assert _difference({Group.PATIENTS: 1}, NO_STAFF).label == "No view yet from volunteers"
    assert _difference({Group.PATIENTS: 1}, OURSELVES).label == "No view yet from those who run things"
    assert _difference({Group.TRUSTEES: 1}).label == "No patient view yet"


def test_a_measure_that_nobody_answered_has_no_difference() -> None:
    assert differences(assessed(Group.STAFF, Group.PATIENTS), NOW) == {}


def test_organisations_without_staff_or_mostly_of_patients_have_their_own_words() -> None:
    answers: dict[Group, Answer] = {Group.STAFF: 2, Group.PATIENTS: 1}
    assert _difference(answers, NO_STAFF).words == ("Volunteers see this as a bit better than patients do.")
    assert _difference(answers, OURSELVES).words == (
        "Those who run things see this as a bit better than those who use them do."
    )


def test_far_apart_is_talked_about_first() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS)
    record = said(record, Group.STAFF, {"P1-M1": 1, "P1-M2": 2, "P1-M3": 2, "P1-M4": 0})
    record = said(record, Group.PATIENTS, {"P1-M1": 0, "P1-M2": 0, "P1-M3": 1, "P1-M4": 2})
    assert [each.measure for each in talk_first(differences(record, NOW))] == ["P1-M2", "P1-M1", "P1-M3"]


def test_views_two_levels_apart_inside_one_group_are_mixed() -> None:
    assert is_mixed(_tally(1, 0, 1, 0, 0))
    assert not is_mixed(_tally(0, 1, 1, 0, 9))
    assert not is_mixed(_tally(0, 0, 0, 0, 3))
    assert not is_mixed(PerspectiveRating("v", "P2-M1", State.RATED, 2))


def test_fewer_than_five_forms_are_never_told_apart_outside() -> None:
    assert not may_show_tally(_tally(1, 1, 1, 1, 0), CHARITY)
    assert may_show_tally(_tally(1, 1, 1, 1, 1), CHARITY)
    assert may_show_tally(PerspectiveRating("v", "P2-M1", State.RATED, 1), CHARITY)


def test_the_limit_of_five_can_only_be_raised() -> None:
    assert not may_show_tally(_tally(2, 2, 2, 1, 0), Organisation("A charity", smallest_tally=8))
    assert not may_show_tally(_tally(1, 1, 1, 0, 0), Organisation("A charity", smallest_tally=2))


def test_small_tallies_leave_as_a_few_people_without_their_spread() -> None:
    record = _worked(0, 1, 1, 2)
    found = differences(record, NOW, shared=True)["P2-M1"]
    assert found.facts == "Staff: Usual practice. Patients (a few people): A little. Carers: A little."
    assert found.mixed == ("Staff",)
    assert found.size == 1


def test_a_tally_reads_as_counts_of_answers() -> None:
    few, many = _tally(1, 2, 1, 0, 0), _tally(1, 2, 1, 0, 1)
    assert tally_words(Group.PATIENTS, few, CHARITY, shared=True) == "a few people"
    assert tally_words(Group.PATIENTS, few, CHARITY, shared=False) == "1 No · 2 A little · 1 Mostly"
    assert tally_words(Group.STAFF, many, CHARITY, shared=True) == (
        "1 Not yet · 2 In places · 1 Usual practice · 1 Don’t know"
    )
    assert (forms(many), forms(PerspectiveRating("v", "P2-M1", State.RATED, 1))) == (5, 0)


@given(st.dictionaries(st.sampled_from(list(Group)), st.integers(0, 3), min_size=1))
def test_a_difference_lies_within_2_and_has_words(answers: dict[Group, Answer]) -> None:
    found = _difference(answers)
    assert found.label
    assert found.words
    assert found.size is None or -2 <= found.size <= 2
    assert all(each.name in found.facts for each in found.answers)


def test_an_organisation_can_only_raise_the_limit_for_forms() -> None:
    limits = [fewest_forms(Organisation("A charity", smallest_tally=each)) for each in (2, 5, 8)]
    assert limits == [5, 5, 8]


def test_how_views_compare_is_told_in_counts() -> None:
    record = said(assessed(Group.PATIENTS, Group.STAFF), Group.STAFF, row("P1", 2, 2, 2, 1, 0, 1))
    record = said(record, Group.PATIENTS, row("P1", 0, 1, 2, 1, 2))
    assert compared_words(differences(record, NOW)) == (
        "5 measures have both sides: 1 far apart, 1 a little apart, 1 hidden strength, 2 in step."
    )


def test_with_one_side_there_is_nothing_to_compare_and_the_words_say_so() -> None:
    record = said(assessed(Group.PATIENTS, Group.STAFF), Group.STAFF, row("P1", 2))
    assert compared_words(differences(record, NOW)).startswith("We have only heard one side")
