"""The shared moves as an organisation stands to them: what each lifts, what is done already, what is planned."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.action import Action, Status
from desktop.core.framework import Framework, Measure, Principle, SharedMove
from desktop.core.labels import listed
from desktop.core.record import Record
from desktop.core.scoring import Standing
from desktop.core.views import principle_of
from desktop.words import _, ngettext

USUAL_PRACTICE = 2
MOST_PICKED = 3
"""A very small charity could do three in a year."""
PLAN_DAYS = 90


@dataclass(frozen=True, slots=True)
class MoveNow:
    """One shared move: the measures it lifts, those of them already usual practice, and the action for it if any.

    `rated` is how many of its measures have a level.
    """

    number: int
    move: SharedMove
    measures: tuple[Measure, ...]
    principles: tuple[Principle, ...]
    doing: tuple[str, ...]
    rated: int
    planned: Action | None

    @property
    def lifts_words(self) -> str:
        """What it lifts: "Lifts 4 measures in 1 principle: Seeking patient input."."""
        measures = ngettext("{count} measure", "{count} measures", len(self.measures)).format(count=len(self.measures))
        principles = ngettext("{count} principle", "{count} principles", len(self.principles))
        return _("Lifts {measures} in {principles}: {names}.").format(
            measures=measures,
            principles=principles.format(count=len(self.principles)),
            names="; ".join(each.name for each in self.principles),
        )

    @property
    def doing_words(self) -> str:
        """What is done already, from the levels; empty where nothing was rated."""
        if not self.rated:
            return ""
        if not self.doing:
            return _("None of these is usual practice yet.")
        titles = listed([f"“{each}”" for each in self.doing])
        return _("You already do {count} of these: {titles}.").format(count=len(self.doing), titles=titles)


def planned_move(record: Record, move: SharedMove) -> Action | None:
    """The newest action that carries out a shared move, if there is one that was not given up."""
    found = (each for each in reversed(tuple(record.actions.values())) if each.activity == move.text)
    return next((each for each in found if each.status is not Status.WILL_NOT_DO), None)


def moves_now(record: Record, framework: Framework, found: Mapping[str, Standing]) -> tuple[MoveNow, ...]:
    """Every shared move in the catalogue's order; `found` holds the standings of the assessment, if there is one."""
    return tuple(_now(number, each, record, framework, found) for number, each in enumerate(framework.moves, 1))


def _now(number: int, move: SharedMove, record: Record, framework: Framework, found: Mapping[str, Standing]) -> MoveNow:
    measures = tuple(framework.by_id[each] for each in move.measures if each in framework.by_id)
    principles = dict.fromkeys(principle_of(each.id) for each in measures)
    levels = {each.id: found[each.id].counted for each in measures if each.id in found}
    return MoveNow(
        number=number,
        move=move,
        measures=measures,
        principles=tuple(framework.principle_by_id[each] for each in principles),
        doing=tuple(each.title for each in measures if (levels.get(each.id) or 0) >= USUAL_PRACTICE),
        rated=sum(level is not None for level in levels.values()),
        planned=planned_move(record, move),
    )


def plan_ends(today: date) -> date:
    """The last day of a 90-day plan made today."""
    return today + timedelta(days=PLAN_DAYS)


def usual_day(today: date, place: int, count: int) -> date:
    """A day for one of so many actions of a 90-day plan, one after the other: 30, 60 and 90 days for three."""
    return today + timedelta(days=PLAN_DAYS * (place + 1) // max(count, 1))
