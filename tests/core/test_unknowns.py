"""What is not known: don't knows, what nobody looked at, what waits to be confirmed, and 3s held at 2."""

from dataclasses import replace

from desktop.core.assessment import Group, HowAgreed
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.core.unknowns import Unknowns, unknowns
from tests.builders import NOT_FOR_US, NOW, TODAY, UNKNOWN, agreed, assessed, row


def found(record: Record) -> Unknowns:
    return unknowns(standings(record, NOW, TODAY))


def test_what_is_imported_and_not_confirmed_is_told_apart_from_what_nobody_looked_at() -> None:
    record = assessed(measures=("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5"))
    record = agreed(record, row("P1", UNKNOWN, 3, NOT_FOR_US, 2))
    imported = next(each for each in record.measure_ratings.values() if each.measure == "P1-M4")
    record = record.put(replace(imported, unconfirmed=True, how_agreed=HowAgreed.IMPORTED))
    told = found(record)
    assert told == Unknowns(dont_know=("P1-M1",), not_assessed=("P1-M5",), to_confirm=("P1-M4",), held=("P1-M2",))
    assert told.any


def test_nothing_is_unknown_once_every_measure_has_an_answer() -> None:
    record = agreed(assessed(Group.STAFF, measures=("P1-M1", "P1-M2")), row("P1", 2, NOT_FOR_US))
    assert not found(record).any
