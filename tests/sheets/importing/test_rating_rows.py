"""Rows that say a level of one of our measures."""

import pytest

from desktop.core.assessment import EvidenceKind, HowAgreed
from desktop.sheets.importing.arriving import Catalogue
from desktop.sheets.importing.rating_rows import Arriving, ratings_of
from desktop.sheets.understanding.items import Item
from tests.builders import TODAY, catalogue

MEASURE = next(iter(catalogue().by_id.values()))


def arriving(*rows: dict[str, str | int]) -> Arriving:
    items = [
        Item(number, {"measure": MEASURE.title, **row}, {name: str(value) for name, value in row.items()})
        for number, row in enumerate(rows, 2)
    ]
    return ratings_of(items, Catalogue(catalogue()), "this-year", TODAY, {})[MEASURE.id]


def test_a_level_waits_to_be_confirmed() -> None:
    rating = arriving({"rating": 2, "notes": "Since May"}).rating
    assert (rating.agreed_level, rating.unconfirmed, rating.how_agreed) == (2, True, HowAgreed.IMPORTED)
    assert rating.note == "Since May"


def test_of_two_rows_the_lower_level_stands_and_both_notes_stay() -> None:
    both = arriving({"rating": 2, "notes": "Upstairs"}, {"rating": 1, "notes": "Downstairs"})
    assert (both.rating.agreed_level, both.rating.note, both.rows) == (1, "Upstairs\nDownstairs", (2, 3))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Minutes of the board", EvidenceKind.RULES),
        ("Patient survey, 3/4/2025", EvidenceKind.PEOPLE),
        ("Patient survey", EvidenceKind.RULES),
        ("Audit: 8 of 10", EvidenceKind.COUNTS),
        ("Seen on a walkabout", EvidenceKind.SEEN),
    ],
)
def test_evidence_has_the_kind_its_words_give_away(words: str, kind: EvidenceKind) -> None:
    (evidence,) = arriving({"rating": 2, "evidence": words}).evidence
    assert evidence.kind is kind


@pytest.mark.parametrize("words", ["None yet", "-", "tbc", "n/a"])
def test_words_for_no_evidence_are_none(words: str) -> None:
    assert arriving({"rating": 2, "evidence": words}).evidence == ()


def test_a_place_named_in_the_evidence_is_kept_as_one() -> None:
    (evidence,) = arriving({"rating": 2, "evidence": "Policy at https://example.org/policy"}).evidence
    assert evidence.kept == "https://example.org/policy"
