"""The words of the worked example: short sentences, British spelling, one vocabulary, roles in place of names."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from statistics import mean

import pytest

from desktop.core.record import Record
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from tests.storage.test_content_words import AMERICAN, LONGEST, MEAN, REPLACED, banned, sentences, words_in

TODAY = date(2026, 11, 22)
FRAMEWORK = load_framework()
ROLES = {
    "Manager",
    "Office manager",
    "Support worker",
    "Volunteers’ lead",
    "Chair of trustees",
    "Treasurer",
    "Website volunteer",
    "",
}


@pytest.fixture(scope="module")
def record() -> Record:
    return example_record(FRAMEWORK, TODAY)


NOT_PROSE = {"id", "assessment", "previous", "perspective", "measure", "measure_version", "success_measure", "action"}
ELSEWHERE = ("imported_rows", "import_batches", "wordings", "own_guidance")
"""The spreadsheet's words are those of its time; the wordings are the catalogue's, and guidance has its own titles."""


def prose(record: Record) -> Iterator[str]:
    for name, table in record.tables():
        for entity in table.values() if name not in ELSEWHERE else ():
            for each in fields(entity):
                value = getattr(entity, each.name)
                if type(value) is str and value and each.name not in NOT_PROSE:
                    yield value


def test_no_sentence_is_longer_than_25_words(record: Record) -> None:
    assert [each for text in prose(record) for each in sentences(text) if words_in(each) > LONGEST] == []


def test_the_mean_sentence_is_15_words_or_fewer(record: Record) -> None:
    assert mean(words_in(each) for text in prose(record) for each in sentences(text)) <= MEAN


def test_only_the_words_of_the_vocabulary_are_used_in_british_spelling(record: Record) -> None:
    assert [found for text in prose(record) if (found := banned(REPLACED, text) or banned(AMERICAN, text))] == []


def test_quotes_are_curly_and_closed(record: Record) -> None:
    assert [text for text in prose(record) if set("\"'`") & set(text) or text.count("“") != text.count("”")] == []


def test_people_go_by_their_roles(record: Record) -> None:
    assert {each.owner for each in record.actions.values()} <= ROLES
    assert {each.who for each in record.action_updates.values()} <= ROLES
    assert {each.lead for each in record.assessments.values()} == {"Manager"}
