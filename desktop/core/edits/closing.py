"""Changes to where an assessment is in its life: described, agreed as a whole, put away, and opened again."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.assessment import AssessmentState, Perspective
from desktop.core.errors import ToolkitError
from desktop.core.labels import group_in_sentence, listed
from desktop.core.record import Record
from desktop.core.taking_part import few_on_forms
from desktop.core.text import clean_line
from desktop.core.views import views_of
from desktop.words import _


def describe_assessment(record: Record, assessment_id: str, **changes: Any) -> Record:
    """An assessment with these fields changed; ToolkitError where its name would be empty."""
    new = replace(record.assessments[assessment_id], **changes)
    if not clean_line(new.label):
        raise ToolkitError(_("The assessment needs a name."), _("Your year is a good name, such as 2026/27."))
    return record.put(new)


def proposed_agreed_by(record: Record, assessment_id: str) -> str:
    """Who may have agreed it, from the views that say how many took part: "6 patients and 4 staff"."""
    return listed([_took_part(record, view) for view in views_of(record, assessment_id) if view.people])


def _took_part(record: Record, view: Perspective) -> str:
    """How many of a group; a few on forms are not counted out loud, because this prints."""
    group = group_in_sentence(view.group, record.organisation)
    if few_on_forms(record, view):
        return _("a few {group}").format(group=group)
    return _("{count} {group}").format(count=view.people, group=group)


def agree_assessment(record: Record, assessment_id: str, on: date, by: str) -> Record:
    """The assessment agreed as a whole, on a day, by these groups; its answers can be read and not changed."""
    old = record.assessments[assessment_id]
    return record.put(replace(old, state=AssessmentState.AGREED, agreed_on=on, agreed_by=by))


def put_away(record: Record, assessment_id: str) -> Record:
    """The assessment archived: last in every list, still there to read and to compare with."""
    return record.put(replace(record.assessments[assessment_id], state=AssessmentState.ARCHIVED))


def open_again(record: Record, assessment_id: str) -> Record:
    """One step back: what was archived stands as agreed, if it was agreed; what was agreed is open to changes.

    Who agreed it stays, to be looked over when it is agreed once more.
    """
    old = record.assessments[assessment_id]
    if old.state is AssessmentState.ARCHIVED and old.agreed_on is not None:
        return record.put(replace(old, state=AssessmentState.AGREED))
    return record.put(replace(old, state=AssessmentState.OPEN, agreed_on=None))
