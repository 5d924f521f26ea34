"""What follows when someone answers for the organisation: what was settled before gives way, or stays.

The single changes of a rating live in rating.py.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.core.assessment import PEOPLE, Perspective, State
from desktop.core.edits.assessing import kept_wording
from desktop.core.edits.rating import answer, measure_rating, reopen
from desktop.core.framework import Measure
from desktop.core.record import Record
from desktop.core.views import views_of


def leading_view(views: Iterable[Perspective]) -> Perspective | None:
    """The view that answers for the organisation itself: the first that is not patients' or carers'."""
    return next((each for each in views if each.group not in PEOPLE), None)


def choose(record: Record, perspective_id: str, measure: Measure, state: State, level: int | None = None) -> Record:
    """One answer for a whole group, as someone gives it on the page of a measure.

    Where the leading view answers, an imported level nobody confirmed, "don't know" and "does not apply" give way;
    an agreed level gives way only where there is no other view to talk it over with.
    """
    view = record.perspectives[perspective_id]
    views = views_of(record, view.assessment)
    settled = measure_rating(record, view.assessment, measure)
    stale = settled.unconfirmed or settled.state in (State.NOT_APPLICABLE, State.DONT_KNOW)
    if leading_view(views) == view and (stale or (len(views) == 1 and settled.state is State.RATED)):
        record = reopen(record, view.assessment, measure)
    return answer(record, perspective_id, measure, state, level)


def settle_as_unknown(record: Record, assessment_id: str, measure: Measure, on: date) -> Record:
    """Agree that nobody knows: the measure stands as "don't know" whatever single views say."""
    old = measure_rating(record, assessment_id, measure)
    new = replace(old, state=State.DONT_KNOW, agreed_level=None, how_agreed=None, reason="", on=on, unconfirmed=False)
    return record.put(new, *kept_wording(record, measure))
