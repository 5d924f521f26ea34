"""Keying in printed forms: one whole form added to the tallies of a view, or taken out of them again.

A tally typed in by hand is in rating.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.core.assessment import Mode, Perspective, PerspectiveRating, State, TookPart
from desktop.core.differences import forms
from desktop.core.edits.assessing import describe_view, took_part_by
from desktop.core.edits.rating import Counts, comment, tally, view_rating
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.text import clean

DONT_KNOW_PLACE = 4
"""Where a tally counts the forms that say don't know."""

FormAnswer = int | State
"""0 to 3, State.DONT_KNOW, or State.NOT_APPLICABLE for "not for me", which no tally counts."""


@dataclass(frozen=True, slots=True)
class KeyedForm:
    """What one person wrote: an answer and words for some measures, by measure id. A blank is left out."""

    answers: Mapping[str, FormAnswer] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it to keep."""
        return not self.answers and not any(each.strip() for each in self.words.values())

    @property
    def counted(self) -> int:
        """How many answers on it a tally counts."""
        return sum(each is not State.NOT_APPLICABLE for each in self.answers.values())


def forms_counted(record: Record, view: Perspective) -> int:
    """How many forms of a view are counted: the most on any one measure, because a form may leave some blank."""
    rows = (each for each in record.perspective_ratings.values() if each.perspective == view.id)
    return max((forms(each) for each in rows), default=0)


def answers_counted(record: Record, view: Perspective) -> int:
    """How many answers on forms are counted for a view over all measures."""
    rows = (each for each in record.perspective_ratings.values() if each.perspective == view.id)
    return sum(forms(each) for each in rows)


def answered_together(record: Record, view: Perspective) -> tuple[str, ...]:
    """The measures on which the group has one answer together, which counting forms would take the place of."""
    return tuple(
        each.measure
        for each in record.perspective_ratings.values()
        if each.perspective == view.id and each.mode is Mode.GROUP and each.state is not State.NOT_ASSESSED
    )


def add_form(record: Record, framework: Framework, perspective_id: str, form: KeyedForm, number: int) -> Record:
    """One form counted; `number` is how many there are with it, and no fewer people took part than that."""
    for measure_id, said in form.answers.items():
        counts = _with(_tallied(view_rating(record, perspective_id, measure_id)), said, 1)
        if counts is not None:
            record = tally(record, perspective_id, framework.measure(measure_id), counts)
    for measure_id, words in form.words.items():
        if clean(words).strip():
            kept = view_rating(record, perspective_id, measure_id).comment
            joined = "\n".join(each for each in (kept, clean(words).strip()) if each)
            record = comment(record, perspective_id, framework.measure(measure_id), joined)
    people = max(record.perspectives[perspective_id].people or 0, number)
    return took_part_by(describe_view(record, perspective_id, people=people), perspective_id, TookPart.FORM)


def take_form_out(record: Record, framework: Framework, perspective_id: str, form: KeyedForm, number: int) -> Record:
    """The same form taken out again; words that were changed since then stay."""
    for measure_id, said in form.answers.items():
        counts = _with(_tallied(view_rating(record, perspective_id, measure_id)), said, -1)
        if counts is not None:
            record = tally(record, perspective_id, framework.measure(measure_id), counts)
    for measure_id, words in form.words.items():
        kept = view_rating(record, perspective_id, measure_id).comment
        added = clean(words).strip()
        if added and kept.endswith(added):
            record = comment(
                record, perspective_id, framework.measure(measure_id), kept.removesuffix(added).removesuffix("\n")
            )
    view = record.perspectives[perspective_id]
    people = (number - 1 or None) if view.people == number else view.people
    return describe_view(record, perspective_id, people=people)


def _tallied(rating: PerspectiveRating) -> Counts:
    return rating.counts if rating.mode is Mode.TALLY else (0, 0, 0, 0, 0)


def _with(counts: Counts, said: FormAnswer, more: int) -> Counts | None:
    """The tally with one answer more or fewer; None where the answer is not one that is counted."""
    if said is State.NOT_APPLICABLE:
        return None
    place = DONT_KNOW_PLACE if isinstance(said, State) else said
    changed = [max(0, count + more) if at == place else count for at, count in enumerate(counts)]
    return changed[0], changed[1], changed[2], changed[3], changed[4]
