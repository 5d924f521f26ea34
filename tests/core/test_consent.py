"""Whether people's own words may be used, as the program says it."""

from datetime import date

import pytest

from desktop.core.assessment import Group
from desktop.core.consent import consent_mark, quotes_line, withheld
from desktop.core.record import new_record
from desktop.core.voices import Quote

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("consent", "ends", "words", "tone"),
    [
        (False, None, "■ No consent on record: in no report and no export", "late"),
        (True, None, "■ Consent has no end date: in no report and no export", "late"),
        (True, date(2026, 11, 21), "■ Consent ended on 21 November 2026: in no report and no export", "late"),
        (True, TODAY, "▲ Consent ends on 22 November 2026. Ask again in time.", "at_risk"),
        (True, date(2027, 11, 22), "✓ May be used until 22 November 2027", "on_track"),
    ],
)
def test_a_quote_says_whether_it_may_be_used(consent: bool, ends: date | None, words: str, tone: str) -> None:
    quote = Quote("They rang me back.", Group.PATIENTS, consent=consent, consent_ends=ends)
    assert consent_mark(quote, TODAY) == (words, tone)
    assert (tone == "late") is not quote.may_print(TODAY)


def test_the_quotes_are_counted_in_words() -> None:
    good = Quote("One.", Group.PATIENTS, consent=True, consent_ends=date(2027, 11, 22))
    bad = Quote("Two.", Group.CARERS)
    record = new_record("A charity")
    assert quotes_line(record, TODAY) == ""
    assert quotes_line(record.put(good), TODAY) == "1 quote. All may be used."
    assert quotes_line(record.put(bad), TODAY) == "1 quote. None may be used: no report or export has them."
    assert quotes_line(record.put(good, bad), TODAY) == "2 quotes. 1 may not be used: no report or export has it."
    assert withheld(record.put(good, bad), TODAY) == (bad,)
