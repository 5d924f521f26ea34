"""What people said: when their own words may be printed."""

from datetime import date

import pytest

from desktop.core.assessment import Group
from desktop.core.voices import Quote, repeats_a_quote

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("consent", "ends", "prints"),
    [
        (True, TODAY, True),
        (True, date(2026, 11, 21), False),
        (True, None, False),
        (False, TODAY, False),
    ],
)
def test_a_quote_needs_consent_that_is_in_date(consent: bool, ends: date | None, prints: bool) -> None:
    quote = Quote("They rang me back.", Group.PATIENTS, consent=consent, consent_ends=ends)
    assert quote.may_print(TODAY) is prints


@pytest.mark.parametrize(
    ("words", "repeats"),
    [
        ("They rang me back.", True),
        ("they  rang me\nback", True),
        ("At the café: “They rang me back.” All agreed.", True),
        ("Rang me back!", True),
        ("They rang me backwards and forwards.", False),
        ("", False),
        ("…", False),
    ],
)
def test_a_text_that_repeats_a_quote_is_known(words: str, repeats: bool) -> None:
    assert repeats_a_quote(words, [Quote("They rang me back.", Group.PATIENTS)], TODAY) is repeats


def test_a_quote_that_may_print_may_be_repeated() -> None:
    quote = Quote("They rang me back.", Group.PATIENTS, consent=True, consent_ends=TODAY)
    assert not repeats_a_quote("They rang me back.", [quote, Quote("…", Group.PATIENTS)], TODAY)
