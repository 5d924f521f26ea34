"""Text made safe to keep."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.text import LONGEST, clean, clean_line, new_id, shortened

ANY = st.text(alphabet=st.characters(exclude_categories=[]))


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY)
def test_clean_text_can_be_written_anywhere(text: str) -> None:
    found = clean(text)
    found.encode("utf-8")
    assert not any((ord(each) < 32 and each not in "\t\n") or 127 <= ord(each) < 160 for each in found)
    assert len(found) <= LONGEST


@given(ANY)
def test_a_clean_line_is_one_line_without_space_at_its_ends(text: str) -> None:
    found = clean_line(text)
    assert found == found.strip()
    assert "\n" not in found


def test_every_kind_of_line_end_becomes_one() -> None:
    assert clean("one\r\ntwo\rthree\u2028four\u2029five") == "one\ntwo\nthree\nfour\nfive"


def test_accents_come_out_in_one_form() -> None:
    assert clean("cafe\u0301") == "caf\u00e9"


def test_a_very_long_text_is_cut_even_where_composing_changes_its_length() -> None:
    assert len(clean("x" * (LONGEST + 5))) == LONGEST
    grows = "\u0958" * LONGEST
    assert clean(clean(grows)) == clean(grows)


def test_ordinary_words_are_left_as_they_are() -> None:
    words = "You said: “letters are too small”.\n\tWe did – 14 point."
    assert clean(words) == words


def test_ids_are_new_each_time() -> None:
    assert len({new_id() for _each in range(100)}) == 100


@given(ANY, st.integers(2, 80))
def test_shortened_words_are_no_longer_than_asked(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most


def test_words_are_shortened_after_a_whole_word() -> None:
    assert shortened("2026/27", 20) == "2026/27"
    assert shortened("A second look at the whole of it", 20) == "A second look at…"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"
