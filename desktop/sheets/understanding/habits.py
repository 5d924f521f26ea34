"""How one column writes: its order of day and month, its scale, which end is high, its marks; and what to ask."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.core.errors import Problem, Severity
from desktop.sheets.reading.grid import Value, as_day, as_text, cell_name
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.questions import Question, Shown, high_question, order_question, sample, year_question
from desktop.sheets.vocabulary.fields import CHOICES, DATES
from desktop.sheets.vocabulary.values import largest_number, marks_of, numbers_of, plain, scale_of
from desktop.words import _

_TYPED_DAY = re.compile(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\b")
_PART_OF_YEAR = re.compile(
    r"\b(?:q|qtr|quarter)\.?\s?[1-4]\b|\b(?:fy|f/y)\s?\d{2}|\b20\d\d\s?[/-]\s?\d\d\b(?![/-])", re.IGNORECASE
)
FULL_SCALE = 100
"""The top of a scale in per cent."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How one column writes.

    `high_is`: 1, or the other end. `marks`: a mark -> yes or no. `words`: a word in its normal form -> our value, as a
    person said. `year_start`: the month its quarters and years start in.
    """

    day_first: bool = True
    scale: int = 3
    high_is: int = 1
    marks: Mapping[str, bool] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    year_start: int = 4


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one column that are not empty, each with its row; its name, and the row of its heading."""

    column: int
    name: str
    field: str
    header: int
    values: Sequence[tuple[int, Value]]

    @property
    def place(self) -> str:
        """The cell of the heading."""
        return cell_name(self.header, self.column)

    def shown(self, pattern: re.Pattern[str] | None = None) -> Shown:
        """A few of the cells, only those with this pattern where one is given."""
        return sample(
            self.column, [each for each in self.values if pattern is None or pattern.search(as_text(each[1]))]
        )


Learnt = tuple[Habits, list[Question], list[Problem]]


def habits_of(cells: Cells, answers: Answers, year_start: int) -> Learnt:
    """How a column writes, the questions it leaves open (or a person has settled), and doubts about all of it."""
    if cells.field in DATES:
        return _dates(cells, answers, year_start)
    if cells.field not in CHOICES:
        return Habits(), [], []
    start = f"{cells.field}: "
    words = {key[len(start) :]: value for key, value in answers.words.items() if key.startswith(start)}
    values = [value for _row, value in cells.values]
    usual = Habits(marks=marks_of(values), words=words)
    if cells.field == "rating":
        return _levels(cells, values, usual, answers)
    if cells.field == "priority":
        return _priorities(cells, values, usual, answers)
    return replace(usual, scale=_share_scale(values)), [], []


def _share_scale(values: Sequence[Value]) -> int:
    """Whether a column of how much is done counts to 100, or to 1."""
    return FULL_SCALE if max(numbers_of(values), default=0) > 1 else 1


def _levels(cells: Cells, values: Sequence[Value], usual: Habits, answers: Answers) -> Learnt:
    scale = scale_of(values)
    problems = []
    if scale != 3 and values:
        found = _("per cent") if scale == FULL_SCALE else _("a scale up to {top}").format(top=scale)
        fix = _("matched roughly to our levels") if scale else _("kept in the notes")
        problems.append(Problem(cells.place, found, _("levels 0 to 3"), fix, Severity.CHECK))
    if scale not in (4, 5, 10) or min(numbers_of(values), default=1) < 1:
        return replace(usual, scale=scale), [], problems
    question = _high(cells, scale, answers, taken="top")
    return replace(usual, scale=scale, high_is=1 if question.taken == "1" else scale), [question], problems


def _priorities(cells: Cells, values: Sequence[Value], usual: Habits, answers: Answers) -> Learnt:
    top = largest_number(values)
    question = _high(cells, top, answers, taken="1")
    habits = replace(usual, scale=top, high_is=1 if question.taken == "1" else top)
    return habits, [question] if top > 3 else [], []


def _high(cells: Cells, top: int, answers: Answers, taken: str) -> Question:
    question = high_question(cells.name, cells.place, cells.shown(), top, taken, settled=False)
    said = answers.asked.get(question.key)
    if said not in ("1", "top") and answers.high_is is not None:
        said = "1" if answers.high_is == 1 else "top"
    return replace(question, taken=said, settled=True) if said in ("1", "top") else question


def _dates(cells: Cells, answers: Answers, year_start: int) -> Learnt:
    """Whether a column's typed dates put the day or the month first: its own cells decide where they can."""
    values = [value for _row, value in cells.values]
    days = [_TYPED_DAY.match(cell) for cell in values if isinstance(cell, str)]
    typed = [(int(each[1]), int(each[2])) for each in days if each]
    real = [day for cell in values if (day := as_day(cell)) is not None]
    first_big = any(first > 12 for first, _second in typed)
    second_big = any(second > 12 for _first, second in typed)
    questions: list[Question] = []
    problems: list[Problem] = []
    expected = _("the order of day and month")
    said = _said_order(cells, answers)
    day_first = not second_big or first_big
    if said is not None:
        day_first = said == "day"
    elif not day_first:
        found, fix = _("dates with the month first"), _("taken month first")
        problems.append(Problem(cells.place, found, expected, fix, Severity.CHECK))
    if typed and not first_big and not second_big:
        taken = "day" if day_first else "month"
        shown = cells.shown(_TYPED_DAY)
        questions.append(order_question(cells.name, cells.place, shown, taken, settled=said is not None))
    if real and first_big and all(day.day <= 12 for day in real) and len(real) > 1:
        found = _("real dates up to the 12th, and typed dates after it")
        fix = _("kept: day and month may have been swapped")
        problems.append(Problem(cells.place, found, _("dates of one kind"), fix, Severity.CHECK))
    start, asks = _year(cells, answers, year_start)
    return Habits(day_first=day_first, year_start=start), questions + asks, problems


def _said_order(cells: Cells, answers: Answers) -> str | None:
    said = answers.asked.get(order_question(cells.name, "", (), "day", settled=False).key)
    if said in ("day", "month"):
        return said
    return None if answers.day_first is None else "day" if answers.day_first else "month"


def _year(cells: Cells, answers: Answers, year_start: int) -> tuple[int, list[Question]]:
    """The month that quarters and years start in: April, January, or the charity's own."""
    shown = cells.shown(_PART_OF_YEAR)
    if not shown:
        return year_start, []
    months = (year_start, 4, 1)
    question = year_question(cells.name, cells.place, shown, months, year_start, settled=False)
    said = answers.asked.get(question.key, "")
    if said in {each.value for each in question.choices}:
        question = replace(question, taken=said, settled=True)
    return int(question.taken), [question]


def word_key(field: str, words: str) -> str:
    """The key under which an answer keeps what a word means in a field."""
    return f"{field}: {plain(words)}"
