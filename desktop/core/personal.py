"""Possible personal details in free text: a name next to a health word, a phone number, an NHS-number pattern.

Each find is a question to a person, never a verdict. Where in a record to look lives in checks.py.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

NEAR = 60
"""How many characters of the same sentence count as next to a name."""
MOST_REMEMBERED = 32_768
"""Texts: several times as many as a record of ten years holds."""


class Detail(StrEnum):
    """What a piece of text may be."""

    NAME = "name"
    PHONE = "phone"
    NHS_NUMBER = "nhs_number"


_HEALTH = re.compile(
    r"\b(?:addict|adhd|alcohol|alzheimer|anorexi|anxi|arthriti|asthma|autis|bipolar|bulimi|cancer|catheter|chemo"
    r"|copd|dementia|depress|diabet|diagnos|dialysis|disabilit|disabled|epilep|heart (?:attack|failure)|hepatitis"
    r"|hiv\b|illness|incontinen|inhaler|insulin|medication|mental health|miscarr|multiple sclerosis|operation\b|overdos"
    r"|pain\b|palliative|parkinson|pregnan|prescri|psychos|psychot|radiotherap|relaps|schizo|seizure|self-harm|stroke"
    r"|suicid|surgery|symptom|terminal|therapy|transplant|tumou?r|wheelchair)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CAPITALS = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*\.? [^\W\d_a-z]")
"""Two words beside each other that may both begin with a capital: only such texts are looked at word by word."""
_DIGIT = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.!?\n;]\s")
_PHONE = re.compile(r"(?<!\d)(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)\d{2,4}\)?[ -]?\d{2,4}[ -]?\d{3,4}(?!\d)")
_NHS_SPACED = re.compile(r"(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)")
_TEN_DIGITS = re.compile(r"(?<!\d)\d{10}(?!\d)")
_COMMON = """
    a about act after all also an and annual any april are area as ask asked association at august autumn bank
    be because before big board both britain but by can care carer carers centre chair charity christmas
    citizens city clinic college commission committee community council county day december department did
    director discrimination do does each early easter easy england equality every everyone february few first
    for forum foundation four friday from general give good great group had half has have health healthwatch her
    his home hospice hospital house how however i if in information into ireland is it its january july june
    kingdom last lead leaflet library local london manager many march may meeting members monday more most
    national new news next nhs no north northern not november now nurse nursing october of office old on one
    open or our out panel park partners partnership patient patients people per place plan policy practice
    primary principle project read reader readers report road royal saturday school scotland service services
    she social society some south spring staff standard start street summer sunday support team ten the their
    then there these they this those three thursday to together tool training treasurer trust trustee trustees
    tuesday two uk unit united university usual very village voluntary volunteer volunteers wales was we
    wednesday week welcome were west what when where who why will winter with year yes you your
"""
_NOT_NAMES = frozenset(_COMMON.split())
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof"})


@lru_cache(maxsize=MOST_REMEMBERED)
def details(text: str) -> tuple[tuple[Detail, str], ...]:
    """What in a text may be a personal detail, each with the words it was found in, in no special order.

    Remembered, for every page that checks looks at all the texts of a record after each edit, and one has changed.
    """
    names = tuple((Detail.NAME, each) for each in _patients_named(text)) if _CAPITALS.search(text) else ()
    return (*names, *_numbers(text)) if _DIGIT.search(text) else names


def _numbers(text: str) -> Iterator[tuple[Detail, str]]:
    phones = tuple(match.group() for match in _PHONE.finditer(text) if _is_phone(match.group()))
    for phone in phones:
        yield Detail.PHONE, phone
    for each in _nhs_numbers(text):
        if not any(each in phone for phone in phones):
            yield Detail.NHS_NUMBER, each


def _is_phone(found: str) -> bool:
    """Whether it has a British number's digits: ten or eleven with the 0, one fewer after +44."""
    digits = re.sub(r"\D", "", found)
    return len(digits.removeprefix("440").removeprefix("44")) in (9, 10) if "+" in found else len(digits) in (10, 11)


def _nhs_numbers(text: str) -> Iterator[str]:
    """Ten digits in threes and a four, or ten together whose last is the right check digit."""
    yield from _NHS_SPACED.findall(text)
    for digits in _TEN_DIGITS.findall(text):
        weighted = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True))
        if (11 - weighted % 11) % 11 == int(digits[9]):
            yield digits


def _patients_named(text: str) -> Iterator[str]:
    """Two capitalised words that could be a full name, with a health word close by in the same sentence."""
    words = list(_WORD.finditer(text))
    for first, second in pairwise(words):
        between = text[first.end() : second.start()]
        joined = between == " " or (between == ". " and first[0].casefold() in _TITLES)
        if not (joined and _is_name(first[0]) and _is_name(second[0])):
            continue
        before = _SENTENCE_END.split(text[max(0, first.start() - NEAR) : first.start()])[-1]
        after = _SENTENCE_END.split(text[second.end() : second.end() + NEAR])[0]
        if _HEALTH.search(before) or _HEALTH.search(after):
            yield text[first.start() : second.end()]


def _is_name(word: str) -> bool:
    """Whether a word has a name's shape (Smith, O’Brien, McKay) and is no common word, office or place."""
    bare = word.removesuffix("’s").removesuffix("'s")
    shaped = bare[:1].isupper() and any(each.islower() for each in bare)
    return shaped and bare.casefold() not in _NOT_NAMES and not _HEALTH.match(bare)
