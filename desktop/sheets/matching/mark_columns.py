"""Several columns that are one choice: a mark under R, A or G, under Yes, Partly or No, or under a step of a scale."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.sheets.reading.grid import Row, Value, as_text
from desktop.sheets.vocabulary.headings import meanings, normal

_SCALES = (
    frozenset({"r", "a", "g", "b", "red", "amber", "green", "yellow", "blue", "purple", "gold"}),
    frozenset({"yes", "no", "partly", "partially", "in part", "n a", "na", "not applicable", "don t know", "not sure"}),
    frozenset({"met", "not met", "partly met", "partially met", "fully met", "n a", "not applicable"}),
    frozenset({"in place", "partly in place", "not in place", "fully in place", "partially in place", "n a"}),
    frozenset({"always", "usually", "often", "sometimes", "rarely", "never", "mostly"}),
    frozenset({"not yet", "in places", "usual practice", "together", "undeveloped", "developing", "achieving"}),
    frozenset({"basic", "intermediate", "advanced", "exemplar", "excelling", "achieving", "developing"}),
    frozenset({"strongly agree", "agree", "neither agree nor disagree", "neither", "disagree", "strongly disagree"})
    | {"neutral", "not sure", "don t know", "undecided", "tend to agree", "tend to disagree"},
    frozenset({"not at all", "a little", "partly", "mostly", "fully", "completely", "to some extent"}),
    frozenset({"poor", "fair", "good", "very good", "excellent", "satisfactory", "inadequate", "outstanding"}),
    frozenset({"compliant", "partially compliant", "partly compliant", "non compliant", "not compliant", "n a"}),
    frozenset({"0", "1", "2", "3", "4", "5"}),
    frozenset({"not started", "in progress", "done", "complete", "completed", "on hold", "started", "ongoing"}),
    frozenset({"high", "medium", "low", "h", "m", "l", "med"}),
)
"""Words of one scale; a list with columns for some of them has one choice there."""
_NUMBERED = re.compile(r"^\d{1,2} (?=\D)| \d{1,2}$")
"""The number of a step: "1 - Disagree"."""
_STATUS, _PRIORITY = _SCALES[-2], _SCALES[-1]
_ANY: frozenset[str] = frozenset()
"""The scale of columns that only their marks tell."""
_FEWEST = 3
_PERIOD = re.compile(
    r"(?:q|qtr|quarter|week|wk|w c|month|year|day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|mon|tue|wed|thu|fri|sat|sun|\d)"
)
"""Beginnings of headings that say when: marks there are a timetable."""
_MARKS = frozenset(
    {"x", "✓", "✔", "√", "v", "y", "yes", "ü", "p", "*", "1", "•", "●", "■", "true", "tick", "ticked", "û"}
)


@dataclass(frozen=True, slots=True)
class MarkColumns:
    """Neighbouring columns that are one choice: the field it is, and each column's words."""

    field: str
    words: Mapping[int, str]

    @property
    def first(self) -> int:
        """The column that stands for all of them."""
        return min(self.words)


def are_marks_headings(headings: Sequence[str]) -> bool:
    """Whether some of these headings, side by side, are steps of one scale."""
    return bool(_runs(dict(enumerate(headings))))


def mark_columns(headings: Mapping[int, str], rows: Sequence[Row]) -> tuple[MarkColumns, ...]:
    """The groups of columns that hold one mark a row, or none yet."""
    found = []
    runs = _runs(headings)
    for columns, scale in runs or [(run, _ANY) for run in _marked_once(headings, rows)]:
        cells = [[row.cells[column] for column in columns if column in row.cells] for row in rows]
        marked = [each for each in cells if each]
        fitting = sum(all(_is_mark(value, scale) for value in each) for each in marked)
        single = sum(len(each) == 1 for each in marked)
        if marked and (fitting < 0.8 * len(marked) or single < 0.6 * len(marked)):
            continue
        kind = "status" if scale is _STATUS else "priority" if scale is _PRIORITY else "rating"
        found.append(MarkColumns(kind, {column: headings[column] for column in columns}))
    return tuple(found)


def _marked_once(headings: Mapping[int, str], rows: Sequence[Row]) -> list[list[int]]:
    """Three neighbouring columns or more that hold marks only, one in nearly each row: a choice in any words."""
    cells: dict[int, list[str]] = {column: [] for column in headings}
    for row in rows:
        for column, value in row.cells.items():
            if column in cells:
                cells[column].append(as_text(value).strip().casefold())
    marked = [
        column
        for column, some in cells.items()
        if all(each in _MARKS - {"yes", "y", "true", "1"} for each in some)
        and not _PERIOD.match(normal(headings[column]))
        and (some or not meanings(headings[column]))
    ]
    found: list[list[int]] = []
    for column in sorted(marked):
        if found and found[-1][-1] == column - 1:
            found[-1].append(column)
        else:
            found.append([column])
    return [
        run
        for run in found
        if len(run) > _FEWEST - 1 and _is_one_choice([column for column in run if cells[column]], rows)
    ]


def _is_one_choice(run: Sequence[int], rows: Sequence[Row]) -> bool:
    """Whether nearly each row has one cell in these columns."""
    counts = [sum(column in row.cells for column in run) for row in rows]
    marked = [count for count in counts if count]
    return len(run) > 1 and len(marked) > 1 and len(marked) >= 0.6 * len(rows) and marked.count(1) >= 0.9 * len(marked)


def _runs(headings: Mapping[int, str]) -> list[tuple[list[int], frozenset[str]]]:
    """Neighbouring columns whose headings are different steps of one scale."""
    plain = {column: _NUMBERED.sub("", normal(words)) for column, words in headings.items()}
    found = []
    done: set[int] = set()
    for column in sorted(plain):
        if column in done:
            continue
        for scale in _SCALES:
            run = [column]
            while plain.get(run[-1] + 1, "") in scale and plain[run[-1] + 1] not in {plain[each] for each in run}:
                run.append(run[-1] + 1)
            if plain[column] in scale and len(run) >= (3 if "1" in scale or scale is _STATUS else 2):
                found.append((run, scale))
                done |= set(run)
                break
    return found


def _is_mark(value: Value, scale: frozenset[str]) -> bool:
    words = as_text(value).strip().casefold()
    return words in _MARKS or normal(words) in scale


def with_choices(row: Row, groups: Sequence[MarkColumns]) -> tuple[Row, list[MarkColumns]]:
    """The row with each choice written out in its first column; and the choices that are marked more than once."""
    cells = dict(row.cells)
    twice = []
    for group in groups:
        marked = [column for column in group.words if column in cells]
        words = " / ".join(group.words[column] for column in marked)
        for column in marked:
            del cells[column]
        if marked:
            cells[group.first] = words
        if len(marked) > 1:
            twice.append(group)
    return Row(row.number, dict(sorted(cells.items()))), twice
