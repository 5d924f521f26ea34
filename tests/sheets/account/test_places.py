"""Suggestions of principles and measures in words."""

from tests.builders import catalogue
from tests.sheets.told import told

ROWS = [
    ("Theme", "Action", "Who"),
    ("Complaints", "Complaints lead to changes patients can see", "Chair"),
    ("Complaints", "Tell people what changed", "Chair"),
    ("Gardening", "Dig", "Chair"),
]


def test_a_theme_comes_with_its_rows_and_the_words_it_shares() -> None:
    themes = {each.words: each for each in told(ROWS).themes}
    assert themes["Complaints"].why.startswith("2 rows. We suggest “")
    assert themes["Complaints"].why.endswith("because of “complaints”.")
    assert themes["Complaints"].offers[0] in catalogue().principle_by_id


def test_a_theme_that_fits_nothing_is_still_asked_about() -> None:
    themes = {each.words: each for each in told(ROWS).themes}
    assert (themes["Gardening"].why, themes["Gardening"].offers) == ("1 row.", ())


def test_an_item_comes_with_measures_of_ours() -> None:
    (first, *_others) = told(ROWS).measures
    assert first.words == "Complaints lead to changes patients can see"
    assert first.offers[0] in catalogue().by_id
    assert "“complaints”" in first.why


def test_long_words_are_cut() -> None:
    (line,) = told([("Theme", "Action", "Who"), ("Complaints " * 30, "Dig", "Chair")]).themes
    assert len(line.words) == 160
