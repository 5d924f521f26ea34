"""Small lookups over a record: its assessments in order, whose views one asked for, what each says of a measure.

Each answer costs a dictionary look-up, never a walk through the ratings. What they add up to lives in scoring.py.
"""

from collections.abc import Iterable, Sequence

from desktop.core.assessment import (
    PEOPLE,
    Assessment,
    AssessmentState,
    Group,
    Mode,
    Perspective,
    PerspectiveRating,
    State,
    rating_id,
)
from desktop.core.record import Record

RUNNING = (Group.STAFF, Group.VOLUNTEERS)
"""The groups on the staff side of a difference."""
CAUTIOUS = (*PEOPLE, *RUNNING)
"""The groups whose lowest level stands for now; trustees and partners only where none of these has a level."""

_ORDER = {group: place for place, group in enumerate(Group)}


def oldest_first(record: Record) -> tuple[Assessment, ...]:
    """The assessments in the order they started; of two that started on one day the one added later is the newer."""
    return tuple(sorted(record.assessments.values(), key=lambda each: each.start))


def newest_assessment(record: Record) -> Assessment | None:
    """The assessment started last, which exports and checks are about; None before the first one."""
    return next(reversed(oldest_first(record)), None)


def for_choosing(record: Record) -> tuple[Assessment, ...]:
    """The assessments as lists offer them: the newest first, and the archived ones last."""
    newest_first = oldest_first(record)[::-1]
    return tuple(sorted(newest_first, key=lambda each: each.state is AssessmentState.ARCHIVED))


def principle_of(measure_id: str) -> str:
    """The id of a measure's own principle, also for a measure that the catalogue no longer has."""
    return measure_id.split("-", maxsplit=1)[0]


def views_of(record: Record, assessment_id: str) -> tuple[Perspective, ...]:
    """The perspectives of an assessment: patients, carers, staff, volunteers, trustees, partners."""
    asked = (each for each in record.perspectives.values() if each.assessment == assessment_id)
    return tuple(sorted(asked, key=lambda each: _ORDER[each.group]))


def view_wanted(views: Iterable[Perspective], wanted: str) -> Perspective | None:
    """The view of a group by its value, else the patients' or carers', else the first; None where there is none."""
    found = tuple(views)
    named = (each for each in found if each.group.value == wanted)
    people = (each for each in found if each.group in PEOPLE)
    return next(named, None) or next(people, None) or next(iter(found), None)


def rating_of(record: Record, view: Perspective, measure_id: str) -> PerspectiveRating | None:
    """The row a view has for a measure, if any."""
    return record.perspective_ratings.get(rating_id(view.id, measure_id))


def middle(counts: Sequence[int]) -> int | None:
    """The middle answer of a tally (how many said 0, 1, 2, 3), the lower one of an even number; None where nobody did.

    The guidance on perspectives: within a group that used forms the level is the median, rounded down.
    """
    place = (sum(counts) + 1) // 2
    for level, count in enumerate(counts):
        place -= count
        if count and place <= 0:
            return level
    return None


def level_said(rating: PerspectiveRating | None) -> int | None:
    """The level of one view: its one rating, or the middle answer of its forms, don't knows left out."""
    if rating is None:
        return None
    if rating.mode is Mode.TALLY:
        return middle(rating.counts[:4])
    return rating.level if rating.state is State.RATED else None


def state_said(rating: PerspectiveRating | None) -> State:
    """What kind of answer one view gives; forms that all say don't know are a don't know."""
    if rating is None:
        return State.NOT_ASSESSED
    if level_said(rating) is not None:
        return State.RATED
    if rating.mode is Mode.TALLY and rating.counts[4]:
        return State.DONT_KNOW
    return State.NOT_ASSESSED if rating.state is State.RATED else rating.state


def level_of(record: Record, view: Perspective, measure_id: str) -> int | None:
    """The level a view gives a measure, 0 to 3; None where it gives none."""
    return level_said(rating_of(record, view, measure_id))


def state_of(record: Record, view: Perspective, measure_id: str) -> State:
    """What kind of answer a view gives on a measure."""
    return state_said(rating_of(record, view, measure_id))


def levels_of(record: Record, views: Iterable[Perspective], measure_id: str) -> tuple[tuple[Group, int], ...]:
    """The levels these views give a measure, each with its group, in the order of the views."""
    said = ((view.group, level_of(record, view, measure_id)) for view in views)
    return tuple((group, level) for group, level in said if level is not None)


def level_for_now(levels: Iterable[tuple[Group, int]]) -> int | None:
    """The cautious rule: the lowest of the patients', carers', staff's and volunteers' levels.

    Trustees' and partners' levels count only where none of those four has one. None without any level.
    """
    levels = tuple(levels)
    cautious = [level for group, level in levels if group in CAUTIOUS]
    return min(cautious or (level for _group, level in levels), default=None)


def peoples_level(levels: Iterable[tuple[Group, int]]) -> int | None:
    """The lower of the patients' and the carers' level; None where neither has one."""
    return min((level for group, level in levels if group in PEOPLE), default=None)


def starred_by(views: Iterable[Perspective]) -> dict[str, tuple[Group, ...]]:
    """The measures that patients or carers starred ("matters most to us"), each with who did."""
    found: dict[str, tuple[Group, ...]] = {}
    for view in views:
        if view.group in PEOPLE:
            for measure_id in view.starred:
                before = found.get(measure_id, ())
                found[measure_id] = before if view.group in before else (*before, view.group)
    return found


def answered_by(record: Record, view: Perspective, measures: Iterable[str]) -> int:
    """How many of these measures a view has answered, don't know and not applicable included."""
    return sum(state_of(record, view, each) is not State.NOT_ASSESSED for each in measures)


def people_have_answered(record: Record, assessment_id: str) -> bool:
    """Whether patients or carers have answered any measure of this assessment."""
    measures = record.assessments[assessment_id].measures
    people = (view for view in views_of(record, assessment_id) if view.group in PEOPLE)
    return any(state_of(record, view, each) is not State.NOT_ASSESSED for view in people for each in measures)
