"""What the full assessment tells, worked out once: standings, results, views; evidence and actions by measure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desktop.core.action import Action
from desktop.core.assessment import Assessment, AssessmentKind, Evidence, MeasureRating, Perspective, rating_id
from desktop.core.comparison import Comparison, MeasureChange, by_principle, compare
from desktop.core.differences import Difference, differences
from desktop.core.evidence_checks import evidence_of
from desktop.core.framework import Framework, Measure, Principle
from desktop.core.record import Organisation, Record
from desktop.core.scoring import PrincipleResult, Standing, current_standings, principle_results
from desktop.core.views import principle_of, views_of
from desktop.core.voices import SuccessReading
from desktop.core.wording import MeasureWords, words_of

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Facts:
    """One assessment as its report needs it; `differences` keep the small-number rule, because a report travels."""

    record: Record
    framework: Framework
    assessment: Assessment
    today: date
    standings: Mapping[str, Standing]
    results: Mapping[str, PrincipleResult]
    views: tuple[Perspective, ...]
    differences: Mapping[str, Difference]
    compared: Comparison | None
    changes: Mapping[str, Comparison]
    changed: Mapping[str, MeasureChange]
    evidence: Mapping[str, list[Evidence]]
    actions: Mapping[str, list[Action]]
    readings: Mapping[str, list[SuccessReading]]

    @property
    def organisation(self) -> Organisation:
        """Who the assessment is about."""
        return self.record.organisation

    @property
    def quick(self) -> bool:
        """Whether it is a quick start, which has no percentages."""
        return self.assessment.kind is AssessmentKind.QUICK

    @property
    def principles(self) -> tuple[Principle, ...]:
        """The principles it asks about, in the catalogue's order."""
        return tuple(each for each in self.framework.principles if each.id in self.results)

    def measures(self, principle_id: str) -> tuple[str, ...]:
        """The ids of the measures it asks of one principle, in its order."""
        return tuple(each for each in self.standings if principle_of(each) == principle_id)

    def rating(self, measure_id: str) -> MeasureRating | None:
        """What was settled on a measure, if anything."""
        return self.record.measure_ratings.get(rating_id(self.assessment.id, measure_id))

    def measure(self, measure_id: str) -> Measure | None:
        """The catalogue's measure; None where it no longer has it."""
        return self.framework.by_id.get(measure_id)

    def words(self, measure_id: str) -> MeasureWords:
        """The measure's words of the version that was rated."""
        return words_of(self.record, self.framework, self.assessment, measure_id)

    def named(self, measure_id: str) -> str:
        """Title first, code after: "Nobody is out of pocket (P1-M3)"."""
        return f"{self.words(measure_id).title} ({measure_id})"


def gather(record: Record, framework: Framework, assessment_id: str, today: date) -> Facts:
    """Everything once, so that each page is only look-ups."""
    assessment = record.assessments[assessment_id]
    found = current_standings(record, framework, assessment_id, today)
    previous = assessment.previous
    known = previous is not None and previous in record.assessments
    compared = compare(record, framework, previous, assessment_id, today) if known and previous else None
    return Facts(
        record=record,
        framework=framework,
        assessment=assessment,
        today=today,
        standings=found,
        results=principle_results(assessment, found),
        views=views_of(record, assessment_id),
        differences=differences(record, assessment_id, shared=True),
        compared=compared,
        changes=by_principle(compared) if compared else {},
        changed={each.measure: each for each in compared.changes} if compared else {},
        evidence=evidence_of(record, assessment_id),
        actions=_by((measure, action) for action in record.actions.values() for measure in action.measures),
        readings=_by(
            (reading.success_measure.rpartition("-")[0], reading)
            for reading in record.success_readings.values()
            if reading.assessment in (None, assessment_id)
        ),
    )


def _by(pairs: Iterable[tuple[str, Thing]]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = {}
    for key, thing in pairs:
        found.setdefault(key, []).append(thing)
    return found
