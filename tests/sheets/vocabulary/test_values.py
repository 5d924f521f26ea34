"""Words in cells and what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Confidence, Priority, Status
from desktop.core.assessment import State
from desktop.sheets.reading.grid import Value
from desktop.sheets.vocabulary.choice_words import Level
from desktop.sheets.vocabulary.values import (
    are_colours,
    largest_number,
    looks_like_choice,
    read_level,
    read_priority,
    read_progress,
    read_status,
    scale_of,
)

STATUS: dict[Status, list[Value]] = {
    Status.NOT_STARTED: [
        "Not started",
        "open",
        "To do",
        "TODO",
        "outstanding",
        "planned",
        "No",
        "N",
        "0%",
        0,
        "tbc",
        "û",
    ],
    Status.IN_PROGRESS: ["in progress", "Ongoing", "on-going", "under way", "WIP", "50%", 0.25, 60, "Overdue", "late"],
    Status.DONE: ["Done", "COMPLETE", "Completed", "closed", "yes", "Y", "100%", 1, True, "✓", "ü", "signed off"],
    Status.ON_HOLD: ["On hold", "paused", "deferred", "waiting", "Postponed"],
    Status.WILL_NOT_DO: ["Cancelled", "withdrawn", "no longer needed", "Superseded", "n/a"],
}
LEVELS: dict[int, list[Value]] = {
    0: ["0", 0, "red", "No", "not in place", "Not met", "0/Undeveloped", "Inadequate"],
    1: ["1", "amber", "partly", "Developing", "partially met", "basic", "Requires improvement"],
    2: ["2/Achieving", "green", "Yes", "fully", "good", "Met", "advanced"],
    3: ["3", "Excelling", "purple", "gold", "outstanding", "exemplar"],
}


@pytest.mark.parametrize(("status", "word"), [(status, word) for status, words in STATUS.items() for word in words])
def test_status_words(status: Status, word: Value) -> None:
    reading = read_status(word)
    assert reading.meaning is not None
    assert (reading.meaning[0], reading.doubtful) == (status, False)


@pytest.mark.parametrize(
    ("word", "confidence"),
    [("on track", Confidence.ON_TRACK), ("At risk", Confidence.AT_RISK), ("delayed", Confidence.AT_RISK)],
)
def test_words_about_time_set_confidence_too(word: str, confidence: Confidence) -> None:
    assert read_status(word).meaning == (Status.IN_PROGRESS, confidence)


@pytest.mark.parametrize(
    "word", ["In Progesss", "Completed - March 2024", "Completd", "maintain standards", "BAU", "green"]
)
def test_status_words_that_leave_a_doubt_are_taken_and_shown(word: str) -> None:
    reading = read_status(word)
    assert reading.meaning is not None
    assert reading.doubtful


@pytest.mark.parametrize("word", ["purple elephants", "see minutes", "12/04/2025"])
def test_words_that_are_no_status_are_never_guessed(word: str) -> None:
    reading = read_status(word)
    assert (reading.meaning, reading.doubtful) == (None, True)


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Red", (None, Confidence.OFF_TRACK)),
        ("yellow", (None, Confidence.AT_RISK)),
        ("G", (None, Confidence.ON_TRACK)),
        ("Blue", (Status.DONE, None)),
        ("✓ Done", (Status.DONE, None)),
        ("■ Off track", (None, Confidence.OFF_TRACK)),
        ("⊖ No date", (None, None)),
    ],
)
def test_a_colour_of_how_it_is_going(word: str, meaning: tuple[Status | None, Confidence | None]) -> None:
    assert read_progress(word).meaning == meaning


@pytest.mark.parametrize(
    ("word", "priority"),
    [
        ("High", Priority.HIGH),
        ("H", Priority.HIGH),
        (1, Priority.HIGH),
        ("1", Priority.HIGH),
        ("must", Priority.HIGH),
        ("asap", Priority.HIGH),
        ("Medium", Priority.MEDIUM),
        ("amber", Priority.MEDIUM),
        (2.0, Priority.MEDIUM),
        ("low", Priority.LOW),
        ("P3", Priority.LOW),
        ("nice to have", Priority.LOW),
    ],
)
def test_priority_words(word: Value, priority: Priority) -> None:
    reading = read_priority(word)
    assert (reading.meaning, reading.doubtful) == (priority, False)


def test_which_end_of_five_is_high_can_be_said() -> None:
    assert [read_priority(number, numbers_to=5).meaning for number in (1, 3, 5)] == list(Priority)
    assert [read_priority(number, numbers_to=5, high_is=5).meaning for number in (5, 3, 1)] == list(Priority)
    assert read_priority(9, numbers_to=5).meaning is None


def test_a_long_ranking_is_cut_in_three() -> None:
    places = [read_priority(place, numbers_to=largest_number(range(1, 13))).meaning for place in range(1, 13)]
    assert places == [Priority.HIGH] * 5 + [Priority.MEDIUM] * 4 + [Priority.LOW] * 3


@pytest.mark.parametrize(("level", "word"), [(level, word) for level, words in LEVELS.items() for word in words])
def test_level_words(level: int, word: Value) -> None:
    assert read_level(word).meaning == Level(State.RATED, level)


def test_scales_of_other_lengths_are_matched_and_doubtful_ones_say_so() -> None:
    assert [read_level(number, 4).meaning for number in (1, 2, 3, 4)] == [Level(State.RATED, n) for n in (0, 1, 2, 3)]
    of_five = [read_level(number, 5) for number in (1, 2, 3, 4, 5)]
    assert [each.meaning for each in of_five] == [Level(State.RATED, level) for level in (0, 1, 1, 2, 3)]
    assert all(each.doubtful for each in of_five)
    shares = [read_level(share, 100).meaning for share in ("19%", "20%", "79%", "80%")]
    assert shares == [Level(State.RATED, level) for level in (0, 1, 1, 2)]


@pytest.mark.parametrize("word", ["Red", "amber", "Green", "RAG: green"])
def test_red_amber_green_never_reach_level_three(word: str) -> None:
    meaning = read_level(word).meaning
    assert meaning is None or meaning.level != 3


def test_what_stands_in_place_of_a_level() -> None:
    states = [read_level(word).meaning for word in ("don't know", "?", "N/A", "tbc", "-")]
    assert [each.state for each in states if each] == [
        State.DONT_KNOW,
        State.DONT_KNOW,
        State.NOT_APPLICABLE,
        State.NOT_ASSESSED,
        State.NOT_ASSESSED,
    ]


def test_a_columns_scale_is_told_from_its_largest_number() -> None:
    assert scale_of([0, 1, 2]) == 3
    assert scale_of(["1", 4]) == 4
    assert scale_of([5.0]) == 5
    assert scale_of(["80%", 3]) == 100
    assert scale_of([0.5, 0.8]) == 100
    assert scale_of(["yes", "partly"]) == 3


def test_a_column_of_colours_is_noticed() -> None:
    assert are_colours(["Red", "amber", "G", "green"])
    assert not are_colours(["green", "green"])
    assert not are_colours(["red", "open", "closed", "done"])


def test_the_words_of_each_kind_of_column_are_told_apart() -> None:
    assert looks_like_choice("status", "Completed")
    assert not looks_like_choice("status", "Ask people")
    assert looks_like_choice("rating", 3)
    assert looks_like_choice("rating", "2/Achieving")
    assert not looks_like_choice("progress", 3)


@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.booleans()))
def test_no_cell_is_too_strange(value: Value) -> None:
    for scale in (3, 4, 5, 100):
        level = read_level(value, scale).meaning
        assert level is None or level.level in (None, 0, 1, 2, 3)
    read_status(value)
    read_progress(value)
    read_priority(value, numbers_to=largest_number([value]))
