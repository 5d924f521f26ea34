"""A row of an example file becomes an entity, or one sentence that names the file and the key."""

from datetime import date

import pytest

from desktop.core.action import Action, Status
from desktop.core.assessment import Assessment, HowAgreed, MeasureRating, Mode, PerspectiveRating, State
from desktop.core.errors import ToolkitError
from desktop.core.voices import FeedbackItem, SuccessReading
from desktop.storage.content import load_framework
from desktop.storage.example_rows import Maker, Row, permanent_id, said_in_view, settled

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def make() -> Maker:
    return Maker("plan.toml", load_framework(), TODAY)


def view(make: Maker, written: object) -> PerspectiveRating:
    return make.entity(
        PerspectiveRating, said_in_view(written), "a view", perspective="this_year staff", measure="P1-M1"
    )


def rating(make: Maker, written: object) -> MeasureRating:
    named = {"assessment": "this_year", "measure": "P1-M1", "measure_version": "1.0"}
    return make.entity(MeasureRating, settled(written), "P1-M1", **named)


def test_days_become_dates_before_and_after_today(make: Maker) -> None:
    made = make.entity(Action, {"title": "Ask", "due_date": -6, "check_in": 5}, "ask")
    assert (made.due_date, made.check_in) == (date(2026, 11, 16), date(2026, 11, 27))


def test_a_key_gives_the_same_id_each_time_and_links_to_it(make: Maker) -> None:
    action = make.entity(Action, {"title": "Ask"}, "ask")
    item = make.entity(FeedbackItem, {"on": 0, "you_said": "Ask us", "actions": ["ask"]}, "feedback 1")
    assert item.actions == (action.id,)
    assert action.id == permanent_id(Action, "ask")


def test_things_of_two_kinds_with_one_key_have_two_ids() -> None:
    assert permanent_id(Action, "ask") != permanent_id(Assessment, "ask")


def test_words_become_choices_and_numbers_stay(make: Maker) -> None:
    assert make.entity(Action, {"title": "Ask", "status": "on_hold"}, "ask").status is Status.ON_HOLD
    assert make.entity(SuccessReading, {"success_measure": "P1-M1-S1", "value": 12}, "a reading").value == 12


def test_a_view_gives_a_level(make: Maker) -> None:
    assert (view(make, 2).state, view(make, 2).level) == (State.RATED, 2)


def test_a_view_does_not_know(make: Maker) -> None:
    assert (view(make, "?").state, view(make, "?").level) == (State.DONT_KNOW, None)


def test_a_view_says_not_applicable(make: Maker) -> None:
    assert view(make, "n/a").state is State.NOT_APPLICABLE


def test_a_view_counts_its_forms_and_has_no_level_of_its_own(make: Maker) -> None:
    made = view(make, {"says": [0, 2, 5, 1, 1], "comment": "Kind"})
    assert (made.mode, made.counts, made.level, made.comment) == (Mode.TALLY, (0, 2, 5, 1, 1), None, "Kind")


def test_a_comment_alone_is_no_answer(make: Maker) -> None:
    assert view(make, {"comment": "We talked about it"}).state is State.NOT_ASSESSED


def test_a_level_is_agreed_together_unless_it_says_how(make: Maker) -> None:
    assert (rating(make, 2).agreed_level, rating(make, 2).how_agreed) == (2, HowAgreed.TOGETHER)
    assert rating(make, {"says": 2, "how_agreed": "by_lead"}).how_agreed is HowAgreed.BY_LEAD


@pytest.mark.parametrize("written", ["?", "n/a", {"note": "Next time"}])
def test_where_there_is_no_level_nothing_was_agreed(make: Maker, written: object) -> None:
    made = rating(make, written)
    assert (made.agreed_level, made.how_agreed) == (None, None)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"title": "Ask", "colour": "red"}, "ask: the key “colour” is not known."),
        ({"owner": "Manager"}, "ask: the key “title” is missing."),
        ({"title": 3}, "ask, title: the value cannot be used here."),
        ({"title": "Ask", "status": "finished"}, "ask, status: the value cannot be used here."),
        ({"title": "Ask", "due_date": "soon"}, "ask, due_date: a date should be a whole number of days from today."),
        ({"title": "Ask", "due_date": True}, "ask, due_date: a date should be a whole number of days from today."),
        ({"title": "Ask", "due_date": TODAY}, "ask, due_date: a date should be a whole number of days from today."),
        ({"title": "Ask", "position": "first"}, "ask, position: the value cannot be used here."),
    ],
)
def test_a_wrong_row_is_named(make: Maker, row: Row, expected: str) -> None:
    with pytest.raises(ToolkitError) as caught:
        make.entity(Action, row, "ask")
    assert caught.value.summary == f"The file plan.toml is wrong at {expected}"


@pytest.mark.parametrize("written", ["??", [1, 2], [1, 2, "3", 0, 0], 1.5, {"says": 2, "level": 1, "mood": "good"}])
def test_a_rating_written_wrongly_is_refused(make: Maker, written: object) -> None:
    with pytest.raises(ToolkitError, match=r"The file plan\.toml is wrong at a view"):
        view(make, written)


def test_a_measure_that_is_not_in_the_catalogue_leads_nowhere(make: Maker) -> None:
    with pytest.raises(ToolkitError, match="wrong at P9-M1: “P9-M1” leads nowhere"):
        make.measure("P9-M1")
