"""The suggestions of a preview in words: each theme or item, its rows, and why a principle or measure may fit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.labels import listed
from desktop.sheets.importing.suggesting import Offer, Suggestion, stems
from desktop.words import _, ngettext

LONGEST = 160
MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One theme or item: its key in the answers, its words, what is said of it, and the ids that fit, best first."""

    key: str
    words: str
    why: str
    offers: tuple[str, ...]


def place_lines(suggestions: Sequence[Suggestion], kind: str) -> tuple[PlaceLine, ...]:
    """The suggestions of one kind, "theme" or "item", in words."""
    return tuple(_line(each) for each in suggestions if each.kind == kind)


def _line(suggestion: Suggestion) -> PlaceLine:
    words = " ".join(suggestion.words.split())
    words = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    rows = ngettext("{count} row.", "{count} rows.", len(suggestion.rows)).format(count=len(suggestion.rows))
    why = f"{rows} {_because(suggestion, suggestion.offers[0])}" if suggestion.offers else rows
    if not suggestion.offers and suggestion.theme:
        why = f"{rows} {_('It stands under “{theme}”.').format(theme=' '.join(suggestion.theme.split()))}"
    return PlaceLine(suggestion.key, words, why, tuple(each.id for each in suggestion.offers))


def _because(suggestion: Suggestion, offer: Offer) -> str:
    """Why an offer fits: the person's own words that it shares."""
    written = dict.fromkeys(re.findall(r"[^\W\d_]+", suggestion.words))
    shared = [word for word in written if set(stems(word)) & set(offer.shared)][:MOST_WORDS]
    if not shared:
        return _("We suggest “{name}”.").format(name=offer.name)
    quoted = listed([_("“{word}”").format(word=word.casefold()) for word in shared])
    return _("We suggest “{name}”, because of {words}.").format(name=offer.name, words=quoted)
