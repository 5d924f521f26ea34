"""The results of one assessment as plain values, for `show --json`: what the results and years pages say and count.

The record itself as plain values is outline.py's.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop.core.action import Action
from desktop.core.assessment import Assessment
from desktop.core.carried import carried_on, carried_words, first_due
from desktop.core.comparison import Comparison, by_principle, compare
from desktop.core.framework import Framework
from desktop.core.last_time import before, waiting
from desktop.core.reach import benefit_counts, reach_words
from desktop.core.record import Record
from desktop.core.scoring import PrincipleResult, Standing, overall
from desktop.core.summary import (
    asked_words,
    headline,
    missing_words,
    our_view_line,
    overall_words,
    people_answered_words,
    piles,
    views_heard,
)

Plain = Any


def results_outline(
    record: Record,
    framework: Framework,
    assessment: Assessment,
    found: Mapping[str, Standing],
    results: Mapping[str, PrincipleResult],
    today: date,
) -> Plain:
    """Everything the results pages say of an assessment whose standings and results are known."""
    heaps = piles(found)
    return {
        "of": asked_words(assessment),
        "headline": headline(framework, results),
        "our_view": our_view_line(record, assessment.id),
        "people_answered": people_answered_words(record, assessment.id, found),
        "missing_views": missing_words(record, assessment.id),
        "views": [
            {
                "group": each.group.value,
                "name": each.name,
                "people": each.people,
                "answered": each.answered,
                "asked": each.asked,
                "words": each.words,
            }
            for each in views_heard(record, assessment.id, found)
        ],
        "piles": {"keep_going": list(heaps.keep_going), "next": list(heaps.next), "not_yet": list(heaps.not_yet)},
        "benefits": [
            {"benefit": each.benefit.value, "answered": each.answered, "usual": each.usual, "words": each.words}
            for each in benefit_counts(framework, found)
        ],
        "reach": {each: reach_words(framework, each, found) for each in results},
        "overall": {"score": overall(results.values()), "words": overall_words(framework, results)},
        "comparison": _with_last_time(record, framework, assessment, today),
    }


def _with_last_time(record: Record, framework: Framework, assessment: Assessment, today: date) -> Plain:
    """The comparison with the assessment before; None without one."""
    then = before(record, assessment.id)
    if then is None:
        return None
    compared = compare(record, framework, then.id, assessment.id, today)
    return {
        "previous": then.id,
        "since": compared.since,
        **_counts(compared),
        "groups": [
            {
                "group": each.group.value,
                "name": each.name,
                "before": each.parts[0].people if each.parts[0].heard else None,
                "after": each.parts[1].people if each.parts[1].heard else None,
                "words": each.words,
            }
            for each in compared.groups
        ],
        "measures": [
            {
                "measure": each.measure,
                "before": each.before,
                "after": each.after,
                "change": each.change.value,
                "words": each.words,
                "meaning_changed": each.breaks,
                "why_it_fell": each.fall,
            }
            for each in compared.changes
        ],
        "principles": [{"principle": key} | _counts(each) for key, each in by_principle(compared).items()],
        "waiting": list(waiting(record, framework, assessment.id, today)),
    }


def _counts(compared: Comparison) -> dict[str, Plain]:
    """What a comparison counts; its figures are of the shared measures alone, None where none may be shown."""
    return {
        "words": compared.words,
        "shared": compared.shared,
        "before": compared.before,
        "after": compared.after,
        "points": compared.points,
        "figures": compared.figures,
    }


def carried_outline(record: Record, action: Action) -> Plain:
    """How an action came from an earlier plan and into a later one."""
    onward, first = carried_on(record).get(action.id), first_due(record, action)
    return {
        "carried": carried_words(record, action),
        "first_due": first.isoformat() if first else None,
        "carried_on_as": onward.reference if onward else None,
    }
