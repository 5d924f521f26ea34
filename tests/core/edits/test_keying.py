"""Keying in printed forms: each adds to the tallies, and can be taken out again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import Group, Mode, State, TookPart, rating_id
from desktop.core.edits.keying import (
    FormAnswer,
    KeyedForm,
    add_form,
    answered_together,
    answers_counted,
    forms_counted,
    take_form_out,
)
from desktop.core.edits.rating import view_rating
from desktop.core.record import Record
from desktop.core.views import level_of
from tests.builders import assessed, catalogue, forms, said, view_id

PATIENTS = view_id(Group.PATIENTS)
ANSWERS = st.sampled_from((0, 1, 2, 3, State.DONT_KNOW, State.NOT_APPLICABLE))
FORMS = st.builds(
    KeyedForm,
    st.dictionaries(st.sampled_from(("P1-M1", "P2-M1", "P3-M7")), ANSWERS),
    st.dictionaries(st.just("P2-M1"), st.text(max_size=9)),
)


def asked() -> Record:
    record = assessed(Group.STAFF, Group.PATIENTS)
    return record.put(replace(record.perspectives[PATIENTS], people=None))


def keyed(record: Record, *all_forms: dict[str, FormAnswer]) -> Record:
    for number, answers in enumerate(all_forms, 1):
        record = add_form(record, catalogue(), PATIENTS, KeyedForm(answers), number)
    return record


def test_each_form_adds_to_the_tallies() -> None:
    record = keyed(asked(), {"P1-M1": 1, "P2-M1": 3}, {"P1-M1": 1}, {"P1-M1": State.DONT_KNOW})
    assert view_rating(record, PATIENTS, "P1-M1").counts == (0, 2, 0, 0, 1)
    assert view_rating(record, PATIENTS, "P2-M1").counts == (0, 0, 0, 1, 0)
    assert level_of(record, record.perspectives[PATIENTS], "P1-M1") == 1


def test_not_for_me_is_counted_nowhere() -> None:
    record = keyed(asked(), {"P1-M1": State.NOT_APPLICABLE})
    assert not record.perspective_ratings


def test_forms_tell_how_many_people_there_were_and_how_they_took_part() -> None:
    view = keyed(asked(), {"P1-M1": 1}, {"P2-M1": 2}).perspectives[PATIENTS]
    assert (view.people, view.took_part) == (2, (TookPart.FORM,))


def test_more_people_than_forms_stay_noted() -> None:
    view = keyed(assessed(Group.PATIENTS), {"P1-M1": 1}).perspectives[PATIENTS]
    assert view.people == 6


def test_forms_are_counted_by_the_measure_that_most_answered() -> None:
    record = keyed(asked(), {"P1-M1": 1}, {"P1-M1": 2, "P2-M1": 2})
    view = record.perspectives[PATIENTS]
    assert (forms_counted(record, view), answers_counted(record, view)) == (2, 3)


def test_words_on_forms_are_added_to_what_the_group_said() -> None:
    record = asked()
    for number, words in enumerate(("Small print. ", " ", "Too fast."), 1):
        record = add_form(record, catalogue(), PATIENTS, KeyedForm({}, {"P2-M1": words}), number)
    assert view_rating(record, PATIENTS, "P2-M1").comment == "Small print.\nToo fast."


def test_counting_forms_takes_the_place_of_one_answer_together() -> None:
    record = said(asked(), Group.PATIENTS, {"P1-M1": 3, "P2-M1": 2})
    view = record.perspectives[PATIENTS]
    assert answered_together(record, view) == ("P1-M1", "P2-M1")
    record = keyed(record, {"P1-M1": 1})
    assert answered_together(record, view) == ("P2-M1",)
    assert view_rating(record, PATIENTS, "P1-M1").mode is Mode.TALLY


def test_a_blank_form_says_so() -> None:
    assert KeyedForm({}, {"P1-M1": " "}).blank
    assert not KeyedForm({"P1-M1": State.NOT_APPLICABLE}).blank


@given(FORMS)
def test_a_form_taken_out_leaves_no_trace_in_the_tallies(form: KeyedForm) -> None:
    before = forms(asked(), Group.PATIENTS, "P2-M1", 0, 1, None)
    record = take_form_out(add_form(before, catalogue(), PATIENTS, form, 4), catalogue(), PATIENTS, form, 4)
    assert record.perspective_ratings == before.perspective_ratings
    assert record.perspectives[PATIENTS].people == 3


def test_words_changed_since_then_stay() -> None:
    form = KeyedForm({}, {"P2-M1": "Too fast."})
    record = add_form(asked(), catalogue(), PATIENTS, form, 1)
    kept = record.perspective_ratings[rating_id(PATIENTS, "P2-M1")]
    changed = record.put(replace(kept, comment="Too fast for some."))
    taken = take_form_out(changed, catalogue(), PATIENTS, form, 1)
    assert view_rating(taken, PATIENTS, "P2-M1").comment == "Too fast for some."
