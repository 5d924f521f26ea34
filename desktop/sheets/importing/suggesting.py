"""Old themes and criteria set beside our principles and measures: suggestions by their words, never taken unasked."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from desktop.core.framework import Framework, Measure
from desktop.sheets.importing.arriving import Catalogue, level_said, place_key, question_of
from desktop.sheets.importing.preview import Preview
from desktop.sheets.understanding.items import Item
from desktop.sheets.vocabulary.headings import normal

MOST_ITEMS = 500
"""So many different items are looked at: nobody goes through more."""
MOST_OFFERS = 3
LEAST_LIKE = 34
"""Out of 100: what is less alike is not offered."""
LEAST_LIKE_IN_ONE = 55
"""The same, where only one word is shared."""
_NEAR = 88
"""Out of 100: two words this alike are one word in another form."""
_ALIAS: Mapping[str, tuple[str, ...]] = {
    "user": ("patient",),
    "client": ("patient",),
    "customer": ("patient",),
    "member": ("patient",),
    "resident": ("patient",),
    "beneficiary": ("patient",),
    "family": ("carer",),
    "relative": ("carer",),
    "board": ("trustee",),
    "committee": ("trustee",),
    "staff": ("people",),
    "worker": ("person",),
    "accessible": ("communication", "need"),
    "format": ("communication", "information"),
    "leaflet": ("letter", "words"),
    "website": ("page",),
    "jargon": ("plain",),
    "translation": ("interpreter",),
    "translator": ("interpreter",),
    "diversity": ("discrimination", "inequality"),
    "equality": ("inequality", "fairness"),
    "equity": ("inequality", "fairness"),
    "inclusion": ("inequality", "left"),
    "engagement": ("involve", "input"),
    "participation": ("involve", "part"),
    "consultation": ("involve", "input"),
    "outreach": ("reach", "left"),
    "coproduction": ("together",),
    "referral": ("handover", "link"),
    "signposting": ("handover", "link"),
    "discharge": ("ending", "end"),
    "transition": ("ending", "move"),
    "expense": ("cost", "pay"),
    "paid": ("pay",),
    "recruitment": ("choose",),
    "recruiting": ("choose",),
    "interview": ("choose",),
    "induction": ("welcome",),
    "confidentiality": ("share", "records"),
    "consent": ("agree",),
    "safeguarding": ("safety",),
    "incident": ("safety",),
    "forum": ("group",),
    "panel": ("group",),
    "dignity": ("respect",),
    "survey": ("tell", "views"),
    "feedback": ("tell", "heard"),
}
"""Words of other tools -> words our catalogue has for them."""
_STOP_WORDS = (
    "a, about, all, an, and, any, are, as, at, be, been, being, by, can, do, does, each, every, for, from, "
    "get, give, given, gives, good, has, have, how, i, if, in, into, is, it, its, made, make, makes, more, "
    "most, my, not, of, on, one, or, other, our, out, own, so, such, take, that, the, their, them, there, "
    "they, this, to, up, us, use, used, using, was, we, what, when, where, which, who, will, with, work, you, "
    "your, service, organisation, ensure, clear, ways, way, people, provide, provided, process, policy"
)
_STOP = frozenset(_STOP_WORDS.split(", "))


@dataclass(frozen=True, slots=True)
class Offer:
    """A principle or measure that fits: its id, its name, how alike (of 100), and the words they share."""

    id: str
    name: str
    likeness: int
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme or an item of the file, the rows it stands in, and where it may belong, the likeliest first.

    `kind` is "theme" or "item"; `key` is what `Answers.places` keeps the person's choice under; `theme` is the one an
    item stands under. An item that says a level has a place to be chosen even where nothing is like it.
    """

    kind: str
    key: str
    words: str
    rows: tuple[int, ...]
    offers: tuple[Offer, ...]
    theme: str = ""


def suggestions(shown: Preview, framework: Framework) -> tuple[Suggestion, ...]:
    """A principle for each theme and a measure for each item, where their words fit and nothing is certain yet."""
    return (*_themes(shown, framework), *_items(shown, framework))


def _themes(shown: Preview, framework: Framework) -> Iterable[Suggestion]:
    catalogue = Catalogue(framework)
    shelf = _Shelf({each.id: (each.name, each.meaning, *_titles(each.measures)) for each in framework.principles})
    names = {each.id: each.name for each in framework.principles}
    for words, items in _grouped(shown.items, lambda item: str(item.values.get("theme", ""))):
        if catalogue.place(Item(0, {"theme": words}, {})).principle is None:
            yield Suggestion("theme", place_key("theme", words), words, _rows(items), shelf.offers(words, names))


def _titles(measures: Sequence[Measure]) -> tuple[str, ...]:
    return tuple(each.title for each in measures)


def _items(shown: Preview, framework: Framework) -> Iterable[Suggestion]:
    catalogue = Catalogue(framework)
    shelf = _Shelf(
        {
            each.id: (each.title, each.statement, each.patient_question, each.title, *each.evidence_examples)
            for each in framework.by_id.values()
        }
    )
    names = {each.id: each.title for each in framework.by_id.values()}
    likely, others = [], []
    for words, items in _grouped(shown.items, question_of)[:MOST_ITEMS]:
        if catalogue.place(items[0]).measure is None:
            offers, theme = shelf.offers(words, names), str(items[0].values.get("theme", ""))
            found = Suggestion("item", place_key("item", words), words, _rows(items), offers, theme)
            if offers:
                likely.append(found)
            elif any(level_said(item) is not None for item in items):
                others.append(found)
    themes = list(dict.fromkeys(each.theme for each in others))
    return *likely, *sorted(others, key=lambda each: themes.index(each.theme))


def _grouped(items: Sequence[Item], words_of: Callable[[Item], str]) -> list[tuple[str, list[Item]]]:
    groups: dict[str, tuple[str, list[Item]]] = {}
    for item in items:
        words = words_of(item)
        if words:
            groups.setdefault(normal(words), (words, []))[1].append(item)
    return list(groups.values())


def _rows(items: Sequence[Item]) -> tuple[int, ...]:
    return tuple(item.row for item in items)


class _Shelf:
    """The catalogue's words by place, with how much each word tells: a word of every measure tells nothing."""

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        self._places = {place: Counter(word for text in some for word in stems(text)) for place, some in texts.items()}
        spread = Counter(word for words in self._places.values() for word in words)
        self._tells = {word: log(1 + len(texts) / count) for word, count in spread.items()}
        self._known = [word for word in self._tells if len(word) > 3]
        self._usual = log(1 + len(texts))

    def offers(self, text: str, names: Mapping[str, str]) -> tuple[Offer, ...]:
        """The places whose words a text shares, the likeliest first."""
        wanted = {word: self._nearest(word) for word in dict.fromkeys(stems(text))}
        whole = sum(self._tells.get(near, self._usual * 0.6) for near in wanted.values())
        if not whole:
            return ()
        found = []
        for place, words in self._places.items():
            shared = {word: near for word, near in wanted.items() if near in words}
            worth = sum(self._tells[near] * min(1.0, 0.7 + 0.15 * words[near]) for near in shared.values())
            likeness = round(100 * worth / whole)
            enough = LEAST_LIKE if len(shared) > 1 else LEAST_LIKE_IN_ONE
            if likeness >= enough and worth > 0.6 * self._usual:
                found.append(Offer(place, names[place], min(likeness, 100), tuple(shared)))
        return tuple(sorted(found, key=lambda each: -each.likeness)[:MOST_OFFERS])

    def _nearest(self, word: str) -> str:
        """The catalogue's form of a word, or the word itself."""
        for other in (word, *_ALIASES.get(word, ())):
            if other in self._tells:
                return other
        if len(word) < 4:
            return word
        from rapidfuzz import fuzz, process

        found = process.extractOne(word, self._known, scorer=fuzz.ratio, score_cutoff=_NEAR)
        return found[0] if found else word


_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ment", ""), ("ly", ""), ("e", ""))


@lru_cache(maxsize=4096)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text that tell something, without their endings."""
    words = re.findall(r"[^\W\d_]+", text.casefold().replace("co-", "co").replace("’", "'"))
    return tuple(_stem(word) for word in words if word not in _STOP and len(word) > 1)


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + instead
    return word


_ALIASES = {_stem(word): tuple(map(_stem, others)) for word, others in _ALIAS.items()}
