"""Points for each measure, and the reasons for them in words. Which of them are suggested lives in priorities.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.action import Priority
from desktop.core.assessment import Group, State
from desktop.core.comparison import slipped
from desktop.core.differences import Difference, differences
from desktop.core.framework import Activity, Benefit, Effort, Framework, Measure, SharedMove, Stage
from desktop.core.labels import group_in_sentence, listed, number_word
from desktop.core.record import Organisation, Record
from desktop.core.scoring import Standing, current_standings
from desktop.core.views import starred_by, views_of
from desktop.words import _, ngettext

HIGH_FROM, MEDIUM_FROM = 7, 4
ROOM_IF_UNKNOWN = 2
MOST_REACH = 2
FIRST_REASONS = 3
_STAGES = (Stage.START, Stage.BUILD, Stage.TOGETHER)
_EFFORTS = tuple(Effort)


class Kind(StrEnum):
    """What a suggestion asks for: a step to the next level, finding out, asking patients, or one shared move."""

    STEP = "step"
    FIND_OUT = "find_out"
    ASK = "ask"
    MOVE = "move"


def priority_of(points: int) -> Priority:
    """High from 7 points, medium from 4 (the guidance on priority)."""
    if points >= HIGH_FROM:
        return Priority.HIGH
    return Priority.MEDIUM if points >= MEDIUM_FROM else Priority.LOW


@dataclass(frozen=True, slots=True)
class Points:
    """The six parts of a priority (the guidance on priority); at most 12 in all."""

    room: int
    differ: int
    safety: int
    reach: int
    starred: int
    slipped: int

    @property
    def total(self) -> int:
        """All parts together."""
        return self.room + self.differ + self.safety + self.reach + self.starred + self.slipped

    @property
    def priority(self) -> Priority:
        """The priority of the total."""
        return priority_of(self.total)

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """Each part's name and its points."""
        return (
            (_("Room to grow"), self.room),
            (_("Staff and patients differ"), self.differ),
            (_("Safety"), self.safety),
            (_("Reach"), self.reach),
            (_("Patients or carers starred it"), self.starred),
            (_("Slipped since last time"), self.slipped),
        )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to do next, for one measure or, as a shared move, for several (then `parts` has each of them).

    `level` is the counted level, None for a don't know; `activities` are those that lead one level up.
    """

    kind: Kind
    title: str
    measures: tuple[str, ...]
    points: Points
    effort: Effort
    level: int | None
    reasons: tuple[str, ...]
    activities: tuple[Activity, ...] = ()
    starred: bool = False
    move: SharedMove | None = None
    parts: "tuple[Suggestion, ...]" = ()

    @property
    def measure(self) -> str:
        """The measure, or the first of a shared move's."""
        return self.measures[0]

    @property
    def priority(self) -> Priority:
        """The band of its points."""
        return self.points.priority

    @property
    def why(self) -> str:
        """The reasons as a sentence or two: "Suggested because patients starred it, and it affects safety."."""
        first = _("Suggested because {reasons}.").format(reasons=_clauses(self.reasons[:FIRST_REASONS]))
        more = _clauses(self.reasons[FIRST_REASONS:])
        return first if not more else f"{first} {more[:1].upper()}{more[1:]}."

    @property
    def hint(self) -> str:
        """What kind of work it is: "easy win", "plan for later", or what a find-out action asks; else empty."""
        if self.kind is Kind.FIND_OUT:
            return _("Who could tell us, and by when?")
        if self.effort is Effort.HIGH and self.priority is not Priority.HIGH:
            return _("plan for later")
        if self.kind is Kind.STEP and self.effort is Effort.LOW and self.level in (0, 1):
            return _("easy win")
        return ""


def _clauses(reasons: Sequence[str]) -> str:
    if len(reasons) < 3:
        return _(" and ").join(reasons)
    return _("{most}, and {last}").format(most=", ".join(reasons[:-1]), last=reasons[-1])


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the points of one measure rest on."""

    measure: Measure
    standing: Standing
    difference: Difference | None
    starred: tuple[Group, ...]
    slipped: bool

    @property
    def unknown(self) -> bool:
        return self.standing.state is State.DONT_KNOW

    @property
    def apart(self) -> int:
        return max(self.difference.size or 0, 0) if self.difference is not None else 0

    @property
    def sides(self) -> tuple[str, str]:
        return self.difference.sides if self.difference is not None else ("", "")

    @property
    def safety(self) -> int:
        counted = self.standing.counted
        if not self.unknown and (counted is None or counted > 1):
            return 0
        if self.measure.main_benefit is Benefit.SAFETY:
            return 2
        return 1 if Benefit.SAFETY in self.measure.also_benefits else 0


def ranked(record: Record, framework: Framework, assessment_id: str, today: date) -> tuple[Suggestion, ...]:
    """A suggestion for every measure below level 3 or not known, before the shape rules.

    Most points first, then least effort, then the lowest level (a don't know beside a 1, whose points it has), then
    the catalogue's order. A 3 that patients have not confirmed is treated as a 2.
    """
    found = current_standings(record, framework, assessment_id, today)
    return ranked_from(record, framework, assessment_id, found, differences(record, assessment_id), today)


def ranked_from(
    record: Record,
    framework: Framework,
    assessment_id: str,
    found: Mapping[str, Standing],
    apart: Mapping[str, Difference],
    today: date,
) -> tuple[Suggestion, ...]:
    """The same where standings and differences are known already."""
    stars = starred_by(views_of(record, assessment_id))
    fallen = slipped(record, framework, assessment_id, found, today)
    facts = (
        _Facts(measure, found[each], apart.get(each), stars.get(each, ()), each in fallen)
        for each, measure in framework.by_id.items()
        if each in found and _has_room(found[each])
    )
    return tuple(sorted((_suggestion(each, record.organisation) for each in facts), key=_rank))


def _has_room(standing: Standing) -> bool:
    return standing.state is State.DONT_KNOW or (standing.counted is not None and standing.counted < 3)


def _rank(suggestion: Suggestion) -> tuple[int, int, int]:
    """Sorting keeps the catalogue's order where these are equal."""
    level = suggestion.level if suggestion.level is not None else 3 - ROOM_IF_UNKNOWN
    return -suggestion.points.total, _EFFORTS.index(suggestion.effort), level


def _suggestion(facts: _Facts, organisation: Organisation) -> Suggestion:
    measure, counted = facts.measure, facts.standing.counted
    kind = Kind.FIND_OUT if counted is None else Kind.ASK if facts.standing.held else Kind.STEP
    title = {
        Kind.FIND_OUT: _("Find out where we stand: {title}"),
        Kind.ASK: _("Ask patients about this: {title}"),
    }.get(kind, "{title}")
    next_stage = _STAGES[counted] if kind is Kind.STEP and counted is not None else None
    return Suggestion(
        kind=kind,
        title=title.format(title=measure.title),
        measures=(measure.id,),
        points=Points(
            room=3 - counted if counted is not None else ROOM_IF_UNKNOWN,
            differ=facts.apart,
            safety=facts.safety,
            reach=min(MOST_REACH, len(measure.also_supports)),
            starred=2 if facts.starred else 0,
            slipped=int(facts.slipped),
        ),
        effort=measure.effort,
        level=counted,
        reasons=_reasons(facts, kind, organisation),
        activities=tuple(each for each in measure.activities if each.tag is next_stage),
        starred=bool(facts.starred),
    )


def _reasons(facts: _Facts, kind: Kind, organisation: Organisation) -> tuple[str, ...]:
    """Why, in words: what stands out first, and the help to other principles last."""
    reasons = []
    if facts.starred:
        who = listed([group_in_sentence(each, organisation) for each in facts.starred])
        reasons.append(_("{groups} starred it").format(groups=who))
    if facts.apart:
        ours, theirs = facts.sides
        words = (
            _("{ours} see it as a bit better than {theirs} do")
            if facts.apart == 1
            else _("{ours} see it as much better than {theirs} do")
        )
        reasons.append(words.format(ours=ours, theirs=theirs))
    if facts.safety:
        reasons.append(_("it affects safety"))
    if facts.slipped:
        reasons.append(_("it has slipped since last time"))
    reach = len(facts.measure.also_supports)
    standing = _room_reason(facts, kind, alone=not reasons)
    if reach:
        words = ngettext("it also helps {number} other principle", "it also helps {number} other principles", reach)
        reasons.append(words.format(number=number_word(reach)))
    return (standing, *reasons) if standing else tuple(reasons)


def _room_reason(facts: _Facts, kind: Kind, *, alone: bool) -> str:
    """What the level itself gives as a reason; a level of 1 or 2 only where nothing else stands out."""
    if kind is Kind.FIND_OUT:
        return _("we do not know where we stand")
    if kind is Kind.ASK:
        return _("patients have not confirmed the 3 yet")
    if facts.standing.counted == 0:
        return _("it is not in place yet")
    return _("there is room to grow") if alone else ""
