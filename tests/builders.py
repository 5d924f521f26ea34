"""Plain functions that make records for tests: an organisation, its assessments, and who said what of each measure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from desktop.core.assessment import (
    Assessment,
    AssessmentKind,
    Evidence,
    EvidenceKind,
    Group,
    MeasureRating,
    Mode,
    Perspective,
    PerspectiveRating,
    State,
    rating_id,
)
from desktop.core.framework import Framework
from desktop.core.record import Organisation, Record, new_record
from desktop.core.scoring import PrincipleResult, Standing, principle_results, standings
from desktop.storage.content import load_framework

TODAY = date(2026, 11, 22)
NOW, BEFORE = "this-year", "last-year"
"""The ids of the two assessments that the functions below make."""
UNKNOWN, NOT_FOR_US = State.DONT_KNOW, State.NOT_APPLICABLE

Answer = int | State | None
"""A level, don't know, not applicable, or nothing."""


@cache
def catalogue() -> Framework:
    """The real catalogue, read once."""
    return load_framework()


def assessed(
    *groups: Group,
    measures: tuple[str, ...] | None = None,
    kind: AssessmentKind = AssessmentKind.FULL,
    record: Record | None = None,
    assessment: str = NOW,
    organisation: Organisation | None = None,
) -> Record:
    """A record with one open assessment that asked these groups; every measure unless some are named.

    A second call with `record` and another `assessment` id adds one more to the same record.
    """
    record = record or new_record("A charity")
    if organisation is not None:
        record = record.put(organisation)
    last = assessment == BEFORE
    look = Assessment(
        label="2025/26" if last else "2026/27",
        kind=kind,
        start=date(2025, 10, 1) if last else date(2026, 10, 1),
        catalogue_version=catalogue().version,
        measures=tuple(catalogue().by_id) if measures is None else measures,
        previous=BEFORE if not last and BEFORE in record.assessments else None,
        id=assessment,
    )
    views = (Perspective(assessment, each, people=6, id=view_id(each, assessment)) for each in groups)
    return record.put(look, *views)


def two_years(last: Mapping[str, Answer], this: Mapping[str, Answer], *groups: Group) -> Record:
    """A record of two assessments, with these levels agreed; both asked these groups."""
    record = agreed(assessed(*groups, assessment=BEFORE), last, BEFORE)
    return agreed(assessed(*groups, record=record), this)


def one_principle(*answers: Answer, confirmed: bool = True) -> Record:
    """A record with these levels of the first principle agreed, every 3 confirmed by patients."""
    record = agreed(assessed(Group.PATIENTS), row("P1", *answers))
    threes = {measure: level for measure, level in row("P1", *answers).items() if level == 3}
    return said(record, Group.PATIENTS, threes) if confirmed else record


def result(record: Record, principle: str = "P1") -> PrincipleResult:
    """What a principle adds up to in this year's assessment."""
    return principle_results(record.assessments[NOW], standings(record, NOW, TODAY))[principle]


def standing(record: Record, measure: str = "P2-M1") -> Standing:
    """Where a measure stands in this year's assessment."""
    return standings(record, NOW, TODAY)[measure]


def view_id(group: Group, assessment: str = NOW) -> str:
    """The id of the perspective that `assessed` made for a group."""
    return f"{assessment}-{group}"


def row(principle: str, *answers: Answer) -> dict[str, Answer]:
    """Answers to the measures of a principle in order: `row("P1", 2, None, 1)` skips P1-M2."""
    return {f"{principle}-M{number}": answer for number, answer in enumerate(answers, 1)}


def agreed(record: Record, answers: Mapping[str, Answer], assessment: str = NOW, version: str = "1.0") -> Record:
    """The record with these levels agreed, or don't know or not applicable settled."""
    ratings = []
    for measure, answer in answers.items():
        if answer is None:
            continue
        level = None if isinstance(answer, State) else answer
        state = answer if isinstance(answer, State) else State.RATED
        reason = "We do not do this." if state is NOT_FOR_US else ""
        ratings.append(MeasureRating(assessment, measure, version, state, level, reason=reason, on=TODAY))
    return record.put(*ratings)


def said(record: Record, group: Group, answers: Mapping[str, Answer], assessment: str = NOW) -> Record:
    """The record with one rating for the whole group on each of these measures."""
    ratings = []
    for measure, answer in answers.items():
        if answer is None:
            continue
        level = None if isinstance(answer, State) else answer
        state = answer if isinstance(answer, State) else State.RATED
        ratings.append(PerspectiveRating(view_id(group, assessment), measure, state, level))
    return record.put(*ratings)


def forms(record: Record, group: Group, measure: str, *answers: int | None, assessment: str = NOW) -> Record:
    """The record with a tally of separate forms on one measure; None is a don't know."""
    levels = [sum(each == level for each in answers) for level in range(4)]
    counts = (levels[0], levels[1], levels[2], levels[3], sum(each is None for each in answers))
    state = State.RATED if any(levels) else State.DONT_KNOW
    return record.put(PerspectiveRating(view_id(group, assessment), measure, state, mode=Mode.TALLY, counts=counts))


def starred(record: Record, group: Group, *measures: str, assessment: str = NOW) -> Record:
    """The record with these measures marked as mattering most to a group."""
    return record.put(replace(record.perspectives[view_id(group, assessment)], starred=measures))


def evidenced(
    record: Record,
    measure: str,
    kind: EvidenceKind = EvidenceKind.PEOPLE,
    on: date = TODAY,
    good_until: date | None = None,
    assessment: str = NOW,
) -> Record:
    """The record with one item of evidence for a measure."""
    return record.put(Evidence((rating_id(assessment, measure),), kind, "What we saw", on, good_until=good_until))
