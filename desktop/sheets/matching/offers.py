"""What the heading of each column offers, weighed against its cells and its neighbours. Who wins is `columns`' own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.sheets.matching.fitting import Column, are_item_texts, fit, holds_no_choice
from desktop.sheets.matching.together import said_together
from desktop.sheets.vocabulary.fields import CHOICES, DATES, ITEM
from desktop.sheets.vocabulary.headings import meanings, normal

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
_SURE_THEME = 0.7
_NOT_NOW = frozenset({"target", "desired", "goal", "previous", "last", "future", "aspiration", "expected", "baseline"})
"""Beginnings of headings for a level that is not the one of today."""
_ODDS = frozenset({"likelihood", "probability", "occurrence", "frequency"})
_WEIGHTS = frozenset({"severity", "impact", "consequence", "consequences"})
"""Headings beside those of how likely a risk is: they only work out its level."""
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
        for field, strength, known in said_together(column, today)
        if (offer := around.offer(column, Offer(column.number, field, 0.0, strength, known), today)) is not None
    ]
    return sorted(found, key=lambda each: (-each.worth, -each.strength, each.column, each.field))


def _strengths(heading: str) -> list[tuple[str, float]]:
    return [(field, strength) for field, strength, _known in meanings(heading)]


class _Around:
    """What the other columns say about one."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._first_item = _first_item(columns)
        self._names = {start for column in columns if (start := _start_before(column.heading, _NAMES))}
        self._weighed = any(normal(column.heading).partition(" ")[0] in _ODDS for column in columns)
        self._filled = any(column.cells for column in columns)
        self._themes = {each.number for each in columns if each.cells and ("theme", 1.0) in _strengths(each.heading)}
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
        if field in CHOICES and said.strength < 1 and holds_no_choice(field, twin):
            return None
        suits -= self._against(column, said) + self._emptiness(column, twin)
        return Offer(column.number, field, said.strength + _CELLS_COUNT * suits, said.strength, said.known)

    def _emptiness(self, column: Column, twin: Column) -> float:
        """What a column without cells loses, where its twin or others have some."""
        return 0.0 if column.cells else (0.5 * (twin is not column) + 1.0 * self._filled)

    def _against(self, column: Column, said: Offer) -> float:
        """How much its place and its neighbours speak against what a heading says."""
        behind = column.number > self._first_item > 0
        if said.field == "rating":
            not_now = normal(column.heading).partition(" ")[0] in _NOT_NOW
            return 2.0 * (column.number < self._first_item) + 2.0 * not_now
        if said.field == "due_date" and said.known in ("date", "dates"):
            return 1.0 * (column.number < self._first_item)
        if said.field == "reference" and behind:
            return 1.0 if said.strength == 1 else 1.5 if len(column.cells) > 0.7 * column.rows else 2.0
        if said.field == "theme":
            unsure = said.strength < 1 and self._themes and column.number not in self._themes
            return 1.5 * bool(unsure) + 1.0 * (said.strength < _SURE_THEME and behind)
        return 1.5 * (said.field == "action" and self._answered and said.known in _TOLD)


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
