"""Questions about a column that only a person can answer, each with its own cells, its choices and what is taken."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.errors import Problem, Severity
from desktop.core.periods import MONTHS
from desktop.sheets.reading.grid import Value, as_text, cell_name
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.vocabulary.fields import field_name
from desktop.words import _

MOST_CELLS = 5
RAG_FIELDS: Mapping[str, str] = {"now": "rating", "going": "progress", "importance": "priority"}
"""What a colour can tell -> the field it then belongs to."""
NOTHING = "nothing"
Shown = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer a person can give: its value, and its words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one column, or about the colours of whole rows.

    `kind`: rag, order, high, year or fills. `cells`: a few of its own, each with its name and words. `taken` is the
    value of the choice that holds now; `settled` whether a person said so.
    """

    kind: str
    key: str
    place: str
    heading: str
    cells: Shown
    found: str
    asks: str
    choices: tuple[Choice, ...]
    taken: str
    settled: bool = False

    @property
    def taken_words(self) -> str:
        """The words of the choice that holds now."""
        return next(each.words for each in self.choices if each.value == self.taken)

    def problem(self) -> Problem:
        """The question as a finding in the data, with the default that is taken."""
        severity = Severity.CHECK if self.kind == "year" else Severity.CHOOSE
        expected, fix = _EXPECTED[self.kind](), _fix(self)
        return Problem(self.place, self.found, expected, fix, severity)


_EXPECTED = {
    "rag": lambda: _("what the colours tell: how well you do it now, how the action is going, or its importance"),
    "fills": lambda: _("what the colours tell: how well you do it now, how the action is going, or its importance"),
    "order": lambda: _("the order of day and month"),
    "high": lambda: _("which end is high"),
    "year": lambda: _("the month your year starts in"),
}


def _fix(question: Question) -> str:
    if question.kind in ("rag", "fills") and question.taken in RAG_FIELDS:
        return _("taken as “{field}”").format(field=field_name(RAG_FIELDS[question.taken]))
    if question.kind == "rag":
        return _("taken as “{field}”").format(field=field_name("status"))
    return question.taken_words


def key_of(kind: str, name: str) -> str:
    """The key an answer to a question is kept under: its kind and the column's name."""
    return f"{kind}: {name}"


def sample(column: int, cells: Iterable[tuple[int, Value]]) -> Shown:
    """A few different cells of a column, given with their rows, each with its name."""
    seen: dict[str, str] = {}
    for row, value in cells:
        words = as_text(value)
        if words not in seen.values():
            seen[cell_name(row, column)] = words
        if len(seen) == MOST_CELLS:
            break
    return tuple(seen.items())


def rag_choices(*, status: bool = False, nothing: bool = False) -> tuple[Choice, ...]:
    """What colours can tell; `status` where a column of statuses holds them, `nothing` where they may mean nothing."""
    choices = [
        Choice("now", _("how well you do it now")),
        Choice("going", _("how the action is going")),
        Choice("importance", _("how important it is")),
    ]
    if status:
        choices.append(Choice("status", _("the status of the action")))
    if nothing:
        choices.insert(0, Choice(NOTHING, _("nothing: kept in the notes")))
    return tuple(choices)


def asked(answers: Answers, key: str, choices: Sequence[Choice]) -> str | None:
    """What a person said to this question about this column, if it is one of the choices."""
    said = answers.asked.get(key)
    return said if said in {each.value for each in choices} else None


def order_question(name: str, place: str, cells: Shown, taken: str, *, settled: bool) -> Question:
    """Whether typed dates put the day or the month first."""
    choices = (
        Choice("day", _("taken day first, as in 31/12/2027")),
        Choice("month", _("taken month first, as in 12/31/2027")),
    )
    asks = _("In this column, does the day or the month come first?")
    found = _("dates that read both ways")
    return Question("order", key_of("order", name), place, name, cells, found, asks, choices, taken, settled)


def high_question(name: str, place: str, cells: Shown, top: int, taken: str, *, settled: bool) -> Question:
    """Which end of a scale of numbers is high."""
    choices = (
        Choice("1", _("1 taken as high")),
        Choice("top", _("{top} taken as high").format(top=top)),
    )
    asks = _("In this column, which number is the highest or best?")
    found = _("numbers up to {top}").format(top=top)
    return Question("high", key_of("high", name), place, name, cells, found, asks, choices, taken, settled)


def year_question(name: str, place: str, cells: Shown, months: Sequence[int], taken: int, *, settled: bool) -> Question:
    """Which month the quarters and years of a column start in."""
    choices = tuple(
        Choice(str(month), _("years start in {month}").format(month=_(MONTHS[month - 1].capitalize())))
        for month in dict.fromkeys(months)
    )
    asks = _("In this file, which month do quarters and years start in?")
    found = _("quarters or years")
    return Question("year", key_of("year", name), place, name, cells, found, asks, choices, str(taken), settled)
