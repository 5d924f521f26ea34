"""A printed form while it is keyed in."""

from desktop.core.assessment import State
from desktop.core.edits.keying import KeyedForm
from desktop.core.form_in_hand import FormInHand, taken_up

THREE = FormInHand(("P1-M1", "P1-M2", "P1-M3"))


def test_each_key_answers_one_question_and_goes_on() -> None:
    form = THREE.key(2).leave().key(State.DONT_KNOW)
    assert form.form == KeyedForm({"P1-M1": 2, "P1-M3": State.DONT_KNOW})
    assert form.measure is None


def test_after_the_last_question_no_key_counts() -> None:
    form = THREE.key(2).key(1).key(0)
    assert form.key(3) is form
    assert form.leave() is form


def test_keys_are_taken_back_one_by_one_and_words_stay() -> None:
    form = THREE.key(2).key(1).say("P1-M1", "Small print.").back()
    assert (form.at, form.answers, form.words) == (1, {"P1-M1": 2}, {"P1-M1": "Small print."})
    assert form.back().answers == {}
    assert form.back().back().at == 0


def test_a_key_taken_back_brings_the_answer_before_it() -> None:
    form = THREE.key(2).move(0).key(3)
    assert form.answers == {"P1-M1": 3}
    assert form.back().answers == {"P1-M1": 2}


def test_going_to_another_question_stays_on_the_form() -> None:
    assert THREE.move(-4).at == 0
    assert THREE.move(9).measure is None
    assert THREE.key(2).move(0).answer == 2


def test_words_of_spaces_are_not_kept() -> None:
    assert THREE.say("P1-M1", "  ").form.blank


def test_a_form_taken_up_again_is_as_it_was() -> None:
    form = THREE.key(2).key(1).say("P1-M2", "Too fast.")
    assert taken_up(THREE.measures, form.form).form == form.form
