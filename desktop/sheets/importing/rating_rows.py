"""Rows that say a level of one of our measures -> levels to confirm, with their notes and their evidence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.assessment import Evidence, EvidenceKind, HowAgreed, MeasureRating, State
from desktop.core.dates import read_date
from desktop.core.framework import Measure
from desktop.core.record import Record
from desktop.core.text import clean, clean_line
from desktop.sheets.importing.arriving import Catalogue, Place, is_rating, level_said, notes_of
from desktop.sheets.understanding.items import Item
from desktop.words import _

_LONGEST_TITLE = 100
_KINDS = (
    (
        EvidenceKind.PEOPLE,
        r"survey|feedback|interview|focus group|complaint|compliment|stor(?:y|ies)|friends and family",
    ),
    (EvidenceKind.PARTNERS, r"partner|commissioner|healthwatch|inspection|regulator|external review|peer review"),
    (EvidenceKind.TEAM, r"staff (?:survey|view|meeting)|team meeting|supervision|volunteers? (?:said|survey|meeting)"),
    (EvidenceKind.SEEN, r"observ|seen in practice|walk ?(?:round|about)|mystery|visit|spot check"),
    (
        EvidenceKind.COUNTS,
        r"\d\s?%|\bper cent\b|\d+ (?:of|out of) \d+|audit|statistic|dashboard|figures|\bkpi\b|\bdata\b",
    ),
)
"""Words that give a kind of evidence away; rules and records, where none does."""
_NONE = re.compile(r"|[-–?.]+|n/?a|none(?: (?:yet|found|available|at present))?|nil|tb[ac]|no|to follow", re.IGNORECASE)
_PLACE = re.compile(r"(?:https?://|www\.)\S+|[A-Za-z]:\\\S+|\\\\\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Arriving:
    """The level of one measure that some rows say together, and the evidence they name."""

    rating: MeasureRating
    evidence: tuple[Evidence, ...]
    rows: tuple[int, ...]


def ratings_of(
    items: Sequence[Item], catalogue: Catalogue, assessment: str, today: date, keys: Mapping[str, str]
) -> dict[str, Arriving]:
    """Measure id -> what the rows about it say; of several levels the lowest stands, and the notes go together."""
    found: dict[str, Arriving] = {}
    for item in items:
        if "rating" not in item.values and "status" not in item.as_written:
            continue
        place = catalogue.place(item)
        if place.measure is None or not is_rating(item, place):
            continue
        rating = _rating(item, place.measure, assessment, today, keys)
        before = found.get(place.measure.id)
        if before is not None:
            rating = _together(before.rating, rating)
        evidence = (*(before.evidence if before else ()), *_evidence(item, rating, today))
        rows = (*(before.rows if before else ()), item.row)
        found[place.measure.id] = Arriving(rating, evidence, rows)
    return found


def _rating(item: Item, measure: Measure, assessment: str, today: date, keys: Mapping[str, str]) -> MeasureRating:
    """The level an item says, imported and not confirmed, so that it counts for nothing yet."""
    level = level_said(item)
    state = State.RATED if isinstance(level, int) else State(level or State.NOT_ASSESSED)
    notes = notes_of(item, Place(measure, measure.principle), keys, ("detail", "start_date"))
    return MeasureRating(
        assessment=assessment,
        measure=measure.id,
        measure_version=measure.version,
        state=state,
        agreed_level=level if isinstance(level, int) else None,
        reason=_("imported: please give a reason") if state is State.NOT_APPLICABLE else "",
        how_agreed=HowAgreed.IMPORTED,
        unconfirmed=True,
        note=clean(notes),
        on=today,
    )


def _together(one: MeasureRating, other: MeasureRating) -> MeasureRating:
    """Two rows about one measure: the lower level, and both notes."""
    levels = [each for each in (one, other) if each.agreed_level is not None]
    lowest = min(levels, key=lambda each: each.agreed_level or 0) if levels else one
    return replace(lowest, note=clean("\n".join(note for note in dict.fromkeys((one.note, other.note)) if note)))


def _evidence(item: Item, rating: MeasureRating, today: date) -> tuple[Evidence, ...]:
    """The evidence a row names, to be looked at with its level: what kind it is can only be guessed."""
    words = clean(str(item.values.get("evidence", ""))).strip()
    if _NONE.fullmatch(words):
        return ()
    line = clean_line(words.split("\n")[0])
    title = line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1].rstrip()}…"
    day = read_date(words, today=today).day if re.search(r"(?:19|20)\d\d|/\d\d\b", words) else None
    dated = day is not None and day <= today
    shows = words if title != words else ""
    about = _("Imported: please check its kind and date.")
    kept = _PLACE.search(words)
    return (
        Evidence(
            ratings=(rating.id,),
            kind=_kind(words, dated=dated),
            title=title,
            on=day if day is not None and dated else today,
            shows=f"{shows}\n{about}".strip(),
            kept=kept[0] if kept else "",
        ),
    )


def _kind(words: str, *, dated: bool) -> EvidenceKind:
    """The kind its words give away. People's experience can confirm a level, so it also takes a date."""
    for kind, pattern in _KINDS:
        if re.search(pattern, words, re.IGNORECASE) and (dated or kind is not EvidenceKind.PEOPLE):
            return kind
    return EvidenceKind.RULES


def new_evidence(record: Record, arriving: Arriving) -> tuple[Evidence, ...]:
    """The evidence of some rows that their level does not rest on already."""
    there = {each.title for each in record.evidence.values() if arriving.rating.id in each.ratings}
    fresh = {each.title: each for each in arriving.evidence if each.title not in there}
    return tuple(fresh.values())
