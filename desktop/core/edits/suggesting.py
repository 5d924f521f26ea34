"""Suggestions and shared moves taken into the action plan, in a person's own words, or set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.action import Action, Source
from desktop.core.edits.planning import action_from, add_actions
from desktop.core.framework import Framework, SharedMove
from desktop.core.points import Kind, Suggestion
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said of an action on its way into the plan; only what they said changes it."""

    words: str = ""
    owner: str = ""
    due_date: date | None = None
    due_note: str = ""


def as_told(action: Action, told: Told) -> Action:
    """The action in the person's own words, with who and by when where these were said."""
    return replace(
        action,
        title=clean_line(told.words) or action.title,
        owner=clean_line(told.owner),
        due_date=told.due_date,
        due_note=clean_line(told.due_note),
    )


def first_step(suggestion: Suggestion) -> str:
    """What one would do: the first activity that leads one level up, else what the suggestion asks for in words."""
    if suggestion.move is not None:
        return suggestion.move.first_step
    if suggestion.activities:
        return suggestion.activities[0].text
    if suggestion.kind is Kind.FIND_OUT:
        return _("Find out: who could tell us, and by when?")
    return suggestion.title


def ways(suggestion: Suggestion) -> tuple[str, ...]:
    """The words an action for it may begin with: the activities that lead one level up, else the one thing it asks."""
    if suggestion.move is None and suggestion.activities:
        return tuple(each.text for each in suggestion.activities)
    return (suggestion.title,)


def action_for(suggestion: Suggestion, framework: Framework, way: int = 0) -> Action:
    """An action that carries out a suggestion, with its points, its priority and why.

    A step takes the activity of that `way`, the first unless said; a shared move is one action for all its measures;
    a find-out or an ask has the suggestion's own words.
    """
    measure = framework.measure(suggestion.measure)
    if suggestion.move is not None:
        made = replace(action_from_move(suggestion.move), measures=suggestion.measures, effort=suggestion.effort)
    elif suggestion.activities:
        made = action_from(measure, suggestion.activities[way])
    else:
        made = Action(
            title=suggestion.title, measures=suggestion.measures, effort=suggestion.effort, source=Source.SUGGESTED
        )
    detail = "\n".join(filter(None, (made.detail, suggestion.why)))
    return replace(made, priority=suggestion.priority, priority_points=suggestion.points.total, detail=detail)


def action_from_move(move: SharedMove) -> Action:
    """An action that carries out a shared move, linked to every measure that it lifts."""
    return Action(
        title=move.title,
        activity=move.text,
        detail=_("First step: {step}").format(step=move.first_step),
        measures=move.measures,
        how_we_will_know=move.how_we_will_know,
        source=Source.SUGGESTED,
    )


def take_suggestions(record: Record, framework: Framework, suggestions: Sequence[Suggestion]) -> Record:
    """The record with an action for each of these suggestions, at the end of the plan."""
    return add_actions(record, *(action_for(each, framework) for each in suggestions))


def keys_of(suggestion: Suggestion) -> tuple[str, ...]:
    """What an assessment remembers of a suggestion that is set aside: its measures, and the move if it is one."""
    return (*((suggestion.move.id,) if suggestion.move else ()), *suggestion.measures)


def set_aside(record: Record, assessment_id: str, suggestion: Suggestion) -> Record:
    """The record in which a suggestion is not offered again in this assessment."""
    assessment = record.assessments[assessment_id]
    kept = dict.fromkeys((*assessment.set_aside, *keys_of(suggestion)))
    return record.put(replace(assessment, set_aside=tuple(kept)))


def bring_back(record: Record, framework: Framework, assessment_id: str, measures: Iterable[str]) -> Record:
    """The record in which these measures may be suggested again, and so may the moves that lift any of them."""
    assessment, wanted = record.assessments[assessment_id], set(measures)
    moves = {each.id for each in framework.moves if wanted & set(each.measures)}
    left = tuple(each for each in assessment.set_aside if each not in wanted | moves)
    return record.put(replace(assessment, set_aside=left))


def aside(record: Record, framework: Framework, assessment_id: str) -> tuple[str, ...]:
    """The measures that were set aside and have no open action, in the catalogue's order."""
    kept = set(record.assessments[assessment_id].set_aside)
    planned = {measure for action in record.actions.values() if action.open for measure in action.measures}
    return tuple(each for each in framework.by_id if each in kept - planned)


def action_told(suggestion: Suggestion, framework: Framework, way: int, told: Told) -> Action:
    """The action for a suggestion as a person wants it; of a shared move their words are the first step."""
    made = action_for(suggestion, framework, way)
    if suggestion.move is None:
        return as_told(made, told)
    moved = move_told(suggestion.move, told)
    return replace(as_told(made, replace(told, words="")), detail=f"{moved.detail}\n{suggestion.why}")


def move_told(move: SharedMove, told: Told) -> Action:
    """The action for a shared move with its first step in a person's words."""
    made = as_told(action_from_move(move), replace(told, words=""))
    step = clean_line(told.words)
    return replace(made, detail=_("First step: {step}").format(step=step)) if step else made
