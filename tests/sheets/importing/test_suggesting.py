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


def test_an_item_that_fits_nothing_is_not_asked_about() -> None:
    assert ("item", "Bicycle pump") not in offered([["Question", "Score"], ["Bicycle pump", 2]])


@pytest.mark.parametrize(
    ("text", "words"), [("the carers’ policies", ("carer", "policy")), ("Co-designed", ("codesign",))]
)
def test_words_are_compared_without_their_endings(text: str, words: tuple[str, ...]) -> None:
    assert set(words) & set(stems(text))
