"""The record the bars speak of: 5 assessments × 48 measures × 6 views, and 1,000 actions; and the smallest."""

from collections.abc import Iterator
from datetime import date, timedelta

from desktop.core.action import Action, ActionUpdate, Priority, Status
from desktop.core.assessment import (
    Assessment,
    AssessmentKind,
    Group,
    HowAgreed,
    MeasureRating,
    Perspective,
    PerspectiveRating,
    State,
)
from desktop.core.record import Entity, Record, new_record

MEASURES = tuple(f"P{principle}-M{number}" for principle in range(1, 7) for number in range(1, 9))
FIRST_DAY = date(2022, 4, 4)


def large_record(years: int = 5) -> Record:
    """In five years 1,440 answers of views and 240 agreed levels; 1,000 actions with 250 updates."""
    assessments = [entity for year in range(years) for entity in _assessment(year, MEASURES, tuple(Group))]
    return new_record("Riverside Patients and Carers").put(*assessments, *_actions(1000))


def small_record() -> Record:
    """One assessment in which one view has answered one measure."""
    return new_record("Riverside Patients and Carers").put(*_assessment(0, MEASURES[:1], (Group.PATIENTS,)))


def _assessment(year: int, measures: tuple[str, ...], groups: tuple[Group, ...]) -> Iterator[Entity]:
    start = FIRST_DAY.replace(year=FIRST_DAY.year + year)
    assessment = Assessment(f"{start:%Y}", AssessmentKind.FULL, start, "1.0", measures, lead="Office manager")
    yield assessment
    for group in groups:
        perspective = Perspective(assessment.id, group, people=7, reach_note="No one who uses the evening service.")
        yield perspective
        for number, measure in enumerate(measures):
            comment = "It depends on who you meet at the front desk." if number % 3 == 0 else ""
            yield PerspectiveRating(perspective.id, measure, State.RATED, (number + year) % 4, comment=comment)
    for number, measure in enumerate(measures):
        yield MeasureRating(
            assessment.id,
            measure,
            "1.0",
            State.RATED,
            (number + year) % 3,
            how_agreed=HowAgreed.TOGETHER,
            note="Talked over at the spring meeting, with patients and carers there.",
            on=start + timedelta(days=number),
        )


def _actions(count: int) -> Iterator[Entity]:
    for number in range(count):
        action = Action(
            f"Send the large-print leaflet to group {number}",
            reference=f"A-{number + 1:03}",
            detail="People told us that they cannot read the small print, and that no one had asked them.",
            measures=(MEASURES[number % 48],),
            owner=("Office manager", "Volunteer lead", "Chair", "Carers’ group")[number % 4],
            due_date=FIRST_DAY + timedelta(days=7 * (number % 300)),
            priority=tuple(Priority)[number % 3],
            status=tuple(Status)[number % 5],
            how_we_will_know="Eight in ten people asked say that they could read it.",
            notes="Two drafts so far; the second is with the printers.",
            position=number,
        )
        yield action
        if number % 4 == 0:
            yield ActionUpdate(action.id, FIRST_DAY + timedelta(days=number % 90), "The first copies are out.", "Chair")
