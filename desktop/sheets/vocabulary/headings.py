"""What a heading may mean: its normal form and the fields it is like. The words themselves live in `synonyms.py`."""

import re
import unicodedata
from functools import cache, lru_cache

from desktop.sheets.vocabulary.lookalikes import NOT_OURS, OTHER_TABLES
from desktop.sheets.vocabulary.synonyms import headings

LONGEST_HEADING = 120
_JOINTS = frozenset(
    {"of", "to", "for", "by", "from", "and", "or", "with", "on", "in", "that", "we", "you", "required", "needed"}
)
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
_PERIOD = rf"(?:{_MONTH}|(?:q|qtr |quarter )[1-4]|(?:19|20)\d\d|(?:19|20)\d\d \d\d)"
_PERIODS = re.compile(
    rf"^(?:{_PERIOD} )+|(?: as at| as of| at| on| for| in)?(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?: {_PERIOD})+$"
)
"""When a column is about, at either end of its heading: "update March 2026", "Q2 progress"."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_LEADER = re.compile(r"(?:lead|responsible|accountable|named|assigned) (?!time|date|in|to|and)\w+(?: \w+)?")
_QUESTIONS = (
    (
        re.compile(
            r"who (?:is|will|s|does|leads?|to|takes?)\b(?!.*\b(?:affected|harmed|at risk|benefits?|involved)\b)"
        ),
        "owner",
    ),
    (re.compile(r"when (?:will|is|does|by|should|do)\b"), "due_date"),
    (re.compile(r"why\b"), "detail"),
    (re.compile(r".*\b(?:reduce|eliminate|mitigate|manage|remove|lower)\b.*\b(?:risks?|hazards?)\b"), "action"),
)
"""Short questions as headings."""
_SENTENCES = (
    (r"\bhow (?:will|would|do|can) (?:we|you|i) (?:know|measure)\b|\bsuccess\b", "success_measure", 0.62),
    (r"\bby when\b|\bdeadline\b|\bcompleted? by\b|^when\b", "due_date", 0.62),
    (r"^(?:by )?who\b(?! (?:may|might|could|can|is affected|is at risk))|\bresponsible\b|\bin charge\b", "owner", 0.6),
    (r"\bevidence\b|\bhow do (?:we|you) know\b", "evidence", 0.6),
    (
        r"\bactions?\b|\bwhat (?:else |more |further )?(?:will|can|do|should|must) (?:we|you) (?:need to )?do\b",
        "action",
        0.6,
    ),
    (r"\bnext steps?\b", "action", 0.6),
    (r"\b(?:score|rating|rate|grade)\b", "rating", 0.58),
    (r"^(?:is|are|do|does|has|have|was|were|did|can) .*", "rating", 0.55),
    (r"\bcomments?\b|\bnotes\b|\bprogress\b|\bupdates?\b", "notes", 0.55),
    (r"\bpriority\b", "priority", 0.55),
    (r"\b(?:hazards?|risks?|statement|standard|requirement|criterion|question)\b", "measure", 0.58),
)
"""Words that give a whole sentence away as a heading of a field, the surest first."""
Meanings = tuple[tuple[str, float, str], ...]


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
    for form in (whole, words, bare, either, normal(heading.strip().partition("\n")[0])):
        if form in known_headings():
            return tuple((field, strength, form) for field, strength in known_headings()[form].items())
    return (
        _by_question(words)
        or _by_part(words.split())
        or _by_leader(words)
        or _by_spelling(words)
        or _by_sentence(words)
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


def _by_question(words: str) -> Meanings:
    """A question that begins with who, when or why, or what is done about a risk."""
    found = next((field for pattern, field in _QUESTIONS if pattern.match(words)), None)
    return ((found, 0.7, words),) if found else ()


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


def _by_sentence(words: str) -> Meanings:
    """A whole sentence as a heading: the words in it that give it away."""
    if len(words.split()) < 4:
        return ()
    for pattern, field, strength in _SENTENCES:
        match = re.search(pattern, words)
        if match:
            return ((field, strength, match[0] if len(match[0]) < 30 else words),)
    return ()
