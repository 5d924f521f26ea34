"""Meanings a person gives to words of their own."""

import pytest

from desktop.sheets.account.words import meanings_of, words_said
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.vocabulary.fields import CHOICES
from tests.sheets.told import looked

PLAN = (("Action", "Lead", "Status", "Score"), ("Ask", "Chair", "Nearly", "so so"), ("Tell", "Chair", "Done", 2))


@pytest.mark.parametrize("field", sorted(CHOICES))
def test_every_meaning_on_offer_is_taken(field: str) -> None:
    heading = {"status": "Status", "progress": "RAG", "priority": "Priority", "rating": "Score"}[field]
    for words, value in meanings_of(field):
        rows = [("Criterion", "Lead", heading), ("Ask", "Chair", "wibble")]
        _workbook, shown = looked(rows, Answers(columns={heading: field}, words={f"{field}: wibble": value}))
        (item,) = shown.items
        wanted = int(value) if field == "rating" and value.isdecimal() else value
        assert item.values.get(field, "") == wanted, words


def test_what_was_said_is_told_in_words() -> None:
    _workbook, shown = looked(PLAN, Answers(words={"status: nearly": "in_progress", "rating: so so": ""}))
    lines = words_said(shown)
    assert [(each.named, each.value) for each in lines] == [
        ("“nearly” as status", "in_progress"),
        ("“so so” as level", ""),
    ]
