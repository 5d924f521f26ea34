"""The same file again: which items a record already has, and what changed in them since they were brought in."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from desktop.core.assessment import AssessmentState, State, rating_id
from desktop.core.record import Record
from desktop.core.text import clean
from desktop.sheets.arriving import FED_BY, Catalogue, Place, action_fields, is_rating, title_of
from desktop.sheets.fields import ITEM
from desktop.sheets.matching import normal
from desktop.sheets.understanding import Item

SECTION = "(section)"
"""Stands for a heading where an item's theme came from the section heading above it."""


class Kind(StrEnum):
    """What bringing an item in does to the record."""

    ADD = "add"
    CHANGE = "change"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one item: added, or the action it already is, with the fields whose words changed."""

    kind: Kind
    action: str = ""
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Known:
    """An action a record holds, with the words it came from where it was brought in from a spreadsheet."""

    action: str
    title: str
    theme: str = ""
    reference: str = ""
    source: tuple[str, str] = ("", "")
    words: Mapping[str, str] | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)


def words_of(item: Item, keys: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The original words of an item's cells, each with its heading, as a record keeps them."""
    named = tuple((keys.get(name, SECTION), clean(words)) for name, words in item.as_written.items())
    return named + tuple((heading, clean(words)) for heading, words in item.extra)


def _fates(items: Sequence[Item], keys: Mapping[str, str], record: Record, source: tuple[str, str]) -> tuple[Fate, ...]:
    """What becomes of each action.

    A row is the same action when its reference is the same, else its title and theme; no action is taken twice.
    """
    imported, ours = _imported(record), _ours(record)
    by_reference: defaultdict[str, list[_Known]] = defaultdict(list)
    by_title: defaultdict[str, list[_Known]] = defaultdict(list)
    for each in (*imported.values(), *ours):
        if each.reference:
            by_reference[normal(each.reference)].append(each)
        if each.words is not None or each.action not in imported:
            by_title[normal(each.title)].append(each)
    used: set[str] = set()
    found = []
    for item in items:
        same = _same(item, by_reference, by_title, source, used)
        if same is not None:
            used.add(same.action)
        found.append(_fate(item, same, keys))
    return tuple(found)


def _ours(record: Record) -> list[_Known]:
    """Every action by its own reference and its title of now."""
    return [_Known(action.id, action.title, reference=action.reference) for action in record.actions.values()]


def _imported(record: Record) -> dict[str, _Known]:
    """The actions that came from spreadsheets, each as the last one that brought it in wrote it."""
    known: dict[str, _Known] = {}
    for row in record.imported_rows.values():
        if row.became not in record.actions:
            continue
        batch = record.import_batches[row.batch]
        words = dict(row.words)
        fields = {name: words[heading] for heading, name in batch.mapping if heading in words}
        title = next((fields[name] for name in ITEM if fields.get(name)), "")
        theme, reference = fields.get("theme", ""), fields.get("reference", "")
        source = (batch.file_name, batch.sheet)
        known[row.became] = _Known(row.became, title, theme, reference, source, words, dict(batch.mapping))
    return known


def _same(
    item: Item,
    by_reference: Mapping[str, list[_Known]],
    by_title: Mapping[str, list[_Known]],
    source: tuple[str, str],
    used: set[str],
) -> _Known | None:
    title, theme = title_of(item), normal(item.as_written.get("theme", ""))
    reference = normal(item.as_written.get("reference", ""))

    def first(offers: Sequence[_Known], fits: Callable[[_Known], bool]) -> _Known | None:
        return next((each for each in offers if each.action not in used and fits(each)), None)

    numbered = by_reference.get(reference, []) if reference else []
    titled = by_title.get(normal(title), [])
    return (
        first(numbered, lambda each: normal(each.title) == normal(title))
        or first(numbered, lambda each: _alike(each, title, source, reference))
        or first(titled, lambda each: each.words is None or normal(each.theme) == theme)
    )


def _alike(known: _Known, title: str, source: tuple[str, str], reference: str) -> bool:
    """Whether one reference means one action: mere row numbers, and other files' references, need a like title too."""
    from rapidfuzz import fuzz

    likeness = fuzz.token_set_ratio(normal(known.title), normal(title))
    if known.source == source:
        return likeness >= 50 or not reference.isdecimal()
    return likeness >= 75


def _fate(item: Item, same: _Known | None, keys: Mapping[str, str]) -> Fate:
    if same is None:
        return Fate(Kind.ADD)
    now = dict(words_of(item, keys))
    if same.words is None:
        return Fate(Kind.CHANGE, same.action, frozenset(item.as_written) - {"reference", "theme"})
    fields = {heading: name for name, heading in keys.items()} | {SECTION: "theme"}
    before = same.words
    changed = {heading for heading in now.keys() | before.keys() if now.get(heading, "") != before.get(heading, "")}
    names = frozenset(fields.get(heading) or same.mapping.get(heading) or "notes" for heading in changed)
    return Fate(Kind.CHANGE if names else Kind.LEAVE, same.action, names)


def all_fates(
    items: Sequence[Item], keys: Mapping[str, str], record: Record | None, catalogue: Catalogue, source: tuple[str, str]
) -> tuple[Fate, ...]:
    """What becomes of each item, levels included; `source` is the file's and the sheet's name."""
    if record is None:
        return tuple(Fate(Kind.ADD) for _item in items)
    found = list(_fates(items, keys, record, source))
    for at, item in enumerate(items):
        place = catalogue.place(item)
        if is_rating(item, place) and not item.values.get("action"):
            found[at] = _rating_fate(record, item, place)
        elif found[at].kind is Kind.CHANGE:
            found[at] = _settled(found[at], record, item, place, keys)
    return tuple(found)


def _settled(fate: Fate, record: Record, item: Item, place: Place, keys: Mapping[str, str]) -> Fate:
    """A change that would alter nothing is none."""
    return fate if changes(fate, record, item, place, keys) else replace(fate, kind=Kind.LEAVE)


def changes(fate: Fate, record: Record, item: Item, place: Place, keys: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an action whose words changed in the file, with their new values; empty where all are the same."""
    action = record.actions[fate.action]
    new = action_fields(item, place, keys)
    touched = {name for each in fate.fields for name in FED_BY.get(each, ("notes",))}
    return {name: new[name] for name in touched if new[name] != getattr(action, name)}


def _rating_fate(record: Record, item: Item, place: Place) -> Fate:
    assessment = open_assessment(record)
    if assessment is None or place.measure is None:
        return Fate(Kind.ADD)
    old = record.measure_ratings.get(rating_id(assessment, place.measure.id))
    if answered(record, assessment, place.measure.id):
        return Fate(Kind.LEAVE)
    if old is None or not old.unconfirmed:
        return Fate(Kind.ADD)
    level = item.values["rating"]
    same = old.agreed_level == level if isinstance(level, int) else old.state.value == level
    return Fate(Kind.LEAVE if same else Kind.CHANGE)


def open_assessment(record: Record) -> str | None:
    """The newest assessment that is still open."""
    still = [each for each in record.assessments.values() if each.state is AssessmentState.OPEN]
    return max(still, key=lambda each: each.start).id if still else None


def answered(record: Record, assessment: str, measure: str) -> bool:
    """Whether someone has answered the measure here already: an import never takes the place of an answer."""
    settled = record.measure_ratings.get(rating_id(assessment, measure))
    if settled is not None and not settled.unconfirmed and settled.state is not State.NOT_ASSESSED:
        return True
    views = {each.id for each in record.perspectives.values() if each.assessment == assessment}
    return any(
        each.measure == measure and each.perspective in views and each.state is not State.NOT_ASSESSED
        for each in record.perspective_ratings.values()
    )
