"""Words that open several documents: whose view a document is, and how to have it in another format."""

from desktop.core.record import Organisation, Record
from desktop.core.summary import our_view_line
from desktop.core.views import newest_assessment
from desktop.words import _


def standing_line(record: Record, assessment_id: str | None) -> str:
    """What stands under the title on every page while no patient or carer has answered; else nothing."""
    return our_view_line(record, assessment_id) if assessment_id else ""


def other_formats(organisation: Organisation) -> str:
    """How to have the document in another format, where the organisation says."""
    if not organisation.other_formats:
        return ""
    return _("To have this in another format: {contact}").format(contact=organisation.other_formats)


def newest(record: Record) -> str | None:
    """The id of the assessment that started last; None before the first one."""
    last = newest_assessment(record)
    return last.id if last else None
