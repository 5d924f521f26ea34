"""The guidance documents as an organisation sees them: its own rows in place of the catalogue's, its nation first.

Changing them lives in edits/guidance.py.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from desktop.core.framework import Framework, Guidance, Nation
from desktop.core.record import OwnGuidance, Record
from desktop.core.scoring import years_before

_NAMED: dict[Nation, tuple[str, ...]] = {
    Nation.ENGLAND: ("england", "great britain"),
    Nation.WALES: ("wales", "great britain"),
    Nation.SCOTLAND: ("scotland", "great britain"),
    Nation.NORTHERN_IRELAND: ("northern ireland",),
}
_EVERYWHERE = frozenset({"", "uk", "uk-wide", "united kingdom", "international", "all"})


class Scope(StrEnum):
    """For whom a document is written, seen from where an organisation works."""

    OWN = "own"
    EVERYWHERE = "everywhere"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it shows; `ours` is the catalogue's row for its key, `own` says that another shows instead.

    `measures` are the ids of the measures that draw on it, in the order of the catalogue.
    """

    shown: Guidance
    ours: Guidance | None
    own: bool
    scope: Scope
    measures: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its short name."""
        return self.shown.key

    @property
    def changed(self) -> bool:
        """Whether the organisation says more than when it last looked: other words, or a document of its own."""
        return self.own and (self.ours is None or not same_words(self.shown, self.ours))

    def due(self, today: date) -> bool:
        """Whether nobody has looked at it for a year."""
        return self.shown.last_checked is None or self.shown.last_checked < years_before(today, 1)


def same_words(first: Guidance, second: Guidance) -> bool:
    """Whether two rows say the same, but for the day they were last checked."""
    return replace(first, last_checked=None) == replace(second, last_checked=None)


def as_own(row: Guidance) -> OwnGuidance:
    """A catalogue row as one of the organisation's own, with the same words."""
    return OwnGuidance(**{each.name: getattr(row, each.name) for each in fields(row)})


def scope_of(nation_words: str, nation: Nation | None) -> Scope:
    """For whom a document is written whose row names these nations; without a nation of one's own, for everybody."""
    named = nation_words.strip().casefold()
    if nation is None or named in _EVERYWHERE:
        return Scope.EVERYWHERE
    return Scope.OWN if any(each in named for each in _NAMED.get(nation, ())) else Scope.ELSEWHERE


def documents(record: Record, framework: Framework) -> tuple[Document, ...]:
    """Every document there is, those for the organisation's own nation first, then by title."""
    drawn: dict[str, list[str]] = {}
    for measure in framework.by_id.values():
        for key in measure.guidance:
            drawn.setdefault(key, []).append(measure.id)
    nation = record.organisation.nation
    found = []
    for key in dict.fromkeys((*framework.guidance_by_key, *record.own_guidance)):
        own, ours = record.own_guidance.get(key), framework.guidance_by_key.get(key)
        shown = own.as_guidance() if own is not None else framework.guidance_by_key[key]
        scope = scope_of(shown.nation, nation)
        found.append(Document(shown, ours, own is not None, scope, tuple(drawn.get(key, ()))))
    order = tuple(Scope)
    return tuple(sorted(found, key=lambda each: (order.index(each.scope), each.shown.title.casefold())))
