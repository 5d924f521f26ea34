"""What in free text may be a personal detail, and what is not one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.personal import Detail, details


def _found(text: str) -> list[tuple[Detail, str]]:
    return list(details(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Since her stroke Jane Example needs large print.", "Jane Example"),
        ("Jane Example’s diabetes letter was late.", "Jane Example’s"),
        ("Mrs Example has dementia and could not read it.", "Mrs Example"),
        ("Dr. Example explained the diagnosis.", "Dr. Example"),
        ("A carer, Anne-Marie O’Example, told us about his anxiety.", "Anne-Marie O’Example"),
        ("Éva Példa was prescribed new tablets.", "Éva Példa"),
    ],
)
def test_a_full_name_next_to_a_health_word_is_found(text: str, name: str) -> None:
    assert _found(text) == [(Detail.NAME, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Example chairs the readers’ panel.",
        "Jane Example chairs the panel. Two people with diabetes came.",
        "The Patients Association helped people with cancer.",
        "Diabetes UK gave us a leaflet on diabetes.",
        "We asked Leeds General Hospital about dementia.",
        "People told us that after a stroke the letters are hard to read.",
        "On Monday Carers Week began with a talk on depression.",
        "Office manager to check the anxiety leaflet.",
        "",
    ],
)
def test_names_of_bodies_and_names_without_health_are_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "number",
    ["0113 496 0000", "01134960000", "07700 900123", "+44 7700 900123", "+44 (0)20 7946 0000", "020-7946-0000"],
)
def test_a_phone_number_is_found(number: str) -> None:
    assert _found(f"Ring {number} after two.") == [(Detail.PHONE, number)]


@pytest.mark.parametrize("number", ["943 476 5919", "943-476-5919", "9434765919", "943 476 5918"])
def test_an_nhs_number_pattern_is_found(number: str) -> None:
    assert _found(f"Record {number} was wrong.") == [(Detail.NHS_NUMBER, number)]


@pytest.mark.parametrize(
    "text",
    [
        "14 of 22 filled in",
        "In danger: 999. For advice: 111.",
        "Charity 1234567, grant 9434765918",
        "03/04/2027 at 10:30, and 01-02-2026 10:30",
        "£12,000 in 2026/27",
        "20261122093000",
    ],
)
def test_counts_dates_and_references_are_left_alone(text: str) -> None:
    assert _found(text) == []


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Lu", "Lt", "Nd"])))
def test_text_without_capitals_or_digits_never_holds_a_detail(text: str) -> None:
    assert _found(text) == []


@given(st.text())
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    assert all(words in text for _kind, words in details(text))
