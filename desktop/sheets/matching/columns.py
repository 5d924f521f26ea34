"""Columns -> fields, each match with its reason: headings first, then what the cells hold. No field twice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.sheets.matching.fitting import Column, are_codes, are_item_texts, groups_rows
from desktop.sheets.matching.mark_columns import MarkColumns
from desktop.sheets.matching.offers import ANSWERING, offers_of
from desktop.sheets.reading.grid import column_letters
from desktop.sheets.vocabulary.fields import FIELDS, ITEM, PLANNING, TEXTS, field_name
from desktop.sheets.vocabulary.headings import known_headings, meanings, normal
from desktop.sheets.vocabulary.lookalikes import NOT_OURS, OTHER_TABLES
from desktop.words import _

__all__ = ["Column", "Match", "column_names", "known_field", "match_columns", "said_of"]

ENOUGH = 0.5
"""A match weaker than this is left to the person."""
_SHORTEST_ITEM = 5.0
"""Letters an item has at least, on average."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a column was taken for, None where its cells are only kept in the notes, and why."""

    column: int
    heading: str
    field: str | None
    why: str


Fields = dict[int, tuple[str, str]]


def match_columns(
    columns: Sequence[Column],
    today: date,
    chosen: Mapping[str, str | None] | None = None,
    choices: Sequence[MarkColumns] = (),
) -> tuple[Match, ...]:
    """What each column holds, in their order.

    `chosen` maps headings (in any form), or names of columns, to the fields a person named; sentences of several
    columns may go into one field. `choices` are columns of marks that are one.
    """
    named = _named(columns, chosen or {})
    fields: Fields = {}
    for number, field in named.items():
        if field and (field in TEXTS or field not in (taken for taken, _why in fields.values())):
            fields[number] = (field, _("you chose it"))
    settled = set(named) | _by_marks(choices, set(named), fields)
    open_ones = _ungrouped([each for each in columns if each.number not in settled])
    _by_heading(open_ones, fields, today)
    _items_by_company(open_ones, fields)
    _items_by_cells(open_ones, fields)
    _references_by_cells(open_ones, fields)
    _themes_by_cells(open_ones, fields)
    return tuple(
        Match(each.number, each.heading, *fields.get(each.number, (None, _("kept in the notes")))) for each in columns
    )


def column_names(headings: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Column -> its heading, made unique: "Column B" where it has none, with the letter where two are the same."""
    seen = Counter(heading for _number, heading in headings)
    names = {}
    for number, heading in headings:
        letters = column_letters(number)
        words = " ".join(heading.split())
        if not words:
            words = _("Column {letters}").format(letters=letters)
        elif seen[heading] > 1:
            words = f"{words} ({letters})"
        names[number] = words
    return names


def said_of(headings: Sequence[tuple[int, str]], chosen: Mapping[str, str | None]) -> dict[int, str]:
    """Column -> the key of `chosen` that speaks of it: its own name first, else its heading in any form."""
    exact = {key.casefold(): key for key in chosen}
    own = {number: exact[key] for number, name in column_names(headings).items() if (key := name.casefold()) in exact}
    rest = {normal(key): key for key in chosen if key not in own.values()}
    others = {number: rest[words] for number, heading in headings if (words := normal(heading)) in rest}
    return others | own


def _named(columns: Sequence[Column], chosen: Mapping[str, str | None]) -> dict[int, str | None]:
    """Column -> the field a person named for it, None for the notes."""
    said = said_of([(column.number, column.heading) for column in columns], chosen)
    return {column.number: chosen[said[column.number]] for column in columns if column.number in said}


def _ungrouped(columns: Sequence[Column]) -> list[Column]:
    """The columns, where no other column could hold the items: blank cells then say nothing of groups."""
    items = [each for each in columns if any(field in ITEM for field, _strength, _known in meanings(each.heading))]
    full = [each for each in items or columns if not each.grouped and are_item_texts(each)]
    return list(columns) if full else [replace(each, rows=0) for each in columns]


def _by_marks(choices: Sequence[MarkColumns], settled: set[int], fields: Fields) -> set[int]:
    """Columns of marks: all of one choice have its field."""
    done: set[int] = set()
    for group in choices:
        taken = {field for field, _why in fields.values()}
        if settled & group.words.keys() or group.field in taken:
            continue
        words = ", ".join(group.words.values())
        for column in group.words:
            fields[column] = (group.field, _("one choice: a mark under {words}").format(words=words))
        done |= group.words.keys()
    return done


def _by_heading(columns: Sequence[Column], fields: Fields, today: date) -> None:
    used = {field for field, _why in fields.values()}
    for offer in offers_of(columns, today):
        if offer.worth < ENOUGH or offer.field in used or offer.column in fields:
            continue
        used.add(offer.field)
        fields[offer.column] = (offer.field, _why(offer.field, offer.strength, offer.known))


def _why(field: str, strength: float, known: str) -> str:
    if strength == 1:
        return _("the heading means “{field}”").format(field=field_name(field))
    if len(known_headings().get(known, ())) > 1:
        return _("the heading and the cells fit “{field}”").format(field=field_name(field))
    return _("the heading is like “{known}”").format(known=known)


def _items_by_company(columns: Sequence[Column], fields: Fields) -> None:
    """A heading that may mean several things is a measure where its neighbours say so.

    An item is one beside levels, where nobody and no day is named; a description is one beside what answers a risk.
    """
    held = {field: number for number, (field, _why) in fields.items()}
    if "measure" in held:
        return
    rated = "rating" in held and not held.keys() & PLANNING
    headings = {column.number: column.heading for column in columns}
    answering = ANSWERING & set(normal(headings.get(held.get("action", 0), "")).split())
    wanted = {held.get("action") if rated else None, held.get("detail") if answering else None}
    for column in columns:
        found = [field for field, _strength, _known in meanings(column.heading)]
        if column.number in wanted and "measure" in found:
            fields[column.number] = ("measure", _why("measure", 0.7, normal(column.heading)))


def _items_by_cells(columns: Sequence[Column], fields: Fields) -> None:
    """Where no column with cells names the item, the one whose cells read most like items does."""
    _unnamed_items(columns, fields)
    if not _has_items(columns, fields):
        _longest_texts(columns, fields)
    if not _has_items(columns, fields) and len({field for field, _why in fields.values()} & PLANNING) > 2:
        _any_texts(columns, fields)


def _has_items(columns: Sequence[Column], fields: Fields) -> bool:
    """Whether a column with cells names the items."""
    filled = {each.number for each in columns if each.cells}
    return any(number in filled and field in ITEM for number, (field, _why) in fields.items())


def _unnamed_items(columns: Sequence[Column], fields: Fields) -> None:
    """A column whose heading says nothing and whose cells name an item in nearly each row, where the named ones do not.

    Without a heading it must hold twice as many; beside levels and left of the actions, more than they are is enough.
    """
    named = {each.number: len(each.cells) for each in columns if fields.get(each.number, ("",))[0] in ITEM}
    held = {field for field, _why in fields.values()}
    if not named or "measure" in held:
        return
    most = max(named.values())
    offers = [
        each
        for each in columns
        if (not each.heading and len(each.cells) > 1 and len(each.cells) >= 2 * most)
        or ("rating" in held and _is_unknown(each, fields) and each.number < min(named) and len(each.cells) > most)
    ]
    best = max(offers, key=are_item_texts, default=None)
    if best is not None and are_item_texts(best) > _SHORTEST_ITEM:
        why = _("the cells read like a list of “{field}”").format(field=field_name("measure"))
        fields[best.number] = ("measure", why)


def _is_unknown(column: Column, fields: Fields) -> bool:
    return column.number not in fields and not meanings(column.heading) and not _is_of_others(column.heading)


def _any_texts(columns: Sequence[Column], fields: Fields) -> None:
    """Where owners, dates and statuses are told of something: the first column of words that is nothing else."""
    for column in columns:
        texts = sum(isinstance(cell, str) and len(cell) > 2 for cell in column.cells)
        if column.number not in fields and texts and texts > 0.8 * len(column.cells):
            taken = {field for field, _why in fields.values()}
            kind = "measure" if "action" in taken else "action"
            if kind not in taken and not _is_of_others(column.heading):
                fields[column.number] = (
                    kind,
                    _("the cells read like a list of “{field}”").format(field=field_name(kind)),
                )
            return


def _longest_texts(columns: Sequence[Column], fields: Fields) -> None:
    """The column whose texts differ most from row to row and are longest."""
    if not fields:
        return
    best, longest = None, _SHORTEST_ITEM if len(fields) > 1 else 3 * _SHORTEST_ITEM
    for column in columns:
        field = fields.get(column.number, ("", ""))[0]
        if field not in ("", "success_measure", "theme") or _is_of_others(column.heading):
            continue
        length = are_item_texts(column)
        if length > longest:
            best, longest = column, length
    if best is not None:
        taken = {field for field, _why in fields.values()}
        kind = "measure" if "action" in taken or "rating" in taken else "action"
        if kind not in taken:
            fields[best.number] = (kind, _("the cells read like a list of “{field}”").format(field=field_name(kind)))


def _is_of_others(heading: str) -> bool:
    return normal(heading) in NOT_OURS or normal(heading) in OTHER_TABLES


def _references_by_cells(columns: Sequence[Column], fields: Fields) -> None:
    """Numbers or codes in front of the items are references, with a heading or without."""
    items = [number for number, (field, _why) in fields.items() if field in ITEM]
    if not items or any(field == "reference" for field, _why in fields.values()):
        return
    for column in columns:
        if column.number >= min(items) or column.number in fields:
            continue
        if meanings(column.heading) and all(isinstance(cell, int | float) for cell in column.cells):
            continue
        if are_codes(column):
            fields[column.number] = ("reference", _("the cells number the rows"))
            return


def _themes_by_cells(columns: Sequence[Column], fields: Fields) -> None:
    """Short texts left of the items that come again and again are themes, where nothing else is."""
    items = [number for number, (field, _why) in fields.items() if field in ITEM]
    if not items or any(field == "theme" for field, _why in fields.values()):
        return
    for column in columns:
        if column.number < min(items) and column.heading and _is_unknown(column, fields) and groups_rows(column):
            fields[column.number] = ("theme", _("the cells group the rows"))
            return


def known_field(name: str) -> str | None:
    """The field a person names on the command line, or None for "keep in the notes"; KeyError where there is none."""
    plain = normal(name).replace(" ", "_")
    if plain in ("", "none", "null", "skip"):
        return None
    if plain in FIELDS:
        return plain
    found = meanings(name)
    if not found or found[0][1] < 1:
        raise KeyError(name)
    return found[0][0]
