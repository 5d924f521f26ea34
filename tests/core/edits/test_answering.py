"""What an answer on the page of a measure does to what was settled before."""

from dataclasses import replace

import pytest

from desktop.core.assessment import Group, State, rating_id
from desktop.core.edits.answering import choose, leading_view, settle_as_unknown
from desktop.core.edits.rating import agree, does_not_apply
from desktop.core.record import Record
from desktop.core.scoring import Standing, standings
from desktop.core.views import views_of
from tests.builders import NOW, TODAY, agreed, assessed, catalogue, row, said, view_id

MEASURE = catalogue().measure("P2-M1")


def _stands(record: Record) -> Standing:
    return standings(record, NOW, TODAY)["P2-M1"]


def _imported(record: Record) -> Record:
    record = agreed(record, row("P2", 2))
    return record.put(replace(record.measure_ratings[rating_id(NOW, "P2-M1")], unconfirmed=True))


def test_the_leading_view_is_the_first_that_is_not_patients_or_carers() -> None:
    record = assessed(Group.PATIENTS, Group.VOLUNTEERS, Group.TRUSTEES)
    found = leading_view(views_of(record, NOW))
    assert found is not None
    assert found.group is Group.VOLUNTEERS


def test_with_patients_alone_no_view_leads() -> None:
    assert leading_view(views_of(assessed(Group.PATIENTS), NOW)) is None


@pytest.mark.parametrize("answer", [(State.RATED, 1), (State.DONT_KNOW, None)])
def test_an_answer_takes_back_does_not_apply(answer: tuple[State, int | None]) -> None:
    record = does_not_apply(assessed(Group.STAFF), NOW, MEASURE, "We do not.", TODAY)
    after = _stands(choose(record, view_id(Group.STAFF), MEASURE, *answer))
    assert (after.state, after.level) == answer


def test_an_answer_takes_the_place_of_an_imported_level_nobody_confirmed() -> None:
    after = _stands(
        choose(_imported(assessed(Group.STAFF, Group.PATIENTS)), view_id(Group.STAFF), MEASURE, State.RATED, 1)
    )
    assert not after.unconfirmed
    assert after.level == 1


def test_patients_answer_leaves_an_imported_level_to_be_confirmed() -> None:
    record = _imported(assessed(Group.STAFF, Group.PATIENTS))
    assert _stands(choose(record, view_id(Group.PATIENTS), MEASURE, State.RATED, 1)).unconfirmed


def test_where_one_view_is_heard_its_new_answer_takes_the_place_of_an_agreed_level() -> None:
    record = agreed(assessed(Group.STAFF), row("P2", 3))
    after = _stands(choose(record, view_id(Group.STAFF), MEASURE, State.RATED, 1))
    assert (after.level, after.agreed) == (1, False)


def test_where_several_views_are_heard_an_agreed_level_stays() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.PATIENTS, row("P2", 2))
    record = agree(record, NOW, MEASURE, 2, on=TODAY)
    after = _stands(choose(record, view_id(Group.STAFF), MEASURE, State.RATED, 1))
    assert (after.level, after.agreed) == (2, True)


def test_a_first_answer_settles_nothing() -> None:
    record = choose(assessed(Group.STAFF), view_id(Group.STAFF), MEASURE, State.RATED, 1)
    assert not record.measure_ratings


def test_agreeing_that_nobody_knows_stands_whatever_single_views_say() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.STAFF, row("P2", 2))
    record = settle_as_unknown(record, NOW, MEASURE, TODAY)
    assert _stands(record).state is State.DONT_KNOW
    assert record.measure_ratings[rating_id(NOW, "P2-M1")].on == TODAY
