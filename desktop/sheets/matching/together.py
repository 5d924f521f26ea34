"""What a heading and the cells under it say together, where the heading alone says nothing or the wrong thing."""

import re
from datetime import date

from desktop.sheets.matching.fitting import (
    Column,
    are_choice_words,
    are_days,
    are_questions,
    holds_no_choice,
    is_yes_or_no,
)
from desktop.sheets.vocabulary.fields import ITEM
from desktop.sheets.vocabulary.headings import meanings, normal
from desktop.sheets.vocabulary.lookalikes import NOT_OURS
from desktop.sheets.vocabulary.sentences import Meanings

_WHEN = {
    "due_date": ("target", "planned", "expected", "proposed", "estimated", "forecast"),
    "done_on": ("actual", "achieved"),
}
"""Days under a heading that begins so are hoped for, or have come."""
_QUESTIONED = frozenset({"measure", "action", "detail"})
_ASKS = re.compile(r".{1,40}\?|\w+( \w+)?")
"""A short heading, or one that asks: yes and no under it answer each item."""
_PLAIN_ITEM = 0.7
"""A heading this sure to name items names a choice where its cells are words of one: "risk" over high and low."""


def said_together(column: Column, today: date) -> Meanings:
    """The fields a column may hold by its heading, or by its cells: questions, answers to them, days, sentences."""
    found = meanings(column.heading)
    words = normal(column.heading)
    if column.heading.count("/") == 1 and _names_kinds(column):
        return (("theme", 0.62, words),)
    if words in NOT_OURS and words.endswith(" by") and are_days(column, today):
        return (("due_date", 0.62, words),)
    if not found:
        return () if words in NOT_OURS else _by_cells(column, words, today)
    field, strength, _known = found[0]
    if field in ITEM and strength >= _PLAIN_ITEM and are_choice_words(column):
        return (("rating", 0.75, words), ("priority", 0.7, words))
    if field == "priority" and holds_no_choice("priority", column):
        return (("theme", 0.62, words), ("measure", 0.66, words), ("detail", 0.55, words))
    if _QUESTIONED & {field for field, _strength, _known in found} and are_questions(column):
        return (("measure", 0.95, words), *(each for each in found if each[0] != "measure"))
    return found


def _by_cells(column: Column, words: str, today: date) -> Meanings:
    """The fields whose cells these may be, under a heading that says nothing by itself."""
    if _answers_heading(column):
        return (("rating", 0.8, words), ("status", 0.78, words))
    if are_days(column, today):
        return tuple((field, 0.6, words) for field, start in _WHEN.items() if words.startswith(start))
    if are_questions(column):
        return (("measure", 0.95, words),)
    if _ASKS.fullmatch(column.heading.strip()) and is_yes_or_no(column):
        return (("rating", 0.6, words), ("status", 0.58, words))
    return ()


def _answers_heading(column: Column) -> bool:
    """Whether the cells are answers that their heading names: pass or fail under "pass / fail"."""
    return _repeats_heading(column) and are_choice_words(column)


def _names_kinds(column: Column) -> bool:
    """Whether the cells are kinds that their heading names: risk or issue under "risk / issue"."""
    return _repeats_heading(column) and not are_choice_words(column) and bool(meanings(column.heading))


def _repeats_heading(column: Column) -> bool:
    choices = {normal(half) for half in re.split(r"[/|]| or ", column.heading)}
    words = {normal(cell) for cell in column.cells if isinstance(cell, str)}
    return len(choices) > 1 and len(words) > 1 and words <= choices
