"""The words for choices, levels, groups and progress."""

from dataclasses import replace
from datetime import date
from enum import StrEnum

import pytest

from desktop.core import action, assessment, errors, framework, record, voices
from desktop.core.action import Action, Confidence, Progress, Status
from desktop.core.assessment import Group, State
from desktop.core.labels import (
    answer_name,
    group_in_sentence,
    group_letter,
    group_name,
    level_name,
    listed,
    number_word,
    numbered_level,
    patient_answer,
    progress_shape,
    progress_words,
    side_name,
    view_name,
)
from desktop.core.record import Organisation, Size
from desktop.core.terms import label
from tests.builders import catalogue

TODAY = date(2026, 11, 22)
CHARITY = Organisation("A charity")
NO_STAFF = Organisation("A charity", paid_staff=Size.NONE)
OURSELVES = Organisation("A charity", mostly_patients=True)
CHOICES = sorted(
    {
        each
        for module in (action, assessment, errors, framework, record, voices)
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
    },
    key=lambda each: each.__name__,
)


@pytest.mark.parametrize("choices", CHOICES)
def test_every_choice_has_its_own_words(choices: type[StrEnum]) -> None:
    words = [label(each) for each in choices]
    assert all(word.strip() for word in words)
    assert len(set(words)) == len(words)


def test_choices_of_one_spelling_keep_their_own_words() -> None:
    assert label(Status.IN_PROGRESS) == "In progress"
    assert label(framework.Stage.TOGETHER) == "Together"
    assert label(assessment.HowAgreed.BY_LEAD) == "By the lead"
    assert label(voices.InvolvementLevel.ASK) == "Ask"
    assert label(framework.Nation.UK) == "UK-wide"


def test_levels_have_names_and_plain_answers() -> None:
    assert [level_name(each) for each in range(4)] == ["Not yet", "In places", "Usual practice", "Together"]
    assert [patient_answer(each) for each in range(4)] == ["No", "A little", "Mostly", "Yes, fully"]
    assert numbered_level(2) == "2 Usual practice"


def test_the_catalogue_names_its_levels_and_answers_the_same() -> None:
    for level in catalogue().levels:
        assert (level_name(level.number), patient_answer(level.number)) == (level.name, level.patient_answer)


def test_patients_and_carers_answer_in_their_own_words() -> None:
    assert answer_name(Group.CARERS, State.RATED, 1) == "A little"
    assert answer_name(Group.STAFF, State.RATED, 1) == "In places"
    assert answer_name(Group.PATIENTS, State.NOT_APPLICABLE, None) == "Not for me"
    assert answer_name(Group.TRUSTEES, State.NOT_APPLICABLE, None) == "Not applicable"
    assert answer_name(Group.PATIENTS, State.DONT_KNOW, None) == "Don’t know"


def test_staff_reads_volunteers_where_nobody_is_paid() -> None:
    assert group_name(Group.STAFF, CHARITY) == "Staff"
    assert group_name(Group.STAFF, NO_STAFF) == "Volunteers"
    assert view_name(Group.STAFF, NO_STAFF) == "Volunteers’ view"
    assert group_letter(Group.STAFF, NO_STAFF) == "V"
    assert group_in_sentence(Group.STAFF, NO_STAFF) == "volunteers"
    assert side_name(Group.STAFF, NO_STAFF) == "volunteers"
    assert group_name(Group.PATIENTS, NO_STAFF) == "Patients"


def test_where_most_are_patients_the_sides_are_who_runs_and_who_uses() -> None:
    assert side_name(Group.VOLUNTEERS, OURSELVES) == "those who run things"
    assert side_name(Group.CARERS, OURSELVES) == "those who use them"
    assert side_name(Group.CARERS, CHARITY) == "carers"
    assert group_name(Group.STAFF, OURSELVES) == "Staff"


def test_every_group_has_its_own_letter_and_view() -> None:
    assert "".join(group_letter(each, CHARITY) for each in Group) == "PCSVTN"
    assert view_name(Group.PATIENTS, CHARITY) == "Patients’ view"
    assert len({view_name(each, CHARITY) for each in Group}) == len(Group)


def test_progress_has_a_shape_and_a_word() -> None:
    assert {progress_shape(each) for each in (Progress.LATE, Progress.OFF_TRACK)} == {"■"}
    assert len({progress_shape(each) for each in Progress}) == len(Progress) - 1


def test_an_action_on_track_that_nobody_began_says_so() -> None:
    step = Action("Ask five people", due_date=date(2027, 6, 1))
    assert progress_words(step, TODAY) == "On track, not started yet"
    assert progress_words(replace(step, status=Status.IN_PROGRESS), TODAY) == "On track"
    assert progress_words(replace(step, confidence=Confidence.AT_RISK), TODAY) == "At risk"


def test_words_in_a_row_read_as_a_sentence_has_them() -> None:
    assert listed([]) == ""
    assert listed(["patients"]) == "patients"
    assert listed(["patients", "carers"]) == "patients and carers"
    assert listed(["patients", "carers", "staff"]) == "patients, carers and staff"


def test_small_numbers_are_words() -> None:
    assert [number_word(each) for each in (0, 1, 5, 6, 12)] == ["no", "one", "five", "6", "12"]
