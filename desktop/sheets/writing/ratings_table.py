"""The ratings of one assessment as a table: a row for each measure, with what was agreed and what each view said."""

from collections.abc import Mapping
from datetime import date

from desktop.core.assessment import Group, MeasureRating, rating_id
from desktop.core.differences import Answer, differences
from desktop.core.framework import Framework
from desktop.core.labels import numbered_level, view_name
from desktop.core.record import Record
from desktop.core.scoring import PrincipleResult, Standing, current_standings, principle_results
from desktop.core.terms import label
from desktop.core.views import principle_of, views_of
from desktop.sheets.writing.tables import Column, Content, fitted
from desktop.words import _


def ratings_columns(record: Record, assessment_id: str | None, *, figures: bool) -> tuple[Column, ...]:
    """The columns: the measure, its level, each view that was asked for, the note; with figures, the score."""
    first = (
        Column(_("ID"), 8.5),
        Column(_("Principle"), 19),
        Column(_("Measure"), 27),
        Column(_("State"), 14),
        Column(_("Agreed level"), 14),
        Column(_("Level for now"), 14),
        Column(_("Counted level"), 17),
    )
    views = tuple(Column(name, 14) for name in _view_names(record, assessment_id).values())
    last = (Column(_("Note"), 30), *((Column(_("Principle’s score"), 20),) if figures else ()))
    return (*first, *views, *last)


def _view_names(record: Record, assessment_id: str | None) -> dict[Group, str]:
    """The views an assessment asked for, each with a heading of its own."""
    if assessment_id is None:
        return {}
    names: dict[Group, str] = {}
    for view in views_of(record, assessment_id):
        name = view_name(view.group, record.organisation)
        names[view.group] = name if name not in names.values() else f"{name} ({label(view.group)})"
    return names


def ratings_rows(
    record: Record, framework: Framework, assessment_id: str | None, today: date, *, figures: bool
) -> list[list[Content]]:
    """A row for each measure the assessment asks about, in its order; none without an assessment."""
    if assessment_id is None:
        return []
    found = current_standings(record, framework, assessment_id, today)
    said = differences(record, assessment_id, shared=True)
    groups = _view_names(record, assessment_id)
    results = principle_results(record.assessments[assessment_id], found) if figures else {}
    rows: list[list[Content]] = []
    for measure_id, standing in found.items():
        answers = {answer.group: _answer(answer) for answer in (said[measure_id].answers if measure_id in said else ())}
        rating = record.measure_ratings.get(rating_id(assessment_id, measure_id))
        rows.append([
            *_about(framework, measure_id),
            *_levels(standing),
            *(answers.get(group, _("No answer")) for group in groups),
            _note(rating),
            *_score(results, measure_id),
        ])  # fmt: skip
    return rows


def _about(framework: Framework, measure_id: str) -> tuple[str, str, str]:
    principle = framework.principle_by_id.get(principle_of(measure_id))
    measure = framework.by_id.get(measure_id)
    return (
        measure_id,
        f"{principle.number} {principle.name}" if principle else "",
        measure.title if measure else _("No longer in the catalogue"),
    )


def _levels(standing: Standing) -> tuple[str, str, str, str]:
    state = _("Imported, not confirmed") if standing.unconfirmed else label(standing.state)
    level = "" if standing.level is None else numbered_level(standing.level)
    if standing.to_confirm is not None:
        state = _("{state}: {level}").format(state=state, level=numbered_level(standing.to_confirm))
    return (
        state,
        level if standing.agreed else "",
        level if standing.for_now else "",
        standing.words if standing.counted is not None else "",
    )


def _answer(answer: Answer) -> str:
    return _("{answer} (a few people)").format(answer=answer.words) if answer.few else answer.words


def _note(rating: MeasureRating | None) -> str:
    if rating is None:
        return ""
    reason = _("Reason: {reason}").format(reason=rating.reason) if rating.reason else ""
    return fitted("\n".join(words for words in (rating.note, reason) if words))


def _score(results: Mapping[str, PrincipleResult], measure_id: str) -> tuple[str, ...]:
    """The score of the measure's principle, where figures were asked for."""
    result = results.get(principle_of(measure_id))
    return (result.figures,) if result else ()
