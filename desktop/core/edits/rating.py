"""Changes to what is said of one measure: a group's answer, tally or comment, an agreed level, not applicable."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.core.assessment import HowAgreed, MeasureRating, Mode, PerspectiveRating, State, rating_id
from desktop.core.edits.assessing import kept_wording, said_nothing
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework, Measure
from desktop.core.record import Record
from desktop.core.text import clean
from desktop.core.views import levels_of, peoples_level, views_of
from desktop.words import _

Counts = tuple[int, int, int, int, int]


def view_rating(record: Record, perspective_id: str, measure_id: str) -> PerspectiveRating:
    """What a group says of a measure so far; an empty rating where it has said nothing."""
    found = record.perspective_ratings.get(rating_id(perspective_id, measure_id))
    return found or PerspectiveRating(perspective=perspective_id, measure=measure_id)


def measure_rating(record: Record, assessment_id: str, measure: Measure) -> MeasureRating:
    """What was settled on a measure so far; an empty rating where nothing was."""
    found = record.measure_ratings.get(rating_id(assessment_id, measure.id))
    return found or MeasureRating(assessment=assessment_id, measure=measure.id, measure_version=measure.version)


def _put_view(record: Record, measure: Measure, rating: PerspectiveRating) -> Record:
    if said_nothing(rating):
        return record.without(rating)
    return record.put(rating, *kept_wording(record, measure))


def _put_answer(record: Record, measure: Measure, rating: PerspectiveRating) -> Record:
    """A fresh level from a group takes back "does not apply" or "don't know": it would not count otherwise."""
    assessment_id = record.perspectives[rating.perspective].assessment
    settled = measure_rating(record, assessment_id, measure)
    if rating.state is State.RATED and settled.state in (State.NOT_APPLICABLE, State.DONT_KNOW):
        record = reopen(record, assessment_id, measure)
    return _put_view(record, measure, rating)


def answer(record: Record, perspective_id: str, measure: Measure, state: State, level: int | None = None) -> Record:
    """One answer for a whole group; a level goes with "rated" only."""
    rated = state is State.RATED
    if rated and level not in (0, 1, 2, 3):
        raise ValueError(level)
    old = view_rating(record, perspective_id, measure.id)
    new = replace(old, state=state, level=level if rated else None, mode=Mode.GROUP, counts=(0, 0, 0, 0, 0))
    return _put_answer(record, measure, new)


def tally(record: Record, perspective_id: str, measure: Measure, counts: Counts) -> Record:
    """A count of separate forms: how many said 0, 1, 2, 3 and don't know."""
    if min(counts) < 0:
        raise ValueError(counts)
    old = view_rating(record, perspective_id, measure.id)
    state = State.RATED if any(counts[:4]) else State.DONT_KNOW if counts[4] else State.NOT_ASSESSED
    mode = Mode.TALLY if any(counts) else Mode.GROUP
    return _put_answer(record, measure, replace(old, state=state, level=None, mode=mode, counts=counts))


def comment(record: Record, perspective_id: str, measure: Measure, words: str) -> Record:
    """What makes a group say so, in its own words."""
    old = view_rating(record, perspective_id, measure.id)
    return _put_view(record, measure, replace(old, comment=clean(words)))


def does_not_apply(record: Record, assessment_id: str, measure: Measure, reason: str, on: date) -> Record:
    """Not applicable, with the reason it needs; ToolkitError without one."""
    if not reason.strip():
        raise ToolkitError(
            _("A measure that does not apply needs a reason."), _("Say in a few words why it does not apply to you.")
        )
    old = measure_rating(record, assessment_id, measure)
    new = replace(
        old, state=State.NOT_APPLICABLE, agreed_level=None, how_agreed=None, reason=reason, on=on, unconfirmed=False
    )
    return record.put(new, *kept_wording(record, measure))


def agree(
    record: Record,
    assessment_id: str,
    measure: Measure,
    level: int,
    *,
    on: date,
    how: HowAgreed = HowAgreed.TOGETHER,
    reason: str = "",
) -> Record:
    """Settle a level; ToolkitError where it stands above the patients' or carers' level without a note."""
    people = peoples_level(levels_of(record, views_of(record, assessment_id), measure.id))
    if people is not None and level > people and not reason.strip():
        raise ToolkitError(
            _("This level is above what patients or carers said."), _("Add a note that says why. It is printed.")
        )
    old = measure_rating(record, assessment_id, measure)
    new = replace(old, state=State.RATED, agreed_level=level, how_agreed=how, reason=reason, on=on, unconfirmed=False)
    return record.put(new, *kept_wording(record, measure))


def reopen(record: Record, assessment_id: str, measure: Measure) -> Record:
    """Take back what was settled, so that the views decide again; notes stay."""
    old = measure_rating(record, assessment_id, measure)
    return record.put(
        replace(old, state=State.NOT_ASSESSED, agreed_level=None, how_agreed=None, reason="", unconfirmed=False)
    )


def where_views_match(record: Record, assessment_id: str, measures: Iterable[str]) -> dict[str, int]:
    """The unsettled measures among these on which two or more views all name the same level, each with that level."""
    views = views_of(record, assessment_id)
    found: dict[str, int] = {}
    for measure_id in measures:
        said = levels_of(record, views, measure_id)
        settled = record.measure_ratings.get(rating_id(assessment_id, measure_id))
        open_ = settled is None or (settled.state is State.NOT_ASSESSED and not settled.unconfirmed)
        if open_ and len(said) > 1 and len({level for _group, level in said}) == 1:
            found[measure_id] = said[0][1]
    return found


def agree_where_views_match(
    record: Record, framework: Framework, assessment_id: str, measures: tuple[str, ...], on: date
) -> Record:
    """Settle each of these measures on which two or more views all name the same level."""
    for measure_id, level in where_views_match(record, assessment_id, measures).items():
        record = agree(record, assessment_id, framework.measure(measure_id), level, on=on)
    return record


def confirm(record: Record, assessment_id: str, measure: Measure, on: date) -> Record:
    """Confirm an imported level, so that it counts from now on."""
    old = measure_rating(record, assessment_id, measure)
    return record.put(replace(old, unconfirmed=False, on=on))


def note(record: Record, assessment_id: str, measure: Measure, words: str) -> Record:
    """A note on what was settled."""
    old = measure_rating(record, assessment_id, measure)
    return record.put(replace(old, note=clean(words)))
