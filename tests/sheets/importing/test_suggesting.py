"""Old themes and criteria set beside our principles and measures."""

import pytest

from desktop.sheets.importing.suggesting import MOST_OFFERS, Suggestion, stems, suggestions
from tests.builders import catalogue
from tests.sheets.shapes.looking import shown_of
from tests.sheets.workbooks import Cells

MEASURE = catalogue().by_id["P2-M1"]


def offered(rows: list[Cells]) -> dict[tuple[str, str], Suggestion]:
    return {(each.kind, each.words): each for each in suggestions(shown_of(rows), catalogue())}


def test_a_theme_is_asked_about_once_with_all_its_rows() -> None:
    found = offered([["Theme", "Action", "Who"], ["Gardens", "Dig", "Chair"], ["gardens", "Plant bulbs", "Chair"]])
    assert found["theme", "Gardens"].rows == (2, 3)


def test_what_is_certain_is_not_asked_about() -> None:
    name = catalogue().principles[0].name
    found = offered([["Theme", "Question", "Score"], [name, MEASURE.title, 2]])
    assert found == {}


def test_an_item_like_one_of_our_measures_is_offered_it_first() -> None:
    words = f"We think that {MEASURE.title[0].lower()}{MEASURE.title[1:]}"
    found = offered([["Question", "Score"], [words, 2], ["Is there parking for bicycles?", 1]])
    offers = found["item", words].offers
    assert offers[0].id == MEASURE.id
    assert len(offers) <= MOST_OFFERS
    assert [each.likeness for each in offers] == sorted((each.likeness for each in offers), reverse=True)


def test_an_item_with_a_level_can_be_placed_by_hand_where_nothing_is_like_it() -> None:
    found = offered([["Question", "Score"], ["Bicycle pump", 2]])["item", "Bicycle pump"]
    assert found.offers == ()
    assert found.rows == (2,)


def test_an_action_that_fits_nothing_is_not_asked_about() -> None:
    assert ("item", "Bicycle pump") not in offered([["Action", "Who"], ["Bicycle pump", "Chair"]])


def test_what_is_like_a_measure_comes_first_and_the_rest_by_theme() -> None:
    rows: list[Cells] = [
        ["Theme", "Question", "Score"],
        ["Sheds", "Bicycle pump", 2],
        ["Lanes", "Gravel depth", 1],
        ["Sheds", "Padlock", 0],
        ["Lanes", MEASURE.title.lower() + " today", 1],
    ]
    found = [each.words for each in suggestions(shown_of(rows), catalogue()) if each.kind == "item"]
    assert found == [MEASURE.title.lower() + " today", "Bicycle pump", "Padlock", "Gravel depth"]


@pytest.mark.parametrize(
    ("text", "words"), [("the carers’ policies", ("carer", "policy")), ("Co-designed", ("codesign",))]
)
def test_words_are_compared_without_their_endings(text: str, words: tuple[str, ...]) -> None:
    assert set(words) & set(stems(text))
