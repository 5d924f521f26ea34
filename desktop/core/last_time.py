"""What was said of a measure last time, to be set beside the question this time. Copying it is edits/carrying.py's."""

from dataclasses import dataclass
from datetime import date

from desktop.core.assessment import Assessment, Evidence, State, rating_id
from desktop.core.differences import Answer, differences
from desktop.core.evidence_checks import evidence_of, is_out_of_date
from desktop.core.framework import Framework
from desktop.core.meaning import majors
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.words import _


@dataclass(frozen=True, slots=True)
class LastEvidence:
    """One item of evidence from last time, and whether its good-until day has passed by now."""

    evidence: Evidence
    out_of_date: bool


@dataclass(frozen=True, slots=True)
class LastTime:
    """One measure as the assessment before left it.

    `level` is the agreed level, else the one for now, before the level 3 rule, and `counted` after it; `words` say it
    as it printed. `same_meaning` is false where the measure has another major version now. `views` is what each
    group said then, `on` when the level was settled.
    """

    assessment: str
    label: str
    measure: str
    state: State
    level: int | None
    counted: int | None
    agreed: bool
    words: str
    note: str = ""
    reason: str = ""
    on: date | None = None
    views: tuple[Answer, ...] = ()
    evidence: tuple[LastEvidence, ...] = ()
    same_meaning: bool = True

    @property
    def answered(self) -> bool:
        """Whether it had any answer that counted; an import that nobody confirmed is none."""
        return self.state is not State.NOT_ASSESSED

    @property
    def out_of_date(self) -> tuple[Evidence, ...]:
        """The evidence that has run out since."""
        return tuple(each.evidence for each in self.evidence if each.out_of_date)

    @property
    def may_copy(self) -> bool:
        """Whether "No change" can be offered."""
        return self.answered and self.same_meaning

    @property
    def why_no_copy(self) -> str:
        """Why "No change" cannot be offered, in a sentence; empty where it can."""
        if not self.answered:
            return _("This was not answered last time.")
        if not self.same_meaning:
            return _("The meaning of this measure has changed since {label}. Please answer it anew.").format(
                label=self.label
            )
        return ""


def before(record: Record, assessment_id: str) -> Assessment | None:
    """The assessment that this one is compared with, if it has one and the record still holds it."""
    previous = record.assessments[assessment_id].previous
    return record.assessments.get(previous) if previous is not None else None


def last_time(
    record: Record, framework: Framework, assessment_id: str, measure_id: str, today: date
) -> LastTime | None:
    """What was said of one measure last time; None where there was no last time, or it was not asked then."""
    then = before(record, assessment_id)
    if then is None or measure_id not in then.measures:
        return None
    standing = standings(record, then.id, today)[measure_id]
    rating = record.measure_ratings.get(rating_id(then.id, measure_id))
    said = differences(record, then.id).get(measure_id)
    evidence = evidence_of(record, then.id).get(measure_id, [])
    return LastTime(
        assessment=then.id,
        label=then.label,
        measure=measure_id,
        state=standing.state,
        level=standing.level,
        counted=standing.counted,
        agreed=standing.agreed,
        words=standing.words,
        note=rating.note if rating else "",
        reason=rating.reason if rating else "",
        on=rating.on if rating else None,
        views=said.answers if said else (),
        evidence=tuple(LastEvidence(each, is_out_of_date(each, today)) for each in evidence),
        same_meaning=_same_meaning(record, framework, then.id, assessment_id, measure_id),
    )


def waiting(record: Record, framework: Framework, assessment_id: str, today: date) -> tuple[str, ...]:
    """The measures answered last time, of the same meaning still, that have no answer this time, in its order."""
    then, now = before(record, assessment_id), record.assessments[assessment_id]
    if then is None:
        return ()
    was, found = standings(record, then.id, today), standings(record, now.id, today)
    meant, means = majors(record, framework, then), majors(record, framework, now)
    open_ = (each for each, standing in found.items() if not standing.answered)
    return tuple(each for each in open_ if each in was and was[each].answered and meant[each] == means[each])


def _same_meaning(record: Record, framework: Framework, then: str, now: str, measure_id: str) -> bool:
    meant = majors(record, framework, record.assessments[then])
    means = majors(record, framework, record.assessments[now])
    return meant.get(measure_id) == means.get(measure_id)
