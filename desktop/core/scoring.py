"""Where each measure stands, and what a principle adds up to: levels, spread, coverage, score and range.

No sentence about a whole assessment lives here (summary.py), and no comparing of views (differences.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.assessment import (
    PEOPLE,
    Assessment,
    AssessmentKind,
    AssessmentState,
    EvidenceKind,
    MeasureRating,
    Perspective,
    State,
    rating_id,
)
from desktop.core.framework import Framework
from desktop.core.labels import level_name, numbered_level
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.views import level_for_now, levels_of, principle_of, state_of, views_of
from desktop.words import _, ngettext

TOP = 3
USUAL = 2
"""The lowest level that counts as usual practice or together."""
CONFIRMS = 2
"""Patients or carers confirm a 3 with this answer or a higher one: "Mostly" or "Yes, fully"."""
ENOUGH_COVERAGE = 60
ENOUGH_RATED = 3
EVIDENCE_YEARS = 2
PRINCIPLES = 6


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one measure stands in one assessment.

    `level` is the agreed level, else the level for now, 0 to 3, before the level 3 rule; `counted` is after it.
    `to_confirm` is an imported or carried level that counts for nothing until someone confirms it.
    """

    measure: str
    state: State
    level: int | None = None
    counted: int | None = None
    agreed: bool = False
    held: bool = False
    unconfirmed: bool = False
    to_confirm: int | None = None

    @property
    def answered(self) -> bool:
        """Whether it has any answer; don't know and not applicable are answers."""
        return self.state is not State.NOT_ASSESSED

    @property
    def for_now(self) -> bool:
        """Whether it has a level that nobody has agreed yet."""
        return self.level is not None and not self.agreed

    @property
    def level_words(self) -> str:
        """The level after the level 3 rule, "2 (3 not yet confirmed by patients)"; empty where there is none."""
        if self.counted is None:
            return ""
        return _("2 (3 not yet confirmed by patients)") if self.held else numbered_level(self.counted)

    @property
    def words(self) -> str:
        """The level as it prints: "2 (3 not yet confirmed by patients)", "1 In places, for now"."""
        if self.counted is None:
            return _("Imported, not confirmed") if self.unconfirmed else label(self.state)
        return self.level_words if self.agreed else _("{level}, for now").format(level=self.level_words)


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def years_before(day: date, years: int) -> date:
    """The same day some years earlier; 29 February becomes 28 February."""
    return years_after(day, -years)


def _evidence_since(assessment: Assessment, today: date) -> date:
    """The first day on which people's experience still confirms a 3.

    An assessment that was agreed is looked at as of that day, so that an old one still prints as it was.
    """
    looked_at = today
    if assessment.state is not AssessmentState.OPEN and assessment.agreed_on is not None:
        looked_at = min(today, assessment.agreed_on)
    return years_before(looked_at, EVIDENCE_YEARS)


def _confirmed_by_evidence(record: Record, assessment: Assessment, today: date) -> frozenset[str]:
    """The measure ratings with people's experience on record from the last 24 months; one walk for all."""
    since = _evidence_since(assessment, today)
    return frozenset(
        rating
        for each in record.evidence.values()
        if each.kind is EvidenceKind.PEOPLE and since <= each.on <= today
        for rating in each.ratings
    )


def _unsettled(record: Record, views: Sequence[Perspective], measure_id: str) -> State:
    """The state of a measure on which no view gives a level: one view's "not applicable" never settles it."""
    said_unknown = any(state_of(record, view, measure_id) is State.DONT_KNOW for view in views)
    return State.DONT_KNOW if said_unknown else State.NOT_ASSESSED


def _standing(
    record: Record, views: Sequence[Perspective], measure_id: str, rating: MeasureRating | None, *, evidence: bool
) -> Standing:
    if rating is not None and rating.unconfirmed:
        return Standing(measure_id, State.NOT_ASSESSED, unconfirmed=True, to_confirm=rating.agreed_level)
    if rating is not None and rating.state in (State.DONT_KNOW, State.NOT_APPLICABLE):
        return Standing(measure_id, rating.state)
    levels = levels_of(record, views, measure_id)
    settled = rating.agreed_level if rating is not None and rating.state is State.RATED else None
    level = settled if settled is not None else level_for_now(levels)
    if level is None:
        return Standing(measure_id, _unsettled(record, views, measure_id))
    confirmed = evidence or any(said >= CONFIRMS for group, said in levels if group in PEOPLE)
    held = level == TOP and not confirmed
    return Standing(measure_id, State.RATED, level, TOP - 1 if held else level, agreed=settled is not None, held=held)


def standings(record: Record, assessment_id: str, today: date) -> dict[str, Standing]:
    """Where each measure of an assessment stands, by measure id, in the order it asks them.

    A level is the agreed one, else the one for now by the cautious rule (the guidance on perspectives). A 3 counts
    as 2 until patients or carers answer "Mostly" or "Yes, fully", or until people's experience from the last
    24 months is on record as evidence.
    """
    assessment = record.assessments[assessment_id]
    views = views_of(record, assessment_id)
    confirmed = _confirmed_by_evidence(record, assessment, today)
    found: dict[str, Standing] = {}
    for measure_id in assessment.measures:
        settled = rating_id(assessment_id, measure_id)
        rating = record.measure_ratings.get(settled)
        found[measure_id] = _standing(record, views, measure_id, rating, evidence=settled in confirmed)
    return found


def current_standings(record: Record, framework: Framework, assessment_id: str, today: date) -> dict[str, Standing]:
    """The standings without what nobody can answer any more.

    That is, in an open assessment, the measures without an answer that the catalogue no longer has. An assessment
    that was agreed keeps them, so that it still prints as it was.
    """
    found = standings(record, assessment_id, today)
    if record.assessments[assessment_id].state is not AssessmentState.OPEN:
        return found
    return {each: standing for each, standing in found.items() if standing.answered or each in framework.by_id}


def percent(part: int, whole: int) -> int:
    """A share in whole per cent, half up (the guidance on scoring)."""
    return (200 * part + whole) // (2 * whole)


@dataclass(frozen=True, slots=True)
class PrincipleResult:
    """What the measures of one principle add up to; every figure uses counted levels.

    `spread` is how many stand at 0, 1, 2 and 3; `middle` the lower middle level. `score`, `low` and `high` are whole
    per cent, None where the guidance on scoring lets none be shown. `asked` is how many measures there are in all.
    """

    principle: str
    applicable: int
    rated: int
    answered: int
    dont_know: int
    spread: tuple[int, int, int, int]
    middle: int | None
    score: int | None
    low: int | None
    high: int | None
    asked: int = 0

    @property
    def coverage(self) -> int | None:
        """Rated out of applicable, in whole per cent; None where nothing applies."""
        return percent(self.rated, self.applicable) if self.applicable else None

    @property
    def enough(self) -> bool:
        """Whether enough is rated for a label: at least 60% of what applies."""
        return self.applicable > 0 and 100 * self.rated >= ENOUGH_COVERAGE * self.applicable

    @property
    def label(self) -> str:
        """What leads: "Mostly In places", or why there is no such label yet."""
        if not self.applicable:
            return _("Does not apply to us")
        if not self.enough or self.middle is None:
            return _("Not enough rated yet ({rated} of {applicable})").format(
                rated=self.rated, applicable=self.applicable
            )
        return _("Mostly {level}").format(level=level_name(self.middle))

    @property
    def why_no_score(self) -> str:
        """Why there is no percentage, in words; empty where there is one."""
        if self.score is not None:
            return ""
        if not self.enough:
            return self.label
        if self.rated < ENOUGH_RATED:
            return ngettext(
                "Only {count} measure rated, too few for a percentage",
                "Only {count} measures rated, too few for a percentage",
                self.rated,
            ).format(count=self.rated)
        return _("A quick start has no percentages")

    @property
    def spread_words(self) -> str:
        """How many stand at each level: "1 Not yet · 2 In places · 2 Usual practice · 1 Together"."""
        return " · ".join(
            _("{count} {level}").format(count=count, level=level_name(level))
            for level, count in enumerate(self.spread)
            if count
        )

    @property
    def coverage_words(self) -> str:
        """How much is rated, in counts, with what is not known: "6 of 7 rated, 1 don’t know"."""
        words = _("{rated} of {applicable} rated").format(rated=self.rated, applicable=self.applicable)
        return f"{words}, {_dont_knows(self.dont_know)}" if self.dont_know else words

    @property
    def figures(self) -> str:
        """The percentage with its range: "50% (43% to 57% once 1 don’t know is settled)"; else why there is none."""
        if self.score is None:
            return self.why_no_score
        if not self.dont_know:
            return _("{score}%").format(score=self.score)
        return ngettext(
            "{score}% ({low}% to {high}% once {count} don’t know is settled)",
            "{score}% ({low}% to {high}% once {count} don’t knows are settled)",
            self.dont_know,
        ).format(score=self.score, low=self.low, high=self.high, count=self.dont_know)


def _dont_knows(count: int) -> str:
    return ngettext("{count} don’t know", "{count} don’t knows", count).format(count=count)


def principle_result(principle_id: str, found: Iterable[Standing], *, quick: bool) -> PrincipleResult:
    """What these standings, all of one principle, add up to.

    A percentage needs 60% coverage and three rated measures, and a quick start has none (the guidance on scoring).
    """
    each = tuple(found)
    levels = sorted(standing.counted for standing in each if standing.counted is not None)
    applicable = sum(standing.state is not State.NOT_APPLICABLE for standing in each)
    unknown = sum(standing.state is State.DONT_KNOW for standing in each)
    rated, total = len(levels), sum(levels)
    covered = 100 * rated >= ENOUGH_COVERAGE * applicable
    shown = not quick and covered and rated >= ENOUGH_RATED
    most = TOP * (rated + unknown)
    return PrincipleResult(
        principle=principle_id,
        applicable=applicable,
        rated=rated,
        answered=sum(standing.answered for standing in each),
        dont_know=unknown,
        spread=(levels.count(0), levels.count(1), levels.count(2), levels.count(3)),
        middle=levels[(rated - 1) // 2] if levels else None,
        score=percent(total, TOP * rated) if shown else None,
        low=percent(total, most) if shown else None,
        high=percent(total + TOP * unknown, most) if shown else None,
        asked=len(each),
    )


def principle_results(assessment: Assessment, found: Mapping[str, Standing]) -> dict[str, PrincipleResult]:
    """The result of each principle that the assessment asks about, by principle id, in its order."""
    grouped: dict[str, list[Standing]] = {}
    for measure_id, standing in found.items():
        grouped.setdefault(principle_of(measure_id), []).append(standing)
    quick = assessment.kind is AssessmentKind.QUICK
    return {principle: principle_result(principle, each, quick=quick) for principle, each in grouped.items()}


def overall(results: Iterable[PrincipleResult]) -> int | None:
    """The plain average of the six principle scores, in whole per cent; None unless all six have one."""
    scores = [each.score for each in results if each.score is not None]
    return percent(sum(scores), 100 * PRINCIPLES) if len(scores) == PRINCIPLES else None
