"""The words of the catalogue: short sentences, British spelling, one vocabulary, no claim of approval."""

import re
from collections.abc import Iterator
from statistics import mean

import pytest

from desktop.core.framework import Framework, Measure
from desktop.storage.content import load_framework

LONGEST, MEAN = 25, 15

SENTENCE_END = re.compile(r"(?<=[.!?…])[”)]?\s+(?=[“(]?[A-Z0-9])")
WORD = re.compile(r"\w[\w’-]*")

# Words for which the vocabulary has a plainer one (patient, carer, measure, difference, due date …).
REPLACED = r"""
service users? | clients? | beneficiar(y|ies) | residents? | consumers? | informal carers? | next of kin
| indicators? | kpis? | metrics? | criteri(on|a) | outcomes? | domains? | maturity | score[sd]? | grades?
| stakeholders? | respondents? | variance | perception gap | consensus
| deadlines? | timescales? | target dates? | rag | brag | traffic lights? | audits? | self-assessments?
| engagement | empower(s|ed|ing|ment)? | leverag(e|es|ed|ing) | utili[sz](e|es|ed|ing) | facilitat(e|es|ed|ing)
| holistic | going forward | best practice | deliverables? | e\.g\. | i\.e\. | etc
"""
AMERICAN = r"""
\w+iz(e|es|ed|ing|ations?) | colors? | favor\w* | behavior\w* | neighbor\w* | honor\w* | labor
| centers? | counsel(ed|ing) | travel(ed|ing|ers?) | cancel(ed|ing) | model(ed|ing) | label(ed|ing) | enrollment
| fulfill | program | check-?mark | practicing | practiced | license[sd]? | judgment | gray | math | vacation
"""
SIZE = re.compile(r"\b(size|prize|seize)[sd]?\b", re.IGNORECASE)


def of_measure(measure: Measure) -> Iterator[str]:
    yield from (measure.title, measure.statement, measure.patient_question, measure.carer_question, measure.why)
    yield from (measure.legal_note, *measure.levels, *measure.evidence_examples)
    yield from tasks_of(measure)


def tasks_of(measure: Measure) -> tuple[str, ...]:
    activities = tuple(each.text for each in measure.activities)
    return activities + tuple(each.text for each in measure.success_measures)


def own_words(framework: Framework) -> Iterator[str]:
    """Every text this project wrote: all but the names of principles, documents and publishers."""
    yield from (framework.credit, framework.licence, framework.legal_caution)
    for level in framework.levels:
        yield from (level.name, level.meaning, level.phrase, level.patient_answer)
    for principle in framework.principles:
        yield principle.meaning
        for measure in principle.measures:
            yield from of_measure(measure)
    for move in framework.moves:
        yield from (move.title, move.text, move.first_step, move.how_we_will_know)
    yield from (document.note for document in framework.guidance)


def sentences(text: str) -> list[str]:
    return [each for each in SENTENCE_END.split(text) if WORD.search(each)]


def banned(words: str, text: str) -> str | None:
    choices = "|".join(choice.strip() for choice in re.split(r"\s\|\s", words))
    found = re.search(rf"\b({choices})(?!\w)", SIZE.sub("", text), re.IGNORECASE)
    return found[0] if found else None


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [text for text in own_words(load_framework()) if text]


def words_in(sentence: str) -> int:
    return len(WORD.findall(sentence))


def test_the_whole_catalogue_is_looked_at(texts: list[str]) -> None:
    assert len(texts) > 48 * (5 + 4 + 4 + 3 + 3)


def test_no_sentence_is_longer_than_25_words(texts: list[str]) -> None:
    long = [each for text in texts for each in sentences(text) if words_in(each) > LONGEST]
    assert long == []


def test_the_mean_sentence_is_15_words_or_fewer(texts: list[str]) -> None:
    assert mean(words_in(each) for text in texts for each in sentences(text)) <= MEAN


def test_prose_alone_keeps_the_mean_too() -> None:
    framework = load_framework()
    prose = [each.why for each in framework.by_id.values()] + [each.text for each in framework.moves]
    assert mean(words_in(each) for text in prose for each in sentences(text)) <= MEAN


def test_only_the_words_of_the_vocabulary_are_used(texts: list[str]) -> None:
    assert [(found, text) for text in texts if (found := banned(REPLACED, text))] == []


def test_the_spelling_is_british(texts: list[str]) -> None:
    assert [(found, text) for text in texts if (found := banned(AMERICAN, text))] == []


def test_quotes_and_apostrophes_are_curly(texts: list[str]) -> None:
    assert [text for text in texts if re.search("[\"'`]", text)] == []


def test_opening_quotes_are_closed(texts: list[str]) -> None:
    assert [text for text in texts if text.count("“") != text.count("”")] == []


def test_spaces_are_single_and_none_stand_at_either_end(texts: list[str]) -> None:
    assert [text for text in texts if text != " ".join(text.split())] == []


def test_sentences_end_with_a_stop_and_names_do_not() -> None:
    for measure in load_framework().by_id.values():
        full = (measure.statement, measure.patient_question, measure.carer_question, measure.why, *measure.levels)
        for text in full + tasks_of(measure):
            assert text.endswith((".", "?", ".”", "?”", "…”")), text
        for text in (measure.title, *measure.evidence_examples):
            assert not text.endswith("."), text


def test_questions_are_short_and_hold_one_sentence() -> None:
    for measure in load_framework().by_id.values():
        for question in (measure.patient_question, measure.carer_question):
            assert len(sentences(question)) == 1, question
            assert words_in(question) <= 16, question


def test_nothing_claims_approval(texts: list[str]) -> None:
    credit = load_framework().credit
    claim = re.compile(r"accredit|certif|complian|kitemark|in line with the|meets the standard", re.IGNORECASE)
    assert [text for text in texts if claim.search(text)] == []
    assert [text for text in texts if "Patients Association" in text and "principle" not in text.lower()] == []
    assert "not been checked or approved by the Patients Association" in credit


@pytest.mark.parametrize("text", ["our service users said", "a client", "three KPIs", "key stakeholders", "the scores"])
def test_the_gate_catches_a_word_the_vocabulary_replaces(text: str) -> None:
    assert banned(REPLACED, text)


@pytest.mark.parametrize("text", ["we organize it", "the color", "a health center", "people practiced", "behavior"])
def test_the_gate_catches_american_spelling(text: str) -> None:
    assert banned(AMERICAN, text)


@pytest.mark.parametrize("text", ["any size", "colours", "the centre", "organise", "practised", "behaviours"])
def test_the_gate_lets_british_spelling_through(text: str) -> None:
    assert banned(AMERICAN, text) is None


def test_the_gate_counts_sentences_inside_and_after_quotes() -> None:
    text = "Ask: “Who helps you? May we tell them?” Write it down. It takes 5 minutes."
    assert [words_in(each) for each in sentences(text)] == [4, 4, 3, 4]
