"""Which entity each row of a table that came home is, whatever was sorted, copied, or left without its reference."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.sheets.reading.grid import Row, as_text
from desktop.sheets.returning.remembered import RememberedRow
from desktop.sheets.returning.tables import HomeTable, fingerprint_of
from desktop.sheets.writing.traces import fingerprint

_ENOUGH_ALIKE = 3
"""So many cells as they were written make a row without its reference the one it was."""


@dataclass(frozen=True, slots=True)
class Known:
    """Which rows are which: each row's number -> what was written there; the rest are new or were deleted."""

    rows: Mapping[int, RememberedRow]
    new: tuple[Row, ...]
    deleted: tuple[RememberedRow, ...]


def known_rows(table: HomeTable, written: Sequence[RememberedRow]) -> Known:
    """By reference first; of rows with the same one, the most alike; a row without any, by what its cells held.

    The reference is the first of our columns (place 0).
    """
    by_reference = {each.reference.casefold(): each for each in written}
    claims: dict[str, list[Row]] = {}
    unnamed = []
    rest = []
    for row in table.rows:
        reference = as_text(table.cell(row, 0)).strip().casefold()
        if reference in by_reference:
            claims.setdefault(reference, []).append(row)
        elif reference:
            rest.append(row)
        else:
            unnamed.append(row)
    rows: dict[int, RememberedRow] = {}
    for reference, claiming in claims.items():
        was = by_reference[reference]
        first = max(claiming, key=lambda row: _alike(table, row, was))
        rows[first.number] = was
        rest += [row for row in claiming if row is not first]
    found = {each.id for each in rows.values()}
    missing = [each for each in written if each.id not in found]
    for row, was in _most_alike(table, unnamed, missing):
        rows[row.number] = was
    found = {each.id for each in rows.values()}
    new = sorted((*rest, *(row for row in unnamed if row.number not in rows)), key=lambda row: row.number)
    return Known(rows, tuple(new), tuple(each for each in missing if each.id not in found))


def _most_alike(
    table: HomeTable, rows: Sequence[Row], missing: Sequence[RememberedRow]
) -> list[tuple[Row, RememberedRow]]:
    """Pairs of a row and what it was, the most alike first, each used once."""
    scored = sorted(
        (
            (-alike, number, row, was)
            for number, row in enumerate(rows)
            for was in missing
            if (alike := _alike(table, row, was)) >= _ENOUGH_ALIKE
        ),
        key=lambda each: each[:2],
    )
    pairs: list[tuple[Row, RememberedRow]] = []
    used: set[str] = set()
    for _alike_by, _number, row, was in scored:
        if was.id not in used and all(row is not taken for taken, _was in pairs):
            used.add(was.id)
            pairs.append((row, was))
    return pairs


def _alike(table: HomeTable, row: Row, was: RememberedRow) -> int:
    """How many cells hold what was written there; empty ones tell nothing."""
    empty = fingerprint(None)
    return sum(
        place > 0 and held != empty and fingerprint_of(table.cell(row, place)) == held
        for place, held in enumerate(was.prints)
    )
