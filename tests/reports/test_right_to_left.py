"""Right-to-left scripts in drawing order."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.right_to_left import drawn, is_needed, joined, visual_order


def test_english_needs_no_turning() -> None:
    assert not is_needed("Café, 3 April")
    assert drawn("Café, 3 April") == "Café, 3 April"


def test_hebrew_is_drawn_from_its_last_letter() -> None:
    assert drawn("שלום עולם") == "םלוע םולש"


def test_a_hebrew_name_in_an_english_line_turns_alone() -> None:
    assert drawn("Ask שלום עולם first") == "Ask םלוע םולש first"


def test_numbers_in_hebrew_stay_readable() -> None:
    assert drawn("שלום 123 עולם") == "םלוע 123 םולש"


def test_brackets_turn_round() -> None:
    assert drawn("שלום (טוב)") == "(בוט) םולש"


def test_arabic_letters_join_their_neighbours() -> None:
    assert joined("بيت") == "\ufe91\ufef4\ufe96"


def test_alef_does_not_join_the_letter_after_it() -> None:
    assert joined("باب") == "\ufe91\ufe8e\ufe8f"


@given(st.text(alphabet="abc שלם123(),.ب"))
def test_turning_a_line_loses_and_adds_no_character(text: str) -> None:
    assert sorted(visual_order(text)) == list(range(len(text)))


@given(st.text(alphabet="abc 123(),."))
def test_text_of_one_direction_keeps_its_order(text: str) -> None:
    assert visual_order(text) == list(range(len(text)))
