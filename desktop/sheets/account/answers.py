"""A person's answers about a spreadsheet, changed one at a time as the import page asks them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop.sheets.account.columns import ColumnLine
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.vocabulary.fields import ITEM, TEXTS

TOGETHER = TEXTS - set(ITEM)


def with_field(answers: Answers, lines: Iterable[ColumnLine], key: str, field: str | None) -> Answers:
    """The answers with a column put into a field, or into the notes.

    The column that was there goes to the notes, unless sentences of several columns can stand in the field together.
    """
    for line in lines:
        if field is not None and field not in TOGETHER and line.field == field and line.key != key:
            answers = answers.with_column(line.key, None)
    return answers.with_column(key, field)


def with_places(answers: Answers, places: Mapping[str, str]) -> Answers:
    """The answers with some themes or items put to principles or measures, empty for none."""
    return replace(answers, places={**answers.places, **places})


def with_word(answers: Answers, key: str, value: str | None) -> Answers:
    """The answers with a word given a meaning, empty for the notes; None takes back what was said of it."""
    others = {each: meaning for each, meaning in answers.words.items() if each != key}
    return replace(answers, words=others if value is None else {**others, key: value})
