"""A printed form while it is keyed in."""

from desktop.core.assessment import State
from desktop.core.edits.keying import KeyedForm
from desktop.core.form_in_hand import FormInHand, FormPile, taken_up

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


def test_a_form_taken_back_is_in_hand_and_the_half_keyed_one_comes_back_after_it() -> None:
    first = FormPile(THREE.key(2).key(1)).count(number=1, before=0)
    half = FormPile(first.hand.key(0), first.waiting, first.counted)
    taken = half.take_back()
    assert taken.hand.answers == {"P1-M1": 2, "P1-M2": 1}
    assert taken.count(number=1, before=0).hand.answers == {"P1-M1": 0}


def test_a_fresh_form_does_not_wait() -> None:
    taken = FormPile(THREE.key(2)).count(number=1, before=0).take_back()
    assert taken.waiting == ()


def test_forms_that_undo_took_out_are_let_go_of() -> None:
    pile = FormPile(THREE.key(2)).count(number=1, before=0)
    pile = FormPile(pile.hand.key(1), (), pile.counted).count(number=2, before=1)
    assert [each.number for each in pile.still(2).counted] == [1, 2]
    assert [each.number for each in pile.still(1).counted] == [1]
    assert pile.still(0).counted == ()


def test_how_many_forms_there_are_counts_those_blank_in_places() -> None:
    pile = FormPile(THREE.key(2)).count(number=4, before=9)
    assert (pile.so_far(3), pile.so_far(7), FormPile(THREE).so_far(2)) == (4, 7, 2)
