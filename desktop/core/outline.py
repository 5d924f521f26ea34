"""A whole record as plain values: everything a report would need, for `show --json` and for comparing two records."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from desktop.core.action import progress
from desktop.core.assessment import Assessment, Mode, PerspectiveRating, rating_id
from desktop.core.differences import differences, may_show_tally
from desktop.core.framework import Framework
from desktop.core.outline_results import carried_outline, results_outline
from desktop.core.record import Record
from desktop.core.scoring import Standing, current_standings, principle_results
from desktop.core.taking_part import few_on_forms
from desktop.core.views import level_of, oldest_first, state_of, views_of
from desktop.core.voices import repeats_a_quote
from desktop.core.wording import title_of

Plain = Any
"""Only dictionaries, lists, texts, numbers, true, false and None."""


def plain(value: object) -> Plain:
    """A value as JSON has it: a dataclass as its fields, a date as 2027-04-03, a choice as its name in the code."""
    if is_dataclass(value) and not isinstance(value, type):
        return {"id": getattr(value, "id", None)} | {
            each.name: plain(getattr(value, each.name)) for each in fields(value)
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return [plain(each) for each in value] if isinstance(value, (tuple, list)) else value


def outline(record: Record, framework: Framework, today: date) -> Plain:
    """The record under the keys of the command line's contract, without what is kept apart from every report.

    A tally of too few forms shows its level only. A quote without consent in date is left out, and so is a comment
    that repeats one.
    """
    return {
        "organisation": plain(record.organisation) | {"record_id": record.id},
        "assessments": [_assessment(record, framework, each, today) for each in oldest_first(record)],
        "actions": [_action(record, each.id, today) for each in record.actions.values()],
        "readings": _all(record.success_readings),
        "evidence": _all(record.evidence),
        "feedback": _all(record.feedback),
        "quotes": [plain(each) for each in record.quotes.values() if each.may_print(today)],
        "involvement": _all(record.involvement),
        "board_papers": _all(record.board_papers),
        "imports": [_import(record, each.id) for each in record.import_batches.values()],
        "catalogue": {
            "version": framework.version,
            "credit": framework.credit,
            "measures": [
                {"id": each.id, "version": each.version, "title": each.title} for each in framework.by_id.values()
            ],
            "own_guidance": _all(record.own_guidance),
            "tracked": _all(record.tracked),
        },
    }


def _all(table: Mapping[str, object]) -> list[Plain]:
    return [plain(each) for each in table.values()]


def _assessment(record: Record, framework: Framework, assessment: Assessment, today: date) -> Plain:
    found = current_standings(record, framework, assessment.id, today)
    results = principle_results(assessment, found)
    return plain(assessment) | {
        "answered": sum(each.answered for each in found.values()),
        "perspectives": [
            plain(view)
            | {
                "people": None if few_on_forms(record, view) else view.people,
                "few_people": few_on_forms(record, view),
                "answers": [
                    _view_rating(record, view.id, each, today)
                    for each in assessment.measures
                    if _said(record, view.id, each)
                ],
            }
            for view in views_of(record, assessment.id)
        ],
        "ratings": [_rating(record, framework, assessment, each) for each in found.values()],
        "principles": [
            {
                "principle": each.principle,
                "label": each.label,
                "spread": list(each.spread),
                "spread_words": each.spread_words,
                "coverage_words": each.coverage_words,
                "asked": each.asked,
                "answered": each.answered,
                "rated": each.rated,
                "applicable": each.applicable,
                "dont_know": each.dont_know,
                "coverage": each.coverage,
                "score": each.score,
                "range": None if each.score is None else [each.low, each.high],
                "why_no_score": each.why_no_score,
                "figures": each.figures,
            }
            for each in results.values()
        ],
        "differences": [
            {
                "measure": each.measure,
                "difference": each.size,
                "label": each.label,
                "words": each.words,
                "facts": each.facts,
                "mixed": each.mixed_words,
            }
            for each in differences(record, assessment.id, shared=True).values()
        ],
        "results": results_outline(record, framework, assessment, found, results, today),
    }


def _said(record: Record, perspective_id: str, measure_id: str) -> PerspectiveRating | None:
    return record.perspective_ratings.get(rating_id(perspective_id, measure_id))


def _view_rating(record: Record, perspective_id: str, measure_id: str, today: date) -> Plain:
    rating = record.perspective_ratings[rating_id(perspective_id, measure_id)]
    view = record.perspectives[perspective_id]
    shown = plain(rating) | {
        "level": level_of(record, view, measure_id),
        "state": state_of(record, view, measure_id).value,
    }
    if rating.mode is Mode.TALLY and not may_show_tally(rating, record.organisation):
        shown |= {"counts": None, "comment": ""}
    if repeats_a_quote(rating.comment, record.quotes.values(), today):
        shown["comment"] = ""
    return shown


def _rating(record: Record, framework: Framework, assessment: Assessment, standing: Standing) -> Plain:
    settled = record.measure_ratings.get(rating_id(assessment.id, standing.measure))
    measure = framework.by_id.get(standing.measure)
    return {
        "measure": standing.measure,
        "title": title_of(record, framework, assessment, standing.measure),
        "measure_version": settled.measure_version if settled else (measure.version if measure else None),
        "state": standing.state.value,
        "agreed": standing.level if standing.agreed else None,
        "for_now": standing.level if standing.for_now else None,
        "counted": standing.counted,
        "held_at_2": standing.held,
        "imported_unconfirmed": standing.unconfirmed,
        "to_confirm": standing.to_confirm,
        "words": standing.words,
        "how_agreed": settled.how_agreed.value if settled and settled.how_agreed else None,
        "reason": settled.reason if settled else "",
        "note": settled.note if settled else "",
        "last_level": settled.last_level if settled else None,
        "on": plain(settled.on) if settled else None,
        "fall_reason": settled.fall_reason.value if settled and settled.fall_reason else None,
        "fall_words": settled.fall_words if settled else "",
    }


def _action(record: Record, action_id: str, today: date) -> Plain:
    action = record.actions[action_id]
    news = [plain(each) for each in record.action_updates.values() if each.action == action_id]
    return plain(action) | {
        "principles": list(action.all_principles()),
        "progress": progress(action, today).value,
        "updates": news,
        **carried_outline(record, action),
    }


def _import(record: Record, batch_id: str) -> Plain:
    rows = [plain(each) for each in record.imported_rows.values() if each.batch == batch_id]
    return plain(record.import_batches[batch_id]) | {"rows": rows}
