"""What a heading may mean: its normal form and the fields it is like. The words themselves live in `synonyms.py`."""

import re
import unicodedata
from functools import cache, lru_cache

from desktop.sheets.vocabulary.lookalikes import NOT_OURS, OTHER_TABLES
from desktop.sheets.vocabulary.sentences import Meanings, by_pair, by_question, by_sentence
from desktop.sheets.vocabulary.synonyms import headings

LONGEST_HEADING = 120
_JOINING = (
    "before, after, during, at, against, of, to, for, by, from, and, or, with, on, in, that, we, you, required, "
    "needed, provided, identified, found, noted, available, seen, submitted, attached, given, gathered, raised, "
    "agreed, proposed, recommended"
)
_JOINTS = frozenset(_JOINING.split(", "))
_ASIDES = frozenset({"on", "for", "to", "with", "from"})
"""Words before the end of a heading that make it an aside: "effect on risk" is no risk."""
_NO_HEADS = frozenset(
    {"no", "number", "key", "date", "id", "with", "to", "complete", "done", "plan", "support", "what"}
)
"""Known headings that say nothing at the start of a longer one: "number of people" is no reference."""
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_NOT_WORDS = re.compile(r"[^\w#%]+|_")
_ANSWERS = re.compile(
    r" (?:y n(?: n ?a| d k)?|yes no(?: partly| n ?a| in part)?|yes partly no|yes or no|h m l|r a g|\d \d{1,2})$"
)
"""A list of values at the end of a heading, without brackets round it."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?"
_PERIOD = rf"(?:{_MONTH}|(?:q|qtr |quarter )[1-4]|(?:19|20)\d\d|(?:19|20)\d\d \d\d)(?: \d\d\b)?"
_PERIODS = re.compile(
    rf"^(?:{_PERIOD} )+|(?: as at| as of| at| on| for| in)?(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?: {_PERIOD})+$"
)
"""When a column is about, at either end of its heading: "update March 2026", "Q2 progress"."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_LEADER = re.compile(r"(?:lead|responsible|accountable|named|assigned) (?!time|date|in|to|and)\w+(?: \w+)?")
_SEVERAL_IN_ONE = re.compile(r"\s*(?:/|&|\bor\b|\band\b|\+)\s*", re.IGNORECASE)
_VALUES = re.compile(
    r"[(\[]\s*(?:[\w ]{1,14}\s*(?:/|,|\||\bor\b)\s*)+[\w ]{1,14}[)\]]|[(\[]\s*\d\s*(?:-|–|to)\s*\d{1,2}\s*[)\]]"
)
"""A list of values in brackets after a heading: what stands there is a choice."""
_ROLES = frozenset(
    {"officer", "officers", "councillor", "cllr", "clerk", "trustee", "member of staff", "post holder", "postholder"}
)
"""Roles as headings: who has the job."""


@lru_cache(maxsize=4096)
def normal(heading: str) -> str:
    """A heading in its normal form: lower case, plain words with single spaces, no bracketed lists of values."""
    plain = _plain(heading)
    bare = _NOT_WORDS.sub(" ", _BRACKETS.sub(" ", plain)).strip()
    return " ".join((bare or _NOT_WORDS.sub(" ", plain)).split())


def _plain(heading: str) -> str:
    if heading.isascii():
        return heading.casefold()
    plain = unicodedata.normalize("NFKC", heading)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Cf").casefold()


@cache
def known_headings() -> dict[str, dict[str, float]]:
    """Known headings in their normal form -> the fields they may mean, each with how likely it is."""
    return headings()


@lru_cache(maxsize=4096)
def meanings(heading: str) -> Meanings:
    """The fields a heading may mean: field, how likely (0 to 1), and the known heading it was likened to."""
    words = normal(_HUMP.sub(" ", heading))
    if not words or len(words) > LONGEST_HEADING or words in NOT_OURS or words in OTHER_TABLES:
        return ()
    whole = " ".join(_NOT_WORDS.sub(" ", _plain(heading)).split())
    bare = _PERIODS.sub("", _ANSWERS.sub("", whole))
    first, _slash, second = heading.partition("/")
    either = normal(first) if known_headings().get(normal(second), {}).keys() == {"reference"} else ""
    dated = by_pair(whole) if whole.endswith(" date") else ()
    if dated:
        return dated
    for form in (whole, words, bare, either, normal(heading.strip().partition("\n")[0])):
        if form in known_headings():
            return tuple((field, strength, form) for field, strength in known_headings()[form].items())
    return (
        by_pair(whole)
        or by_question(words)
        or by_pair(words)
        or _by_halves(heading)
        or _by_part((words if len(bare) > len(words) else bare or words).split())
        or _by_leader(words)
        or _by_spelling(words)
        or by_sentence(words)
        or _by_values(heading)
    )


def surest(heading: str) -> tuple[str, float] | None:
    """The field a heading most likely means, and how likely."""
    found = meanings(heading)
    return max(((field, strength) for field, strength, _known in found), key=lambda each: each[1]) if found else None


def _by_part(words: list[str]) -> Meanings:
    """A known heading at the end of a longer one ("proposed action"), or at its start before a joint ("owner of …")."""
    known = known_headings()
    for length in range(min(len(words) - 1, 5), 0, -1):
        tail, head = " ".join(words[-length:]), " ".join(words[:length])
        if tail in NOT_OURS or head in NOT_OURS:
            return ()
        share = 0.68 + 0.2 * length / len(words)
        if head in known and words[length] in _JOINTS and head not in _NO_HEADS:
            return tuple((field, strength * share, head) for field, strength in known[head].items())
        if tail in known and len(words) <= 6 and words[-length - 1] not in _ASIDES:
            return tuple((field, strength * share, tail) for field, strength in known[tail].items() if strength > 0.6)
    return ()


def _by_halves(heading: str) -> Meanings:
    """Two names for one thing, such as "mitigation / response" or "officer / trustee", the first the likelier."""
    halves = [normal(half) for half in _SEVERAL_IN_ONE.split(_BRACKETS.sub(" ", heading)) if normal(half)]
    if halves and all(half in _ROLES for half in halves):
        return (("owner", 0.62, halves[0]),)
    known = [known_headings()[half] for half in halves if half in known_headings()]
    if not 1 < len(halves) <= 3 or len(known) < len(halves):
        return ()
    found: dict[str, float] = {}
    for place, each in enumerate(known):
        for field, strength in each.items():
            found[field] = max(found.get(field, 0.0), strength * (0.85 - 0.12 * place))
    return tuple((field, strength, halves[0]) for field, strength in found.items())


def _by_values(heading: str) -> Meanings:
    """A few words with the answers to choose from in brackets."""
    return (("rating", 0.56, normal(heading)),) if _VALUES.search(heading) else ()


def _by_leader(words: str) -> Meanings:
    """A role in charge, such as "lead councillor" or "responsible trustee"."""
    return (("owner", 0.75, words.split(maxsplit=1)[0]),) if _LEADER.fullmatch(words) else ()


def _by_spelling(words: str) -> Meanings:
    """The known heading that this one misspells."""
    if not 5 <= len(words) <= 40:
        return ()
    swapped = _by_letters().get("".join(sorted(words)))
    if swapped is not None:
        return tuple((field, strength * 0.8, swapped) for field, strength in known_headings()[swapped].items())
    from rapidfuzz import fuzz, process

    found = process.extractOne(words, list(known_headings()), scorer=fuzz.ratio, score_cutoff=87)
    if found is None or len(found[0]) < 5:
        return ()
    return tuple((field, strength * 0.8, found[0]) for field, strength in known_headings()[found[0]].items())


@cache
def _by_letters() -> dict[str, str]:
    """The letters of each known heading, in order -> the heading."""
    return {"".join(sorted(words)): words for words in known_headings()}
