"""What the heading of each column offers, weighed against its cells and its neighbours. Who wins is `columns`' own."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.sheets.matching.fitting import (
    Column,
    are_choice_words,
    are_days,
    are_item_texts,
    are_questions,
    fit,
    holds_no_choice,
    is_yes_or_no,
)
from desktop.sheets.vocabulary.fields import CHOICES, DATES, ITEM
from desktop.sheets.vocabulary.headings import meanings, normal
from desktop.sheets.vocabulary.lookalikes import NOT_OURS
from desktop.sheets.vocabulary.sentences import Meanings

_CELLS_COUNT = 0.2
"""How much the cells weigh beside the heading."""
_SURE_DAY = 0.8
"""A heading less sure than this means no day where the cells hold none."""
_LONG_ITEM = 15.0
"""Letters that speak for an item where the heading does not."""
_ANSWER_WORDS = (
    "mitigation, mitigations, mitigating, treatment, response, remediation, countermeasure, corrective, remedial, "
    "controls"
)
ANSWERING = frozenset(_ANSWER_WORDS.split(", "))
"""Words of headings for what answers a risk or a finding."""
_TOLD = frozenset({"description", "title", "name", "summary", "item", "finding"})
"""Headings of what is answered, where another column answers it."""
_ODDS = frozenset({"likelihood", "probability", "occurrence", "frequency"})
_WEIGHTS = frozenset({"severity", "impact", "consequence", "consequences"})
"""Headings beside those of how likely a risk is: they only work out its level."""
_WHEN = {
    "due_date": ("target", "planned", "expected", "proposed", "estimated", "forecast", "agreed"),
    "done_on": ("actual", "achieved"),
}
"""Days under a heading that begins so are hoped for, or have come."""
_QUESTIONED = frozenset({"measure", "action", "detail"})
_ASKS = re.compile(r".{1,40}\?|\w+( \w+)?")
"""A short heading, or one that asks: yes and no under it answer each item."""
_NAMES = frozenset({"name", "title", "summary"})
_DESCRIPTIONS = frozenset({"description", "details", "detail", "text"})
"""Endings of headings: where both stand beside each other, the first names the item and the second tells of it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A field that a column may hold: what it is worth with its cells, how sure the heading alone is, and its words."""

    column: int
    field: str
    worth: float
    strength: float
    known: str


def offers_of(columns: Sequence[Column], today: date) -> list[Offer]:
    """What the headings offer, the best first; of columns with one heading the first with cells stands for all."""
    around = _Around(columns)
    found = [
        offer
        for column in columns
        for field, strength, known in _said(column)
        if (offer := around.offer(column, Offer(column.number, field, 0.0, strength, known), today)) is not None
    ]
    return sorted(found, key=lambda each: (-each.worth, -each.strength, each.column, each.field))


def _said(column: Column) -> Meanings:
    """What a heading may mean; where it says nothing, what the cells alone show: questions, or yes and no to one."""
    found = meanings(column.heading)
    words = normal(column.heading)
    if not found and _answers_heading(column):
        return (("rating", 0.8, words), ("status", 0.78, words))
    if found and found[0][0] in ITEM and are_choice_words(column):
        return (("rating", 0.75, words), ("priority", 0.7, words))
    if not found and words not in NOT_OURS and are_days(column):
        return tuple((field, 0.6, words) for field, start in _WHEN.items() if words.startswith(start))
    if (not found or _QUESTIONED & {field for field, _strength, _known in found}) and are_questions(column):
        return (("measure", 0.95, words), *(each for each in found if each[0] != "measure"))
    if not found and words not in NOT_OURS and _ASKS.fullmatch(column.heading.strip()) and is_yes_or_no(column):
        return (("rating", 0.6, words), ("status", 0.58, words))
    if found and found[0][0] == "priority" and holds_no_choice("priority", column):
        return (("theme", 0.62, words), ("measure", 0.66, words), ("detail", 0.55, words))
    return found


def _answers_heading(column: Column) -> bool:
    """Whether the cells are the words that their heading names: pass or fail under "pass / fail"."""
    choices = {normal(half) for half in re.split(r"[/|]| or ", column.heading)}
    words = {normal(cell) for cell in column.cells if isinstance(cell, str)}
    return len(choices) > 1 and len(words) > 1 and words <= choices and are_choice_words(column)


class _Around:
    """What the other columns say about one."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._first_item = _first_item(columns)
        self._names = {start for column in columns if (start := _start_before(column.heading, _NAMES))}
        self._weighed = any(normal(column.heading).partition(" ")[0] in _ODDS for column in columns)
        self._answered = any(ANSWERING & set(normal(column.heading).split()) for column in columns)
        self._twins: dict[str, Column] = {}
        for column in columns:
            if column.cells:
                self._twins.setdefault(normal(column.heading), column)

    def offer(self, column: Column, said: Offer, today: date) -> Offer | None:
        """An offer with its worth; None where the cells or the neighbours speak against it."""
        field = said.field
        if field in ITEM and self._names and said.known in ("summary", "description"):
            return Offer(column.number, "detail", 0.7, 0.7, said.known)
        if field in ITEM and _start_before(column.heading, _DESCRIPTIONS) in self._names:
            return Offer(column.number, "detail", 0.7, 0.7, said.known)
        if self._weighed and field in CHOICES and said.known in _WEIGHTS:
            return None
        twin = self._twins.get(normal(column.heading), column)
        suits = fit(field, twin, today)
        if field in DATES and suits < 0 and column.cells and (said.strength < _SURE_DAY or field != "due_date"):
            return None
        if not column.cells and twin is not column:
            suits -= 0.5
        if field == "rating" and column.number < self._first_item:
            suits -= 2
        if field in CHOICES and said.strength < 1 and holds_no_choice(field, twin):
            return None
        if field == "reference" and column.number > self._first_item > 0:
            suits -= 1 if said.strength == 1 else 1.5 if len(column.cells) > 0.7 * column.rows else 2
        if field == "action" and self._answered and said.known in _TOLD:
            suits -= 1.5
        return Offer(column.number, field, said.strength + _CELLS_COUNT * suits, said.strength, said.known)


def _first_item(columns: Sequence[Column]) -> int:
    """The first column that names an item, by its heading or else by its cells; 0 where none does."""
    named = [each.number for each in columns if _names_items(each.heading)]
    unknown = [each.number for each in columns if not meanings(each.heading) and are_item_texts(each) > _LONG_ITEM]
    return min(named or unknown, default=0)


def _names_items(heading: str) -> bool:
    return any(field in ("action", "measure") and strength > 0.6 for field, strength, _known in meanings(heading))


def _start_before(heading: str, endings: Collection[str]) -> str:
    """What stands before such an ending of a heading: "risk" of "risk title"; empty where it has none."""
    start, _space, last = normal(heading).rpartition(" ")
    return start if last in endings else ""
