"""A measure's words as they were when it was rated."""

from dataclasses import replace

import pytest

from desktop.core.assessment import Group, Wording
from desktop.core.record import Record
from desktop.core.wording import MeasureWords, as_rated, title_of, words_of
from tests.builders import NOW, agreed, assessed, catalogue, row, said

GONE = "P1-M99"
NOW_CALLED = catalogue().measure("P1-M1").title


def kept(measure: str, version: str, title: str) -> Wording:
    return Wording(measure, version, title, f"{title}, in full.", "", "", ("none", "some", "most", "all"))


def title(record: Record, measure: str) -> str:
    return title_of(record, catalogue(), record.assessments[NOW], measure)


def test_a_settled_measure_has_the_words_of_its_version() -> None:
    record = agreed(assessed(), row("P1", 2), version="0.9").put(kept("P1-M1", "0.9", "As it was"))
    words = words_of(record, catalogue(), record.assessments[NOW], "P1-M1")
    assert words == MeasureWords("As it was", "As it was, in full.", ("none", "some", "most", "all"))


@pytest.mark.parametrize(("version", "called"), [("0.9", "As it was"), (catalogue().version, NOW_CALLED)])
def test_with_views_alone_the_words_are_those_of_the_assessments_catalogue(version: str, called: str) -> None:
    record = said(assessed(Group.STAFF), Group.STAFF, row("P1", 2)).put(kept("P1-M1", "0.9", "As it was"))
    record = record.put(replace(record.assessments[NOW], catalogue_version=version))
    assert title(record, "P1-M1") == called


def test_a_measure_the_catalogue_no_longer_has_keeps_its_words_without_a_rating() -> None:
    record = assessed(Group.STAFF, measures=("P1-M1", GONE)).put(kept(GONE, "0.9", "As it was"))
    assert title(record, GONE) == "As it was"


def test_without_any_words_kept_it_shows_its_id() -> None:
    record = agreed(assessed(measures=(GONE,)), {GONE: 2}, version="0.9")
    assert words_of(record, catalogue(), record.assessments[NOW], GONE) == MeasureWords(GONE, "", ())


def test_a_version_whose_words_were_not_kept_shows_as_the_catalogue_has_it() -> None:
    assert title(agreed(assessed(), row("P1", 2), version="0.8"), "P1-M1") == NOW_CALLED


def test_a_measure_reads_as_it_was_rated() -> None:
    record = agreed(assessed(), row("P1", 2), version="0.9").put(kept("P1-M1", "0.9", "As it was"))
    now = catalogue().measure("P1-M1")
    then = as_rated(record, catalogue(), record.assessments[NOW], now)
    assert (then.title, then.statement, then.levels) == (
        "As it was",
        "As it was, in full.",
        ("none", "some", "most", "all"),
    )
    assert then.activities == now.activities
    assert as_rated(record, catalogue(), record.assessments[NOW], catalogue().measure("P1-M2")).title != "As it was"
