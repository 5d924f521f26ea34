"""Numbers of the organisation's own among what is counted: by their name, with the measures they are about."""

from datetime import date

from desktop.core.framework import ResultKind
from desktop.core.voices import SuccessReading, Tracked
from desktop.sheets.writing.voices_tables import success_rows
from tests.builders import assessed, catalogue


def test_a_number_of_our_own_has_its_name_and_its_measures() -> None:
    own = Tracked("Mean score of our visit survey", ResultKind.AVERAGE, measures=("P3-M1",), id="0f0f")
    reading = SuccessReading("0f0f", period_to=date(2026, 10, 1), value=7.5, bottom=40)
    (row,) = success_rows(assessed().put(own, reading), catalogue())
    title = catalogue().measure("P3-M1").title
    assert row[:5] == ["Own", f"P3-M1 {title}", "Mean score of our visit survey", "1 October 2026", "7.5 (from 40)"]


def test_what_left_the_catalogue_is_still_there_by_its_id() -> None:
    (row,) = success_rows(assessed().put(SuccessReading("P9-M9-S1", top=3)), catalogue())
    assert row[:3] == ["P9-M9-S1", "No longer in the catalogue", ""]
