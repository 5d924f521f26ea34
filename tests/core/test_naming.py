"""File names: readable, versioned, and allowed everywhere."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.naming import file_name, safe

DAY = date(2026, 11, 22)


def test_a_name_says_year_content_version_and_day() -> None:
    assert file_name("2026/27", "Action plan", DAY, ".xlsx") == "2026-27 Action plan v1 2026-11-22.xlsx"


def test_the_version_goes_on_from_the_highest_taken() -> None:
    taken = ["2026-27 Action plan v1 2026-11-01.xlsx", "2026-27 Action plan v2 2026-11-22.xlsx", "other.xlsx"]
    assert file_name("2026/27", "Action plan", DAY, ".xlsx", taken) == "2026-27 Action plan v3 2026-11-22.xlsx"


def test_another_ending_has_versions_of_its_own() -> None:
    taken = ["2026-27 Action plan v2 2026-11-22.xlsx"]
    assert file_name("2026/27", "Action plan", DAY, ".pdf", taken) == "2026-27 Action plan v1 2026-11-22.pdf"


@given(st.text())
def test_any_text_becomes_an_allowed_name(text: str) -> None:
    name = safe(text)
    assert name
    assert not set('<>:"/\\|?*\0\n') & set(name)
    assert name == name.strip(" .")
