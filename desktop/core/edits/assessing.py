"""Changes to assessments as a whole: starting one, whose views it asks for, and which principles are finished."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.assessment import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Group,
    Perspective,
    PerspectiveRating,
    TookPart,
    Wording,
)
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework, Measure, Work
from desktop.core.record import Record, Size
from desktop.core.views import oldest_first, principle_of
from desktop.words import _

MOST_STARRED = 5


def measures_for(
    framework: Framework, kind: AssessmentKind, work: Iterable[Work], principle: str | None = None
) -> tuple[str, ...]:
    """The measures an assessment of this kind asks about, principle by principle."""
    if kind is AssessmentKind.QUICK:
        return tuple(each.id for each in framework.quick_start(work))
    if kind is AssessmentKind.SINGLE and principle is not None:
        return tuple(each.id for each in framework.principle_by_id[principle].measures)
    return tuple(framework.by_id)


def year_label(day: date, year_start: int | None = None) -> str:
    """The name of the year a day lies in: "2026/27", or "2026" where years start in January; April unless said."""
    first_month = year_start or 4
    if first_month == 1:
        return str(day.year)
    first = day.year if day.month >= first_month else day.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def proposed_label(record: Record, day: date) -> str:
    """A label for an assessment that starts on a day, unlike those there are: "2026/27", then "2026/27 (2)"."""
    label = year_label(day, record.organisation.year_start)
    taken = {each.label for each in record.assessments.values()}
    number, proposed = 1, label
    while proposed in taken:
        number += 1
        proposed = _("{label} ({number})").format(label=label, number=number)
    return proposed


def first_group(record: Record) -> Group:
    """Whose view an organisation starts from: staff, or volunteers where nobody is paid."""
    return Group.VOLUNTEERS if record.organisation.paid_staff is Size.NONE else Group.STAFF


def one_before(
    record: Record, framework: Framework, kind: AssessmentKind, start: date, principle: str | None = None
) -> Assessment | None:
    """What a new assessment is compared with: the newest that started by then and asked at least half of the same.

    So a look at one principle in between does not break the thread. Without one, whichever asked most of the same.
    """
    wanted = set(measures_for(framework, kind, record.organisation.work, principle))
    earlier = [(len(wanted.intersection(each.measures)), each) for each in oldest_first(record) if each.start <= start]
    if not earlier:
        return None
    alike = [each for shared, each in earlier if shared * 2 >= len(wanted)]
    shared, most = max(reversed(earlier), key=lambda each: each[0])
    return alike[-1] if alike else most if shared else None


def start_assessment(
    record: Record,
    framework: Framework,
    kind: AssessmentKind,
    *,
    label: str,
    start: date,
    principle: str | None = None,
    previous: str | None = None,
) -> Record:
    """A new open assessment, with the view of those who run things asked for first."""
    assessment = Assessment(
        label=label,
        kind=kind,
        start=start,
        catalogue_version=framework.version,
        measures=measures_for(framework, kind, record.organisation.work, principle),
        previous=previous,
    )
    return record.put(assessment, Perspective(assessment=assessment.id, group=first_group(record)))


def widen_to_full(record: Record, framework: Framework, assessment_id: str) -> Record:
    """A quick start carried on as a full assessment: every answer stays, every other measure is added.

    ToolkitError where it is agreed or archived.
    A principle that got more to answer is no longer finished; a measure the catalogue no longer has stays at the end.
    """
    old = record.assessments[assessment_id]
    if old.state is not AssessmentState.OPEN:
        raise ToolkitError(
            _("“{label}” is agreed, so nothing is added to it.").format(label=old.label),
            _("Open it to changes again first, on the page of your assessments."),
        )
    more = {principle_of(each) for each in framework.by_id if each not in old.measures}
    asked = dict.fromkeys((*framework.by_id, *old.measures))
    finished = tuple(each for each in old.finished if each not in more)
    return record.put(replace(old, kind=AssessmentKind.FULL, measures=tuple(asked), finished=finished))


def ask_for_view(record: Record, assessment_id: str, group: Group, people: int | None = None) -> Record:
    """Ask for one more group's view; asking twice for the same group changes nothing."""
    if any(each.assessment == assessment_id and each.group is group for each in record.perspectives.values()):
        return record
    return record.put(Perspective(assessment=assessment_id, group=group, people=people))


def describe_view(record: Record, perspective_id: str, **changes: Any) -> Record:
    """What is known of a group's part: how many people, how they took part, who is missing."""
    return record.put(replace(record.perspectives[perspective_id], **changes))


def took_part_by(record: Record, perspective_id: str, way: TookPart) -> Record:
    """A group took part in one more way; nothing changes where that is known."""
    known = record.perspectives[perspective_id].took_part
    return record if way in known else describe_view(record, perspective_id, took_part=(*known, way))


def drop_view(record: Record, perspective_id: str) -> Record:
    """Take a group's view out of the assessment, with all it said."""
    said = (each for each in record.perspective_ratings.values() if each.perspective == perspective_id)
    return record.without(*said, record.perspectives[perspective_id])


def star(record: Record, perspective_id: str, measure_id: str, *, starred: bool) -> Record:
    """Mark a measure as "matters most to us"; a sixth star is left out."""
    view = record.perspectives[perspective_id]
    others = tuple(each for each in view.starred if each != measure_id)
    wanted = (*others, measure_id)[:MOST_STARRED] if starred else others
    return record.put(replace(view, starred=wanted))


def finish_principle(record: Record, assessment_id: str, principle_id: str, *, finished: bool = True) -> Record:
    """Call a principle finished (levels not yet agreed stand for now), or take that back."""
    assessment = record.assessments[assessment_id]
    others = tuple(each for each in assessment.finished if each != principle_id)
    wanted = tuple(sorted((*others, principle_id))) if finished else others
    return record.put(replace(assessment, finished=wanted))


def kept_wording(record: Record, measure: Measure) -> tuple[Wording, ...]:
    """The measure's words, to be kept with its first rating; empty where the record has them already."""
    words = Wording(
        measure=measure.id,
        version=measure.version,
        title=measure.title,
        statement=measure.statement,
        patient_question=measure.patient_question,
        carer_question=measure.carer_question,
        levels=measure.levels,
    )
    return () if words.id in record.wordings else (words,)


def said_nothing(rating: PerspectiveRating) -> bool:
    """Whether a view's row holds no answer and no words, so that it need not be kept."""
    return rating == PerspectiveRating(perspective=rating.perspective, measure=rating.measure)
