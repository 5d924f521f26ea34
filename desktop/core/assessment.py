"""One look at the measures: the assessment, whose views it heard, what each said, what was agreed, and the evidence."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.core.text import new_id


class Group(StrEnum):
    """A group that gives its own rating: a perspective."""

    PATIENTS = "patients"
    CARERS = "carers"
    STAFF = "staff"
    VOLUNTEERS = "volunteers"
    TRUSTEES = "trustees"
    PARTNERS = "partners"


PEOPLE = (Group.PATIENTS, Group.CARERS)
"""The groups that answer a plain question instead of choosing a level descriptor."""


class AssessmentKind(StrEnum):
    """How much of the catalogue an assessment looks at."""

    QUICK = "quick"
    FULL = "full"
    SINGLE = "single"


class AssessmentState(StrEnum):
    """Where an assessment is in its life."""

    OPEN = "open"
    AGREED = "agreed"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One look at the measures; `measures` keeps what it asked, in order, and `finished` what the user called done.

    `set_aside` names the suggestions nobody wants now: ids of measures and of shared moves.
    """

    label: str
    kind: AssessmentKind
    start: date
    catalogue_version: str
    measures: tuple[str, ...]
    agreed_on: date | None = None
    agreed_by: str = ""
    lead: str = ""
    previous: str | None = None
    state: AssessmentState = AssessmentState.OPEN
    method_note: str = ""
    review_on: date | None = None
    finished: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)


class TookPart(StrEnum):
    """How a group took part."""

    MEETING = "meeting"
    FORM = "form"
    PHONE = "phone"
    VISIT = "visit"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Perspective:
    """One group's part in one assessment; at most five `starred` measures ("matters most to us")."""

    assessment: str
    group: Group
    people: int | None = None
    took_part: tuple[TookPart, ...] = ()
    reach_note: str = ""
    starred: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)


class State(StrEnum):
    """What kind of answer a measure has."""

    NOT_ASSESSED = "not_assessed"
    RATED = "rated"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"


class Mode(StrEnum):
    """One rating for the group, or a tally of separate forms."""

    GROUP = "group"
    TALLY = "tally"


def rating_id(owner: str, measure: str) -> str:
    """The id of a rating: its assessment's or perspective's random id and the measure's.

    So two copies of a record that rate the same measure hold one row for it, not two.
    """
    return f"{owner}/{measure}"


@dataclass(frozen=True, slots=True)
class PerspectiveRating:
    """What one group says of one measure; `counts` is how many said 0, 1, 2, 3 and don't know."""

    perspective: str
    measure: str
    state: State = State.NOT_ASSESSED
    level: int | None = None
    mode: Mode = Mode.GROUP
    counts: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    comment: str = ""

    @property
    def id(self) -> str:
        """The permanent id."""
        return rating_id(self.perspective, self.measure)


class HowAgreed(StrEnum):
    """How an agreed level came about."""

    TOGETHER = "together"
    BY_LEAD = "by_lead"
    IMPORTED = "imported"


class FallReason(StrEnum):
    """Why a level stands lower than last time: falls are not failures, so the program asks."""

    MORE_PATIENTS = "more_patients"
    EVIDENCE_OUT = "evidence_out"
    SOMEONE_LEFT = "someone_left"
    WORSE = "worse"
    TOO_KIND = "too_kind"


@dataclass(frozen=True, slots=True)
class MeasureRating:
    """What was settled on one measure: an agreed level, don't know, or not applicable with its reason.

    `unconfirmed` marks an imported or carried level that counts for nothing until someone confirms it; `fall_reason`
    and `fall_words` say why the level stands lower than last time.
    """

    assessment: str
    measure: str
    measure_version: str
    state: State = State.NOT_ASSESSED
    agreed_level: int | None = None
    reason: str = ""
    how_agreed: HowAgreed | None = None
    unconfirmed: bool = False
    last_level: int | None = None
    note: str = ""
    on: date | None = None
    fall_reason: FallReason | None = None
    fall_words: str = ""

    @property
    def id(self) -> str:
        """The permanent id."""
        return rating_id(self.assessment, self.measure)


class EvidenceKind(StrEnum):
    """Six kinds, so that paper rules alone never look like proof."""

    PEOPLE = "people"
    TEAM = "team"
    SEEN = "seen"
    RULES = "rules"
    COUNTS = "counts"
    PARTNERS = "partners"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a rating is fair; `ratings` are measure-rating ids, `kept` a place, path or address, never a file."""

    ratings: tuple[str, ...]
    kind: EvidenceKind
    title: str
    on: date
    shows: str = ""
    kept: str = ""
    good_until: date | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a measure as they were when it was rated, so that an old assessment prints as it was."""

    measure: str
    version: str
    title: str
    statement: str
    patient_question: str
    carer_question: str
    levels: tuple[str, str, str, str]

    @property
    def id(self) -> str:
        """The permanent id: measure and version."""
        return f"{self.measure}@{self.version}"
