"""Changes to evidence: adding an item, changing it, choosing what it serves, taking it away.

An item that an earlier assessment rests on too stays there as it was.
"""

from collections.abc import Iterable
from dataclasses import replace

from desktop.core.assessment import Evidence, rating_id
from desktop.core.errors import ToolkitError
from desktop.core.evidence_checks import last_good_day
from desktop.core.record import Record
from desktop.words import _


def ratings_for(item: Evidence | None, assessment_id: str, measures: Iterable[str]) -> tuple[str, ...]:
    """What an item stands for once it serves these measures of an assessment; its other assessments stay."""
    others = _of_others(item, assessment_id) if item is not None else ()
    return (*others, *(rating_id(assessment_id, each) for each in measures))


def add_evidence(record: Record, evidence: Evidence) -> Record:
    """One item of evidence, for the ratings it names; good for 24 months unless it says otherwise.

    Raises ToolkitError where it names none.
    """
    if not evidence.ratings:
        raise ToolkitError(_("This evidence serves no measure yet."), _("Choose at least one measure that it serves."))
    if evidence.good_until is None:
        evidence = replace(evidence, good_until=last_good_day(evidence))
    return record.put(evidence)


def change_evidence(record: Record, changed: Evidence, assessment_id: str, copy_id: str) -> Record:
    """The item with the id of `changed` as it now stands, its measures too.

    Where other assessments rest on it and its words change, they keep it as it was, and this assessment gets a
    copy of its own with the id `copy_id`. Raises ToolkitError where it serves no measure.
    """
    old = record.evidence[changed.id]
    others = _of_others(old, assessment_id)
    if not others or replace(changed, ratings=old.ratings) == old:
        return add_evidence(record, changed)
    mine = tuple(each for each in changed.ratings if each not in others)
    return add_evidence(record.put(replace(old, ratings=others)), replace(changed, id=copy_id, ratings=mine))


def put_evidence(record: Record, item: Evidence, assessment_id: str, copy_id: str) -> Record:
    """An item as a form has it: changed where the record holds one with its id, else added."""
    if item.id in record.evidence:
        return change_evidence(record, item, assessment_id, copy_id)
    return add_evidence(record, item)


def serve_too(record: Record, evidence_id: str, rating: str) -> Record:
    """An item that is there already stands for one more rating."""
    old = record.evidence[evidence_id]
    return record if rating in old.ratings else record.put(replace(old, ratings=(*old.ratings, rating)))


def remove_evidence(record: Record, evidence_id: str, rating: str) -> Record:
    """The evidence no longer stands for this rating; it goes altogether where it stood for no other."""
    old = record.evidence[evidence_id]
    return _left_with(record, old, tuple(each for each in old.ratings if each != rating))


def remove_from_assessment(record: Record, evidence_id: str, assessment_id: str) -> Record:
    """The evidence no longer stands for any measure of this assessment; others that rest on it keep it."""
    old = record.evidence[evidence_id]
    return _left_with(record, old, _of_others(old, assessment_id))


def _left_with(record: Record, old: Evidence, ratings: tuple[str, ...]) -> Record:
    return record.put(replace(old, ratings=ratings)) if ratings else record.without(old)


def _of_others(item: Evidence, assessment_id: str) -> tuple[str, ...]:
    """The ratings of other assessments that an item stands for."""
    return tuple(each for each in item.ratings if not each.startswith(rating_id(assessment_id, "")))
