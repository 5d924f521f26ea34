"""The catalogue of measures as read-only values.

The words themselves live in `resources/framework/`; reading them from disk lives in `storage/content.py`.
The six principle names are the Patients Association's; every other word is this project's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class Benefit(StrEnum):
    """What a measure mainly helps with."""

    QUALITY = "quality"
    COST = "cost"
    SAFETY = "safety"


class Work(StrEnum):
    """A kind of work an organisation does."""

    CARE = "care"
    INFORMATION = "information"
    REFERRAL = "referral"
    CAMPAIGN = "campaign"
    COMMISSION = "commission"
    PEER = "peer"


class Effort(StrEnum):
    """This project's estimate: low is under a day and free; high needs a trustee decision."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Stage(StrEnum):
    """Where an activity starts from: level 0, level 1 or level 2."""

    START = "start"
    BUILD = "build"
    TOGETHER = "together"


class ResultKind(StrEnum):
    """The kind of number a success measure holds."""

    COUNT = "count"
    SHARE = "share"
    AVERAGE = "average"
    YES_NO = "yes_no"


class Better(StrEnum):
    """Which way a success measure should move."""

    HIGHER = "higher"
    LOWER = "lower"
    WATCH = "watch"


class Nation(StrEnum):
    """Which nation's guidance and law apply."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"
    UK = "uk"


@dataclass(frozen=True, slots=True)
class Activity:
    """A way to achieve a measure."""

    tag: Stage
    text: str


@dataclass(frozen=True, slots=True)
class SuccessMeasure:
    """One number that shows whether a measure works; `id` is the measure's id with -S1, -S2 or -S3."""

    id: str
    text: str
    kind: ResultKind
    better_when: Better


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing an organisation can put in place; an empty `applies_to` means every kind of work."""

    id: str
    version: str
    principle: str
    title: str
    statement: str
    patient_question: str
    carer_question: str
    why: str
    main_benefit: Benefit
    effort: Effort
    levels: tuple[str, str, str, str]
    activities: tuple[Activity, ...]
    success_measures: tuple[SuccessMeasure, ...]
    evidence_examples: tuple[str, ...]
    also_benefits: tuple[Benefit, ...] = ()
    also_supports: tuple[str, ...] = ()
    applies_to: tuple[Work, ...] = ()
    core: bool = False
    quick_start_order: int | None = None
    legal_note: str = ""
    guidance: tuple[str, ...] = ()

    def applies(self, work: Iterable[Work]) -> bool:
        """Whether the measure fits an organisation doing this work; no work named yet means it fits."""
        kinds = tuple(work)
        return not self.applies_to or not kinds or any(kind in self.applies_to for kind in kinds)


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the six; `name` is the Patients Association's, `meaning` is ours."""

    id: str
    name: str
    meaning: str
    measures: tuple[Measure, ...]

    @property
    def number(self) -> int:
        """1 to 6."""
        return int(self.id[1:])


@dataclass(frozen=True, slots=True)
class Guidance:
    """A guidance document a measure draws on; no `address` where only a third-party copy was found."""

    key: str
    title: str
    publisher: str = ""
    year: str = ""
    nation: str = ""
    address: str = ""
    last_checked: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SharedMove:
    """One piece of work that lifts several measures ("Ten things that help most")."""

    id: str
    title: str
    text: str
    first_step: str
    how_we_will_know: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A step of the rating scale, 0 to 3."""

    number: int
    name: str
    meaning: str
    phrase: str
    patient_answer: str


@dataclass(frozen=True)
class Framework:
    """The whole catalogue, in its own order; `legal_caution` stands beside every legal note."""

    version: str
    credit: str
    principles: tuple[Principle, ...]
    guidance: tuple[Guidance, ...]
    moves: tuple[SharedMove, ...]
    levels: tuple[Level, Level, Level, Level]
    licence: str = ""
    legal_caution: str = ""

    @cached_property
    def by_id(self) -> dict[str, Measure]:
        """Every measure by its id, in catalogue order."""
        return {measure.id: measure for principle in self.principles for measure in principle.measures}

    @cached_property
    def principle_by_id(self) -> dict[str, Principle]:
        """The six principles by id."""
        return {principle.id: principle for principle in self.principles}

    @cached_property
    def success_by_id(self) -> dict[str, SuccessMeasure]:
        """Every success measure by its id."""
        return {each.id: each for measure in self.by_id.values() for each in measure.success_measures}

    @cached_property
    def guidance_by_key(self) -> dict[str, Guidance]:
        """Guidance documents by key."""
        return {each.key: each for each in self.guidance}

    def measure(self, measure_id: str) -> Measure:
        """The measure with this id; KeyError where the catalogue has none."""
        return self.by_id[measure_id]

    def quick_start(self, work: Iterable[Work]) -> tuple[Measure, ...]:
        """Two measures a principle: the first two in quick-start order that fit the work (section 3.9)."""
        kinds = tuple(work)
        chosen: list[Measure] = []
        for principle in self.principles:
            ordered = sorted(
                (each for each in principle.measures if each.quick_start_order is not None),
                key=lambda each: each.quick_start_order or 0,
            )
            chosen += [each for each in ordered if each.applies(kinds)][:2]
        return tuple(chosen)

    def supported_from_elsewhere(self, principle_id: str) -> tuple[Measure, ...]:
        """The measures of other principles that support this one (reach, section 2.7)."""
        return tuple(each for each in self.by_id.values() if principle_id in each.also_supports)
