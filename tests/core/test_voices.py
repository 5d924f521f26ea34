"""What people said: when their own words may be printed."""

from datetime import date

import pytest

from desktop.core.assessment import Group
from desktop.core.voices import Quote

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
