"""Who is in charge and who helps, from one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sheets.vocabulary.owners import OwnerReading, read_owner


@pytest.mark.parametrize(
    ("text", "owner", "helpers"),
    [
        ("Chair", "Chair", ""),
        ("JS", "JS", ""),
        ("J.S.", "J.S.", ""),
        ("JS/AB", "JS", "AB"),
        ("Chair, Manager & Trustees", "Chair", "Manager, Trustees"),
        ("Chair and Manager", "Chair", "Manager"),
        ("Chair\nManager", "Chair", "Manager"),
        ("Chair + PPG", "Chair", "PPG"),
        ("Lead: Practice Manager", "Practice Manager", ""),
        ("Chair, Manager (lead)", "Manager", "Chair"),
        ("Vol Co-ord", "Vol Co-ord", ""),
        ("Health and Safety Lead", "Health and Safety Lead", ""),
        ("Team Lead", "Team Lead", ""),
        ("Chair / TBC", "Chair", ""),
    ],
)
def test_the_first_is_in_charge_and_the_others_help(text: str, owner: str, helpers: str) -> None:
    assert read_owner(text) == OwnerReading(owner, helpers)


@pytest.mark.parametrize("text", ["All", "all staff", "Team", "Everyone", "Committee", "All clinical staff"])
def test_everyone_is_nobody_and_the_words_stay(text: str) -> None:
    assert read_owner(text) == OwnerReading(text, nobody=True)


@pytest.mark.parametrize("text", ["TBC", "?", "vacant", "n/a", "-", "to be confirmed"])
def test_no_one_yet_is_a_blank(text: str) -> None:
    assert read_owner(text) == OwnerReading(blank=True)


@given(st.text(max_size=60))
def test_nobody_is_made_up(text: str) -> None:
    reading = read_owner(text)
    whole = "".join(text.split())
    assert "".join(reading.owner.split()) in whole
    assert all("".join(name.split()) in whole for name in reading.helpers.split(", "))
