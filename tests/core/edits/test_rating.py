"""What is said of a measure: answers, tallies, comments, agreeing, not applicable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import Group, HowAgreed, MeasureRating, Mode, State, rating_id
from desktop.core.edits import rating
from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.core.views import level_of, views_of
from tests.builders import NOW, TODAY, assessed, catalogue, said, view_id

MEASURE = catalogue().measure("P2-M1")
STAFF, PATIENTS = view_id(Group.STAFF), view_id(Group.PATIENTS)


def two_views() -> Record:
    return assessed(Group.STAFF, Group.PATIENTS)


def test_an_answer_is_kept_with_its_comment() -> None:
    record = rating.answer(two_views(), STAFF, MEASURE, State.RATED, 2)
    record = rating.comment(record, STAFF, MEASURE, "On the form since March.\r\n")
    found = rating.view_rating(record, STAFF, MEASURE.id)
    assert (found.level, found.comment) == (2, "On the form since March.\n")


def test_an_answer_taken_back_leaves_no_row() -> None:
    record = rating.answer(two_views(), STAFF, MEASURE, State.RATED, 2)
    assert not rating.answer(record, STAFF, MEASURE, State.NOT_ASSESSED).perspective_ratings


def test_a_comment_outlives_the_answer() -> None:
    record = rating.comment(rating.answer(two_views(), STAFF, MEASURE, State.RATED, 2), STAFF, MEASURE, "Because")
    record = rating.answer(record, STAFF, MEASURE, State.DONT_KNOW)
    assert rating.view_rating(record, STAFF, MEASURE.id).comment == "Because"


@pytest.mark.parametrize("level", [None, -1, 4])
def test_no_level_outside_the_scale_is_taken(level: int | None) -> None:
    with pytest.raises(ValueError, match=str(level)):
        rating.answer(two_views(), STAFF, MEASURE, State.RATED, level)


@given(st.tuples(*[st.integers(0, 9)] * 5))
def test_a_tally_is_rated_where_anyone_named_a_level(counts: tuple[int, int, int, int, int]) -> None:
    record = rating.tally(two_views(), PATIENTS, MEASURE, counts)
    found = rating.view_rating(record, PATIENTS, MEASURE.id)
    wanted = State.RATED if any(counts[:4]) else State.DONT_KNOW if counts[4] else State.NOT_ASSESSED
    assert found.state is wanted
    assert found.counts == counts


def test_the_worked_tally_has_the_lower_middle_as_its_level() -> None:
    record = rating.tally(two_views(), PATIENTS, MEASURE, (2, 2, 0, 0, 0))
    view = next(each for each in views_of(record, NOW) if each.group is Group.PATIENTS)
    assert level_of(record, view, MEASURE.id) == 0


def test_one_answer_for_the_group_replaces_its_tally() -> None:
    record = rating.tally(two_views(), PATIENTS, MEASURE, (2, 2, 0, 0, 0))
    found = rating.view_rating(rating.answer(record, PATIENTS, MEASURE, State.RATED, 3), PATIENTS, MEASURE.id)
    assert (found.mode, found.counts) == (Mode.GROUP, (0, 0, 0, 0, 0))


def test_not_applicable_needs_its_reason() -> None:
    with pytest.raises(ToolkitError, match="needs a reason"):
        rating.does_not_apply(two_views(), NOW, MEASURE, " ", TODAY)
    record = rating.does_not_apply(two_views(), NOW, MEASURE, "We give no care.", TODAY)
    assert standings(record, NOW, TODAY)[MEASURE.id].state is State.NOT_APPLICABLE


def test_a_fresh_answer_takes_back_not_applicable() -> None:
    record = rating.does_not_apply(two_views(), NOW, MEASURE, "We give no care.", TODAY)
    record = rating.answer(record, STAFF, MEASURE, State.RATED, 1)
    assert standings(record, NOW, TODAY)[MEASURE.id].level == 1


def test_a_fresh_answer_takes_the_reason_back_too() -> None:
    record = rating.does_not_apply(two_views(), NOW, MEASURE, "We give no care.", TODAY)
    for after in (
        rating.answer(record, STAFF, MEASURE, State.RATED, 1),
        rating.tally(record, PATIENTS, MEASURE, (2, 2, 1, 0, 0)),
    ):
        assert after.measure_ratings[rating_id(NOW, MEASURE.id)].reason == ""


def test_correcting_a_comment_leaves_what_was_settled() -> None:
    record = rating.answer(two_views(), STAFF, MEASURE, State.RATED, 1)
    record = rating.does_not_apply(record, NOW, MEASURE, "We give no care.", TODAY)
    corrected = rating.comment(record, STAFF, MEASURE, "Since March.")
    assert corrected.measure_ratings == record.measure_ratings


def test_a_level_above_the_peoples_needs_a_note() -> None:
    record = said(said(two_views(), Group.STAFF, {MEASURE.id: 2}), Group.PATIENTS, {MEASURE.id: 1})
    with pytest.raises(ToolkitError, match="above what patients or carers said"):
        rating.agree(record, NOW, MEASURE, 2, on=TODAY)
    settled = rating.agree(record, NOW, MEASURE, 2, on=TODAY, reason="The new form began after they answered.")
    assert standings(settled, NOW, TODAY)[MEASURE.id].level == 2
    assert rating.agree(record, NOW, MEASURE, 1, on=TODAY).measure_ratings[rating_id(NOW, MEASURE.id)].reason == ""


def test_taking_back_an_agreed_level_lets_the_views_decide_again() -> None:
    record = said(said(two_views(), Group.STAFF, {MEASURE.id: 2}), Group.PATIENTS, {MEASURE.id: 1})
    settled = rating.agree(record, NOW, MEASURE, 0, on=TODAY)
    standing = standings(rating.reopen(settled, NOW, MEASURE), NOW, TODAY)[MEASURE.id]
    assert (standing.level, standing.agreed) == (1, False)


def test_agreeing_where_views_match_leaves_the_others_open() -> None:
    record = said(two_views(), Group.STAFF, {"P2-M1": 2, "P2-M2": 1, "P2-M3": 1})
    record = said(record, Group.PATIENTS, {"P2-M1": 1, "P2-M2": 1})
    settled = rating.agree_where_views_match(record, catalogue(), NOW, ("P2-M1", "P2-M2", "P2-M3"), TODAY)
    assert [each.measure for each in settled.measure_ratings.values()] == ["P2-M2"]
    assert settled.measure_ratings[rating_id(NOW, "P2-M2")].how_agreed is HowAgreed.TOGETHER


def test_an_imported_level_counts_only_once_confirmed() -> None:
    imported = MeasureRating(NOW, MEASURE.id, "1.0", State.RATED, 2, how_agreed=HowAgreed.IMPORTED, unconfirmed=True)
    record = two_views().put(imported)
    assert standings(record, NOW, TODAY)[MEASURE.id].counted is None
    assert standings(rating.confirm(record, NOW, MEASURE, TODAY), NOW, TODAY)[MEASURE.id].counted == 2


def test_a_note_on_what_was_settled_is_cleaned() -> None:
    record = rating.note(two_views(), NOW, MEASURE, "Talked over\r\nin May.\x00")
    assert record.measure_ratings[rating_id(NOW, MEASURE.id)].note == "Talked over\nin May."
