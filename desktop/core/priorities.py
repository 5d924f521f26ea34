"""Which actions are suggested: the ranked measures after the shape rules, with shared moves suggested once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from desktop.core.framework import Effort, Framework, SharedMove
from desktop.core.labels import number_word
from desktop.core.points import Kind, Suggestion, ranked
from desktop.core.record import Record
from desktop.core.scoring import PrincipleResult, Standing, current_standings, principle_results
from desktop.core.views import principle_of
from desktop.words import _

CHOICES = (3, 6, 10)
"""How many suggestions a person may ask for; six unless they choose."""
MOST_IN_PRINCIPLE = 2
MOST_HIGH_EFFORT = 1
LOWEST_PRINCIPLES = 2
FEWEST_IN_MOVE = 3
TOP = 3

Need = Callable[[Suggestion], bool]


def suggest(
    record: Record, framework: Framework, assessment_id: str, today: date, most: int = 6
) -> tuple[Suggestion, ...]:
    """At most this many measures to work on next, best first, with reasons.

    The shape rules of the guidance on priority, the earlier one winning: at most two for each principle and one of
    high effort; one that patients or carers starred; one from each of the two principles whose middle level is
    lowest; a shared move once where it lifts three or more of them. Measures with an open action are left out, and so
    is what was set aside.
    """
    aside = record.assessments[assessment_id].set_aside
    planned = {measure for action in record.actions.values() if action.open for measure in action.measures}
    left_out = planned.union(aside)
    free = tuple(each for each in ranked(record, framework, assessment_id, today) if each.measure not in left_out)
    found = current_standings(record, framework, assessment_id, today)
    results = principle_results(record.assessments[assessment_id], found)
    needs: list[Need] = []
    for need in (_is_starred, *(_in_principle(each) for each in lowest_principles(tuple(results.values())))):
        if _can_meet((*needs, need), (), free, most):
            needs.append(need)
    moves = tuple(each for each in framework.moves if each.id not in aside)
    return _with_moves(_chosen(free, needs, most), moves)


def keep_going(found: Mapping[str, Standing]) -> tuple[str, ...]:
    """The measures that count as a 3: they get a note to keep it going, and no action."""
    return tuple(each for each, standing in found.items() if standing.counted == TOP)


def lowest_principles(results: Sequence[PrincipleResult]) -> tuple[str, ...]:
    """The two principles whose middle counted level is lowest, the earlier of equals; not those with nothing rated."""
    rated = [(each.middle, each.principle) for each in results if each.middle is not None]
    return tuple(principle for _middle, principle in sorted(rated)[:LOWEST_PRINCIPLES])


def _is_starred(suggestion: Suggestion) -> bool:
    return suggestion.starred


def _in_principle(principle: str) -> Need:
    return lambda suggestion: principle_of(suggestion.measure) == principle


def _fits(suggestion: Suggestion, chosen: Sequence[Suggestion]) -> bool:
    """Whether one more keeps to two for each principle and one of high effort."""
    own = principle_of(suggestion.measure)
    if sum(principle_of(each.measure) == own for each in chosen) >= MOST_IN_PRINCIPLE:
        return False
    high = sum(each.effort is Effort.HIGH for each in chosen)
    return suggestion.effort is not Effort.HIGH or high < MOST_HIGH_EFFORT


def _can_meet(needs: Sequence[Need], chosen: tuple[Suggestion, ...], rest: Sequence[Suggestion], most: int) -> bool:
    """Whether what is still needed can be had from the rest without breaking a cap."""
    unmet = next((need for need in needs if not any(map(need, chosen))), None)
    if unmet is None:
        return True
    if len(chosen) >= most:
        return False
    return any(_can_meet(needs, (*chosen, each), rest, most) for each in rest if unmet(each) and _fits(each, chosen))


def _chosen(free: Sequence[Suggestion], needs: Sequence[Need], most: int) -> tuple[Suggestion, ...]:
    """The best that fit, each taken only where what is needed can still follow."""
    chosen: tuple[Suggestion, ...] = ()
    for place, each in enumerate(free):
        if len(chosen) == most:
            break
        if _fits(each, chosen) and _can_meet(needs, (*chosen, each), free[place + 1 :], most):
            chosen = (*chosen, each)
    return chosen


def _with_moves(chosen: tuple[Suggestion, ...], moves: Sequence[SharedMove]) -> tuple[Suggestion, ...]:
    """Three or more that share a move become that move, in the place of the first; the largest such move first."""
    single = tuple(each for each in chosen if each.move is None)
    shared = [(move, tuple(each for each in single if each.measure in move.measures)) for move in moves]
    move, parts = max(shared, key=lambda each: len(each[1]), default=(None, ()))
    if move is None or len(parts) < FEWEST_IN_MOVE:
        return chosen
    linked = [_as_move(move, parts) if each is parts[0] else each for each in chosen if each not in parts[1:]]
    return _with_moves(tuple(linked), moves)


def _as_move(move: SharedMove, parts: tuple[Suggestion, ...]) -> Suggestion:
    reason = _("one piece of work lifts {number} of the measures suggested").format(number=number_word(len(parts)))
    return Suggestion(
        kind=Kind.MOVE,
        title=move.title,
        measures=tuple(each.measure for each in parts),
        points=parts[0].points,
        effort=max((each.effort for each in parts), key=tuple(Effort).index),
        level=parts[0].level,
        reasons=(reason,),
        starred=any(each.starred for each in parts),
        move=move,
        parts=parts,
    )
