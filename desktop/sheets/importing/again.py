"""The same file again: which items a record already has, and what changed in them since they were brought in."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.core.assessment import AssessmentState, State, rating_id
from desktop.core.carried import carried_on, standing_actions
from desktop.core.record import Record
from desktop.core.text import clean
from desktop.core.views import oldest_first
from desktop.sheets.importing.arriving import FED_BY, Catalogue, Place, action_fields, is_rating, title_of
from desktop.sheets.importing.ours import OUR_FIELDS, OurRow
from desktop.sheets.importing.rating_rows import Arriving, new_evidence, ratings_of
from desktop.sheets.understanding.items import Item
from desktop.sheets.vocabulary.fields import ITEM
from desktop.sheets.vocabulary.headings import normal

SECTION = "(section)"
"""Stands for a heading where an item's theme came from the section heading above it."""


class Kind(StrEnum):
    """What bringing an item in does to the record."""

    ADD = "add"
    CHANGE = "change"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one item: added, or the action it already is, with the fields whose words changed.

    `kind` tells of the whole row, `plan` of the action it is and `level` of the level it says, each None without one.
    `ours`: the row is of a plan this program made.
    """

    kind: Kind
    action: str = ""
    fields: frozenset[str] = frozenset()
    plan: Kind | None = None
    level: Kind | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where items come from: the file's and the sheet's name, and the rows of a plan this program made."""

    file: str
    sheet: str
    ours: Mapping[int, OurRow] = field(default_factory=dict)

    @property
    def name(self) -> tuple[str, str]:
        """What tells one list from another."""
        return self.file, self.sheet


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


def _fates(items: Sequence[Item], keys: Mapping[str, str], record: Record, source: Source) -> tuple[Fate, ...]:
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
    used = {each.action for each in source.ours.values()}
    found = []
    for item in items:
        own = source.ours.get(item.row)
        if own is not None:
            found.append(Fate(Kind.CHANGE if own.edited else Kind.LEAVE, own.action, own.edited, ours=True))
            continue
        same = _same(item, by_reference, by_title, source.name, used)
        if same is not None:
            used.add(same.action)
        found.append(_fate(item, same, keys))
    return tuple(found)


def _ours(record: Record) -> list[_Known]:
    """Every action that goes on, by its own reference and its title of now."""
    return [_Known(action.id, action.title, reference=action.reference) for action in standing_actions(record)]


def _imported(record: Record) -> dict[str, _Known]:
    """The actions that came from spreadsheets, each as the last one that brought it in wrote it.

    One carried into a later plan is the action that goes on there.
    """
    known: dict[str, _Known] = {}
    later = carried_on(record)
    for row in record.imported_rows.values():
        if row.became not in record.actions:
            continue
        batch = record.import_batches[row.batch]
        words = dict(row.words)
        fields = {name: words[heading] for heading, name in batch.mapping if heading in words}
        title = next((fields[name] for name in ITEM if fields.get(name)), "")
        theme, reference = fields.get("theme", ""), fields.get("reference", "")
        source = (batch.file_name, batch.sheet)
        became, seen = row.became, {row.became}
        while became in later and later[became].id not in seen:
            became = later[became].id
            seen.add(became)
        known[became] = _Known(became, title, theme, reference, source, words, dict(batch.mapping))
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
    items: Sequence[Item],
    keys: Mapping[str, str],
    record: Record | None,
    catalogue: Catalogue,
    source: Source,
    today: date,
) -> tuple[Fate, ...]:
    """What becomes of each item, levels included."""
    plans = _fates(items, keys, record, source) if record is not None else (Fate(Kind.ADD),) * len(items)
    assessment = open_assessment(record) if record is not None else None
    arriving = ratings_of(items, catalogue, assessment or "", today, keys)
    levels = {measure: _level_fate(record, assessment, each) for measure, each in arriving.items()}
    found = []
    for item, fate in zip(items, plans, strict=True):
        place = catalogue.place(item)
        known = fate
        level = levels[place.measure.id] if place.measure and is_rating(item, place) else None
        plan: Kind | None = None
        if becomes_action(item, place):
            if record is not None and fate.kind is Kind.CHANGE:
                known = _settled(fate, record, item, place, keys)
            plan = known.kind
        found.append(replace(known, kind=_whole(plan, level), plan=plan, level=level))
    return tuple(found)


def _whole(plan: Kind | None, level: Kind | None) -> Kind:
    """What becomes of a row that is an action, a level or both."""
    if plan is None or plan is Kind.ADD:
        return plan or level or Kind.LEAVE
    return plan if level in (None, Kind.LEAVE) else Kind.CHANGE


def becomes_action(item: Item, place: Place) -> bool:
    """Whether an item goes into the plan: not where it only looks at one of our measures, with a level or without."""
    planned = any(field in item.values for field in ("action", "owner", "due_date"))
    return bool(item.values.get("action")) or place.measure is None or (planned and not is_rating(item, place))


def _settled(fate: Fate, record: Record, item: Item, place: Place, keys: Mapping[str, str]) -> Fate:
    """A change that would alter nothing is none."""
    return fate if changes(fate, record, item, place, keys) else replace(fate, kind=Kind.LEAVE)


def changes(fate: Fate, record: Record, item: Item, place: Place, keys: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an action whose words changed in the file, with their new values; empty where all are the same."""
    action = record.actions[fate.action]
    new = action_fields(item, place, keys)
    feeds = OUR_FIELDS if fate.ours else FED_BY
    touched = {name for each in fate.fields for name in feeds.get(each, ("notes",))}
    return {name: new[name] for name in touched if new[name] != getattr(action, name)}


def _level_fate(record: Record | None, assessment: str | None, arriving: Arriving) -> Kind:
    if record is None or assessment is None:
        return Kind.ADD
    new = arriving.rating
    if answered(record, assessment, new.measure):
        return Kind.LEAVE
    old = record.measure_ratings.get(new.id)
    if old is None or not old.unconfirmed:
        return Kind.ADD
    same = (old.state, old.agreed_level, old.note) == (new.state, new.agreed_level, new.note)
    return Kind.LEAVE if same and not new_evidence(record, arriving) else Kind.CHANGE


def open_assessment(record: Record) -> str | None:
    """The newest assessment that is still open."""
    newest = (each.id for each in reversed(oldest_first(record)) if each.state is AssessmentState.OPEN)
    return next(newest, None)


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
