"""Suggestions taken into the action plan: one step up for each, with its priority and its reasons."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.core.action import Action, Source
from desktop.core.edits.planning import action_from, add_actions
from desktop.core.framework import Framework
from desktop.core.points import Kind, Suggestion
from desktop.core.record import Record
from desktop.words import _


def first_step(suggestion: Suggestion) -> str:
    """What one would do: the first activity that leads one level up, else what the suggestion asks for in words."""
    if suggestion.activities:
        return suggestion.activities[0].text
    if suggestion.kind is Kind.FIND_OUT:
        return _("Find out: who could tell us, and by when?")
    return suggestion.title


def action_for(suggestion: Suggestion, framework: Framework) -> Action:
    """An action that carries out a suggestion for one measure, with its points, its priority and why.

    A step takes the first activity that leads one level up; a find-out or an ask has the suggestion's own words.
    """
    measure = framework.measure(suggestion.measure)
    if suggestion.activities:
        made = action_from(measure, suggestion.activities[0])
    else:
        made = Action(
            title=suggestion.title, measures=suggestion.measures, effort=suggestion.effort, source=Source.SUGGESTED
        )
    return replace(made, priority=suggestion.priority, priority_points=suggestion.points.total, detail=suggestion.why)


def take_suggestions(record: Record, framework: Framework, suggestions: Sequence[Suggestion]) -> Record:
    """The record with an action for each of these suggestions, at the end of the plan."""
    return add_actions(record, *(action_for(each, framework) for each in suggestions))
