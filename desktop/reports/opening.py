"""Words that open several documents: whose view a document is, and how to have it in another format."""

from desktop.core.record import Organisation, Record
from desktop.core.views import people_have_answered
from desktop.words import _


def standing_line(record: Record, assessment_id: str | None) -> str:
    """What stands under the title on every page while no patient or carer has answered; else nothing."""
    if assessment_id is None or people_have_answered(record, assessment_id):
        return ""
    return _("Our view so far. Patients not asked yet.")


def other_formats(organisation: Organisation) -> str:
    """How to have the document in another format, where the organisation says."""
    if not organisation.other_formats:
        return ""
    return _("To have this in another format: {contact}").format(contact=organisation.other_formats)
