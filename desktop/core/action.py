"""Actions: a step with an owner and a date, its updates, and its progress worked out from status and date."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.core.framework import Effort
from desktop.core.text import new_id


class Status(StrEnum):
    """What is stored about where an action stands; "late" never is."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ON_HOLD = "on_hold"
    WILL_NOT_DO = "will_not_do"


class Confidence(StrEnum):
    """How sure the owner is that it will be done in time."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"


class Priority(StrEnum):
    """How much it matters to do it soon."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class BenefitSeen(StrEnum):
    """What closing an action brought, as people answered."""

    BETTER = "better"
    SAVED = "saved"
    SAFER = "safer"
    TOO_SOON = "too_soon"


class Source(StrEnum):
    """Where an action came from."""

    SUGGESTED = "suggested"
    PATIENTS = "patients"
    IMPORTED = "imported"
    BOARD = "board"
    OTHER = "other"


class Progress(StrEnum):
    """The signal people see: worked out, never stored."""

    DONE = "done"
    PAUSED = "paused"
    LATE = "late"
    OFF_TRACK = "off_track"
    AT_RISK = "at_risk"
    NO_DATE = "no_date"
    ON_TRACK = "on_track"


@dataclass(frozen=True, slots=True)
class Action:
    """A step with an owner and a date; `reference` (A-001) is for people, `id` is permanent."""

    title: str
    reference: str = ""
    detail: str = ""
    measures: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    activity: str = ""
    owner: str = ""
    helpers: str = ""
    due_date: date | None = None
    due_note: str = ""
    check_in: date | None = None
    priority: Priority = Priority.MEDIUM
    priority_points: int | None = None
    priority_reason: str = ""
    effort: Effort | None = None
    cost: str = ""
    status: Status = Status.NOT_STARTED
    confidence: Confidence | None = None
    reason: str = ""
    how_we_will_know: str = ""
    done_on: date | None = None
    what_changed: str = ""
    benefits_seen: tuple[BenefitSeen, ...] = ()
    source: Source = Source.OTHER
    carried_from: str | None = None
    notes: str = ""
    position: int = 0
    id: str = field(default_factory=new_id)

    @property
    def open(self) -> bool:
        """Whether there is still something to do."""
        return self.status in (Status.NOT_STARTED, Status.IN_PROGRESS, Status.ON_HOLD)

    def all_principles(self) -> tuple[str, ...]:
        """The principles it helps: those of its measures, then any added, each once, in order."""
        of_measures = {measure.split("-")[0] for measure in self.measures}
        return tuple(sorted(of_measures | set(self.principles)))


@dataclass(frozen=True, slots=True)
class ActionUpdate:
    """Latest news of an action, as someone told it."""

    action: str
    on: date
    text: str
    who: str = ""
    id: str = field(default_factory=new_id)


AT_RISK_DAYS = 30


def progress(action: Action, today: date) -> Progress:
    """The first rule that fits, in the order of the guidance on status and progress."""
    if action.status is Status.DONE:
        return Progress.DONE
    if action.status in (Status.WILL_NOT_DO, Status.ON_HOLD):
        return Progress.PAUSED
    if action.due_date and action.due_date < today:
        return Progress.LATE
    if action.confidence is Confidence.OFF_TRACK:
        return Progress.OFF_TRACK
    not_started = action.status is Status.NOT_STARTED
    soon = action.due_date is not None and (action.due_date - today).days <= AT_RISK_DAYS
    if action.confidence is Confidence.AT_RISK or (not_started and soon):
        return Progress.AT_RISK
    if action.due_date is None:
        return Progress.NO_DATE
    return Progress.ON_TRACK
